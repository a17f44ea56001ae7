import type { NudgeKind } from '../nudges/nudge.ts';
import { MOVEMENT } from '../nudges/policy.ts';
import type { EngineState } from './state.ts';

/** The kind of the nudge that was answered with a start within so many ms before `at`; to move, where none was. */
export function startedKind(
  { track, cues }: Pick<EngineState, 'track' | 'cues'>,
  at: number,
  withinMs: number,
): NudgeKind {
  const started = [track, ...Object.values(cues)].flatMap(({ started }) => started ?? []);
  return started.find(({ closedAt }) => at - (closedAt ?? 0) <= withinMs)?.kind ?? MOVEMENT;
}

import { SECOND_MS } from '../time.ts';
import { stepAt } from './player.ts';
import { performedInAllMs, positionMs, type RoutineStep, type RunningRoutine } from './routine.ts';

// Apart from what makes a plan of it again: the engine needs this at every end, and nothing of the catalogue.

/** How far a workout came that was stopped before its end: enough to go on with it. */
export interface Progress {
  /** The step to go on with, counted from 0. */
  readonly step: number;
  readonly steps: readonly RoutineStep[];
  /** Ms performed so far, in all its parts. */
  readonly performedMs: number;
}

/** How far a workout came by `endedAt` (epoch ms); null if it is at its start or its end, and for any other routine. */
export function progressOf(running: RunningRoutine, endedAt: number): Progress | null {
  const { kind, steps } = running.plan;
  if (kind !== 'workout') return null;
  const position = positionMs(running, endedAt);
  const here = stepAt(steps, position);
  if (here === null) return null;
  const workEndMs = here.startMs + (here.step.setupSeconds + here.step.workSeconds) * SECOND_MS;
  // A step that was broken off is done again; in the rest after one it is over.
  const step = position < workEndMs ? here.index : here.index + 1;
  return step === 0 || step === steps.length ? null : { step, steps, performedMs: performedInAllMs(running, endedAt) };
}

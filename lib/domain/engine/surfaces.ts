import { wantsHeartbeat } from '../presence/presence.ts';
import { endsAt } from '../routines/routine.ts';
import type { Settings } from '../settings.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';
import type { Surfaces } from './effect.ts';
import { sittingMsAt } from './sitting.ts';
import type { EngineState } from './state.ts';

/** The alarm at a routine's end comes a little later, so that an open player is first. */
export const ROUTINE_ALARM_DELAY_MS = 2 * SECOND_MS;
/** A routine that is paused for longer is over. */
export const LONGEST_PAUSE_MS = 5 * MINUTE_MS;

function routineAlarmAt(state: EngineState): number | null {
  const { routine } = state;
  if (routine === null || routine.unseenEndAt !== null) return null;
  const { running } = routine;
  const end = endsAt(running);
  // Without an end it is paused.
  return end === null ? (running.pausedAt as number) + LONGEST_PAUSE_MS : end + ROUTINE_ALARM_DELAY_MS;
}

/** A workout can be lost with the browser: the heartbeat tells until when it was seen. */
function isInWorkout({ routine }: EngineState): boolean {
  if (routine === null || routine.unseenEndAt !== null) return false;
  return routine.running.plan.kind === 'workout' && routine.running.pausedAt === null;
}

/** What the lasting surfaces are to show at `at`. */
export function surfaces(
  state: EngineState,
  settings: Pick<Settings, 'notify' | 'idleDetectionSeconds'>,
  at: number,
): Surfaces {
  const { open } = state.track;
  const minutes = Math.floor(sittingMsAt(state, at) / MINUTE_MS);
  const notifies = open !== null && !open.quiet && !open.dismissed && settings.notify;
  return {
    alarms: { heartbeat: wantsHeartbeat(state.presence) || isInWorkout(state), routineAt: routineAlarmAt(state) },
    detectionSeconds: settings.idleDetectionSeconds,
    badge: open === null ? '' : String(minutes),
    nudge: notifies ? { id: open.id, sittingMinutes: Math.floor(open.sittingAtShownMs / MINUTE_MS) } : null,
  };
}

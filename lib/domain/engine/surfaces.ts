import { isLastSnooze } from '../nudges/memory.ts';
import { MOVEMENT } from '../nudges/policy.ts';
import { type AbsenceRules, judgeAbsence } from '../presence/absence.ts';
import { stretchUntil, wantsHeartbeat } from '../presence/presence.ts';
import { endsAt } from '../routines/routine.ts';
import type { Settings } from '../settings.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';
import type { Surfaces } from './effect.ts';
import { openNudge, ownWords } from './open.ts';
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

/** Whether the break window is to ask: chosen so, or because no notification can. */
export function asksByWindow(state: EngineState, { firmness }: Pick<Settings, 'firmness'>): boolean {
  return firmness === 'firm' || (firmness === 'normal' && state.notificationsFail);
}

/** A workout can be lost with the browser: the heartbeat tells until when it was seen. */
function isInWorkout({ routine }: EngineState): boolean {
  if (routine === null || routine.unseenEndAt !== null) return false;
  return routine.running.plan.kind === 'workout' && routine.running.pausedAt === null;
}

/**
 * Whether the absence so far closes the open nudge, whenever it ends. The badge stays until then; a browser that is
 * launched in the morning is not to greet people with the notification of last night.
 */
function isOvertaken({ presence }: EngineState, rules: AbsenceRules, at: number): boolean {
  const open = stretchUntil(presence, at);
  if (open.type !== 'absence') return false;
  const verdict = judgeAbsence(open, rules);
  return verdict === 'break' || verdict === 'no-data';
}

/** What the lasting surfaces are to show at `at`. */
export function surfaces(
  state: EngineState,
  settings: Pick<Settings, 'firmness' | 'idleDetectionSeconds' | 'reminders'> & AbsenceRules,
  at: number,
): Surfaces {
  const shown = openNudge(state);
  const open = shown?.open ?? null;
  const minutes = Math.floor(sittingMsAt(state, at) / MINUTE_MS);
  // A firm nudge that still waits for a pause to open its window in asks by a notification meanwhile.
  const wantsNotice = settings.firmness === 'normal' || (settings.firmness === 'firm' && open?.windows === 0);
  const notifies =
    shown !== null && !shown.open.quiet && !shown.open.dismissed && wantsNotice && !isOvertaken(state, settings, at);
  return {
    alarms: { heartbeat: wantsHeartbeat(state.presence) || isInWorkout(state), routineAt: routineAlarmAt(state) },
    detectionSeconds: settings.idleDetectionSeconds,
    badge: open === null ? null : { topic: open.topic, minutes: open.kind === MOVEMENT ? minutes : 0 },
    nudge: notifies
      ? {
          id: shown.open.id,
          topic: shown.open.topic,
          line: shown.open.line,
          sittingMinutes: Math.floor(shown.open.sittingAtShownMs / MINUTE_MS),
          lastSnooze: isLastSnooze(shown.track),
          own: ownWords(shown.id, settings),
        }
      : null,
  };
}

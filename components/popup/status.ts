import type { Glance } from '../../lib/domain/engine/glance.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import type { Words } from '../words.ts';

/** After so long on the feet the view asks whether that still holds: a switch is easily forgotten. */
const STILL_STANDING_MS = 60 * MINUTE_MS;

/** How much of the way to the next nudge is behind the person, 0 to 1. Full while a nudge is open or due. */
export function ringShare(glance: Glance): number {
  const { open, dueInMs } = glance.nudge;
  if (open !== null) return 1;
  if (dueInMs === null) return 0;
  const wholeMs = glance.boutMs + dueInMs;
  return wholeMs === 0 ? 0 : glance.boutMs / wholeMs;
}

function pausedText(glance: Glance, until: number, { t, clock }: Words): string {
  // Nothing but "until tomorrow" is longer than an hour, and midnight is a poor name for tomorrow.
  return until - glance.at > HOUR_MS ? t('popupPausedTomorrow') : t('popupPausedUntil', clock(until));
}

function heldText(glance: Glance, words: Words): string | null {
  const { t, clock } = words;
  switch (glance.nudge.hold) {
    case null:
      return null;
    case 'away':
      return t('popupHeldAway');
    case 'just-back':
      return t('popupHeldJustBack');
    case 'standing': {
      const since = glance.standingSince;
      if (since === null) return t('popupHeldStanding');
      return glance.at - since >= STILL_STANDING_MS ? t('popupStillStanding') : t('popupStandingSince', clock(since));
    }
    case 'routine':
      return t('popupHeldRoutine');
    case 'paused':
      return pausedText(glance, glance.pausedUntil ?? glance.at, words);
    case 'meeting':
      return t('popupHeldMeeting', clock(glance.meetingUntil ?? glance.at));
    case 'ration':
      return t('popupHeldRation');
    case 'off-hours':
      return t('popupHeldOffHours');
    case 'fullscreen':
      return t('popupHeldFullscreen');
    case 'sounding':
      return t('popupHeldSounding');
  }
}

/** Whether there is nothing yet to show of this day. */
export function isFirstRun(glance: Glance): boolean {
  const { today } = glance;
  return glance.boutMs < MINUTE_MS && today.sittingMs < MINUTE_MS && today.standingMs + today.movingMs === 0;
}

/**
 * What is asked of the person: whether the last minute was done, or else the open nudge. Null when nothing is.
 *
 * @param ask the line of the open nudge.
 */
export function questionText(glance: Glance, ask: string | null, { t }: Words): string | null {
  if (glance.routine !== null) return null;
  if (glance.asking !== null) return t('popupClaim');
  if (glance.nudge.open === null) return null;
  return glance.nudge.lastSnooze ? t('popupAskSkip') : ask;
}

/** One line under the ring: when the next nudge comes, or why none comes now. */
export function statusText(glance: Glance, words: Words): string {
  const { t, length } = words;
  if (glance.routine !== null)
    return t(glance.routine.plan.kind === 'workout' ? 'popupHeldWorkout' : 'popupHeldRoutine');
  if (glance.pausedUntil !== null) return pausedText(glance, glance.pausedUntil, words);
  if (glance.presence === 'unknown') return t('popupNoSignal');
  const held = heldText(glance, words);
  if (held !== null) return held;
  if (isFirstRun(glance)) return t('popupFirstRun');
  const { dueInMs, endsBefore, spent } = glance.nudge;
  if (dueInMs === null) return t('popupHeldStanding');
  if (endsBefore) return t('popupNextBeyondHours');
  if (dueInMs === 0) return t('popupReady');
  const next = t('popupNext', length(Math.max(MINUTE_MS, dueInMs)));
  return spent === null ? next : `${next} ${t(spent === 'hour' ? 'popupHourSpent' : 'popupDaySpent')}`;
}

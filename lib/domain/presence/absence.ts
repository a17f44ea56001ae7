import type { Settings } from '../settings.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';
import type { Stretch } from './presence.ts';

/** What an absence turns out to be. */
export type Verdict = 'break' | 'no-data' | 'bridged' | 'pause';

/** "Standing" is forgotten by an absence of this length: nobody stands at a desk through it. */
export const STANDING_FORGOTTEN_MS = 60 * MINUTE_MS;

export type AbsenceRules = Pick<Settings, 'breakAfterLockSeconds' | 'breakAfterIdleSeconds' | 'bridgeSeconds'>;

/** The first row of the table that fits an absence; a boundary belongs to the longer one. */
export function judgeAbsence(absence: Stretch & { type: 'absence' }, rules: AbsenceRules): Verdict {
  const lengthMs = absence.endAt - absence.startAt;
  const longEnough = lengthMs >= rules.breakAfterIdleSeconds * SECOND_MS;
  const lockedLongEnough = absence.lockedMs >= rules.breakAfterLockSeconds * SECOND_MS;
  if (absence.cause !== 'gap' && (lockedLongEnough || longEnough)) return 'break';
  if (longEnough) return 'no-data';
  return lengthMs < rules.bridgeSeconds * SECOND_MS ? 'bridged' : 'pause';
}

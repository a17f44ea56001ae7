import type { NudgeKind, NudgeOutcome } from '../../lib/domain/nudges/nudge.ts';
import type { BreakKind, Total } from '../../lib/domain/presence/ledger.ts';
import type { Confidence } from '../../lib/domain/summary/day.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { MessageKey, Words } from '../words.ts';

export const TOTAL_WORDS = {
  sitting: 'dashboardKindSitting',
  standing: 'dashboardKindStanding',
  moving: 'dashboardKindMoving',
  away: 'dashboardKindAway',
  unknown: 'dashboardKindUnknown',
} as const satisfies Record<Total, MessageKey>;

export const BREAK_WORDS = {
  natural: 'dashboardBreakNatural',
  movement: 'dashboardBreakMovement',
  standing: 'dashboardBreakStanding',
  moved: 'dashboardBreakMoved',
} as const satisfies Record<BreakKind, MessageKey>;

/** What a nudge can be in the day's list: one of its outcomes, or still open. */
export type NudgeEnd = NudgeOutcome | 'open';

type CueKind = Exclude<NudgeKind, 'movement'>;

/** What comes beside the nudges to move. */
export const CUE_KINDS = ['posture', 'eyes', 'breathing', 'winddown', 'own'] as const satisfies readonly CueKind[];

export const CUE_WORDS = {
  posture: 'dashboardCuePosture',
  eyes: 'dashboardCueEyes',
  breathing: 'dashboardCueBreathing',
  winddown: 'dashboardCueWinddown',
  own: 'dashboardCueOwn',
} as const satisfies Record<CueKind, MessageKey>;

export const NUDGE_ENDS = ['taken', 'snoozed', 'skipped', 'missed', 'open'] as const satisfies readonly NudgeEnd[];

export const NUDGE_WORDS = {
  taken: 'dashboardNudgeTaken',
  snoozed: 'dashboardNudgeSnoozed',
  skipped: 'dashboardNudgeSkipped',
  missed: 'dashboardNudgeMissed',
  open: 'dashboardNudgeOpen',
} as const satisfies Record<NudgeEnd, MessageKey>;

export const NUDGE_HINTS = {
  taken: 'dashboardNudgeTakenHint',
  snoozed: 'dashboardNudgeSnoozedHint',
  skipped: 'dashboardNudgeSkippedHint',
  missed: 'dashboardNudgeMissedHint',
  open: 'dashboardNudgeOpenHint',
} as const satisfies Record<NudgeEnd, MessageKey>;

export const CONFIDENCE_WORDS = {
  high: 'dashboardConfidenceHigh',
  medium: 'dashboardConfidenceMedium',
  low: 'dashboardConfidenceLow',
} as const satisfies Record<Confidence, MessageKey>;

/** The grain of every estimate of a whole day: finer than this is not known. */
const ESTIMATE_MINUTES = 5;
const ESTIMATE_SHARES = 20;

/** Whether a length is told as a number that stands for those around it. */
export const isEstimated = (ms: number) => ms >= ESTIMATE_MINUTES * MINUTE_MS;

/** An estimated length in words, to five minutes; what is shorter than that is said to be so. */
export function estimate(words: Words, ms: number): string {
  if (ms <= 0) return words.t('dashboardNone');
  if (!isEstimated(ms)) return words.t('dashboardUnder', words.length(ESTIMATE_MINUTES * MINUTE_MS));
  return words.length(ms, ESTIMATE_MINUTES);
}

/** An estimated share in words, to five percent. */
export function estimatedShare(words: Words, share: number): string {
  return words.percent(Math.round(share * ESTIMATE_SHARES) / ESTIMATE_SHARES);
}

/** The length of something with a beginning and an end that were seen, to the minute. */
export function seenLength(words: Words, ms: number): string {
  return ms < MINUTE_MS ? words.t('dashboardUnder', words.length(MINUTE_MS)) : words.length(ms);
}

export type NudgeKind = 'movement' | 'posture' | 'eyes' | 'breathing' | 'winddown' | 'own';
export type NudgeOutcome = 'taken' | 'snoozed' | 'skipped' | 'missed';

/**
 * What a nudge is about, which decides what it says: the offer after a meeting is a movement nudge too, and at a desk
 * that can be raised the posture cue asks to stand or to sit.
 */
export type NudgeTopic = NudgeKind | 'meeting' | 'stand' | 'sit';

/** How many nudges were shown, and how those that are closed ended. */
export type NudgeTally = Readonly<Record<NudgeOutcome | 'shown', number>>;

/** A nudge that was shown: a row of the store `nudges`. Epoch ms. */
export interface Nudge {
  readonly id: string;
  readonly kind: NudgeKind;
  /** When the sitting time reached the interval, or the time of day at which it was to come. */
  readonly dueAt: number;
  readonly shownAt: number;
  /** Null while it is open. */
  readonly closedAt: number | null;
  readonly outcome: NudgeOutcome | null;
  /** Badge and popup only. Missing in rows of version 1. */
  readonly quiet?: boolean;
}

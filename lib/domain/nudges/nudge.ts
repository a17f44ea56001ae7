export type NudgeKind = 'movement' | 'posture' | 'eyes' | 'breathing' | 'winddown';
export type NudgeOutcome = 'taken' | 'snoozed' | 'skipped' | 'missed';

/** How many nudges were shown, and how those that are closed ended. */
export type NudgeTally = Readonly<Record<NudgeOutcome | 'shown', number>>;

/** A nudge that was shown: a row of the store `nudges`. Epoch ms. */
export interface Nudge {
  readonly id: string;
  readonly kind: NudgeKind;
  /** When the sitting time reached the interval. */
  readonly dueAt: number;
  readonly shownAt: number;
  /** Null while it is open. */
  readonly closedAt: number | null;
  readonly outcome: NudgeOutcome | null;
}

import type { HoldReason } from '../nudges/policy.ts';
import type { PlannedRoutine, RunningRoutine } from '../routines/routine.ts';
import type { Confidence, DayRow } from '../summary/day.ts';
import type { Posture } from './event.ts';

/** What a surface shows of the state, as it is at one instant. Lengths in ms, instants in epoch ms. */
export interface Glance {
  readonly at: number;
  readonly presence: 'active' | 'watching' | 'away' | 'unknown';
  readonly posture: Posture;
  /** Since when the person stands; null while sitting. */
  readonly standingSince: number | null;
  /** Sitting time of the bout under way; 0 without one. */
  readonly boutMs: number;
  /** The movement interval in force, back-off included. */
  readonly intervalMs: number;
  readonly nudge: {
    /** The open nudge: shown, and not yet closed. */
    readonly open: { readonly id: string; readonly shownAt: number } | null;
    /** Sitting time until the next nudge is due; 0 when it is due but held or waiting; null while standing. */
    readonly dueInMs: number | null;
    /** Why none can come now. */
    readonly hold: HoldReason | null;
    /** Two snoozes in a row: the next one is a skip. */
    readonly lastSnooze: boolean;
  };
  /** Until when nudges are paused; null if they are not. */
  readonly pausedUntil: number | null;
  readonly routine: RunningRoutine | null;
  /** A routine whose end nobody saw: "Did you do it?". */
  readonly asking: PlannedRoutine | null;
  /** Today so far, up to `at`. */
  readonly today: DayRow;
  readonly confidence: Confidence;
}

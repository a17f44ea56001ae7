import { MINUTE_MS } from '../time.ts';
import type { Nudge, NudgeKind, NudgeTopic } from './nudge.ts';
import { intervalMs, type Rhythm, SNOOZES_IN_A_ROW } from './policy.ts';

/** A nudge that was shown and is not closed. */
export interface OpenNudge {
  readonly id: string;
  readonly kind: NudgeKind;
  readonly topic: NudgeTopic;
  /** Which line of its topic it says. */
  readonly line: number;
  readonly dueAt: number;
  readonly shownAt: number;
  /** Sitting time of the bout when it was shown, in ms; standing time for what counts that. */
  readonly sittingAtShownMs: number;
  /** Badge and popup only. */
  readonly quiet: boolean;
  /** The notification was closed; badge and popup keep the nudge. */
  readonly dismissed: boolean;
  /** How often the break window was opened for it. */
  readonly windows: number;
  /** Epoch ms at which it was last opened; null before. */
  readonly windowAt: number | null;
}

export interface Patience {
  readonly missedInRow: number;
  /** Steps by which the interval has backed off. */
  readonly backOffLevel: number;
}

/** What is due and was held: it is evaluated anew when the hold ends. Epoch ms. */
export interface Held {
  /** When it was last seen held, or first seen free again. */
  readonly seenAt: number;
  /** Whether it is free again: from then on it waits for a pause in the input as if it were due just now. */
  readonly free: boolean;
  /** Since when full screen or sound holds it, also where it stopped in between; null while something harder does. */
  readonly softSince: number | null;
}

/** All that is remembered of one kind of nudge between two events. */
export interface NudgeTrack extends Patience {
  /** Which bout the rest is about: its start in epoch ms; null without one. */
  readonly boutStartAt: number | null;
  /** Sitting time of the bout from which the interval counts, in ms. */
  readonly baseMs: number;
  /** A snooze in place of the interval, in ms. */
  readonly snoozeMs: number | null;
  readonly snoozesInRow: number;
  /** Epoch ms at which the sitting time reached the interval; null while it has not. */
  readonly dueAt: number | null;
  /** Epoch ms from which it is due whatever the sitting time: a time of day, or the end of a meeting; null for none. */
  readonly calledAt: number | null;
  /** What the call is about. */
  readonly calledBy: 'time' | 'meeting' | null;
  /** What kept it from being shown since it was due; missing where nothing did. */
  readonly held?: Held | null;
  /** Epoch ms at which the last one was shown; null before the first. */
  readonly shownAt: number | null;
  readonly open: OpenNudge | null;
  /** Answered with a start; the routine's end decides between taken and skipped. */
  readonly started: Nudge | null;
  /** The last one that was missed, with the patience before it: a break that began before may yet turn it to taken. */
  readonly lastMissed: { readonly nudge: Nudge; readonly before: Patience } | null;
}

export const NEW_TRACK: NudgeTrack = {
  boutStartAt: null,
  baseMs: 0,
  snoozeMs: null,
  snoozesInRow: 0,
  dueAt: null,
  calledAt: null,
  calledBy: null,
  held: null,
  shownAt: null,
  open: null,
  started: null,
  lastMissed: null,
  missedInRow: 0,
  backOffLevel: 0,
};

/** The interval in force, in ms: a snooze, or the chosen interval with its back-off; infinite without one. */
export function currentIntervalMs(track: NudgeTrack, rhythm: Pick<Rhythm, 'intervalMinutes' | 'backOff'>): number {
  return track.snoozeMs ?? intervalMs(rhythm, track.backOffLevel);
}

/** Whether one more snooze would be one too many. */
export function isLastSnooze(track: NudgeTrack): boolean {
  return track.snoozesInRow >= SNOOZES_IN_A_ROW;
}

/** Whether it comes back because the person put it off. */
export function isPutOff({ calledBy, snoozeMs, snoozesInRow }: NudgeTrack): boolean {
  // A snooze that came too late to be an outcome is one all the same.
  return snoozesInRow > 0 || snoozeMs !== null || calledBy === 'meeting';
}

/** The nudge's break window is opened once more after so long without an answer. */
export const WINDOW_AGAIN_MS = 2 * MINUTE_MS;

import type { Settings } from '../settings.ts';
import type { Nudge } from './nudge.ts';
import { intervalMs, SNOOZES_IN_A_ROW } from './policy.ts';

/** A nudge that was shown and is not closed. */
export interface OpenNudge {
  readonly id: string;
  readonly dueAt: number;
  readonly shownAt: number;
  /** Sitting time of the bout when it was shown, in ms. */
  readonly sittingAtShownMs: number;
  /** Badge and popup only: it was held for as long as it may be. */
  readonly quiet: boolean;
  /** The notification was closed; badge and popup keep the nudge. */
  readonly dismissed: boolean;
}

export interface Patience {
  readonly missedInRow: number;
  /** Steps by which the interval has backed off. */
  readonly backOffLevel: number;
}

/** All that is remembered of the movement nudge between two events. */
export interface NudgeTrack extends Patience {
  /** Which bout the rest is about: its start in epoch ms; null without one. */
  readonly boutStartAt: number | null;
  /** Sitting time of the bout from which the interval counts, in ms. */
  readonly baseMs: number;
  /** A snooze in place of the interval, in ms. */
  readonly snoozeMs: number | null;
  readonly snoozesInRow: number;
  /** Epoch ms at which the next one became due; null while it is not. */
  readonly dueAt: number | null;
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
  open: null,
  started: null,
  lastMissed: null,
  missedInRow: 0,
  backOffLevel: 0,
};

/** The interval in force, in ms: a snooze, or the chosen interval with its back-off. */
export function currentIntervalMs(
  track: NudgeTrack,
  settings: Pick<Settings, 'movementIntervalMinutes' | 'backOff'>,
): number {
  return track.snoozeMs ?? intervalMs(settings, track.backOffLevel);
}

/** Whether one more snooze would be one too many. */
export function isLastSnooze(track: NudgeTrack): boolean {
  return track.snoozesInRow >= SNOOZES_IN_A_ROW;
}

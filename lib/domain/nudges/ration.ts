import { HOUR_MS, type LocalDay } from '../time.ts';
import type { NudgeOutcome } from './nudge.ts';

/** At most so many nudges within an hour, and so many of them as notifications: evidence 4.2, "prompt budget". */
const NUDGES_AN_HOUR = 4;
const NOTIFICATIONS_AN_HOUR = 2;
/** At most so many notifications in a local day. Those that were taken do not count, once that is known. */
const NOTIFICATIONS_A_DAY = 12;

/** What has come lately: how much more may come is decided by that. */
export interface Ration {
  /** What came within the last hour, in order. What the person put off or set by the clock was asked for: it is not here. */
  readonly hour: readonly {
    /** Epoch ms. */
    readonly at: number;
    /** A light cue: it leaves room for the movement nudge. */
    readonly light: boolean;
    /** Not as badge alone. */
    readonly notified: boolean;
  }[];
  readonly day: LocalDay;
  /** Notifications of that day whose nudge was not taken; one that was answered with a start counts until it is done. */
  readonly untaken: number;
}

export const NEW_RATION: Ration = { hour: [], day: '', untaken: 0 };

const within = (ration: Ration, at: number) => ration.hour.filter((shown) => at - shown.at < HOUR_MS);

/** Whether as many nudges as may come within an hour have come. */
export function isHourFull(ration: Ration, at: number): boolean {
  return within(ration, at).length >= NUDGES_AN_HOUR;
}

/**
 * Whether a light cue would take the place of a movement nudge to come: of the four places in an hour each movement
 * nudge that its interval allows has one.
 */
export function isHourFullForCues(ration: Ration, at: number, movementIntervalMinutes: number): boolean {
  const recent = within(ration, at);
  const reserved = Math.ceil(HOUR_MS / 60_000 / movementIntervalMinutes);
  return recent.filter(({ light }) => light).length + reserved >= NUDGES_AN_HOUR || recent.length >= NUDGES_AN_HOUR;
}

/** Of what there were enough notifications, so that what comes at `at` comes as badge alone; null if it may notify. */
export function spentOf(ration: Ration, at: number, day: LocalDay, askedFor: boolean): 'day' | 'hour' | null {
  if (ration.day === day && ration.untaken >= NOTIFICATIONS_A_DAY) return 'day';
  if (askedFor) return null;
  return within(ration, at).filter(({ notified }) => notified).length >= NOTIFICATIONS_AN_HOUR ? 'hour' : null;
}

/**
 * The ration after a nudge was shown.
 *
 * @param shown `askedFor`: the person put it off to this time, or set it by the clock.
 */
export function afterShown(
  ration: Ration,
  at: number,
  day: LocalDay,
  shown: { readonly light: boolean; readonly notified: boolean; readonly askedFor: boolean },
): Ration {
  const { light, notified, askedFor } = shown;
  const untaken = (ration.day === day ? ration.untaken : 0) + (notified ? 1 : 0);
  return { hour: askedFor ? within(ration, at) : [...within(ration, at), { at, light, notified }], day, untaken };
}

/** The ration after a nudge that had notified on this day was closed, or its outcome changed. */
export function afterOutcome(
  ration: Ration,
  day: LocalDay,
  was: NudgeOutcome | null,
  outcome: NudgeOutcome | null,
): Ration {
  if (ration.day !== day) return ration;
  const change = (was === 'taken' ? 1 : 0) - (outcome === 'taken' ? 1 : 0);
  return change === 0 ? ration : { ...ration, untaken: Math.max(0, ration.untaken + change) };
}

/** Moves every instant with the clock. */
export function shiftRation(ration: Ration, byMs: number): Ration {
  return { ...ration, hour: ration.hour.map((shown) => ({ ...shown, at: shown.at + byMs })) };
}

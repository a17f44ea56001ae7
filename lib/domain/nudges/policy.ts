import { type Settings, WEEKDAYS, type Weekday, type WorkingHours } from '../settings.ts';
import { MINUTE_MS } from '../time.ts';
import type { NudgeKind, NudgeTopic } from './nudge.ts';

/** Why a nudge that is due does not come now. */
export type HoldReason =
  | 'away'
  | 'just-back'
  | 'standing'
  | 'routine'
  | 'paused'
  | 'meeting'
  | 'off-hours'
  | 'fullscreen'
  | 'sounding'
  /** As many as may come within an hour have come. */
  | 'ration';

/** After a break, or another absence that was more than a bridged gap, nobody is nudged for this long. */
export const JUST_BACK_MS = 2 * MINUTE_MS;
/** Full screen and sound hold a nudge at most this long; then it comes as badge alone. */
export const LONGEST_SOFT_HOLD_MS = 20 * MINUTE_MS;
/** A nudge that is open for so much presence without an answer is missed. */
export const UNANSWERED_MS = 5 * MINUTE_MS;
/** The third snooze in a row is a skip. */
export const SNOOZES_IN_A_ROW = 2;
/** So many missed in a row stretch the interval by half. */
export const MISSED_IN_A_ROW = 3;
const BACK_OFF_FACTOR = 1.5;
/** Back-off never makes an interval longer than this. */
const LONGEST_BACK_OFF_MINUTES = 60;
/** Snoozes that a surface offers, in minutes; the first is the default. */
export const SNOOZE_MINUTES = [5, 10, 15] as const;

/** What can be answered beside later and not at all: a minute, the posture that was asked for, or that it is done. */
export type Reply = 'start' | 'standing' | 'sitting' | 'done';

/**
 * The replies to each topic, on every surface. The first does what the nudge asks for: it is the first button of the
 * notification and the main one of the break window. Window and popup offer the others as well; the popup's main button
 * begins a minute at any time. What asks to move is never
 * closed by saying that it is done: only a break tells.
 */
export const REPLIES: Readonly<Record<NudgeTopic, readonly [Reply, ...Reply[]]>> = {
  posture: ['start', 'done'],
  eyes: ['start', 'done'],
  breathing: ['start', 'done'],
  movement: ['start'],
  meeting: ['start'],
  stand: ['standing', 'start'],
  sit: ['sitting', 'start'],
  own: ['done', 'start'],
  winddown: ['done', 'start'],
};

/** By what one kind of nudge comes, and how. */
export interface Rhythm {
  /** `movement`, or the name of a cue: tells its nudges and its memory from the others. */
  readonly id: string;
  readonly kind: NudgeKind;
  readonly topic: NudgeTopic;
  /** Which time its interval and the patience with it count. */
  readonly by: 'sitting' | 'standing' | 'either';
  /** Null: it comes at its times of day alone. */
  readonly intervalMinutes: number | null;
  /** Times of the wall clock, such as `12:30`. */
  readonly times: readonly string[];
  /** Whether three missed in a row stretch the interval. */
  readonly backOff: boolean;
  /**
   * Its count goes on over breaks and movement nudges, and where there is no place for it, it waits; else it starts
   * anew with each of them, and is dropped.
   */
  readonly goesOn: boolean;
  readonly graceMinutes: number;
  /** Badge and popup only. */
  readonly quiet: boolean;
  /** Holds that do not hold it. */
  readonly ignores: readonly HoldReason[];
}

export const MOVEMENT = 'movement';
/** The name of the cue of a reminder of one's own. */
export const ownCue = (reminderId: string): string => `own:${reminderId}`;
/** A cue this near to a movement nudge, before or after, is dropped: evidence 4.2, "merge rule". */
export const MERGE_MS = 8 * MINUTE_MS;

/** The rhythm of the movement nudge. */
export function movementRhythm(
  settings: Pick<Settings, 'movementIntervalMinutes' | 'backOff' | 'nudgeGraceMinutes' | 'fixedTimes'>,
): Rhythm & { readonly intervalMinutes: number } {
  return {
    id: MOVEMENT,
    kind: MOVEMENT,
    topic: MOVEMENT,
    by: 'sitting',
    intervalMinutes: settings.movementIntervalMinutes,
    times: settings.fixedTimes,
    backOff: settings.backOff,
    goesOn: false,
    graceMinutes: settings.nudgeGraceMinutes,
    quiet: false,
    ignores: [],
  };
}

/** Whether it comes at its times of day alone, whatever was sat. */
export const isByClock = ({ intervalMinutes }: Pick<Rhythm, 'intervalMinutes'>): boolean => intervalMinutes === null;

/** What decides whether a nudge may come at an instant. */
export interface Moment {
  /** Epoch ms. */
  readonly at: number;
  /** IANA name. */
  readonly zone: string;
  readonly away: boolean;
  readonly standing: boolean;
  readonly inRoutine: boolean;
  /** Epoch ms until which the person is just back. */
  readonly justBackUntil: number;
  /** Epoch ms until which nudges are paused; null if they are not. */
  readonly pausedUntil: number | null;
  /** Epoch ms until which the person is in a meeting, by their own word; null if they are not. */
  readonly meetingUntil: number | null;
  readonly fullscreen: boolean;
  readonly audible: boolean;
}

type PolicySettings = Pick<Settings, 'workingHours' | 'holdInFullscreen' | 'holdWhileSounding'>;

/** Whether an instant lies within working hours; null means always. */
export function isWorkingTime(at: number, zone: string, hours: WorkingHours | null): boolean {
  if (hours === null) return true;
  const now = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const weekday = WEEKDAYS[now.dayOfWeek - 1] as Weekday;
  const clock = now.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours[weekday]?.some(([from, until]) => from <= clock && clock < until) ?? false;
}

/** The first reason that holds, the hardest first; null if a nudge may come. */
export function holdReason(moment: Moment, settings: PolicySettings): HoldReason | null {
  const { at, zone } = moment;
  if (moment.away) return 'away';
  if (moment.standing) return 'standing';
  if (moment.inRoutine) return 'routine';
  if (moment.pausedUntil !== null && at < moment.pausedUntil) return 'paused';
  if (moment.meetingUntil !== null && at < moment.meetingUntil) return 'meeting';
  if (!isWorkingTime(at, zone, settings.workingHours)) return 'off-hours';
  if (at < moment.justBackUntil) return 'just-back';
  if (settings.holdInFullscreen && moment.fullscreen) return 'fullscreen';
  if (settings.holdWhileSounding && moment.audible) return 'sounding';
  return null;
}

/** Whether a hold is one that gives way after a while. */
export function isSoftHold(reason: HoldReason): boolean {
  return reason === 'fullscreen' || reason === 'sounding';
}

/**
 * An interval with its back-off, in ms; infinite without one.
 *
 * @param level how many steps the interval has backed off.
 */
export function intervalMs(rhythm: Pick<Rhythm, 'intervalMinutes' | 'backOff'>, level: number): number {
  const chosen = rhythm.intervalMinutes ?? Number.POSITIVE_INFINITY;
  if (!rhythm.backOff) return chosen * MINUTE_MS;
  const longest = Math.max(chosen, LONGEST_BACK_OFF_MINUTES);
  return Math.min(longest, chosen * BACK_OFF_FACTOR ** level) * MINUTE_MS;
}

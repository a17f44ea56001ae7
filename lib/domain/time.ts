/**
 * Instants are epoch milliseconds, lengths are milliseconds, zones are IANA names, days are ISO dates.
 * Everything that has to do with the calendar goes through Temporal, with an instant and a zone handed in.
 */

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;

/** A quarter of an hour: the grain of the day's bar. An ordinary day has 96 of them. */
export const QUARTER_MS = 15 * MINUTE_MS;

/** An ISO date such as `2026-03-29`: the name of a local day. */
export type LocalDay = string;

/** By which zone, and from which hour on, days are told apart, from an instant on. */
export interface Calendar {
  /** Epoch ms from which it is in force. */
  readonly fromAt: number;
  /** IANA name. */
  readonly zone: string;
  /** 0 to 6: the hour of the wall clock at which a local day starts. */
  readonly dayStartHour: number;
}

/** A local day as a stretch of time: 23, 24 or 25 hours long. */
export interface DayBounds {
  readonly day: LocalDay;
  /** Epoch ms, inclusive. */
  readonly startAt: number;
  /** Epoch ms, exclusive. */
  readonly endAt: number;
}

function startOf(date: Temporal.PlainDate, zone: string, dayStartHour: number): number {
  // At midnight Temporal's own `startOfDay` also knows the zones that skip midnight itself.
  const start =
    dayStartHour === 0
      ? date.toZonedDateTime(zone)
      : date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from({ hour: dayStartHour }) });
  return start.epochMilliseconds;
}

/**
 * The local day that an instant belongs to.
 *
 * @throws RangeError if the zone is none that Temporal knows.
 */
export function dayOf(at: number, calendar: Pick<Calendar, 'zone' | 'dayStartHour'>): DayBounds {
  const { zone, dayStartHour } = calendar;
  let date = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  // Near a day's start the date of the wall clock can be one day off in either direction: the day has not begun yet,
  // or clocks that fall back over midnight show the date of a day that is over.
  if (at < startOf(date, zone, dayStartHour)) date = date.subtract({ days: 1 });
  else if (at >= startOf(date.add({ days: 1 }), zone, dayStartHour)) date = date.add({ days: 1 });
  const startAt = startOf(date, zone, dayStartHour);
  const endAt = startOf(date.add({ days: 1 }), zone, dayStartHour);
  return { day: date.toString(), startAt, endAt };
}

/** A part of a stretch of time that lies within one local day. */
export interface DayPart {
  readonly day: LocalDay;
  /** Epoch ms at which the day starts. */
  readonly dayStartAt: number;
  readonly startAt: number;
  readonly endAt: number;
}

function calendarAt(calendars: readonly Calendar[], at: number): Calendar {
  let found = calendars[0];
  if (found === undefined) throw new RangeError('a split takes at least one calendar');
  for (const calendar of calendars) if (calendar.fromAt <= at) found = calendar;
  return found;
}

/**
 * Splits `[startAt, endAt)` at every start of a local day and at every change of calendar. The parts are in order
 * and their lengths add up to the whole. An empty stretch has no parts.
 *
 * @param calendars in order of `fromAt`; the first also covers all time before it.
 */
export function splitByDay(startAt: number, endAt: number, calendars: readonly Calendar[]): readonly DayPart[] {
  const parts: DayPart[] = [];
  let cursor = startAt;
  while (cursor < endAt) {
    const bounds = dayOf(cursor, calendarAt(calendars, cursor));
    const nextCalendar = calendars.find((calendar) => calendar.fromAt > cursor);
    const until = Math.min(endAt, bounds.endAt, nextCalendar?.fromAt ?? Number.POSITIVE_INFINITY);
    parts.push({ day: bounds.day, dayStartAt: bounds.startAt, startAt: cursor, endAt: until });
    cursor = until;
  }
  return parts;
}

/** The local day of an instant under whichever calendar was in force then. */
export function dayUnder(at: number, calendars: readonly Calendar[]): DayBounds {
  return dayOf(at, calendarAt(calendars, at));
}

/** Whether the platform knows a time zone by this name. */
export function isTimeZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return true;
  } catch {
    return false;
  }
}

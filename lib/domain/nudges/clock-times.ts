import { MINUTE_MS } from '../time.ts';

/** A time of day whose nudge could not be shown for so long is over: half past twelve is not at two. */
export const LAPSE_MS = 30 * MINUTE_MS;

const at = (date: Temporal.PlainDate, time: string, zone: string): number =>
  date.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds;

/**
 * The latest of these times of day that lies after `fromAt` and not after `untilAt`, and is no older than half an
 * hour; null for none. Where clocks skip a time of day, it comes an hour later; where they repeat one, it comes once.
 *
 * @param times such as `12:30`.
 * @returns epoch ms.
 */
export function lastTimeOfDay(times: readonly string[], fromAt: number, untilAt: number, zone: string): number | null {
  if (times.length === 0 || untilAt <= fromAt) return null;
  const earliestAt = Math.max(fromAt, untilAt - LAPSE_MS);
  const today = Temporal.Instant.fromEpochMilliseconds(untilAt).toZonedDateTimeISO(zone).toPlainDate();
  const instants = [today.subtract({ days: 1 }), today].flatMap((date) => times.map((time) => at(date, time, zone)));
  return instants.reduce<number | null>(
    (latest, instant) =>
      instant > earliestAt && instant <= untilAt && (latest === null || instant > latest) ? instant : latest,
    null,
  );
}

/**
 * The next of these times of day after `fromAt`; null where there are none.
 *
 * @returns epoch ms.
 */
export function nextTimeOfDay(times: readonly string[], fromAt: number, zone: string): number | null {
  if (times.length === 0) return null;
  const today = Temporal.Instant.fromEpochMilliseconds(fromAt).toZonedDateTimeISO(zone).toPlainDate();
  const instants = [today, today.add({ days: 1 })].flatMap((date) => times.map((time) => at(date, time, zone)));
  const coming = instants.filter((instant) => instant > fromAt);
  return coming.length === 0 ? null : Math.min(...coming);
}

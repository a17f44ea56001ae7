import { SETTINGS, type Settings, WEEKDAYS, type WorkingHours } from '../settings.ts';
import { MINUTE_MS } from '../time.ts';
import { LAPSE_MS } from './clock-times.ts';
import { cuesOf } from './cues.ts';
import { MERGE_MS } from './policy.ts';

/** A cue that goes by minutes of sitting, and starts anew with each nudge to move. */
export type CueInterval = 'postureIntervalMinutes' | 'eyesIntervalMinutes';

const KINDS = { postureIntervalMinutes: 'posture', eyesIntervalMinutes: 'eyes' } as const;

/**
 * Whether a cue never comes of its own, as things are set: it is always due within the merge rule's minutes before the
 * nudge to move, or not before that. Only where that nudge has backed off does it come.
 *
 * @returns the longest interval in whole minutes that leaves it room, null where none does; undefined if it comes, or
 * is off.
 */
export function longestWithRoom(name: CueInterval, settings: Settings): number | null | undefined {
  const { movementIntervalMinutes } = settings;
  const cue = cuesOf(settings).find(({ kind, by }) => kind === KINDS[name] && by === 'sitting');
  const longest = movementIntervalMinutes - MERGE_MS / MINUTE_MS - 1;
  if (cue === undefined || cue.intervalMinutes === null || cue.intervalMinutes <= longest) return undefined;
  return longest < SETTINGS[name].min ? null : longest;
}

const DAY_MINUTES = 24 * 60;
const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};

/**
 * The times of day at which nothing comes on any weekday, since they lie outside working hours. A nudge waits for half
 * an hour for its place, so hours that begin within that, also past midnight, still let it come.
 *
 * @param times such as `12:30`.
 * @param hours null: any hour.
 */
export function timesOutside(times: readonly string[], hours: WorkingHours | null): readonly string[] {
  if (hours === null) return [];
  const ranges = WEEKDAYS.flatMap((day) => hours[day] ?? []).map(([from, until]) => [minuteOf(from), minuteOf(until)]);
  return times.filter((time) => {
    const at = minuteOf(time);
    const waitsUntil = at + LAPSE_MS / MINUTE_MS;
    const meets = (from: number, until: number) => from < waitsUntil && at < until;
    return !ranges.some(
      ([from = 0, until = 0]) => meets(from, until) || meets(from + DAY_MINUTES, until + DAY_MINUTES),
    );
  });
}

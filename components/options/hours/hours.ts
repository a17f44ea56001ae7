import type { HourRange, Weekday, WorkingHours } from '../../../lib/domain/settings.ts';
import type { MessageKey, Words } from '../../words.ts';

/** How working hours are edited: what is filled in, where there is room, and what is refused. */

/** The suggestion of evidence 4.2, "quiet hours". */
const USUAL: HourRange = ['08:00', '18:00'];
const DAY_MINUTES = 24 * 60;
/** Between two ranges of a day that are proposed, and the shortest that is. */
const BETWEEN_MINUTES = 60;
const SHORTEST_MINUTES = 30;
/** Half a working day. */
const PROPOSED_MINUTES = 4 * 60;

const WORKING_DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** What working hours are when they are switched on. */
export const USUAL_HOURS: WorkingHours = Object.fromEntries(WORKING_DAYS.map((day) => [day, [USUAL]]));

export const DAY_WORDS = {
  monday: 'optionsMonday',
  tuesday: 'optionsTuesday',
  wednesday: 'optionsWednesday',
  thursday: 'optionsThursday',
  friday: 'optionsFriday',
  saturday: 'optionsSaturday',
  sunday: 'optionsSunday',
} as const satisfies Record<Weekday, MessageKey>;

const minuteOf = (time: string): number => {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
};
const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const overlap = ([from, until]: HourRange, [otherFrom, otherUntil]: HourRange) =>
  from < otherUntil && otherFrom < until;

/** The hours with other ranges on a day, in order; a day without any is not named. */
export function withDay(hours: WorkingHours, day: Weekday, ranges: readonly HourRange[]): WorkingHours {
  const { [day]: _, ...others } = hours;
  if (ranges.length === 0) return others;
  return { ...others, [day]: [...ranges].sort(([one], [other]) => (one < other ? -1 : 1)) };
}

/** The hours with Monday's on the four days after it. */
export function mondayForAll(hours: WorkingHours): WorkingHours {
  return WORKING_DAYS.reduce((filled, day) => withDay(filled, day, hours.monday ?? []), hours);
}

/** A range to propose on a day that has these, in order: after the last, else before the first; null without room. */
export function freeRange(ranges: readonly HourRange[]): HourRange | null {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (first === undefined || last === undefined) return USUAL;
  const from = minuteOf(last[1]) + BETWEEN_MINUTES;
  if (from + SHORTEST_MINUTES <= DAY_MINUTES)
    return [timeOf(from), timeOf(Math.min(from + PROPOSED_MINUTES, DAY_MINUTES))];
  const until = minuteOf(first[0]) - BETWEEN_MINUTES;
  return until >= SHORTEST_MINUTES ? [timeOf(Math.max(0, until - PROPOSED_MINUTES)), timeOf(until)] : null;
}

export const rangeWords = ({ t, timeOfDay }: Words, [from, until]: HourRange): string =>
  t('optionsHoursRange', timeOfDay(from), timeOfDay(until));

/**
 * Judges what was typed in place of a range.
 *
 * @param from such as `09:00`, or empty.
 * @param until the same; midnight as an end is that of the day.
 * @param others the other ranges of that day.
 */
export function judgeRange(
  words: Words,
  from: string,
  until: string,
  kept: HourRange,
  others: readonly HourRange[],
): { readonly range: HourRange } | { readonly problem: string } {
  const stays = rangeWords(words, kept);
  if (from === '' || until === '') return { problem: words.t('optionsHoursMissing', stays) };
  const range: HourRange = [from, until === '00:00' ? '24:00' : until];
  if (range[0] >= range[1]) return { problem: words.t('optionsHoursBackwards', rangeWords(words, range), stays) };
  const other = others.find((each) => overlap(range, each));
  return other === undefined
    ? { range }
    : { problem: words.t('optionsHoursOverlap', rangeWords(words, range), rangeWords(words, other), stays) };
}

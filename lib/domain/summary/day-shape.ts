import { TOTALS } from '../presence/ledger.ts';
import { isNumber, isText, listOf, withFields } from '../shape.ts';
import type { DayRow } from './day.ts';

const ALL_NUMBERS = Object.fromEntries(
  ['startAt', 'sittingMs', 'standingMs', 'movingMs', 'awayMs', 'unknownMs', 'activeMs', 'bridgedMs', 'watchingMs'].map(
    (name) => [name, isNumber],
  ),
);

const dayRow = withFields({
  ...ALL_NUMBERS,
  day: isText,
  quarters: withFields(Object.fromEntries(TOTALS.map((total) => [total, listOf(isNumber)]))),
  bouts: listOf(withFields({ startAt: isNumber, endAt: isNumber, sittingMs: isNumber, wholeMs: isNumber })),
  breaks: listOf(withFields({ kind: isText, startAt: isNumber, endAt: isNumber })),
  nudges: withFields({ shown: isNumber, taken: isNumber, snoozed: isNumber, skipped: isNumber, missed: isNumber }),
});

/** Whether a stored row is a day that this code can add to. */
export function isDayRow(value: unknown): value is DayRow {
  return dayRow(value);
}

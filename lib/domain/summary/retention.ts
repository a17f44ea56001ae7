import type { LocalDay } from '../time.ts';

/**
 * The first local day of which details are kept, so many calendar months before `today`; in a shorter month its last
 * day. Null: those of all days are kept.
 *
 * @param keepMonths whole months; null: for ever.
 */
export function keptFrom(today: LocalDay, keepMonths: number | null): LocalDay | null {
  return keepMonths === null ? null : Temporal.PlainDate.from(today).subtract({ months: keepMonths }).toString();
}

/** Whether keeping details for `months` can delete some that keeping them for `than` would not; null: for ever. */
export function isShorterKeeping(months: number | null, than: number | null): months is number {
  return months !== null && (than === null || months < than);
}

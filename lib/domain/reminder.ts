/**
 * Reminders of the person's own, and the times of the wall clock that they and other nudges keep. What comes from
 * outside is judged here.
 */

/** A reminder of the person's own, living by the same rules as the others. */
export interface Reminder {
  /** Tells it from the others for as long as it exists. */
  readonly id: string;
  /** At most 40 characters. */
  readonly name: string;
  /** At most 120 characters; may be empty. */
  readonly text: string;
  /** Minutes of sitting after which it comes; null: it comes at its times. */
  readonly everyMinutes: number | null;
  /** Times of the wall clock at which it comes; empty where it comes by sitting. */
  readonly times: readonly string[];
  /** Badge and popup only. */
  readonly quiet: boolean;
}

export const MOST_REMINDERS = 5;
export const REMINDER_MINUTES = { min: 10, max: 240 } as const;
/** The longest name and text of a reminder, in characters. */
export const REMINDER_NAME_LENGTH = 40;
export const REMINDER_TEXT_LENGTH = 120;
/** A setting or a reminder has so many times of day at most. */
export const MOST_TIMES = 6;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
export const isClock = (value: unknown): value is string => typeof value === 'string' && CLOCK.test(value);

export const areTimes = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= MOST_TIMES && value.every(isClock);

export const inOrder = (times: readonly string[]): readonly string[] => [...new Set(times)].sort();

const isLine = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && value === value.trim();

/** The reminder with nothing but its own fields; null if the value is none. */
export function reminderOf(value: unknown): Reminder | null {
  const { id, name, text, everyMinutes, times, quiet } = Object(value) as Partial<Record<keyof Reminder, unknown>>;
  const { min, max } = REMINDER_MINUTES;
  const bySitting = Number.isInteger(everyMinutes) && Number(everyMinutes) >= min && Number(everyMinutes) <= max;
  return isLine(id, 40) &&
    /^[\w-]+$/.test(id) &&
    isLine(name, REMINDER_NAME_LENGTH) &&
    name !== '' &&
    isLine(text, REMINDER_TEXT_LENGTH) &&
    areTimes(times) &&
    // By sitting or by the clock, never both and never neither.
    (bySitting ? times.length === 0 : everyMinutes === null && times.length > 0) &&
    typeof quiet === 'boolean'
    ? { id, name, text, everyMinutes: everyMinutes as number | null, times: inOrder(times), quiet }
    : null;
}

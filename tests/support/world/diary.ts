import type { StampedEvent } from '../../../lib/domain/engine/event.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { stepEngine } from './engines.ts';
import { type Output, type OutputDay, outputOf } from './output.ts';
import { parseTrace, type Trace } from './trace.ts';
import { type Outcome, playTrace, type WorldOptions } from './world.ts';

/**
 * A day as one would write it down, an hour and what happened on each line:
 *
 *     2026-06-01
 *     09:00     input-start
 *     09:40:30  input-stop, lock
 *     09:50     unlock
 *     10:00     answer snooze 10
 *     12:00     end
 *
 * A line may begin with a whole instant (`2026-10-25T02:30+01:00`) where an hour alone would not do.
 */
export interface Diary {
  /** The zone of the hours, and of the machine at the beginning. */
  readonly zone?: string;
  readonly settings?: Partial<Settings>;
  readonly lines: string;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function happening(text: string): Record<string, unknown> {
  const [type = '', first, second] = text.trim().split(/\s+/);
  switch (type) {
    case 'clock':
      return { type, byMs: Number(first) };
    case 'zone':
      return { type, zone: first };
    case 'answer':
      return { type, answer: first, ...(second === undefined ? {} : { minutes: Number(second) }) };
    case 'routine':
      return { type, seconds: Number(first) };
    case 'posture':
      return { type, posture: first };
    case 'pause':
    case 'meeting':
      return { type, minutes: Number(first) };
    default:
      return { type };
  }
}

/** The trace of a diary. It goes through the reader of traces, so that a slip of the pen is named. */
export function traceOfDiary({ zone = 'Europe/Berlin', settings = {}, lines }: Diary): Trace {
  const json: string[] = [JSON.stringify({ trace: 1, zone, settings })];
  let date = '1970-01-01';
  for (const line of lines.split('\n').map((text) => text.trim())) {
    if (line === '') continue;
    if (DATE.test(line)) {
      date = line;
      continue;
    }
    const [hour = '', ...rest] = line.split(/\s+/);
    const instant = hour.includes('T')
      ? Temporal.Instant.from(hour)
      : Temporal.PlainDateTime.from(`${date}T${hour}`).toZonedDateTime(zone).toInstant();
    for (const text of rest.join(' ').split(','))
      json.push(JSON.stringify({ ...happening(text), at: instant.toString() }));
  }
  return parseTrace(json.join('\n'), true);
}

/** What became of a day. */
export interface Lived extends Output {
  /** The first day, which is the only one of most diaries. */
  readonly today: OutputDay;
  readonly outcome: Outcome;
  /** Every event that was handled, in order. */
  readonly handled: readonly StampedEvent[];
}

function lived(outcome: Outcome, handled: readonly StampedEvent[]): Lived {
  const output = outputOf(outcome);
  const [today] = output.days;
  if (today === undefined) throw new Error('nothing was counted');
  return { ...output, today, outcome, handled };
}

/** Lives through a diary with `step` alone. */
export async function live(diary: Diary, options: WorldOptions = {}): Promise<Lived> {
  const handled: StampedEvent[] = [];
  const observe = (event: StampedEvent) => {
    handled.push(event);
  };
  const outcome = await playTrace(traceOfDiary(diary), stepEngine(), { ...options, observe });
  return lived(outcome, handled);
}

const TOTALS = ['sitting', 'standing', 'moving', 'away', 'unknown'] as const;

/** The totals of a day that are not 0, in minutes. */
export function minutesOf(day: OutputDay): Partial<Record<(typeof TOTALS)[number], number>> {
  return Object.fromEntries(TOTALS.map((total) => [total, day[`${total}Ms`] / 60_000]).filter(([, ms]) => ms !== 0));
}

/** Breaks as `kind from–until`, in the hours of a zone. */
export function breaksOf(day: OutputDay, zone = 'Europe/Berlin'): readonly string[] {
  return day.breaks.map(({ kind, startAt, endAt }) => `${kind} ${hourOf(startAt, zone)}–${hourOf(endAt, zone)}`);
}

/** Bouts as `from–until`, in the hours of a zone. */
export function boutsOf(day: OutputDay, zone = 'Europe/Berlin'): readonly string[] {
  return day.bouts.map(({ startAt, endAt }) => `${hourOf(startAt, zone)}–${hourOf(endAt, zone)}`);
}

/** `09:40`, or `09:40:30.5` where it is not a whole minute. */
export function hourOf(instant: string | number, zone = 'Europe/Berlin'): string {
  const at =
    typeof instant === 'number' ? Temporal.Instant.fromEpochMilliseconds(instant) : Temporal.Instant.from(instant);
  const time = at.toZonedDateTimeISO(zone).toPlainTime();
  return time.second === 0 && time.millisecond === 0 ? time.toString({ smallestUnit: 'minute' }) : time.toString();
}

import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { isTimeZone } from '../../../lib/domain/time.ts';
import { instantOf, shown, type Trace, type TraceEvent, TraceFault } from './trace.ts';

/**
 * An export of ActivityWatch as a trace: its `afkstatus` buckets say when there was input, its `web.tab.current`
 * buckets when the tab in front sounded. Nothing in it says whether the machine slept, so every stretch without
 * `not-afk` is a stretch without input.
 */

interface Stretch {
  readonly startAt: number;
  readonly endAt: number;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a parsed file is meant as an export of ActivityWatch. */
export function isActivityWatch(value: unknown): value is Json {
  return isObject(value) && 'buckets' in value;
}

/** The union of stretches, in order, without overlaps. Stretches that touch become one. */
function merged(stretches: readonly Stretch[]): readonly Stretch[] {
  const result: Stretch[] = [];
  for (const stretch of [...stretches].sort((a, b) => a.startAt - b.startAt)) {
    const last = result.at(-1);
    if (last !== undefined && stretch.startAt <= last.endAt) {
      result[result.length - 1] = { startAt: last.startAt, endAt: Math.max(last.endAt, stretch.endAt) };
    } else {
      result.push(stretch);
    }
  }
  return result;
}

/**
 * @throws TraceFault if it has no `afkstatus` bucket with events, or if an event of a bucket that is used is odd. An
 *   export is one JSON value, so the line is always 1 and the fault names bucket and event.
 */
export function traceOfActivityWatch(json: Json): Trace {
  const refuse = (fault: string): never => {
    throw new TraceFault(1, fault);
  };

  const zone = json.zone ?? 'UTC';
  if (typeof zone !== 'string' || !isTimeZone(zone)) return refuse(`zone: unknown time zone ${shown(zone)}`);
  const buckets = json.buckets;
  if (!isObject(buckets)) return refuse(`buckets: expected an object, found ${shown(buckets)}`);

  const stretchOf = (event: unknown, where: string): Stretch & { readonly about: Json } => {
    if (!isObject(event)) return refuse(`${where}: expected an object, found ${shown(event)}`);
    const startAt = instantOf(event.timestamp);
    if (startAt === null)
      return refuse(`${where}: timestamp: expected an ISO 8601 instant, found ${shown(event.timestamp)}`);
    const seconds = event.duration;
    if (typeof seconds !== 'number' || !(seconds >= 0 && seconds < 1e9)) {
      return refuse(`${where}: duration: expected a number of seconds, found ${shown(seconds)}`);
    }
    if (!isObject(event.data)) return refuse(`${where}: data: expected an object, found ${shown(event.data)}`);
    return { startAt, endAt: startAt + Math.round(seconds * 1_000), about: event.data };
  };

  const input: Stretch[] = [];
  const watched: Stretch[] = [];
  const sound: Stretch[] = [];
  for (const [name, bucket] of Object.entries(buckets)) {
    if (!isObject(bucket)) return refuse(`bucket ${shown(name)}: expected an object, found ${shown(bucket)}`);
    const type = bucket.type;
    if (type !== 'afkstatus' && type !== 'web.tab.current') continue;
    const events = bucket.events;
    if (!Array.isArray(events)) return refuse(`bucket ${shown(name)}: events: expected a list, found ${shown(events)}`);
    for (const [index, event] of events.entries()) {
      const where = `bucket ${shown(name)}, event ${index + 1}`;
      const { about, startAt, endAt } = stretchOf(event, where);
      if (type === 'web.tab.current') {
        if (about.audible === true) sound.push({ startAt, endAt });
        continue;
      }
      const status = about.status;
      if (status !== 'afk' && status !== 'not-afk') return refuse(`${where}: unknown status ${shown(status)}`);
      watched.push({ startAt, endAt });
      if (status === 'not-afk') input.push({ startAt, endAt });
    }
  }

  if (watched.length === 0) return refuse('the export has no "afkstatus" bucket with events');
  const firstAt = watched.reduce((first, { startAt }) => Math.min(first, startAt), Number.POSITIVE_INFINITY);
  const lastAt = watched.reduce((last, { endAt }) => Math.max(last, endAt), Number.NEGATIVE_INFINITY);

  const events: TraceEvent[] = [{ type: 'launch', at: firstAt }];
  for (const { startAt, endAt } of merged(input)) {
    events.push({ type: 'input-start', at: startAt }, { type: 'input-stop', at: endAt });
  }
  for (const stretch of merged(sound)) {
    const startAt = Math.max(firstAt, stretch.startAt);
    const endAt = Math.min(lastAt, stretch.endAt);
    if (startAt < endAt) events.push({ type: 'sound-on', at: startAt }, { type: 'sound-off', at: endAt });
  }
  // A stable sort: at one instant, what was pushed first stays first, a start before its stop.
  events.sort((a, b) => a.at - b.at);
  events.push({ type: 'end', at: lastAt });
  return { header: { zone, settings: DEFAULT_SETTINGS }, events };
}

import type { BreakKind, SpanKind } from '../../../lib/domain/presence/ledger.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { DONE_MS, draw, type Stretch, type Timeline } from './timeline.ts';
import type { Trace } from './trace.ts';

/**
 * The rules of counting once more, by another method: not a machine that goes from event to event, but a look back
 * at the whole day. From the drawing of the world it finds the absences, judges each by its length, and colours the
 * day. Of the browser it takes only the instants at which it was seen running (`seen`), since where a gap begins
 * depends on them.
 *
 * It does without clocks that are set, and without a machine that sleeps or a browser that closes during a routine.
 */

/** Two sightings further apart than this have a gap between them. */
const GAP_MS = 150 * SECOND_MS;
/** How fresh a touch is that a heartbeat or a start still finds. */
const FRESH_MS = 15 * SECOND_MS;
/** Standing is forgotten over an absence of this length. */
const FORGET_MS = 60 * MINUTE_MS;

export interface Absence extends Stretch {
  readonly cause: 'idle' | 'lock' | 'gap';
  readonly verdict: 'break' | 'no-data' | 'bridged' | 'pause';
}

export interface ExpectedDay {
  readonly day: string;
  readonly ms: Readonly<Record<SpanKind, number>>;
  readonly bouts: readonly (Stretch & { readonly sittingMs: number })[];
  readonly breaks: readonly (Stretch & { readonly kind: BreakKind })[];
}

export interface Expected {
  readonly timeline: Timeline;
  readonly absences: readonly Absence[];
  /** Covers all time from the installation to the end, in order. */
  readonly colours: readonly (Stretch & { readonly kind: SpanKind })[];
  readonly days: readonly ExpectedDay[];
}

/** Whether an instant lies within one of the stretches, its first instant included, its last one not. */
const within = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ startAt, endAt }) => startAt <= at && at < endAt);

/** What falls due by itself at the very instant at which something begins or ends comes before it. */
const justBefore = (at: number, stretches: readonly Stretch[]): boolean =>
  stretches.some(({ startAt, endAt }) => startAt < at && at <= endAt);

/** The part of a stretch that lies within others, in ms. */
const overlapMs = (stretch: Stretch, others: readonly Stretch[]): number =>
  others.reduce(
    (sum, { startAt, endAt }) => sum + Math.max(0, Math.min(endAt, stretch.endAt) - Math.max(startAt, stretch.startAt)),
    0,
  );

function lastInputAt({ input }: Timeline, at: number): number {
  let last = Number.NEGATIVE_INFINITY;
  for (const { startAt, endAt } of input) if (startAt <= at) last = Math.max(last, Math.min(endAt, at));
  return last;
}

/** The first instant from `at` on at which the browser runs, the machine is awake and the screen is not locked. */
function firstOpen(at: number, { down, locked }: Timeline): number {
  let open = at;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { startAt, endAt } of [...down, ...locked]) {
      if (startAt < open && open < endAt) {
        open = endAt;
        moved = true;
      }
    }
  }
  return open;
}

/** A stretch of time in which the person is gone, before it is judged. */
interface Beginning {
  readonly cause: Absence['cause'];
  readonly beginsAt: number;
  /** When the browser knows of it. */
  readonly knownAt: number;
  /** The time before it that was spent watching. */
  readonly watched: Stretch | null;
}

interface Rules {
  readonly detectionMs: number;
  readonly watchingMs: number;
  readonly settings: Settings;
}

/** `idle`: the first instant at which nobody has touched anything for the detection interval. */
function idleArrival(timeline: Timeline, since: number, { detectionMs }: Rules): number | null {
  const { input, endAt } = timeline;
  const ends = input.filter((touch) => touch.endAt >= lastInputAt(timeline, since)).map((touch) => touch.endAt);
  for (const lastAt of ends) {
    const dueAt = lastAt + detectionMs;
    if (input.some((touch) => touch.startAt > lastAt && touch.startAt < dueAt)) continue;
    if (input.some((touch) => touch.startAt <= lastAt && touch.endAt > lastAt)) continue;
    const at = firstOpen(dueAt, timeline);
    if (at > endAt) return null;
    // A touch at the instant at which it would have come late makes it superfluous.
    const late = at > dueAt || justBefore(dueAt, [...timeline.down, ...timeline.locked]);
    if (late && input.some((touch) => touch.startAt > lastAt && touch.startAt <= at)) continue;
    return at;
  }
  return null;
}

function lockArrival({ locked, down }: Timeline, since: number): number | null {
  for (const { startAt, endAt } of locked) {
    if (startAt < since) continue;
    const asleep = down.find((stretch) => stretch.startAt <= startAt && startAt < stretch.endAt);
    const at = asleep?.endAt ?? startAt;
    if (at < endAt) return at;
  }
  return null;
}

function gapArrival(seen: readonly number[], since: number): { readonly from: number; readonly until: number } | null {
  for (const [index, until] of seen.entries()) {
    const from = seen[index - 1];
    if (from !== undefined && from >= since && until - from > GAP_MS) return { from, until };
  }
  return null;
}

/** Whether a sighting finds the person at the keyboard. */
const findsInput = (timeline: Timeline, at: number): boolean =>
  !within(at, timeline.locked) && lastInputAt(timeline, at) > at - FRESH_MS;

/** Follows a person who watches, from `idle` on, to where the absence begins; null if input comes first. */
function watch(
  timeline: Timeline,
  seen: readonly number[],
  idleAt: number,
  rules: Rules,
): Beginning | { readonly watched: Stretch; readonly until: number } {
  const startAt = idleAt - rules.detectionMs;
  const latestAt = startAt + rules.watchingMs;
  let heardAt = idleAt;
  const gone = (beginsAt: number, knownAt: number, cause: Absence['cause'] = 'idle'): Beginning => ({
    cause,
    beginsAt,
    knownAt,
    watched: { startAt, endAt: beginsAt },
  });
  if (findsInput(timeline, idleAt)) return { watched: { startAt, endAt: Math.min(idleAt, latestAt) }, until: idleAt };
  if (idleAt >= latestAt) return gone(latestAt, idleAt);
  if (within(idleAt, timeline.locked)) return gone(idleAt, idleAt, 'lock');
  for (const at of seen) {
    if (at <= idleAt) continue;
    if (at - heardAt > GAP_MS) return gone(Math.min(heardAt, latestAt), at, latestAt < heardAt ? 'idle' : 'gap');
    if (at > latestAt) return gone(latestAt, at);
    if (!justBefore(at, timeline.sound)) return gone(heardAt, at);
    if (within(at, timeline.locked)) return gone(at, at, 'lock');
    if (findsInput(timeline, at)) return { watched: { startAt, endAt: at }, until: at };
    if (at === latestAt) return gone(latestAt, at);
    heardAt = at;
  }
  return { watched: { startAt, endAt: timeline.endAt }, until: timeline.endAt };
}

/** The next absence of a person who is present since `since`, and what was watched before. */
function nextAbsence(
  timeline: Timeline,
  seen: readonly number[],
  since: number,
  rules: Rules,
): { readonly absence: Beginning | null; readonly watched: readonly Stretch[] } {
  const watched: Stretch[] = [];
  let from = since;
  for (;;) {
    const never = Number.POSITIVE_INFINITY;
    const idleAt = idleArrival(timeline, from, rules) ?? never;
    const lockAt = lockArrival(timeline, from) ?? never;
    const gap = gapArrival(seen, from);
    const gapAt = gap?.until ?? never;
    if (Math.min(idleAt, lockAt, gapAt) === never) return { absence: null, watched };
    if (gap !== null && gapAt <= Math.min(idleAt, lockAt)) {
      return { absence: { cause: 'gap', beginsAt: gap.from, knownAt: gapAt, watched: null }, watched };
    }
    if (lockAt < idleAt)
      return { absence: { cause: 'lock', beginsAt: lockAt, knownAt: lockAt, watched: null }, watched };
    if (!justBefore(idleAt, timeline.sound)) {
      const beginsAt = Math.max(since, idleAt - rules.detectionMs);
      return { absence: { cause: 'idle', beginsAt, knownAt: idleAt, watched: null }, watched };
    }
    const found = watch(timeline, seen, idleAt, rules);
    if ('cause' in found)
      return { absence: found, watched: found.watched === null ? watched : [...watched, found.watched] };
    watched.push(found.watched);
    if (found.until >= timeline.endAt) return { absence: null, watched };
    from = found.until;
  }
}

/** The lock as the browser could see it: from when it ran, until it ran again. */
function seenLocks({ locked, down }: Timeline): readonly Stretch[] {
  const awakeFrom = (at: number) => down.find((s) => s.startAt <= at && at < s.endAt)?.endAt ?? at;
  return locked.map(({ startAt, endAt }) => ({
    startAt: awakeFrom(startAt),
    endAt: Math.max(endAt, awakeFrom(endAt)),
  }));
}

/** The table of the rules. */
function judge(
  stretch: Stretch,
  cause: Absence['cause'],
  locks: readonly Stretch[],
  settings: Settings,
): Absence['verdict'] {
  const lengthMs = stretch.endAt - stretch.startAt;
  if (cause !== 'gap') {
    if (overlapMs(stretch, locks) >= settings.breakAfterLockSeconds * SECOND_MS) return 'break';
    if (lengthMs >= settings.breakAfterIdleSeconds * SECOND_MS) return 'break';
  } else if (lengthMs >= settings.breakAfterIdleSeconds * SECOND_MS) {
    return 'no-data';
  }
  return lengthMs < settings.bridgeSeconds * SECOND_MS ? 'bridged' : 'pause';
}

/** The local day of an instant: its name and its end. */
function localDay(at: number, zone: string, dayStartHour: number): { readonly day: string; readonly endAt: number } {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const startOn = (date: Temporal.PlainDate): Temporal.ZonedDateTime =>
    dayStartHour === 0
      ? date.toZonedDateTime(zone)
      : date.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(dayStartHour) });
  let date = time.toPlainDate().add({ days: 1 });
  while (startOn(date).epochMilliseconds > at) date = date.subtract({ days: 1 });
  return { day: date.toString(), endAt: startOn(date.add({ days: 1 })).epochMilliseconds };
}

/** Cuts a stretch at every start of a day, by the zone that the browser knew of then. */
function cutByDay(
  stretch: Stretch,
  zones: Timeline['zones'],
  dayStartHour: number,
): readonly (Stretch & { readonly day: string })[] {
  const parts: (Stretch & { readonly day: string })[] = [];
  for (let at = stretch.startAt; at < stretch.endAt || parts.length === 0; ) {
    const zone = zones.findLast(({ fromAt }) => fromAt <= at) ?? zones[0];
    if (zone === undefined) throw new RangeError('there is no zone');
    const { day, endAt } = localDay(at, zone.zone, dayStartHour);
    const nextZoneAt = zones.find(({ fromAt }) => fromAt > at)?.fromAt ?? Number.POSITIVE_INFINITY;
    const until = Math.min(stretch.endAt, endAt, nextZoneAt);
    parts.push({ startAt: at, endAt: until, day });
    if (until <= at) break;
    at = until;
  }
  return parts;
}

const isSitting = (kind: SpanKind): boolean => kind === 'active' || kind === 'watching' || kind === 'bridged';

/** @param seen the instants at which the browser handled an event, in order. */
export function expect(trace: Trace, seen: readonly number[]): Expected {
  const { settings } = trace.header;
  const timeline = draw(trace);
  const { startAt, endAt, moved } = timeline;
  const rules: Rules = {
    settings,
    detectionMs: settings.idleDetectionSeconds * SECOND_MS,
    watchingMs: settings.watchingMinutes * MINUTE_MS,
  };
  const sightings = [...seen, endAt];
  const locks = seenLocks(timeline);
  const done = timeline.routines.filter(
    (routine) => routine.endAt - routine.startAt >= DONE_MS && routine.endAt <= endAt,
  );

  // Absences, one after the other.
  const absences: Absence[] = [];
  const watched: Stretch[] = [];
  const firstInputAt = seen.find((at) => findsInput(timeline, at)) ?? endAt;
  for (let presentFrom = firstInputAt; presentFrom < endAt; ) {
    const next = nextAbsence(timeline, sightings, presentFrom, rules);
    watched.push(...next.watched);
    if (next.absence === null) break;
    const { beginsAt, cause, knownAt } = next.absence;
    const returnAt = seen.find((at) => at >= knownAt && findsInput(timeline, at)) ?? endAt;
    const moving = done.find((routine) => routine.startAt <= beginsAt && beginsAt < routine.endAt);
    const stretch = { startAt: Math.max(presentFrom, moving?.endAt ?? beginsAt), endAt: returnAt };
    if (stretch.startAt < stretch.endAt)
      absences.push({ ...stretch, cause, verdict: judge(stretch, cause, locks, settings) });
    presentFrom = returnAt;
  }

  // Standing, from saying so to saying otherwise or to an absence that makes one forget it.
  const standing: Stretch[] = [];
  let stoodAt: number | null = null;
  const turns = [
    ...timeline.postures.map(({ at, posture }) => ({ at, posture })),
    ...absences
      .filter((absence) => absence.endAt - absence.startAt >= FORGET_MS)
      .map((absence) => ({ at: absence.startAt, posture: 'sitting' as const })),
    { at: endAt, posture: 'sitting' as const },
  ].sort((a, b) => a.at - b.at);
  for (const { at, posture } of turns) {
    if (posture === 'standing') stoodAt ??= at;
    else if (stoodAt !== null) {
      standing.push({ startAt: stoodAt, endAt: at });
      stoodAt = null;
    }
  }

  // The colours: cut at every edge, and ask of each piece what it is.
  const colourAt = (at: number): SpanKind => {
    if (at < firstInputAt) return 'unknown';
    if (within(at, done)) return 'moving';
    const absence = absences.find((stretch) => stretch.startAt <= at && at < stretch.endAt);
    if (absence !== undefined && absence.verdict !== 'bridged') {
      return absence.cause === 'gap' ? 'unknown' : 'away';
    }
    if (within(at, standing)) return 'standing';
    if (absence !== undefined) return 'bridged';
    return within(at, watched) ? 'watching' : 'active';
  };
  const edges = [startAt, endAt, firstInputAt, ...moved];
  for (const { startAt: from, endAt: until } of [...done, ...absences, ...standing, ...watched])
    edges.push(from, until);
  const inOrder = [...new Set(edges)].filter((at) => at >= startAt && at <= endAt).sort((a, b) => a - b);
  const colours = inOrder.slice(0, -1).map((from, index) => {
    const until = inOrder[index + 1] ?? endAt;
    return { startAt: from, endAt: until, kind: colourAt(from) };
  });

  // Breaks, and the bouts between them.
  const candidates: (Stretch & { readonly kind: BreakKind })[] = [
    ...absences
      .filter(({ verdict }) => verdict === 'break')
      .map(({ startAt: from, endAt: until }) => ({ kind: 'natural' as const, startAt: from, endAt: until })),
    ...done.map((stretch) => ({ kind: 'movement' as const, ...stretch })),
    ...standing.map((stretch) => ({ kind: 'standing' as const, ...stretch })),
    ...moved.map((at) => ({ kind: 'moved' as const, startAt: at, endAt: at })),
  ].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
  const ends: readonly Stretch[] = [
    ...candidates,
    ...absences.filter(({ verdict }) => verdict === 'no-data'),
    { startAt: endAt, endAt },
  ].sort((a, b) => a.startAt - b.startAt || a.endAt - b.endAt);
  const bouts: Stretch[] = [];
  let boutAt = firstInputAt;
  for (const end of ends) {
    if (end.startAt > boutAt) bouts.push({ startAt: boutAt, endAt: end.startAt });
    boutAt = Math.max(boutAt, end.endAt);
  }
  // "I just moved" ends a bout; where there is none, it is no break either.
  const breaks = candidates.filter(
    ({ kind, startAt: at }) => kind !== 'moved' || bouts.some((bout) => bout.endAt === at),
  );

  // Days.
  const seenZones = timeline.zones.flatMap(({ fromAt, zone }, index) => {
    const knownAt = index === 0 ? fromAt : seen.find((at) => at > fromAt);
    return knownAt === undefined ? [] : [{ fromAt: knownAt, zone }];
  });
  const cut = (stretch: Stretch) => cutByDay(stretch, seenZones, settings.dayStartHour);
  const parts = colours.flatMap((colour) => cut(colour).map((part) => ({ ...part, kind: colour.kind })));
  const names = [...new Set(parts.map(({ day }) => day))].sort();
  const days = names.map((day): ExpectedDay => {
    const ofDay = parts.filter((part) => part.day === day);
    const ms = { active: 0, watching: 0, bridged: 0, standing: 0, moving: 0, away: 0, unknown: 0 };
    for (const part of ofDay) ms[part.kind] += part.endAt - part.startAt;
    return {
      day,
      ms,
      bouts: bouts
        .filter((bout) => cut(bout).some((part) => part.day === day))
        .map((bout) => ({
          ...bout,
          sittingMs: ofDay
            .filter(({ kind }) => isSitting(kind))
            .reduce((sum, part) => sum + overlapMs(part, [bout]), 0),
        })),
      breaks: breaks.filter((pause) => cut(pause).some((part) => part.day === day)),
    };
  });
  return { timeline, absences, colours, days };
}

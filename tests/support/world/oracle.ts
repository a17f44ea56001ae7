import type { BreakKind, SpanKind } from '../../../lib/domain/presence/ledger.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { type Absence, findAbsences } from './absences.ts';
import type { WorldTrace } from './beyond.ts';
import { DONE_MS, draw, overlapMs, type Stretch, type Timeline, within } from './timeline.ts';

/**
 * The rules of counting once more, by another method: not a machine that goes from event to event, but a look back
 * at the whole day. From the drawing of the world it finds the absences, judges each by its length, and colours the
 * day. Of the browser it takes only the instants at which it was seen running (`seen`), since where a gap begins
 * depends on them.
 *
 * It does without clocks that are set, and without a machine that sleeps or a browser that closes during a routine.
 */

/** Standing is forgotten over an absence of this length. */
const FORGET_MS = 60 * MINUTE_MS;

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
export function whatTheRulesSay(trace: WorldTrace, seen: readonly number[]): Expected {
  const { settings } = trace.header;
  const timeline = draw(trace);
  const { startAt, endAt, moved } = timeline;
  const done = timeline.routines.filter(
    (routine) => routine.endAt - routine.startAt >= DONE_MS && routine.endAt <= endAt,
  );

  const { absences, watched, firstInputAt } = findAbsences(timeline, seen, done, settings);

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

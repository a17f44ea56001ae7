import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { justBefore, overlapMs, type Stretch, type Timeline, within } from './timeline.ts';

/** Two sightings further apart than this have a gap between them. */
const GAP_MS = 150 * SECOND_MS;
/** How fresh a touch is that a heartbeat or a start still finds. */
const FRESH_MS = 15 * SECOND_MS;
/** A stretch without the person, judged. */
export interface Absence extends Stretch {
  /** When the browser knew of it. */
  readonly knownAt: number;
  readonly cause: 'idle' | 'lock' | 'gap';
  readonly verdict: 'break' | 'no-data' | 'bridged' | 'pause';
}

/** The latest end of all input up to each stretch: weeks have thousands of them, and are asked about at every event. */
const latestEnds = new WeakMap<Timeline, readonly number[]>();

function latestEndsOf(timeline: Timeline): readonly number[] {
  const known = latestEnds.get(timeline);
  if (known !== undefined) return known;
  let latest = Number.NEGATIVE_INFINITY;
  const ends = timeline.input.map(({ endAt }) => {
    latest = Math.max(latest, endAt);
    return latest;
  });
  latestEnds.set(timeline, ends);
  return ends;
}

/** How many stretches have begun by an instant: they are in the order of their beginnings. */
function begunBy({ input }: Timeline, at: number): number {
  let begun = 0;
  for (let end = input.length; begun < end; ) {
    const middle = (begun + end) >> 1;
    if ((input[middle]?.startAt ?? 0) <= at) begun = middle + 1;
    else end = middle;
  }
  return begun;
}

const lastInputAt = (timeline: Timeline, at: number): number =>
  Math.min(at, latestEndsOf(timeline)[begunBy(timeline, at) - 1] ?? Number.NEGATIVE_INFINITY);

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
}

/** `idle`: the first instant at which nobody has touched anything for the detection interval. */
function idleArrival(timeline: Timeline, since: number, { detectionMs }: Rules): number | null {
  const { input, endAt } = timeline;
  const fromAt = lastInputAt(timeline, since);
  const ends = input.filter((touch) => touch.endAt >= fromAt).map((touch) => touch.endAt);
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

/**
 * Whether a sighting at the very instant at which input begins finds it. A heartbeat that falls on it comes before it;
 * it is the word that the idle state has turned which finds it, a touch of the extension, or a look at wake.
 */
function findsBeginning(timeline: Timeline, at: number, { detectionMs }: Rules): boolean {
  const began = timeline.input.slice(begunBy(timeline, at - 1), begunBy(timeline, at));
  if (began.length === 0) return false;
  const byTouch = began.some(({ endAt }) => endAt === at) || timeline.down.some(({ endAt }) => endAt === at);
  return byTouch || lastInputAt(timeline, at - 1) + detectionMs <= at;
}

/** Whether a sighting finds the person at the keyboard. */
const findsInput = (timeline: Timeline, at: number, rules: Rules): boolean =>
  !within(at, timeline.locked) &&
  (lastInputAt(timeline, at - 1) > at - FRESH_MS || findsBeginning(timeline, at, rules));

/** Follows a person who watches, from `idle` on, to where the absence begins; null if input comes first. */
function watch(
  timeline: Timeline,
  seen: readonly number[],
  since: number,
  idleAt: number,
  rules: Rules,
): Beginning | { readonly watched: Stretch; readonly until: number } {
  const startAt = Math.max(since, idleAt - rules.detectionMs);
  const latestAt = startAt + rules.watchingMs;
  let heardAt = idleAt;
  const gone = (beginsAt: number, knownAt: number, cause: Absence['cause'] = 'idle'): Beginning => ({
    cause,
    beginsAt,
    knownAt,
    watched: { startAt, endAt: beginsAt },
  });
  if (idleAt >= latestAt) return gone(latestAt, idleAt);
  if (findsInput(timeline, idleAt, rules)) return { watched: { startAt, endAt: idleAt }, until: idleAt };
  if (within(idleAt, timeline.locked)) return gone(idleAt, idleAt, 'lock');
  for (const at of seen) {
    if (at <= idleAt) continue;
    if (at - heardAt > GAP_MS) return gone(Math.min(heardAt, latestAt), at, latestAt < heardAt ? 'idle' : 'gap');
    // Only a heartbeat or a start listens: what a touch or a lock finds silent was watched up to then.
    const atStart = timeline.down.some((stretch) => stretch.endAt === at);
    const byPerson = (within(at, timeline.locked) && !atStart) || findsInput(timeline, at, rules);
    if (!byPerson && !justBefore(at, timeline.sound)) return gone(heardAt, at);
    if (at > latestAt || (at === latestAt && !byPerson)) return gone(latestAt, at);
    if (within(at, timeline.locked)) return gone(at, at, 'lock');
    if (byPerson) return { watched: { startAt, endAt: at }, until: at };
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
    const found = watch(timeline, seen, since, idleAt, rules);
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

/**
 * All absences, one after the other, and what was watched between them.
 *
 * @param seen the instants at which the browser handled an event, in order.
 * @param done the routines that were done: an absence that begins within one begins at its end.
 */
export function findAbsences(
  timeline: Timeline,
  seen: readonly number[],
  done: readonly Stretch[],
  settings: Settings,
): { readonly absences: readonly Absence[]; readonly watched: readonly Stretch[]; readonly firstInputAt: number } {
  const { endAt } = timeline;
  const rules: Rules = {
    detectionMs: settings.idleDetectionSeconds * SECOND_MS,
    watchingMs: settings.watchingMinutes * MINUTE_MS,
  };
  const locks = seenLocks(timeline);
  const absences: Absence[] = [];
  const watched: Stretch[] = [];
  const firstInputAt = seen.find((at) => findsInput(timeline, at, rules)) ?? endAt;
  for (let presentFrom = firstInputAt; presentFrom < endAt; ) {
    const next = nextAbsence(timeline, [...seen, endAt], presentFrom, rules);
    watched.push(...next.watched);
    if (next.absence === null) break;
    const { beginsAt, cause, knownAt } = next.absence;
    const returnAt = seen.find((at) => at >= knownAt && findsInput(timeline, at, rules)) ?? endAt;
    const moving = done.find((routine) => routine.startAt <= beginsAt && beginsAt < routine.endAt);
    const stretch = { startAt: Math.max(presentFrom, moving?.endAt ?? beginsAt), endAt: returnAt };
    if (stretch.startAt < stretch.endAt) {
      absences.push({ ...stretch, knownAt, cause, verdict: judge(stretch, cause, locks, settings) });
    }
    presentFrom = returnAt;
  }
  return { absences, watched, firstInputAt };
}

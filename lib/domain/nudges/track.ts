import type { Ending, Sat } from '../presence/book.ts';
import { HOUR_MS } from '../time.ts';
import type { NudgeTrack, OpenNudge, Patience } from './memory.ts';
import type { Nudge, NudgeOutcome } from './nudge.ts';
import { MISSED_IN_A_ROW, UNANSWERED_MS } from './policy.ts';

/** A nudge whose record changed, and how it had ended before: null if it was open or is new. */
export interface NudgeChange {
  readonly nudge: Nudge;
  readonly was: NudgeOutcome | null;
}

/** The track after something, and the nudges whose record changed. */
export interface Tracked {
  readonly track: NudgeTrack;
  readonly nudges: readonly NudgeChange[];
}

export const unchanged = (track: NudgeTrack): Tracked => ({ track, nudges: [] });

const closedNudge = (open: OpenNudge, closedAt: number, outcome: NudgeOutcome): Nudge => ({
  id: open.id,
  kind: open.kind,
  dueAt: open.dueAt,
  shownAt: open.shownAt,
  closedAt: Math.max(open.shownAt, closedAt),
  outcome,
  quiet: open.quiet,
});

/** Nothing but the sitting time makes it due. */
export const UNCALLED = { calledAt: null, calledBy: null } as const;
/** It is not due any more: nothing holds it. */
export const UNHELD = { dueAt: null, held: null } as const;

function patienceAfter(patience: Patience, outcome: NudgeOutcome, counts: boolean): Patience {
  const { missedInRow, backOffLevel } = patience;
  switch (outcome) {
    case 'taken':
      return { missedInRow: 0, backOffLevel: Math.max(0, backOffLevel - 1) };
    case 'snoozed':
    case 'skipped':
      return { missedInRow: 0, backOffLevel };
    case 'missed': {
      if (!counts) return { missedInRow, backOffLevel };
      const missed = missedInRow + 1;
      return missed < MISSED_IN_A_ROW
        ? { missedInRow: missed, backOffLevel }
        : { missedInRow: 0, backOffLevel: backOffLevel + 1 };
    }
  }
}

/**
 * Closes the open nudge; without one nothing happens.
 *
 * @param closedAt epoch ms.
 * @param sittingMs sitting time of the bout at that instant: from here the next interval counts.
 * @param counts whether a missed one counts as ignored.
 */
export function close(
  track: NudgeTrack,
  outcome: NudgeOutcome,
  closedAt: number,
  sittingMs: number,
  counts = true,
): Tracked {
  const { open } = track;
  if (open === null) return unchanged(track);
  const nudge = closedNudge(open, closedAt, outcome);
  const before: Patience = { missedInRow: track.missedInRow, backOffLevel: track.backOffLevel };
  const closed: NudgeTrack = {
    ...track,
    ...patienceAfter(before, outcome, counts),
    open: null,
    ...UNHELD,
    ...UNCALLED,
    baseMs: sittingMs,
    snoozeMs: null,
    snoozesInRow: outcome === 'snoozed' ? track.snoozesInRow + 1 : 0,
    lastMissed: outcome === 'missed' ? { nudge, before } : null,
  };
  return { track: closed, nudges: [{ nudge, was: null }] };
}

/** When the sitting time of a bout reached a target, if it did within these spans; epoch ms. */
export function instantOf(targetMs: number, boutStartAt: number | null, sat: readonly Sat[]): number | null {
  for (const span of sat) {
    if (span.boutStartAt !== boutStartAt) continue;
    const reachedAt = span.startAt + Math.max(0, targetMs - span.beforeMs);
    if (reachedAt <= span.endAt) return reachedAt;
  }
  return null;
}

function closeByEnding(track: NudgeTrack, ending: Ending): Tracked {
  const { open, lastMissed } = track;
  if (open !== null) {
    const satMs = ending.ended?.sittingMs ?? 0;
    if (ending.by === 'no-data') return close(track, 'missed', ending.startAt, satMs, false);
    // It began before the nudge came: the person was about to go in any case.
    if (ending.startAt < open.shownAt) return close(track, 'missed', open.shownAt, satMs, false);
    return close(track, 'taken', ending.startAt, satMs);
  }
  if (lastMissed === null) return unchanged(track);
  const { nudge, before } = lastMissed;
  // The break is seen only at its end: it had begun before the nudge was given up.
  if (nudge.closedAt === null || ending.startAt < nudge.shownAt || ending.startAt >= nudge.closedAt) {
    return unchanged({ ...track, lastMissed: null });
  }
  if (ending.by === 'no-data') return unchanged(track);
  const taken: Nudge = { ...nudge, closedAt: ending.startAt, outcome: 'taken' };
  return {
    track: { ...track, ...patienceAfter(before, 'taken', true), lastMissed: null },
    nudges: [{ nudge: taken, was: nudge.outcome }],
  };
}

/** A break of so long starts anew what goes on over shorter ones. */
const LONG_BREAK_MS = HOUR_MS;

/** What was sat in the bout that ended counts for the next one: that is to say, the count began before it did. */
function overBreak(track: NudgeTrack, { ended, startAt, endAt }: Ending): NudgeTrack {
  if (endAt - startAt >= LONG_BREAK_MS) {
    return { ...track, boutStartAt: endAt, baseMs: 0, snoozeMs: null, snoozesInRow: 0, ...UNHELD };
  }
  if (ended === null || ended.startAt !== track.boutStartAt) return track;
  return { ...track, boutStartAt: endAt, baseMs: track.baseMs - ended.sittingMs };
}

/**
 * Takes in how time was spent since the last event: gives up a nudge that nobody answered, closes it by a break,
 * and starts anew with each bout.
 *
 * @param sat the sitting within this step in order, the span that is still open included.
 * @param endings what ended a bout within this step.
 * @param boutStartAt the bout under way; null without one.
 * @param goesOn whether the count goes on over breaks.
 */
export function trackTime(
  track: NudgeTrack,
  sat: readonly Sat[],
  endings: readonly Ending[],
  boutStartAt: number | null,
  goesOn = false,
): Tracked {
  let next = track;
  const nudges: NudgeChange[] = [];
  const take = (tracked: Tracked) => {
    next = tracked.track;
    nudges.push(...tracked.nudges);
  };
  const { open } = track;
  if (open !== null) {
    const limitMs = open.sittingAtShownMs + UNANSWERED_MS;
    const givenUpAt = instantOf(limitMs, track.boutStartAt, sat);
    const endedAt = endings[0]?.startAt ?? Number.POSITIVE_INFINITY;
    if (givenUpAt !== null && givenUpAt <= endedAt) take(close(track, 'missed', givenUpAt, limitMs));
  }
  for (const ending of endings) {
    take(closeByEnding(next, ending));
    if (goesOn) next = overBreak(next, ending);
  }
  if (goesOn) next = { ...next, boutStartAt };
  else if (next.boutStartAt !== boutStartAt) {
    // What was put off, also to the end of a meeting, the break has answered.
    const putOff = next.calledBy === 'meeting' ? UNCALLED : {};
    next = { ...next, boutStartAt, baseMs: 0, snoozeMs: null, snoozesInRow: 0, ...UNHELD, ...putOff };
  }
  return { track: next, nudges };
}

/**
 * Counts from no more sitting than there was: what passed for presence can turn out to have been the beginning of an
 * absence, and its time is taken back.
 *
 * @param sittingMs sitting time of the bout, with the person present.
 */
export function withinSitting(track: NudgeTrack, sittingMs: number): NudgeTrack {
  const { open, baseMs } = track;
  if (baseMs <= sittingMs && (open === null || open.sittingAtShownMs <= sittingMs)) return track;
  return {
    ...track,
    baseMs: Math.min(baseMs, sittingMs),
    open: open === null ? null : { ...open, sittingAtShownMs: Math.min(open.sittingAtShownMs, sittingMs) },
  };
}

/** Moves every instant of the track with the clock. */
export function shiftTrack(track: NudgeTrack, byMs: number): NudgeTrack {
  const { open, held = null } = track;
  const shifted = (at: number | null) => (at === null ? null : at + byMs);
  return {
    ...track,
    boutStartAt: shifted(track.boutStartAt),
    dueAt: shifted(track.dueAt),
    held: held && { ...held, seenAt: held.seenAt + byMs, softSince: shifted(held.softSince) },
    calledAt: shifted(track.calledAt),
    shownAt: shifted(track.shownAt),
    open:
      open === null
        ? null
        : { ...open, dueAt: open.dueAt + byMs, shownAt: open.shownAt + byMs, windowAt: shifted(open.windowAt) },
    // What might still have come of these cannot be timed any more.
    started: null,
    lastMissed: null,
  };
}

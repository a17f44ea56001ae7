import type { Ending, Sat } from '../presence/book.ts';
import type { Settings } from '../settings.ts';
import { MINUTE_MS } from '../time.ts';
import { currentIntervalMs, isLastSnooze, type NudgeTrack, type OpenNudge, type Patience } from './memory.ts';
import type { Nudge, NudgeOutcome } from './nudge.ts';
import {
  type HoldReason,
  intervalMs,
  isSoftHold,
  LONGEST_SOFT_HOLD_MS,
  MISSED_IN_A_ROW,
  SNOOZE_MINUTES,
  UNANSWERED_MS,
} from './policy.ts';

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

const unchanged = (track: NudgeTrack): Tracked => ({ track, nudges: [] });

const closedNudge = (open: OpenNudge, closedAt: number, outcome: NudgeOutcome): Nudge => ({
  id: open.id,
  kind: 'movement',
  dueAt: open.dueAt,
  shownAt: open.shownAt,
  closedAt: Math.max(open.shownAt, closedAt),
  outcome,
});

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
function close(track: NudgeTrack, outcome: NudgeOutcome, closedAt: number, sittingMs: number, counts = true): Tracked {
  const { open } = track;
  if (open === null) return unchanged(track);
  const nudge = closedNudge(open, closedAt, outcome);
  const before: Patience = { missedInRow: track.missedInRow, backOffLevel: track.backOffLevel };
  const closed: NudgeTrack = {
    ...track,
    ...patienceAfter(before, outcome, counts),
    open: null,
    dueAt: null,
    baseMs: sittingMs,
    snoozeMs: null,
    snoozesInRow: outcome === 'snoozed' ? track.snoozesInRow + 1 : 0,
    lastMissed: outcome === 'missed' ? { nudge, before } : null,
  };
  return { track: closed, nudges: [{ nudge, was: null }] };
}

/** When the sitting time of a bout reached a target, if it did within these spans; epoch ms. */
function instantOf(targetMs: number, boutStartAt: number | null, sat: readonly Sat[]): number | null {
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
    if (ending.by === 'no-data') return close(track, 'missed', ending.startAt, 0, false);
    // It began before the nudge came: the person was about to go in any case.
    if (ending.startAt < open.shownAt) return close(track, 'missed', open.shownAt, 0, false);
    return close(track, 'taken', ending.startAt, 0);
  }
  if (lastMissed === null || ending.by === 'no-data') return unchanged(track);
  const { nudge, before } = lastMissed;
  // The break is seen only at its end: it had begun before the nudge was given up.
  if (nudge.closedAt === null || ending.startAt < nudge.shownAt || ending.startAt >= nudge.closedAt) {
    return unchanged({ ...track, lastMissed: null });
  }
  const taken: Nudge = { ...nudge, closedAt: ending.startAt, outcome: 'taken' };
  return {
    track: { ...track, ...patienceAfter(before, 'taken', true), lastMissed: null },
    nudges: [{ nudge: taken, was: nudge.outcome }],
  };
}

/**
 * Takes in how time was spent since the last event: gives up a nudge that nobody answered, closes it by a break,
 * and starts anew with each bout.
 *
 * @param sat the sitting within this step in order, the span that is still open included.
 * @param endings what ended a bout within this step.
 * @param boutStartAt the bout under way; null without one.
 */
export function trackTime(
  track: NudgeTrack,
  sat: readonly Sat[],
  endings: readonly Ending[],
  boutStartAt: number | null,
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
  for (const ending of endings) take(closeByEnding(next, ending));
  if (next.boutStartAt !== boutStartAt) {
    next = { ...next, boutStartAt, baseMs: 0, snoozeMs: null, snoozesInRow: 0, dueAt: null };
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

/** A step that makes the interval no longer is none: from the longest interval, the first one taken leads back. */
function withinLongest(track: NudgeTrack, settings: Pick<Settings, 'movementIntervalMinutes' | 'backOff'>): NudgeTrack {
  let { backOffLevel } = track;
  while (backOffLevel > 0 && intervalMs(settings, backOffLevel) === intervalMs(settings, backOffLevel - 1)) {
    backOffLevel -= 1;
  }
  return { ...track, backOffLevel };
}

/**
 * Finds out whether the next nudge is due, and shows it if the moment allows.
 *
 * @param sittingMs sitting time of the bout at `at`.
 * @param hold why none may come now; null if it may.
 * @param inputNow whether the person was at keyboard or mouse in the last 15 s.
 */
export function trackDue(
  before: NudgeTrack,
  settings: Pick<Settings, 'movementIntervalMinutes' | 'backOff' | 'nudgeGraceMinutes'>,
  now: {
    readonly at: number;
    readonly sittingMs: number;
    readonly sat: readonly Sat[];
    readonly hold: HoldReason | null;
    readonly inputNow: boolean;
    /** The event answers a nudge: it is not to meet the next one. */
    readonly answers?: boolean;
  },
): Tracked {
  const track = withinLongest(before, settings);
  if (track.open !== null || track.boutStartAt === null) return unchanged(track);
  const targetMs = track.baseMs + currentIntervalMs(track, settings);
  if (now.sittingMs < targetMs) return unchanged(track.dueAt === null ? track : { ...track, dueAt: null });
  const dueAt = track.dueAt ?? instantOf(targetMs, track.boutStartAt, now.sat) ?? now.at;
  const due: NudgeTrack = { ...track, dueAt };
  if (now.answers === true) return unchanged(due);
  const waitedMs = now.at - dueAt;
  const quiet = now.hold !== null;
  if (now.hold !== null && !(isSoftHold(now.hold) && waitedMs >= LONGEST_SOFT_HOLD_MS)) return unchanged(due);
  if (now.inputNow && waitedMs < settings.nudgeGraceMinutes * MINUTE_MS) return unchanged(due);
  const id = `movement-${now.at}`;
  const open: OpenNudge = {
    id,
    dueAt,
    shownAt: now.at,
    sittingAtShownMs: now.sittingMs,
    quiet,
    dismissed: false,
  };
  const shown: Nudge = { id, kind: 'movement', dueAt, shownAt: now.at, closedAt: null, outcome: null };
  return {
    track: { ...due, open, started: null, lastMissed: null },
    nudges: [{ nudge: shown, was: null }],
  };
}

/** "In five minutes": the nudge comes back after so much more sitting. One too many is a skip. */
export function snooze(track: NudgeTrack, at: number, sittingMs: number, minutes: number = SNOOZE_MINUTES[0]): Tracked {
  if (isLastSnooze(track)) return skip(track, at, sittingMs);
  const closed = close(track, 'snoozed', at, sittingMs);
  // An answer that comes after the nudge was given up still does what it says.
  return { ...closed, track: { ...closed.track, baseMs: sittingMs, snoozeMs: minutes * MINUTE_MS, dueAt: null } };
}

export function skip(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  return close(track, 'skipped', at, sittingMs);
}

/** Closes the notification alone. */
export function dismiss(track: NudgeTrack): Tracked {
  if (track.open === null) return unchanged(track);
  return unchanged({ ...track, open: { ...track.open, dismissed: true } });
}

/** Nudges are paused: the open one is not answered any more. */
export function giveUp(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  return close(track, 'missed', at, sittingMs);
}

/** A minute was started. Whether the nudge was taken shows at its end; until then it stands as taken. */
export function start(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  const closed = close(track, 'taken', at, sittingMs);
  const change = closed.nudges[0];
  if (change !== undefined) return { ...closed, track: { ...closed.track, started: change.nudge } };
  // A start long after the answer is a start of its own.
  const { started } = track;
  const stale = started !== null && at - (started.closedAt ?? at) > UNANSWERED_MS;
  return stale ? unchanged({ ...track, started: null }) : closed;
}

/** The routine that answered a nudge is over: one that was not done makes the nudge skipped. */
export function settleStarted(track: NudgeTrack, done: boolean): Tracked {
  const { started } = track;
  if (started === null) return unchanged(track);
  const skipped: NudgeChange = { nudge: { ...started, outcome: 'skipped' }, was: started.outcome };
  return { track: { ...track, started: null }, nudges: done ? [] : [skipped] };
}

/** Moves every instant of the track with the clock. */
export function shiftTrack(track: NudgeTrack, byMs: number): NudgeTrack {
  const { open, dueAt, boutStartAt } = track;
  return {
    ...track,
    boutStartAt: boutStartAt === null ? null : boutStartAt + byMs,
    dueAt: dueAt === null ? null : dueAt + byMs,
    open: open === null ? null : { ...open, dueAt: open.dueAt + byMs, shownAt: open.shownAt + byMs },
    lastMissed: null,
  };
}

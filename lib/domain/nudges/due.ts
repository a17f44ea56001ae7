import type { Sat } from '../presence/book.ts';
import { MINUTE_MS } from '../time.ts';
import { LAPSE_MS } from './clock-times.ts';
import { currentIntervalMs, type Held, type NudgeTrack, type OpenNudge } from './memory.ts';
import type { Nudge, NudgeTopic } from './nudge.ts';
import { type HoldReason, intervalMs, isSoftHold, LONGEST_SOFT_HOLD_MS, MOVEMENT, type Rhythm } from './policy.ts';
import { instantOf, type Tracked, UNCALLED, UNHELD, unchanged } from './track.ts';

/**
 * It is due from an instant on, whatever the sitting time.
 *
 * @param calledAt epoch ms.
 */
export function call(track: NudgeTrack, calledAt: number, calledBy: NudgeTrack['calledBy']): NudgeTrack {
  return { ...track, calledAt, calledBy };
}

/**
 * A call that nobody heard is over: after half an hour, or with a break since.
 *
 * @param outlivesBreaks it was set by the clock alone, and a break is no answer to it.
 */
export function lapse(track: NudgeTrack, at: number, outlivesBreaks: boolean): NudgeTrack {
  const { calledAt, boutStartAt } = track;
  if (calledAt === null) return track;
  const overtaken = !outlivesBreaks && (boutStartAt === null || calledAt < boutStartAt);
  if (!overtaken && at - calledAt < LAPSE_MS) return track;
  // What was put off to this time is over with it: what comes the next day was never put off.
  return { ...track, ...UNCALLED, ...(outlivesBreaks && { snoozesInRow: 0 }) };
}

/** Counts anew from here: it was due, and there is no place for it now. */
export function restart(track: NudgeTrack, sittingMs: number): NudgeTrack {
  return { ...track, baseMs: sittingMs, snoozeMs: null, snoozesInRow: 0, ...UNHELD, ...UNCALLED };
}

/** A step that makes the interval no longer is none: from the longest interval, the first one taken leads back. */
function withinLongest(track: NudgeTrack, rhythm: Rhythm): NudgeTrack {
  let { backOffLevel } = track;
  while (backOffLevel > 0 && intervalMs(rhythm, backOffLevel) === intervalMs(rhythm, backOffLevel - 1)) {
    backOffLevel -= 1;
  }
  return backOffLevel === track.backOffLevel ? track : { ...track, backOffLevel };
}

/** How things stand at an instant, as far as a nudge depends on it. */
export interface Now {
  /** Epoch ms. */
  readonly at: number;
  /** Sitting time of the bout; standing time for what counts that. */
  readonly sittingMs: number;
  /** The sitting within this step in order, the span that is still open included. */
  readonly sat: readonly Sat[];
}

/** When it became due, by the sitting time or by a call; epoch ms, null if it is not. */
export function dueSince(track: NudgeTrack, rhythm: Rhythm, now: Now): { bySitting: number | null; at: number | null } {
  const targetMs = track.baseMs + currentIntervalMs(track, rhythm);
  const reached = track.boutStartAt !== null && now.sittingMs >= targetMs;
  const bySitting = reached ? (track.dueAt ?? instantOf(targetMs, track.boutStartAt, now.sat) ?? now.at) : null;
  const called = track.calledAt !== null && track.calledAt <= now.at ? track.calledAt : null;
  if (bySitting === null || called === null) return { bySitting, at: bySitting ?? called };
  return { bySitting, at: Math.min(bySitting, called) };
}

/** How it is held at this instant, or since when it is free again; null for what nothing has held since it was due. */
function heldNow({ held = null }: NudgeTrack, dueAt: number, at: number, hold: HoldReason | null): Held | null {
  if (hold === null) return held === null || held.free ? held : { ...held, seenAt: at, free: true };
  if (!isSoftHold(hold)) return { seenAt: at, free: false, softSince: null };
  // What is soft holds it so long in all, however often it stops in between.
  return { seenAt: at, free: false, softSince: held === null ? dueAt : (held.softSince ?? at) };
}

/**
 * Finds out whether the next nudge is due, and shows it if the moment allows.
 *
 * @param now.hold why none may come now; null if it may.
 * @param now.inputNow whether the person was at keyboard or mouse in the last 15 s.
 * @param now.quiet whether it comes as badge alone; asked only if it comes.
 * @param now.line picks a line of the topic.
 */
export function trackDue(
  before: NudgeTrack,
  rhythm: Rhythm,
  now: Now & {
    readonly hold: HoldReason | null;
    readonly inputNow: boolean;
    readonly quiet?: () => boolean;
    readonly line?: (topic: NudgeTopic) => number;
    /** It does not come now, though nothing holds it: another is looked at, or was answered just now. */
    readonly waits?: boolean;
  },
): Tracked {
  const track = withinLongest(before, rhythm);
  if (track.open !== null) return unchanged(track);
  const since = dueSince(track, rhythm, now);
  const dueAt = since.at;
  const held = dueAt === null ? null : heldNow(track, dueAt, now.at, now.hold);
  const isAsBefore = track.dueAt === since.bySitting && (track.held ?? null) === held;
  const due: NudgeTrack = isAsBefore ? track : { ...track, dueAt: since.bySitting, held };
  if (dueAt === null || now.waits === true) return unchanged(due);
  if (now.hold === null) {
    const waitedMs = now.at - Math.max(dueAt, held?.seenAt ?? dueAt);
    if (now.inputNow && waitedMs < rhythm.graceMinutes * MINUTE_MS) return unchanged(due);
  } else {
    // A time of day that comes meanwhile is held from then on.
    const softSince = Math.max(dueAt, held?.softSince ?? now.at);
    if (!isSoftHold(now.hold) || now.at - softSince < LONGEST_SOFT_HOLD_MS) return unchanged(due);
  }
  const id = `${rhythm.id}-${now.at}`;
  const { kind } = rhythm;
  const quiet = now.hold !== null || rhythm.quiet || now.quiet?.() === true;
  // Another cue says its own words at the end of a meeting.
  const topic = track.calledBy === 'meeting' && kind === MOVEMENT ? 'meeting' : rhythm.topic;
  const open: OpenNudge = {
    id,
    kind,
    topic,
    line: now.line?.(topic) ?? 0,
    dueAt,
    shownAt: now.at,
    sittingAtShownMs: now.sittingMs,
    quiet,
    dismissed: false,
    windows: 0,
    windowAt: null,
  };
  const shown: Nudge = { id, kind, dueAt, shownAt: now.at, closedAt: null, outcome: null, quiet };
  return {
    // One that was started may still be asked about: its answer comes after this.
    track: { ...due, held: null, ...UNCALLED, open, shownAt: now.at, lastMissed: null },
    nudges: [{ nudge: shown, was: null }],
  };
}

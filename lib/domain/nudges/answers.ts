import { MINUTE_MS } from '../time.ts';
import { call } from './due.ts';
import { isLastSnooze, type NudgeTrack } from './memory.ts';
import { SNOOZE_MINUTES, UNANSWERED_MS } from './policy.ts';
import { close, type NudgeChange, type Tracked, UNHELD, unchanged } from './track.ts';

/** "In five minutes": the nudge comes back after so much more sitting. One too many is a skip. */
export function snooze(track: NudgeTrack, at: number, sittingMs: number, minutes: number = SNOOZE_MINUTES[0]): Tracked {
  if (isLastSnooze(track)) return skip(track, at, sittingMs);
  // An answer that comes after the nudge was given up still does what it says.
  const closed = close(track, 'snoozed', at, sittingMs);
  return { ...closed, track: { ...closed.track, baseMs: sittingMs, snoozeMs: minutes * MINUTE_MS, ...UNHELD } };
}

/** The same for what comes by the clock alone: it comes back by the clock. */
export function snoozeByClock(track: NudgeTrack, at: number, sittingMs: number, minutes: number): Tracked {
  if (isLastSnooze(track)) return skip(track, at, sittingMs);
  const closed = close(track, 'snoozed', at, sittingMs);
  return { ...closed, track: call(closed.track, at + minutes * MINUTE_MS, 'time') };
}

/** "Until this meeting ends": it comes back with the end, which is no snooze that counts. */
export function adjourn(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  const { snoozesInRow } = track;
  const closed = close(track, 'snoozed', at, sittingMs);
  return { ...closed, track: { ...closed.track, snoozesInRow } };
}

/** Done as it said: for what is no movement, where no break tells. */
export function done(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  return close(track, 'taken', at, sittingMs);
}

/** Something more important came: it makes way, and nobody ignored it. */
export function makeWay(track: NudgeTrack, at: number, sittingMs: number): Tracked {
  return close(track, 'missed', at, sittingMs, false);
}

/** The break window was opened for it. */
export function windowOpened(track: NudgeTrack, at: number): NudgeTrack {
  const { open } = track;
  return open === null ? track : { ...track, open: { ...open, windows: open.windows + 1, windowAt: at } };
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
  return change === undefined ? closed : { ...closed, track: { ...closed.track, started: change.nudge } };
}

/** A minute that is started long after a nudge was answered so is one of its own: how it ends says nothing of that. */
export function withoutStale(track: NudgeTrack, at: number): NudgeTrack {
  const { started } = track;
  return started !== null && at - (started.closedAt ?? at) > UNANSWERED_MS ? { ...track, started: null } : track;
}

/** The routine that answered a nudge is over: one that was not done makes the nudge skipped. */
export function settleStarted(track: NudgeTrack, done: boolean): Tracked {
  const { started } = track;
  if (started === null) return unchanged(track);
  const skipped: NudgeChange = { nudge: { ...started, outcome: 'skipped' }, was: started.outcome };
  return { track: { ...track, started: null }, nudges: done ? [] : [skipped] };
}

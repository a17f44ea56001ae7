import {
  adjourn,
  dismiss,
  done,
  giveUp,
  settleStarted,
  skip,
  snooze,
  snoozeByClock,
  start,
  withoutStale,
} from '../nudges/answers.ts';
import { call, restart } from '../nudges/due.ts';
import { NEW_TRACK, type NudgeTrack } from '../nudges/memory.ts';
import type { Nudge } from '../nudges/nudge.ts';
import { MOVEMENT, type Rhythm, SNOOZE_MINUTES } from '../nudges/policy.ts';
import { afterOutcome } from '../nudges/ration.ts';
import type { NudgeChange, Tracked } from '../nudges/track.ts';
import type { DayChange } from '../summary/day.ts';
import { type Calendar, dayOf, dayUnder, MINUTE_MS } from '../time.ts';
import { change, type Draft } from './draft.ts';
import type { StampedEvent } from './event.ts';
import { openNudge } from './open.ts';
import type { HistoryRecord } from './records.ts';
import { sittingMsAt } from './sitting.ts';
import type { EngineState } from './state.ts';

/** The rows that follow from changes of nudges: the nudge itself, and the tally of the day in which it was shown. */
function nudgeRecords(changes: readonly NudgeChange[], calendars: readonly Calendar[]): readonly HistoryRecord[] {
  return changes.flatMap(({ nudge, was }): readonly HistoryRecord[] => {
    const row: HistoryRecord = { store: 'nudges', row: nudge };
    // A quiet cue that fades by itself is no nudge that was missed: the day counts those that ask to move.
    if (nudge.kind !== MOVEMENT) return [row];
    const bounds = dayUnder(nudge.shownAt, calendars);
    const counts: DayChange[] = [];
    if (was !== null) counts.push({ type: 'nudge', count: was, by: -1 });
    counts.push({ type: 'nudge', count: nudge.outcome ?? 'shown', by: 1 });
    return [row, { store: 'days', delta: { day: bounds.day, dayStartAt: bounds.startAt, changes: counts } }];
  });
}

/** The clock is set back: the day that an open nudge is of by the new time counts it as shown, and will count its end. */
export function moveTally({ records, state: { book, track } }: Draft, byMs: number): void {
  if (track.open === null) return;
  const { shownAt } = track.open;
  const from = dayUnder(shownAt, book.calendars);
  const to = dayOf(shownAt + byMs, book.calendars.at(-1) as Calendar);
  if (from.day === to.day) return;
  for (const [{ day, startAt }, by] of [[from, -1] as const, [to, 1] as const]) {
    const changes: readonly DayChange[] = [{ type: 'nudge', count: 'shown', by }];
    records.push({ store: 'days', delta: { day, dayStartAt: startAt, changes } });
  }
}

/** What is remembered of a kind of nudge. */
export function trackOf(state: EngineState, id: string): NudgeTrack {
  return id === MOVEMENT ? state.track : (state.cues[id] ?? NEW_TRACK);
}

/** Counts every cue anew: a movement nudge resets what goes by the same sitting. */
function restartCues(draft: Draft, sittingMs: number): void {
  for (const { id, by, goesOn } of draft.rhythms.cues) {
    const memory = draft.state.cues[id];
    if (memory === undefined || by !== 'sitting' || goesOn || memory.open !== null) continue;
    change(draft, { cues: { ...draft.state.cues, [id]: restart(memory, sittingMs) } });
  }
}

/** Counts how a nudge ended, if it was a notification. */
function ration(draft: Draft, { quiet, shownAt, outcome }: Nudge, was: Nudge['outcome']): void {
  if (quiet === true) return;
  const { day } = dayUnder(shownAt, draft.state.book.calendars);
  change(draft, { ration: afterOutcome(draft.state.ration, day, was, outcome) });
}

/** Takes a change of one kind of nudge into the state and the records. */
export function take(draft: Draft, id: string, tracked: Tracked): void {
  if (tracked.nudges.length === 0 && tracked.track === trackOf(draft.state, id)) return;
  const { calendars } = draft.state.book;
  draft.records.push(...nudgeRecords(tracked.nudges, calendars));
  change(draft, id === MOVEMENT ? { track: tracked.track } : { cues: { ...draft.state.cues, [id]: tracked.track } });
  for (const { nudge, was } of tracked.nudges) {
    if (nudge.outcome === null) continue;
    // A minute that was started stands as taken, and is counted as one that was not until it is known to be done.
    if (tracked.track.started?.id !== nudge.id) ration(draft, nudge, was);
    if (id === MOVEMENT && was === null) restartCues(draft, tracked.track.baseMs);
  }
}

/**
 * The time that a kind of nudge goes by, at an instant, in ms. Standing goes by the clock, from when it was said on:
 * whoever quits the browser for less than a break still stands.
 */
export function measuredMs(state: EngineState, { id, by }: Pick<Rhythm, 'id' | 'by'>, at: number): number {
  if (by === 'sitting' || (by === 'either' && state.book.standingSince === null)) return sittingMsAt(state, at);
  const { boutStartAt } = trackOf(state, id);
  return boutStartAt === null ? 0 : Math.max(0, at - boutStartAt);
}

type Act = (track: NudgeTrack, at: number, ms: number, byClock: boolean) => Tracked;

/** Does something with the open nudge; without one, with the movement nudge. */
function withOpen(draft: Draft, act: Act): void {
  withTrack(draft, openNudge(draft.state)?.id ?? MOVEMENT, act);
}

function withTrack(draft: Draft, id: string, act: Act): void {
  const { state, at } = draft;
  const rhythm = draft.rhythms.cues.find((cue) => cue.id === id) ?? draft.rhythms.movement;
  const ms = measuredMs(state, rhythm, at);
  take(draft, id, act(trackOf(state, id), at, ms, rhythm.intervalMinutes === null));
}

/** What is put off: the open nudge, or the one that was given up before the answer came; null where nothing asked. */
function toPutOff(state: EngineState, nudgeId: string | undefined): string | null {
  const opened = openNudge(state);
  if (opened !== null && (nudgeId ?? opened.open.id) === opened.open.id) return opened.id;
  const missed = ({ lastMissed }: NudgeTrack) =>
    lastMissed !== null && (nudgeId ?? lastMissed.nudge.id) === lastMissed.nudge.id;
  if (missed(state.track)) return MOVEMENT;
  const late = Object.entries(state.cues).find(([, cue]) => nudgeId !== undefined && missed(cue));
  return late?.[0] ?? null;
}

/** The open nudge was answered. */
export function answerNudge(draft: Draft, event: StampedEvent & { type: 'answer' }): void {
  const opened = openNudge(draft.state);
  // Of two that came one after the other the button of the first says nothing of the second.
  const isOther = event.nudgeId !== undefined && event.nudgeId !== opened?.open.id;
  switch (event.answer) {
    case 'start':
      draft.moments.push({ type: 'open', page: 'break' });
      return startNudge(draft);
    case 'snooze': {
      const id = toPutOff(draft.state, event.nudgeId);
      if (id === null) return;
      const minutes = event.minutes ?? SNOOZE_MINUTES[0];
      return withTrack(draft, id, (track, at, ms, byClock) =>
        byClock ? snoozeByClock(track, at, ms, minutes) : snooze(track, at, ms, minutes),
      );
    }
    case 'skip':
      if (!isOther) withOpen(draft, skip);
      return;
    case 'dismiss':
      // Firefox (153) also says so when one notification takes the place of another.
      if (!isOther) withOpen(draft, dismiss);
      return;
    case 'done':
      // A movement nudge is taken when a break follows, and not by saying so.
      if (!isOther && opened !== null && opened.open.kind !== MOVEMENT) withOpen(draft, done);
      return;
  }
}

/** A minute is started: it answers what is open, or what was answered with a start a moment ago, and nothing older. */
export function startNudge(draft: Draft): void {
  const { at, state } = draft;
  for (const id of [MOVEMENT, ...Object.keys(state.cues)]) {
    take(draft, id, { track: withoutStale(trackOf(state, id), at), nudges: [] });
  }
  withOpen(draft, start);
}

/** Nudges are paused: nobody answers the open one any more. */
export function giveUpNudge(draft: Draft): void {
  withOpen(draft, giveUp);
}

/** The person sits down: what had asked for that is done. */
export function sitDown(draft: Draft): void {
  if (openNudge(draft.state)?.open.topic === 'sit') withOpen(draft, done);
}

/** The routine that answered a nudge is over. */
export function settleNudge(draft: Draft, isDone: boolean): void {
  for (const id of [MOVEMENT, ...Object.keys(draft.state.cues)]) {
    const memory = trackOf(draft.state, id);
    if (memory.started === null) continue;
    // It is taken from now on; one that was not done goes back at once.
    ration(draft, memory.started, null);
    take(draft, id, settleStarted(memory, isDone));
  }
}

/** A meeting begins or goes on, or is over by the person's word. */
export function meet(draft: Draft, until: (StampedEvent & { type: 'meeting' })['until']): void {
  const { at, state } = draft;
  const { meeting } = state;
  if (until === 'now') {
    if (meeting !== null) change(draft, { meeting: { ...meeting, until: at } });
    return;
  }
  const putsOff = openNudge(state)?.id === MOVEMENT;
  const endAt = at + until.minutes * MINUTE_MS;
  // What was put off to the end of a meeting waits for the new one: by itself its call would lapse.
  for (const [id, cue] of Object.entries(state.cues)) {
    if (cue.calledBy === 'meeting') take(draft, id, { track: call(cue, endAt, 'meeting'), nudges: [] });
  }
  if (openNudge(state) !== null) {
    withOpen(draft, (track, now, ms) => {
      const adjourned = adjourn(track, now, ms);
      // The meeting offers a minute at its end; another cue would not come back, or after its whole interval.
      return putsOff ? adjourned : { ...adjourned, track: call(adjourned.track, endAt, 'meeting') };
    });
  }
  change(draft, { meeting: { until: endAt, owes: putsOff || meeting?.owes === true } });
}

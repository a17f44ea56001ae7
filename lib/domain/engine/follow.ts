import { makeWay, windowOpened } from '../nudges/answers.ts';
import { lastTimeOfDay, nextTimeOfDay } from '../nudges/clock-times.ts';
import { cuesOf } from '../nudges/cues.ts';
import { call, dueSince, lapse, restart, trackDue } from '../nudges/due.ts';
import { LINE_COUNTS, nextLine, remember } from '../nudges/lines.ts';
import { currentIntervalMs, isPutOff, type NudgeTrack, WINDOW_AGAIN_MS } from '../nudges/memory.ts';
import { type HoldReason, isByClock, MERGE_MS, MOVEMENT, movementRhythm, type Rhythm } from '../nudges/policy.ts';
import { afterShown, isHourFull, isHourFullForCues, spentOf } from '../nudges/ration.ts';
import { trackTime, UNCALLED, withinSitting } from '../nudges/track.ts';
import type { Sat } from '../presence/book.ts';
import { isPresent } from '../presence/presence.ts';
import type { Settings } from '../settings.ts';
import { type Calendar, dayUnder, MINUTE_MS } from '../time.ts';
import { change, type Draft } from './draft.ts';
import type { StampedEvent } from './event.ts';
import { holdAt } from './hold.ts';
import { measuredMs, take, trackOf } from './nudging.ts';
import { openNudge } from './open.ts';
import { sittingMsAt } from './sitting.ts';
import type { EngineState } from './state.ts';
import { asksByWindow } from './surfaces.ts';

/** Who sat for less before the end of a meeting is not asked for a minute then: the shortest interval there is. */
const MEETING_OWES_MS = 20 * MINUTE_MS;

/** The sitting that is still open, as the last span of this step. */
function openSat(state: EngineState, at: number): readonly Sat[] {
  const { presence, book } = state;
  if (!isPresent(presence) || book.bout === null || at <= presence.sinceAt) return [];
  return [{ boutStartAt: book.bout.startAt, beforeMs: book.bout.sittingMs, startAt: presence.sinceAt, endAt: at }];
}

/** The time that a kind of nudge goes by: since when it counts, and what was added within this step. */
function spentOn(
  draft: Draft,
  { id, by }: Pick<Rhythm, 'id' | 'by'>,
): { readonly sat: readonly Sat[]; readonly since: number | null } {
  const { at, state } = draft;
  const { bout, standingSince } = state.book;
  if (by === 'sitting' || (by === 'either' && standingSince === null)) {
    return { sat: [...draft.sat, ...openSat(state, at)], since: bout?.startAt ?? null };
  }
  if (standingSince === null) return { sat: [], since: null };
  // Who was away from the raised desk starts anew at it.
  const returns = draft.endings.map(({ endAt }) => endAt);
  const since = Math.max(standingSince, trackOf(state, id).boutStartAt ?? standingSince, ...returns);
  return { sat: [{ boutStartAt: since, beforeMs: 0, startAt: since, endAt: Math.max(since, at) }], since };
}

/** Lets every kind of nudge follow the time that has passed. */
export function followTime(draft: Draft): void {
  const { meeting } = draft.state;
  // Who got up meanwhile is owed nothing any more.
  if (meeting?.owes === true && draft.endings.length > 0) change(draft, { meeting: { ...meeting, owes: false } });
  const { movement, cues } = draft.rhythms;
  const sitting = spentOn(draft, movement);
  for (const rhythm of [movement, ...cues]) {
    const { sat, since } = rhythm.by === 'sitting' ? sitting : spentOn(draft, rhythm);
    take(draft, rhythm.id, trackTime(trackOf(draft.state, rhythm.id), sat, draft.endings, since, rhythm.goesOn));
  }
}

/** Drops calls by times of day that the person has just taken away. */
function dropCalls(draft: Draft, settingsBefore: Settings): void {
  const { movement, cues } = draft.rhythms;
  const { zone } = draft.state.book.calendars.at(-1) as Calendar;
  for (const { id, times } of [movementRhythm(settingsBefore), ...cuesOf(settingsBefore)]) {
    const track = trackOf(draft.state, id);
    const { calledAt, calledBy } = track;
    const now = [movement, ...cues].find((rhythm) => rhythm.id === id);
    const gone = times.filter((time) => now?.times.includes(time) !== true);
    if (calledBy === 'time' && calledAt !== null && lastTimeOfDay(gone, calledAt - 1, calledAt, zone) !== null) {
      take(draft, id, { track: { ...track, ...UNCALLED }, nudges: [] });
    }
  }
}

/** Calls a nudge when a time of day of its own has passed since the last event, and drops a call that is over. */
function calledByTime(draft: Draft, rhythm: Rhythm, track: NudgeTrack): NudgeTrack {
  const { at, state } = draft;
  const byClockAlone = isByClock(rhythm);
  const { zone } = state.book.calendars.at(-1) as Calendar;
  const timeAt = lastTimeOfDay(rhythm.times, state.lastSeenAt, at, zone);
  // What was asked a moment ago is not asked again because the clock says so.
  const asked =
    track.open !== null || (track.shownAt !== null && timeAt !== null && timeAt - track.shownAt <= MERGE_MS);
  const called = timeAt === null || asked ? track : call(track, timeAt, 'time');
  return lapse(called, at, byClockAlone);
}

/** When a meeting is over, who sat through it is offered the minute that was put off. */
function endMeeting(draft: Draft): void {
  const { at, state } = draft;
  const { meeting, track } = state;
  if (meeting === null || at < meeting.until) return;
  change(draft, { meeting: null });
  // It may have ended sooner than was said.
  for (const [id, cue] of Object.entries(state.cues)) {
    if (cue.calledBy !== 'meeting' || cue.calledAt === null || cue.calledAt <= meeting.until) continue;
    take(draft, id, { track: call(cue, meeting.until, 'meeting'), nudges: [] });
  }
  const owes = meeting.owes || sittingMsAt(state, meeting.until) - track.baseMs >= MEETING_OWES_MS;
  if (owes && track.open === null) change(draft, { track: call(track, meeting.until, 'meeting') });
}

interface Circumstances {
  readonly event: StampedEvent;
  readonly inputNow: boolean;
  /** The event answers something, and is not to meet the next nudge; or one is open that is not to be displaced. */
  readonly waits: boolean;
}

/**
 * Whether the person asked for it at this time, by putting it off or by a time of day of its own: it is not rationed by
 * the hour.
 */
const isAskedFor = (track: NudgeTrack, rhythm: Rhythm): boolean => isPutOff(track) || isByClock(rhythm);

/** Shows a nudge if it is due and may come. */
function showDue(
  draft: Draft,
  rhythm: Rhythm,
  track: NudgeTrack,
  sat: readonly Sat[],
  hold: HoldReason | null,
  { inputNow, waits }: Circumstances,
): void {
  const { at, state, settings } = draft;
  const askedFor = isAskedFor(track, rhythm);
  // Calendars are dear, and hardly any event shows a nudge: only then is the day asked for.
  const today = () => dayUnder(at, state.book.calendars).day;
  const tracked = trackDue(track, rhythm, {
    at,
    sittingMs: measuredMs(state, rhythm, at),
    sat,
    hold,
    inputNow,
    quiet: () => settings.firmness === 'gentle' || spentOf(state.ration, at, today(), askedFor) !== null,
    line: (topic) => (topic === 'own' ? 0 : nextLine(at, LINE_COUNTS[topic], state.said[topic] ?? [])),
    waits,
  });
  const { open } = tracked.track;
  if (open === null || tracked.nudges.length === 0) return take(draft, rhythm.id, tracked);
  const before = openNudge(state);
  if (before !== null) take(draft, before.id, makeWay(before.track, at, measuredMs(state, rhythm, at)));
  take(draft, rhythm.id, tracked);
  const { topic, line } = open;
  // A desk that is raised and lowered is moving, too: only the other cues make room for it.
  const light = rhythm.id !== MOVEMENT && topic !== 'stand' && topic !== 'sit';
  change(draft, {
    said: { ...draft.state.said, [topic]: remember(draft.state.said[topic] ?? [], line) },
    ration: afterShown(draft.state.ration, at, today(), { light, notified: !open.quiet, askedFor }),
  });
  if (settings.sound && !open.quiet) draft.moments.push({ type: 'chime', at });
}

/** Whether the open nudge is a cue that comes by the clock alone. */
function isClockCueOpen({ state, rhythms }: Draft): boolean {
  const opened = openNudge(state);
  return opened !== null && rhythms.cues.some((cue) => cue.id === opened.id && isByClock(cue));
}

/** Whether a movement nudge is open, was shown a moment ago, or is about to come. */
function isNearMovement(draft: Draft, rhythm: Rhythm, hold: HoldReason | null): boolean {
  const { at, state, settings } = draft;
  const { track } = state;
  if (track.shownAt !== null && at - track.shownAt <= MERGE_MS) return true;
  // What has a time of its own does not wait for what is only about to come.
  if (isByClock(rhythm)) return false;
  // What holds the movement nudge and not the cue keeps the two apart.
  if (holdAt(state, settings, at) !== hold) return false;
  if (track.calledAt !== null) return true;
  if (state.book.bout === null) return false;
  const { movement } = draft.rhythms;
  const target = track.baseMs + currentIntervalMs(track, movement);
  if (target - sittingMsAt(state, at) <= MERGE_MS) return true;
  const { zone } = state.book.calendars.at(-1) as Calendar;
  const timeAt = nextTimeOfDay(movement.times, at, zone);
  return timeAt !== null && timeAt - at <= MERGE_MS;
}

function followCue(draft: Draft, rhythm: Rhythm, circumstances: Circumstances): void {
  const { at, state, settings } = draft;
  const sittingMs = measuredMs(state, rhythm, at);
  const hold = holdAt(state, settings, at, rhythm.ignores);
  const called = calledByTime(draft, rhythm, trackOf(state, rhythm.id));
  const track = hold === 'away' ? called : withinSitting(called, sittingMs);
  // What a new interval makes due is due now.
  const sat = circumstances.event.type === 'settings' ? [] : spentOn(draft, rhythm).sat;
  if (track.open !== null || dueSince(track, rhythm, { at, sittingMs, sat }).at === null) {
    return showDue(draft, rhythm, track, sat, hold, circumstances);
  }
  const askedFor = isAskedFor(track, rhythm);
  // What comes with the end of a meeting makes room for the offer that does so, too.
  const snoozed = isPutOff(track) && track.calledBy !== 'meeting';
  const isDesk = rhythm.topic === 'stand' || rhythm.topic === 'sit';
  const full = isDesk
    ? isHourFull(state.ration, at)
    : isHourFullForCues(state.ration, at, settings.movementIntervalMinutes);
  const crowded = openNudge(state) !== null || (!askedFor && full) || (!snoozed && isNearMovement(draft, rhythm, hold));
  // What was set by the clock, or put off by the person, waits for its place; what comes again anyway is dropped.
  const waits = askedFor || rhythm.goesOn;
  if (crowded && !waits) take(draft, rhythm.id, { track: restart(track, sittingMs), nudges: [] });
  else showDue(draft, rhythm, track, sat, hold, { ...circumstances, waits: circumstances.waits || crowded });
}

/** Forgets cues that were switched off. */
function dropCues(draft: Draft, rhythms: readonly Rhythm[]): void {
  for (const [id, track] of Object.entries(draft.state.cues)) {
    if (rhythms.some((rhythm) => rhythm.id === id)) continue;
    take(draft, id, makeWay(track, draft.at, track.baseMs));
    const { [id]: _, ...cues } = draft.state.cues;
    change(draft, { cues });
  }
}

/** Opens the break window for a nudge that is to ask by one, once there is a pause in the input. */
function openWindow(draft: Draft, { inputNow }: Circumstances): void {
  const { at, state, settings } = draft;
  const opened = openNudge(state);
  if (opened === null || inputNow || !asksByWindow(state, settings)) return;
  const { quiet, windows, windowAt } = opened.open;
  const ignores = draft.rhythms.cues.find(({ id }) => id === opened.id)?.ignores ?? [];
  // A notification that was closed, by whomever, stood in for the window only.
  if (quiet || holdAt(state, settings, at, ['standing', ...ignores]) !== null) return;
  const again = windows === 1 && settings.firmness === 'firm' && at - (windowAt ?? at) >= WINDOW_AGAIN_MS;
  if (windows > 0 && !again) return;
  draft.moments.push({ type: 'open', page: 'break' });
  take(draft, opened.id, { track: windowOpened(opened.track, at), nudges: [] });
}

/**
 * Lets the nudges follow the time that has passed, and shows the next one if it is due and may come.
 *
 * @param settingsBefore those in force before the event.
 */
export function follow(draft: Draft, event: StampedEvent, inputNow: boolean, settingsBefore: Settings): void {
  const { at, settings } = draft;
  followTime(draft);
  if (event.type === 'settings') dropCalls(draft, settingsBefore);
  endMeeting(draft);
  const answers = event.type === 'answer' || event.type === 'meeting';
  const circumstances: Circumstances = { event, inputNow, waits: answers };
  const { movement: rhythm, cues } = draft.rhythms;
  const { state } = draft;
  const held = holdAt(state, settings, at);
  const called = calledByTime(draft, rhythm, state.track);
  const memory = held === 'away' ? called : withinSitting(called, sittingMsAt(state, at));
  // What a new interval makes due is due now, not in the time before anybody had chosen it.
  const chosenNow = currentIntervalMs(memory, movementRhythm(settingsBefore)) !== currentIntervalMs(memory, rhythm);
  const rationed = !isAskedFor(memory, rhythm) && isHourFull(state.ration, at) ? 'ration' : null;
  const sat = chosenNow ? [] : spentOn(draft, rhythm).sat;
  // Nobody would see again what was to come at this time: the nudge to move waits until it is answered or given up.
  const waits = answers || isClockCueOpen(draft);
  showDue(draft, rhythm, memory, sat, held ?? rationed, { ...circumstances, waits });

  dropCues(draft, cues);
  // Of two that are due together the one that has waited longer comes.
  const shownAt = ({ id }: Rhythm) => trackOf(draft.state, id).shownAt ?? Number.NEGATIVE_INFINITY;
  const inTurn = cues.toSorted((one, other) => shownAt(one) - shownAt(other));
  const wasOpen = openNudge(draft.state) !== null;
  for (const cue of inTurn) followCue(draft, cue, circumstances);
  // One that came now stands in the way of those that were looked at before it.
  if (!wasOpen && openNudge(draft.state) !== null) for (const cue of inTurn) followCue(draft, cue, circumstances);
  openWindow(draft, circumstances);
}

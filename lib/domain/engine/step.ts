import { shiftRation } from '../nudges/ration.ts';
import { shiftTrack } from '../nudges/track.ts';
import { isPresent, type Observation, stretchUntil } from '../presence/presence.ts';
import { parseSetting } from '../setting.ts';
import type { Settings } from '../settings.ts';
import { type Calendar, dayOf, MINUTE_MS, SECOND_MS } from '../time.ts';
import { believed } from './doubt.ts';
import { change, cutPresence, type Draft, look, newDraft, record, startBoutIfPresent } from './draft.ts';
import type { Effect, PendingEffect, Surfaces } from './effect.ts';
import type { StampedEvent } from './event.ts';
import { follow, followTime } from './follow.ts';
import { answerNudge, giveUpNudge, meet, moveTally, sitDown } from './nudging.ts';
import { openNudge } from './open.ts';
import type { HistoryRecord } from './records.ts';
import {
  checkRoutine,
  claimRoutine,
  controlRoutine,
  endByClock,
  expireRoutine,
  finishRoutine,
  heed,
  rateRoutine,
  startRoutine,
} from './routine.ts';
import type { EngineState } from './state.ts';
import { surfaces } from './surfaces.ts';

/** A clock that is set back by less than this only jitters. */
const CLOCK_JITTER_MS = 2 * SECOND_MS;

export interface Step {
  readonly state: EngineState;
  readonly records: readonly HistoryRecord[];
  /** What this step wants done; it is in the outbox of the state too. */
  readonly effects: readonly Effect[];
}

/** The settings after an event: only an event of settings changes any. */
function settingsAfter(event: StampedEvent, settings: Settings): { settings: Settings; rows: HistoryRecord[] } {
  if (event.type !== 'settings') return { settings, rows: [] };
  const accepted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(event.changes)) {
    const parsed = parseSetting(name, value);
    if (parsed.ok) accepted[name] = parsed.value;
  }
  const rows = Object.entries(accepted).map(([name, value]): HistoryRecord => ({ store: 'settings', name, value }));
  return { settings: { ...settings, ...accepted }, rows };
}

/** The clock was set back: the open stretch ends with what it has, and what is open moves with the clock. */
function rewind(draft: Draft, toAt: number): EngineState {
  const { lastSeenAt } = draft.state;
  const byMs = toAt - lastSeenAt;
  endByClock(draft, lastSeenAt);
  moveTally(draft, byMs);
  const { presence } = draft.state;
  if (isPresent(presence) && lastSeenAt > presence.sinceAt) record(draft, [stretchUntil(presence, lastSeenAt)]);
  const { state } = draft;
  const open = state.presence;
  const shifted = (at: number | null) => (at === null ? null : at + byMs);
  const moved =
    open.kind === 'active'
      ? { ...open, sinceAt: toAt }
      : open.kind === 'watching'
        ? // How long there has been no input does not change with the clock.
          { ...open, sinceAt: toAt, lastHeardAt: toAt, inputAt: (open.inputAt ?? open.sinceAt) + byMs }
        : open.kind === 'unknown'
          ? { ...open, sinceAt: open.sinceAt + byMs }
          : { ...open, sinceAt: open.sinceAt + byMs, lockedSinceAt: shifted(open.lockedSinceAt) };
  const { book } = state;
  const calendar = book.calendars.at(-1) as Calendar;
  return {
    ...state,
    lastSeenAt: toAt,
    presence: moved,
    book: {
      bout: book.bout === null ? null : { ...book.bout, startAt: book.bout.startAt + byMs },
      standingSince: shifted(book.standingSince),
      calendars: [{ ...calendar, fromAt: Math.min(calendar.fromAt, toAt) }],
    },
    track: shiftTrack(state.track, byMs),
    cues: Object.fromEntries(Object.entries(state.cues).map(([id, track]) => [id, shiftTrack(track, byMs)])),
    ration: shiftRation(state.ration, byMs),
    meeting: state.meeting === null ? null : { ...state.meeting, until: state.meeting.until + byMs },
    justBackUntil: state.justBackUntil + byMs,
    // A pause is so long by any clock; a day off ends with its day.
    pausedUntil: isDayOff(state) ? dayOf(toAt, calendar).endAt : shifted(state.pausedUntil),
  };
}

/** Whether nudges are paused until the end of the local day. */
function isDayOff({ book, lastSeenAt, pausedUntil }: EngineState): boolean {
  return pausedUntil !== null && pausedUntil === dayOf(lastSeenAt, book.calendars.at(-1) as Calendar).endAt;
}

/** Until when nudges are paused by another calendar: a day off goes on to the end of its day, where that has not gone by. */
function pausedAnew(state: EngineState, at: number, calendar: Calendar): number | null {
  const { book, lastSeenAt, pausedUntil } = state;
  if (!isDayOff(state)) return pausedUntil;
  const { day, endAt } = dayOf(at, calendar);
  return day === dayOf(lastSeenAt, book.calendars.at(-1) as Calendar).day ? endAt : pausedUntil;
}

/** The calendars with the one of this event; those that nothing open needs any more are dropped. */
function withCalendar(state: EngineState, at: number, zone: string, dayStartHour: number): readonly Calendar[] {
  const { calendars, bout, standingSince } = state.book;
  const last = calendars.at(-1) as Calendar;
  if (last.zone === zone && last.dayStartHour === dayStartHour) return calendars;
  const openSince = Math.min(
    state.presence.sinceAt,
    bout?.startAt ?? at,
    standingSince ?? at,
    state.routine?.running.startedAt ?? at,
  );
  const needed = calendars.filter((_, index) => (calendars[index + 1]?.fromAt ?? at) > openSince);
  return [...needed, { fromAt: at, zone, dayStartHour }];
}

/** What an event says of the person. All that they do in the extension is input. */
function observationOf(event: StampedEvent): Observation {
  switch (event.type) {
    case 'idle-state':
      if (event.sense.idleState === 'active') return { type: 'input' };
      if (event.sense.idleState === 'locked') return { type: 'locked' };
      return { type: 'idle', audible: event.sense.audible };
    case 'start':
    case 'heartbeat':
    case 'routine-alarm':
      return { type: 'beat', ...event.sense };
    // A player reaches its end by itself, and so does the system with a notification.
    case 'routine-end':
    case 'notified':
      return { type: 'alive' };
    case 'answer':
      // Not every system says who closed a notification.
      return event.answer === 'dismiss' ? { type: 'alive' } : { type: 'input' };
    case 'opened':
    case 'ask':
    case 'routine-start':
    case 'routine-control':
    case 'routine-claim':
    case 'routine-rating':
    case 'posture':
    case 'moved':
    case 'pause':
    case 'meeting':
    case 'settings':
      return { type: 'input' };
  }
}

/**
 * What the event asks for, beyond what it says of the person.
 *
 * @param settings in force before it.
 */
function act(draft: Draft, event: StampedEvent, settings: Settings): void {
  const { at, state } = draft;
  switch (event.type) {
    case 'start':
      if (event.reason === 'install') draft.moments.push({ type: 'open', page: 'welcome' });
      return;
    case 'idle-state':
    case 'heartbeat':
    case 'opened':
      return;
    case 'settings':
      return heed(draft, settings);
    case 'routine-alarm':
      return checkRoutine(draft, event.quiet);
    case 'routine-start':
      return startRoutine(draft, event.routine);
    case 'routine-control':
      return controlRoutine(draft, event.routineId, event.control);
    case 'routine-end':
      return finishRoutine(draft, event.routineId);
    case 'routine-claim':
      return claimRoutine(draft, event.routineId, event.done);
    case 'routine-rating':
      return rateRoutine(draft, event.routineId, event.rating);
    case 'posture':
      cutPresence(draft, at);
      if (event.posture === 'sitting') sitDown(draft);
      record(draft, [{ type: 'posture', posture: event.posture, at }]);
      return;
    case 'moved':
      cutPresence(draft, at);
      record(draft, [{ type: 'moved', at }]);
      return;
    case 'pause': {
      if (event.until === 'now') return change(draft, { pausedUntil: null });
      const { zone, dayStartHour } = state.book.calendars.at(-1) as Calendar;
      const until =
        event.until === 'tomorrow' ? dayOf(at, { zone, dayStartHour }).endAt : at + event.until.minutes * MINUTE_MS;
      // A pause or a day off that goes on for longer is not cut short.
      change(draft, { pausedUntil: Math.max(until, state.pausedUntil ?? 0) });
      return giveUpNudge(draft);
    }
    case 'answer':
      return answerNudge(draft, event);
    case 'ask':
      // Without a question the window would begin a minute.
      if (openNudge(state) === null) return;
      draft.moments.push({ type: 'open', page: 'break' });
      return answerNudge(draft, { ...event, type: 'answer', answer: 'dismiss' });
    case 'meeting':
      return meet(draft, event.until);
    case 'notified':
      return change(draft, { notificationsFail: !event.shown });
  }
}

/** @param before null if nothing is known of what they show: then all of them are set. */
function changedSurfaces(before: Surfaces | null, after: Surfaces): Effect[] {
  const differs = (name: keyof Surfaces) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]);
  const effects: Effect[] = [];
  if (differs('alarms')) effects.push({ type: 'alarms', anew: false });
  if (differs('detectionSeconds')) effects.push({ type: 'detection' });
  if (differs('badge')) effects.push({ type: 'badge' });
  if (differs('nudge')) effects.push({ type: 'nudge' });
  return effects;
}

/** The outbox with new effects: a lasting surface stands in it once, a moment as often as it was asked for. */
function posted(state: EngineState, effects: readonly Effect[]): EngineState {
  const renewed = effects.map((effect) => effect.type).filter((type) => type !== 'open' && type !== 'chime');
  const kept = state.outbox.filter(({ effect }) => !(renewed as readonly string[]).includes(effect.type));
  const wasAnew = state.outbox.some(({ effect }) => effect.type === 'alarms' && effect.anew);
  const added = effects.map(
    (effect, index): PendingEffect => ({
      id: state.nextEffectId + index,
      effect: effect.type === 'alarms' && wasAnew ? { ...effect, anew: true } : effect,
    }),
  );
  return { ...state, outbox: [...kept, ...added], nextEffectId: state.nextEffectId + effects.length };
}

/**
 * The engine: what an event makes of the state. Pure. Nothing else in the product decides anything about time or
 * nudges.
 *
 * @param settings in force before the event; an event of settings applies its own at once.
 */
export function step(state: EngineState, event: StampedEvent, settings: Settings): Step {
  const changed = settingsAfter(event, settings);
  const backMs = state.lastSeenAt - event.at;
  const setBack = backMs >= CLOCK_JITTER_MS;
  const before = surfaces(state, settings, state.lastSeenAt);

  const past = setBack ? newDraft(state, changed.settings, state.lastSeenAt) : null;
  const start = past === null ? state : rewind(past, event.at);
  const at = Math.max(event.at, start.lastSeenAt);
  const draft = newDraft(start, changed.settings, at);
  draft.records.push(...(past?.records ?? []), ...changed.rows);

  const calendars = withCalendar(start, at, event.zone, changed.settings.dayStartHour);
  if (calendars !== start.book.calendars) {
    const pausedUntil = pausedAnew(start, at, calendars.at(-1) as Calendar);
    change(draft, { book: { ...start.book, calendars }, pausedUntil });
  }
  const sense = 'sense' in event ? event.sense : null;
  if (sense !== null) change(draft, { fullscreen: sense.fullscreen, audible: sense.audible });
  if (draft.state.pausedUntil !== null && at >= draft.state.pausedUntil) change(draft, { pausedUntil: null });

  const observation = believed(draft, event, sense, observationOf(event), setBack);
  look(draft, observation);
  expireRoutine(draft, event.type);
  // What was shown is judged by the time up to the event before the event answers it.
  followTime(draft);
  draft.endings.length = 0;
  act(draft, event, settings);
  startBoutIfPresent(draft);
  // Where nothing was looked at, there may be a hand on the keys.
  follow(draft, event, sense?.input ?? true, settings);
  change(draft, { lastSeenAt: at });

  const after = surfaces(draft.state, draft.settings, at);
  const lasting = changedSurfaces(event.type === 'start' ? null : before, after);
  const effects: Effect[] = setBack
    ? [...lasting.filter((effect) => effect.type !== 'alarms'), { type: 'alarms', anew: true }]
    : lasting;
  effects.push(...draft.moments);
  return { state: posted(draft.state, effects), records: draft.records, effects };
}

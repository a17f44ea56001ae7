import { REST_MS } from '../exercises/rest-length.ts';
import { type Happening, writeAll } from '../presence/book.ts';
import type { Presence } from '../presence/presence.ts';
import { isLocked } from '../readiness.ts';
import { adapted } from '../routines/adapt.ts';
import { begun, control as controlled, type RoutineControl } from '../routines/control.ts';
import { progressOf } from '../routines/progress.ts';
import {
  asSeen,
  breaksSitting,
  endedUnseen,
  endsAt,
  isBreak,
  isDone,
  type PlannedRoutine,
  performedMs,
  plannedMs,
  positionMs,
  type Rating,
  REPORTED_END_MS,
  type RunningRoutine,
} from '../routines/routine.ts';
import type { Settings } from '../settings.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';
import { change, cutPresence, type Draft } from './draft.ts';
import type { EngineEvent } from './event.ts';
import { settleNudge, startNudge } from './nudging.ts';
import { type RoutineRow, recordsOf } from './records.ts';
import { LONGEST_PAUSE_MS } from './surfaces.ts';

/** The alarm at the end can still tell whether the last seconds were quiet if it is this late at most. */
const ALARM_LATENESS_MS = 90 * SECOND_MS;
/** "Did you do it?" is asked for so long after the end; then nobody remembers. */
const ASKING_MS = 30 * MINUTE_MS;

/** A happening that lies after `at`, cut off there; null if nothing is left of it. */
function after(happening: Happening, at: number): Happening | null {
  if (happening.type === 'moved') return happening.at < at ? null : happening;
  // Who says during the minute that they stand, stands when it is over.
  if (happening.type === 'posture') return { ...happening, at: Math.max(happening.at, at) };
  if (happening.endAt <= at) return null;
  if (happening.startAt >= at) return happening;
  const cut = { ...happening, startAt: at };
  if (cut.type !== 'absence') return cut;
  // A lock that began the absence is cut off with it; one that came later lies after the minute, as far as can be told.
  const cutOffMs = cut.cause === 'lock' ? at - happening.startAt : 0;
  return { ...cut, lockedMs: Math.min(Math.max(0, cut.lockedMs - cutOffMs), cut.endAt - at) };
}

function presenceAfter(presence: Presence, at: number): Presence {
  if (presence.sinceAt >= at) return presence;
  // What was heard before counts as heard then: the silence begins no earlier than the presence.
  if (presence.kind === 'watching')
    return {
      ...presence,
      sinceAt: at,
      lastHeardAt: Math.max(at, presence.lastHeardAt),
      inputAt: presence.inputAt ?? presence.sinceAt,
    };
  if (presence.kind !== 'away') return { ...presence, sinceAt: at };
  const lockedSinceAt = presence.lockedSinceAt === null ? null : Math.max(at, presence.lockedSinceAt);
  return { ...presence, sinceAt: at, lockedSinceAt, lockedMs: 0 };
}

function rowOf(running: RunningRoutine, endedAt: number, done: boolean): RoutineRow {
  const { plan } = running;
  const progress = progressOf(running, endedAt);
  return {
    id: plan.id,
    kind: plan.kind,
    presetId: plan.presetId,
    startedAt: running.startedAt,
    endedAt,
    done,
    breaksSitting: breaksSitting(plan),
    performedMs: performedMs(running, endedAt),
    exerciseIds: plan.steps.slice(plan.resumed?.step, progress?.step).map((step) => step.exerciseId),
    hurt: running.hurt,
    ...(plan.resumed !== undefined && { session: plan.resumed.session }),
    ...(progress !== null && { progress }),
  };
}

/**
 * Settles the routine: now it is known whether its seconds were moving. What happened meanwhile is written for good,
 * after the movement or, if it was not done, as if there had been no routine.
 */
function settle(draft: Draft, endedAt: number, done: boolean): void {
  const { routine } = draft.state;
  if (routine === null) return;
  const { running, before, held } = routine;
  const moves = done && isBreak(running, endedAt);
  const happenings: readonly Happening[] = moves
    ? [
        { type: 'movement', startAt: running.startedAt, endAt: endedAt },
        ...held.map((happening) => after(happening, endedAt)).filter((left) => left !== null),
      ]
    : held;
  // The calendar may have changed since the start.
  const written = writeAll({ ...before, calendars: draft.state.book.calendars }, happenings, draft.settings);
  draft.records.push(...recordsOf(written.postings));
  draft.records.push({ store: 'routines', row: rowOf(running, endedAt, done) });
  change(draft, { routine: null });
  if (moves) {
    draft.sat.splice(0, draft.sat.length, ...written.sat);
    draft.endings.splice(0, draft.endings.length, ...written.endings);
    change(draft, { book: written.book, presence: presenceAfter(draft.state.presence, endedAt) });
  }
  settleNudge(draft, done);
}

function leaveUnseen(draft: Draft, endedAt: number): void {
  const { routine } = draft.state;
  if (routine !== null) change(draft, { routine: { ...routine, unseenEndAt: endedAt } });
}

/** Ends a routine at an instant: done if enough of it was performed by then. */
function end(draft: Draft, endedAt: number): void {
  const { routine } = draft.state;
  if (routine !== null) settle(draft, endedAt, isDone(routine.running, endedAt));
}

/** A workout during which nothing was running waits where it was last seen. */
function waitUnseen(draft: Draft): void {
  const { routine, lastSeenAt } = draft.state;
  if (routine === null || routine.unseenEndAt !== null) return;
  change(draft, { routine: { ...routine, running: asSeen(routine.running, lastSeenAt, draft.at) } });
}

/**
 * What has become of a routine by the time of any event: its end may have passed with nobody there, a pause may have
 * been too long, and a question may have been left unanswered.
 */
export function expireRoutine(draft: Draft, event: EngineEvent['type']): void {
  // A page that reports the end has shown all of it.
  if (event !== 'routine-end') waitUnseen(draft);
  const { routine } = draft.state;
  if (routine === null) return;
  const { running, unseenEndAt } = routine;
  if (unseenEndAt !== null) {
    if (draft.at - unseenEndAt > ASKING_MS) settle(draft, unseenEndAt, false);
    return;
  }
  if (running.pausedAt !== null) {
    if (draft.at - running.pausedAt >= LONGEST_PAUSE_MS) end(draft, running.pausedAt);
    return;
  }
  const endAt = endsAt(running);
  const patienceMs = event === 'routine-alarm' ? ALARM_LATENESS_MS : REPORTED_END_MS;
  if (endAt !== null && endedUnseen(running, draft.at, patienceMs)) leaveUnseen(draft, endAt);
}

/**
 * Starts a routine; one that runs already is over with it. Starting the same again changes nothing, and a workout that
 * is locked is not started, whichever page asks for it.
 */
export function startRoutine(draft: Draft, plan: PlannedRoutine): void {
  const { routine } = draft.state;
  if (isLocked(plan, draft.settings.readiness)) return;
  if (routine?.running.plan.id === plan.id || plan.steps.length === 0) return;
  if (routine !== null) {
    if (routine.unseenEndAt === null) end(draft, draft.at);
    else settle(draft, routine.unseenEndAt, false);
  }
  cutPresence(draft, draft.at);
  startNudge(draft);
  const running = begun(plan, draft.at);
  change(draft, { routine: { running, before: draft.state.book, held: [], unseenEndAt: null } });
}

/** Answers can lock the workouts while one is under way, or waits in a pause: it is over with what it has. */
function endIfLocked(draft: Draft): void {
  const { routine } = draft.state;
  if (routine?.unseenEndAt === null && isLocked(routine.running.plan, draft.settings.readiness)) end(draft, draft.at);
}

/** Goes on with a routine that was changed; what is at its end is over. */
function goOn(draft: Draft, running: RunningRoutine): void {
  const { routine } = draft.state;
  if (routine === null) return;
  change(draft, { routine: { ...routine, running } });
  if (positionMs(running, draft.at) >= plannedMs(running.plan)) end(draft, draft.at);
}

/**
 * Settings have changed: what they lock is over, and what they forbid of the rest is swapped or left out.
 *
 * @param before the settings until then.
 */
export function heed(draft: Draft, before: Settings): void {
  endIfLocked(draft);
  const { routine } = draft.state;
  if (routine?.unseenEndAt !== null) return;
  const { settings, at } = draft;
  // What is not brought back any more rests; what is merely forgotten, for its age, does not.
  const { broughtBack } = before;
  const resting = Object.keys(broughtBack).filter(
    (id) => !(id in settings.broughtBack) && at - (broughtBack[id] ?? 0) < REST_MS,
  );
  const { running } = routine;
  goOn(draft, adapted(running, { ...settings, resting: [...running.hurt, ...resting] }, at));
}

export function controlRoutine(draft: Draft, routineId: string, control: RoutineControl): void {
  const { routine } = draft.state;
  if (routine === null || routine.running.plan.id !== routineId || routine.unseenEndAt !== null) return;
  if (control === 'stop') {
    end(draft, draft.at);
    return;
  }
  // Skipping the last step ends it there.
  goOn(draft, controlled(routine.running, control, draft.at));
}

/** A surface that shows the routine saw its end. */
export function finishRoutine(draft: Draft, routineId: string): void {
  const { routine } = draft.state;
  if (routine === null || routine.running.plan.id !== routineId || routine.unseenEndAt !== null) return;
  const endAt = endsAt(routine.running);
  if (endAt !== null && draft.at >= endAt) end(draft, endAt);
}

/** The alarm at the end: with nobody at the keys in the last seconds the minute was done, else it has to be asked. */
export function checkRoutine(draft: Draft, quiet: boolean): void {
  const { routine } = draft.state;
  if (routine === null || routine.unseenEndAt !== null) return;
  const endAt = endsAt(routine.running);
  if (endAt === null || draft.at < endAt) return;
  if (quiet) end(draft, endAt);
  else leaveUnseen(draft, endAt);
}

export function claimRoutine(draft: Draft, routineId: string, done: boolean): void {
  const { routine } = draft.state;
  if (routine === null || routine.running.plan.id !== routineId || routine.unseenEndAt === null) return;
  settle(draft, routine.unseenEndAt, done);
}

/**
 * How it was. Whoever says so of a routine whose end nobody saw, has done it; of one that still runs there is nothing to
 * say yet.
 */
export function rateRoutine(draft: Draft, routineId: string, rating: Rating): void {
  finishRoutine(draft, routineId);
  claimRoutine(draft, routineId, true);
  if (draft.state.routine?.running.plan.id === routineId) return;
  draft.records.push({ store: 'ratings', routineId, rating });
}

/** The clock was set back: a routine cannot be timed across that, so it is over with what it has. */
export function endByClock(draft: Draft, at: number): void {
  const { routine } = draft.state;
  if (routine === null) return;
  if (routine.unseenEndAt === null) end(draft, at);
  else settle(draft, routine.unseenEndAt, false);
}

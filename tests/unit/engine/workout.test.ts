import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import type { RoutineRow } from '../../../lib/domain/engine/records.ts';
import { surfaces } from '../../../lib/domain/engine/surfaces.ts';
import { answered, cleared } from '../../../lib/domain/exercises/lock.ts';
import { presetOf } from '../../../lib/domain/own/plan.ts';
import type { Readiness } from '../../../lib/domain/readiness.ts';
import type { RoutineControl } from '../../../lib/domain/routines/control.ts';
import { planWorkout } from '../../../lib/domain/routines/plan.ts';
import { resumePlan } from '../../../lib/domain/routines/resume.ts';
import type { PlannedRoutine, Rating } from '../../../lib/domain/routines/routine.ts';
import { type Workout, type WorkoutId, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { OWNED_EQUIPMENT, type Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import {
  active,
  beat,
  breaks,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  later,
  minute,
  minutes,
  RESTING,
  settings,
} from './desk.ts';

const ABLE = { equipment: OWNED_EQUIPMENT, flags: [] } as const;
const AS_WRITTEN = { addedSeconds: 0, interval: null };
/** Twenty minutes in 24 steps. */
const ALL_ELEVEN = planWorkout('workout', workoutById('all-eleven') as Workout<WorkoutId>, ABLE, AS_WRITTEN)
  .routine as PlannedRoutine;

/** Somebody who was asked, and answered no to all. */
const READY: Partial<Settings> = { equipment: OWNED_EQUIPMENT, ...answered({ injuryFlags: [] }, [], instant('08:00')) };

const begin = (routine: PlannedRoutine = ALL_ELEVEN): EngineEvent => ({ type: 'routine-start', routine });
const end = (routineId = 'workout'): EngineEvent => ({ type: 'routine-end', routineId });
const use = (control: RoutineControl, routineId = 'workout'): EngineEvent => ({
  type: 'routine-control',
  routineId,
  control,
});
const rate = (rating: Rating, routineId = 'workout'): EngineEvent => ({ type: 'routine-rating', routineId, rating });
const awayBeat = beat({ input: false, idleState: 'idle' });
const alarm = (quiet: boolean): EngineEvent => ({
  type: 'routine-alarm',
  quiet,
  sense: { ...RESTING, idleState: 'idle' },
});
const launch: EngineEvent = { type: 'start', reason: 'browser', sense: RESTING };

/** Half an hour of work, then a workout from 09:30 on; nobody is at the keys from then on, and the heartbeat goes on. */
function started(until = '09:31', routine?: PlannedRoutine): Desk {
  const at = desk({ settings: READY }).until('09:30').at('09:30', begin(routine)).at('09:31', idle());
  const last = instant(until);
  for (let time = instant('09:32'); time <= last; time += MINUTE_MS) at.at(time, awayBeat);
  return at;
}
/** Whether an alarm once a minute is wanted. */
const heartbeat = (at: Desk) => surfaces(at.state, at.settings, at.state.lastSeenAt).alarms.heartbeat;
const ratings = (at: Desk) =>
  at.records.flatMap((record) => (record.store === 'ratings' ? [`${record.routineId} ${record.rating}`] : []));

describe('a workout of twenty minutes', () => {
  it('is moving with all its rests, and one break', () => {
    const at = started('09:49').at('09:50', end()).at('09:50:30', active()).until('10:20');
    expect(minutes(at.today('10:20'))).toEqual({ sitting: 60, moving: 20 });
    expect(breaks(at.today('10:20'))).toEqual(['movement 09:30–09:50']);
    expect(at.routines).toMatchObject([
      { kind: 'workout', presetId: 'all-eleven', done: true, performedMs: 20 * MINUTE_MS, breaksSitting: true },
    ]);
    expect(at.routines[0]).not.toHaveProperty('progress');
    expect(at.routines[0]?.exerciseIds).toHaveLength(24);
  });

  it('is the same when the screen locks meanwhile, and when the worker dies after every event', () => {
    const at = started('09:40').restart().at('09:40:30', LOCK).restart();
    for (let time = instant('09:41'); time < instant('09:50'); time += MINUTE_MS) {
      at.at(time, beat({ input: false, idleState: 'locked' })).restart();
    }
    at.at('09:50', end()).at('09:50:30', active());
    expect(minutes(at.until('10:20').today('10:20'))).toEqual({ sitting: 60, moving: 20 });
  });

  it('is done when the alarm at its end finds nobody at the keys, and asked for when it finds somebody', () => {
    const quiet = started('09:50').at('09:50:02', alarm(true));
    expect(quiet.routines).toMatchObject([{ done: true }]);
    const busy = started('09:50').at('09:50:02', alarm(false));
    expect(busy.look('09:51').asking?.id).toBe('workout');
  });

  it('brings no nudge, and keeps the heartbeat while nobody is at the keys, until it is over or paused', () => {
    const at = started('09:45');
    expect(at.state.presence.kind).toBe('away');
    expect(heartbeat(at)).toBe(true);
    expect(at.nudges()).toEqual([]);
    expect(heartbeat(started('09:45').at('09:45:30', use('pause')).at('09:47', idle()))).toBe(false);
    expect(heartbeat(started('09:49').at('09:50', end()))).toBe(false);
  });
});

describe('a workout that is stopped', () => {
  it('keeps how far it came, and lists only what was performed of it', () => {
    const at = started('09:35').at('09:35:30', use('stop'));
    const [row] = at.routines;
    expect(row).toMatchObject({ done: false, performedMs: 5.5 * MINUTE_MS });
    expect(row?.progress).toMatchObject({ step: 7, performedMs: 5.5 * MINUTE_MS });
    expect(row?.exerciseIds).toEqual(ALL_ELEVEN.steps.slice(0, 7).map(({ exerciseId }) => exerciseId));
    expect(minutes(at.at('09:36', active()).until('10:00').today('10:00')).moving).toBeUndefined();
  });

  it('goes on where it was stopped, and both parts together are done', () => {
    const at = started('09:39').at('09:39:30', use('stop')).until('09:45');
    const row = at.routines[0];
    if (row === undefined) throw new Error('nothing was stored');
    const rest = resumePlan(row, 'rest', ABLE, instant('09:45')) as PlannedRoutine;
    at.at('09:45', begin(rest)).at('09:46', idle());
    for (let time = instant('09:47'); time < instant('09:50'); time += MINUTE_MS) at.at(time, awayBeat);
    at.at('09:50', use('stop', 'rest'));
    expect(at.routines[1]).toMatchObject({
      id: 'rest',
      session: 'workout',
      done: true,
      performedMs: 5 * MINUTE_MS,
      progress: { performedMs: 14.5 * MINUTE_MS },
    });
    expect(minutes(at.at('09:51', active()).until('10:00').today('10:00')).moving).toBe(5);
  });

  it('is no break of a second when it was done before and is gone on with for a second', () => {
    const at = started('09:44').at('09:45', use('stop')).until('09:50');
    const rest = resumePlan(at.routines[0] as never, 'rest', ABLE, instant('09:50')) as PlannedRoutine;
    at.at('09:50', begin(rest)).at('09:50:01', use('stop', 'rest'));
    expect(at.routines[1]).toMatchObject({ done: true });
    expect(breaks(at.until('10:00').today('10:00'))).toEqual(['movement 09:30–09:45']);
  });

  it('by a pause of more than five minutes, keeps where it was paused', () => {
    const at = started('09:35').at('09:35:30', use('pause')).at('09:40:30', alarm(true));
    expect(at.routines[0]).toMatchObject({ performedMs: 5.5 * MINUTE_MS, progress: { step: 7 } });
  });
});

describe('a workout during which the browser died', () => {
  it('waits where it was last seen, and goes on from there', () => {
    const at = started('09:35').restart().at('09:38', launch);
    expect(at.state.routine?.running.pausedAt).toBe(instant('09:35'));
    expect(at.look('09:38').routine?.pausedAt).toBe(instant('09:35'));
    at.at('09:38:30', use('resume'));
    expect(at.state.routine?.running.pausedMs).toBe(3.5 * MINUTE_MS);
  });

  it('says so also before any event has come', () => {
    expect(started('09:35').look('09:38').routine?.pausedAt).toBe(instant('09:35'));
    expect(started('09:35').look('09:36').routine?.pausedAt).toBeNull();
    expect(started('09:35').look('12:00').asking).toBeNull();
  });

  it('for long is over where it was last seen, and can be gone on with', () => {
    const at = started('09:35').restart().at('10:30', launch);
    expect(at.state.routine).toBeNull();
    expect(at.routines[0]).toMatchObject({ done: false, endedAt: instant('09:35'), progress: { step: 6 } });
    const done = started('09:45').restart().at('10:30', launch);
    expect(done.routines[0]).toMatchObject({ done: true, endedAt: instant('09:45') });
  });

  it('is believed by the page that shows its end in time, even if no heartbeat came', () => {
    const at = desk({ settings: READY }).until('09:30').at('09:30', begin()).at('09:31', idle()).at('09:50', end());
    expect(at.routines).toMatchObject([{ done: true, performedMs: 20 * MINUTE_MS }]);
    const late = desk({ settings: READY }).until('09:30').at('09:30', begin()).at('09:31', idle()).at('11:00', end());
    expect(late.routines).toEqual([]);
    expect(late.state.routine?.unseenEndAt).toBe(instant('09:50'));
  });

  it('a minute runs on as ever', () => {
    const at = desk({ settings: READY })
      .until('09:30')
      .at('09:30', begin(minute('long', { steps: 30 })))
      .at('09:35', launch);
    expect(at.state.routine?.running.pausedAt).toBeNull();
  });
});

describe('how it was', () => {
  it('goes to the row of the routine, at its end or long after', () => {
    const at = started('09:49').at('09:50', end()).at('09:50:05', rate('easy'));
    expect(ratings(at)).toEqual(['workout easy']);
    expect(ratings(at.at('09:51', active()).until('11:00').at('11:00', rate('right')))).toEqual([
      'workout easy',
      'workout right',
    ]);
  });

  it('settles one that has just ended, and is the answer to whether it was done', () => {
    const justEnded = started('09:49').at('09:50:05', rate('right'));
    expect(justEnded.routines).toMatchObject([{ done: true, endedAt: instant('09:50') }]);
    expect(ratings(justEnded)).toEqual(['workout right']);
    const asked = started('09:50').at('09:50:02', alarm(false)).at('09:55', rate('hard'));
    expect(asked.routines).toMatchObject([{ done: true }]);
    expect(ratings(asked)).toEqual(['workout hard']);
  });

  it('cannot be said while it runs', () => {
    const at = started('09:40').at('09:40:30', rate('hard'));
    expect(ratings(at)).toEqual([]);
    expect(at.routines).toEqual([]);
    expect(at.state.routine).not.toBeNull();
  });

  it('is a sign of the person', () => {
    expect(started('09:49').at('09:50', end()).at('09:50:05', rate('easy')).state.presence).toEqual({
      kind: 'active',
      sinceAt: later('09:50', 5),
    });
  });
});

describe('a workout that is locked', () => {
  const yes = answered({ injuryFlags: [] }, ['heart'], instant('08:00'));
  const lockedBy = {
    'nobody asked': { readiness: null },
    'an answer': yes,
  } as const satisfies Record<string, Partial<Settings>>;

  it.each(Object.entries(lockedBy))('by %s is not started, whoever asks for it', (_, locked) => {
    const at = desk({ settings: locked }).until('09:30');
    const before = at.state.routine;
    at.at('09:30', begin());
    expect(at.state.routine).toBe(before);
    // What runs already goes on.
    at.at('09:31', begin(minute())).at('09:31:10', begin());
    expect(at.state.routine?.running.plan.id).toBe('minute');
    expect(at.routines).toEqual([]);
  });

  it.each(Object.entries(lockedBy))('by %s is not gone on with either', (_, locked) => {
    const at = started('09:35').at('09:35', use('stop'));
    const rest = resumePlan(at.routines[0] as RoutineRow, 'rest', ABLE, instant('09:40')) as PlannedRoutine;
    at.at('09:40', settings(locked)).at('09:41', begin(rest));
    expect(at.state.routine).toBeNull();
    at.at('09:42', settings(READY)).at('09:43', begin(rest));
    expect(at.state.routine?.running.plan).toEqual(rest);
  });

  it.each(Object.entries(lockedBy))('by %s leaves those of one’s own alone', (_, locked) => {
    const own: PlannedRoutine = { ...ALL_ELEVEN, id: 'own', presetId: presetOf({ id: 'knee' }) };
    const at = desk({ settings: locked }).until('09:30').at('09:30', begin(own));
    expect(at.state.routine?.running.plan.id).toBe('own');
    at.at('09:31', settings(yes));
    expect(at.state.routine?.running.plan.id).toBe('own');
  });

  it('is started once a doctor agrees', () => {
    const at = desk({ settings: yes }).until('09:30');
    at.at('09:30', settings({ readiness: cleared(yes.readiness as Readiness, instant('09:30')) })).at('09:31', begin());
    expect(at.state.routine?.running.plan.id).toBe('workout');
  });

  it.each(['runs', 'is paused'])('while it %s is over with what it has', (how) => {
    const at = started('09:40');
    if (how === 'is paused') at.at('09:40', use('pause'));
    at.at('09:40:30', settings({ sound: true }));
    expect(at.state.routine).not.toBeNull();
    at.at('09:41', settings(yes)).at('09:41:10', use('resume'));
    expect(at.state.routine).toBeNull();
    expect(at.routines).toMatchObject([{ id: 'workout', done: false, endedAt: instant('09:41') }]);
  });

  it('leaves minutes alone', () => {
    const at = desk({ settings: yes })
      .until('09:30')
      .at('09:30', begin(minute()))
      .at('09:30:10', settings({ sound: true }));
    expect(at.state.routine?.running.plan.id).toBe('minute');
  });
});

describe('settings that change while a workout runs', () => {
  const says = (changes: Partial<Settings>): EngineEvent => ({ type: 'settings', changes });
  const ids = (at: Desk) => at.state.routine?.running.plan.steps.map(({ exerciseId }) => exerciseId) ?? [];

  it('take what they forbid out of the rest of it, and what was done stays in the record', () => {
    // Lateral raises were done, the back extension is under way.
    const at = started('09:33').at('09:33:10', says({ injuryFlags: ['wrist', 'back-extension'] }));
    expect(ids(at).slice(0, 5)).toEqual(ALL_ELEVEN.steps.slice(0, 5).map(({ exerciseId }) => exerciseId));
    for (const id of ['speed-bag', 'renegade-rows', 'back-extension', 'cobra-pose']) {
      expect(ids(at).slice(5)).not.toContain(id);
    }
    expect(at.look('09:33:11').routine?.plan.steps).toHaveLength(ids(at).length);
    at.at('09:35', use('stop'));
    expect(at.routines[0]?.exerciseIds.slice(0, 4)).toEqual(
      ALL_ELEVEN.steps.slice(0, 4).map(({ exerciseId }) => exerciseId),
    );
  });

  it('end it where they leave nothing, with what was done', () => {
    const [, , , , bound] = ALL_ELEVEN.steps;
    if (bound === undefined) throw new Error('no step');
    const ways = (ALL_ELEVEN.ways ?? []).map((list) => list.slice(0, 1));
    const at = desk({ settings: READY })
      .until('09:30')
      .at('09:30', begin({ ...ALL_ELEVEN, steps: [bound, bound], ways }));
    at.at('09:30:10', says({ injuryFlags: ['back-extension'] }));
    expect(at.look('09:30:11').routine).toBeNull();
    expect(at.routines).toMatchObject([{ done: false, performedMs: 10_000 }]);
  });

  it('let what was brought back rest again', () => {
    const since = instant('09:00');
    const at = started('09:31').at('09:31:10', says({ broughtBack: { 'speed-bag': since } }));
    expect(ids(at)).toContain('speed-bag');
    at.at('09:31:20', says({ broughtBack: {} }));
    expect(ids(at)).not.toContain('speed-bag');
    // What is only forgotten, for its age, does not rest.
    const old = started('09:31').at(
      '09:31:10',
      says({ broughtBack: { 'speed-bag': since - 14 * 24 * 60 * MINUTE_MS } }),
    );
    expect(ids(old.at('09:31:20', says({ broughtBack: {} })))).toContain('speed-bag');
  });
});

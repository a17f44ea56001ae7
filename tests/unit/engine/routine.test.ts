import { describe, expect, it } from 'vitest';
import type { EngineEvent, Sense } from '../../../lib/domain/engine/event.ts';
import type { RoutineControl } from '../../../lib/domain/routines/control.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { singleExercise } from '../../../lib/domain/routines/single.ts';
import {
  active,
  answer,
  beat,
  bouts,
  breaks,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  later,
  MOVED,
  minute,
  minutes,
  RESTING,
  SIT,
  STAND,
} from './desk.ts';

const begin = (routine: PlannedRoutine = minute()): EngineEvent => ({ type: 'routine-start', routine });
const end = (routineId = 'minute'): EngineEvent => ({ type: 'routine-end', routineId });
const claim = (done: boolean, routineId = 'minute'): EngineEvent => ({ type: 'routine-claim', routineId, done });
const use = (control: RoutineControl, routineId = 'minute'): EngineEvent => ({
  type: 'routine-control',
  routineId,
  control,
});
const alarm = (quiet: boolean, changes: Partial<Sense> = {}): EngineEvent => ({
  type: 'routine-alarm',
  quiet,
  sense: { ...RESTING, ...changes },
});

/** Half an hour of work, then the minute from 09:30 to 09:31. */
const started = (routine?: PlannedRoutine): Desk => desk().until('09:30').at('09:30', begin(routine));
const outcome = (at: Desk, until = '10:00') => ({
  ...minutes(at.until(until).today(until)),
  breaks: breaks(at.today(until)),
});
const DONE = { sitting: 59, moving: 1, breaks: ['movement 09:30–09:31'] };
const NOT_DONE = { sitting: 60, breaks: [] };

describe('a minute whose end is seen', () => {
  it('is moving, not sitting, from its start to its end, and a break between two bouts', () => {
    const at = started().at('09:31', end());
    expect(outcome(at)).toEqual(DONE);
    expect(bouts(at.today('10:00'))).toEqual(['09:00–09:30: 30', '09:31–10:00: 29']);
    expect(at.routines).toEqual([
      {
        id: 'minute',
        kind: 'movement',
        presetId: null,
        startedAt: instant('09:30'),
        endedAt: instant('09:31'),
        done: true,
        breaksSitting: true,
        performedMs: 60_000,
        exerciseIds: ['calf-raises', 'calf-raises', 'calf-raises'],
        hurt: [],
      },
    ]);
  });

  it('counts to its end, not to the instant at which that was said', () => {
    expect(outcome(started().at('09:31:15', end()))).toEqual(DONE);
  });

  it('may be told a little too early, and of another minute: that ends nothing', () => {
    const at = started().at('09:30:59', end()).at('09:31', end('another'));
    expect(at.routines).toEqual([]);
    expect(at.state.routine?.unseenEndAt).toBeNull();
  });

  it('is done once, however often that is said', () => {
    const at = started().at('09:31', end()).at('09:31', end()).at('09:31:05', end());
    expect(at.routines).toHaveLength(1);
    expect(outcome(at)).toEqual(DONE);
  });

  it('is of whatever length it was planned', () => {
    expect(
      outcome(
        started(minute('long', { steps: 9 }))
          .until('09:32', { input: false })
          .at('09:33', end('long')),
      ),
    ).toEqual({
      sitting: 57,
      moving: 3,
      breaks: ['movement 09:30–09:33'],
    });
  });
});

describe('a minute that is stopped', () => {
  it.each([
    { second: 39.999, done: false },
    { second: 40, done: true },
  ])('after $second s is done: $done', ({ second, done }) => {
    const at = started().at(later('09:30', second), use('stop'));
    expect(at.routines.map((row) => [row.done, row.performedMs])).toEqual([[done, second * 1_000]]);
    expect(at.until('10:00').today('10:00').movingMs).toBe(done ? 40_000 : 0);
  });

  it('leaves no trace in the day when it was not done', () => {
    const at = started().at('09:30:20', use('stop'));
    expect(outcome(at)).toEqual(NOT_DONE);
    expect(bouts(at.today('10:00'))).toEqual(['09:00–10:00: 60']);
  });
});

describe('a minute with controls', () => {
  it('is over where its last step is skipped, and done only if enough of it was performed', () => {
    const skipped = started().at('09:30:10', use('skip')).at('09:30:12', use('skip')).at('09:30:14', use('skip'));
    expect(skipped.routines.map((row) => [row.done, row.performedMs])).toEqual([[false, 14_000]]);
    const almost = started().at('09:30:45', use('skip'));
    expect(almost.routines.map((row) => [row.done, row.performedMs])).toEqual([[true, 45_000]]);
    expect(almost.until('10:00').today('10:00').movingMs).toBe(45_000);
  });

  it('that hurts notes the exercise', () => {
    const at = started().at('09:30:45', use('hurt'));
    expect(at.routines[0]?.hurt).toEqual(['calf-raises']);
  });

  it('of one exercise that hurts, or is forbidden, after some seconds is none', () => {
    const rounds = singleExercise('half-squat', 'minute');
    if (rounds === null) throw new Error('no minute');
    const forbid: EngineEvent = { type: 'settings', changes: { injuryFlags: ['knee'] } };
    const lone = { ...rounds, ways: (rounds.ways ?? []).map((list) => list.slice(0, 1)) };
    for (const [plan, what] of [[rounds, use('hurt')] as const, [lone, forbid] as const]) {
      const at = started(plan).at('09:30:25', what);
      expect(at.routines.map(({ done, performedMs }) => [done, performedMs])).toEqual([[false, 25_000]]);
      expect(outcome(at)).toEqual(NOT_DONE);
    }
  });

  it('ends later by the time for which it was paused, and all of that is moving', () => {
    const at = started().at('09:30:20', use('pause')).at('09:31:20', use('resume')).at('09:32', end());
    expect(at.routines).toMatchObject([{ done: true, performedMs: 60_000, endedAt: instant('09:32') }]);
    expect(outcome(at)).toEqual({ sitting: 58, moving: 2, breaks: ['movement 09:30–09:32'] });
  });

  it('takes none that is for another minute, or that comes when its end is past', () => {
    expect(started().at('09:30:20', use('stop', 'another')).routines).toEqual([]);
    const unseen = started().at('09:31:16', beat());
    expect(unseen.at('09:31:17', use('stop')).routines).toEqual([]);
    expect(desk().at('09:01', use('stop')).routines).toEqual([]);
  });
});

describe('a minute that is paused', () => {
  it.each([
    { paused: 299.999, over: false },
    { paused: 300, over: true },
  ])('for $paused s is over: $over', ({ paused, over }) => {
    const at = started().at('09:30:20', use('pause')).until('09:34').at(later('09:30:20', paused), alarm(true));
    expect(at.state.routine === null).toBe(over);
  });

  it.each([
    { second: 39, expected: NOT_DONE },
    { second: 40, expected: { sitting: 60 - 40 / 60, moving: 40 / 60, breaks: ['movement 09:30–09:30:40'] } },
  ])('after $second s for too long ends where it was paused', ({ second, expected }) => {
    const at = started().at(later('09:30', second), use('pause')).until('09:40');
    expect(at.routines.map((row) => row.endedAt)).toEqual([later('09:30', second)]);
    expect(outcome(at)).toEqual(expected);
  });

  it('has no end that could be told', () => {
    const at = started().at('09:30:20', use('pause')).at('09:31', end()).at('09:31:02', alarm(true));
    expect(at.routines).toEqual([]);
    expect(at.state.routine?.unseenEndAt).toBeNull();
  });
});

describe('a minute whose end nobody sees', () => {
  it('is done when the alarm finds that the last seconds were quiet', () => {
    expect(outcome(started().at('09:31:02', alarm(true)))).toEqual(DONE);
  });

  it('is asked for when somebody was typing', () => {
    const at = started().at('09:31:02', alarm(false));
    expect(at.routines).toEqual([]);
    expect(at.look('09:31:02').asking).toEqual(minute());
    expect(at.look('09:31:02').routine).toBeNull();
  });

  it.each([
    { seconds: 90, asks: false },
    { seconds: 90.001, asks: true },
  ])('is asked for when the alarm comes $seconds s late: $asks', ({ seconds, asks }) => {
    const at = started().at(later('09:31', seconds), alarm(true));
    expect(at.state.routine !== null).toBe(asks);
    expect(at.routines).toHaveLength(asks ? 0 : 1);
  });

  it('goes on when the alarm comes too early, and does without one that comes twice', () => {
    const at = started().at('09:30:59', alarm(true));
    expect(at.routines).toEqual([]);
    expect(outcome(at.at('09:31:02', alarm(true)).at('09:31:32', alarm(false)))).toEqual(DONE);
    expect(desk().at('09:01', alarm(true)).routines).toEqual([]);
  });

  it.each([
    { seconds: 15, asks: false },
    { seconds: 15.001, asks: true },
  ])('is asked for when its end is told $seconds s late: $asks', ({ seconds, asks }) => {
    const at = started().at(later('09:31', seconds), end());
    expect(at.state.routine !== null).toBe(asks);
  });

  it('is done if the person says so', () => {
    const at = started().until('09:33').at('09:33', { type: 'opened' });
    expect(at.look('09:33').asking?.id).toBe('minute');
    expect(outcome(at.at('09:33:10', claim(true)))).toEqual(DONE);
  });

  it('is none if the person says so', () => {
    expect(outcome(started().until('09:33').at('09:33:10', claim(false)))).toEqual(NOT_DONE);
  });

  it('can be claimed for half an hour, and is then none', () => {
    const inTime = started().until('10:01').at('10:01', claim(true));
    expect(inTime.routines).toMatchObject([{ done: true }]);
    const late = started().until('10:01').at(later('10:01', 0.001), claim(true));
    expect(late.routines).toMatchObject([{ done: false }]);
    expect(outcome(late, '10:10')).toEqual({ sitting: 70, breaks: [] });
  });

  it('cannot be claimed before it is over, nor for another', () => {
    expect(started().at('09:30:30', claim(true)).routines).toEqual([]);
    expect(started().until('09:33').at('09:33', claim(true, 'another')).routines).toEqual([]);
    expect(desk().at('09:01', claim(true)).routines).toEqual([]);
  });

  it('does not ask again when the alarm or the player come after the question', () => {
    const at = started().at('09:31:16', beat()).at('09:31:17', alarm(true)).at('09:31:17', end());
    expect(at.routines).toEqual([]);
    expect(at.look('09:31:17').asking?.id).toBe('minute');
  });

  it('rewrites what happened since, when it is claimed', () => {
    // Away from 09:31:30 to 09:38, then claimed: the break stays a break, and it begins where it began.
    const at = started().at('09:31:16', beat()).at('09:32:30', idle()).at('09:38', active());
    expect(at.records.some(({ store }) => store === 'breaks')).toBe(false);
    expect(breaks(at.today('09:38'))).toEqual(['natural 09:31:30–09:38']);
    expect(breaks(at.at('09:38:05', claim(true)).today('09:38:05'))).toEqual([
      'movement 09:30–09:31',
      'natural 09:31:30–09:38',
    ]);
  });
});

describe('an absence during a minute that is done', () => {
  it('begins at its end', () => {
    const at = started(minute('long', { steps: 9 }))
      .until('09:31', { input: false })
      .at('09:31', idle())
      .at('09:33', end('long'))
      .at('09:40', active());
    expect(minutes(at.today('09:40'))).toEqual({ sitting: 30, moving: 3, away: 7 });
    expect(breaks(at.today('09:40'))).toEqual(['movement 09:30–09:33', 'natural 09:33–09:40']);
  });

  it('is judged by what is left of it', () => {
    const back = (when: string) =>
      started(minute('long', { steps: 9 }))
        .until('09:31', { input: false })
        .at('09:31', idle())
        .at('09:33', end('long'))
        .at(when, active());
    expect(minutes(back('09:35:59').today('09:35:59'))).toEqual({ sitting: 30 + 179 / 60, moving: 3 });
    expect(minutes(back('09:36').today('09:36'))).toEqual({ sitting: 30, moving: 3, away: 3 });
  });

  it('that a film put off begins no earlier than the minute ends, however early the film fell silent', () => {
    const at = started(minute('long', { steps: 9 }))
      .at('09:31', idle({ audible: true }))
      .until('09:32', { input: false, idleState: 'idle', audible: true })
      .at('09:33', end('long'))
      .at('09:33:30', beat({ input: false, idleState: 'idle' }))
      .at('09:40', active());
    expect(minutes(at.today('09:40'))).toEqual({ sitting: 30, moving: 3, away: 7 });
    expect(breaks(at.today('09:40'))).toEqual(['movement 09:30–09:33', 'natural 09:33–09:40']);
  });

  it('that a film put off begins half an hour after the last input, not after the minute', () => {
    const film = { input: false, idleState: 'idle', audible: true } as const;
    const at = started(minute('long', { steps: 9 }))
      .at('09:31', idle({ audible: true }))
      .until('09:33', film)
      .at('09:33', end('long'))
      .until('10:10', film);
    expect(minutes(at.today('10:10'))).toEqual({ sitting: 30 + 27, moving: 3, away: 10 });
  });

  it('is none when it was over before', () => {
    const at = started(minute('long', { steps: 9 }))
      .until('09:31', { input: false })
      .at('09:31', idle())
      .at('09:32:30', active())
      .at('09:33', end('long'));
    expect(outcome(at)).toEqual({ sitting: 57, moving: 3, breaks: ['movement 09:30–09:33'] });
  });

  it('that is still open counts its lock from the end of the minute on', () => {
    const locked = started()
      .at('09:30:30', LOCK)
      .at('09:31:02', alarm(true, { idleState: 'locked' }));
    expect(locked.state.presence).toMatchObject({
      kind: 'away',
      sinceAt: instant('09:31'),
      lockedSinceAt: instant('09:31'),
    });
    expect(breaks(locked.today('09:32:59'))).toEqual(['movement 09:30–09:31']);
    expect(breaks(locked.today('09:33'))).toEqual(['movement 09:30–09:31', 'natural 09:31–09:33']);
  });

  it('that was closed before the claim counts no more lock than is left of it', () => {
    const at = started().at('09:30:30', LOCK).at('09:32:30', active()).at('09:32:40', claim(true));
    expect(minutes(at.today('09:32:40'))).toEqual({ sitting: 30 + 100 / 60, moving: 1 });
    expect(breaks(at.today('09:32:40'))).toEqual(['movement 09:30–09:31']);
  });

  it('that began with the lock counts what was locked after the end of the minute', () => {
    const at = started()
      .at('09:30:10', LOCK)
      .at('09:32:10', idle())
      .at('09:34:30', active())
      .at('09:34:40', claim(true));
    expect(minutes(at.today('09:34:40'))).toEqual({ sitting: 30 + 10 / 60, moving: 1, away: 3.5 });
    expect(breaks(at.today('09:34:40'))).toEqual(['movement 09:30–09:31']);
  });

  it('counts as ever when the minute is not done', () => {
    const at = started().at('09:30:05', use('pause')).at('09:31:05', idle()).at('09:40:05', active());
    expect(at.routines).toMatchObject([{ done: false }]);
    expect(breaks(at.today('09:40:05'))).toEqual(['natural 09:30:05–09:40:05']);
  });
});

describe('what the person says during a minute', () => {
  it('of their posture holds from its end on', () => {
    const at = started().at('09:30:30', STAND).at('09:31', end()).until('09:40').at('09:40', SIT);
    expect(minutes(at.today('09:40'))).toEqual({ sitting: 30, moving: 1, standing: 9 });
    expect(breaks(at.today('09:40'))).toEqual(['movement 09:30–09:31', 'standing 09:31–09:40']);
  });

  it('of having moved is what the minute says already', () => {
    expect(outcome(started().at('09:30:30', MOVED).at('09:31', end()))).toEqual(DONE);
  });

  it('holds from when it was said when the minute is not done', () => {
    const at = started().at('09:30:30', MOVED).at('09:30:35', use('stop'));
    expect(breaks(at.today('09:30:35'))).toEqual(['moved 09:30:30–09:30:30']);
  });

  it('after its end is kept when it is claimed', () => {
    const at = started().until('09:35').at('09:35', MOVED).at('09:36', STAND).at('09:37', claim(true));
    expect(breaks(at.until('09:40').today('09:40'))).toEqual([
      'movement 09:30–09:31',
      'moved 09:35–09:35',
      'standing 09:36–09:40',
    ]);
  });
});

describe('a seated minute', () => {
  it('is done, and no break', () => {
    const at = started(minute('seated', { seated: true })).at('09:31', end('seated'));
    expect(at.routines).toMatchObject([{ done: true, breaksSitting: false }]);
    expect(outcome(at)).toEqual(NOT_DONE);
    expect(bouts(at.today('10:00'))).toEqual(['09:00–10:00: 60']);
  });
});

describe('two minutes', () => {
  it('one after the other are two breaks', () => {
    const at = started()
      .at('09:31', end())
      .at('09:31', begin(minute('second')))
      .at('09:32', end('second'));
    expect(outcome(at)).toEqual({
      sitting: 58,
      moving: 2,
      breaks: ['movement 09:30–09:31', 'movement 09:31–09:32'],
    });
  });

  it('end the first where the second starts', () => {
    const at = started()
      .at('09:30:45', begin(minute('second')))
      .at('09:31:45', end('second'));
    expect(at.routines).toMatchObject([
      { id: 'minute', done: true, performedMs: 45_000 },
      { id: 'second', done: true },
    ]);
    expect(at.today('09:31:45').movingMs).toBe(105_000);
  });

  it('leave the first undone when nobody saw its end', () => {
    const at = started()
      .until('09:33')
      .at('09:33', begin(minute('second')));
    expect(at.routines).toMatchObject([{ id: 'minute', done: false }]);
    expect(at.state.routine?.running.plan.id).toBe('second');
  });

  it('are one when it is the same that is started twice, and none when there is nothing to do', () => {
    const twice = started().at('09:30:30', begin());
    expect(twice.state.routine?.running.startedAt).toBe(instant('09:30'));
    expect(desk().at('09:01', begin(minute('empty', { steps: 0 }))).state.routine).toBeNull();
  });
});

describe('while a minute runs', () => {
  it('nothing is stored of it or of what happens meanwhile, until it is settled', () => {
    const at = started();
    const stored = at.records.length;
    at.at('09:30:30', idle({ idleState: 'idle' })).at('09:30:50', active());
    expect(at.records.slice(stored)).toEqual([]);
    expect(at.at('09:31', end()).records.length).toBeGreaterThan(stored);
  });

  it('totals that are taken count its time as if it were not there', () => {
    expect(minutes(started().at('09:30:50', beat()).today('09:30:50'))).toEqual({ sitting: 30 + 50 / 60 });
  });

  it('no nudge comes, and the next is due half an hour after it', () => {
    const at = started(minute('long', { steps: 15 }))
      .until('09:35')
      .at('09:35', end('long'))
      .until('10:06', { input: false });
    expect(at.nudges()).toEqual(['due 10:05, shown 10:05, open']);
  });

  it('and while it is asked for, nudges come as ever; the claim closes what came too early', () => {
    const reads = (until: string, at: Desk) => at.until(until, { input: false });
    const asked = () =>
      reads('09:46', reads('09:30', desk({ settings: { movementIntervalMinutes: 20 } })).at('09:30', begin()));
    expect(asked().nudges()).toEqual(['due 09:20, shown 09:20, missed 09:25', 'due 09:45, shown 09:45, open']);
    const claimed = asked().at('09:47', claim(true));
    expect(claimed.nudges()[1]).toBe('due 09:45, shown 09:45, missed 09:45');
    expect(claimed.state.track.missedInRow).toBe(1);
    const late = reads('09:52', asked())
      .at('09:53', idle())
      .at('09:53:30', active())
      .at('09:54:30', beat())
      .at('09:56:30', claim(true));
    expect(late.nudges().slice(1)).toEqual(['due 09:45, shown 09:45, missed 09:50', 'due 09:51, shown 09:56:30, open']);
  });

  it('an open nudge is taken, and skipped if the minute is not done', () => {
    const nudged = () => desk().until('09:32', { input: false }).at('09:32', begin());
    expect(nudged().nudges()).toEqual(['due 09:30, shown 09:30, taken 09:32']);
    expect(nudged().at('09:33', end()).nudges()).toEqual(['due 09:30, shown 09:30, taken 09:32']);
    expect(nudged().at('09:32:10', use('stop')).nudges()).toEqual(['due 09:30, shown 09:30, skipped 09:32']);
    const answered = desk().until('09:32', { input: false }).at('09:32', answer('start')).at('09:32:30', begin());
    expect(answered.at('09:32:40', use('stop')).nudges()).toEqual(['due 09:30, shown 09:30, skipped 09:32']);
  });

  it('a clock that is set back ends it with what it has', () => {
    const done = started().at('09:30:50', beat()).at('08:30:50', beat());
    expect(done.routines).toMatchObject([{ done: true, performedMs: 50_000 }]);
    expect(done.today('08:30:50').movingMs).toBe(50_000);
    const short = started().at('09:30:20', beat()).at('08:30:20', beat());
    expect(short.routines).toMatchObject([{ done: false }]);
    const asked = started().at('09:31:30', beat()).at('08:31:30', beat());
    expect(asked.routines).toMatchObject([{ done: false, endedAt: instant('09:31') }]);
  });
});

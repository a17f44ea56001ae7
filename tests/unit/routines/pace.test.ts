import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PACE_LOOK_BACK_MS, paceOf } from '../../../lib/domain/routines/pace.ts';
import { RATINGS, type Rating } from '../../../lib/domain/routines/routine.ts';
import type { WorkoutPart } from '../../../lib/domain/routines/session.ts';
import { type Workout, type WorkoutId, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';
import { AT, ended } from './parts.ts';

const workout = (id: WorkoutId) => workoutById(id) as Workout<WorkoutId>;

/** The pace after sessions that were rated like this, one every third day, the last one yesterday. */
const paceAfter = (id: WorkoutId, ...ratings: readonly (Rating | null)[]) => {
  const parts = ratings.map((rating, index): WorkoutPart => {
    const hoursAgo = 24 + (ratings.length - 1 - index) * 72;
    return ended(hoursAgo, id, rating === null ? {} : { rating });
  });
  return paceOf(workout(id), parts, AT);
};
const added = (...ratings: readonly (Rating | null)[]) => paceAfter('mid-back-flow', ...ratings).addedSeconds;

describe('the pace of a workout', () => {
  it('is what is written to begin with, and after sessions of which nobody said how they were', () => {
    expect(paceAfter('mid-back-flow')).toEqual({ addedSeconds: 0, interval: null });
    expect(added('right', null, 'right')).toBe(0);
  });

  it('is five seconds longer after two easy ones in a row', () => {
    expect(added('easy')).toBe(0);
    expect(added('easy', 'easy')).toBe(5);
    expect(added('easy', 'right', 'easy')).toBe(0);
    expect(added('easy', 'easy', 'easy')).toBe(5);
    expect(added('easy', 'easy', 'easy', 'easy')).toBe(10);
    // Who says nothing for once does not break the row.
    expect(added('easy', null, 'easy')).toBe(5);
  });

  it('is five seconds shorter after each hard one', () => {
    expect(added('hard')).toBe(-5);
    expect(added('easy', 'hard', 'easy')).toBe(-5);
    expect(added('hard', 'easy', 'easy')).toBe(0);
  });

  it('stays within bounds, and comes back from them at once', () => {
    const easy = new Array<Rating>(12).fill('easy');
    expect(added(...easy)).toBe(15);
    expect(added(...easy, 'hard')).toBe(10);
    expect(added('hard', 'hard', 'hard', 'hard')).toBe(-10);
    expect(added('hard', 'hard', 'hard', 'hard', 'easy', 'easy')).toBe(-5);
  });

  it('goes by this workout alone, and by what is not too long ago', () => {
    const hard = ended(24, 'all-eleven', { rating: 'hard' });
    expect(paceOf(workout('mid-back-flow'), [hard], AT).addedSeconds).toBe(0);
    expect(paceOf(workout('all-eleven'), [hard], AT).addedSeconds).toBe(-5);
    const longAgo = { ...hard, startedAt: AT - PACE_LOOK_BACK_MS, endedAt: AT - PACE_LOOK_BACK_MS + HOUR_MS };
    expect(paceOf(workout('all-eleven'), [longAgo], AT).addedSeconds).toBe(0);
  });

  it('takes one that was broken off for hard, or for nothing', () => {
    const brokenOff = (rating: Rating) => [ended(24, 'all-eleven', { rating, done: false })];
    expect(paceOf(workout('all-eleven'), brokenOff('hard'), AT).addedSeconds).toBe(-5);
    expect(paceOf(workout('all-eleven'), [...brokenOff('easy'), ...brokenOff('easy')], AT).addedSeconds).toBe(0);
  });
});

describe('intervals', () => {
  const interval = (...ratings: readonly (Rating | null)[]) => {
    const { workSeconds, restSeconds } = paceAfter('back-hiit', ...ratings).interval ?? {};
    return `${workSeconds}/${restSeconds}`;
  };

  it('begin with 20/40, and come to 30/30 and 40/20 after four comfortable sessions each', () => {
    const comfortable = (count: number) => new Array<Rating>(count).fill('right');
    expect(interval()).toBe('20/40');
    expect(interval(...comfortable(3))).toBe('20/40');
    expect(interval(...comfortable(4))).toBe('30/30');
    expect(interval(...comfortable(7))).toBe('30/30');
    expect(interval(...comfortable(8))).toBe('40/20');
    expect(interval(...comfortable(12))).toBe('40/20');
  });

  it('do not count what was hard, or what nobody spoke of', () => {
    expect(interval('right', 'right', 'easy', null)).toBe('20/40');
    expect(interval('right', 'right', 'hard', 'right')).toBe('15/45');
  });

  it('are five seconds shorter after a hard one, until two were easy, and never longer than what they have come to', () => {
    expect(interval('hard')).toBe('15/45');
    expect(interval('hard', 'hard')).toBe('15/45');
    expect(interval('hard', 'easy', 'easy')).toBe('20/40');
    expect(interval('easy', 'easy')).toBe('20/40');
    expect(interval('right', 'right', 'right', 'right', 'hard')).toBe('25/35');
  });
});

describe('whatever was said of it', () => {
  const anyRatings = fc.array(fc.option(fc.constantFrom(...RATINGS), { nil: null }), { maxLength: 18 });

  it('a workout is at most 10 seconds shorter and 15 longer, and an interval is one minute', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        const seconds = added(...ratings);
        expect(seconds).toBeGreaterThanOrEqual(-10);
        expect(seconds).toBeLessThanOrEqual(15);
        expect(Math.abs(seconds % 5)).toBe(0);
        const { workSeconds = 0, restSeconds = 0 } = paceAfter('back-hiit', ...ratings).interval ?? {};
        expect(workSeconds + restSeconds).toBe(60);
        expect(workSeconds).toBeGreaterThanOrEqual(15);
        expect(workSeconds).toBeLessThanOrEqual(40);
      }),
    );
  });

  it('one hard session more never makes the next one longer', () => {
    fc.assert(
      fc.property(anyRatings, (ratings) => {
        expect(added(...ratings, 'hard')).toBeLessThanOrEqual(added(...ratings));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bringBack,
  type HurtIn,
  RESTING_LOOK_BACK_MS,
  restingExercises,
} from '../../../lib/domain/exercises/resting.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';

const DAY_MS = 24 * HOUR_MS;
const AT = 1_800_000_000_000;
const day = (count: number): number => AT + count * DAY_MS;
const hurtOn = (days: number, ...hurt: readonly string[]): HurtIn => ({ startedAt: day(days), hurt });
const restingOn = (days: number, ...routines: readonly HurtIn[]) => [...restingExercises(routines, day(days))];

const anyRoutines: fc.Arbitrary<readonly HurtIn[]> = fc.array(
  fc.record(
    {
      startedAt: fc.integer({ min: -80 * 24, max: 24 }).map((hours) => AT + hours * HOUR_MS),
      hurt: fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }),
    },
    { requiredKeys: ['startedAt'] },
  ),
  { maxLength: 10 },
);

describe('an exercise that hurt', () => {
  it('once does not rest', () => {
    expect(restingOn(0, hurtOn(0, 'cobra-pose'))).toEqual([]);
    expect(restingOn(0, hurtOn(0, 'cobra-pose', 'cobra-pose'))).toEqual([]);
    expect(restingOn(0, hurtOn(0, 'cobra-pose'), hurtOn(-1, 'bird-dog'), { startedAt: day(-2) })).toEqual([]);
  });

  it('in two routines rests for 14 days from the second', () => {
    const routines = [hurtOn(-5, 'cobra-pose'), hurtOn(0, 'cobra-pose', 'bird-dog')];
    expect(restingOn(0, ...routines)).toEqual([['cobra-pose', day(14)]]);
    expect(restingOn(13.99, ...routines)).toEqual([['cobra-pose', day(14)]]);
    expect(restingOn(14, ...routines)).toEqual([]);
  });

  it('in two routines that lie more than four weeks apart does not rest', () => {
    expect(restingOn(0, hurtOn(-28, 'a'), hurtOn(0, 'a'))).toEqual([['a', day(14)]]);
    expect(restingOn(0, hurtOn(-28.01, 'a'), hurtOn(0, 'a'))).toEqual([]);
  });

  it('rests anew when it hurts again soon after its rest, and from the last time', () => {
    const routines = [hurtOn(0, 'a'), hurtOn(2, 'a'), hurtOn(17, 'a')];
    expect(restingOn(16.5, ...routines.slice(0, 2))).toEqual([]);
    expect(restingOn(17, ...routines)).toEqual([['a', day(31)]]);
  });
});

describe('an exercise that was brought back', () => {
  const hurt = [hurtOn(0, 'a', 'b'), hurtOn(2, 'a', 'b')];
  const resting = (days: number, routines = hurt, broughtBackOn = 5) =>
    [...restingExercises(routines, day(days), { a: day(broughtBackOn) })].map(([id]) => id);

  it('rests no longer, and the others do', () => {
    expect(resting(5)).toEqual(['b']);
    expect(resting(15)).toEqual(['b']);
    expect(resting(5, hurt, 1)).toEqual(['a', 'b']);
  });

  it('rests anew when it hurts once more', () => {
    const again = [...hurt, hurtOn(8, 'a')];
    expect([...restingExercises(again, day(9), { a: day(5) })]).toContainEqual(['a', day(22)]);
  });

  it('is remembered as long as its rest could last', () => {
    const once = bringBack({}, 'a', day(0));
    expect(bringBack(once, 'b', day(13))).toEqual({ a: day(0), b: day(13) });
    expect(bringBack(once, 'b', day(14))).toEqual({ b: day(14) });
    expect(bringBack(once, 'a', day(3))).toEqual({ a: day(3) });
  });
});

describe('what rests', () => {
  it('hurt in two of the routines, and until no more than 14 days from then', () => {
    fc.assert(
      fc.property(anyRoutines, (routines) => {
        for (const [id, until] of restingExercises(routines, AT)) {
          const times = routines.filter(({ hurt }) => hurt?.includes(id)).map(({ startedAt }) => startedAt);
          expect(times.length).toBeGreaterThanOrEqual(2);
          expect(times).toContain(until - 14 * DAY_MS);
          expect(until).toBeGreaterThan(AT);
        }
      }),
    );
  });

  it('depends on no order, and on nothing that is older than how far it looks back', () => {
    fc.assert(
      fc.property(anyRoutines, (routines) => {
        const found = [...restingExercises(routines, AT)].sort();
        expect([...restingExercises(routines.toReversed(), AT)].sort()).toEqual(found);
        const known = routines.filter(({ startedAt }) => startedAt >= AT - RESTING_LOOK_BACK_MS);
        expect([...restingExercises(known, AT)].sort()).toEqual(found);
      }),
    );
  });

  it('is never less when more hurt', () => {
    fc.assert(
      fc.property(anyRoutines, anyRoutines, (routines, more) => {
        const all = restingExercises([...routines, ...more], AT);
        for (const [id, until] of restingExercises(routines, AT)) expect(all.get(id)).toBeGreaterThanOrEqual(until);
      }),
    );
  });
});

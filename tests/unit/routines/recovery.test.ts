import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RECOVERY_LOOK_BACK_MS, workoutReadiness } from '../../../lib/domain/routines/recovery.ts';
import type { WorkoutPart } from '../../../lib/domain/routines/session.ts';
import { WORKOUTS, type Workout, type WorkoutId, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';
import { AT, DAY_MS, ended } from './parts.ts';

const ready = (id: WorkoutId, ...parts: readonly WorkoutPart[]) =>
  workoutReadiness(workoutById(id) as Workout<WorkoutId>, parts, AT);

describe('a workout', () => {
  it('is ready when nothing was done, or only minutes', () => {
    expect(ready('all-eleven')).toEqual({ ready: true });
    expect(ready('all-eleven', { ...ended(1, null), presetId: 'leg-pump' })).toEqual({ ready: true });
  });

  it('waits until 48 hours after the last session for one of its areas, and says which', () => {
    expect(ready('lower-back-and-hips', ended(20, 'no-kit-back-reset'), ended(30, 'back-hiit'))).toEqual({
      ready: false,
      readyAt: AT + 28 * HOUR_MS,
      because: 'same-area',
      after: 'no-kit-back-reset',
      regions: ['lower-back'],
    });
    expect(ready('mid-back-flow', ended(48, 'mid-back-flow'))).toEqual({ ready: true });
    expect(ready('mid-back-flow', ended(47.999, 'mid-back-flow'))).toMatchObject({ ready: false });
  });

  it('does not wait for another area', () => {
    expect(ready('mid-back-flow', ended(1, 'upper-back-builder'), ended(2, 'lower-back-and-hips'))).toEqual({
      ready: true,
    });
  });

  it('does not wait for one that was broken off, but for one that was done in two parts', () => {
    const first = ended(3, 'mid-back-flow', { id: 'first', done: false });
    expect(ready('mid-back-flow', first)).toEqual({ ready: true });
    const second = ended(2, 'mid-back-flow', { session: 'first' });
    expect(ready('mid-back-flow', first, second)).toMatchObject({ readyAt: AT + 46 * HOUR_MS });
  });

  it('of high intensity comes three times in seven days at most', () => {
    const sessions = [50, 100, 150].map((hours) => ended(hours, 'back-hiit'));
    expect(ready('back-hiit', ...sessions)).toEqual({
      ready: false,
      readyAt: AT - 150 * HOUR_MS + 7 * DAY_MS,
      because: 'week-full',
      after: 'back-hiit',
      regions: ['upper-back', 'lower-back'],
    });
    expect(ready('back-hiit', ...sessions.slice(0, 2))).toEqual({ ready: true });
    expect(ready('upper-back-builder', ...sessions)).toEqual({ ready: true });
  });

  it('is ready at the instant that it names and not before, and what is older than a week changes nothing', () => {
    const anyParts = fc.array(
      fc
        .record({
          hoursAgo: fc.double({ min: 0.5, max: 400, noNaN: true }),
          id: fc.constantFrom(...WORKOUTS.map(({ id }) => id)),
          done: fc.boolean(),
        })
        .map(({ hoursAgo, id, done }) => ended(Math.round(hoursAgo * 100) / 100, id, { done })),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...WORKOUTS), anyParts, (workout, parts) => {
        const found = workoutReadiness(workout, parts, AT);
        const known = parts.filter(({ endedAt }) => endedAt >= AT - RECOVERY_LOOK_BACK_MS);
        expect(workoutReadiness(workout, known, AT)).toEqual(found);
        const shared = parts.some(
          ({ presetId, endedAt, done }) =>
            done &&
            endedAt > AT - 48 * HOUR_MS &&
            workoutById(presetId)?.regions.some((region) => workout.regions.includes(region)),
        );
        if (shared) expect(found.ready).toBe(false);
        if (found.ready) return;
        expect(found.readyAt).toBeGreaterThan(AT);
        expect(workoutReadiness(workout, parts, found.readyAt).ready).toBe(true);
        expect(workoutReadiness(workout, parts, found.readyAt - 1).ready).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { plannedMs } from '../../../lib/domain/routines/routine.ts';
import { fits } from '../../../lib/domain/routines/rules.ts';
import { singleExercise } from '../../../lib/domain/routines/single.ts';
import { INJURY_FLAGS } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

describe('a minute of one exercise', () => {
  it.each(CATALOGUE.map(({ id }) => id))('is 60 seconds of nothing else, no round too long or too short: %s', (id) => {
    const exercise = exerciseById(id) as (typeof CATALOGUE)[number];
    const routine = singleExercise(id, 'r');
    expect(routine).toMatchObject({ id: 'r', presetId: null });
    if (routine === null) return;
    expect(plannedMs(routine)).toBe(MINUTE_MS);
    for (const step of routine.steps) {
      expect(step.exerciseId).toBe(id);
      expect(step.workSeconds).toBeLessThanOrEqual(exercise.work.seconds);
      expect(fits(exercise, step.workSeconds)).toBe(true);
      expect(step.setupSeconds).toBeLessThanOrEqual(10);
      expect(step.sides).toBe(exercise.mirroredSides);
      expect(step.breaksSitting).toBe(exercise.breaksSitting);
    }
    expect(singleExercise(id, 'r')).toEqual(routine);
  });

  it.each([
    ['chin-tuck', 'posture', 3, 3, 17],
    ['far-focus-20', 'eyes', 2, 10, 20],
    ['neck-side-stretch', 'posture', 2, 5, 25],
    ['bridge-position', 'movement', 2, 5, 25],
    ['cobra-pose', 'movement', 2, 5, 25],
    ['brisk-corridor-walk', 'movement', 1, 0, 60],
    ['box-breathing', 'breathing', 1, 0, 60],
  ] as const)('%s: %s, %d times %d s to get set and %d s of work', (id, kind, count, setupSeconds, workSeconds) => {
    const routine = singleExercise(id, 'r');
    expect(routine?.kind).toBe(kind);
    expect(routine?.steps).toHaveLength(count);
    expect(routine?.steps[0]).toMatchObject({ setupSeconds, workSeconds });
  });

  it('is what the person chose though a flag cautions against it, and something easier when one forbids it', () => {
    expect(singleExercise('cobra-pose', 'r', ['wrist'])?.steps[0]?.exerciseId).toBe('cobra-pose');
    expect(singleExercise('cobra-pose', 'r', ['back-extension'])?.steps[0]?.exerciseId).toBe('seated-cat-cow');
  });

  it('never holds what a flag forbids', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CATALOGUE), fc.subarray([...INJURY_FLAGS]), ({ id }, flags) => {
        for (const { exerciseId } of singleExercise(id, 'r', flags)?.steps ?? []) {
          expect(exerciseById(exerciseId)?.avoidIf.filter((flag) => flags.includes(flag))).toEqual([]);
        }
      }),
    );
  });

  it('is nothing for an exercise that the catalogue does not hold', () => {
    expect(singleExercise('gone', 'r')).toBeNull();
  });
});

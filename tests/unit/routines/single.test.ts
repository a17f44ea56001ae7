import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { plannedMs } from '../../../lib/domain/routines/routine.ts';
import { fits } from '../../../lib/domain/routines/rules.ts';
import { type Chooser, singleExercise } from '../../../lib/domain/routines/single.ts';
import { INJURY_FLAGS, type InjuryFlag } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

const FREE: Chooser = { flags: [], lightOnly: false, resting: new Map() };

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
    const chosen = (...flags: readonly InjuryFlag[]) =>
      singleExercise('cobra-pose', 'r', { ...FREE, flags })?.steps[0]?.exerciseId;
    expect(chosen('wrist')).toBe('cobra-pose');
    expect(chosen('back-extension')).toBe('seated-cat-cow');
  });

  it.each([
    ['speed-bag', 'standing-arm-circles'],
    ['renegade-rows', 'shoulder-blade-squeeze'],
    ['fast-march-high-knees', 'seated-march'],
    ['squat-to-reach', 'sit-to-stand'],
    ['chin-tuck', 'chin-tuck'],
  ] as const)('%s is %s while minutes stay light', (id, instead) => {
    expect(singleExercise(id, 'r', { ...FREE, lightOnly: true })?.steps[0]?.exerciseId).toBe(instead);
    expect(singleExercise(id, 'r', FREE)?.steps[0]?.exerciseId).toBe(id);
  });

  it('passes over what rests, also on the way to something easier', () => {
    const resting = (...ids: readonly string[]) => ({ ...FREE, resting: new Map(ids.map((id) => [id, 1])) });
    expect(singleExercise('desk-push-up', 'r', resting('desk-push-up'))?.steps[0]?.exerciseId).toBe('wall-push-up');
    const both = singleExercise('desk-push-up', 'r', resting('desk-push-up', 'wall-push-up'));
    expect(['desk-push-up', 'wall-push-up']).not.toContain(both?.steps[0]?.exerciseId);
  });

  it('never holds what a flag forbids, what rests, or what is too hard for now', () => {
    const all = CATALOGUE.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.constantFrom(...all),
        fc.subarray([...INJURY_FLAGS]),
        fc.boolean(),
        fc.subarray(all),
        (id, flags, lightOnly, atRest) => {
          const resting = new Map(atRest.map((one) => [one, 1]));
          for (const { exerciseId } of singleExercise(id, 'r', { flags, lightOnly, resting })?.steps ?? []) {
            const exercise = exerciseById(exerciseId);
            expect(exercise?.avoidIf.filter((flag) => flags.includes(flag))).toEqual([]);
            expect(atRest).not.toContain(exerciseId);
            expect(['light', lightOnly ? 'light' : exercise?.intensity]).toContain(exercise?.intensity);
          }
        },
      ),
    );
  });

  it('is nothing for an exercise that the catalogue does not hold', () => {
    expect(singleExercise('gone', 'r')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../lib/domain/exercises/exercise.ts';
import { fits, isForOneMinute, ONE, THREE, TWO } from '../../../lib/domain/routines/rules.ts';

const chinTuck = exerciseById('chin-tuck') as Exercise;

describe('the formats', () => {
  it('are each exactly a minute', () => {
    for (const { roles, setupSeconds, workSeconds } of [THREE, TWO, ONE]) {
      expect(roles.length * (setupSeconds + workSeconds)).toBe(60);
    }
  });
});

describe('what is for one minute', () => {
  it('is neither on the floor nor hanging, neither vigorous nor at the speed bag', () => {
    expect(isForOneMinute(chinTuck)).toBe(true);
    expect(isForOneMinute({ ...chinTuck, intensity: 'moderate' })).toBe(true);
    expect(isForOneMinute({ ...chinTuck, intensity: 'vigorous' })).toBe(false);
    expect(isForOneMinute({ ...chinTuck, equipment: ['speed bag'] })).toBe(false);
    for (const position of ['floor', 'all-fours', 'hanging'] as const) {
      expect(isForOneMinute({ ...chinTuck, position })).toBe(false);
    }
  });
});

describe('what fits a slot', () => {
  const fitting = (workSeconds: number) => CATALOGUE.filter((one) => fits(one, workSeconds)).map(({ id }) => id);

  it('is a move with sides only where each has ten seconds and there is one to change', () => {
    const sided = exerciseById('neck-side-stretch') as Exercise;
    expect([20, 21, 25].map((seconds) => fits(sided, seconds))).toEqual([false, true, true]);
  });

  it('is a hold that need not be drawn out', () => {
    const wallSit = exerciseById('wall-sit') as Exercise;
    expect([9, 10, 17, 20, 21].map((seconds) => fits(wallSit, seconds))).toEqual([false, true, true, true, false]);
  });

  it('is a walk or a breathing pattern for a whole minute, and nothing else', () => {
    expect(fitting(ONE.workSeconds).sort()).toEqual([
      'box-breathing',
      'brisk-corridor-walk',
      'cyclic-sighing',
      'long-exhale-breathing',
      'stair-climb',
      'standing-spell',
      'walk-and-refill',
    ]);
    for (const id of fitting(ONE.workSeconds)) expect([...fitting(17), ...fitting(25)]).not.toContain(id);
  });
});

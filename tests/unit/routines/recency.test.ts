import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../lib/domain/exercises/exercise.ts';
import { isRecentExercise, isRecentPreset, preferenceBy } from '../../../lib/domain/routines/recency.ts';
import type { Rating } from '../../../lib/domain/routines/routine.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';

const AT = 1_800_000_000_000;
const used = (hoursAgo: number, ...exerciseIds: readonly string[]) => ({
  startedAt: AT - hoursAgo * HOUR_MS,
  presetId: null,
  exerciseIds,
});
const chinTuck = exerciseById('chin-tuck') as Exercise;

describe('the preference for an exercise', () => {
  it('is greatest for what was never used', () => {
    expect(preferenceBy([], AT)(chinTuck)).toBe(8);
  });

  it('grows with each day since the last use, up to a week', () => {
    const afterHours = (hours: number) =>
      preferenceBy([used(hours, 'chin-tuck'), used(500, 'chin-tuck')], AT)(chinTuck);
    // The neck was used once in the week: a sixth of a use today.
    expect(afterHours(24)).toBeCloseTo(2 / (7 / 6) ** 2);
    expect(afterHours(48)).toBeCloseTo(3 / (7 / 6) ** 2);
    expect(afterHours(24 * 30)).toBe(8);
  });

  it('shrinks with each use of its area today', () => {
    const recent = [used(1, 'slow-neck-turns', 'shoulder-rolls'), used(3, 'neck-side-stretch')];
    expect(preferenceBy(recent, AT)(chinTuck)).toBeCloseTo(8 / 9);
  });

  it('shrinks a little with each use of its area in the week, and not with what is older', () => {
    const inTheWeek = [12, 36, 60, 84, 108, 132].map((hours) => used(hours, 'slow-neck-turns'));
    expect(preferenceBy(inTheWeek, AT)(chinTuck)).toBeCloseTo(8 / 4);
    expect(preferenceBy([used(7 * 24, 'slow-neck-turns')], AT)(chinTuck)).toBe(8);
  });

  it('takes a start in the future, from a clock that was set back, as just now', () => {
    expect(preferenceBy([used(-5, 'chin-tuck')], AT)(chinTuck)).toBe(0.25);
  });

  it('is half as great for what was hard the last time that this was said of a minute', () => {
    const old = 24 * 30;
    const minute = (rating: Rating, hoursAgo = old) =>
      ({ ...used(hoursAgo, 'chin-tuck'), kind: 'posture', rating }) as const;
    expect(preferenceBy([minute('hard')], AT)(chinTuck)).toBe(4);
    expect(preferenceBy([minute('right')], AT)(chinTuck)).toBe(8);
    expect(preferenceBy([minute('right'), minute('hard', old + 1)], AT)(chinTuck)).toBe(8);
    expect(preferenceBy([used(old, 'chin-tuck'), minute('hard', old + 1)], AT)(chinTuck)).toBe(4);
    expect(preferenceBy([{ ...minute('hard'), kind: 'workout' }], AT)(chinTuck)).toBe(8);
    expect(preferenceBy([minute('hard')], AT, ['chin-tuck'])(chinTuck)).toBe(8);
  });

  it('passes over exercises that are no longer in the catalogue', () => {
    expect(preferenceBy([used(1, 'gone')], AT)(chinTuck)).toBe(8);
  });
});

describe('what is recent', () => {
  const recent = [
    { startedAt: AT, presetId: 'leg-pump', exerciseIds: ['calf-raises'] },
    { startedAt: AT - 1, presetId: 'stand-tall', exerciseIds: ['standing-back-bend'] },
  ];

  it('is what lies in the window', () => {
    expect(isRecentExercise('standing-back-bend', recent, { exercises: 2, presets: 0 })).toBe(true);
    expect(isRecentExercise('standing-back-bend', recent, { exercises: 1, presets: 2 })).toBe(false);
    expect(isRecentPreset('stand-tall', recent, { exercises: 0, presets: 2 })).toBe(true);
    expect(isRecentPreset('stand-tall', recent, { exercises: 2, presets: 1 })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { isPresetId, PRESETS } from '../../../lib/domain/routines/presets.ts';
import { areNeighbourly, fits, fulfilsKind, isForOneMinute } from '../../../lib/domain/routines/rules.ts';
import { PRESET_NAMES } from '../../../lib/domain/routines/wording/en.ts';

describe('the presets', () => {
  it('are twelve and two extras, each with a name', () => {
    expect(PRESETS).toHaveLength(14);
    expect(Object.keys(PRESET_NAMES).sort()).toEqual(PRESETS.map(({ id }) => id).sort());
    expect(Object.values(PRESET_NAMES)).not.toContain('');
  });

  it('are known by their ids', () => {
    for (const { id } of PRESETS) expect(isPresetId(id)).toBe(true);
    expect(isPresetId('leg-day')).toBe(false);
  });

  describe.each(PRESETS)('$id', ({ kinds, place, themed, slots }) => {
    const exercises = slots.flatMap(({ exerciseId }) => exerciseById(exerciseId) ?? []);

    it('is made of exercises of the catalogue and lasts 60 seconds', () => {
      expect(exercises).toHaveLength(slots.length);
      expect(slots.reduce((sum, slot) => sum + slot.setupSeconds + slot.workSeconds, 0)).toBe(60);
    });

    it('can be done where it says, in a slot of that length', () => {
      for (const [index, exercise] of exercises.entries()) {
        expect(exercise.place).toContain(place);
        expect(isForOneMinute(exercise)).toBe(true);
        expect(fits(exercise, slots[index]?.workSeconds ?? 0)).toBe(true);
      }
    });

    it('is what its kinds ask for, and varied unless it is a theme', () => {
      for (const kind of kinds) if (!themed || kind === 'movement') expect(fulfilsKind(exercises, kind)).toBe(true);
      const same = exercises.some((exercise, index) => {
        const before = exercises[index - 1];
        return before !== undefined && !areNeighbourly(before, exercise);
      });
      expect(same).toBe(themed);
    });
  });
});

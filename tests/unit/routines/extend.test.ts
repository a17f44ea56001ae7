import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import { type ComposedRoutine, composeRoutine, type RoutineRequest } from '../../../lib/domain/routines/compose.ts';
import { composeMinutes } from '../../../lib/domain/routines/extend.ts';
import { MORE_MINUTES } from '../../../lib/domain/routines/more.ts';
import { breaksSitting, plannedMs } from '../../../lib/domain/routines/routine.ts';
import { INJURY_FLAGS, PLACES } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

const AT = 1_800_000_000_000;
const request = (changes: Partial<RoutineRequest> = {}): RoutineRequest => ({
  id: 'more',
  kind: 'movement',
  seed: 1,
  place: 'office-space',
  equipment: [],
  flags: [],
  firstWeek: false,
  at: AT,
  recent: [],
  favourites: [],
  notThese: [],
  ...changes,
});

/** For a person who ruled nothing out there is always something. */
const sure = (composed: ComposedRoutine | null): ComposedRoutine => {
  if (composed === null) throw new Error('nothing to compose from');
  return composed;
};

describe('more minutes', () => {
  it('are as many as was asked for, of one kind, whatever is in the way', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MORE_MINUTES),
        fc.integer(),
        fc.constantFrom(...PLACES),
        fc.subarray([...INJURY_FLAGS]),
        (minutes, seed, place, flags) => {
          const { routine } = sure(composeMinutes(request({ seed, place, flags }), minutes));
          expect(routine).toMatchObject({ id: 'more', kind: 'movement', presetId: null });
          expect(plannedMs(routine)).toBe(minutes * MINUTE_MS);
          expect(breaksSitting(routine)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('begin with the minute that would have come alone, and repeat nothing, nor the one just done too soon', () => {
    const recent = [{ startedAt: AT - MINUTE_MS, presetId: 'leg-pump', exerciseIds: ['calf-raises', 'sit-to-stand'] }];
    for (let seed = 0; seed < 20; seed++) {
      const asked = request({ seed, recent });
      const ids = sure(composeMinutes(asked, 4)).routine.steps.map(({ exerciseId }) => exerciseId);
      const alone = sure(composeRoutine(asked)).routine.steps.map(({ exerciseId }) => exerciseId);
      expect(ids.slice(0, alone.length)).toEqual(alone);
      expect(new Set(ids).size).toBe(ids.length);
      const two = sure(composeMinutes(asked, 2)).routine.steps.map(({ exerciseId }) => exerciseId);
      expect(ids.slice(0, two.length)).toEqual(two);
      for (const { exerciseIds } of recent) for (const id of exerciseIds) expect(two).not.toContain(id);
    }
  });

  it('say why they are gentle ones when a single minute of them fell back', () => {
    const flags = ['balance'] as const;
    expect(sure(composeMinutes(request({ flags, firstWeek: true }), 2)).routine.because).toEqual([
      'flags',
      'first-week',
    ]);
    expect(sure(composeMinutes(request({}), 2)).routine).not.toHaveProperty('because');
  });

  it('are none when the person ruled everything out', () => {
    const notThese = CATALOGUE.map(({ id }) => id);
    expect(composeMinutes(request({ notThese }), 2)).toBeNull();
    expect(composeMinutes(request({ notThese: notThese.filter((id) => id !== 'belly-breathing') }), 2)).not.toBeNull();
  });
});

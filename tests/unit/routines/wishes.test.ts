import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { weightedOrder } from '../../../lib/domain/random.ts';
import { composeRoutine, type RoutineRequest } from '../../../lib/domain/routines/compose.ts';
import { preferenceBy } from '../../../lib/domain/routines/recency.ts';
import { MINUTE_KINDS, plannedMs } from '../../../lib/domain/routines/routine.ts';
import { INJURY_FLAGS, OWNED_EQUIPMENT, PLACES } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

const AT = 1_800_000_000_000;
const IDS = CATALOGUE.map(({ id }) => id);

const request = (changes: Partial<RoutineRequest> = {}): RoutineRequest => ({
  id: 'r',
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

/** Somebody who likes some and wants to have nothing to do with others: few, many, or all but a few. */
const choosy: fc.Arbitrary<RoutineRequest> = fc.record({
  id: fc.constant('r'),
  kind: fc.constantFrom(...MINUTE_KINDS),
  seed: fc.integer(),
  place: fc.constantFrom(...PLACES),
  equipment: fc.subarray([...OWNED_EQUIPMENT]),
  flags: fc.oneof(fc.constant([]), fc.subarray([...INJURY_FLAGS], { maxLength: 3 }), fc.subarray([...INJURY_FLAGS])),
  firstWeek: fc.boolean(),
  at: fc.constant(AT),
  recent: fc.array(
    fc.record({
      startedAt: fc.constant(AT - 90 * MINUTE_MS),
      presetId: fc.constant(null),
      exerciseIds: fc.array(fc.constantFrom(...IDS), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  ),
  favourites: fc.subarray(IDS, { maxLength: 20 }),
  notThese: fc.oneof(
    fc.subarray(IDS, { maxLength: 10 }),
    fc.subarray(IDS),
    fc.subarray(IDS, { minLength: IDS.length - 4 }),
  ),
});

const idsOf = (asked: RoutineRequest): readonly string[] =>
  composeRoutine(asked)?.routine.steps.map(({ exerciseId }) => exerciseId) ?? [];

describe('what the person does not want', () => {
  it('is never in a minute, which is safe and whole all the same', () => {
    fc.assert(
      fc.property(choosy, (asked) => {
        const composed = composeRoutine(asked);
        if (composed === null) return;
        expect(plannedMs(composed.routine)).toBe(MINUTE_MS);
        for (const { exerciseId } of composed.routine.steps) {
          expect(asked.notThese).not.toContain(exerciseId);
          const exercise = exerciseById(exerciseId);
          expect(exercise?.avoidIf.filter((flag) => asked.flags.includes(flag))).toEqual([]);
          expect(exercise?.cautionIf.filter((flag) => asked.flags.includes(flag))).toEqual([]);
        }
        expect(composeRoutine(structuredClone(asked))).toEqual(composed);
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves nothing only when even the eyes at rest and the plain breaths were ruled out', () => {
    const plain = [
      'far-focus-20',
      'blink-reset',
      'near-far-focus-shift',
      'long-exhale-breathing',
      'belly-breathing',
    ] as const;
    fc.assert(
      fc.property(choosy, (asked) => {
        if (composeRoutine(asked) === null) expect(asked.notThese).toEqual(expect.arrayContaining([...plain]));
      }),
      { numRuns: 500 },
    );
    expect(composeRoutine(request({ notThese: IDS }))).toBeNull();
  });

  it('leads down a row of last resorts: another walk, the eyes, one of the eyes, a breath', () => {
    const balance = { flags: ['balance'], firstWeek: true } as const;
    expect(idsOf(request(balance))).toEqual(['walk-and-refill']);
    const eyes = composeRoutine(request({ ...balance, notThese: ['walk-and-refill'] }));
    expect(eyes?.fellBack).toBe(true);
    expect(eyes?.routine).toMatchObject({ kind: 'eyes', presetId: 'far-and-soft' });
    expect(eyes?.routine.steps).toHaveLength(3);
    const one = composeRoutine(request({ ...balance, notThese: ['walk-and-refill', 'far-focus-20'] }));
    expect(one?.routine).toMatchObject({ kind: 'eyes', presetId: null });
    expect(one?.routine.steps).toEqual([
      { exerciseId: 'blink-reset', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: false },
    ]);
    const notThese = IDS.filter((id) => id !== 'belly-breathing');
    expect(composeRoutine(request({ notThese }))?.routine).toMatchObject({ kind: 'breathing' });
    expect(idsOf(request({ notThese: IDS.filter((id) => id !== 'brisk-corridor-walk') }))).toEqual([
      'brisk-corridor-walk',
    ]);
  });

  it('is what is to blame when a minute falls back because of it alone', () => {
    const notThese = IDS.filter((id) => id !== 'walk-and-refill' && exerciseById(id)?.promptTypes.includes('movement'));
    const composed = composeRoutine(request({ notThese }));
    expect(composed?.fellBack).toBe(true);
    expect(composed?.because).toEqual([{ code: 'not-these' }]);
    expect(composeRoutine(request({ notThese: ['calf-raises'] }))?.because).toEqual([]);
  });

  it('is not what comes when all else rests because it hurt twice', () => {
    const hurt = IDS;
    const recent = [50, 80].map((hours) => ({
      startedAt: AT - hours * 60 * MINUTE_MS,
      presetId: null,
      exerciseIds: hurt,
      hurt,
    }));
    expect(composeRoutine(request({ recent }))?.routine).toMatchObject({ kind: 'eyes', presetId: 'far-and-soft' });
    expect(idsOf(request({ recent, notThese: ['far-focus-20'] }))).toEqual(['blink-reset']);
    expect(composeRoutine(request({ recent, notThese: IDS }))).toBeNull();
  });

  it('is swapped for something easier in a preset, or the preset gives way', () => {
    const notThese = ['calf-raises'];
    const seeds = Array.from({ length: 200 }, (_, seed) => seed);
    expect(seeds.some((seed) => idsOf(request({ seed })).includes('calf-raises'))).toBe(true);
    expect(seeds.filter((seed) => idsOf(request({ seed, notThese })).includes('calf-raises'))).toEqual([]);
  });
});

describe('a favourite', () => {
  const SEEDS = Array.from({ length: 300 }, (_, seed) => seed * 7_919);
  const timesOf = (id: string, favourites: readonly string[]): number =>
    SEEDS.filter((seed) => idsOf(request({ seed, favourites })).includes(id)).length;

  it.each(['calf-raises', 'march-on-the-spot', 'standing-arm-circles', 'wall-calf-stretch'])(
    'comes more often, and not every time: %s',
    (id) => {
      const often = timesOf(id, [id]);
      expect(often).toBeGreaterThan(timesOf(id, []));
      expect(often).toBeLessThan(SEEDS.length * 0.6);
    },
  );

  it('changes nothing when all or none are', () => {
    for (const seed of SEEDS.slice(0, 40)) {
      expect(idsOf(request({ seed, favourites: IDS }))).toEqual(idsOf(request({ seed })));
    }
  });

  it('weighs twice as much, whatever was done before', () => {
    const recent = [{ startedAt: AT - 50 * MINUTE_MS, presetId: null, exerciseIds: ['chin-tuck', 'wall-sit'] }];
    for (const exercise of CATALOGUE) {
      const plain = preferenceBy(recent, AT, [])(exercise);
      expect(preferenceBy(recent, AT, [exercise.id])(exercise)).toBe(2 * plain);
      expect(preferenceBy(recent, AT, ['someone-else'])(exercise)).toBe(plain);
    }
  });

  it('never comes later in an order of the same seed, and leaves the others in theirs', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 0.999, noNaN: true }), { minLength: 2, maxLength: 12 }),
        fc.nat(),
        (draws, which) => {
          const items = draws.map((_, index) => index);
          const liked = which % items.length;
          const ordered = (weight: (item: number) => number) => {
            let next = 0;
            return weightedOrder(items, weight, () => draws[next++] ?? 0);
          };
          const before = ordered(() => 1);
          const after = ordered((item) => (item === liked ? 2 : 1));
          expect(after.indexOf(liked)).toBeLessThanOrEqual(before.indexOf(liked));
          expect(after.filter((item) => item !== liked)).toEqual(before.filter((item) => item !== liked));
        },
      ),
    );
  });
});

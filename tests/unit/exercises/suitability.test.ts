import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../lib/domain/exercises/exercise.ts';
import {
  type Circumstances,
  firstAcceptable,
  obstaclesTo,
  suitableVersion,
  suits,
} from '../../../lib/domain/exercises/suitability.ts';
import { INJURY_FLAGS, OWNED_EQUIPMENT, PLACES } from '../../../lib/domain/settings.ts';

const called = (id: string): Exercise => {
  const exercise = exerciseById(id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
};
const atHome: Circumstances = { place: 'home-gym', equipment: OWNED_EQUIPMENT, flags: [] };
const anyFlags = fc.subarray([...INJURY_FLAGS]);
const anyPerson = fc.record({
  place: fc.constantFrom(...PLACES),
  equipment: fc.subarray([...OWNED_EQUIPMENT]),
  flags: anyFlags,
});
const anyExercise = fc.constantFrom(...CATALOGUE);

describe('what stands between a person and an exercise', () => {
  it('is nothing for what can be done anywhere with nothing', () => {
    expect(obstaclesTo(called('chin-tuck'), { place: 'desk-discreet', equipment: [], flags: [] })).toEqual([]);
  });

  it('is place, equipment and flags, each with its reason', () => {
    const person: Circumstances = {
      place: 'office-space',
      equipment: ['mat'],
      flags: ['knee', 'wrist', 'hip'],
    };
    expect(obstaclesTo(called('renegade-rows'), person)).toEqual([
      { code: 'place' },
      { code: 'equipment', equipment: 'dumbbells' },
      { code: 'flag', flag: 'knee', weight: 'caution' },
      { code: 'flag', flag: 'wrist', weight: 'avoid' },
    ]);
  });

  it('takes chair, desk, wall and stairs for granted, and nothing else', () => {
    const without = (place: Circumstances['place']) =>
      CATALOGUE.filter((exercise) => suits(exercise, { place, equipment: [], flags: [] })).map(({ id }) => id);
    expect(without('office-space')).toEqual(
      expect.arrayContaining(['sit-to-stand', 'desk-push-up', 'wall-sit', 'stair-climb']),
    );
    expect(without('home-gym')).not.toContain('stair-climb');
    const needing = CATALOGUE.filter(({ equipment }) =>
      equipment.some((one) => OWNED_EQUIPMENT.includes(one as 'mat')),
    );
    for (const { id } of needing) expect(without('home-gym')).not.toContain(id);
  });
});

describe('the easier way', () => {
  it('is the exercise itself when nothing is in its way', () => {
    fc.assert(
      fc.property(
        anyExercise,
        (exercise) => suitableVersion(exercise, { ...atHome, place: exercise.place[0] ?? 'home-gym' }) === exercise,
      ),
    );
  });

  it('never does what a flag forbids or cautions against, nor what cannot be done there', () => {
    fc.assert(
      fc.property(anyExercise, anyPerson, (exercise, person) => {
        const version = suitableVersion(exercise, person);
        if (version === null) return;
        expect(obstaclesTo(version, person)).toEqual([]);
        expect(version.avoidIf.filter((flag) => person.flags.includes(flag))).toEqual([]);
      }),
    );
  });

  it.each(INJURY_FLAGS)('exists for every exercise when the only flag is %s', (flag) => {
    for (const exercise of CATALOGUE) expect(suitableVersion(exercise, { ...atHome, flags: [flag] })).not.toBeNull();
  });

  it('follows the chain', () => {
    expect(suitableVersion(called('half-squat'), { ...atHome, flags: ['balance'] })?.id).toBe('seated-knee-extension');
    expect(suitableVersion(called('seated-calf-pump'), { ...atHome, flags: [] })?.id).toBe('seated-calf-pump');
  });

  it('gives up after four steps', () => {
    const tried: string[] = [];
    const refuse = ({ id }: Exercise) => {
      tried.push(id);
      return false;
    };
    expect(firstAcceptable(called('renegade-rows'), refuse)).toBeNull();
    expect(tried).toEqual([
      'renegade-rows',
      'seated-band-row',
      'shoulder-blade-squeeze',
      'shoulder-rolls',
      'shrug-and-drop',
    ]);
  });

  it('gives up where a chain leads out of the catalogue', () => {
    expect(firstAcceptable({ ...called('chin-tuck'), easierAlternative: 'gone' }, () => false)).toBeNull();
  });

  it('leaves the walk and the eyes at rest to everybody, whatever the flags', () => {
    fc.assert(
      fc.property(anyFlags, (flags) => {
        expect(suits(called('walk-and-refill'), { place: 'office-space', equipment: [], flags })).toBe(true);
        for (const id of ['far-focus-20', 'blink-reset', 'near-far-focus-shift']) {
          expect(suits(called(id), { place: 'desk-discreet', equipment: [], flags })).toBe(true);
        }
      }),
    );
  });
});

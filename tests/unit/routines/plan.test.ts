import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import type { Exercise } from '../../../lib/domain/exercises/exercise.ts';
import { obstaclesTo } from '../../../lib/domain/exercises/suitability.ts';
import type { Pace } from '../../../lib/domain/routines/pace.ts';
import { type Athlete, planWorkout, workoutVersion } from '../../../lib/domain/routines/plan.ts';
import { breaksSitting, plannedMs, type RoutineStep } from '../../../lib/domain/routines/routine.ts';
import { WORKOUTS, type Workout, type WorkoutId, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { INJURY_FLAGS, OWNED_EQUIPMENT } from '../../../lib/domain/settings.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';

const AS_WRITTEN: Pace = { addedSeconds: 0, interval: null };
const ABLE: Athlete = { equipment: OWNED_EQUIPMENT, flags: [] };
const called = (id: string): Exercise => {
  const exercise = exerciseById(id);
  if (exercise === undefined) throw new Error(`no exercise ${id}`);
  return exercise;
};
const workout = (id: WorkoutId) => workoutById(id) as Workout<WorkoutId>;
const plan = (id: WorkoutId, athlete: Partial<Athlete> = {}, pace: Pace = AS_WRITTEN) =>
  planWorkout('p', workout(id), { ...ABLE, ...athlete }, pace);
const stepsOf = (...of: Parameters<typeof plan>): readonly RoutineStep[] => plan(...of).routine?.steps ?? [];
const text = (steps: readonly RoutineStep[]) =>
  steps.map(({ exerciseId, workSeconds, restSeconds }) => `${exerciseId} ${workSeconds}/${restSeconds}`);
const inRound = (steps: readonly RoutineStep[], round: number) =>
  steps.filter(({ place }) => place?.part === 'main' && place.round === round);

const anyAthlete: fc.Arbitrary<Athlete> = fc.record({
  equipment: fc.subarray([...OWNED_EQUIPMENT]),
  flags: fc.oneof(fc.subarray([...INJURY_FLAGS], { maxLength: 2 }), fc.subarray([...INJURY_FLAGS])),
  resting: fc
    .subarray(
      CATALOGUE.map(({ id }) => id),
      { maxLength: 6 },
    )
    .map((ids) => new Map(ids.map((id) => [id, 1_800_000_000_000]))),
});
const anyPace: fc.Arbitrary<Pace> = fc.oneof(
  fc.constantFrom(-10, -5, 0, 5, 15).map((addedSeconds): Pace => ({ addedSeconds, interval: null })),
  fc.constant<Pace>({ addedSeconds: 0, interval: { workSeconds: 30, restSeconds: 30 } }),
);
const anyWorkout = fc.constantFrom(...WORKOUTS);

describe('a workout for somebody with everything and nothing in the way', () => {
  it.each([
    ['upper-back-builder', 15 * 60 + 50, 18],
    ['mid-back-flow', 10 * 60, 12],
    ['lower-back-and-hips', 15 * 60, 17],
    ['all-eleven', 20 * 60, 24],
    ['back-hiit', 15 * 60, 16],
    ['no-kit-back-reset', 10 * 60, 12],
  ] as const)('%s is as long as is written: %i s in %i steps', (id, seconds, count) => {
    const { routine, changes, missingKit } = plan(id);
    expect(routine).toMatchObject({ id: 'p', kind: 'workout', presetId: id });
    expect(routine?.steps).toHaveLength(count);
    expect(plannedMs(routine ?? { steps: [] as never, id: '', kind: 'workout', presetId: null })).toBe(
      seconds * SECOND_MS,
    );
    expect(changes).toEqual([]);
    expect(missingKit).toEqual([]);
  });

  it('warms up once, repeats the main part with a longer rest between rounds, and ends without one', () => {
    const steps = stepsOf('upper-back-builder');
    expect(steps.map(({ place }) => `${place?.part} ${place?.round}/${place?.rounds}`)).toEqual([
      ...new Array(4).fill('warm-up 1/1'),
      ...new Array(4).fill('main 1/3'),
      ...new Array(4).fill('main 2/3'),
      ...new Array(4).fill('main 3/3'),
      ...new Array(2).fill('cool-down 1/1'),
    ]);
    expect([1, 2, 3].map((round) => text(inRound(steps, round)).at(-1))).toEqual([
      'speed-bag 30/60',
      'speed-bag 30/60',
      'speed-bag 30/30',
    ]);
    expect(text(steps).at(-1)).toBe('doorway-chest-stretch 30/0');
  });

  it('says of each step whether it has sides and whether it leaves the chair', () => {
    for (const { id } of WORKOUTS) {
      for (const step of stepsOf(id)) {
        expect(step.sides).toBe(called(step.exerciseId).mirroredSides);
        expect(step.breaksSitting).toBe(called(step.exerciseId).breaksSitting);
      }
      // The first begins with the time to get into place.
      expect(stepsOf(id).map(({ setupSeconds }) => setupSeconds)).toEqual([
        5,
        ...new Array(stepsOf(id).length - 1).fill(0),
      ]);
      const { routine } = plan(id);
      expect(routine !== null && breaksSitting(routine)).toBe(true);
    }
  });
});

describe('a workout at a pace', () => {
  it('has longer or shorter work in its main part alone', () => {
    const steps = stepsOf('mid-back-flow', {}, { addedSeconds: 5, interval: null });
    expect(text(inRound(steps, 2))).toEqual(['back-extension 35/15', 'cobra-pose 35/15', 'bird-dog 45/20']);
    expect(text(steps.slice(0, 2))).toEqual(['cat-cow-stretch 35/10', 'thread-the-needle 40/10']);
    expect(text(steps).at(-1)).toBe('childs-pose 50/0');
  });

  it('has the interval that it has come to, in the same time', () => {
    const pace: Pace = { addedSeconds: 0, interval: { workSeconds: 30, restSeconds: 30 } };
    const { routine } = plan('back-hiit', {}, pace);
    expect(text(inRound(routine?.steps ?? [], 1))).toEqual([
      'speed-bag 30/30',
      'squat-to-reach 30/30',
      'renegade-rows 30/30',
      'fast-march-high-knees 30/30',
      'bridge-position 30/60',
    ]);
    expect(routine !== null && plannedMs(routine)).toBe(15 * 60 * SECOND_MS);
  });
});

describe('what does not suit', () => {
  it('is swapped for what was named to take its place: no bag, no floor', () => {
    const { routine, changes } = plan('upper-back-builder', {
      equipment: OWNED_EQUIPMENT.filter((one) => one !== 'speed bag'),
      flags: ['floor'],
    });
    expect(text(inRound(routine?.steps ?? [], 1))).toEqual([
      'lateral-raises-with-dumbbells 35/15',
      'resistance-band-pull-down 35/15',
      'seated-band-row 35/25',
      'air-speed-bag 30/60',
    ]);
    expect(changes).toEqual([
      {
        exerciseId: 'renegade-rows',
        instead: 'seated-band-row',
        reasons: [{ code: 'flag', flag: 'floor', weight: 'avoid' }],
      },
      { exerciseId: 'speed-bag', instead: 'air-speed-bag', reasons: [{ code: 'equipment', equipment: 'speed bag' }] },
    ]);
  });

  it('is the bridge once more without a ball, and bird dog without bending backwards', () => {
    const noBall = stepsOf('lower-back-and-hips', { equipment: ['mat'] });
    expect(text(inRound(noBall, 1)).slice(0, 2)).toEqual(['bridge-position 40/15', 'bridge-position 35/20']);
    // The seated cat-cow is named in its place, but cautioned against for the same flag: the easier one comes.
    const upright = stepsOf('mid-back-flow', { flags: ['back-extension'] });
    expect(text(inRound(upright, 1))).toEqual(['bird-dog 30/15', 'seated-pelvic-tilts 30/15', 'bird-dog 40/20']);
  });

  it('is not swapped for something that comes anyway', () => {
    const resting = new Map([['side-jackknife', 9]]);
    expect(workoutVersion(called('side-jackknife'), { ...ABLE, resting })?.id).toBe('side-leg-lift');
    expect(text(inRound(stepsOf('lower-back-and-hips', { resting }), 1)).slice(2)).toEqual([
      'standing-side-leg-lift 40/15',
      'side-leg-lift 40/20',
    ]);
  });

  it('is left out when nothing easier suits, and the rest between rounds stays', () => {
    const resting = new Map(
      ['speed-bag', 'air-speed-bag', 'standing-arm-circles', 'shoulder-rolls', 'shrug-and-drop'].map((id) => [id, 9]),
    );
    const { routine, changes } = plan('upper-back-builder', { resting });
    expect(changes.find(({ exerciseId }) => exerciseId === 'speed-bag')).toEqual({
      exerciseId: 'speed-bag',
      instead: null,
      reasons: [{ code: 'resting', until: 9 }],
    });
    expect(text(inRound(routine?.steps ?? [], 1)).at(-1)).toBe('renegade-rows 35/55');
  });

  it('is too much when less than half of the main part is left', () => {
    expect(plan('mid-back-flow', { flags: ['floor'] }).routine).toBeNull();
    expect(plan('upper-back-builder', { flags: ['floor'] }).routine).not.toBeNull();
    expect(plan('no-kit-back-reset', { equipment: [] })).toMatchObject({ routine: null, missingKit: ['mat'] });
  });

  it('is never replaced by rest for the eyes or the breath', () => {
    const resting = new Map(['bridge-position', 'seated-pelvic-tilts'].map((id) => [id, 9]));
    expect(workoutVersion(called('bridge-position'), { ...ABLE, resting })).toBeNull();
  });
});

describe('every workout, whoever does it', () => {
  it('holds nothing that a flag forbids or cautions against, that is not owned, or that rests', () => {
    fc.assert(
      fc.property(anyWorkout, anyAthlete, anyPace, ({ id }, athlete, pace) => {
        for (const { exerciseId } of stepsOf(id, athlete, pace)) {
          expect(obstaclesTo(called(exerciseId), { ...athlete, place: 'home-gym' })).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('accounts for each exercise that is not there, with a reason', () => {
    fc.assert(
      fc.property(anyWorkout, anyAthlete, (one, athlete) => {
        const { routine, changes } = planWorkout('p', one, athlete, AS_WRITTEN);
        const changed = changes.map(({ exerciseId }) => exerciseId);
        expect(new Set(changed).size).toBe(changed.length);
        for (const change of changes) {
          expect(change.reasons).toEqual(obstaclesTo(called(change.exerciseId), { ...athlete, place: 'home-gym' }));
          expect(change.reasons).not.toEqual([]);
        }
        if (routine === null) return;
        const there = routine.steps.map(({ exerciseId }) => exerciseId);
        for (const { exerciseId } of [...one.warmUp, ...one.main.moves, ...one.coolDown]) {
          expect(there.includes(exerciseId)).toBe(!changed.includes(exerciseId));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has the same rounds, work that is worth its name, and no rest at its end', () => {
    fc.assert(
      fc.property(anyWorkout, anyAthlete, anyPace, (one, athlete, pace) => {
        const { routine } = planWorkout('p', one, athlete, pace);
        if (routine === null) return;
        const { steps } = routine;
        const [first] = Array.from({ length: one.main.rounds }, (_, index) => inRound(steps, index + 1));
        expect((first?.length ?? 0) * 2).toBeGreaterThanOrEqual(one.main.moves.length);
        for (let round = 1; round <= one.main.rounds; round++) {
          expect(inRound(steps, round).map(({ exerciseId }) => exerciseId)).toEqual(
            first?.map(({ exerciseId }) => exerciseId),
          );
        }
        for (const { workSeconds } of steps) expect(workSeconds).toBeGreaterThanOrEqual(10);
        expect(steps.at(-1)?.restSeconds).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it.each(INJURY_FLAGS)('is there, at least one of them, for somebody with all the kit and the flag %s', (flag) => {
    expect(WORKOUTS.filter(({ id }) => plan(id, { flags: [flag] }).routine !== null)).not.toEqual([]);
  });
});

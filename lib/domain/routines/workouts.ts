import { exerciseById } from '../exercises/catalogue.ts';
import type { BackRegion, ExerciseId } from '../exercises/exercise.ts';
import { INJURY_FLAGS, type InjuryFlag, OWNED_EQUIPMENT, type OwnedEquipment } from '../settings.ts';

/** One exercise of a workout. Whole seconds. */
export interface Move {
  readonly exerciseId: ExerciseId;
  readonly workSeconds: number;
  readonly restSeconds: number;
}

/** Work and rest of a high-intensity interval, in seconds. */
export interface Interval {
  readonly workSeconds: number;
  readonly restSeconds: number;
}

/** A longer session, put together by hand. */
export interface Workout<Id extends string = string> {
  readonly id: Id;
  /** What it is for, and what is to rest for 48 hours after it. */
  readonly regions: readonly BackRegion[];
  readonly level: 'beginner' | 'intermediate' | 'advanced';
  readonly warmUp: readonly Move[];
  readonly main: {
    readonly rounds: number;
    /** Besides the rest after the last move of a round. */
    readonly restBetweenSeconds: number;
    readonly moves: readonly Move[];
  };
  readonly coolDown: readonly Move[];
  /** Intervals that follow one another as a person gets used to them, the first one first; null: work grows instead. */
  readonly intervals: readonly Interval[] | null;
  /** Most sessions in seven days; null: the 48 hours are enough. */
  readonly mostInAWeek: number | null;
}

const move = (exerciseId: ExerciseId, workSeconds: number, restSeconds: number): Move => ({
  exerciseId,
  workSeconds,
  restSeconds,
});
const round = (rounds: number, restBetweenSeconds: number, moves: readonly Move[]): Workout['main'] => ({
  rounds,
  restBetweenSeconds,
  moves,
});
const workout = <Id extends string>(
  row: Pick<Workout<Id>, 'id' | 'regions' | 'level' | 'warmUp' | 'main' | 'coolDown'> &
    Partial<Pick<Workout, 'intervals' | 'mostInAWeek'>>,
): Workout<Id> => ({ intervals: null, mostInAWeek: null, ...row });

const ALL = [
  workout({
    id: 'upper-back-builder',
    regions: ['upper-back'],
    level: 'intermediate',
    warmUp: [
      move('shoulder-rolls', 30, 5),
      move('standing-arm-circles', 30, 5),
      move('wall-angels', 40, 10),
      move('air-speed-bag', 30, 15),
    ],
    main: round(3, 30, [
      move('lateral-raises-with-dumbbells', 35, 15),
      move('resistance-band-pull-down', 35, 15),
      move('renegade-rows', 35, 25),
      move('speed-bag', 30, 30),
    ]),
    coolDown: [move('cross-body-shoulder-stretch', 30, 5), move('doorway-chest-stretch', 30, 0)],
  }),
  workout({
    id: 'mid-back-flow',
    regions: ['mid-back'],
    level: 'beginner',
    warmUp: [move('cat-cow-stretch', 40, 10), move('thread-the-needle', 40, 10)],
    main: round(3, 0, [move('back-extension', 30, 15), move('cobra-pose', 30, 15), move('bird-dog', 40, 20)]),
    coolDown: [move('childs-pose', 50, 0)],
  }),
  workout({
    id: 'lower-back-and-hips',
    regions: ['lower-back'],
    level: 'intermediate',
    warmUp: [move('march-on-the-spot', 40, 10), move('cat-cow-stretch', 40, 10), move('standing-hip-hinge', 30, 10)],
    main: round(3, 0, [
      move('bridge-position', 40, 15),
      move('reverse-hip-raise-with-exercise-ball', 35, 20),
      move('side-jackknife', 40, 15),
      move('side-leg-lift', 40, 20),
    ]),
    coolDown: [move('knees-to-chest', 40, 5), move('childs-pose', 40, 0)],
  }),
  workout({
    id: 'all-eleven',
    regions: ['upper-back', 'mid-back', 'lower-back'],
    level: 'intermediate',
    warmUp: [move('march-on-the-spot', 30, 5), move('standing-arm-circles', 30, 5), move('cat-cow-stretch', 40, 10)],
    // Upper, mid and lower back in turn, so that each rests while another works.
    main: round(2, 30, [
      move('lateral-raises-with-dumbbells', 35, 15),
      move('back-extension', 35, 15),
      move('bridge-position', 35, 15),
      move('resistance-band-pull-down', 35, 15),
      move('cobra-pose', 35, 15),
      move('reverse-hip-raise-with-exercise-ball', 35, 15),
      move('renegade-rows', 35, 15),
      move('side-jackknife', 35, 15),
      move('speed-bag', 35, 15),
      move('side-leg-lift', 35, 15),
    ]),
    coolDown: [move('childs-pose', 50, 0)],
  }),
  workout({
    id: 'back-hiit',
    regions: ['upper-back', 'lower-back'],
    level: 'advanced',
    warmUp: [
      move('march-on-the-spot', 60, 0),
      move('standing-arm-circles', 30, 0),
      move('half-squat', 30, 0),
      move('air-speed-bag', 30, 30),
    ],
    main: round(2, 30, [
      move('speed-bag', 20, 40),
      move('squat-to-reach', 20, 40),
      move('renegade-rows', 20, 40),
      move('fast-march-high-knees', 20, 40),
      move('bridge-position', 20, 40),
    ]),
    coolDown: [move('cobra-pose', 30, 0), move('long-exhale-breathing', 60, 0)],
    intervals: [
      { workSeconds: 20, restSeconds: 40 },
      { workSeconds: 30, restSeconds: 30 },
      { workSeconds: 40, restSeconds: 20 },
    ],
    mostInAWeek: 3,
  }),
  workout({
    id: 'no-kit-back-reset',
    regions: ['mid-back', 'lower-back'],
    level: 'beginner',
    warmUp: [move('march-on-the-spot', 45, 15)],
    main: round(2, 0, [
      move('cat-cow-stretch', 40, 10),
      move('back-extension', 30, 15),
      move('cobra-pose', 30, 15),
      move('bridge-position', 40, 15),
      move('side-leg-lift', 40, 15),
    ]),
    coolDown: [move('childs-pose', 40, 0)],
  }),
] as const;

export type WorkoutId = (typeof ALL)[number]['id'];

/** The six back workouts. */
export const WORKOUTS: readonly Workout<WorkoutId>[] = ALL;

/**
 * What takes the place of an exercise before its chain of easier ones is tried, also where the workout has it already:
 * no bag, rows not from the floor, no bending backwards, no ball.
 */
export const SUBSTITUTES: Readonly<Record<ExerciseId, readonly ExerciseId[]>> = {
  'speed-bag': ['air-speed-bag'],
  'renegade-rows': ['seated-band-row'],
  'back-extension': ['bird-dog'],
  'cobra-pose': ['seated-cat-cow'],
  'reverse-hip-raise-with-exercise-ball': ['bridge-position', 'bird-dog'],
};

/** @returns undefined if no workout has this id, such as one from a stored routine. */
export function workoutById(id: string | null): Workout<WorkoutId> | undefined {
  return WORKOUTS.find((one) => one.id === id);
}

const exercisesOf = ({ warmUp, main, coolDown }: Workout) =>
  [...warmUp, ...main.moves, ...coolDown].flatMap(({ exerciseId }) => exerciseById(exerciseId) ?? []);

/** What a workout needs that has to be owned, in the order of the settings. */
export function kitOf(of: Workout): readonly OwnedEquipment[] {
  const needed = exercisesOf(of).flatMap(({ equipment }) => equipment);
  return OWNED_EQUIPMENT.filter((one) => needed.includes(one));
}

/** The flags that forbid something in a workout, so that it is swapped, or all of it is too little. */
export function flagsAgainst(of: Workout): readonly InjuryFlag[] {
  const avoided = exercisesOf(of).flatMap(({ avoidIf }) => avoidIf);
  return INJURY_FLAGS.filter((flag) => avoided.includes(flag));
}

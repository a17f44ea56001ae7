import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import {
  type Circumstances,
  easierOnes,
  firstAcceptable,
  type Obstacle,
  obstaclesTo,
  suits,
} from '../exercises/suitability.ts';
import type { OwnedEquipment } from '../settings.ts';
import type { Pace } from './pace.ts';
import { inRounds } from './rounds.ts';
import { type PlannedRoutine, type RoutineStep, type StepPlace, withGetReady, withoutLastRest } from './routine.ts';
import { isRestful } from './rules.ts';
import { PICKED, withWays } from './ways.ts';
import { kitOf, type Move, SUBSTITUTES, type Workout, type WorkoutId } from './workouts.ts';

/** Who is to do a workout: at home or in a gym, whatever place is set for minutes. */
export type Athlete = Omit<Circumstances, 'place'>;

/** An exercise of a workout that does not suit, and what comes instead. */
export interface Change {
  readonly exerciseId: ExerciseId;
  /** Null: nothing easier suits either, and it is left out. */
  readonly instead: ExerciseId | null;
  readonly reasons: readonly Obstacle[];
}

export interface WorkoutPlan {
  /** Null when less than half of the main part is left: another workout fits better. */
  readonly routine: PlannedRoutine | null;
  /** One for each exercise of the workout that does not suit. */
  readonly changes: readonly Change[];
  /** What the whole of it would need and the person does not own. */
  readonly missingKit: readonly OwnedEquipment[];
}

/** How much of the main part has to be left, as it is or by a named substitute (a product decision). */
const LEAST_SHARE = 1 / 2;

const inTheGym = (athlete: Athlete): Circumstances => ({ ...athlete, place: 'home-gym' });

/**
 * What a person does instead of an exercise of a workout: the exercise itself if it suits, a named substitute, or the
 * first that suits of the chain of easier ones.
 *
 * @param taken what the chain is not to lead to, since it comes anyway.
 * @returns null when nothing suits.
 */
export function workoutVersion(
  exercise: Exercise,
  athlete: Athlete,
  taken: ReadonlySet<ExerciseId> = new Set(),
): Exercise | null {
  const person = inTheGym(athlete);
  if (suits(exercise, person)) return exercise;
  const substitutes = (SUBSTITUTES[exercise.id] ?? []).flatMap((id) => exerciseById(id) ?? []);
  return (
    substitutes.find((substitute) => suits(substitute, person)) ??
    // A chain can end in rest for the eyes, which is no part of a workout.
    firstAcceptable(exercise, (easier) => suits(easier, person) && !isRestful(easier) && !taken.has(easier.id))
  );
}

/** The plan of a workout with all that `workoutVersion` could make of its steps while it runs. */
export const withWorkoutWays = (plan: PlannedRoutine, { resting }: Athlete): PlannedRoutine =>
  withWays(plan, PICKED, (exercise) =>
    [
      ...(SUBSTITUTES[exercise.id] ?? []).flatMap((id) => exerciseById(id) ?? []),
      ...easierOnes(exercise).filter((easier) => !isRestful(easier)),
    ].filter(({ id, place }) => !resting?.has(id) && place.includes('home-gym')),
  );

interface Suited {
  readonly move: Move;
  readonly exercise: Exercise;
}

function suited(moves: readonly Move[], athlete: Athlete): { readonly fit: readonly Suited[]; changes: Change[] } {
  const person = inTheGym(athlete);
  const originals = moves.flatMap((move) => {
    const exercise = exerciseById(move.exerciseId);
    return exercise === undefined ? [] : [{ move, exercise }];
  });
  const taken = new Set(originals.filter(({ exercise }) => suits(exercise, person)).map(({ exercise }) => exercise.id));
  const fit: Suited[] = [];
  const changes: Change[] = [];
  for (const { move, exercise } of originals) {
    const version = workoutVersion(exercise, athlete, taken);
    if (version !== exercise) {
      const reasons = obstaclesTo(exercise, person);
      changes.push({ exerciseId: exercise.id, instead: version?.id ?? null, reasons });
    }
    if (version === null) continue;
    taken.add(version.id);
    fit.push({ move, exercise: version });
  }
  return { fit, changes };
}

/** Whether a move is still what it is there for: the exercise itself, or one that was named to take its place. */
const isKept = ({ move, exercise }: Suited): boolean =>
  exercise.id === move.exerciseId || (SUBSTITUTES[move.exerciseId] ?? []).includes(exercise.id);

const stepOf = ({ move, exercise }: Suited): RoutineStep => ({
  exerciseId: exercise.id,
  setupSeconds: 0,
  workSeconds: move.workSeconds,
  restSeconds: move.restSeconds,
  sides: exercise.mirroredSides,
  breaksSitting: exercise.breaksSitting,
});

const atPace = (move: Move, { addedSeconds, interval }: Pace): Move =>
  interval === null ? { ...move, workSeconds: move.workSeconds + addedSeconds } : { ...move, ...interval };

/**
 * A workout as this person can do it today: what does not suit is swapped for something easier or left out, the main
 * part is as long as the pace says.
 *
 * @param id the identity of the routine to be.
 * @param athlete what an injury flag forbids or cautions against, what is not owned and what rests does not come.
 */
export function planWorkout(id: string, workout: Workout<WorkoutId>, athlete: Athlete, pace: Pace): WorkoutPlan {
  const warmUp = suited(workout.warmUp, athlete);
  const main = suited(
    workout.main.moves.map((move) => atPace(move, pace)),
    athlete,
  );
  const coolDown = suited(workout.coolDown, athlete);

  const once = (part: StepPlace['part'], { fit }: { readonly fit: readonly Suited[] }) =>
    fit.map((one): RoutineStep => ({ ...stepOf(one), place: { part, round: 1, rounds: 1 } }));
  const [first, ...rest] = [
    ...once('warm-up', warmUp),
    ...inRounds(main.fit.map(stepOf), workout.main),
    ...once('cool-down', coolDown),
  ];
  const steps = first === undefined ? rest : [withGetReady(first), ...rest];

  const changes = [...warmUp.changes, ...main.changes, ...coolDown.changes];
  const isEnough = main.fit.filter(isKept).length >= workout.main.moves.length * LEAST_SHARE;
  return {
    routine: isEnough
      ? withWorkoutWays({ id, kind: 'workout', presetId: workout.id, steps: withoutLastRest(steps) }, athlete)
      : null,
    changes: changes.filter(
      ({ exerciseId }, index) => changes.findIndex((one) => one.exerciseId === exerciseId) === index,
    ),
    missingKit: kitOf(workout).filter((one) => !athlete.equipment.includes(one)),
  };
}

import { exerciseById } from '../exercises/catalogue.ts';
import type { Area, Exercise, ExerciseId } from '../exercises/exercise.ts';
import type { HurtIn } from '../exercises/resting.ts';
import { HOUR_MS } from '../time.ts';
import type { Rating, RoutineKind } from './routine.ts';

/** A routine that was done or begun before. */
export interface RecentRoutine extends HurtIn {
  readonly presetId: string | null;
  readonly exerciseIds: readonly ExerciseId[];
  readonly kind?: RoutineKind;
  /** How it was, if the person said so. */
  readonly rating?: Rating;
}

/** How many of the last routines lend neither an exercise nor a preset to the next one. */
export interface Window {
  readonly exercises: number;
  readonly presets: number;
}

/** From the full rule to no rule: a person with many flags would otherwise get nothing. */
export const WINDOWS: readonly Window[] = [
  { exercises: 3, presets: 4 },
  { exercises: 2, presets: 3 },
  { exercises: 1, presets: 2 },
  { exercises: 0, presets: 1 },
  { exercises: 0, presets: 0 },
];

const DAY_MS = 24 * HOUR_MS;
/** Beyond a week "long ago" is all the same. */
const LONG_AGO_DAYS = 7;
/** "A little": what is liked comes sooner, and still not every time (a product decision). */
const FAVOURITE_WEIGHT = 2;
/** What was hard comes half as often, as what is liked comes twice as often (a product decision). */
const HARD_WEIGHT = 1 / 2;
/** What counts as today: a working day fits in, yesterday's does not. */
const TODAY_MS = 12 * HOUR_MS;
/** The week before now, today aside. */
const WEEK_MS = 7 * DAY_MS;
/** So many uses of an area in the week weigh as much as one today: one a day, but for today (a product decision). */
const WEEKLY_USES = 6;

/** Whether an exercise was part of one of the last `window.exercises` routines. */
export function isRecentExercise(id: ExerciseId, recent: readonly RecentRoutine[], window: Window): boolean {
  return recent.slice(0, window.exercises).some((routine) => routine.exerciseIds.includes(id));
}

/** Whether one of the last `window.presets` routines came from a preset. */
export function isRecentPreset(id: string, recent: readonly RecentRoutine[], window: Window): boolean {
  return recent.slice(0, window.presets).some((routine) => routine.presetId === id);
}

/**
 * How much an exercise should be preferred: more for each day since it was last used, less for each time that its
 * area was used today, and a little less for each time in the week before; twice as much if it is a favourite, half as
 * much if the last minute with it that was rated was hard. How a workout was says nothing of a minute.
 *
 * @param recent newest first.
 * @param at epoch ms of the composing.
 * @returns the weight of an exercise, above 0 and at most 16.
 */
export function preferenceBy(
  recent: readonly RecentRoutine[],
  at: number,
  favourites: readonly ExerciseId[] = [],
): (exercise: Exercise) => number {
  const uses = new Map<Area, number>();
  const lastUsedAt = new Map<ExerciseId, number>();
  const ratings = new Map<ExerciseId, Rating>();
  for (const { startedAt, exerciseIds, kind, rating } of recent) {
    const weight = startedAt > at - TODAY_MS ? 1 : startedAt > at - WEEK_MS ? 1 / WEEKLY_USES : 0;
    for (const id of exerciseIds) {
      if (!lastUsedAt.has(id)) lastUsedAt.set(id, startedAt);
      if (rating !== undefined && kind !== 'workout' && !ratings.has(id)) ratings.set(id, rating);
      const area = exerciseById(id)?.targetAreas[0];
      if (area !== undefined) uses.set(area, (uses.get(area) ?? 0) + weight);
    }
  }
  return (exercise) => {
    const daysSince = (at - (lastUsedAt.get(exercise.id) ?? Number.NEGATIVE_INFINITY)) / DAY_MS;
    const days = Math.min(LONG_AGO_DAYS, Math.max(0, daysSince));
    const wish = favourites.includes(exercise.id) ? FAVOURITE_WEIGHT : 1;
    const effort = ratings.get(exercise.id) === 'hard' ? HARD_WEIGHT : 1;
    // Squared: in a simulated week it takes that much to even out areas with many exercises and areas with few.
    return (wish * effort * (1 + days)) / (1 + (uses.get(exercise.targetAreas[0]) ?? 0)) ** 2;
  };
}

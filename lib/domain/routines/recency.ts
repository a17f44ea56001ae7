import { exerciseById } from '../exercises/catalogue.ts';
import type { Area, Exercise, ExerciseId } from '../exercises/exercise.ts';
import { HOUR_MS } from '../time.ts';

/** A routine that was done or begun before. */
export interface RecentRoutine {
  /** Epoch ms. */
  readonly startedAt: number;
  readonly presetId: string | null;
  readonly exerciseIds: readonly ExerciseId[];
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
/** What counts as today: a working day fits in, yesterday's does not. */
const TODAY_MS = 12 * HOUR_MS;

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
 * area was used today, twice as much if it is a favourite.
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
  const usesToday = new Map<Area, number>();
  const lastUsedAt = new Map<ExerciseId, number>();
  for (const { startedAt, exerciseIds } of recent) {
    for (const id of exerciseIds) {
      if (!lastUsedAt.has(id)) lastUsedAt.set(id, startedAt);
      const area = exerciseById(id)?.targetAreas[0];
      if (area !== undefined && startedAt > at - TODAY_MS) usesToday.set(area, (usesToday.get(area) ?? 0) + 1);
    }
  }
  return (exercise) => {
    const daysSince = (at - (lastUsedAt.get(exercise.id) ?? Number.NEGATIVE_INFINITY)) / DAY_MS;
    const days = Math.min(LONG_AGO_DAYS, Math.max(0, daysSince));
    const liking = favourites.includes(exercise.id) ? FAVOURITE_WEIGHT : 1;
    return (liking * (1 + days)) / (1 + (usesToday.get(exercise.targetAreas[0]) ?? 0));
  };
}

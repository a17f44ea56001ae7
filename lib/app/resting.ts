import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import type { ExerciseId } from '../domain/exercises/exercise.ts';
import { RESTING_LOOK_BACK_MS, restingExercises } from '../domain/exercises/resting.ts';
import type { Settings } from '../domain/settings.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';

/**
 * The exercises that rest now because they hurt twice, each with the instant (epoch ms) until which it does.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function readResting({
  broughtBack,
}: Pick<Settings, 'broughtBack'>): Promise<ReadonlyMap<ExerciseId, number>> {
  const at = clock.now();
  return restingExercises(await routinesSince(database, at - RESTING_LOOK_BACK_MS, report), at, broughtBack);
}

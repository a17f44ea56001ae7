import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import type { ExerciseId } from '../domain/exercises/exercise.ts';
import { bringBack, RESTING_LOOK_BACK_MS, restingExercises } from '../domain/exercises/resting.ts';
import type { Settings } from '../domain/settings.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';
import { dispatch } from './product.ts';
import { snapshot } from './views.ts';

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

/**
 * Ends the rest of an exercise that hurt twice, or lets it rest again.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function bringBackOrNot(id: ExerciseId, whether: boolean): Promise<void> {
  const { broughtBack } = (await snapshot()).settings;
  const { [id]: _, ...others } = broughtBack;
  await dispatch({
    type: 'settings',
    changes: { broughtBack: whether ? bringBack(broughtBack, id, clock.now()) : others },
  });
}

import { clock } from '../browser/clock.ts';
import type { ExerciseId } from '../domain/exercises/exercise.ts';
import { staysLight } from '../domain/readiness.ts';
import type { PlannedRoutine } from '../domain/routines/routine.ts';
import { singleExercise } from '../domain/routines/single.ts';
import type { Settings } from '../domain/settings.ts';
import { readResting } from './resting.ts';

/**
 * The minute of one exercise that the person chose, as it may be begun now: it keeps what composed minutes keep of
 * flags, of what rests, and of answers that ask for light ones. In the first week people may choose what they like.
 *
 * @returns null when nothing easier may be begun either.
 */
export async function chooseMinute(settings: Settings, exerciseId: ExerciseId): Promise<PlannedRoutine | null> {
  const { injuryFlags: flags, readiness } = settings;
  // Without a database nothing is known to rest.
  const resting = await readResting(settings).catch(() => new Map<ExerciseId, number>());
  const chooser = { flags, lightOnly: staysLight(readiness), resting };
  return singleExercise(exerciseId, `${exerciseId}-${clock.now()}`, chooser);
}

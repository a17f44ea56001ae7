import { clock } from '../browser/clock.ts';
import type { ExerciseId } from '../domain/exercises/exercise.ts';
import { type WhyLight, whyLight } from '../domain/routines/light.ts';
import type { PlannedRoutine } from '../domain/routines/routine.ts';
import { singleExercise } from '../domain/routines/single.ts';
import type { Settings } from '../domain/settings.ts';
import type { Snapshot } from './glance-at.ts';
import { readResting } from './resting.ts';
import { snapshot } from './views.ts';

/** Why a minute that is begun now stays light; null if it need not. */
export const lightNow = ({ state, settings }: Pick<Snapshot, 'state' | 'settings'>): WhyLight | null =>
  whyLight(settings.readiness, state.installedAt, clock.now());

/**
 * The minute of one exercise that the person chose, as it may be begun now: it keeps what composed minutes keep of
 * flags, of what rests and of what stays light. Without a database nothing is known of the person, and it stays light.
 *
 * @returns null when nothing easier may be begun either.
 */
export async function chooseMinute(settings: Settings, exerciseId: ExerciseId): Promise<PlannedRoutine | null> {
  const at = clock.now();
  const [installedAt, resting] = await Promise.all([
    snapshot().then(({ state }) => state.installedAt),
    readResting(settings),
  ]).catch(() => [at, new Map<ExerciseId, number>()] as const);
  const lightOnly = whyLight(settings.readiness, installedAt, at) !== null;
  return singleExercise(exerciseId, `${exerciseId}-${at}`, { flags: settings.injuryFlags, lightOnly, resting });
}

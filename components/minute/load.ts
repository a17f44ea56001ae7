import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { ExerciseFigure } from './ExerciseFigure.tsx';

/** What the player needs beyond the routine: the words of the exercises and the drawings. */
export interface MinuteScript {
  /** Of every exercise that the routine can have. */
  readonly wording: Readonly<Record<ExerciseId, ExerciseWording>>;
  readonly Figure: typeof ExerciseFigure;
}

/**
 * Loads the words of a language and the drawings: neither is needed before a minute opens.
 *
 * @param workout whether it is a workout: then there are exercises that no minute has.
 */
export async function loadScript(_language: string, workout: boolean): Promise<MinuteScript> {
  const [{ MINUTE_WORDING }, more, drawing] = await Promise.all([
    // One module a language: English is the only one so far.
    import('../../lib/domain/exercises/wording/en/minute.ts'),
    workout ? import('../../lib/domain/exercises/wording/en/workout.ts') : null,
    import('./ExerciseFigure.tsx'),
  ]);
  return { wording: { ...MINUTE_WORDING, ...more?.WORKOUT_WORDING }, Figure: drawing.ExerciseFigure };
}

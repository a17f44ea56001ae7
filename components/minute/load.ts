import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { ExerciseFigure } from './ExerciseFigure.tsx';

/** What the player needs beyond the routine: the words of the exercises and the drawings. */
export interface MinuteScript {
  /** Of every exercise that a minute can have. A map: it is asked for ids from outside, such as `constructor`. */
  readonly wording: ReadonlyMap<ExerciseId, ExerciseWording>;
  readonly Figure: typeof ExerciseFigure;
}

/** Loads the words of a language and the drawings: neither is needed before a minute opens. */
export async function loadScript(_language: string): Promise<MinuteScript> {
  const [{ MINUTE_WORDING }, drawing] = await Promise.all([
    // One module a language: English is the only one so far.
    import('../../lib/domain/exercises/wording/en/minute.ts'),
    import('./ExerciseFigure.tsx'),
  ]);
  return { wording: new Map(Object.entries(MINUTE_WORDING)), Figure: drawing.ExerciseFigure };
}

import type { ComponentType } from 'preact';
import type { ExerciseId, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';

/** What the player needs beyond the routine: the words of the exercises and the drawings. */
export interface MinuteScript {
  readonly wording: Readonly<Record<ExerciseId, ExerciseWording>>;
  readonly Figure: ComponentType<{ readonly exerciseId: ExerciseId; readonly mirrored: boolean }>;
}

/** Loads the words of a language and the drawings: neither is needed before a minute opens. */
export async function loadScript(_language: string): Promise<MinuteScript> {
  const [{ WORDING }, { ExerciseFigure }] = await Promise.all([
    // One module a language: English is the only one so far.
    import('../../lib/domain/exercises/wording/en.ts'),
    import('./ExerciseFigure.tsx'),
  ]);
  return { wording: WORDING, Figure: ExerciseFigure };
}

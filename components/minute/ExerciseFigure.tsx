import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';

/** Draws the exercise. */
export function ExerciseFigure(_props: { readonly exerciseId: ExerciseId; readonly mirrored: boolean }) {
  return null;
}

import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { Figure } from '../figure/Figure.tsx';

export interface ExerciseFigureProps {
  readonly exerciseId: ExerciseId;
  /** The other side's turn. */
  readonly mirrored: boolean;
}

/** The drawing of an exercise in its most telling pose. Decoration: the words beside it say the same. */
export function ExerciseFigure({ exerciseId, mirrored }: ExerciseFigureProps) {
  const motion = MOTIONS[exerciseId];
  return motion === undefined ? null : <Figure exerciseId={exerciseId} motion={motion} mirrored={mirrored} />;
}

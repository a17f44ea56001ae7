import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { Figure } from '../figure/Figure.tsx';

export interface ExerciseFigureProps {
  readonly exerciseId: ExerciseId;
  /** The other side's turn. */
  readonly mirrored: boolean;
  /** Whether the exercise is being done now; otherwise the figure keeps its most telling pose. */
  readonly moving: boolean;
  /** The person asked for the motion with a button: then it moves even where less motion is wanted. */
  readonly askedFor?: boolean;
}

const CALM = '(prefers-reduced-motion: reduce)';

/** Ms since `moving` began, a new value a frame; undefined while nothing moves. */
function useMotionTime(moving: boolean, askedFor: boolean): number | undefined {
  const [atMs, setAtMs] = useState<number | undefined>(undefined);
  useEffect(() => {
    if (!moving || (!askedFor && matchMedia(CALM).matches)) return;
    let startedAt: number | undefined;
    let frame = requestAnimationFrame(function draw(now) {
      startedAt ??= now;
      setAtMs(now - startedAt);
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      setAtMs(undefined);
    };
  }, [moving, askedFor]);
  return atMs;
}

/** The drawing of an exercise, moving at its pace. Decoration: the words beside it say the same. */
export function ExerciseFigure({ exerciseId, mirrored, moving, askedFor = false }: ExerciseFigureProps) {
  const atMs = useMotionTime(moving, askedFor);
  const motion = MOTIONS[exerciseId];
  if (motion === undefined) return null;
  return <Figure exerciseId={exerciseId} motion={motion} mirrored={mirrored} {...(atMs !== undefined && { atMs })} />;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { motionOf } from '../../lib/domain/figure/motions/index.ts';
import { Figure } from '../figure/Figure.tsx';

export interface ExerciseFigureProps {
  readonly exerciseId: ExerciseId;
  /** The right side's turn. */
  readonly mirrored: boolean;
  /** Whether the exercise is being done now; otherwise the figure keeps its most telling pose. */
  readonly moving: boolean;
  /** Ms since the turn under way began, below zero before it; without it the motion begins when it is shown. */
  readonly elapsedMs?: number;
  /** The person asked for the motion with a button: then it moves even where less motion is wanted. */
  readonly askedFor?: boolean;
}

const CALM = '(prefers-reduced-motion: reduce)';

/** Further apart than this the time of the frames and that of the player are not the same turn any more. */
const APART_MS = 500;

/** Ms into the turn, a new value a frame; undefined while nothing moves. */
function useMotionTime(moving: boolean, elapsedMs: number | undefined, askedFor: boolean): number | undefined {
  const [atMs, setAtMs] = useState<number | undefined>(undefined);
  const told = useRef(elapsedMs);
  told.current = elapsedMs;
  useEffect(() => {
    if (!moving || (!askedFor && matchMedia(CALM).matches)) return;
    let began: number | undefined;
    let frame = requestAnimationFrame(function draw(now) {
      const toldMs = told.current ?? (began === undefined ? 0 : now - began);
      if (began === undefined || Math.abs(now - began - toldMs) > APART_MS) began = now - toldMs;
      setAtMs(now - began);
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
export function ExerciseFigure({ exerciseId, mirrored, moving, elapsedMs, askedFor = false }: ExerciseFigureProps) {
  const atMs = useMotionTime(moving, elapsedMs, askedFor);
  const motion = motionOf(exerciseId);
  if (motion === undefined) return null;
  return <Figure exerciseId={exerciseId} motion={motion} mirrored={mirrored} {...(atMs !== undefined && { atMs })} />;
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { Figure } from '../figure/Figure.tsx';

export interface ExerciseFigureProps {
  readonly exerciseId: ExerciseId;
  /** The right side's turn. */
  readonly mirrored: boolean;
  /** Whether the exercise is being done now; otherwise the figure keeps its most telling pose. */
  readonly moving: boolean;
<<<<<<< HEAD
  /** The person asked for the motion with a button: then it moves even where less motion is wanted. */
  readonly askedFor?: boolean;
=======
  /** Ms since the turn under way began, below zero before it. Looked at now and then; between, frames count on. */
  readonly elapsedMs: number;
>>>>>>> figure
}

const CALM = '(prefers-reduced-motion: reduce)';

<<<<<<< HEAD
/** Ms since `moving` began, a new value a frame; undefined while nothing moves. */
function useMotionTime(moving: boolean, askedFor: boolean): number | undefined {
=======
/** Further apart than this the time of the frames and that of the player are not the same turn any more. */
const APART_MS = 500;

/** Ms into the turn, a new value a frame; undefined while nothing moves. */
function useMotionTime(moving: boolean, elapsedMs: number): number | undefined {
>>>>>>> figure
  const [atMs, setAtMs] = useState<number | undefined>(undefined);
  const told = useRef(elapsedMs);
  told.current = elapsedMs;
  useEffect(() => {
<<<<<<< HEAD
    if (!moving || (!askedFor && matchMedia(CALM).matches)) return;
    let startedAt: number | undefined;
=======
    if (!moving || matchMedia(CALM).matches) return;
    let began: number | undefined;
>>>>>>> figure
    let frame = requestAnimationFrame(function draw(now) {
      if (began === undefined || Math.abs(now - began - told.current) > APART_MS) began = now - told.current;
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
<<<<<<< HEAD
export function ExerciseFigure({ exerciseId, mirrored, moving, askedFor = false }: ExerciseFigureProps) {
  const atMs = useMotionTime(moving, askedFor);
=======
export function ExerciseFigure({ exerciseId, mirrored, moving, elapsedMs }: ExerciseFigureProps) {
  const atMs = useMotionTime(moving, elapsedMs);
>>>>>>> figure
  const motion = MOTIONS[exerciseId];
  if (motion === undefined) return null;
  return <Figure exerciseId={exerciseId} motion={motion} mirrored={mirrored} {...(atMs !== undefined && { atMs })} />;
}

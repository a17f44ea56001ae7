import { useEffect, useRef, useState } from 'preact/hooks';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { type StepView, turnElapsedMs } from '../../lib/domain/routines/turn.ts';
import { Figure } from '../figure/Figure.tsx';

export interface ExerciseFigureProps {
  /** The step as it was when the player last looked at its clock; between two looks the frames count on. */
  readonly view: StepView;
}

const CALM = '(prefers-reduced-motion: reduce)';

/** Further apart than this the time of the frames and that of the player are not the same turn any more. */
const APART_MS = 500;

/** Ms into the turn, a new value a frame; undefined while nothing moves. */
function useMotionTime(moving: boolean, elapsedMs: number): number | undefined {
  const [atMs, setAtMs] = useState<number | undefined>(undefined);
  const told = useRef(elapsedMs);
  told.current = elapsedMs;
  useEffect(() => {
    if (!moving || matchMedia(CALM).matches) return;
    let began: number | undefined;
    let frame = requestAnimationFrame(function draw(now) {
      if (began === undefined || Math.abs(now - began - told.current) > APART_MS) began = now - told.current;
      setAtMs(now - began);
      frame = requestAnimationFrame(draw);
    });
    return () => {
      cancelAnimationFrame(frame);
      setAtMs(undefined);
    };
  }, [moving]);
  return atMs;
}

/** The drawing of the exercise under way, moving at its pace. Decoration: the words beside it say the same. */
export function ExerciseFigure({ view }: ExerciseFigureProps) {
  const { exerciseId } = view.step;
  const atMs = useMotionTime(view.phase !== 'paused', turnElapsedMs(view));
  const motion = MOTIONS[exerciseId];
  if (motion === undefined) return null;
  const mirrored = view.side === 'right';
  return <Figure exerciseId={exerciseId} motion={motion} mirrored={mirrored} {...(atMs !== undefined && { atMs })} />;
}

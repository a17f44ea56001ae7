import type { ExerciseId } from '../exercises/exercise.ts';
import { SECOND_MS } from '../time.ts';
import type { StepView } from './player.ts';

/**
 * How far the turn under way is, in ms since its work began: the step's, or that of its second side. Below zero while
 * getting set for it, and in the second in which sides are changed.
 */
export function turnElapsedMs({ stepPhase, step, side, phaseMs, phaseElapsedMs }: StepView): number {
  if (stepPhase === 'setup') return phaseElapsedMs - phaseMs;
  // The second side begins a second after the middle of what the two share.
  return side === 'right' ? phaseElapsedMs - (step.workSeconds * SECOND_MS + SECOND_MS) / 2 : phaseElapsedMs;
}

/** What is drawn of a step under way. */
export interface Turn {
  readonly exerciseId: ExerciseId;
  /** The right side's turn. */
  readonly mirrored: boolean;
  /** Not while it is paused. */
  readonly moving: boolean;
  readonly elapsedMs: number;
}

export function turnOf(view: StepView): Turn {
  const resting = view.stepPhase === 'rest';
  // In a rest one sees what comes next.
  const { exerciseId } = resting && view.next !== null ? view.next : view.step;
  return {
    exerciseId,
    mirrored: !resting && view.side === 'right',
    moving: view.phase !== 'paused' && !resting,
    elapsedMs: resting ? 0 : turnElapsedMs(view),
  };
}

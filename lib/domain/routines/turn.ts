import type { ExerciseId } from '../exercises/exercise.ts';
import { SECOND_MS } from '../time.ts';
import { perSideMs, type StepView } from './player.ts';

/**
 * How far the turn under way is, in ms since its work began: the step's, or that of its second side. Below zero while
 * getting set for it, and in the second in which sides are changed.
 */
export function turnElapsedMs({ stepPhase, step, side, phaseMs, phaseElapsedMs }: StepView): number {
  if (stepPhase === 'setup') return phaseElapsedMs - phaseMs;
  // The second side begins a second after the middle of what the two share.
  return side === 'right' ? phaseElapsedMs - (step.workSeconds * SECOND_MS + SECOND_MS) / 2 : phaseElapsedMs;
}

/** What a countdown shows of a step under way. */
export interface TurnLeft {
  /** Whole seconds, rounded up: never 0. */
  readonly seconds: number;
  /** Of the whole, 0 to 1. */
  readonly share: number;
}

/** What is left of the set-up or the rest, or of the turn: who holds the left side wants to know when it is over. */
export function turnLeft(view: StepView): TurnLeft {
  const { side, stepPhase, step, phaseMs, phaseElapsedMs } = view;
  const inTurn = stepPhase === 'work' && side !== null;
  const wholeMs = inTurn ? Math.max(1, perSideMs(step)) : phaseMs;
  const leftMs = wholeMs - (inTurn ? turnElapsedMs(view) : phaseElapsedMs);
  return { seconds: Math.ceil(leftMs / SECOND_MS), share: Math.min(1, leftMs / wholeMs) };
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

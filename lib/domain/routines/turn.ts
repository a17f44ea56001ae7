import { SECOND_MS } from '../time.ts';
import type { PlayerView } from './player.ts';

/** A step under way. */
export type StepView = Exclude<PlayerView, { readonly phase: 'over' }>;

/**
 * How far the turn under way is, in ms since its work began: the step's, or that of its second side. Below zero while
 * getting set for it, and in the second in which sides are changed.
 */
export function turnElapsedMs({ stepPhase, step, side, phaseMs, phaseElapsedMs }: StepView): number {
  if (stepPhase === 'setup') return phaseElapsedMs - phaseMs;
  // The second side begins a second after the middle of what the two share.
  return side === 'right' ? phaseElapsedMs - (step.workSeconds * SECOND_MS + SECOND_MS) / 2 : phaseElapsedMs;
}

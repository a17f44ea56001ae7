import { backStep, hurtStep, pauseAt, resumeAt, skipStep } from './player.ts';
import { performedMs, plannedMs, positionMs, type RunningRoutine, stepMs } from './routine.ts';

/** What a person can do to a routine while it runs. */
export type RoutineControl = 'pause' | 'resume' | 'skip' | 'back' | 'hurt' | 'stop';

/**
 * A running routine after a control was used at `at` (epoch ms). The engine and a page that has no database use the
 * same, so that both show the same second.
 */
export function control(running: RunningRoutine, what: RoutineControl, at: number): RunningRoutine {
  switch (what) {
    case 'pause':
      return pauseAt(running, at);
    case 'resume':
      return resumeAt(running, at);
    case 'skip':
      return skipStep(running, at);
    case 'back':
      return backStep(running, at);
    case 'hurt':
      return hurtStep(running, at);
    case 'stop':
      if (positionMs(running, at) >= plannedMs(running.plan)) return running;
      // Everything that is left is skipped: it ends here, with what was performed.
      return {
        ...resumeAt(running, at),
        skippedMs: plannedMs(running.plan) - performedMs(running, at),
      };
  }
}

/** A routine at its very start, or at the step at which it is resumed. */
export function begun(plan: RunningRoutine['plan'], at: number): RunningRoutine {
  const skippedMs = plan.steps.slice(0, plan.resumed?.step ?? 0).reduce((sum, step) => sum + stepMs(step), 0);
  return { plan, startedAt: at, pausedAt: null, pausedMs: 0, skippedMs, hurt: [] };
}

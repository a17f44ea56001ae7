import { exerciseById } from '../exercises/catalogue.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { HOUR_MS } from '../time.ts';
import { type Athlete, withWorkoutWays, workoutVersion } from './plan.ts';
import type { Progress } from './progress.ts';
import { marked, type PlannedRoutine, type RoutineStep, withGetReady, withoutLastRest } from './routine.ts';

/** A part of a workout that may be gone on with. */
export interface StoppedPart {
  readonly id: string;
  readonly presetId: string | null;
  /** Epoch ms. */
  readonly endedAt: number;
  readonly session?: string;
  readonly progress?: Progress;
  /** Exercises that were stopped because they hurt. */
  readonly hurt: readonly ExerciseId[];
}

/** So long after it was stopped a workout can be gone on with; then it is one for another day (a product decision). */
const RESUMABLE_MS = 4 * HOUR_MS;

/** Whether a workout can be gone on with at `at` (epoch ms). */
export function isResumable({ progress, endedAt }: StoppedPart, at: number): boolean {
  return progress !== undefined && at < endedAt + RESUMABLE_MS;
}

/**
 * The rest of what was stopped, whoever made it. What was done stays as it was, so that the whole has its length; what
 * is left begins with the time to get into place again.
 *
 * @param id the identity of the routine to be.
 * @param version a step that is left as it can be done now; null when it cannot.
 * @returns null when there is nothing to go on with.
 */
export function resumeBy(
  part: StoppedPart,
  id: string,
  at: number,
  version: (step: RoutineStep) => RoutineStep | null,
): PlannedRoutine | null {
  const { progress } = part;
  if (progress === undefined || !isResumable(part, at)) return null;
  const { steps } = progress;
  const left = steps
    .slice(progress.step)
    .flatMap((step) => version(step) ?? [])
    .map((step, index) => (index === 0 ? withGetReady(step) : step));
  if (left.length === 0) return null;
  const done = steps.slice(0, progress.step).map((step) => marked(step, version(step)));
  return {
    id,
    kind: 'workout',
    presetId: part.presetId,
    steps: withoutLastRest([...done, ...left.map((step) => marked(step, step))]),
    resumed: { session: part.session ?? part.id, step: progress.step, performedMs: progress.performedMs },
  };
}

/**
 * The rest of a workout that was stopped. What hurt in it, and what does not suit the person any more, is swapped for
 * something easier or left out.
 *
 * @param id the identity of the routine to be.
 * @returns null when there is nothing to go on with.
 */
export function resumePlan(part: StoppedPart, id: string, athlete: Athlete, at: number): PlannedRoutine | null {
  const hurting = new Set(part.hurt);
  const plan = resumeBy(part, id, at, (step) => {
    const exercise = hurting.has(step.exerciseId) ? undefined : exerciseById(step.exerciseId);
    const version = exercise === undefined ? null : workoutVersion(exercise, athlete, hurting);
    if (version === null || hurting.has(version.id)) return null;
    const { mirroredSides: sides, breaksSitting } = version;
    return { ...step, exerciseId: version.id, sides, breaksSitting };
  });
  const resting = new Map([...(athlete.resting ?? []), ...part.hurt.map((one) => [one, at] as const)]);
  return plan && withWorkoutWays(plan, { ...athlete, resting });
}

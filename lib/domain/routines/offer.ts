import { RESTING_LOOK_BACK_MS, restingExercises } from '../exercises/resting.ts';
import { type WorkoutLock, workoutLock } from '../readiness.ts';
import type { Settings } from '../settings.ts';
import { PACE_LOOK_BACK_MS, type Pace, paceOf } from './pace.ts';
import { type Athlete, planWorkout, type WorkoutPlan } from './plan.ts';
import { RECOVERY_LOOK_BACK_MS, type WorkoutReadiness, workoutReadiness } from './recovery.ts';
import { resumePlan, type StoppedPart } from './resume.ts';
import type { PlannedRoutine } from './routine.ts';
import type { WorkoutPart } from './session.ts';
import { WORKOUTS, type Workout, type WorkoutId, workoutById } from './workouts.ts';

/** A workout as it stands for this person now. */
export interface WorkoutOffer {
  readonly workout: Workout<WorkoutId>;
  /** What it would be, also while it has to wait. */
  readonly plan: WorkoutPlan;
  readonly readiness: WorkoutReadiness;
  readonly pace: Pace;
}

export interface Offers {
  /** Why none of them can be started; null if they can. */
  readonly lock: WorkoutLock | null;
  /** All six. */
  readonly workouts: readonly WorkoutOffer[];
  /** The rest of the last one, if it was stopped not long ago; null while they are locked. */
  readonly resumable: PlannedRoutine | null;
}

/** What has to be known of a routine that was settled. */
export type SettledRoutine = WorkoutPart & StoppedPart;

/** How far back routines have to be known, in ms. */
export const OFFER_LOOK_BACK_MS = Math.max(PACE_LOOK_BACK_MS, RESTING_LOOK_BACK_MS, RECOVERY_LOOK_BACK_MS);

/**
 * Everything that there is to say of the workouts at `at` (epoch ms).
 *
 * @param routines of any kind in any order, at least those since `OFFER_LOOK_BACK_MS` before `at`.
 * @param id the identity of the routine to be, whichever is started.
 */
export function offerWorkouts(
  routines: readonly SettledRoutine[],
  settings: Pick<Settings, 'equipment' | 'injuryFlags' | 'readiness' | 'broughtBack'>,
  id: string,
  at: number,
): Offers {
  const lock = workoutLock(settings.readiness);
  const athlete: Athlete = {
    equipment: settings.equipment,
    flags: settings.injuryFlags,
    resting: restingExercises(routines, at, settings.broughtBack),
  };
  const last = routines
    .filter(({ presetId }) => workoutById(presetId) !== undefined)
    .toSorted((one, other) => other.endedAt - one.endedAt)[0];
  return {
    lock,
    workouts: WORKOUTS.map((workout) => {
      const pace = paceOf(workout, routines, at);
      const readiness = workoutReadiness(workout, routines, at);
      return { workout, plan: planWorkout(id, workout, athlete, pace), readiness, pace };
    }),
    resumable: lock !== null || last === undefined ? null : resumePlan(last, id, athlete, at),
  };
}

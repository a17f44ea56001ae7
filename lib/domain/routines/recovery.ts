import type { BackRegion } from '../exercises/exercise.ts';
import { HOUR_MS } from '../time.ts';
import { type Session, sessionsOf, type WorkoutPart } from './session.ts';
import { type Workout, type WorkoutId, workoutById } from './workouts.ts';

/** Between two sessions for the same area: from the end of one to the start of the next. */
const RECOVERY_MS = 48 * HOUR_MS;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** How far back routines have to be known, in ms, to tell whether a workout is ready. */
export const RECOVERY_LOOK_BACK_MS = WEEK_MS;

/** Whether it is time for a workout, and if not, from when on (epoch ms) it is, and why. */
export type WorkoutReadiness =
  | { readonly ready: true }
  | {
      readonly ready: false;
      readonly readyAt: number;
      /** `same-area`: `regions` worked less than 48 hours ago; `week-full`: it was done often enough for one week. */
      readonly because: 'same-area' | 'week-full';
      /** The session that it has to wait for. */
      readonly after: WorkoutId;
      readonly regions: readonly BackRegion[];
    };

type Wait = Extract<WorkoutReadiness, { ready: false }>;

function waitForArea({ regions }: Workout, sessions: readonly Session[]): Wait | null {
  // The newest first: the first one that shares an area is the one to wait for.
  for (const { workoutId, endedAt } of sessions) {
    const worked = workoutById(workoutId)?.regions ?? [];
    const shared = regions.filter((region) => worked.includes(region));
    if (shared.length === 0) continue;
    return { ready: false, readyAt: endedAt + RECOVERY_MS, because: 'same-area', after: workoutId, regions: shared };
  }
  return null;
}

function waitForWeek({ id, regions, mostInAWeek }: Workout<WorkoutId>, sessions: readonly Session[]): Wait | null {
  if (mostInAWeek === null) return null;
  const oldest = sessions.filter(({ workoutId }) => workoutId === id)[mostInAWeek - 1];
  if (oldest === undefined) return null;
  return { ready: false, readyAt: oldest.endedAt + WEEK_MS, because: 'week-full', after: id, regions };
}

/**
 * Whether a workout may come at `at`: 48 hours after the last session for any of its areas, and within its number of
 * sessions a week. Only sessions that were done count.
 *
 * @param parts routines in any order, at least those since `RECOVERY_LOOK_BACK_MS` before `at`.
 * @param at epoch ms.
 */
export function workoutReadiness(
  workout: Workout<WorkoutId>,
  parts: readonly WorkoutPart[],
  at: number,
): WorkoutReadiness {
  const sessions = sessionsOf(parts).filter(({ done }) => done);
  const waits = [waitForArea(workout, sessions), waitForWeek(workout, sessions)].filter((wait) => wait !== null);
  const longest = waits.toSorted((one, other) => other.readyAt - one.readyAt)[0];
  return longest !== undefined && longest.readyAt > at ? longest : { ready: true };
}

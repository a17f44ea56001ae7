import { HOUR_MS } from '../time.ts';
import { type Session, sessionsOf, type WorkoutPart } from './session.ts';
import type { Interval, Workout, WorkoutId } from './workouts.ts';

const DAY_MS = 24 * HOUR_MS;
/** What was done before that says nothing of today any more: after a long time off it begins anew (a product decision). */
export const PACE_LOOK_BACK_MS = 56 * DAY_MS;

const STEP_SECONDS = 5;
/** So many seconds are taken off or added at most (a product decision). */
const LEAST_ADDED = -10;
const MOST_ADDED = 15;
/** An interval grows by the next one, and shrinks by one step within it. */
const LEAST_ADDED_TO_INTERVAL = -STEP_SECONDS;
/** After so many comfortable sessions comes the next interval. */
const COMFORTABLE_SESSIONS = 4;

/** How hard a workout is for this person now. */
export interface Pace {
  /** Seconds that each move of the main part has more than it is made for; negative for less. */
  readonly addedSeconds: number;
  /** Work and rest of each move of the main part; null where each has its own. */
  readonly interval: Interval | null;
}

/** "Easy" twice in a row makes it five seconds longer, "hard" once five seconds shorter. */
function addedBy(sessions: readonly Session[], least: number, most: number): number {
  let added = 0;
  let easyInARow = 0;
  for (const { rating } of sessions) {
    easyInARow = rating === 'easy' ? easyInARow + 1 : 0;
    if (rating === 'hard') added -= STEP_SECONDS;
    if (easyInARow === 2) {
      added += STEP_SECONDS;
      easyInARow = 0;
    }
    added = Math.min(most, Math.max(least, added));
  }
  return added;
}

/**
 * How hard a workout should be, from how it was before. A session of which nobody said how it was changes nothing; one
 * that was not done can only have been too hard.
 *
 * @param parts routines in any order, at least those since `PACE_LOOK_BACK_MS` before `at`.
 * @param at epoch ms.
 */
export function paceOf(
  { id, intervals }: Pick<Workout<WorkoutId>, 'id' | 'intervals'>,
  parts: readonly WorkoutPart[],
  at: number,
): Pace {
  const rated = sessionsOf(parts)
    .filter(({ workoutId, startedAt }) => workoutId === id && startedAt > at - PACE_LOOK_BACK_MS)
    .filter(({ rating, done }) => rating === 'hard' || (rating !== null && done))
    .reverse();
  if (intervals === null) return { addedSeconds: addedBy(rated, LEAST_ADDED, MOST_ADDED), interval: null };
  const comfortable = rated.filter(({ rating }) => rating !== 'hard').length;
  const reached = Math.min(intervals.length - 1, Math.floor(comfortable / COMFORTABLE_SESSIONS));
  const addedSeconds = addedBy(rated, LEAST_ADDED_TO_INTERVAL, 0);
  const { workSeconds, restSeconds } = intervals[reached] as Interval;
  // What is taken off the work goes to the rest: the beat of the minute stays.
  return {
    addedSeconds,
    interval: { workSeconds: workSeconds + addedSeconds, restSeconds: restSeconds - addedSeconds },
  };
}

import type { WorkoutPart } from '../../../lib/domain/routines/session.ts';
import type { WorkoutId } from '../../../lib/domain/routines/workouts.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';

export const AT = 1_800_000_000_000;
export const DAY_MS = 24 * HOUR_MS;

/** A workout of a quarter of an hour that ended so many hours before `AT`, done unless it is said otherwise. */
export const ended = (
  hoursAgo: number,
  presetId: WorkoutId | null,
  changes: Partial<WorkoutPart> = {},
): WorkoutPart => ({
  id: `${presetId}-${hoursAgo}`,
  presetId,
  startedAt: AT - hoursAgo * HOUR_MS - 15 * MINUTE_MS,
  endedAt: AT - hoursAgo * HOUR_MS,
  done: true,
  ...changes,
});

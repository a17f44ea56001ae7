import type { Rating } from './routine.ts';
import { type WorkoutId, workoutById } from './workouts.ts';

/** What is known of one part of a workout: what lies between a start, or a resumption, and its end. */
export interface WorkoutPart {
  readonly id: string;
  /** The id of the workout. */
  readonly presetId: string | null;
  /** Epoch ms. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly done: boolean;
  /** The id of the first part; missing in the first part itself. */
  readonly session?: string;
  readonly rating?: Rating;
}

/** A workout with all its parts. Instants in epoch ms. */
export interface Session {
  readonly workoutId: WorkoutId;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Two thirds of it were performed, in however many parts. */
  readonly done: boolean;
  /** The last word on how it was; null if there is none. */
  readonly rating: Rating | null;
}

/**
 * The workouts among routines, the one that ended last first.
 *
 * @param parts routines of any kind in any order: those that are no part of a workout are passed over.
 */
export function sessionsOf(parts: readonly WorkoutPart[]): readonly Session[] {
  const sessions = new Map<string, Session>();
  for (const part of parts.toSorted((one, other) => one.startedAt - other.startedAt)) {
    const workout = workoutById(part.presetId);
    if (workout === undefined) continue;
    const id = part.session ?? part.id;
    const before = sessions.get(id);
    sessions.set(id, {
      workoutId: workout.id,
      startedAt: before?.startedAt ?? part.startedAt,
      endedAt: part.endedAt,
      done: part.done || (before?.done ?? false),
      rating: part.rating ?? before?.rating ?? null,
    });
  }
  return [...sessions.values()].sort((one, other) => other.endedAt - one.endedAt);
}

import { HOUR_MS } from '../time.ts';
import type { ExerciseId } from './exercise.ts';
import { REST_MS } from './rest-length.ts';

/** What is kept of a routine about pain. */
export interface HurtIn {
  /** Epoch ms. */
  readonly startedAt: number;
  /** The exercises that were stopped in it because they hurt. */
  readonly hurt?: readonly ExerciseId[];
}

const DAY_MS = 24 * HOUR_MS;
/** Two times that lie further apart have nothing to do with each other (a product decision). */
const TOGETHER_MS = 28 * DAY_MS;

/** Exercises that the person brought back from their rest, each with the instant (epoch ms) of the last time. */
export type BroughtBack = Readonly<Record<ExerciseId, number>>;

/** How far back routines have to be known, in ms, to tell what rests now. */
export const RESTING_LOOK_BACK_MS = REST_MS + TOGETHER_MS;

/**
 * The two-strike rule: an exercise that was stopped because it hurt in two routines, at most four weeks apart, rests
 * for 14 days from the second time. After that a third time within four weeks is enough. Who brings it back ends its
 * rest and not more: it is not as if it had never hurt.
 *
 * @param routines in any order, at least those since `RESTING_LOOK_BACK_MS` before `at`.
 * @param at epoch ms.
 * @returns for each exercise that rests at `at` the instant (epoch ms, exclusive) until which it does.
 */
export function restingExercises(
  routines: readonly HurtIn[],
  at: number,
  broughtBack: BroughtBack = {},
): ReadonlyMap<ExerciseId, number> {
  const strikes = new Map<ExerciseId, number[]>();
  for (const { startedAt, hurt = [] } of routines) {
    for (const id of new Set(hurt)) strikes.set(id, [...(strikes.get(id) ?? []), startedAt]);
  }
  const resting = new Map<ExerciseId, number>();
  for (const [id, times] of strikes) {
    const sorted = times.sort((one, other) => one - other);
    const second = sorted.findLast((time, index) => time - (sorted[index - 1] ?? Number.NaN) <= TOGETHER_MS);
    // The ids are from outside, too: an own exercise may be called `constructor`.
    const back = Object.hasOwn(broughtBack, id) ? broughtBack[id] : undefined;
    if (second === undefined || second <= (back ?? Number.NEGATIVE_INFINITY)) continue;
    if (at < second + REST_MS) resting.set(id, second + REST_MS);
  }
  return resting;
}

/** What was brought back, with one more at `at` (epoch ms); what ended no rest that could still last is forgotten. */
export function bringBack(broughtBack: BroughtBack, id: ExerciseId, at: number): BroughtBack {
  const kept = Object.entries(broughtBack).filter(([, since]) => at - since < REST_MS);
  return { ...Object.fromEntries(kept), [id]: at };
}

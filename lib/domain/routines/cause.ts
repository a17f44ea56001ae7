import type { ExerciseId } from '../exercises/exercise.ts';
import type { InjuryFlag } from '../settings.ts';

/**
 * What left too little to choose from, so that a minute fell back. A place and what is not owned leave enough: wherever
 * one is, there is plenty to do with empty hands.
 */
export type Cause =
  /** What the person has to go easy on; those that took something away. */
  | { readonly code: 'flags'; readonly flags: readonly InjuryFlag[] }
  /** Exercises that rest because they hurt twice; those that would have been among the choice. */
  | { readonly code: 'resting'; readonly exerciseIds: readonly ExerciseId[] }
  /** What the person ruled out. */
  | { readonly code: 'not-these' }
  /** Only light exercises for now, for an answer to the questions on readiness. */
  | { readonly code: 'answers' }
  /** Only light exercises for now, in the first week. */
  | { readonly code: 'first-week' };

export type CauseCode = Cause['code'];

/** Where what is left out can be changed: what one goes easy on, the exercises set aside or at rest, the answers. */
export type ChangePlace = 'go-easy-on' | 'exercises' | 'answers';

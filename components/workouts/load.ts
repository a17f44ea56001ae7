import type { EFFORT_GUIDE, WorkoutWords } from '../../lib/domain/routines/wording/en-workouts.ts';
import type { WorkoutId } from '../../lib/domain/routines/workouts.ts';

/** What there is to read about the workouts. */
export interface WorkoutTexts {
  readonly words: Readonly<Record<WorkoutId, WorkoutWords>>;
  readonly effort: Readonly<Record<keyof typeof EFFORT_GUIDE, string>>;
  /** Stands under every workout. */
  readonly footer: string;
}

/** Loads the words of a language about the workouts. */
export async function loadWorkoutTexts(_language: string): Promise<WorkoutTexts> {
  // One module a language: English is the only one so far.
  const { WORKOUT_WORDS, EFFORT_GUIDE, WORKOUT_FOOTER } = await import(
    '../../lib/domain/routines/wording/en-workouts.ts'
  );
  return { words: WORKOUT_WORDS, effort: EFFORT_GUIDE, footer: WORKOUT_FOOTER };
}

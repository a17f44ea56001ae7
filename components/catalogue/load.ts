import { CATALOGUE } from '../../lib/domain/exercises/catalogue.ts';
import type { Exercise, ExerciseDetails, ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { ExerciseFigure } from '../minute/ExerciseFigure.tsx';
import type { MinuteScript } from '../minute/load.ts';

/** An exercise with all that there is to read about it. */
export interface CatalogueEntry {
  readonly exercise: Exercise;
  readonly wording: ExerciseWording;
  readonly details: ExerciseDetails;
}

/** What the pages about exercises show, loaded when the first of them opens. */
export interface Catalogue {
  readonly entries: readonly CatalogueEntry[];
  readonly Figure: typeof ExerciseFigure;
}

/** Loads every word of a language about every exercise, and the drawings. */
export async function loadCatalogue(_language: string): Promise<Catalogue> {
  const [{ MINUTE_WORDING }, { WORKOUT_WORDING }, { DETAILS }, { ExerciseFigure: Figure }] = await Promise.all([
    // One module a language: English is the only one so far.
    import('../../lib/domain/exercises/wording/en/minute.ts'),
    import('../../lib/domain/exercises/wording/en/workout.ts'),
    import('../../lib/domain/exercises/wording/en/details.ts'),
    import('../minute/ExerciseFigure.tsx'),
  ]);
  const entries = CATALOGUE.flatMap((exercise) => {
    const wording = MINUTE_WORDING[exercise.id] ?? WORKOUT_WORDING[exercise.id];
    const details = DETAILS[exercise.id];
    // A test sees to it that no exercise is without words.
    return wording === undefined || details === undefined ? [] : [{ exercise, wording, details }];
  });
  return { entries, Figure };
}

/** A workout has exercises that no minute has: a player that may have to show one gets the words of all. */
export async function loadWholeScript(language: string): Promise<MinuteScript> {
  const { entries, Figure } = await loadCatalogue(language);
  return { wording: new Map(entries.map(({ exercise, wording }) => [exercise.id, wording])), Figure };
}

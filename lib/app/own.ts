import { announce } from '../browser/channel.ts';
import { report } from '../browser/log.ts';
import { pictureUrl } from '../browser/pictures.ts';
import type { ExerciseId } from '../domain/exercises/exercise.ts';
import { unreadable, type ValueProblem } from '../domain/own/check.ts';
import type { Own, OwnChange, OwnExercise } from '../domain/own/own.ts';
import { database } from '../store/database.ts';
import { ownExercisesOf, readOwn, writeOwn } from '../store/own.ts';

/** All that is the person's own. @throws StoreProblem when the database cannot be used. */
export const own = (): Promise<Own> => readOwn(database, report);

/**
 * What came of a change: `stale`: another page has changed one of its rows since. `unreadable`: a row would not be read
 * back, so that it would be gone for the person. But for `written`, nothing is changed.
 */
export type ChangeOutcome =
  | { readonly code: 'written' }
  | { readonly code: 'stale' }
  | { readonly code: 'unreadable'; readonly path: string; readonly problem: ValueProblem };

/**
 * The one way to change what is own; open views are told.
 *
 * @param before what the change was made of: nothing is written over what another page has changed since.
 * @throws StoreProblem: then nothing is changed.
 */
export async function changeOwn(change: OwnChange, before?: Own): Promise<ChangeOutcome> {
  const refused = unreadable(change.put);
  if (refused !== null) return { code: 'unreadable', path: refused.path, problem: refused.problem };
  if (!(await writeOwn(database, change, before))) return { code: 'stale' };
  announce();
  return { code: 'written' };
}

/** An own exercise with the address of its picture, for this page alone; null without one. */
export interface ShownExercise {
  readonly exercise: OwnExercise;
  readonly pictureUrl: string | null;
}

/** The own exercises among those of `ids`, to be shown. None where there is no database: a minute goes on without. */
export async function shownExercises(ids: readonly ExerciseId[]): Promise<readonly ShownExercise[]> {
  try {
    const { exercises, pictures } = await ownExercisesOf(database, ids, report);
    return exercises.map((exercise) => {
      const picture = pictures.find(({ id }) => id === exercise.picture);
      return { exercise, pictureUrl: picture === undefined ? null : pictureUrl(picture) };
    });
  } catch (error) {
    report('own exercises', error);
    return [];
  }
}

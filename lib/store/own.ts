import { isOwnExercise, isOwnPicture, isOwnRoutine } from '../domain/own/check.ts';
import {
  inOrder,
  type Own,
  type OwnChange,
  type OwnExercise,
  type OwnPicture,
  type OwnRoutine,
} from '../domain/own/own.ts';
import type { Connection } from './connection.ts';
import { fitting, type Report } from './fitting.ts';
import { problemOf } from './problem.ts';
import { OWN_STORES } from './schema.ts';

/** All that is the person's own, at one instant. Rows that do not parse are left out, and stay where they are. */
export async function readOwn(connection: Connection, report?: Report): Promise<Own> {
  const transaction = (await connection.open()).transaction(OWN_STORES, 'readonly');
  const [exercises, routines, pictures] = await Promise.all([
    transaction.objectStore('ownExercises').getAll(),
    transaction.objectStore('ownRoutines').getAll(),
    transaction.objectStore('pictures').getAll(),
  ]);
  return {
    exercises: fitting<OwnExercise>('ownExercises', exercises, isOwnExercise, report),
    routines: inOrder(fitting<OwnRoutine>('ownRoutines', routines, isOwnRoutine, report)),
    pictures: fitting<OwnPicture>('pictures', pictures, isOwnPicture, report),
  };
}

/** The own exercises among those of `ids`, with their pictures. */
export async function ownExercisesOf(
  connection: Connection,
  ids: readonly string[],
  report?: Report,
): Promise<Pick<Own, 'exercises' | 'pictures'>> {
  const transaction = (await connection.open()).transaction(OWN_STORES, 'readonly');
  const rows = await Promise.all([...new Set(ids)].map((id) => transaction.objectStore('ownExercises').get(id)));
  const exercises = fitting<OwnExercise>(
    'ownExercises',
    rows.filter((row) => row !== undefined),
    isOwnExercise,
    report,
  );
  const pictures = await Promise.all(
    exercises.flatMap(({ picture }) => (picture === null ? [] : transaction.objectStore('pictures').get(picture))),
  );
  return {
    exercises,
    pictures: fitting<OwnPicture>(
      'pictures',
      pictures.filter((row) => row !== undefined),
      isOwnPicture,
      report,
    ),
  };
}

/**
 * Writes a change in one transaction.
 *
 * @throws StoreProblem when the database cannot be used or is full: then nothing is changed.
 */
export async function writeOwn(connection: Connection, { put, remove }: OwnChange): Promise<void> {
  const transaction = (await connection.open()).transaction(OWN_STORES, 'readwrite');
  const exercises = transaction.objectStore('ownExercises');
  const routines = transaction.objectStore('ownRoutines');
  const pictures = transaction.objectStore('pictures');
  try {
    await Promise.all([
      ...remove.exercises.map((id) => exercises.delete(id)),
      ...remove.routines.map((id) => routines.delete(id)),
      ...remove.pictures.map((id) => pictures.delete(id)),
      ...put.exercises.map((row) => exercises.put(row)),
      ...put.routines.map((row) => routines.put(row)),
      ...put.pictures.map((row) => pictures.put(row)),
      transaction.done,
    ]);
  } catch (error) {
    // Requests that were under way say only that the transaction was aborted: it knows why.
    throw problemOf(transaction.error ?? error);
  }
}

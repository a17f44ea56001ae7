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
  const { done } = transaction;
  const requests: Promise<unknown>[] = [];
  try {
    for (const id of remove.exercises) requests.push(exercises.delete(id));
    for (const id of remove.routines) requests.push(routines.delete(id));
    for (const id of remove.pictures) requests.push(pictures.delete(id));
    for (const row of put.exercises) requests.push(exercises.put(row));
    for (const row of put.routines) requests.push(routines.put(row));
    for (const row of put.pictures) requests.push(pictures.put(row));
    await Promise.all([...requests, done]);
  } catch (error) {
    // Requests that were under way when the transaction failed say only that it was aborted: it knows why.
    const fault = transaction.error ?? error;
    try {
      // A row that the store does not take aborts nothing by itself: half a change would be kept.
      transaction.abort();
    } catch {
      // It was aborted by the fault itself.
    }
    await Promise.allSettled([...requests, done]);
    throw problemOf(fault);
  }
}

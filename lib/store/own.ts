import { isOwnExercise, isOwnPicture, isOwnRoutine, ownRoutine, type StoredRoutine } from '../domain/own/check.ts';
import { inOrder, type Own, type OwnChange, type OwnExercise, type OwnPicture } from '../domain/own/own.ts';
import { isUntouched } from '../domain/own/same.ts';
import type { Connection } from './connection.ts';
import { fitting, type Report } from './fitting.ts';
import { problemOf } from './problem.ts';
import { OWN_STORES } from './schema.ts';

/** The rows that parse, as they are meant now. */
const parsed = (rows: Readonly<Record<keyof Own, readonly unknown[]>>, report?: Report): Own => ({
  exercises: fitting<OwnExercise>('ownExercises', rows.exercises, isOwnExercise, report),
  routines: inOrder(fitting<StoredRoutine>('ownRoutines', rows.routines, isOwnRoutine, report).map(ownRoutine)),
  pictures: fitting<OwnPicture>('pictures', rows.pictures, isOwnPicture, report),
});

/** All that is the person's own, at one instant. Rows that do not parse are left out, and stay where they are. */
export async function readOwn(connection: Connection, report?: Report): Promise<Own> {
  const transaction = (await connection.open()).transaction(OWN_STORES, 'readonly');
  const [exercises, routines, pictures] = await Promise.all([
    transaction.objectStore('ownExercises').getAll(),
    transaction.objectStore('ownRoutines').getAll(),
    transaction.objectStore('pictures').getAll(),
  ]);
  return parsed({ exercises, routines, pictures }, report);
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
 * @param before what the change was made of. If another page has changed any of its rows since, nothing is written;
 * without it the change goes over whatever there is.
 * @returns whether it was written.
 * @throws StoreProblem when the database cannot be used or is full: then nothing is changed.
 */
export async function writeOwn(connection: Connection, change: OwnChange, before?: Own): Promise<boolean> {
  const { put, remove } = change;
  const transaction = (await connection.open()).transaction(OWN_STORES, 'readwrite');
  const exercises = transaction.objectStore('ownExercises');
  const routines = transaction.objectStore('ownRoutines');
  const pictures = transaction.objectStore('pictures');
  const { done } = transaction;
  const requests: Promise<unknown>[] = [];
  const named = (of: keyof Own) => [...put[of].map(({ id }) => id), ...remove[of]];
  try {
    if (before !== undefined) {
      const [ofExercises, ofRoutines, ofPictures] = await Promise.all([
        Promise.all(named('exercises').map((id) => exercises.get(id))),
        Promise.all(named('routines').map((id) => routines.get(id))),
        Promise.all(named('pictures').map((id) => pictures.get(id))),
      ]);
      const now = parsed({ exercises: ofExercises, routines: ofRoutines, pictures: ofPictures });
      if (!isUntouched(change, before, now)) {
        await done;
        return false;
      }
    }
    for (const id of remove.exercises) requests.push(exercises.delete(id));
    for (const id of remove.routines) requests.push(routines.delete(id));
    for (const id of remove.pictures) requests.push(pictures.delete(id));
    for (const row of put.exercises) requests.push(exercises.put(row));
    for (const row of put.routines) requests.push(routines.put(row));
    for (const row of put.pictures) requests.push(pictures.put(row));
    await Promise.all([...requests, done]);
    return true;
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

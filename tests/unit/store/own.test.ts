import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeBetween,
  changed,
  NOTHING_OWN,
  ONCE_THROUGH,
  type Own,
  type OwnPicture,
} from '../../../lib/domain/own/own.ts';
import { connect } from '../../../lib/store/connection.ts';
import { ownExercisesOf, readOwn, writeOwn } from '../../../lib/store/own.ts';
import { someOwn } from '../own/arbitrary.ts';
import { openRaw } from './version-1.ts';

const PICTURE: OwnPicture = { id: 'a', type: 'image/jpeg', bytes: Uint8Array.from([0xff, 0xd8, 0xff, 1]) };
const OWN: Own = {
  exercises: [
    {
      id: 'a',
      name: 'Heel slides',
      cues: ['Slide.'],
      seconds: 60,
      sides: true,
      breaksSitting: true,
      picture: 'a',
      motion: null,
    },
    {
      id: 'b',
      name: 'Quad set',
      cues: ['Press.'],
      seconds: 30,
      sides: false,
      breaksSitting: false,
      picture: null,
      motion: 'wall-sit',
    },
  ],
  routines: [
    { id: 'z', name: 'First', ...ONCE_THROUGH, steps: [{ exerciseId: 'a', seconds: 60 }], order: 0 },
    { id: 'y', name: 'Second', ...ONCE_THROUGH, rounds: 3, restSeconds: 20, steps: [], order: 1 },
  ],
  pictures: [PICTURE],
};

const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
  rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the stores of what is own', () => {
  it('give back what was written, routines in their order', async () => {
    const connection = connect();
    expect(await readOwn(connection)).toEqual(NOTHING_OWN);
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    expect(await readOwn(connection)).toEqual(OWN);
    // Another context finds the same.
    expect(await readOwn(connect())).toEqual(OWN);
  });

  it('become anything else in one writing, and come back by the change the other way', async () => {
    await fc.assert(
      fc.asyncProperty(someOwn, someOwn, async (one, other) => {
        globalThis.indexedDB = new IDBFactory();
        const connection = connect();
        const stored = (own: Own): Own => ({ ...own, exercises: byId(own.exercises), pictures: byId(own.pictures) });
        await writeOwn(connection, changeBetween(NOTHING_OWN, one));
        await writeOwn(connection, changeBetween(one, other));
        expect(await readOwn(connection)).toEqual(stored(other));
        const again = changed(other, changeBetween(other, one));
        await writeOwn(connection, changeBetween(other, again));
        expect(await readOwn(connection)).toEqual(stored(one));
        await connection.close();
      }),
      { numRuns: 25 },
    );
  });

  it('leave alone what a change does not name', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    const renamed = { ...OWN, routines: OWN.routines.map((one) => (one.id === 'y' ? { ...one, name: 'Other' } : one)) };
    // In the meantime another page has changed another row.
    await writeOwn(connection, changeBetween(OWN, { ...OWN, exercises: OWN.exercises.slice(0, 1) }));
    await writeOwn(connection, changeBetween(OWN, renamed));
    expect(await readOwn(connection)).toEqual({ ...renamed, exercises: OWN.exercises.slice(0, 1) });
  });

  it('write nothing over what another page has changed since', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    const withName = (own: Own, id: string, name: string): Own => ({
      ...own,
      routines: own.routines.map((one) => (one.id === id ? { ...one, name } : one)),
    });
    const there = withName(OWN, 'y', 'There');
    expect(await writeOwn(connection, changeBetween(OWN, there), OWN)).toBe(true);
    // The same row, of what it was before; with it nothing else is written.
    const here = { ...withName(OWN, 'y', 'Here'), exercises: [] };
    expect(await writeOwn(connection, changeBetween(OWN, here), OWN)).toBe(false);
    expect(await writeOwn(connection, changeBetween(OWN, { ...OWN, routines: [] }), OWN)).toBe(false);
    expect(await readOwn(connection)).toEqual(there);
    // Other rows are nobody's business, and what is made of what is there now is written.
    expect(await writeOwn(connection, changeBetween(OWN, withName(OWN, 'z', 'Here')), OWN)).toBe(true);
    expect(await writeOwn(connection, changeBetween(there, withName(there, 'y', 'Here')), there)).toBe(true);
    // Nor is anything written over a picture, or a row that is gone.
    const drawn = { ...OWN, pictures: [{ ...PICTURE, bytes: Uint8Array.from([0xff, 0xd8, 0xff, 2]) }] };
    expect(await writeOwn(connection, changeBetween(OWN, drawn), OWN)).toBe(true);
    expect(await writeOwn(connection, changeBetween(OWN, { ...OWN, pictures: [] }), OWN)).toBe(false);
    expect(await writeOwn(connection, changeBetween(drawn, { ...drawn, pictures: [] }), drawn)).toBe(true);
    expect(await writeOwn(connection, changeBetween(drawn, OWN), drawn)).toBe(false);
  });

  it('take a routine from before there were rounds, which can be written over', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    await connection.close();
    const raw = await openRaw('backbeat');
    const { rounds, restSeconds, restBetweenSeconds, ...old } = { ...ONCE_THROUGH, ...(OWN.routines[0] as object) };
    raw.transaction('ownRoutines', 'readwrite').objectStore('ownRoutines').put(old);
    raw.close();
    const own = await readOwn(connection);
    expect(own).toEqual(OWN);
    const next = { ...own, routines: own.routines.map((one) => ({ ...one, rounds: 2 })) };
    expect(await writeOwn(connection, changeBetween(own, next), own)).toBe(true);
    expect((await readOwn(connection)).routines.map((one) => one.rounds)).toEqual([2, 2]);
  });

  it('keep nothing of a change of which one row cannot be kept', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    const odd = { ...OWN.exercises[0], id: undefined } as unknown as Own['exercises'][number];
    const change = changeBetween(OWN, { exercises: [odd], routines: [], pictures: [] });
    await expect(writeOwn(connection, change)).rejects.toMatchObject({ name: 'StoreProblem' });
    expect(await readOwn(connection)).toEqual(OWN);
  });

  it('leave out rows that do not parse, report them, and keep them', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    await connection.close();
    const raw = await openRaw('backbeat');
    const put = (store: string, value: object) => raw.transaction(store, 'readwrite').objectStore(store).put(value);
    put('ownExercises', { ...OWN.exercises[0], id: 'long', seconds: 500 });
    put('ownRoutines', { ...OWN.routines[0], id: 'odd', steps: [{ exerciseId: 'a' }] });
    put('pictures', { ...PICTURE, id: 'drawing', type: 'image/svg+xml' });
    raw.close();
    const reports: string[] = [];
    const report = (what: string, error: unknown) => reports.push(`${what}: ${(error as Error).message}`);
    expect(await readOwn(connection, report)).toEqual(OWN);
    expect(reports).toEqual([
      'rows of ownExercises: 1 of 3 rows do not parse',
      'rows of ownRoutines: 1 of 3 rows do not parse',
      'rows of pictures: 1 of 2 rows do not parse',
    ]);
    await connection.close();
    const again = await openRaw('backbeat');
    const count = again.transaction('pictures').objectStore('pictures').count();
    await new Promise((resolve) => {
      count.onsuccess = resolve;
    });
    expect(count.result).toBe(2);
    again.close();
  });

  it('give the exercises of a routine with their pictures, and no others', async () => {
    const connection = connect();
    await writeOwn(connection, changeBetween(NOTHING_OWN, OWN));
    expect(await ownExercisesOf(connection, ['a', 'wall-sit', 'a', 'gone'])).toEqual({
      exercises: [OWN.exercises[0]],
      pictures: [PICTURE],
    });
    expect(await ownExercisesOf(connection, ['b'])).toEqual({ exercises: [OWN.exercises[1]], pictures: [] });
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { parseSync } from 'vite';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { connect } from '../../../lib/store/connection.ts';
import { nudgesBetween, spansOf } from '../../../lib/store/history.ts';
import { MIGRATIONS, type Migration } from '../../../lib/store/migrations.ts';
import { StoreProblem } from '../../../lib/store/problem.ts';
import { read } from '../../../lib/store/read.ts';
import { routinesSince } from '../../../lib/store/routines.ts';
import { memoryPorts } from '../../support/ports.ts';
import { allRows, openRaw, openVersion1, ROWS_1, type StoredRows, settled, shapeOf, VERSION_1 } from './version-1.ts';

const NAME = 'backbeat';
const DAY = '2026-11-23';
const byName = (one: { readonly name: string }, other: { readonly name: string }) => (one.name < other.name ? -1 : 1);
const values = (store: string) => ROWS_1[store]?.map(({ value }) => value) ?? [];

async function closed<T>(database: IDBDatabase, look: (database: IDBDatabase) => T | Promise<T>): Promise<T> {
  try {
    return await look(database);
  } finally {
    database.close();
  }
}

/** A profile that ran version 1; gives its rows. */
async function profileOfVersion1(): Promise<StoredRows> {
  return closed(await openVersion1(), allRows);
}

const rowsNow = async (version: number): Promise<StoredRows> => closed(await openRaw(NAME, version), allRows);

type Plain = Readonly<Record<string, unknown>>;
const stateOf = (rows: Readonly<Record<string, readonly { readonly value: unknown }[]>>): Plain =>
  rows.state?.[0]?.value as Plain;

/** What the second step makes of a state, as it was on the day of its release. */
function stateOfVersion2(state: Plain): Plain {
  const track = { ...(state.track as object), calledAt: null, calledBy: null, shownAt: null };
  return {
    ...state,
    version: 2,
    track,
    cues: {},
    ration: { hour: [], day: '', untaken: 0 },
    said: {},
    meeting: null,
    notificationsFail: false,
  };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('a database of version 1', () => {
  it('reads the same in the present code, row for row, with a state that knows of more', async () => {
    const before = await profileOfVersion1();
    const connection = connect();
    const reading = await read(connection, () => DAY);
    expect(reading.refused).toEqual([]);
    expect(reading.state).toEqual(stateOfVersion2(stateOf(ROWS_1)));
    expect(reading.day).toEqual(values('days')[0]);
    expect(reading.settings.safetyAcceptedAt).toBe(values('settings')[0]);
    const report = (what: string, error: unknown) => expect.unreachable(`${what}: ${error}`);
    expect(await spansOf(connection, DAY, report)).toEqual(values('spans'));
    expect(await nudgesBetween(connection, 0, Number.MAX_SAFE_INTEGER, report)).toEqual(values('nudges'));
    expect(await routinesSince(connection, 0, report)).toEqual(values('routines').reverse());
    await connection.close();
    const { state: _, ...others } = before;
    const { state, ownExercises, ownRoutines, pictures, ...rows } = await rowsNow(MIGRATIONS.length);
    expect([ownExercises, ownRoutines, pictures]).toEqual([[], [], []]);
    expect(rows).toEqual(others);
    expect(state).toHaveLength(1);
    // A fixture without rows would read the same, too.
    expect(Object.fromEntries(Object.entries(before).map(([store, rows]) => [store, rows.length]))).toEqual({
      state: 1,
      settings: 1,
      spans: 12,
      breaks: 6,
      nudges: 5,
      routines: 2,
      days: 1,
    });
  });

  it('is what the first step makes', async () => {
    const connection = connect(NAME, MIGRATIONS.slice(0, 1));
    await connection.open();
    await connection.close();
    const stores = await closed(await openRaw(NAME, 1), shapeOf);
    expect(stores.toSorted(byName)).toEqual(VERSION_1.stores.toSorted(byName));
  });
});

/** What a later version may want: a store more, an index more, and another shape of rows that are there. */
const PLACES: Migration = async (database, transaction) => {
  const places = (
    database as unknown as { createObjectStore(name: string): { put(value: unknown, key: string): void } }
  ).createObjectStore('places');
  places.put('desk', 'default');
  transaction.objectStore('nudges').createIndex('startAt' as 'shownAt', 'dueAt');
  let cursor = await transaction.objectStore('spans').openCursor();
  while (cursor !== null) {
    await cursor.update({ ...cursor.value, place: 'desk' } as typeof cursor.value);
    cursor = await cursor.continue();
  }
};

describe('a migration', () => {
  it('takes every row along, one step at a time', async () => {
    const before = await profileOfVersion1();
    const seen: string[] = [];
    const third: Migration = async (_, transaction) => {
      // Each step finds what the one before it left.
      seen.push(...(await transaction.objectStore('spans').getAll()).map((row) => (row as unknown as Row).place));
    };
    interface Row {
      readonly place: string;
    }
    const connection = connect(NAME, [...MIGRATIONS.slice(0, 1), PLACES, third]);
    expect((await connection.open()).version).toBe(3);
    await connection.close();
    expect(seen).toEqual(Array.from({ length: 12 }, () => 'desk'));
    const { places, spans, ...others } = await rowsNow(3);
    const { spans: oldSpans, ...unchanged } = before;
    expect(places).toEqual([{ key: 'default', value: 'desk' }]);
    expect(spans).toEqual(oldSpans?.map(({ key, value }) => ({ key, value: { ...(value as object), place: 'desk' } })));
    expect(others).toEqual(unchanged);
    const due = await closed(await openRaw(NAME, 3), (database) =>
      settled(database.transaction('nudges').objectStore('nudges').index('startAt').count()),
    );
    expect(due).toBe(5);
  });

  it('runs only the steps that a database has not seen, and all of them for a new one', async () => {
    const ran: number[] = [];
    const steps = [...MIGRATIONS.slice(0, 1), () => void ran.push(2), () => void ran.push(3)];
    await profileOfVersion1();
    const connection = connect(NAME, steps);
    await connection.open();
    await connection.close();
    expect(ran).toEqual([2, 3]);
    await connect(NAME, steps).open();
    expect(ran).toEqual([2, 3]);
    await connect('another', steps).open();
    expect(ran).toEqual([2, 3, 2, 3]);
  });

  const late: Migration = async (database, transaction) => {
    await PLACES(database, transaction);
    throw new Error('the sixth row is odd');
  };
  const atOnce: Migration = (database) => {
    database.deleteObjectStore('nudges');
    throw new Error('the sixth row is odd');
  };
  for (const [when, failing] of [
    ['after it changed rows', late],
    ['at once', atOnce],
  ] as const) {
    it(`that fails ${when} leaves all as it was, and says why`, async () => {
      const before = await profileOfVersion1();
      const connection = connect(NAME, [...MIGRATIONS.slice(0, 1), failing]);
      const problem = await connection.open().catch((error: unknown) => error);
      expect(problem).toBeInstanceOf(StoreProblem);
      expect(problem).toMatchObject({ code: 'refused', cause: { message: 'the sixth row is odd' } });
      expect(await rowsNow(1)).toEqual(before);
      // The next opening tries again, and tells again.
      await expect(connection.open()).rejects.toMatchObject({ code: 'refused' });

      // The steps that are good go through as ever.
      const good = connect(NAME);
      const { state } = await readSnapshot(good, memoryPorts(Date.parse('2026-11-23T16:00:00+01:00')).ports.clock);
      expect(state).toEqual(stateOfVersion2(stateOf(ROWS_1)));
    });
  }

  it('that fails by a request leaves all as it was', async () => {
    const before = await profileOfVersion1();
    const twice: Migration = async (_, transaction) => {
      await transaction.objectStore('spans').clear();
      const [nudge] = await transaction.objectStore('nudges').getAll();
      if (nudge !== undefined) await transaction.objectStore('nudges').add(nudge);
    };
    const connection = connect(NAME, [...MIGRATIONS.slice(0, 1), twice]);
    await expect(connection.open()).rejects.toMatchObject({ code: 'refused', cause: { name: 'ConstraintError' } });
    expect(await rowsNow(1)).toEqual(before);
  });

  it('for which there is no space says so, and comes through when there is', async () => {
    const before = await profileOfVersion1();
    let isFull = true;
    const heavy: Migration = () => {
      if (isFull) throw new DOMException('no space', 'QuotaExceededError');
    };
    const connection = connect(NAME, [...MIGRATIONS.slice(0, 1), heavy]);
    await expect(connection.open()).rejects.toMatchObject({ code: 'full' });
    isFull = false;
    expect((await connection.open()).version).toBe(2);
    await connection.close();
    expect(await rowsNow(2)).toEqual(before);
  });

  it('does not happen to a version that is not known', async () => {
    await profileOfVersion1();
    (await openRaw(NAME, MIGRATIONS.length + 1)).close();
    await expect(connect().open()).rejects.toMatchObject({ code: 'newer' });
  });
});

describe('the second step', () => {
  /** A profile of version 1 with another state and other settings, taken to version 2. */
  async function broughtOn(rows: typeof ROWS_1): Promise<{ before: StoredRows; after: StoredRows }> {
    const before = await closed(await openVersion1(NAME, { ...ROWS_1, ...rows }), allRows);
    const connection = connect(NAME, MIGRATIONS.slice(0, 2));
    await connection.open();
    await connection.close();
    return { before, after: await rowsNow(2) };
  }
  const withState = (value: unknown) => broughtOn({ state: [{ key: 'engine', value }] });
  const old = stateOf(ROWS_1);

  it('remembers no nudge where none was open', async () => {
    const { after } = await withState(old);
    expect(stateOf(after)).toEqual(stateOfVersion2(old));
    expect(isEngineState(stateOf(after))).toBe(true);
  });

  it('keeps an open nudge open, as the movement nudge that it was', async () => {
    const open = {
      id: 'movement-1795438200000',
      dueAt: 1_795_438_180_000,
      shownAt: 1_795_438_200_000,
      sittingAtShownMs: 1_800_000,
      quiet: false,
      dismissed: true,
    };
    const { after } = await withState({ ...old, track: { ...(old.track as object), open } });
    const state = stateOf(after);
    expect((state.track as Plain).open).toEqual({
      ...open,
      kind: 'movement',
      topic: 'movement',
      line: 0,
      windows: 0,
      windowAt: null,
    });
    expect((state.track as Plain).shownAt).toBe(open.shownAt);
    expect(isEngineState(state)).toBe(true);
  });

  it.each<readonly [string, unknown]>([
    ['text', 'engine'],
    ['nothing', null],
    ['a list', [old]],
    ['without a track', { ...old, track: undefined }],
    ['with a track that is a list', { ...old, track: [] }],
    ['of a version that is not known', { ...old, version: 7 }],
    ['of version 2 already', { ...old, version: 2 }],
  ])('leaves a state alone that is %s', async (_, damaged) => {
    const { before, after } = await withState(damaged);
    expect(after).toEqual(before);
  });

  it('is at ease where there is no state yet', async () => {
    const { before, after } = await broughtOn({ state: [] });
    expect(before.state).toEqual([]);
    expect(after).toEqual(before);
  });

  it('leaves rows alone that were set aside', async () => {
    const aside = { key: 'aside:1', value: { store: 'days', key: DAY, value: null, at: 1, told: false } };
    const { after } = await broughtOn({ state: [...(ROWS_1.state ?? []), aside] });
    expect(after.state).toContainEqual(aside);
  });

  it.each<readonly [unknown, readonly { readonly key: string; readonly value: unknown }[]]>([
    [false, [{ key: 'firmness', value: 'gentle' }]],
    [true, []],
    [undefined, []],
    // What never was a value of it says nothing.
    ['no', []],
  ])('makes of "notify: %s" the settings %j', async (notify, made) => {
    const kept = [
      { key: 'backOff', value: false },
      { key: 'movementIntervalMinutes', value: 45 },
    ];
    const given = notify === undefined ? [] : [{ key: 'notify', value: notify }];
    const { before, after } = await broughtOn({ settings: [...kept, ...given] });
    const byKey = (one: { readonly key: IDBValidKey }, other: { readonly key: IDBValidKey }) =>
      one.key < other.key ? -1 : 1;
    expect(after.settings).toEqual([...kept, ...made].toSorted(byKey));
    // All else is as it was.
    const { settings: _settings, state: _state, ...others } = after;
    expect(before).toMatchObject(others);
    expect(Object.keys(others)).toEqual(Object.keys(before).filter((name) => name !== 'settings' && name !== 'state'));
  });
});

/**
 * What each released step is, whatever its layout: profiles out there went through just that. A change here means that
 * a step was edited; take that back, and append a new one. For a new step run the test and add what it says at the end.
 */
const RELEASED = ['5582d06ba1088fe4', '3c9ee3fd9c62c4c0', '33e55ef707ee9f6c'];

interface SyntaxNode {
  readonly type: string;
  readonly id?: { readonly name?: string };
  readonly init?: { readonly elements?: readonly SyntaxNode[] };
}

/** The elements of the list of migrations, as the compiler reads them. */
function stepsInSource(): readonly SyntaxNode[] {
  const path = join(import.meta.dirname, '../../../lib/store/migrations.ts');
  const { program } = parseSync(path, readFileSync(path, 'utf8'));
  const declared = program.body.flatMap((statement): readonly SyntaxNode[] => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    return declaration?.type === 'VariableDeclaration' ? (declaration.declarations as readonly SyntaxNode[]) : [];
  });
  const steps = declared.find(({ id }) => id?.name === 'MIGRATIONS')?.init?.elements;
  if (steps === undefined) throw new Error('lib/store/migrations.ts has no list named MIGRATIONS');
  return steps;
}

/** A short name of the syntax, without places, spelling of strings, and types. */
function hashOf(node: SyntaxNode): string {
  const layout = ['start', 'end', 'range', 'raw', 'typeAnnotation', 'returnType', 'typeParameters'];
  const syntax = JSON.stringify(node, (key, value: unknown) => (layout.includes(key) ? undefined : value));
  return createHash('sha256').update(syntax).digest('hex').slice(0, 16);
}

describe('the released steps', () => {
  it('are never edited', () => {
    expect(stepsInSource().map(hashOf)).toEqual(RELEASED);
  });

  it('are all there is', () => {
    expect(RELEASED).toHaveLength(MIGRATIONS.length);
    expect(stepsInSource().map(({ type }) => type)).toEqual(MIGRATIONS.map(() => 'ArrowFunctionExpression'));
  });
});

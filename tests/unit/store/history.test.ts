import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { readSetAside } from '../../../lib/app/aside.ts';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import type { RoutineRow } from '../../../lib/domain/engine/records.ts';
import { connect } from '../../../lib/store/connection.ts';
import { nudgesBetween, spansOf, untoldAside } from '../../../lib/store/history.ts';
import { routinesSince } from '../../../lib/store/routines.ts';
import { memoryPorts } from '../../support/ports.ts';
import { allRows, openRaw, openVersion1, ROWS_1 } from './version-1.ts';

const DAY = '2026-11-23';
const AT = Date.parse('2026-11-23T16:00:00+01:00');
const values = (store: string) => ROWS_1[store]?.map(({ value }) => value) ?? [];

/** A row with one field damaged, in every way in which a disk or a person may do it. */
function* damaged(row: object): Generator<object> {
  for (const field of Object.keys(row)) {
    for (const garbage of ['', 'yesterday', {}, [], undefined, Number.NaN, true, -1n]) {
      yield { ...row, [field]: garbage };
    }
    const { [field as keyof typeof row]: _lost, ...rest } = row;
    yield rest;
  }
}

/** Whether a row has the fields of another, and the same sort of value in each. */
function isLike(good: object): (row: unknown) => boolean {
  const sortOf = (value: unknown) => (Array.isArray(value) ? 'list' : Number.isNaN(value) ? 'none' : typeof value);
  return (row) =>
    Object.entries(good).every(([field, value]) => {
      const sort = sortOf((row as Readonly<Record<string, unknown>>)[field]);
      return sort === sortOf(value) || (field === 'presetId' && sort === 'string');
    });
}

async function rowsNow() {
  const database = await openRaw('backbeat');
  const rows = await allRows(database);
  database.close();
  return rows;
}

/** Puts every kind of damage of a row beside the good rows, as far as the store has a key for it. */
async function damage(store: string): Promise<number> {
  const database = await openRaw('backbeat');
  const transaction = database.transaction(store, 'readwrite');
  let count = 0;
  for (const row of values(store).slice(0, 1)) {
    for (const [index, bad] of [...damaged(row as object)].entries()) {
      const { id } = bad as { readonly id?: unknown };
      const named = id === (row as { readonly id?: unknown }).id && id !== undefined ? { ...bad, id: `${index}` } : bad;
      try {
        transaction.objectStore(store).put(named);
        count += 1;
      } catch {
        // No store takes a row without its key.
      }
    }
  }
  await new Promise<void>((resolve) => {
    transaction.oncomplete = () => resolve();
  });
  database.close();
  return count;
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  (await openVersion1()).close();
  const connection = connect();
  await connection.open();
  await connection.close();
});

describe('damaged rows of the history', () => {
  type Read = (...of: Parameters<typeof spansOf>) => Promise<readonly unknown[]>;
  const READS: Readonly<Record<string, Read>> = {
    spans: spansOf,
    nudges: (connection, _day, report) => nudgesBetween(connection, 0, Number.MAX_SAFE_INTEGER, report),
    routines: async (connection, _day, report) => (await routinesSince(connection, 0, report)).toReversed(),
  };

  for (const [store, readRows] of Object.entries(READS)) {
    it(`of ${store} are left out, reported once a reading, and stay where they are`, async () => {
      expect(await damage(store)).toBeGreaterThan(20);
      const before = await rowsNow();
      const connection = connect();
      const reports: string[] = [];
      const rows = await readRows(connection, DAY, (what, error) =>
        reports.push(`${what}: ${(error as Error).message}`),
      );
      const good = values(store);
      // A text may be another text and still be one: such a row is as good as any.
      for (const row of rows) expect(row).toSatisfy(isLike(good[0] as object));
      expect(rows).toEqual(expect.arrayContaining(good));
      expect(reports).toEqual([
        expect.stringMatching(new RegExp(`^rows of ${store}: \\d+ of \\d+ rows do not parse$`)),
      ]);
      expect(await rowsNow()).toEqual(before);
      // Nobody has to listen.
      expect(await readRows(connection, DAY)).toEqual(rows);
    });
  }

  it('of any kind do not stop today from being read, nor the next event', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.anything(), { minLength: 1, maxLength: 8 }), async (garbage) => {
        globalThis.indexedDB = new IDBFactory();
        const database = await openVersion1();
        const transaction = database.transaction(['spans', 'breaks', 'nudges', 'routines'], 'readwrite');
        for (const [index, value] of garbage.entries()) {
          for (const [store, row] of Object.entries({
            spans: { day: DAY, startAt: AT, value },
            breaks: { startAt: AT, value },
            nudges: { id: `odd-${index}`, shownAt: AT, outcome: value },
            routines: { id: `odd-${index}`, startedAt: AT, exerciseIds: value },
          })) {
            try {
              transaction.objectStore(store).put(row);
              transaction.objectStore(store).put(value);
            } catch {
              // What cannot be stored is nowhere.
            }
          }
        }
        await new Promise<void>((resolve) => {
          transaction.oncomplete = () => resolve();
        });
        database.close();
        const connection = connect();
        expect(await spansOf(connection, DAY)).toEqual(values('spans'));
        expect(await nudgesBetween(connection, 0, Number.MAX_SAFE_INTEGER)).toEqual(values('nudges'));
        expect(await routinesSince(connection, 0)).toEqual(values('routines').reverse());
        const { ports } = memoryPorts(AT);
        await createDispatch(connection, ports)({ type: 'opened' });
        expect((await readSnapshot(connection, ports.clock)).state.lastSeenAt).toBe(AT);
        await connection.close();
      }),
      { numRuns: 50 },
    );
  });

  it('of routines may have what only a workout has, and are left out when that is damaged', async () => {
    const minute = values('routines')[0] as RoutineRow;
    const step = { exerciseId: 'bird-dog', setupSeconds: 0, workSeconds: 40, restSeconds: 20 };
    const progress = { step: 1, steps: [{ ...step, sides: false, breaksSitting: true }], performedMs: 40_000 };
    const workout = {
      ...minute,
      id: 'workout',
      startedAt: AT,
      kind: 'workout',
      session: 'first',
      rating: 'hard',
      progress,
    };
    const damages: readonly object[] = [
      { kind: 'stroll' },
      { rating: 'fun' },
      { rating: null },
      { session: 7 },
      { progress: 1 },
      { progress: { ...progress, step: '1' } },
      { progress: { ...progress, steps: [] } },
      { progress: { ...progress, steps: [{ ...step }] } },
      { progress: { ...progress, steps: [{ ...progress.steps[0], restSeconds: 'long' }] } },
    ];
    const database = await openRaw('backbeat');
    const transaction = database.transaction('routines', 'readwrite');
    transaction.objectStore('routines').put(workout);
    for (const [index, damage] of damages.entries()) {
      transaction.objectStore('routines').put({ ...workout, id: `damaged-${index}`, ...damage });
    }
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
    expect(await routinesSince(connect(), AT)).toEqual([workout]);
  });

  it('set aside by whatever hand do not stop the options from being read', async () => {
    const database = await openRaw('backbeat');
    const transaction = database.transaction('state', 'readwrite');
    const good = { store: 'days', key: DAY, value: null, at: AT, told: false };
    for (const [index, row] of [null, 7, 'aside', [], { told: false }, { ...good, store: 'spans' }, good].entries()) {
      transaction.objectStore('state').put(row, `aside:${index}`);
    }
    await new Promise<void>((resolve) => {
      transaction.oncomplete = () => resolve();
    });
    database.close();
    expect(await untoldAside(connect())).toEqual([good]);
    expect(await readSetAside()).toEqual({ settings: [], days: [DAY], state: false });
  });
});

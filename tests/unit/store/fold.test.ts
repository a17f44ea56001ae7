import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SpanRow } from '../../../lib/domain/engine/records.ts';
import { emptyDay } from '../../../lib/domain/summary/day.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { type Connection, connect } from '../../../lib/store/connection.ts';
import { daysToFold, foldBefore, settingInForce } from '../../../lib/store/fold.ts';
import { ALL_STORES } from '../../../lib/store/schema.ts';

const DAYS = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-03-31'] as const;
const SPANS_A_DAY = 5;

function spansOf(day: string): readonly SpanRow[] {
  const startAt = Date.parse(`${day}T08:00:00Z`);
  return Array.from({ length: SPANS_A_DAY }, (_, i) => ({
    kind: 'active',
    startAt: startAt + i * MINUTE_MS,
    endAt: startAt + (i + 1) * MINUTE_MS,
    day,
  }));
}

/** Four days with five spans each, written in another order than they happened, and one row in every other store. */
async function filled(): Promise<Connection> {
  const connection = connect();
  const database = await connection.open();
  for (const day of [DAYS[2], DAYS[0], DAYS[3], DAYS[1]]) {
    for (const span of spansOf(day)) await database.add('spans', span);
    await database.put('days', emptyDay(day, Date.parse(`${day}T00:00:00Z`)));
  }
  await database.add('breaks', { startAt: 0, endAt: 1, kind: 'natural' } as never);
  await database.put('nudges', { id: 'n', shownAt: 0 } as never);
  await database.put('routines', { id: 'r', startedAt: 0 } as never);
  await database.put('settings', 12, 'keepDetailsMonths');
  await database.put('state', { told: true } as never, 'engine');
  return connection;
}

const daysOfSpans = async (connection: Connection) => {
  const spans = await (await connection.open()).getAll('spans');
  return DAYS.map((day) => spans.filter((span) => span.day === day).length);
};

/** All rows of all stores but `spans`. */
async function theRest(connection: Connection) {
  const database = await connection.open();
  const others = ALL_STORES.filter((store) => store !== 'spans');
  return Promise.all(others.map(async (store) => [store, await database.getAll(store)]));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('folding', () => {
  it('deletes the spans of the days before, and leaves that day and the later ones', async () => {
    const connection = await filled();
    expect(await foldBefore(connection, '2026-03-30', 100)).toBe(false);
    expect(await daysOfSpans(connection)).toEqual([0, 0, 5, 5]);
  });

  it('goes by small steps, the oldest days first, and says whether there is more', async () => {
    const connection = await filled();
    const steps: unknown[] = [];
    for (let i = 0; i < 4; i += 1) {
      steps.push([await foldBefore(connection, '2026-03-30', 4), await daysOfSpans(connection)]);
    }
    expect(steps).toEqual([
      [true, [1, 5, 5, 5]],
      [true, [0, 2, 5, 5]],
      [false, [0, 0, 5, 5]],
      [false, [0, 0, 5, 5]],
    ]);
  });

  it('says that there is no more after a step that fits exactly', async () => {
    const connection = await filled();
    expect(await foldBefore(connection, '2026-03-29', SPANS_A_DAY)).toBe(false);
    expect(await daysOfSpans(connection)).toEqual([0, 5, 5, 5]);
  });

  it('touches nothing else, also when whoever folds dies between two steps', async () => {
    const dying = await filled();
    const before = await theRest(dying);
    await foldBefore(dying, '2026-03-31', 7);
    await dying.close();
    const next = connect();
    expect(await daysOfSpans(next)).toEqual([0, 3, 5, 5]);
    expect(await theRest(next)).toEqual(before);
    expect(await foldBefore(next, '2026-03-31', 100)).toBe(false);
    expect(await daysOfSpans(next)).toEqual([0, 0, 0, 5]);
    expect(await theRest(next)).toEqual(before);
  });

  it('counts nothing double when two contexts fold at once', async () => {
    const one = await filled();
    const other = connect();
    await Promise.all([foldBefore(one, '2026-03-30', 6), foldBefore(other, '2026-03-30', 6)]);
    expect((await daysOfSpans(one)).slice(2)).toEqual([5, 5]);
    await foldBefore(one, '2026-03-30', 100);
    expect(await daysOfSpans(other)).toEqual([0, 0, 5, 5]);
  });

  it('does nothing in an empty database', async () => {
    expect(await foldBefore(connect(), '2026-03-30', 100)).toBe(false);
  });
});

describe('the days that would be folded', () => {
  it.each([
    ['2026-03-28', 0],
    ['2026-03-29', 1],
    ['2026-03-31', 3],
    ['2030-01-01', 4],
  ])('before %s: %i', async (day, count) => {
    expect(await daysToFold(await filled(), day)).toBe(count);
  });

  it('are those that still have spans', async () => {
    const connection = await filled();
    await foldBefore(connection, '2026-03-29', 100);
    expect(await daysToFold(connection, '2026-03-31')).toBe(2);
  });
});

describe('a setting in force', () => {
  it('is what is stored, or the default', async () => {
    const connection = await filled();
    expect(await settingInForce(connection, 'keepDetailsMonths')).toBe(12);
    expect(await settingInForce(connection, 'dayStartHour')).toBe(0);
  });

  it.each([0, 2, 121, -12, 3.5, '12', Number.NaN])(
    'is the default when %j is stored: nothing is deleted',
    async (odd) => {
      const connection = await filled();
      await (await connection.open()).put('settings', odd, 'keepDetailsMonths');
      expect(await settingInForce(connection, 'keepDetailsMonths')).toBeNull();
    },
  );
});

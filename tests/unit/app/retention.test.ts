import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { glanceAt } from '../../../lib/app/glance-at.ts';
import { countOlderDays, createFolding } from '../../../lib/app/retention.ts';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import type { Sense } from '../../../lib/domain/engine/event.ts';
import { addToDay } from '../../../lib/domain/summary/day.ts';
import { type LocalDay, MINUTE_MS } from '../../../lib/domain/time.ts';
import { connect } from '../../../lib/store/connection.ts';
import { memoryPorts } from '../../support/ports.ts';

const START = Date.parse('2026-11-23T09:00:00+01:00');
const TODAY = '2026-11-23';
const working: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
const pausing: Sense = { ...working, input: false };
const SPANS_A_DAY = 3;

function context(at = START) {
  const connection = connect();
  const { ports, seen, time } = memoryPorts(at);
  return {
    connection,
    ports,
    seen,
    time,
    dispatch: createDispatch(connection, ports),
    fold: createFolding(connection, ports.clock),
    keep: (months: number | null) =>
      createDispatch(connection, ports)({ type: 'settings', changes: { keepDetailsMonths: months } }),
  };
}
type Context = ReturnType<typeof context>;

/** Days with spans and the rows that these add up to, from so many days ago up to yesterday. */
async function seedPast({ connection }: Context, days: number) {
  const transaction = (await connection.open()).transaction(['spans', 'days'], 'readwrite');
  const writes: Promise<unknown>[] = [];
  for (let ago = days; ago > 0; ago -= 1) {
    const date = Temporal.PlainDate.from(TODAY).subtract({ days: ago });
    const day = date.toString();
    const dayStartAt = date.toZonedDateTime('Europe/Berlin').epochMilliseconds;
    const spans = Array.from({ length: SPANS_A_DAY }, (_, i) => ({
      kind: 'active' as const,
      startAt: dayStartAt + (540 + i) * MINUTE_MS,
      endAt: dayStartAt + (541 + i) * MINUTE_MS,
    }));
    for (const span of spans) writes.push(transaction.objectStore('spans').add({ ...span, day }));
    const changes = spans.map((span) => ({ type: 'span' as const, ...span }));
    writes.push(transaction.objectStore('days').put(addToDay(undefined, { day, dayStartAt, changes })));
  }
  await Promise.all([...writes, transaction.done]);
}

const spanDays = async ({ connection }: Context): Promise<readonly LocalDay[]> =>
  (await (await connection.open()).getAllFromIndex('spans', 'day')).map(({ day }) => day);
/** How many spans the days before today have. */
const spanCount = async ({ connection }: Context) =>
  (await connection.open()).countFromIndex('spans', 'day', IDBKeyRange.upperBound(TODAY, true));
/** The rows of the days before today. */
const pastDays = async ({ connection }: Context) =>
  (await (await connection.open()).getAll('days')).filter(({ day }) => day < TODAY);

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('folding by heartbeats', () => {
  it('takes a year away in small steps while dispatches go on; days and totals stay', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await seedPast(worker, 365);
    await worker.keep(3);
    const before = await pastDays(worker);
    expect(before).toHaveLength(365);
    const counts = [await spanCount(worker)];
    for (let beat = 0; beat < 8; beat += 1) {
      worker.time.at += MINUTE_MS;
      await Promise.all([worker.dispatch({ type: 'heartbeat', sense: pausing }), worker.fold()]);
      counts.push(await spanCount(worker));
    }
    // From 23 August on: 92 days.
    expect(counts.at(-1)).toBe(92 * SPANS_A_DAY);
    const steps = counts.slice(1).map((count, i) => (counts[i] ?? 0) - count);
    expect(Math.max(...steps)).toBe(200);
    expect(steps.filter((step) => step > 0)).toHaveLength(Math.ceil(((365 - 92) * SPANS_A_DAY) / 200));
    expect((await spanDays(worker))[0]).toBe('2026-08-23');
    expect(await pastDays(worker)).toEqual(before);
    const snapshot = await readSnapshot(worker.connection, worker.ports.clock);
    expect(glanceAt(snapshot, worker.time.at)?.boutMs).toBe(8 * MINUTE_MS);
    expect(worker.seen.reports).toEqual([]);
  });

  it('deletes nothing by default', async () => {
    const worker = context();
    await seedPast(worker, 150);
    await worker.fold();
    expect(await spanCount(worker)).toBe(150 * SPANS_A_DAY);
  });

  it('looks once a day when there is nothing to do, and again with the next day and the next choice', async () => {
    const worker = context();
    await worker.keep(3);
    await worker.fold();
    await seedPast(worker, 95);
    await worker.fold();
    expect(await spanCount(worker)).toBe(95 * SPANS_A_DAY);
    worker.time.at += 24 * 60 * MINUTE_MS;
    await worker.fold();
    expect((await spanDays(worker))[0]).toBe('2026-08-24');
    await worker.keep(null);
    worker.time.at += 24 * 60 * MINUTE_MS;
    await worker.fold();
    expect((await spanDays(worker))[0]).toBe('2026-08-24');
    await worker.keep(3);
    await worker.fold();
    expect((await spanDays(worker))[0]).toBe('2026-08-25');
  });

  it('goes on in the next worker where the last one stopped', async () => {
    const first = context();
    await seedPast(first, 200);
    await first.keep(3);
    await first.fold();
    await first.connection.close();
    const second = context();
    const left = await spanCount(second);
    expect(left).toBe(200 * SPANS_A_DAY - 200);
    await second.fold();
    expect(await spanCount(second)).toBe(92 * SPANS_A_DAY);
  });

  it('goes by the local day and the hour at which it starts', async () => {
    const worker = context(Date.parse('2026-11-23T02:00:00+01:00'));
    await seedPast(worker, 100);
    await worker.keep(3);
    await worker.dispatch({ type: 'settings', changes: { dayStartHour: 4 } });
    await worker.fold();
    expect((await spanDays(worker))[0]).toBe('2026-08-22');
  });
});

describe('what a shorter time would delete', () => {
  it('is counted in days, and counting deletes nothing', async () => {
    const worker = context();
    await seedPast(worker, 100);
    expect(await countOlderDays(worker.connection, worker.ports.clock, 3)).toBe(8);
    expect(await countOlderDays(worker.connection, worker.ports.clock, 12)).toBe(0);
    expect(await spanCount(worker)).toBe(100 * SPANS_A_DAY);
  });
});

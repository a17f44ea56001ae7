import { IDBFactory, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TROUBLES } from '../../../components/notice/troubles.ts';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { problemCode } from '../../../lib/app/problem.ts';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { Sense } from '../../../lib/domain/engine/event.ts';
import { TOTALS } from '../../../lib/domain/presence/ledger.ts';
import { addToDay } from '../../../lib/domain/summary/day.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { connect } from '../../../lib/store/connection.ts';
import { ALL_STORES } from '../../../lib/store/schema.ts';
import messages from '../../../public/_locales/en/messages.json';
import { memoryPorts } from '../../support/ports.ts';
import { allRows, openRaw } from './version-1.ts';

const START = Date.parse('2026-11-23T09:00:00+01:00');
const input: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };

const rows = async () => {
  const database = await openRaw('backbeat');
  const read = await allRows(database);
  database.close();
  return read;
};

/** Ten minutes of somebody at work, with every surface set. */
async function atWork() {
  const connection = connect();
  const { ports, seen, time } = memoryPorts(START);
  const dispatch = createDispatch(connection, ports);
  await dispatch({ type: 'start', reason: 'install', sense: input });
  const beat = (minutes: number) => {
    time.at += minutes * MINUTE_MS;
    return dispatch({ type: 'heartbeat', sense: input });
  };
  for (let i = 0; i < 10; i += 1) await beat(1);
  /** Minutes of each total since the installation; what is open ends with the last event. */
  const minutes = async () => {
    const { state, settings, stored } = await readSnapshot(connection, ports.clock);
    const open = closeOut(state, settings, state.lastSeenAt).flatMap((record) =>
      record.store === 'days' ? [record.delta] : [],
    );
    const day = open.reduce(addToDay, stored);
    const totals = TOTALS.map((total) => [total, (day?.[`${total}Ms`] ?? 0) / MINUTE_MS]);
    return Object.fromEntries(totals.filter(([, length]) => length !== 0)) as Readonly<Record<string, number>>;
  };
  return { connection, ports, seen, time, dispatch, beat, minutes };
}

const noSpace = () => new DOMException('The quota has been exceeded.', 'QuotaExceededError');

/** Transactions as browsers know them: writing goes well, and the commit then fails. */
function failCommits() {
  // What the fake does when it aborts a transaction by itself.
  const fake = IDBTransaction.prototype as unknown as { _abort(name: string): void; _start(): void; mode: string };
  const start = fake._start;
  const isAtItsEnd = (transaction: object) =>
    (transaction as { _requests: readonly unknown[] })._requests.length === 0 &&
    (transaction as { _state: string })._state !== 'finished';
  return vi.spyOn(fake, '_start').mockImplementation(function (this: typeof fake) {
    if (this.mode === 'readwrite' && isAtItsEnd(this)) this._abort('QuotaExceededError');
    start.call(this);
  });
}

/** Writes to a store fail once their turn has come, with others behind them. */
function failRequests(store: string) {
  const fake = IDBObjectStore.prototype as unknown as {
    name: string;
    transaction: { _execRequestAsync(of: object): IDBRequest };
  };
  const fail = function (this: typeof fake) {
    const operation = () => {
      throw noSpace();
    };
    return this.transaction._execRequestAsync({ source: this, operation });
  };
  const { put, add } = IDBObjectStore.prototype as unknown as Record<'put' | 'add', (...given: unknown[]) => unknown>;
  const when = (write: typeof put) =>
    function (this: typeof fake, ...given: unknown[]) {
      return this.name === store ? fail.call(this) : write.apply(this, given);
    };
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(when(put) as never),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(when(add) as never),
  ];
  return { mockRestore: () => spies.forEach((spy) => spy.mockRestore()) };
}

/** Writes to a store are refused at once. */
function throwAtOnce(store: string) {
  const refuse = (write: (...given: never[]) => unknown) =>
    function (this: { readonly name: string }, ...given: never[]) {
      if (this.name === store) throw noSpace();
      return write.apply(this, given);
    };
  const { put, add } = IDBObjectStore.prototype;
  const spies = [
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(refuse(put) as never),
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(refuse(add) as never),
  ];
  return { mockRestore: () => spies.forEach((spy) => spy.mockRestore()) };
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

afterEach(() => {
  vi.restoreAllMocks();
});

const WAYS = {
  'the commit fails': failCommits,
  ...Object.fromEntries(
    ALL_STORES.filter((store) => store !== 'settings' && store !== 'routines' && store !== 'nudges').flatMap(
      (store) => [
        [`a write to ${store} fails`, () => failRequests(store)],
        [`a write to ${store} is refused`, () => throwAtOnce(store)],
      ],
    ),
  ),
};

describe('a full disk', () => {
  for (const [way, fill] of Object.entries(WAYS)) {
    it(`changes nothing when ${way}, and counting goes on where it was`, async () => {
      const work = await atWork();
      const before = await rows();
      const { announced, reports } = { ...work.seen, reports: [...work.seen.reports] };

      const full = fill();
      work.time.at += MINUTE_MS;
      const problem = await work.dispatch({ type: 'moved' }).catch((error: unknown) => error);
      expect(problem).toMatchObject({ name: 'StoreProblem', code: 'full', cause: { name: 'QuotaExceededError' } });
      expect(messages[TROUBLES[problemCode(problem)].title].message).toBe('The storage is full');
      full.mockRestore();
      expect(await rows()).toEqual(before);
      expect(work.seen).toMatchObject({ announced, reports });

      // Two minutes without a sign are bridged.
      await work.beat(1);
      expect(await work.minutes()).toEqual({ sitting: 12 });
      await work.dispatch({ type: 'moved' });
      expect((await readSnapshot(work.connection, work.ports.clock)).stored?.breaks).toHaveLength(1);
      expect(await work.minutes()).toEqual({ sitting: 12 });
    });
  }

  it('that stays full for an hour leaves an hour of which nothing is known, and counted once', async () => {
    const work = await atWork();
    const full = failCommits();
    for (let i = 0; i < 60; i += 1) await expect(work.beat(1)).rejects.toMatchObject({ code: 'full' });
    full.mockRestore();
    await work.beat(1);
    await work.beat(1);
    expect(await work.minutes()).toEqual({ sitting: 11, unknown: 61 });
    expect(Object.values(await work.minutes()).reduce((sum, one) => sum + one)).toBe(
      (work.time.at - START) / MINUTE_MS,
    );
  });

  it('that fills up while a nudge is shown keeps the event, and strikes the effect off later', async () => {
    const work = await atWork();
    for (let i = 10; i < 29; i += 1) await work.beat(1);
    let shown = 0;
    const showNudge: typeof work.ports.surfaces.showNudge = async () => {
      shown += 1;
      failCommits();
      return true;
    };
    const ports = { ...work.ports, surfaces: { ...work.ports.surfaces, showNudge } };
    work.time.at += MINUTE_MS;
    await createDispatch(work.connection, ports)({ type: 'heartbeat', sense: { ...input, input: false } });
    vi.restoreAllMocks();
    expect(shown).toBe(1);
    expect(work.seen.reports).toEqual(['outbox']);
    const { state, stored } = await readSnapshot(work.connection, work.ports.clock);
    expect(stored?.nudges.shown).toBe(1);
    expect(state.outbox.map(({ effect }) => effect.type)).toContain('nudge');
    await work.beat(1);
    expect((await readSnapshot(work.connection, work.ports.clock)).state.outbox).toEqual([]);
    expect(await work.minutes()).toEqual({ sitting: 31 });
  });
});

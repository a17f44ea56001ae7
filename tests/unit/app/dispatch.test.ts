import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { carryOut, ensureSurfaces } from '../../../lib/app/effects.ts';
import { glanceAt } from '../../../lib/app/glance-at.ts';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import type { Sense } from '../../../lib/domain/engine/event.ts';
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import type { DayRow } from '../../../lib/domain/summary/day.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { connect } from '../../../lib/store/connection.ts';
import { nudgesBetween, untoldAside } from '../../../lib/store/history.ts';
import { StoreProblem } from '../../../lib/store/problem.ts';
import { read } from '../../../lib/store/read.ts';
import { routinesSince } from '../../../lib/store/routines.ts';
import { acknowledgeAside } from '../../../lib/store/write.ts';
import { memoryPorts } from '../../support/ports.ts';

const START = Date.parse('2026-11-23T09:00:00+01:00');
const working: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
const pausing: Sense = { ...working, input: false };

/** A context of the extension: a connection and a dispatch of its own over the database that all share. */
function context(at = START) {
  const connection = connect();
  const { ports, seen, time } = memoryPorts(at);
  return { connection, ports, seen, time, dispatch: createDispatch(connection, ports) };
}

async function work(worker: ReturnType<typeof context>, minutes: number) {
  for (let i = 0; i < minutes; i += 1) {
    worker.time.at += MINUTE_MS;
    await worker.dispatch({ type: 'heartbeat', sense: pausing });
  }
}

const stored = (worker: ReturnType<typeof context>) => read(worker.connection, () => '2026-11-23');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('dispatch', () => {
  it('starts counting with the installation and sets every surface', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    expect(worker.seen).toMatchObject({
      alarms: { heartbeat: true, routineAt: null },
      badge: null,
      nudge: null,
      opened: ['welcome'],
      announced: 1,
    });
    expect((await stored(worker)).state?.outbox).toEqual([]);
  });

  it('shows a nudge after half an hour of sitting and records it', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(worker, 30);
    expect(worker.seen.badge).toEqual({ topic: 'movement', minutes: 30 });
    expect(worker.seen.nudge).toMatchObject({
      id: `movement-${worker.time.at}`,
      topic: 'movement',
      sittingMinutes: 30,
    });
    await worker.dispatch({ type: 'answer', answer: 'snooze' });
    expect(worker.seen).toMatchObject({ badge: null, nudge: null });
    const [posture, nudge] = await nudgesBetween(worker.connection, START, worker.time.at + 1);
    expect(posture).toMatchObject({ kind: 'posture', quiet: true, shownAt: START + 20 * MINUTE_MS });
    expect(nudge).toMatchObject({ kind: 'movement', shownAt: START + 30 * MINUTE_MS, outcome: 'snoozed' });
  });

  it('counts on from what was committed when the worker is gone', async () => {
    const first = context();
    await first.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(first, 7);
    await first.connection.close();
    const second = context(first.time.at);
    await work(second, 5);
    const snapshot = await readSnapshot(second.connection, second.ports.clock);
    expect(glanceAt(snapshot, second.time.at)?.boutMs).toBe(12 * MINUTE_MS);
  });

  it('lets two contexts dispatch at once without losing either', async () => {
    const one = context();
    const other = context();
    await one.dispatch({ type: 'start', reason: 'install', sense: working });
    await Promise.all(
      Array.from({ length: 50 }, (_, i) => {
        const at = START + (i + 1) * 1_000;
        one.time.at = at;
        other.time.at = at;
        return (i % 2 === 0 ? one : other).dispatch({ type: 'moved' });
      }),
    );
    const { day, state } = await stored(one);
    // The clock stands at the last second when the queue is worked off, so all but the first say nothing new.
    expect(day?.breaks).toHaveLength(1);
    expect(state?.lastSeenAt).toBe(START + 50_000);
  });

  it('changes nothing when the transaction fails in the middle', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(worker, 3);
    const before = await stored(worker);
    worker.time.zone = 'Nowhere/Land';
    worker.time.at += MINUTE_MS;
    await expect(worker.dispatch({ type: 'moved' })).rejects.toThrow();
    expect(await stored(worker)).toEqual(before);
  });
});

describe('how a routine was', () => {
  const step = { exerciseId: 'bird-dog', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: true };
  const routine: PlannedRoutine = { id: 'r', kind: 'workout', presetId: 'mid-back-flow', steps: [step] };

  it('is written into its row, with the event that settles it and at any time after', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await worker.dispatch({ type: 'settings', changes: { readiness: { at: 1, yes: [], clearedAt: null } } });
    await worker.dispatch({ type: 'routine-start', routine });
    worker.time.at += MINUTE_MS;
    await worker.dispatch({ type: 'routine-rating', routineId: 'r', rating: 'easy' });
    const row = { id: 'r', done: true, performedMs: MINUTE_MS };
    expect(await routinesSince(worker.connection, 0)).toMatchObject([{ ...row, rating: 'easy' }]);
    worker.time.at += 60 * MINUTE_MS;
    await worker.dispatch({ type: 'routine-rating', routineId: 'r', rating: 'hard' });
    expect(await routinesSince(worker.connection, 0)).toMatchObject([{ ...row, rating: 'hard' }]);
  });

  it('is nowhere when there is no such routine', async () => {
    const worker = context();
    await worker.dispatch({ type: 'routine-rating', routineId: 'none', rating: 'hard' });
    expect(await routinesSince(worker.connection, 0)).toEqual([]);
  });
});

describe('the outbox', () => {
  it('keeps an alarm that could not be set until it can, and tells of the fault', async () => {
    const worker = context();
    const failing = {
      ...worker.ports,
      surfaces: { ...worker.ports.surfaces, setAlarms: () => Promise.reject(new Error('no alarms today')) },
    };
    await createDispatch(worker.connection, failing)({ type: 'start', reason: 'install', sense: working });
    expect(worker.seen.reports).toContain('effect alarms');
    expect((await stored(worker)).state?.outbox.map(({ effect }) => effect.type)).toEqual(['alarms']);
    await carryOut(worker.connection, worker.ports);
    expect(worker.seen.alarms?.heartbeat).toBe(true);
    expect((await stored(worker)).state?.outbox).toEqual([]);
  });

  it('gives a notification up that the system refuses, and goes on counting', async () => {
    const worker = context();
    const refusing = {
      ...worker.ports,
      surfaces: { ...worker.ports.surfaces, showNudge: () => Promise.reject(new Error('not allowed')) },
    };
    const dispatch = createDispatch(worker.connection, refusing);
    await dispatch({ type: 'start', reason: 'install', sense: working });
    for (let i = 0; i < 31; i += 1) {
      worker.time.at += MINUTE_MS;
      await dispatch({ type: 'heartbeat', sense: pausing });
    }
    expect(worker.seen.badge).toEqual({ topic: 'movement', minutes: 31 });
    expect((await stored(worker)).state?.outbox).toEqual([]);
  });

  it('knows of notifications that are switched off, and reports no fault', async () => {
    const worker = context();
    let allowed = false;
    const off = { ...worker.ports, surfaces: { ...worker.ports.surfaces, showNudge: async () => allowed } };
    const dispatch = createDispatch(worker.connection, off);
    await dispatch({ type: 'start', reason: 'install', sense: working });
    const sit = async (minutes: number) => {
      for (let i = 0; i < minutes; i += 1) {
        worker.time.at += MINUTE_MS;
        await dispatch({ type: 'heartbeat', sense: pausing });
      }
    };
    await sit(31);
    expect((await stored(worker)).state).toMatchObject({ notificationsFail: true, outbox: [] });
    expect(worker.seen.badge).toEqual({ topic: 'movement', minutes: 31 });
    expect(worker.seen.reports).toEqual([]);
    allowed = true;
    await dispatch({ type: 'answer', answer: 'snooze', minutes: 5 });
    await sit(7);
    expect((await stored(worker)).state?.notificationsFail).toBe(false);
  });

  it('is worked off by whoever comes next if its context died', async () => {
    const dying = context();
    const dead = { ...dying.ports, exclusively: () => new Promise<void>(() => undefined) };
    void createDispatch(dying.connection, dead)({ type: 'start', reason: 'install', sense: working });
    await expect.poll(async () => (await stored(dying)).state?.outbox.length).toBeGreaterThan(0);
    const next = context(START + MINUTE_MS);
    await next.dispatch({ type: 'heartbeat', sense: working });
    expect(next.seen).toMatchObject({ alarms: { heartbeat: true }, opened: ['welcome'] });
  });

  it('puts back alarms and badge that the browser forgot', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    const woken = context(START + MINUTE_MS);
    await ensureSurfaces(woken.connection, woken.ports);
    expect(woken.seen).toMatchObject({ alarms: { heartbeat: true, routineAt: null }, badge: null, anew: 0 });
  });
});

describe('what does not parse', () => {
  async function put(store: string, key: IDBValidKey | undefined, value: unknown) {
    const worker = context();
    const database = await worker.connection.open();
    await database.put(store as 'state', value as EngineState, key as string);
    await worker.connection.close();
  }

  it('sets a damaged state aside and counts anew', async () => {
    await put('state', 'engine', { version: 1, installedAt: 'yesterday' });
    const worker = context();
    await worker.dispatch({ type: 'heartbeat', sense: working });
    expect((await stored(worker)).state?.installedAt).toBe(START);
    expect(await untoldAside(worker.connection)).toMatchObject([
      { store: 'state', value: { version: 1, installedAt: 'yesterday' } },
    ]);
  });

  it('sets a damaged setting aside, applies its default, and tells once', async () => {
    await put('settings', 'movementIntervalMinutes', 'often');
    await put('settings', 'bridgeSeconds', 200);
    const worker = context();
    await worker.dispatch({ type: 'heartbeat', sense: working });
    expect((await stored(worker)).settings).toMatchObject({ movementIntervalMinutes: 30, bridgeSeconds: 200 });
    expect(await untoldAside(worker.connection)).toMatchObject([
      { store: 'settings', key: 'movementIntervalMinutes', value: 'often' },
    ]);
    await acknowledgeAside(worker.connection);
    expect(await untoldAside(worker.connection)).toEqual([]);
  });

  it('sets a damaged day aside and starts that day anew', async () => {
    await put('days', undefined, { day: '2026-11-23', sittingMs: 'much' });
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(worker, 2);
    await worker.dispatch({ type: 'moved' });
    expect((await stored(worker)).day?.sittingMs).toBe(2 * MINUTE_MS);
    expect(await untoldAside(worker.connection)).toMatchObject([{ store: 'days', key: '2026-11-23' }]);
  });

  it('does not touch a database of a newer version', async () => {
    const newer = await openDB('backbeat', 99, { upgrade: (database) => void database.createObjectStore('state') });
    await newer.put('state', { version: 99 }, 'engine');
    newer.close();
    const worker = context();
    await expect(worker.dispatch({ type: 'heartbeat', sense: working })).rejects.toMatchObject({ code: 'newer' });
    const again = await openDB('backbeat', 99);
    expect(await again.get('state', 'engine')).toEqual({ version: 99 });
    again.close();
  });

  it('says so when the browser has no database for it', async () => {
    globalThis.indexedDB = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    const worker = context();
    await expect(worker.dispatch({ type: 'heartbeat', sense: working })).rejects.toBeInstanceOf(StoreProblem);
    await expect(worker.dispatch({ type: 'heartbeat', sense: working })).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('a day in the database', () => {
  it('adds up to the time since installation, with the stretch that is still open', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(worker, 20);
    await worker.dispatch({ type: 'posture', posture: 'standing' });
    await work(worker, 4);
    await worker.dispatch({ type: 'posture', posture: 'sitting' });
    await work(worker, 6);
    worker.time.at += 30_000;
    const snapshot = await readSnapshot(worker.connection, worker.ports.clock);
    const day = glanceAt(snapshot, worker.time.at)?.today as DayRow;
    expect(day).toMatchObject({ sittingMs: 26.5 * MINUTE_MS, standingMs: 4 * MINUTE_MS, awayMs: 0, unknownMs: 0 });
    expect(day.bouts.map((bout) => bout.wholeMs / MINUTE_MS)).toEqual([20, 6.5]);
    expect(day.breaks.map(({ kind }) => kind)).toEqual(['standing']);
  });

  it('reads the day that is shown while nothing has noticed yet that the clock was set back over midnight', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    await work(worker, 3);
    worker.time.at -= 24 * 60 * MINUTE_MS;
    const snapshot = await readSnapshot(worker.connection, worker.ports.clock);
    expect(glanceAt(snapshot, worker.time.at)?.today).toMatchObject({ day: '2026-11-23', sittingMs: 3 * MINUTE_MS });
  });

  it('asks for another reading once its day is over', async () => {
    const worker = context();
    await worker.dispatch({ type: 'start', reason: 'install', sense: working });
    const snapshot = await readSnapshot(worker.connection, worker.ports.clock);
    expect(glanceAt(snapshot, Date.parse('2026-11-23T23:59:59+01:00'))).not.toBeNull();
    expect(glanceAt(snapshot, Date.parse('2026-11-24T00:00:00+01:00'))).toBeNull();
  });
});

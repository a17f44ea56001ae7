import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { readSnapshot } from '../../../lib/app/snapshot.ts';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { EngineEvent, Sense } from '../../../lib/domain/engine/event.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { addToDay, observedMs } from '../../../lib/domain/summary/day.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';
import { connect } from '../../../lib/store/connection.ts';
import { nudgesBetween, spansOf } from '../../../lib/store/history.ts';
import { routinesSince } from '../../../lib/store/routines.ts';
import { memoryPorts } from '../../support/ports.ts';

const START = Date.parse('2026-11-23T09:00:00+01:00');
const DAY = '2026-11-23';
const input: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };

const minuteNamed = (id: string): PlannedRoutine => ({
  id,
  kind: 'movement',
  presetId: null,
  steps: [{ exerciseId: 'calf-raises', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true }],
});

/** What one context does: each is dispatched so many ms after the one before it, without waiting for it. */
interface Deed {
  readonly context: number;
  readonly afterMs: number;
  readonly what: 'minute' | 'moved' | 'heartbeat' | 'opened' | 'standing' | 'sitting';
}

const deed: fc.Arbitrary<Deed> = fc.record({
  context: fc.integer({ min: 0, max: 2 }),
  afterMs: fc.integer({ min: 0, max: 40 * SECOND_MS }),
  what: fc.constantFrom('minute', 'minute', 'moved', 'heartbeat', 'opened', 'standing', 'sitting'),
});

function eventOf({ what }: Deed, id: string): EngineEvent {
  switch (what) {
    case 'minute':
      return { type: 'routine-start', routine: minuteNamed(id) };
    case 'heartbeat':
      return { type: 'heartbeat', sense: input };
    case 'standing':
    case 'sitting':
      return { type: 'posture', posture: what };
    case 'moved':
    case 'opened':
      return { type: what };
  }
}

describe('contexts that dispatch at once', () => {
  it('lose no event, count each millisecond once, and leave rows that agree with the days', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { minLength: 20, maxLength: 80 }), async (deeds) => {
        globalThis.indexedDB = new IDBFactory();
        // One machine, one clock: it stands at the last instant that anything was dispatched.
        const { ports, time, seen } = memoryPorts(START);
        const connections = [connect(), connect(), connect()] as const;
        const dispatches = connections.map((connection) => createDispatch(connection, ports));
        await dispatches[0]?.({ type: 'start', reason: 'install', sense: input });

        const underWay: Promise<void>[] = [];
        const started: string[] = [];
        for (const [index, each] of deeds.entries()) {
          time.at += each.afterMs;
          const id = `minute-${index}`;
          if (each.what === 'minute') started.push(id);
          const dispatched = dispatches[each.context]?.(eventOf(each, id)) ?? Promise.reject(new Error('no context'));
          underWay.push(dispatched);
          // Some are waited for, so that the clock moves between transactions, too.
          if (each.afterMs % 3 === 0) await dispatched;
        }
        await Promise.all(underWay);

        const [connection] = connections;
        const { state, settings, stored } = await readSnapshot(connection, ports.clock);
        expect(state.lastSeenAt).toBe(time.at);
        expect(state.outbox).toEqual([]);
        expect(seen.reports).toEqual([]);

        // Each start ends the minute before it: one may still be held.
        const ended = (await routinesSince(connection, START)).map(({ id }) => id);
        const held = state.routine === null ? [] : [state.routine.running.plan.id];
        expect([...ended, ...held].sort()).toEqual(started.sort());

        const open = closeOut(state, settings, time.at).flatMap((record) =>
          record.store === 'days' ? [record.delta] : [],
        );
        const day = open.reduce(addToDay, stored);
        expect(day === undefined ? 0 : observedMs(day)).toBe(time.at - START);

        const spans = await spansOf(connection, DAY);
        expect(spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)).toBe(
          stored === undefined ? 0 : observedMs(stored),
        );
        const nudges = await nudgesBetween(connection, START, time.at + 1);
        expect(nudges).toHaveLength(stored?.nudges.shown ?? 0);
        await Promise.all(connections.map(({ close }) => close()));
      }),
      { numRuns: 40 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { WORLDS, worldArbitrary } from '../support/world/arbitrary.ts';
import type { WorldTrace } from '../support/world/beyond.ts';
import { dispatchEngine } from '../support/world/dispatch-engine.ts';
import { type History, type MakeEngine, stepEngine } from '../support/world/engines.ts';
import { forAll } from '../support/world/for-all.ts';
import { type Expected, whatTheRulesSay } from '../support/world/oracle.ts';
import { outputOf } from '../support/world/output.ts';
import { overlapMs } from '../support/world/timeline.ts';
import { type Outcome, playTrace, type WorldOptions } from '../support/world/world.ts';

const MINUTE_MS = 60_000;
const PARTS = ['active', 'watching', 'bridged', 'standing', 'moving', 'away', 'unknown'] as const;
const TOTALS = ['sitting', 'standing', 'moving', 'away', 'unknown'] as const;

interface Played extends Outcome {
  readonly seen: readonly number[];
}

async function play(trace: WorldTrace, engine: MakeEngine = stepEngine(), options: WorldOptions = {}): Promise<Played> {
  const seen: number[] = [];
  const observe = ({ at }: { readonly at: number }) => {
    seen.push(at);
  };
  return { ...(await playTrace(trace, engine, { ...options, observe })), seen };
}

/**
 * The time that the browser lived through: the steps forward between its events. A clock that is set back by less
 * than two seconds stands still until it has caught up with itself.
 */
function observed(stamps: readonly number[]): number {
  let observedMs = 0;
  let last = stamps[0] ?? 0;
  for (const at of stamps) {
    if (at < last && last - at < 2_000) continue;
    observedMs += Math.max(0, at - last);
    last = at;
  }
  return observedMs;
}

/** All that an outcome says, to be compared as a whole. */
const allOf = (outcome: Outcome) => ({ ...outputOf(outcome), spans: outcome.history.spans });

const timeout = 1_000 * WORLDS;

describe('in every world', () => {
  it('every millisecond is counted once, in a day and in all', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      const { endedAt, history, seen } = await play(trace);
      const observedMs = observed([...seen, endedAt]);
      expect(history.spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)).toBe(observedMs);
      for (const row of history.days) {
        const spans = history.spans.filter((span) => 'day' in span && span.day === row.day);
        expect(TOTALS.reduce((sum, total) => sum + row[`${total}Ms`], 0)).toBe(
          spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0),
        );
        expect(row.activeMs + row.bridgedMs + row.watchingMs).toBe(row.sittingMs);
        expect(row.bouts.reduce((sum, { sittingMs }) => sum + sittingMs, 0)).toBe(row.sittingMs);
        for (const total of TOTALS) {
          expect(row.quarters[total].reduce((sum, ms) => sum + ms, 0)).toBe(row[`${total}Ms`]);
        }
      }
    });
  });

  it('the state survives JSON between any two events', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      expect(allOf(await play(trace, stepEngine({ forgetful: true })))).toEqual(allOf(await play(trace)));
    });
  });

  it('any death of the worker changes nothing', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      const alive = { ...trace, events: trace.events.filter(({ type }) => type !== 'kill-worker') };
      expect(allOf(await play(trace, stepEngine(), { killEvery: 1 }))).toEqual(allOf(await play(alive)));
    });
  });

  it('an event that comes twice changes nothing', { timeout }, async () => {
    await forAll(worldArbitrary(), async (world) => {
      // Except for an answer: a nudge that comes with the first one is answered by the second.
      const trace = { ...world, events: world.events.filter(({ type }) => type !== 'answer') };
      expect(allOf(await play(trace, stepEngine({ times: 2 })))).toEqual(allOf(await play(trace)));
    });
  });

  it('dispatch over a database says what the step alone says', { timeout }, async () => {
    await forAll(
      worldArbitrary({ long: false }),
      async (trace) => {
        const options = { killEvery: 7 };
        const stored = await play(trace, dispatchEngine(), options);
        const byDay = (history: History) => history.days.map(({ day, sittingMs }) => [day, sittingMs]);
        expect(byDay(stored.history)).toEqual(byDay((await play(trace)).history));
        expect(outputOf(stored)).toEqual(outputOf(await play(trace)));
      },
      Math.ceil(WORLDS / 20),
    );
  });

  it('a crash instead of a quiet quit loses nothing more', {
    timeout,
  }, async () => {
    await forAll(worldArbitrary({ clocks: false, acts: false }), async (trace) => {
      const quit = {
        ...trace,
        events: trace.events.map((event) => (event.type === 'crash' ? { ...event, type: 'quit' as const } : event)),
      };
      const crashed = await play(trace);
      expect(allOf(await play(quit))).toEqual(allOf(crashed));
    });
  });

  it('who is at the keyboard is found within a minute, and lost for no more than the last one', {
    timeout,
  }, async () => {
    await forAll(worldArbitrary({ clocks: false, acts: false }), async (trace) => {
      const { history, seen } = await play(trace);
      const { timeline } = whatTheRulesSay(trace, seen);
      const absent = history.spans.filter(({ kind }) => kind === 'away' || kind === 'unknown' || kind === 'bridged');
      for (const typed of timeline.input) {
        // Only while the browser can see it.
        const downs = timeline.down.filter(({ startAt, endAt }) => startAt < typed.endAt && endAt > typed.startAt);
        const edges = [typed.startAt, ...downs.flatMap(({ startAt, endAt }) => [startAt, endAt]), typed.endAt];
        for (let index = 0; index < edges.length; index += 2) {
          const [startAt = 0, endAt = 0] = edges.slice(index, index + 2);
          const sure = { startAt: startAt + MINUTE_MS, endAt: endAt - MINUTE_MS };
          if (sure.startAt < sure.endAt) expect(overlapMs(sure, absent)).toBe(0);
        }
      }
    });
  });
});

describe('the engine and a second reading of the rules', () => {
  function compare(history: History, expected: Expected): void {
    expect(history.days.map(({ day }) => day)).toEqual(expected.days.map(({ day }) => day));
    for (const [index, row] of history.days.entries()) {
      const day = expected.days[index];
      expect(Object.fromEntries(PARTS.map((part) => [part, row[`${part}Ms`]]))).toEqual(
        Object.fromEntries(PARTS.map((part) => [part, day?.ms[part]])),
      );
      const bouts = row.bouts.filter(({ sittingMs }) => sittingMs > 0);
      expect(bouts.map(({ startAt, endAt, sittingMs }) => ({ startAt, endAt, sittingMs }))).toEqual(
        day?.bouts.filter(({ sittingMs }) => sittingMs > 0),
      );
      const inOrder = [...row.breaks].sort(
        (a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.kind < b.kind ? -1 : 1),
      );
      expect(inOrder).toEqual(
        [...(day?.breaks ?? [])].sort(
          (a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.kind < b.kind ? -1 : 1),
        ),
      );
    }
  }

  it('agree to the millisecond', { timeout }, async () => {
    // Watching that begins within a routine is left to the examples.
    for (const shape of [{ acts: false }, { sound: false }]) {
      await forAll(worldArbitrary({ ...shape, clocks: false }), async (world) => {
        // A notification may be dismissed by the system: no sign of a person, although the world has it done by hand.
        const events = world.events.filter((event) => event.type !== 'answer' || event.answer !== 'dismiss');
        const trace = { ...world, events };
        const { history, seen } = await play(trace);
        compare(history, whatTheRulesSay(trace, seen));
      });
    }
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SEED, traceText, WORLDS, worldArbitrary } from '../support/world/arbitrary.ts';
import type { WorldTrace } from '../support/world/beyond.ts';
import { dispatchEngine } from '../support/world/dispatch-engine.ts';
import { type History, type MakeEngine, stepEngine } from '../support/world/engines.ts';
import { type Expected, whatTheRulesSay } from '../support/world/oracle.ts';
import { outputOf } from '../support/world/output.ts';
import { overlapMs } from '../support/world/timeline.ts';
import { type Outcome, playTrace, type WorldOptions } from '../support/world/world.ts';

/** Any world may be played: a failure prints the seed, and the smallest world that shows it as a trace to replay. */

const MINUTE_MS = 60_000;
const PARTS = ['active', 'watching', 'bridged', 'standing', 'moving', 'away', 'unknown'] as const;
const TOTALS = ['sitting', 'standing', 'moving', 'away', 'unknown'] as const;

async function forAll(
  worlds: fc.Arbitrary<WorldTrace>,
  check: (trace: WorldTrace) => Promise<void>,
  numRuns: number = WORLDS,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(worlds, async (trace) => {
      try {
        await check(trace);
      } catch (error) {
        throw new Error(`${String(error)}\n${traceText(trace)}`, { cause: error });
      }
    }),
    { numRuns, includeErrorInReport: true, ...SEED },
  );
}

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

describe('nudges, in every world', () => {
  it('each that is closed is taken, skipped, snoozed or missed, and at most one is open', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      const { history } = await play(trace);
      const { nudges } = history;
      const tally = (name: 'shown' | 'taken' | 'snoozed' | 'skipped' | 'missed') =>
        history.days.reduce((sum, day) => sum + day.nudges[name], 0);
      expect(tally('shown')).toBe(nudges.length);
      for (const outcome of ['taken', 'snoozed', 'skipped', 'missed'] as const) {
        expect(tally(outcome)).toBe(nudges.filter((nudge) => nudge.outcome === outcome).length);
      }
      expect(nudges.filter(({ closedAt }) => closedAt === null).length).toBeLessThanOrEqual(1);
      for (const { closedAt, outcome } of nudges) expect(closedAt === null).toBe(outcome === null);
    });
  });

  it('come when they are due, and never to a person who is away, just back, moving or standing', {
    timeout,
  }, async () => {
    await forAll(worldArbitrary({ clocks: false }), async (trace) => {
      const { history, seen } = await play(trace);
      const { absences, colours, timeline } = whatTheRulesSay(trace, seen);
      const standing = colours.filter(({ kind }) => kind === 'standing');
      const moving = colours.filter(({ kind }) => kind === 'moving');
      const shownAts = history.nudges.map(({ shownAt }) => shownAt);
      for (const { closedAt, dueAt, shownAt } of history.nudges) {
        expect(shownAt).toBeGreaterThanOrEqual(dueAt);
        expect(closedAt ?? shownAt).toBeGreaterThanOrEqual(shownAt);
        // An answer within five minutes of presence; the event that notices may come a minute later, and what looked
        // like presence at first may turn out to be an absence since the last touch.
        const untilAt = closedAt ?? timeline.endAt;
        const awayMs = overlapMs({ startAt: shownAt, endAt: untilAt }, absences);
        const doubtMs = trace.header.settings.idleDetectionSeconds * 1_000;
        expect(untilAt - shownAt - awayMs).toBeLessThanOrEqual(6 * MINUTE_MS + doubtMs);
      }
      // What comes with the very touch that says so is closed by it.
      for (const { startAt, endAt } of [...standing, ...moving]) {
        expect(shownAts.filter((at) => at > startAt && at < endAt)).toEqual([]);
      }
      for (const { endAt, knownAt, startAt } of absences) {
        expect(shownAts.filter((at) => at > knownAt && at < endAt)).toEqual([]);
        if (endAt - startAt < trace.header.settings.bridgeSeconds * 1_000) continue;
        expect(shownAts.filter((at) => at >= endAt && at < endAt + 2 * MINUTE_MS && at < timeline.endAt)).toEqual([]);
      }
      const paused = trace.events.flatMap((event) =>
        event.type === 'pause' ? [{ startAt: event.at, endAt: event.at + event.minutes * MINUTE_MS }] : [],
      );
      for (const [index, pause] of paused.entries()) {
        const untilAt = Math.min(pause.endAt, paused[index + 1]?.startAt ?? pause.endAt);
        expect(shownAts.filter((at) => at > pause.startAt && at < untilAt)).toEqual([]);
      }
    });
  });

  it('are due when the sitting time since the last one reaches the interval', { timeout }, async () => {
    await forAll(worldArbitrary({ clocks: false, acts: false }), async (trace) => {
      const { history, seen } = await play(trace);
      const { days, colours, timeline } = whatTheRulesSay(trace, seen);
      const { idleDetectionSeconds, movementIntervalMinutes } = trace.header.settings;
      const sitting = colours.filter(({ kind }) => kind === 'active' || kind === 'watching' || kind === 'bridged');
      const bouts = days.flatMap((day) => day.bouts);
      // What looked like sitting and turned out to be an absence: the detection interval, or a minute between sightings.
      const slackMs = Math.max(idleDetectionSeconds * 1_000, MINUTE_MS) + 150_000;
      for (const [index, { dueAt, shownAt }] of history.nudges.entries()) {
        const bout = bouts.find(({ startAt, endAt }) => startAt <= dueAt && dueAt <= endAt + slackMs);
        expect(bout).toBeDefined();
        const closedAt = history.nudges[index - 1]?.closedAt ?? timeline.startAt;
        const since = Math.max(bout?.startAt ?? 0, closedAt);
        const satMs = overlapMs({ startAt: since, endAt: dueAt }, sitting);
        const longestMs = trace.header.settings.backOff
          ? Math.max(60, movementIntervalMinutes)
          : movementIntervalMinutes;
        expect(satMs).toBeGreaterThanOrEqual(movementIntervalMinutes * MINUTE_MS - slackMs);
        expect(satMs).toBeLessThanOrEqual(longestMs * MINUTE_MS + slackMs);
        expect(shownAt).toBeGreaterThanOrEqual(dueAt);
      }
    });
  });
});

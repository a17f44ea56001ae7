import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { EngineEvent, StampedEvent } from '../../../lib/domain/engine/event.ts';
import type { HistoryRecord } from '../../../lib/domain/engine/records.ts';
import { type EngineState, initialState } from '../../../lib/domain/engine/state.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { step } from '../../../lib/domain/engine/step.ts';
import { surfaces } from '../../../lib/domain/engine/surfaces.ts';
import { TOTALS, totalOf } from '../../../lib/domain/presence/ledger.ts';
import type { RoutineControl } from '../../../lib/domain/routines/control.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { addToDay, type DayRow, observedMs } from '../../../lib/domain/summary/day.ts';
import { isDayRow } from '../../../lib/domain/summary/day-shape.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { minute, workout } from './desk.ts';

/** Events in any order at all: also such as no browser would send. */
const senseArbitrary = fc.record({
  input: fc.boolean(),
  idleState: fc.constantFrom('active', 'idle', 'locked'),
  audible: fc.boolean(),
  fullscreen: fc.boolean(),
});
const ids = fc.constantFrom('one', 'two', 'seated', 'workout');
const controls: readonly RoutineControl[] = ['pause', 'resume', 'skip', 'back', 'hurt', 'stop'];
const eventArbitrary: fc.Arbitrary<EngineEvent> = fc.oneof(
  { weight: 6, arbitrary: senseArbitrary.map((sense): EngineEvent => ({ type: 'heartbeat', sense })) },
  { weight: 6, arbitrary: senseArbitrary.map((sense): EngineEvent => ({ type: 'idle-state', sense })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('install', 'update', 'browser'), senseArbitrary)
      .map(([reason, sense]): EngineEvent => ({ type: 'start', reason, sense })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.boolean(), senseArbitrary)
      .map(([quiet, sense]): EngineEvent => ({ type: 'routine-alarm', quiet, sense })),
  },
  { weight: 1, arbitrary: fc.constant<EngineEvent>({ type: 'opened' }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('start', 'snooze', 'skip', 'dismiss')
      .map((answer): EngineEvent => ({ type: 'answer', answer })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(ids, fc.integer({ min: 1, max: 9 })).map(
      ([id, steps]): EngineEvent => ({
        type: 'routine-start',
        routine:
          id === 'workout'
            ? workout(id, steps + 1, steps % 3 === 0 ? steps : 0)
            : minute(id, { steps, seated: id === 'seated' }),
      }),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ids, fc.constantFrom('easy', 'right', 'hard'))
      .map(([routineId, rating]): EngineEvent => ({ type: 'routine-rating', routineId, rating })),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(ids, fc.constantFrom(...controls))
      .map(([routineId, control]): EngineEvent => ({ type: 'routine-control', routineId, control })),
  },
  { weight: 2, arbitrary: ids.map((routineId): EngineEvent => ({ type: 'routine-end', routineId })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(ids, fc.boolean())
      .map(([routineId, done]): EngineEvent => ({ type: 'routine-claim', routineId, done })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('sitting', 'standing').map((posture): EngineEvent => ({ type: 'posture', posture })),
  },
  { weight: 1, arbitrary: fc.constant<EngineEvent>({ type: 'moved' }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom({ minutes: 20 }, 'tomorrow' as const, 'now' as const)
      .map((until): EngineEvent => ({ type: 'pause', until })),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(
        { dayStartHour: 4 },
        { dayStartHour: 0 },
        { watchingMinutes: 0 },
        { watchingMinutes: 5 },
        { bridgeSeconds: 300, breakAfterIdleSeconds: 180 },
        { idleDetectionSeconds: 300 },
        { movementIntervalMinutes: 20 },
        { backOff: false },
        { backOff: 'maybe' },
      )
      .map((changes): EngineEvent => ({ type: 'settings', changes })),
  },
);

/** How much later by the clock: around the lengths at which rules turn, and clocks that are set. */
const afterArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 * SECOND_MS }) },
  { weight: 6, arbitrary: fc.integer({ min: 20 * SECOND_MS, max: 150 * SECOND_MS }) },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(15, 40, 60, 120, 150, 180, 300, 1_800, 3_600), fc.constantFrom(-1, 0, 1))
      .map(([seconds, ms]) => seconds * SECOND_MS + ms),
  },
  { weight: 2, arbitrary: fc.integer({ min: 3 * MINUTE_MS, max: 14 * HOUR_MS }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -1_999, -2_000, -2_001, -MINUTE_MS) },
  { weight: 1, arbitrary: fc.integer({ min: -30 * HOUR_MS, max: -1 }) },
);
const zoneArbitrary = fc.oneof(
  { weight: 12, arbitrary: fc.constant('Europe/Berlin') },
  { weight: 1, arbitrary: fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC') },
);

interface Turn {
  readonly afterMs: number;
  readonly zone: string;
  readonly event: EngineEvent;
}
const turnsArbitrary = fc.array(fc.record({ afterMs: afterArbitrary, zone: zoneArbitrary, event: eventArbitrary }), {
  minLength: 1,
  maxLength: 60,
});
/** Some nights on which clocks change, and an ordinary morning. */
const startArbitrary = fc
  .constantFrom('2026-03-28T20:00Z', '2026-10-24T20:00Z', '2026-06-01T07:00Z')
  .map((text) => Temporal.Instant.from(text).epochMilliseconds);

interface Life {
  readonly state: EngineState;
  readonly settings: Settings;
  readonly records: readonly HistoryRecord[];
  /** The sum of the forward steps between events. */
  readonly livedMs: number;
  readonly lastAt: number;
}

function live(
  startAt: number,
  turns: readonly Turn[],
  between: (state: EngineState) => EngineState = (state) => state,
): Life {
  let state = initialState(startAt, 'Europe/Berlin', 0);
  let settings: Settings = DEFAULT_SETTINGS;
  const records: HistoryRecord[] = [];
  let clock = startAt;
  let livedMs = 0;
  for (const { afterMs, zone, event } of turns) {
    clock += afterMs;
    const stamped: StampedEvent = { ...event, at: clock, zone };
    const before = state.lastSeenAt;
    const next = step(between(state), stamped, settings);
    livedMs += Math.max(0, clock - before);
    state = next.state;
    records.push(...next.records);
    for (const record of next.records)
      if (record.store === 'settings') settings = { ...settings, [record.name]: record.value };
  }
  return { state, settings, records, livedMs, lastAt: state.lastSeenAt };
}

function daysOf(records: readonly HistoryRecord[]): readonly DayRow[] {
  const days = new Map<string, DayRow>();
  for (const record of records)
    if (record.store === 'days') days.set(record.delta.day, addToDay(days.get(record.delta.day), record.delta));
  return [...days.values()];
}
const spansOf = (records: readonly HistoryRecord[]) =>
  records.flatMap((record) => (record.store === 'spans' ? [record.row] : []));
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** All that would be in the store if everything ended so much after the last event. */
const stored = (life: Life, laterMs = 0): readonly HistoryRecord[] => [
  ...life.records,
  ...closeOut(life.state, life.settings, life.lastAt + laterMs),
];

describe('over any sequence of events', () => {
  it('the five totals are the time since the installation, to the millisecond', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, fc.integer({ min: 0, max: HOUR_MS }), (startAt, turns, laterMs) => {
        const life = live(startAt, turns);
        const records = stored(life, laterMs);
        expect(sum(daysOf(records).map(observedMs))).toBe(life.livedMs + laterMs);
        expect(sum(spansOf(records).map((span) => span.endAt - span.startAt))).toBe(life.livedMs + laterMs);
      }),
      { numRuns: 500 },
    );
  });

  it('no span is empty or negative, and each day is the sum of its parts', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, (startAt, turns) => {
        const records = stored(live(startAt, turns));
        const spans = spansOf(records);
        for (const span of spans) expect(span.endAt).toBeGreaterThan(span.startAt);
        for (const day of daysOf(records)) {
          expect(isDayRow(day)).toBe(true);
          expect(day.activeMs + day.watchingMs + day.bridgedMs).toBe(day.sittingMs);
          for (const total of TOTALS) {
            expect(sum(day.quarters[total])).toBe(day[`${total}Ms`]);
            const parts = spans.filter((span) => span.day === day.day && totalOf(span.kind) === total);
            expect(sum(parts.map((span) => span.endAt - span.startAt))).toBe(day[`${total}Ms`]);
          }
          for (const bout of day.bouts) expect(bout.endAt).toBeGreaterThanOrEqual(bout.startAt);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('all sitting lies in bouts', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, (startAt, turns) => {
        const days = daysOf(stored(live(startAt, turns)));
        for (const day of days) expect(sum(day.bouts.map(({ sittingMs }) => sittingMs))).toBe(day.sittingMs);
      }),
      { numRuns: 300 },
    );
  });

  it('a state that has been JSON between any two events goes on the same', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, (startAt, turns) => {
        const killed = live(startAt, turns, (state) => {
          const read: unknown = JSON.parse(JSON.stringify(state));
          if (!isEngineState(read)) throw new Error('a state of the engine is refused');
          return read;
        });
        expect(killed).toEqual(live(startAt, turns));
      }),
      { numRuns: 300 },
    );
  });

  it('an event that is repeated at the same instant changes no total', () => {
    const repeats = fc.array(fc.boolean(), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, repeats, (startAt, turns, repeated) => {
        // Some events are meant each time they come: to skip a step twice, or to be asked again.
        const idempotent = turns.filter(({ event }) => event.type !== 'routine-control');
        const twice = idempotent.flatMap((turn, index) =>
          repeated[index] === true ? [turn, { ...turn, afterMs: 0 }] : [turn],
        );
        const totals = (list: readonly Turn[]) =>
          Object.fromEntries(
            daysOf(stored(live(startAt, list))).map((day) => [day.day, TOTALS.map((total) => day[`${total}Ms`])]),
          );
        expect(totals(twice)).toEqual(totals(idempotent));
      }),
      { numRuns: 300 },
    );
  });

  it('nudges that are closed add up to those that were shown, but for the open one', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, (startAt, turns) => {
        const life = live(startAt, turns);
        const tallies = daysOf(stored(life)).map(({ nudges }) => nudges);
        const shown = sum(tallies.map((tally) => tally.shown));
        const closed = sum(tallies.map(({ taken, snoozed, skipped, missed }) => taken + snoozed + skipped + missed));
        expect(shown - closed).toBe(life.state.track.open === null ? 0 : 1);
      }),
      { numRuns: 300 },
    );
  });

  it('the outbox has a lasting surface at most once, and every change of a surface in it', () => {
    fc.assert(
      fc.property(startArbitrary, turnsArbitrary, (startAt, turns) => {
        let state = initialState(startAt, 'Europe/Berlin', 0);
        let clock = startAt;
        for (const { afterMs, zone, event } of turns) {
          clock += afterMs;
          const before = surfaces(state, DEFAULT_SETTINGS, state.lastSeenAt);
          const next = step(state, { ...event, at: clock, zone }, DEFAULT_SETTINGS);
          const after = surfaces(next.state, DEFAULT_SETTINGS, next.state.lastSeenAt);
          const kinds = next.state.outbox.map(({ effect }) => effect.type).filter((type) => type !== 'open');
          expect(new Set(kinds).size).toBe(kinds.length);
          if (JSON.stringify(before.alarms) !== JSON.stringify(after.alarms)) expect(kinds).toContain('alarms');
          if (before.badge !== after.badge) expect(kinds).toContain('badge');
          if (before.nudge?.id !== after.nudge?.id) expect(kinds).toContain('nudge');
          state = next.state;
        }
      }),
      { numRuns: 200 },
    );
  });
});

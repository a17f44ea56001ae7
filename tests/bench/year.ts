import { createDispatch } from '../../lib/app/dispatch.ts';
import type { StampedEvent } from '../../lib/domain/engine/event.ts';
import type { HistoryRecord } from '../../lib/domain/engine/records.ts';
import { initialState } from '../../lib/domain/engine/state.ts';
import { step } from '../../lib/domain/engine/step.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { Connection } from '../../lib/store/connection.ts';
import { memoryPorts } from '../support/ports.ts';
import { stepEngine } from '../support/world/engines.ts';
import type { Happening, TraceEvent } from '../support/world/trace.ts';
import { createWorld } from '../support/world/world.ts';
import { randomFrom } from './stats.ts';

const ZONE = 'Europe/Berlin';
const FIRST_DAY = '2025-01-01';
/** Thirty times a day the person stops: with the stretches between, some sixty spans. */
const STOPS_A_DAY = 30;

/** One morning-to-evening of somebody who is at the screen all day, every day, and interrupted all the time. */
function dayOfWork(startAt: number, random: () => number): readonly TraceEvent[] {
  const events: TraceEvent[] = [];
  let at = startAt;
  const next = (afterMs: number, happening: Happening) => {
    at += Math.round(afterMs);
    events.push({ ...happening, at });
  };
  next(0, { type: 'launch' });
  next(SECOND_MS, { type: 'input-start' });
  for (let stop = 1; stop <= STOPS_A_DAY; stop += 1) {
    next((10 + 12 * random()) * MINUTE_MS, { type: 'input-stop' });
    const kind = random();
    if (kind < 0.15) {
      next(SECOND_MS, { type: 'answer', answer: 'start' });
      next(2 * SECOND_MS, { type: 'routine', seconds: 60 });
      next(65 * SECOND_MS, { type: 'input-start' });
    } else if (kind < 0.3) {
      next(SECOND_MS, { type: 'lock' });
      next((2 + 10 * random()) * MINUTE_MS, { type: 'unlock' });
      next(SECOND_MS, { type: 'input-start' });
    } else if (kind < 0.4) {
      next(SECOND_MS, { type: 'answer', answer: 'snooze' });
      next(100 * SECOND_MS, { type: 'input-start' });
    } else {
      // From what is bridged to what is a break.
      next((1.2 + 6 * random()) * MINUTE_MS, { type: 'input-start' });
    }
  }
  next(MINUTE_MS, { type: 'input-stop' });
  next(2 * MINUTE_MS, { type: 'quit' });
  return events;
}

/**
 * All that a browser tells the extension in so many days of heavy use, heartbeats included: some sixty spans and six
 * hundred events a day. The same seed makes the same days.
 */
export async function eventsOfHeavyUse(days: number, seed: number): Promise<readonly StampedEvent[]> {
  const random = randomFrom(seed);
  const events: StampedEvent[] = [];
  const observe = (event: StampedEvent) => {
    events.push(event);
  };
  const world = createWorld({ zone: ZONE, settings: DEFAULT_SETTINGS }, stepEngine({ keepSpans: false }), { observe });
  const firstDay = Temporal.PlainDate.from(FIRST_DAY);
  for (let day = 0; day < days; day += 1) {
    const morning = firstDay.add({ days: day }).toZonedDateTime({ timeZone: ZONE, plainTime: '08:00' });
    // The first line of a trace is the installation, which needs no launch.
    const events = dayOfWork(morning.epochMilliseconds, random).slice(day === 0 ? 1 : 0);
    for (const event of events) await world.play(event);
  }
  return events;
}

/** Lets `step` alone go through events, and gives the rows that it leaves. */
export function throughStep(events: readonly StampedEvent[]): readonly HistoryRecord[] {
  const rows: HistoryRecord[] = [];
  let state = initialState(events[0]?.at ?? 0, ZONE, DEFAULT_SETTINGS.dayStartHour);
  for (const event of events) {
    const { state: after, records } = step(state, event, DEFAULT_SETTINGS);
    rows.push(...records);
    state = after.outbox.length === 0 ? after : { ...after, outbox: [] };
  }
  return rows;
}

/** Lets the whole of dispatch go through events, over a database that is given. */
export async function throughDispatch(events: readonly StampedEvent[], connection: Connection): Promise<void> {
  const { ports, seen, time } = memoryPorts(events[0]?.at ?? 0, ZONE);
  const dispatch = createDispatch(connection, ports);
  for (const { at, zone, ...event } of events) {
    time.at = at;
    time.zone = zone;
    await dispatch(event);
  }
  if (seen.reports.length > 0)
    throw new Error(`dispatch reported ${seen.reports[0]} and ${seen.reports.length - 1} more`);
}

import { dayAt, type Glance, glance } from '../domain/engine/glance.ts';
import { type EngineState, initialState } from '../domain/engine/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { DayRow } from '../domain/summary/day.ts';
import { dayOf, type LocalDay } from '../domain/time.ts';
import type { Connection } from '../store/connection.ts';
import { read } from '../store/read.ts';
import type { Ports } from './ports.ts';

/** All that a view needs to say what is now, and to go on saying it while time passes. */
export interface Snapshot {
  readonly state: EngineState;
  readonly settings: Settings;
  /** The local day that `stored` is of. */
  readonly day: LocalDay;
  readonly stored: DayRow | undefined;
}

/**
 * Reads a snapshot: the state, the settings, and today's row, whatever the length of the history.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function readSnapshot(connection: Connection, clock: Ports['clock']): Promise<Snapshot> {
  const now = clock.now();
  let day = '';
  const reading = await read(connection, (state) => {
    day = state === null ? dayOf(now, { zone: clock.zone(), dayStartHour: 0 }).day : dayAt(state, now).day;
    return day;
  });
  const state = reading.state ?? initialState(now, clock.zone(), reading.settings.dayStartHour);
  return { state, settings: reading.settings, day, stored: reading.day };
}

/**
 * What the snapshot says at `at` (epoch ms). Null once its day is over: then it has to be read anew.
 */
export function glanceAt(snapshot: Snapshot, at: number): Glance | null {
  const { state, settings, stored } = snapshot;
  if (dayAt(state, Math.max(at, state.lastSeenAt)).day !== snapshot.day) return null;
  return glance(state, settings, stored, at);
}

import type { RoutineRow, SpanRow } from '../domain/engine/records.ts';
import type { EngineState } from '../domain/engine/state.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import { type DayRow, isDayRow } from '../domain/summary/day.ts';
import type { Connection } from './connection.ts';
import { parseStored, type Stored } from './parse.ts';
import { ASIDE_PREFIX, type AsideRow, ENGINE_KEY } from './schema.ts';

/** The state, the settings, and what is stored of one day. */
export interface Reading extends Stored {
  readonly day: DayRow | undefined;
}

/**
 * Reads what a view shows, at one instant of the database.
 *
 * @param dayOf names the day to read once the state is known.
 * @throws StoreProblem when the database cannot be used.
 */
export async function read(connection: Connection, dayOf: (state: EngineState | null) => string): Promise<Reading> {
  const database = await connection.open();
  const transaction = database.transaction(['state', 'settings', 'days'], 'readonly');
  const settings = transaction.objectStore('settings');
  const [state, names, values] = await Promise.all([
    transaction.objectStore('state').get(ENGINE_KEY),
    settings.getAllKeys(),
    settings.getAll(),
  ]);
  const stored = parseStored(state, names, values);
  const day: unknown = await transaction.objectStore('days').get(dayOf(stored.state));
  return { ...stored, day: isDayRow(day) ? day : undefined };
}

/** The spans of a local day, in order. */
export async function spansOf(connection: Connection, day: string): Promise<readonly SpanRow[]> {
  const spans = await (await connection.open()).getAllFromIndex('spans', 'day', day);
  return spans.sort((one, other) => one.startAt - other.startAt);
}

/** The nudges shown from `fromAt` on and before `untilAt` (epoch ms), in order. */
export async function nudgesBetween(
  connection: Connection,
  fromAt: number,
  untilAt: number,
): Promise<readonly Nudge[]> {
  const range = IDBKeyRange.bound(fromAt, untilAt, false, true);
  return (await connection.open()).getAllFromIndex('nudges', 'shownAt', range);
}

/** The routines that were started from `fromAt` (epoch ms) on, the newest first. */
export async function routinesSince(connection: Connection, fromAt: number): Promise<readonly RoutineRow[]> {
  const rows = await (await connection.open()).getAllFromIndex('routines', 'startedAt', IDBKeyRange.lowerBound(fromAt));
  return rows.reverse();
}

/** Rows that were set aside and that the person has not been told of. */
export async function untoldAside(connection: Connection): Promise<readonly AsideRow[]> {
  const range = IDBKeyRange.bound(ASIDE_PREFIX, `${ASIDE_PREFIX}\uffff`);
  const rows = await (await connection.open()).getAll('state', range);
  return (rows as AsideRow[]).filter((row) => !row.told);
}

import type { EngineState } from '../domain/engine/state.ts';
import type { DayRow } from '../domain/summary/day.ts';
import { isDayRow } from '../domain/summary/day-shape.ts';
import type { Connection } from './connection.ts';
import { parseStored, type Stored } from './parse.ts';
import { ENGINE_KEY } from './schema.ts';

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

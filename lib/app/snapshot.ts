import { dayAt } from '../domain/engine/glance.ts';
import { initialState } from '../domain/engine/state.ts';
import { dayOf } from '../domain/time.ts';
import type { Connection } from '../store/connection.ts';
import { read } from '../store/read.ts';
import type { Snapshot } from './glance-at.ts';
import type { Ports } from './ports.ts';

/**
 * Reads a snapshot: the state, the settings, and today's row, whatever the length of the history.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function readSnapshot(connection: Connection, clock: Ports['clock']): Promise<Snapshot> {
  const now = clock.now();
  let day = '';
  const reading = await read(connection, (state) => {
    // A clock that was set back, and that no event has seen yet, is taken for that of the last one, as a view takes it.
    day =
      state === null
        ? dayOf(now, { zone: clock.zone(), dayStartHour: 0 }).day
        : dayAt(state, Math.max(now, state.lastSeenAt)).day;
    return day;
  });
  const state = reading.state ?? initialState(now, clock.zone(), reading.settings.dayStartHour);
  return { state, settings: reading.settings, day, stored: reading.day };
}

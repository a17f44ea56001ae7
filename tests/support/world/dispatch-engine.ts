import 'fake-indexeddb/auto';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import type { Ports } from '../../../lib/app/ports.ts';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { type Connection, connect } from '../../../lib/store/connection.ts';
import { read } from '../../../lib/store/read.ts';
import { historyOf, type MakeEngine, put, type Rows, type WantedAlarms } from './engines.ts';

/** What was put on the surfaces beside the alarms, in order. */
export interface Shown {
  readonly badges: string[];
  readonly nudges: (string | null)[];
  readonly pages: string[];
  readonly faults: string[];
}

let databases = 0;

/** The whole way that the product goes: `dispatch` over a database, the outbox, and ports bound to the world. */
export function dispatchEngine(shown: Shown = { badges: [], nudges: [], pages: [], faults: [] }): MakeEngine {
  return async (clock, settings) => {
    databases += 1;
    const name = `world-${databases}`;
    let wanted: WantedAlarms | null = null;
    let queue = Promise.resolve();

    const ports: Ports = {
      clock,
      exclusively: (_name, work) => {
        queue = queue.then(work, work);
        return queue;
      },
      announce: () => undefined,
      report: (what, error) => {
        shown.faults.push(`${what}: ${String(error)}`);
      },
      surfaces: {
        setAlarms: async (alarms, anew) => {
          wanted = { ...alarms, anew: anew || (wanted?.anew ?? false) };
        },
        setDetection: async () => undefined,
        setBadge: async (badge) => {
          shown.badges.push(badge === null ? '' : String(badge.minutes));
        },
        showNudge: async (nudge) => {
          shown.nudges.push(nudge?.id ?? null);
          return true;
        },
        openPage: async (page) => {
          shown.pages.push(page);
        },
        chime: async () => undefined,
      },
    };

    let connection: Connection = connect(name);
    let dispatch = createDispatch(connection, ports);
    const given = Object.entries(settings).filter(
      ([setting, value]) => DEFAULT_SETTINGS[setting as keyof typeof settings] !== value,
    );
    if (given.length > 0) await dispatch({ type: 'settings', changes: Object.fromEntries(given) });

    return {
      handle: (event) => dispatch(event),
      wants: () => {
        const asked = wanted;
        wanted = null;
        return asked;
      },
      restart: async () => {
        await connection.close();
        connection = connect(name);
        dispatch = createDispatch(connection, ports);
      },
      history: async (at) => {
        const database = await connection.open();
        const { state, settings: stored } = await read(connection, () => '');
        if (state === null) throw new Error('nothing was committed');
        const rows: Rows = {
          days: new Map((await database.getAll('days')).map((row) => [row.day, row])),
          nudges: new Map((await database.getAllFromIndex('nudges', 'shownAt')).map((row) => [row.id, row])),
          spans: await database.getAll('spans'),
        };
        put(rows, closeOut(state, stored, at));
        await connection.close();
        return historyOf(state.installedAt, rows);
      },
    };
  };
}

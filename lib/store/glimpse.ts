import type { EngineState } from '../domain/engine/state.ts';
import { STATE_VERSION } from '../domain/engine/state.ts';
import { DEFAULT_SETTINGS, type Settings } from '../domain/settings.ts';
import type { DayRow } from '../domain/summary/day.ts';
import { DATABASE, DATABASE_VERSION, ENGINE_KEY } from './schema.ts';

/** What lies in the database for a view, not parsed: only a look at what comes of it tells whether it is sound. */
export interface Glimpse {
  readonly state: EngineState;
  readonly settings: Settings;
  readonly stored: DayRow | undefined;
}

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/**
 * Reads what a view shows with as little code as can be: no library, no migrations, no schemas. The popup is opened
 * forty times a week, and all of that would be loaded each time.
 *
 * @param dayOf names the day to read.
 * @returns null if it takes more than a look: no database yet, one of another version, or a state that is none.
 */
export async function glimpse(dayOf: (state: EngineState) => string): Promise<Glimpse | null> {
  const opening = indexedDB.open(DATABASE);
  // There is none: opening without a version would leave an empty one behind.
  opening.addEventListener('upgradeneeded', () => opening.transaction?.abort());
  const database = await settled(opening);
  try {
    if (database.version !== DATABASE_VERSION) return null;
    const transaction = database.transaction(['state', 'settings', 'days']);
    const rows = transaction.objectStore('settings');
    const [state, names, values] = await Promise.all([
      settled<EngineState | undefined>(transaction.objectStore('state').get(ENGINE_KEY)),
      settled(rows.getAllKeys()),
      settled<unknown[]>(rows.getAll()),
    ]);
    if (state?.version !== STATE_VERSION) return null;
    const chosen = Object.fromEntries(names.map((name, index) => [name, values[index]]));
    const stored = await settled<DayRow | undefined>(transaction.objectStore('days').get(dayOf(state)));
    return { state, settings: { ...DEFAULT_SETTINGS, ...chosen }, stored };
  } finally {
    database.close();
  }
}

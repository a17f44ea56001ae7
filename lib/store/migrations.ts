import type { Database } from './schema.ts';

type Migration = (database: Database) => void;

/**
 * One step a version, in order: step `n` makes version `n + 1` of version `n`. A step that was released is never
 * edited; what has to change becomes a new step.
 */
const MIGRATIONS: readonly Migration[] = [
  (database) => {
    database.createObjectStore('state');
    database.createObjectStore('settings');
    const spans = database.createObjectStore('spans', { autoIncrement: true });
    spans.createIndex('day', 'day');
    spans.createIndex('startAt', 'startAt');
    const breaks = database.createObjectStore('breaks', { autoIncrement: true });
    breaks.createIndex('startAt', 'startAt');
    const nudges = database.createObjectStore('nudges', { keyPath: 'id' });
    nudges.createIndex('shownAt', 'shownAt');
    const routines = database.createObjectStore('routines', { keyPath: 'id' });
    routines.createIndex('startedAt', 'startedAt');
    database.createObjectStore('days', { keyPath: 'day' });
  },
];

export const DATABASE_VERSION = MIGRATIONS.length;

/** Brings a database from `fromVersion` (0: new) to the current version, one step at a time. */
export function migrate(database: Database, fromVersion: number): void {
  for (const migration of MIGRATIONS.slice(fromVersion)) migration(database);
}

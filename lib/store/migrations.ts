import type { Database, UpgradeTransaction } from './schema.ts';

/**
 * Brings a database one version further. It may wait for the database, and for nothing else: its transaction ends with
 * the last request. If it throws or rejects, nothing of the upgrade is kept.
 */
export type Migration = (database: Database, transaction: UpgradeTransaction) => void | Promise<void>;

/**
 * One step a version, in order: step `n` makes version `n + 1` of version `n`. A step that was released is never
 * edited; what has to change becomes a new step.
 */
export const MIGRATIONS: readonly Migration[] = [
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

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
  // More kinds of nudges than the one to move: the engine remembers them, and how firmly they ask is a choice.
  async (_, transaction) => {
    type Plain = Readonly<Record<string, unknown>>;
    const isPlain = (value: unknown): value is Plain =>
      typeof value === 'object' && value !== null && !Array.isArray(value);
    const rows = transaction.objectStore('state');
    const state: unknown = await rows.get('engine');
    // What is damaged stays so: whoever reads it next sets it aside.
    if (isPlain(state) && state.version === 1 && isPlain(state.track)) {
      const { open } = state.track;
      const asked = { kind: 'movement', topic: 'movement', line: 0, windows: 0, windowAt: null };
      const track = {
        ...state.track,
        calledAt: null,
        calledBy: null,
        shownAt: isPlain(open) ? open.shownAt : null,
        open: isPlain(open) ? { ...open, ...asked } : open,
      };
      const ration = { hour: [], day: '', untaken: 0 };
      const added = { cues: {}, ration, said: {}, meeting: null, notificationsFail: false };
      await rows.put({ ...state, version: 2, track, ...added } as never, 'engine');
    }
    const settings = transaction.objectStore('settings');
    if ((await settings.get('notify')) === false) await settings.put('gentle', 'firmness');
    await settings.delete('notify');
  },
  // Exercises and routines of the person's own, and the pictures that go with them.
  (database) => {
    database.createObjectStore('ownExercises', { keyPath: 'id' });
    database.createObjectStore('ownRoutines', { keyPath: 'id' });
    database.createObjectStore('pictures', { keyPath: 'id' });
  },
];

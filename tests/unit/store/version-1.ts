/** A database as version 1 left it, made by hand: what the present code makes of it must not depend on that code. */
import fixture from '../../fixtures/database-v1.json' with { type: 'json' };

export interface StoredRow {
  readonly key: IDBValidKey;
  readonly value: unknown;
}

/** Rows by the name of their store, in the order of their keys. */
export type StoredRows = Readonly<Record<string, readonly StoredRow[]>>;

interface FixtureRow {
  readonly key?: IDBValidKey;
  readonly value: unknown;
}

/**
 * A working day as the engine recorded it (`demoDay` from 08:30 on 2026-11-23 in Berlin), and the stores it lay in.
 * Written once: it stays as it is, whatever the engine records today.
 */
export const VERSION_1 = fixture;
export const ROWS_1: Readonly<Record<string, readonly FixtureRow[]>> = fixture.rows;

export const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

/** An old page's connection: raw, and deaf to everything. Without a version: of whichever the database has. */
export function openRaw(
  name: string,
  version?: number,
  upgrade: (database: IDBDatabase) => void = () => undefined,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => upgrade(request.result);
  return settled(request);
}

/** Makes the stores of version 1 and puts the day into them; gives the connection, still open. */
export async function openVersion1(name = 'backbeat', rows = ROWS_1): Promise<IDBDatabase> {
  const database = await openRaw(name, VERSION_1.version, (database) => {
    for (const { name, keyPath, autoIncrement, indexes } of VERSION_1.stores) {
      const store = database.createObjectStore(name, { keyPath, autoIncrement });
      for (const index of indexes) store.createIndex(index, index);
    }
  });
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  for (const [store, all] of Object.entries(rows)) {
    for (const { value, key } of all) transaction.objectStore(store).put(value, key);
  }
  await finished(transaction);
  return database;
}

/** Every row of every store. */
export async function allRows(database: IDBDatabase): Promise<StoredRows> {
  const transaction = database.transaction([...database.objectStoreNames]);
  const rows: Record<string, readonly StoredRow[]> = {};
  for (const name of database.objectStoreNames) {
    const store = transaction.objectStore(name);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    rows[name] = keys.map((key, index) => ({ key, value: values[index] as unknown }));
  }
  return rows;
}

/** The stores and indexes that a database has. */
export function shapeOf(database: IDBDatabase): typeof VERSION_1.stores {
  const transaction = database.transaction([...database.objectStoreNames]);
  return [...database.objectStoreNames].map((name) => {
    const { keyPath, autoIncrement, indexNames } = transaction.objectStore(name);
    return { name, keyPath: keyPath as string | null, autoIncrement, indexes: [...indexNames] };
  }) as typeof VERSION_1.stores;
}

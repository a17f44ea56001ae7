/** Reads and fills the extension's own database from one of its pages, so that product code needs no door for tests. */
import type { Page } from '@playwright/test';
import type { Page as FirefoxPage } from 'puppeteer-core';
import type { EngineState } from '../../lib/domain/engine/state.ts';
import { parseSetting } from '../../lib/domain/setting.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { until } from './until.ts';

const DATABASE = 'backbeat';
const CHANNEL = 'backbeat';
const ENGINE_KEY = 'engine';

/** A row for a store; `key` only where the store keeps its keys outside its rows. */
export interface SeedRow {
  readonly value: unknown;
  readonly key?: string | number;
}

/** Rows by the name of their store. */
export type SeedRows = Readonly<Record<string, readonly SeedRow[]>>;

/** A row as it was read. */
export interface StoredRow {
  readonly key: string | number;
  readonly value: unknown;
}

/** Any page of the extension, in either browser. */
export type ExtensionPage = Pick<Page, 'evaluate'> | Pick<FirefoxPage, 'evaluate'>;

/** Runs a function in a page. The two libraries differ in the types of `evaluate` alone. */
export function inPage<A, R>(page: ExtensionPage, work: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
  return (page as { evaluate(work: unknown, argument: A): Promise<R> }).evaluate(work, argument);
}

interface Visit {
  readonly name: string;
  /** Stores that are emptied first. */
  readonly clear: readonly string[];
  readonly puts: readonly (readonly [store: string, rows: readonly SeedRow[]])[];
  /** Stores to read in the end; null for all. */
  readonly reads: readonly string[] | null;
  /** Nothing is changed unless the row still reads so. */
  readonly only: { readonly store: string; readonly key: string; readonly json: string } | null;
}

interface Visited {
  readonly changed: boolean;
  readonly rows: Readonly<Record<string, readonly StoredRow[]>>;
}

/**
 * One transaction over the database, run inside a page: it must not use anything from out here. Gives `Visited` as JSON,
 * since an object that stands in a row twice comes out of Firefox once (puppeteer-core 25).
 */
async function visitInPage({ name, clear, puts, reads, only }: Visit): Promise<string> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(name);
    // Opening without a version makes an empty database where there is none, which the extension then trips over.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(new Error(`There is no database "${name}" yet: ${opening.error?.message}`));
  });
  const settled = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  try {
    const read = reads ?? [...database.objectStoreNames];
    const stores = [...new Set([...clear, ...puts.map(([store]) => store), ...read, ...(only ? [only.store] : [])])];
    if (stores.length === 0) return '{"changed":false,"rows":{}}';
    const writes = clear.length + puts.length > 0;
    const transaction = database.transaction(stores, writes ? 'readwrite' : 'readonly');
    const committed = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const now = only && JSON.stringify(await settled(transaction.objectStore(only.store).get(only.key)));
    const changed = only === null || now === only.json;
    if (changed) {
      for (const store of clear) transaction.objectStore(store).clear();
      for (const [store, rows] of puts) {
        for (const { value, key } of rows) transaction.objectStore(store).put(value, key);
      }
    }
    const rows: Record<string, readonly StoredRow[]> = {};
    for (const store of read) {
      const [keys, values] = await Promise.all([
        settled(transaction.objectStore(store).getAllKeys()),
        settled(transaction.objectStore(store).getAll()),
      ]);
      rows[store] = values.map((value, index) => ({ key: keys[index] as string | number, value: value as unknown }));
    }
    await committed;
    return JSON.stringify({ changed, rows });
  } finally {
    database.close();
  }
}

async function visit(page: ExtensionPage, what: Partial<Visit>): Promise<Visited> {
  const nothing: Visit = { name: DATABASE, clear: [], puts: [], reads: [], only: null };
  return JSON.parse(await inPage(page, visitInPage, { ...nothing, ...what })) as Visited;
}

/**
 * Writes rows into named stores in one transaction, over what is there under the same keys. `page` is any page of the
 * extension. Throws when the extension has not made its database yet, or has no such store.
 */
export async function seedDay(page: ExtensionPage, rows: SeedRows): Promise<void> {
  await visit(page, { puts: Object.entries(rows) });
}

/** Writes rows in place of everything that the named stores hold, and tells the open views. */
export async function seedAnew(page: ExtensionPage, rows: SeedRows): Promise<void> {
  await visit(page, { clear: Object.keys(rows), puts: Object.entries(rows) });
  await announce(page);
}

/** All rows of a store in the order of their keys. Throws when there is no such store, or no database yet. */
export async function readStore(page: ExtensionPage, store: string): Promise<readonly StoredRow[]> {
  const { rows } = await visit(page, { reads: [store] });
  return rows[store] ?? [];
}

/** Every row of every store. */
export async function readAll(page: ExtensionPage): Promise<Readonly<Record<string, readonly StoredRow[]>>> {
  return (await visit(page, { reads: null })).rows;
}

/** The engine's state. Throws when there is none yet. */
export async function readState(page: ExtensionPage): Promise<EngineState> {
  const row = (await readStore(page, 'state')).find(({ key }) => key === ENGINE_KEY);
  if (row === undefined) throw new Error('The engine has stored no state yet.');
  return row.value as EngineState;
}

/** The settings in force: what is stored, and the defaults. */
export async function readSettings(page: ExtensionPage): Promise<Settings> {
  const accepted = (await readStore(page, 'settings')).flatMap(({ key, value }) => {
    const parsed = parseSetting(String(key), value);
    return parsed.ok ? [[String(key), parsed.value]] : [];
  });
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(accepted) as Partial<Settings>) };
}

/**
 * Puts another state in the place of the engine's, as if the past had been another, and tells the open views.
 *
 * @param change makes the new state; called anew when an event was handled in the meantime.
 */
export async function changeState(
  page: ExtensionPage,
  change: (state: EngineState) => EngineState,
): Promise<EngineState> {
  const changed = await until('a moment between two events', async () => {
    const before = await readState(page);
    const after = change(before);
    const { changed } = await visit(page, {
      puts: [['state', [{ key: ENGINE_KEY, value: after }]]],
      only: { store: 'state', key: ENGINE_KEY, json: JSON.stringify(before) },
    });
    return changed && after;
  });
  await announce(page);
  return changed;
}

/** Stores settings as if they had been chosen earlier, and tells the open views. */
export async function seedSettings(page: ExtensionPage, settings: Partial<Settings>): Promise<void> {
  await seedDay(page, { settings: Object.entries(settings).map(([key, value]) => ({ key, value })) });
  await announce(page);
}

/** Tells every open view that something was committed, as a dispatch does. */
async function announce(page: ExtensionPage): Promise<void> {
  await inPage(
    page,
    (name) => {
      const channel = new BroadcastChannel(name);
      channel.postMessage('committed');
      channel.close();
    },
    CHANNEL,
  );
}

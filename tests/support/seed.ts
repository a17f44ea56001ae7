/** Fills the extension's own database from one of its pages, so that product code needs no door for tests. */
import type { Page } from '@playwright/test';

const DATABASE = 'backbeat';

/** A row for a store; `key` only where the store keeps its keys outside its rows. */
export interface SeedRow {
  readonly value: unknown;
  readonly key?: string | number;
}

/** Rows by the name of their store. */
export type SeedRows = Readonly<Record<string, readonly SeedRow[]>>;

/**
 * Writes rows into named stores in one transaction, over what is there under the same keys. `page` is any page of the
 * extension. Throws when the extension has not made its database yet, or has no such store.
 */
export async function seedDay(page: Page, rows: SeedRows): Promise<void> {
  await page.evaluate(
    async ({ name, stores }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        // Opening without a version makes an empty database where there is none, which the extension then trips over.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`There is no database "${name}" yet: ${opening.error?.message}`));
      });
      try {
        const names = stores.map(([store]) => store);
        if (names.length === 0) return;
        const transaction = database.transaction(names, 'readwrite');
        const committed = new Promise<void>((resolve, reject) => {
          transaction.oncomplete = () => resolve();
          transaction.onabort = () => reject(transaction.error);
        });
        for (const [store, entries] of stores) {
          for (const { value, key } of entries) transaction.objectStore(store).put(value, key);
        }
        await committed;
      } finally {
        database.close();
      }
    },
    { name: DATABASE, stores: Object.entries(rows) },
  );
}

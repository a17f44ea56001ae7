import { openDB } from 'idb';
import { DATABASE_VERSION, migrate } from './migrations.ts';
import { problemOf, StoreProblem } from './problem.ts';
import { type BackbeatSchema, DATABASE, type Database } from './schema.ts';

/** Opens the database when it is first needed, and anew when it was closed. */
export interface Connection {
  /** @throws StoreProblem when there is no database to be had. */
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

export function connect(name: string = DATABASE): Connection {
  let opening: Promise<Database> | null = null;

  const open = async (): Promise<Database> => {
    let giveUp: ((problem: StoreProblem) => void) | undefined;
    const busy = new Promise<never>((_, reject) => {
      giveUp = reject;
    });
    try {
      const opened = openDB<BackbeatSchema>(name, DATABASE_VERSION, {
        upgrade: (database, fromVersion) => migrate(database, fromVersion),
        // Pages of this code let go when they are asked to (below): one that did not is older, and stays.
        blocked: () => giveUp?.(new StoreProblem('busy', undefined)),
        // A newer version wants to upgrade: this page lets go and opens again when it next needs to.
        blocking: (_current, _blocked, event) => {
          (event.target as IDBDatabase).close();
          opening = null;
        },
        terminated: () => {
          opening = null;
        },
      });
      // Whoever was given up on still has to be let go once it opens.
      opened.then((database) => opening === null && database.close()).catch(() => undefined);
      return await Promise.race([opened, busy]);
    } catch (error) {
      opening = null;
      throw problemOf(error);
    }
  };

  return {
    open: () => {
      opening ??= open();
      return opening;
    },
    close: async () => {
      const closing = opening;
      opening = null;
      (await closing?.catch(() => undefined))?.close();
    },
  };
}

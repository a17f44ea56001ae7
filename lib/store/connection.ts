import { openDB } from 'idb';
import { MIGRATIONS, type Migration } from './migrations.ts';
import { problemOf, StoreProblem } from './problem.ts';
import { type BackbeatSchema, DATABASE, type Database } from './schema.ts';

/** Opens the database when it is first needed, and anew when it was closed. */
export interface Connection {
  /** @throws StoreProblem when there is no database to be had. */
  readonly open: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

/**
 * @param migrations the steps that make the database what it is to be: as many as its version.
 */
export function connect(name: string = DATABASE, migrations: readonly Migration[] = MIGRATIONS): Connection {
  let opening: Promise<Database> | null = null;

  const forget = () => {
    opening = null;
  };

  const open = () =>
    new Promise<Database>((resolve, reject) => {
      let fault: unknown;
      const request = async () =>
        openDB<BackbeatSchema>(name, migrations.length, {
          upgrade: (database, fromVersion, _toVersion, transaction) => {
            const steps = async () => {
              for (const migration of migrations.slice(fromVersion)) await migration(database, transaction);
            };
            // The request itself will say no more than that the upgrade was aborted.
            transaction.done.catch((error: unknown) => {
              fault ??= error;
            });
            steps()
              .catch((error: unknown) => {
                fault = error;
                // A rejection aborts nothing by itself: half an upgrade would be kept.
                transaction.abort();
              })
              // It was aborted by the fault itself.
              .catch(() => undefined);
          },
          // Pages of this code let go when they are asked to (below): one that did not is older, and stays. Another
          // request would wait behind this one without a word: until it is through, whoever asks is told of it.
          blocked: () => {
            reject(new StoreProblem('busy'));
            opened.then(
              (database) => {
                database.close();
                forget();
              },
              () => undefined,
            );
          },
          // A newer version wants to upgrade: this page lets go and opens again when it next needs to.
          blocking: (_current, _blocked, event) => {
            (event.target as IDBDatabase).close();
            forget();
          },
          terminated: forget,
        });
      const opened = request();
      opened.then(resolve, (error: unknown) => {
        forget();
        reject(problemOf(fault ?? error));
      });
    });

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

import type { HistoryRecord } from '../domain/engine/records.ts';
import type { EngineState } from '../domain/engine/state.ts';
import type { Rating } from '../domain/routines/routine.ts';
import { addToDay, type DayDelta, type DayRow } from '../domain/summary/day.ts';
import { isDayRow } from '../domain/summary/day-shape.ts';
import type { Connection } from './connection.ts';
import { parseStored, type Stored } from './parse.ts';
import { problemOf } from './problem.ts';
import { ALL_STORES, ASIDE_PREFIX, type AsideRow, type Database, ENGINE_KEY } from './schema.ts';

/** What a transaction is to leave behind. */
export interface Outcome {
  readonly state: EngineState;
  readonly records: readonly HistoryRecord[];
}

function transactionOn(database: Database) {
  return database.transaction(ALL_STORES, 'readwrite', { durability: 'relaxed' });
}
type Transaction = ReturnType<typeof transactionOn>;

function setAside(transaction: Transaction, row: Pick<AsideRow, 'store' | 'key' | 'value'>, at: number) {
  const aside: AsideRow = { ...row, at, told: false };
  return transaction.objectStore('state').put(aside, `${ASIDE_PREFIX}${row.store}:${row.key}:${at}`);
}

async function writeDay(transaction: Transaction, deltas: readonly DayDelta[], at: number): Promise<void> {
  const [first] = deltas;
  if (first === undefined) return;
  const days = transaction.objectStore('days');
  const stored: unknown = await days.get(first.day);
  if (stored !== undefined && !isDayRow(stored)) {
    await setAside(transaction, { store: 'days', key: first.day, value: stored }, at);
  }
  const row = deltas.reduce<DayRow | undefined>(addToDay, isDayRow(stored) ? stored : undefined);
  if (row !== undefined) await days.put(row);
}

async function writeRating(transaction: Transaction, routineId: string, rating: Rating): Promise<void> {
  const routines = transaction.objectStore('routines');
  const row = await routines.get(routineId);
  if (row !== undefined) await routines.put({ ...row, rating });
}

/** Starts to write records, and adds to `writes` what there is to wait for. */
function writeRecords(
  transaction: Transaction,
  records: readonly HistoryRecord[],
  at: number,
  writes: Promise<unknown>[],
): void {
  const deltas = new Map<string, DayDelta[]>();
  for (const record of records) {
    switch (record.store) {
      case 'days': {
        const { day } = record.delta;
        deltas.set(day, [...(deltas.get(day) ?? []), record.delta]);
        break;
      }
      case 'settings':
        writes.push(transaction.objectStore('settings').put(record.value, record.name));
        break;
      case 'spans':
        writes.push(transaction.objectStore('spans').add(record.row));
        break;
      case 'breaks':
        writes.push(transaction.objectStore('breaks').add(record.row));
        break;
      case 'nudges':
        writes.push(transaction.objectStore('nudges').put(record.row));
        break;
      case 'routines':
        writes.push(transaction.objectStore('routines').put(record.row));
        break;
      case 'ratings':
        writes.push(writeRating(transaction, record.routineId, record.rating));
        break;
    }
  }
  for (const changes of deltas.values()) writes.push(writeDay(transaction, changes, at));
}

/**
 * One transaction over the whole database: reads what is stored, lets `decide` make something of it, writes that.
 * Other contexts wait their turn meanwhile; `decide` must not wait for anything. If it throws, nothing is changed.
 *
 * @param at epoch ms, for what has to be set aside.
 * @throws StoreProblem when the database cannot be used or is full: then nothing is changed either.
 */
export async function update(
  connection: Connection,
  at: () => number,
  decide: (stored: Stored) => Outcome,
): Promise<Outcome> {
  const database = await connection.open();
  const transaction = transactionOn(database);
  const done = transaction.done;
  const writes: Promise<unknown>[] = [];
  try {
    const settings = transaction.objectStore('settings');
    const [state, names, values] = await Promise.all([
      transaction.objectStore('state').get(ENGINE_KEY),
      settings.getAllKeys(),
      settings.getAll(),
    ]);
    const stored = parseStored(state, names, values);
    for (const row of stored.refused) {
      writes.push(setAside(transaction, row, at()));
      if (row.store === 'settings') writes.push(settings.delete(row.key));
    }
    const outcome = decide(stored);
    writes.push(transaction.objectStore('state').put(outcome.state, ENGINE_KEY));
    writeRecords(transaction, outcome.records, at(), writes);
    await Promise.all([...writes, done]);
    return outcome;
  } catch (error) {
    // Requests that were under way when the transaction failed say only that it was aborted: it knows why.
    const fault = transaction.error ?? error;
    try {
      transaction.abort();
    } catch {
      // It was aborted by the fault itself.
    }
    await Promise.allSettled([...writes, done]);
    throw fault instanceof DOMException ? problemOf(fault) : fault;
  }
}

/** Notes that the person was told of the rows that were set aside. */
export async function acknowledgeAside(connection: Connection): Promise<void> {
  const database = await connection.open();
  const transaction = database.transaction('state', 'readwrite');
  const range = IDBKeyRange.bound(ASIDE_PREFIX, `${ASIDE_PREFIX}\uffff`);
  for await (const cursor of transaction.store.iterate(range)) {
    await cursor.update({ ...(cursor.value as AsideRow), told: true });
  }
  await transaction.done;
}

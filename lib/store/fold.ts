import { parseSetting } from '../domain/setting.ts';
import { DEFAULT_SETTINGS, type SettingName, type Settings } from '../domain/settings.ts';
import type { LocalDay } from '../domain/time.ts';
import type { Connection } from './connection.ts';

/** ISO dates sort as the days do. */
const before = (day: LocalDay) => IDBKeyRange.upperBound(day, true);

/** One setting as it is in force: what is stored, or the default when that does not parse. */
export async function settingInForce<K extends SettingName>(connection: Connection, name: K): Promise<Settings[K]> {
  const parsed = parseSetting(name, await (await connection.open()).get('settings', name));
  return parsed.ok ? (parsed.value as Settings[K]) : DEFAULT_SETTINGS[name];
}

/** How many days before `day` still have spans. */
export async function daysToFold(connection: Connection, day: LocalDay): Promise<number> {
  const transaction = (await connection.open()).transaction('spans', 'readonly');
  let days = 0;
  let cursor = await transaction.store.index('day').openKeyCursor(before(day), 'nextunique');
  while (cursor !== null) {
    days += 1;
    cursor = await cursor.continue();
  }
  return days;
}

/**
 * Folds days before `day`, the oldest first: deletes their spans, at most `rows` of them in one short transaction, so
 * that no event waits for long. What the days themselves hold stays.
 *
 * @returns whether there is more to fold.
 */
export async function foldBefore(connection: Connection, day: LocalDay, rows: number): Promise<boolean> {
  const database = await connection.open();
  // Looked up by itself: only a transaction that deletes something is worth keeping others waiting.
  const keys = await database.getAllKeysFromIndex('spans', 'day', before(day), rows + 1);
  if (keys.length === 0) return false;
  const transaction = database.transaction('spans', 'readwrite', { durability: 'relaxed' });
  const deletions = keys.slice(0, rows).map((key) => transaction.store.delete(key));
  await Promise.all([...deletions, transaction.done]);
  return keys.length > rows;
}

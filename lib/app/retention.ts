import { clock as machineClock } from '../browser/clock.ts';
import { keptFrom } from '../domain/summary/retention.ts';
import { dayOf, type LocalDay } from '../domain/time.ts';
import type { Connection } from '../store/connection.ts';
import { database } from '../store/database.ts';
import { daysToFold, foldBefore, settingInForce } from '../store/fold.ts';
import type { Ports } from './ports.ts';

type Clock = Ports['clock'];

/** Deleting so many took 24 ms in Chromium 156 on two cores with plenty else to do: nobody notices an event that waits. */
const STEP_ROWS = 200;

async function firstKept(connection: Connection, clock: Clock, keepMonths: number | null): Promise<LocalDay | null> {
  if (keepMonths === null) return null;
  const dayStartHour = await settingInForce(connection, 'dayStartHour');
  return keptFrom(dayOf(clock.now(), { zone: clock.zone(), dayStartHour }).day, keepMonths);
}

/**
 * One small step of folding the days that are older than the person wants details of. It remembers up to which day all
 * is folded, so that a day costs one look; the setting itself is read each time, since any page may change it.
 *
 * The promise rejects when the database cannot be used.
 */
export function createFolding(connection: Connection, clock: Clock): () => Promise<void> {
  let foldedBefore: LocalDay | null = null;
  return async () => {
    const from = await firstKept(connection, clock, await settingInForce(connection, 'keepDetailsMonths'));
    if (from === null || from === foldedBefore) return;
    if (!(await foldBefore(connection, from, STEP_ROWS))) foldedBefore = from;
  };
}

/** How many days would lose their details if these were kept for `keepMonths` from now on. */
export async function countOlderDays(connection: Connection, clock: Clock, keepMonths: number): Promise<number> {
  const from = await firstKept(connection, clock, keepMonths);
  return from === null ? 0 : daysToFold(connection, from);
}

/** Folding over this context's own database. */
export const folding = (): (() => Promise<void>) => createFolding(database, machineClock);

/**
 * `countOlderDays` over this context's own database.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export const daysOlderThan = (keepMonths: number): Promise<number> =>
  countOlderDays(database, machineClock, keepMonths);

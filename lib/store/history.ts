import type { RoutineRow, SpanRow } from '../domain/engine/records.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import type { Connection } from './connection.ts';
import { ASIDE_PREFIX, type AsideRow } from './schema.ts';

/** The spans of a local day, in order. */
export async function spansOf(connection: Connection, day: string): Promise<readonly SpanRow[]> {
  const spans = await (await connection.open()).getAllFromIndex('spans', 'day', day);
  return spans.sort((one, other) => one.startAt - other.startAt);
}

/** The nudges shown from `fromAt` on and before `untilAt` (epoch ms), in order. */
export async function nudgesBetween(
  connection: Connection,
  fromAt: number,
  untilAt: number,
): Promise<readonly Nudge[]> {
  const range = IDBKeyRange.bound(fromAt, untilAt, false, true);
  return (await connection.open()).getAllFromIndex('nudges', 'shownAt', range);
}

/** The routines that were started from `fromAt` (epoch ms) on, the newest first. */
export async function routinesSince(connection: Connection, fromAt: number): Promise<readonly RoutineRow[]> {
  const rows = await (await connection.open()).getAllFromIndex('routines', 'startedAt', IDBKeyRange.lowerBound(fromAt));
  return rows.reverse();
}

/** Rows that were set aside and that the person has not been told of. */
export async function untoldAside(connection: Connection): Promise<readonly AsideRow[]> {
  const range = IDBKeyRange.bound(ASIDE_PREFIX, `${ASIDE_PREFIX}\uffff`);
  const rows = await (await connection.open()).getAll('state', range);
  return (rows as AsideRow[]).filter((row) => !row.told);
}

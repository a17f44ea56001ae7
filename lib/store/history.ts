import type { RoutineRow, SpanRow } from '../domain/engine/records.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import type { Connection } from './connection.ts';
import { isAsideRow, isNudge, isRoutineRow, isSpanRow } from './rows.ts';
import { ASIDE_PREFIX, type AsideRow } from './schema.ts';

/** Is told of rows that do not parse. They are left out of what is read, and stay where they are. */
export type Report = (what: string, error: unknown) => void;

function fitting<Row>(
  store: string,
  rows: readonly unknown[],
  fits: (row: unknown) => row is Row,
  report: Report | undefined,
): Row[] {
  const read = rows.filter(fits);
  if (read.length < rows.length) {
    report?.(`rows of ${store}`, new Error(`${rows.length - read.length} of ${rows.length} rows do not parse`));
  }
  return read;
}

/** The spans of a local day, in order. */
export async function spansOf(connection: Connection, day: string, report?: Report): Promise<readonly SpanRow[]> {
  const rows = await (await connection.open()).getAllFromIndex('spans', 'day', day);
  return fitting('spans', rows, isSpanRow, report).sort((one, other) => one.startAt - other.startAt);
}

/** The nudges shown from `fromAt` on and before `untilAt` (epoch ms), in order. */
export async function nudgesBetween(
  connection: Connection,
  fromAt: number,
  untilAt: number,
  report?: Report,
): Promise<readonly Nudge[]> {
  const range = IDBKeyRange.bound(fromAt, untilAt, false, true);
  return fitting(
    'nudges',
    await (await connection.open()).getAllFromIndex('nudges', 'shownAt', range),
    isNudge,
    report,
  );
}

/** The routines that were started from `fromAt` (epoch ms) on, the newest first. */
export async function routinesSince(
  connection: Connection,
  fromAt: number,
  report?: Report,
): Promise<readonly RoutineRow[]> {
  const rows = await (await connection.open()).getAllFromIndex('routines', 'startedAt', IDBKeyRange.lowerBound(fromAt));
  return fitting('routines', rows, isRoutineRow, report).reverse();
}

/** Rows that were set aside and that the person has not been told of. */
export async function untoldAside(connection: Connection): Promise<readonly AsideRow[]> {
  const range = IDBKeyRange.bound(ASIDE_PREFIX, `${ASIDE_PREFIX}\uffff`);
  const rows: readonly unknown[] = await (await connection.open()).getAll('state', range);
  return rows.filter(isAsideRow).filter((row) => !row.told);
}

import type { SpanRow } from '../domain/engine/records.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import type { Connection } from './connection.ts';
import { fitting, type Report } from './fitting.ts';
import { isAsideRow, isNudge, isSpanRow } from './rows.ts';
import { ASIDE_PREFIX, type AsideRow } from './schema.ts';

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

/** Rows that were set aside and that the person has not been told of. */
export async function untoldAside(connection: Connection): Promise<readonly AsideRow[]> {
  const range = IDBKeyRange.bound(ASIDE_PREFIX, `${ASIDE_PREFIX}\uffff`);
  const rows: readonly unknown[] = await (await connection.open()).getAll('state', range);
  return rows.filter(isAsideRow).filter((row) => !row.told);
}

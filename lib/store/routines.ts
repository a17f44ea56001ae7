import type { RoutineRow } from '../domain/engine/records.ts';
import { RATINGS, ROUTINE_KINDS } from '../domain/routines/routine.ts';
import { STEP_FIELDS } from '../domain/routines/stored.ts';
import { among, isFlag, isNumber, isText, listOf, orMissing, orNull, withFields } from '../domain/shape.ts';
import type { Connection } from './connection.ts';
import { fitting, type Report } from './fitting.ts';

const progress = withFields({
  step: isNumber,
  steps: listOf(withFields({ ...STEP_FIELDS, sides: isFlag, breaksSitting: isFlag }), 1),
  performedMs: isNumber,
});

const routineRow = withFields({
  id: isText,
  kind: among(...ROUTINE_KINDS),
  presetId: orNull(isText),
  startedAt: isNumber,
  endedAt: isNumber,
  done: isFlag,
  breaksSitting: isFlag,
  performedMs: isNumber,
  exerciseIds: listOf(isText),
  hurt: listOf(isText),
  rating: orMissing(among(...RATINGS)),
  session: orMissing(isText),
  progress: orMissing(progress),
});

const isRoutineRow = (value: unknown): value is RoutineRow => routineRow(value);

/** The routines that were started from `fromAt` (epoch ms) on, the newest first. */
export async function routinesSince(
  connection: Connection,
  fromAt: number,
  report?: Report,
): Promise<readonly RoutineRow[]> {
  const rows = await (await connection.open()).getAllFromIndex('routines', 'startedAt', IDBKeyRange.lowerBound(fromAt));
  return fitting('routines', rows, isRoutineRow, report).reverse();
}

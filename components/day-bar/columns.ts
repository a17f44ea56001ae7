import type { Total } from '../../lib/domain/presence/ledger.ts';
import type { DayRow } from '../../lib/domain/summary/day.ts';
import { HOUR_MS, QUARTER_MS } from '../../lib/domain/time.ts';

/** The kinds of time that are drawn; being away is what is left empty. */
export const DRAWN = ['sitting', 'standing', 'moving', 'unknown'] as const satisfies readonly Total[];
export type Drawn = (typeof DRAWN)[number];

const QUARTERS_AN_HOUR = HOUR_MS / QUARTER_MS;
/** Less than eight hours are not stretched over the whole width: a morning would look like a day. */
const LEAST_QUARTERS = 8 * QUARTERS_AN_HOUR;

/** The quarter-hours of a day that are worth drawing: `[from, until)`, counted from the day's start. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** From the full hour before the first thing that happened to now, eight hours at least; null for a day without any. */
export function stretchOf(quarters: DayRow['quarters'], startAt: number, at: number): Stretch | null {
  const present = (index: number) =>
    (quarters.sitting[index] ?? 0) + (quarters.standing[index] ?? 0) + (quarters.moving[index] ?? 0) > 0;
  const count = Math.max(...DRAWN.map((kind) => quarters[kind].length));
  let first = 0;
  while (first < count && !present(first)) first += 1;
  if (first === count) return null;
  const from = Math.floor(first / QUARTERS_AN_HOUR) * QUARTERS_AN_HOUR;
  const soFar = Math.max(count, Math.ceil((at - startAt) / QUARTER_MS));
  const fullHour = Math.ceil(soFar / QUARTERS_AN_HOUR) * QUARTERS_AN_HOUR;
  return { from, until: Math.max(fullHour, from + LEAST_QUARTERS) };
}

/** Heights in the picture's own units: a quarter-hour that is wholly spent on one thing is `FULL` high. */
export const FULL = 24;
const MOVED = 4;
const GAP = 2;
const SIDE = 0.14;

const box = (x: number, y: number, height: number) =>
  `M${(x + SIDE).toFixed(2)} ${y.toFixed(2)}h${1 - 2 * SIDE}v${height.toFixed(2)}h${2 * SIDE - 1}z`;

/**
 * One path for each kind of time: sitting stands on the base line, standing on top of it, movement lies below the line
 * whatever its length (a minute would not be seen otherwise), and what nobody knows is a mark on the line.
 */
export function pathsOf(quarters: DayRow['quarters'], { from, until }: Stretch): Readonly<Record<Drawn, string>> {
  const paths = { sitting: '', standing: '', moving: '', unknown: '' };
  for (let index = from; index < until; index += 1) {
    const x = index - from;
    const heightOf = (kind: Drawn) => Math.min(FULL, ((quarters[kind][index] ?? 0) / QUARTER_MS) * FULL);
    const sitting = heightOf('sitting');
    const standing = heightOf('standing');
    if (sitting > 0) paths.sitting += box(x, FULL - sitting, sitting);
    if (standing > 0) paths.standing += box(x, FULL - sitting - standing, standing);
    if (heightOf('moving') > 0) paths.moving += box(x, FULL + GAP, MOVED);
    if (heightOf('unknown') > FULL / 2) paths.unknown += `M${x + 0.5} ${FULL}v0`;
  }
  return paths;
}

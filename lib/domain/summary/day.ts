import type { NudgeTally } from '../nudges/nudge.ts';
import { type Break, type SpanKind, TOTALS, type Total, totalOf } from '../presence/ledger.ts';
import { type LocalDay, MINUTE_MS, QUARTER_MS } from '../time.ts';

/** A bout that is 30 minutes or longer is prolonged. */
export const PROLONGED_MS = 30 * MINUTE_MS;

/** A sedentary bout as one of the days lists it. */
export interface DayBout {
  /** Epoch ms of the whole bout, also where it reaches into another day. */
  readonly startAt: number;
  readonly endAt: number;
  /** The sitting time of the bout within this day, in ms. */
  readonly sittingMs: number;
  /** The sitting time of the whole bout, in ms: what decides whether it is prolonged. */
  readonly wholeMs: number;
}

/** All that is kept of a local day, in the store `days`. Lengths in ms. */
export interface DayRow {
  readonly day: LocalDay;
  /** Epoch ms of the day's start in the zone that was in force when it was first written. */
  readonly startAt: number;
  readonly sittingMs: number;
  readonly standingMs: number;
  readonly movingMs: number;
  readonly awayMs: number;
  readonly unknownMs: number;
  /** The three parts of `sittingMs`. */
  readonly activeMs: number;
  readonly bridgedMs: number;
  readonly watchingMs: number;
  /**
   * For each total, the ms in each quarter-hour since `startAt`: 96 of them, 92 or 100 when clocks change, more in a
   * day that began further east.
   */
  readonly quarters: Readonly<Record<Total, readonly number[]>>;
  readonly bouts: readonly DayBout[];
  readonly breaks: readonly Break[];
  /** Nudges shown in this day, and how they ended. */
  readonly nudges: NudgeTally;
}

/** One thing to add to a day. */
export type DayChange =
  | { readonly type: 'span'; readonly kind: SpanKind; readonly startAt: number; readonly endAt: number }
  | { readonly type: 'bout'; readonly bout: DayBout }
  | { readonly type: 'break'; readonly break: Break }
  | { readonly type: 'nudge'; readonly count: keyof NudgeTally; readonly by: number };

/** Changes to one day, to be added to whatever is stored of it. */
export interface DayDelta {
  readonly day: LocalDay;
  /** Epoch ms of the day's start; for a day that is stored already, the stored one stays. */
  readonly dayStartAt: number;
  readonly changes: readonly DayChange[];
}

export function emptyDay(day: LocalDay, startAt: number): DayRow {
  return {
    day,
    startAt,
    sittingMs: 0,
    standingMs: 0,
    movingMs: 0,
    awayMs: 0,
    unknownMs: 0,
    activeMs: 0,
    bridgedMs: 0,
    watchingMs: 0,
    quarters: { sitting: [], standing: [], moving: [], away: [], unknown: [] },
    bouts: [],
    breaks: [],
    nudges: { shown: 0, taken: 0, snoozed: 0, skipped: 0, missed: 0 },
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function addToQuarters(quarters: readonly number[], fromMs: number, untilMs: number): readonly number[] {
  const sum = [...quarters];
  for (let cursor = fromMs; cursor < untilMs; ) {
    const index = Math.floor(cursor / QUARTER_MS);
    const until = Math.min(untilMs, (index + 1) * QUARTER_MS);
    while (sum.length <= index) sum.push(0);
    sum[index] = (sum[index] as number) + until - cursor;
    cursor = until;
  }
  return sum;
}

/**
 * A day with changes added. Pure: the row that is handed in stays as it is.
 *
 * @param row what is stored of the day; undefined for a day not seen before.
 */
export function addToDay(row: DayRow | undefined, delta: DayDelta): DayRow {
  const sum: Mutable<DayRow> = { ...(row ?? emptyDay(delta.day, delta.dayStartAt)) };
  for (const change of delta.changes) {
    switch (change.type) {
      case 'span': {
        const lengthMs = change.endAt - change.startAt;
        const total = totalOf(change.kind);
        sum[`${total}Ms`] += lengthMs;
        if (change.kind === 'active' || change.kind === 'bridged' || change.kind === 'watching') {
          sum[`${change.kind}Ms`] += lengthMs;
        }
        // From the start that the row has, by which it is drawn: zone or day start may have changed since.
        const fromMs = Math.max(0, change.startAt - sum.startAt);
        sum.quarters = {
          ...sum.quarters,
          [total]: addToQuarters(sum.quarters[total], fromMs, fromMs + lengthMs),
        };
        break;
      }
      case 'bout':
        sum.bouts = [...sum.bouts, change.bout];
        break;
      case 'break':
        sum.breaks = [...sum.breaks, change.break];
        break;
      case 'nudge':
        sum.nudges = { ...sum.nudges, [change.count]: sum.nudges[change.count] + change.by };
        break;
    }
  }
  return sum;
}

/** Ms observed in the day: the sum of the five totals. */
export function observedMs(row: DayRow): number {
  return TOTALS.reduce((sum, total) => sum + row[`${total}Ms`], 0);
}

/** The longest bout that touches the day, by its whole sitting time, in ms; 0 without any. */
export function longestBoutMs(row: DayRow): number {
  return row.bouts.reduce((longest, bout) => Math.max(longest, bout.wholeMs), 0);
}

/** How many of the day's bouts are prolonged. */
export function prolongedBouts(row: DayRow): number {
  return row.bouts.filter((bout) => bout.wholeMs >= PROLONGED_MS).length;
}

/** The share of the day's sitting that lies in prolonged bouts, 0 to 1; 0 for a day without sitting. */
export function prolongedShare(row: DayRow): number {
  if (row.sittingMs === 0) return 0;
  const prolongedMs = row.bouts.reduce((sum, bout) => sum + (bout.wholeMs >= PROLONGED_MS ? bout.sittingMs : 0), 0);
  return Math.min(1, prolongedMs / row.sittingMs);
}

/** How far the estimate can be trusted: by the share of bridged gaps and by how much there is to judge from. */
export type Confidence = 'high' | 'medium' | 'low';

/** Shares and the two hours are those of the evidence on estimating sitting from screen activity. */
export function confidence(row: DayRow): Confidence {
  const bridgedShare = row.sittingMs === 0 ? 0 : row.bridgedMs / row.sittingMs;
  if (bridgedShare > 0.4 || row.sittingMs < 120 * MINUTE_MS) return 'low';
  return bridgedShare > 0.2 ? 'medium' : 'high';
}

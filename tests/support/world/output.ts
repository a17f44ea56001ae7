import type { NudgeKind, NudgeOutcome } from '../../../lib/domain/nudges/nudge.ts';
import type { BreakKind } from '../../../lib/domain/presence/ledger.ts';
import { type DayRow, longestBoutMs, prolongedBouts, prolongedShare } from '../../../lib/domain/summary/day.ts';
import type { LocalDay } from '../../../lib/domain/time.ts';
import type { Outcome } from './world.ts';

/** ISO 8601 in UTC, to the millisecond. */
export type IsoInstant = string;

export interface OutputDay {
  readonly day: LocalDay;
  readonly sittingMs: number;
  readonly standingMs: number;
  readonly movingMs: number;
  readonly awayMs: number;
  readonly unknownMs: number;
  readonly activeMs: number;
  readonly bridgedMs: number;
  readonly watchingMs: number;
  readonly bouts: readonly { readonly startAt: IsoInstant; readonly endAt: IsoInstant; readonly sittingMs: number }[];
  readonly longestBoutMs: number;
  readonly prolongedBouts: number;
  readonly prolongedShare: number;
  readonly breaks: readonly { readonly kind: BreakKind; readonly startAt: IsoInstant; readonly endAt: IsoInstant }[];
}

/** The document that a replay prints. */
export interface Output {
  readonly zone: string;
  readonly installedAt: IsoInstant;
  readonly endedAt: IsoInstant;
  readonly days: readonly OutputDay[];
  readonly nudges: readonly {
    readonly kind: NudgeKind;
    readonly dueAt: IsoInstant;
    readonly shownAt: IsoInstant;
    readonly closedAt: IsoInstant | null;
    readonly outcome: NudgeOutcome | null;
  }[];
  readonly wakes: number;
}

const iso = (at: number): IsoInstant => new Date(at).toISOString();
const isoOrNull = (at: number | null): IsoInstant | null => (at === null ? null : iso(at));

function outputDay(row: DayRow): OutputDay {
  return {
    day: row.day,
    sittingMs: row.sittingMs,
    standingMs: row.standingMs,
    movingMs: row.movingMs,
    awayMs: row.awayMs,
    unknownMs: row.unknownMs,
    activeMs: row.activeMs,
    bridgedMs: row.bridgedMs,
    watchingMs: row.watchingMs,
    bouts: [...row.bouts]
      .sort((a, b) => a.startAt - b.startAt)
      .map(({ startAt, endAt, sittingMs }) => ({ startAt: iso(startAt), endAt: iso(endAt), sittingMs })),
    longestBoutMs: longestBoutMs(row),
    prolongedBouts: prolongedBouts(row),
    prolongedShare: prolongedShare(row),
    breaks: [...row.breaks]
      .sort((a, b) => a.startAt - b.startAt)
      .map(({ kind, startAt, endAt }) => ({ kind, startAt: iso(startAt), endAt: iso(endAt) })),
  };
}

/** What a replay prints of an outcome: fields in this order, instants in UTC, the zone as the trace names it first. */
export function outputOf({ header, history, endedAt, wakes }: Outcome): Output {
  return {
    zone: header.zone,
    installedAt: iso(history.installedAt),
    endedAt: iso(endedAt),
    days: history.days.map(outputDay),
    nudges: history.nudges.map(({ kind, dueAt, shownAt, closedAt, outcome }) => ({
      kind,
      dueAt: iso(dueAt),
      shownAt: iso(shownAt),
      closedAt: isoOrNull(closedAt),
      outcome,
    })),
    wakes,
  };
}

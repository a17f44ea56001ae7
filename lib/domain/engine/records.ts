import type { Nudge } from '../nudges/nudge.ts';
import type { Bout, Posting } from '../presence/book.ts';
import type { Break, Span } from '../presence/ledger.ts';
import type { Progress } from '../routines/progress.ts';
import type { Rating, RoutineKind } from '../routines/routine.ts';
import type { DayChange, DayDelta } from '../summary/day.ts';
import type { DayPart, LocalDay } from '../time.ts';

/** A span within one local day: a row of the store `spans`. */
export interface SpanRow extends Span {
  readonly day: LocalDay;
}

/** A routine that was settled: a row of the store `routines`. Instants in epoch ms. */
export interface RoutineRow {
  readonly id: string;
  readonly kind: RoutineKind;
  /** The preset or the workout that it came from. */
  readonly presetId: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Two thirds of it or more were performed, earlier parts included, and somebody saw it or said so. */
  readonly done: boolean;
  readonly breaksSitting: boolean;
  /** Ms performed, pauses left out. */
  readonly performedMs: number;
  readonly exerciseIds: readonly string[];
  /** Those that were stopped because they hurt. */
  readonly hurt: readonly string[];
  /** How it was, once the person has said so. */
  readonly rating?: Rating;
  /** The id of the first part, in a later part of a workout. */
  readonly session?: string;
  /** Of a workout that was stopped on its way: what it takes to go on. */
  readonly progress?: Progress;
}

/** What a step leaves for the history, to be written in the same transaction as the state. */
export type HistoryRecord =
  | { readonly store: 'spans'; readonly row: SpanRow }
  | { readonly store: 'breaks'; readonly row: Break }
  /** Put by id: a nudge is written when it is shown and again when it is closed. */
  | { readonly store: 'nudges'; readonly row: Nudge }
  | { readonly store: 'routines'; readonly row: RoutineRow }
  /** Goes into the row of that routine, whenever it was written; nothing if there is none. */
  | { readonly store: 'ratings'; readonly routineId: string; readonly rating: Rating }
  | { readonly store: 'days'; readonly delta: DayDelta }
  | { readonly store: 'settings'; readonly name: string; readonly value: unknown };

type DayOfPart = Pick<DayPart, 'day' | 'dayStartAt'>;

const dayRecord = ({ day, dayStartAt }: DayOfPart, change: DayChange): HistoryRecord => ({
  store: 'days',
  delta: { day, dayStartAt, changes: [change] },
});

function boutRecords(bout: Bout, endAt: number, days: readonly DayPart[]): readonly HistoryRecord[] {
  const { startAt, sittingMs: wholeMs, sittingByDay } = bout;
  // A day in which some of it was written before the clock or the zone changed lists it too.
  const written = Object.keys(sittingByDay).map((day) => ({ day, dayStartAt: startAt }));
  return oncePerDay([...days, ...written]).map((part) =>
    dayRecord(part, { type: 'bout', bout: { startAt, endAt, sittingMs: sittingByDay[part.day] ?? 0, wholeMs } }),
  );
}

/** One part for each day: a stretch can touch a day twice when the zone changes. */
function oncePerDay(parts: readonly DayOfPart[]): readonly DayOfPart[] {
  return parts.filter((part, index) => parts.findIndex((other) => other.day === part.day) === index);
}

/** The rows that follow from postings. */
export function recordsOf(postings: readonly Posting[]): readonly HistoryRecord[] {
  return postings.flatMap((posting): readonly HistoryRecord[] => {
    switch (posting.type) {
      case 'span':
        return posting.parts.flatMap((part) => {
          const { startAt, endAt, day } = part;
          const { kind } = posting;
          return [
            { store: 'spans', row: { kind, startAt, endAt, day } },
            dayRecord(part, { type: 'span', kind, startAt, endAt }),
          ];
        });
      case 'break':
        return [
          { store: 'breaks', row: posting.break },
          ...oncePerDay(posting.days).map((part) => dayRecord(part, { type: 'break', break: posting.break })),
        ];
      case 'bout':
        return boutRecords(posting.bout, posting.endAt, posting.days);
    }
  });
}

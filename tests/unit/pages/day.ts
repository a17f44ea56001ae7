import type { TodayViewProps } from '../../../components/today/TodayView.tsx';
import type { Nudge, NudgeOutcome } from '../../../lib/domain/nudges/nudge.ts';
import type { Break, BreakKind, Span, SpanKind } from '../../../lib/domain/presence/ledger.ts';
import { addToDay, confidence, type DayBout, emptyDay } from '../../../lib/domain/summary/day.ts';
import { dayOf, MINUTE_MS } from '../../../lib/domain/time.ts';

export const ZONE = 'Europe/Berlin';

/** One thing after another: a span of so many minutes, a bout of spans, or a break. */
export type Part =
  | readonly [kind: SpanKind, minutes: number]
  | { readonly bout: readonly (readonly [SpanKind, number])[] }
  | { readonly break: BreakKind; readonly kind: SpanKind; readonly minutes: number };

const SITTING: readonly SpanKind[] = ['active', 'watching', 'bridged'];

/** The props of the page for a day that begins at its local midnight with the first part and has come to the last. */
export function todayOf(isoDay: string, parts: readonly Part[], nudges: readonly Nudge[] = []): TodayViewProps {
  const noon = Temporal.PlainDate.from(isoDay).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' });
  const bounds = dayOf(noon.epochMilliseconds, { zone: ZONE, dayStartHour: 0 });
  const spans: Span[] = [];
  const bouts: DayBout[] = [];
  const breaks: Break[] = [];
  let at = bounds.startAt;
  const spend = (kind: SpanKind, minutes: number) => {
    if (minutes > 0) spans.push({ kind, startAt: at, endAt: at + minutes * MINUTE_MS });
    at += minutes * MINUTE_MS;
  };
  for (const part of parts) {
    const startAt = at;
    if ('bout' in part) {
      for (const [kind, minutes] of part.bout) spend(kind, minutes);
      const sitting = part.bout
        .filter(([kind]) => SITTING.includes(kind))
        .reduce((sum, [, minutes]) => sum + minutes, 0);
      bouts.push({ startAt, endAt: at, sittingMs: sitting * MINUTE_MS, wholeMs: sitting * MINUTE_MS });
    } else if ('break' in part) {
      spend(part.kind, part.minutes);
      breaks.push({ kind: part.break, startAt, endAt: at });
    } else spend(...part);
  }
  const changes = spans.map((span) => ({ type: 'span' as const, ...span }));
  const day = {
    ...addToDay(emptyDay(bounds.day, bounds.startAt), { day: bounds.day, dayStartAt: bounds.startAt, changes }),
    bouts,
    breaks,
  };
  return {
    day,
    spans,
    nudges,
    confidence: confidence(day),
    at,
    dayEndAt: bounds.endAt,
    intervalMs: 30 * MINUTE_MS,
    problem: null,
  };
}

export function nudgeAt(shownAt: number, outcome: NudgeOutcome | null): Nudge {
  const closedAt = outcome === null ? null : shownAt + MINUTE_MS;
  return { id: String(shownAt), kind: 'movement', dueAt: shownAt, shownAt, closedAt, outcome };
}

/** A working day: 35 min, a minute of movement, 72 min with a gap, an hour away, then 20 min. */
export const WORKDAY: readonly Part[] = [
  ['unknown', 480],
  {
    bout: [
      ['active', 30],
      ['bridged', 2],
      ['active', 3],
    ],
  },
  { break: 'movement', kind: 'moving', minutes: 1 },
  {
    bout: [
      ['active', 50],
      ['away', 4],
      ['watching', 22],
    ],
  },
  { break: 'natural', kind: 'away', minutes: 60 },
  ['standing', 10],
  { bout: [['active', 20]] },
];

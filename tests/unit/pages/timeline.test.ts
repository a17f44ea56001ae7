import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, longBouts, placeOf, stretchesOf, ticksOf } from '../../../components/today/timeline.ts';
import type { Span, SpanKind } from '../../../lib/domain/presence/ledger.ts';
import { dayOf, HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { todayOf, WORKDAY, ZONE } from './day.ts';

const KINDS: readonly SpanKind[] = ['active', 'watching', 'bridged', 'standing', 'moving', 'away', 'unknown'];

const day = (isoDay: string) =>
  dayOf(Temporal.PlainDate.from(isoDay).toZonedDateTime({ timeZone: ZONE, plainTime: '12:00' }).epochMilliseconds, {
    zone: ZONE,
    dayStartHour: 0,
  });

const DAYS = [day('2026-11-18'), day('2026-03-29'), day('2026-10-25')] as const;

/** Spans that follow each other from a while before the day's start on. */
const spansOf = (startAt: number, lengths: readonly (readonly [SpanKind, number])[]) => {
  const spans: Span[] = [];
  let at = startAt - HOUR_MS;
  for (const [kind, minutes] of lengths) {
    spans.push({ kind, startAt: at, endAt: at + minutes * MINUTE_MS });
    at += minutes * MINUTE_MS;
  }
  return { spans, at };
};

describe('the stretches of a day', () => {
  it('join what counts to the same total', () => {
    const { day, spans, dayEndAt } = todayOf('2026-11-18', WORKDAY);
    expect(stretchesOf(spans, day.startAt, dayEndAt).map(({ kind }) => kind)).toEqual([
      'unknown',
      'sitting',
      'moving',
      'sitting',
      'away',
      'sitting',
      'away',
      'standing',
      'sitting',
    ]);
  });

  it('keep every millisecond of the day that was seen, once, in order', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAYS),
        fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 0, max: 300 })), { maxLength: 30 }),
        ({ startAt, endAt }, lengths) => {
          const { spans, at } = spansOf(startAt, lengths);
          const stretches = stretchesOf(spans, startAt, endAt);
          const seen = Math.max(0, Math.min(at, endAt) - startAt);
          expect(stretches.reduce((sum, stretch) => sum + stretch.endAt - stretch.startAt, 0)).toBe(seen);
          stretches.slice(1).forEach((stretch, index) => {
            expect(stretch.startAt).toBe(stretches[index]?.endAt);
            expect(stretch.kind).not.toBe(stretches[index]?.kind);
          });
        },
      ),
    );
  });
});

describe('the frame of the axis', () => {
  it('begins with the hour of the first thing seen and leaves out the night', () => {
    const { day, spans, at, dayEndAt } = todayOf('2026-11-18', WORKDAY);
    const frame = frameOf(stretchesOf(spans, day.startAt, dayEndAt), day.startAt, dayEndAt, at);
    expect((frame.fromAt - day.startAt) / HOUR_MS).toBe(8);
    expect((frame.untilAt - day.startAt) / HOUR_MS).toBe(16);
  });

  it('leaves out time away as well, and is eight hours long even in the evening', () => {
    const { day, spans, at, dayEndAt } = todayOf('2026-11-18', [
      ['away', 1_200],
      ['active', 60],
    ]);
    const frame = frameOf(stretchesOf(spans, day.startAt, dayEndAt), day.startAt, dayEndAt, at);
    expect((frame.fromAt - day.startAt) / HOUR_MS).toBe(16);
    expect((frame.untilAt - day.startAt) / HOUR_MS).toBe(24);
  });

  it('lies in the day, holds now and all that is neither away nor without data, and is eight hours or longer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DAYS),
        fc.array(fc.tuple(fc.constantFrom(...KINDS), fc.integer({ min: 1, max: 240 })), { maxLength: 12 }),
        ({ startAt, endAt }, lengths) => {
          const { spans, at: until } = spansOf(startAt, lengths);
          const now = Math.min(Math.max(until, startAt), endAt);
          const stretches = stretchesOf(spans, startAt, endAt);
          const frame = frameOf(stretches, startAt, endAt, now);
          expect(frame.fromAt).toBeGreaterThanOrEqual(startAt);
          expect(frame.untilAt).toBeLessThanOrEqual(endAt);
          expect(frame.untilAt - frame.fromAt).toBeGreaterThanOrEqual(8 * HOUR_MS);
          for (const at of [
            now,
            ...stretches
              .filter(({ kind }) => kind !== 'away' && kind !== 'unknown')
              .flatMap((s) => [s.startAt, s.endAt]),
          ]) {
            expect(at).toBeGreaterThanOrEqual(frame.fromAt);
            expect(at).toBeLessThanOrEqual(frame.untilAt);
          }
        },
      ),
    );
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-11-18', 24],
    ['2026-10-25', 25],
  ])('can hold all of %s, %i hours long', (isoDay, hours) => {
    const { startAt, endAt } = day(isoDay);
    const stretches = stretchesOf([{ kind: 'active', startAt, endAt }], startAt, endAt);
    const frame = frameOf(stretches, startAt, endAt, endAt);
    expect((frame.untilAt - frame.fromAt) / HOUR_MS).toBe(hours);
    const ticks = ticksOf(frame, startAt);
    expect(ticks).toHaveLength(hours + 1);
    expect(ticks.filter(({ labelled }) => labelled === 'always').length).toBeLessThanOrEqual(7);
    expect(ticks.filter(({ labelled }) => labelled !== 'never').length).toBeLessThanOrEqual(13);
  });
});

describe('a place on the axis', () => {
  it('is cut to the frame', () => {
    const frame = { fromAt: 0, untilAt: 8 * HOUR_MS };
    expect([-1, 0, 2 * HOUR_MS, 9 * HOUR_MS].map((at) => placeOf(at, frame))).toEqual([0, 0, 0.25, 1]);
  });
});

describe('the marks of long bouts', () => {
  it('begin at 30 minutes and leave out what lies before the frame', () => {
    const bout = (startAt: number, minutes: number) => ({
      startAt,
      endAt: startAt + minutes * MINUTE_MS,
      sittingMs: minutes * MINUTE_MS,
      wholeMs: minutes * MINUTE_MS,
    });
    const frame = { fromAt: HOUR_MS, untilAt: 9 * HOUR_MS };
    const bouts = [bout(0, 59), bout(HOUR_MS, 29), bout(2 * HOUR_MS, 30), bout(9 * HOUR_MS, 45)];
    expect(longBouts(bouts, frame)).toEqual([bouts[2]]);
  });
});

import { describe, expect, it } from 'vitest';
import { type SpanKind, TOTALS } from '../../../lib/domain/presence/ledger.ts';
import {
  addToDay,
  confidence,
  type DayBout,
  type DayChange,
  type DayRow,
  emptyDay,
  longestBoutMs,
  observedMs,
  prolongedBouts,
  prolongedShare,
} from '../../../lib/domain/summary/day.ts';
import { isDayRow } from '../../../lib/domain/summary/day-shape.ts';
import { MINUTE_MS, QUARTER_MS } from '../../../lib/domain/time.ts';

const START = 1_800_000_000_000;
const m = (minutes: number): number => START + minutes * MINUTE_MS;
const EMPTY = emptyDay('2027-01-15', START);
const add = (row: DayRow | undefined, ...changes: readonly DayChange[]): DayRow =>
  addToDay(row, { day: '2027-01-15', dayStartAt: START, changes });
const span = (kind: SpanKind, from: number, until: number): DayChange => ({
  type: 'span',
  kind,
  startAt: m(from),
  endAt: m(until),
});
const bout = (minutes: number, wholeMinutes = minutes): DayBout => ({
  startAt: START,
  endAt: m(wholeMinutes),
  sittingMs: minutes * MINUTE_MS,
  wholeMs: Math.round(wholeMinutes * MINUTE_MS),
});
const withBouts = (sittingMinutes: number, ...bouts: readonly DayBout[]): DayRow => ({
  ...EMPTY,
  sittingMs: sittingMinutes * MINUTE_MS,
  bouts,
});

describe('a day', () => {
  it('begins with nothing, from the first change on', () => {
    expect(add(undefined)).toEqual(EMPTY);
    expect(observedMs(EMPTY)).toBe(0);
  });

  it.each([
    ['active', 'sittingMs', 'activeMs'],
    ['watching', 'sittingMs', 'watchingMs'],
    ['bridged', 'sittingMs', 'bridgedMs'],
    ['standing', 'standingMs', null],
    ['moving', 'movingMs', null],
    ['away', 'awayMs', null],
    ['unknown', 'unknownMs', null],
  ] as const)('counts what is %s in %s', (kind, total, part) => {
    const row = add(EMPTY, span(kind, 5, 15));
    const ms = 10 * MINUTE_MS;
    expect({ ...row, quarters: EMPTY.quarters }).toEqual({
      ...EMPTY,
      [total]: ms,
      ...(part === null ? {} : { [part]: ms }),
    });
    expect(observedMs(row)).toBe(ms);
  });

  it('leaves the row that it adds to as it was', () => {
    const before = JSON.stringify(EMPTY);
    add(EMPTY, span('active', 0, 20), { type: 'bout', bout: bout(20) });
    expect(JSON.stringify(EMPTY)).toBe(before);
  });

  it('keeps its bar by quarters of an hour', () => {
    const row = add(EMPTY, span('active', 10, 35), span('bridged', 35, 40), span('away', 40, 50));
    const minutes = (quarters: readonly number[]) => quarters.map((ms) => ms / MINUTE_MS);
    expect(minutes(row.quarters.sitting)).toEqual([5, 15, 10]);
    expect(minutes(row.quarters.away)).toEqual([0, 0, 5, 5]);
    expect(row.quarters.moving).toEqual([]);
  });

  it('has a hundred quarters when it has 25 hours, and each total is the sum of its quarters', () => {
    const row = add(EMPTY, span('standing', 0, 25 * 60));
    expect(row.quarters.standing).toEqual(new Array(100).fill(QUARTER_MS));
    for (const total of TOTALS) expect(row.quarters[total].reduce((sum, ms) => sum + ms, 0)).toBe(row[`${total}Ms`]);
  });

  it('puts what began before it, by a clock that was set, at its beginning', () => {
    expect(add(EMPTY, span('active', -5, 5)).quarters.sitting).toEqual([10 * MINUTE_MS]);
  });

  it('lists bouts and breaks, and tallies nudges', () => {
    const one = { kind: 'moved', startAt: m(20), endAt: m(20) } as const;
    const row = add(
      EMPTY,
      { type: 'bout', bout: bout(20) },
      { type: 'break', break: one },
      { type: 'nudge', count: 'shown', by: 1 },
      { type: 'nudge', count: 'missed', by: 1 },
      { type: 'nudge', count: 'missed', by: -1 },
      { type: 'nudge', count: 'taken', by: 1 },
    );
    expect(row.bouts).toEqual([bout(20)]);
    expect(row.breaks).toEqual([one]);
    expect(row.nudges).toEqual({ shown: 1, taken: 1, snoozed: 0, skipped: 0, missed: 0 });
  });
});

describe('bouts of a day', () => {
  it.each([
    { minutes: 29.99, prolonged: 0 },
    { minutes: 30, prolonged: 1 },
    { minutes: 61, prolonged: 1 },
  ])('one of $minutes min makes $prolonged prolonged', ({ minutes, prolonged }) => {
    expect(prolongedBouts(withBouts(minutes, bout(minutes)))).toBe(prolonged);
  });

  it('are judged by the whole, also where a day has only a part', () => {
    const row = withBouts(30, bout(10, 40), bout(20));
    expect(prolongedBouts(row)).toBe(1);
    expect(longestBoutMs(row)).toBe(40 * MINUTE_MS);
    expect(prolongedShare(row)).toBeCloseTo(1 / 3);
  });

  it('have no longest and no share on a day without any', () => {
    expect(longestBoutMs(EMPTY)).toBe(0);
    expect(prolongedShare(EMPTY)).toBe(0);
  });

  it('never make a share of more than the whole day', () => {
    expect(prolongedShare(withBouts(30, bout(40)))).toBe(1);
  });
});

describe('the confidence in a day', () => {
  it.each([
    { sitting: 119, bridged: 0, trust: 'low' },
    { sitting: 120, bridged: 0, trust: 'high' },
    { sitting: 200, bridged: 40, trust: 'high' },
    { sitting: 200, bridged: 41, trust: 'medium' },
    { sitting: 200, bridged: 80, trust: 'medium' },
    { sitting: 200, bridged: 81, trust: 'low' },
    { sitting: 0, bridged: 0, trust: 'low' },
  ])('with $bridged of $sitting min bridged is $trust', ({ sitting, bridged, trust }) => {
    expect(confidence({ ...withBouts(sitting), bridgedMs: bridged * MINUTE_MS })).toBe(trust);
  });
});

describe('a stored row', () => {
  const whole = add(EMPTY, span('active', 0, 20), { type: 'bout', bout: bout(20) });

  it('is a day when nothing is missing', () => {
    expect(isDayRow(EMPTY)).toBe(true);
    expect(isDayRow(JSON.parse(JSON.stringify(whole)))).toBe(true);
  });

  it.each(Object.keys(whole))('is none without %s, or with something else in its place', (name) => {
    expect(isDayRow({ ...whole, [name]: undefined })).toBe(false);
    expect(isDayRow({ ...whole, [name]: null })).toBe(false);
    expect(isDayRow({ ...whole, [name]: true })).toBe(false);
  });

  it.each(TOTALS)('is none without the quarters of %s', (total) => {
    expect(isDayRow({ ...whole, quarters: { ...whole.quarters, [total]: 'none' } })).toBe(false);
  });

  it.each(['shown', 'taken', 'snoozed', 'skipped', 'missed'])('is none without the count of %s', (count) => {
    expect(isDayRow({ ...whole, nudges: { ...whole.nudges, [count]: undefined } })).toBe(false);
  });

  it.each([null, undefined, 'day', 7, []])('is none when it is %j', (value) => {
    expect(isDayRow(value)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { MINUTE_MS, QUARTER_MS } from '../../../lib/domain/time.ts';
import {
  active,
  beat,
  bouts,
  breaks,
  type Desk,
  desk,
  hoursOf,
  idle,
  instant,
  MOVED,
  minute,
  minutes,
  STAND,
} from './desk.ts';

describe('midnight', () => {
  it('splits a bout: each day lists it whole, with its own part of the sitting', () => {
    const at = desk({ from: '2026-06-01T23:00' }).until('2026-06-02T00:40').at('2026-06-02T00:40', MOVED);
    const { days } = at.history('2026-06-02T00:40');
    expect(days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-02']);
    expect(days.map(bouts)).toEqual([['23:00–00:40: 60'], ['23:00–00:40: 40']]);
    expect(days.map((day) => day.bouts[0]?.wholeMs)).toEqual([100 * MINUTE_MS, 100 * MINUTE_MS]);
  });

  it('lists a break in both days, with its true ends', () => {
    const at = desk({ from: '2026-06-01T22:00' })
      .until('2026-06-01T23:01')
      .at('2026-06-01T23:01', idle())
      .at('2026-06-02T07:00', active());
    const { days, breaks: rows } = at.history('2026-06-02T07:00');
    expect(days.map(breaks)).toEqual([['natural 23:00–07:00'], ['natural 23:00–07:00']]);
    expect(rows).toHaveLength(1);
    expect(days.map(minutes)).toEqual([{ sitting: 60, away: 60 }, { away: 420 }]);
  });

  it('belongs to the day that begins with it', () => {
    const at = desk({ from: '2026-06-01T23:00' }).until('2026-06-02T00:00').at('2026-06-02T00:00', MOVED);
    expect(at.history('2026-06-02T00:00').days.map(({ day, breaks: list }) => [day, list.length])).toEqual([
      ['2026-06-01', 0],
      ['2026-06-02', 1],
    ]);
  });

  it('tallies a nudge in the day in which it was shown', () => {
    const at = desk({ from: '2026-06-01T23:28' }).until('2026-06-02T00:03', { input: false });
    const { days } = at.history('2026-06-02T00:03');
    expect(days.map(({ nudges }) => [nudges.shown, nudges.missed])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});

describe('a clock that is set back over midnight', () => {
  it('takes an open nudge along: the day that counts its end has counted its showing', () => {
    const at = desk({ from: '2026-06-01T23:40' }).until('2026-06-02T00:11', { input: false });
    at.at('2026-06-01T21:11', beat()).at('2026-06-01T21:12', MOVED);
    const { days } = at.history('2026-06-01T21:12');
    expect(days.map(({ day, nudges }) => [day, nudges.shown, nudges.taken])).toEqual([
      ['2026-06-01', 1, 1],
      ['2026-06-02', 0, 0],
    ]);
  });
});

describe('a local day in Berlin', () => {
  it.each([
    { day: '2026-03-29', before: '2026-03-28', after: '2026-03-30', hours: 23 },
    { day: '2026-10-25', before: '2026-10-24', after: '2026-10-26', hours: 25 },
  ])('$day has $hours hours', ({ day, before, after, hours }) => {
    const at = desk({ from: `${before}T22:00` }).until(`${after}T01:00`);
    expect(at.history(`${after}T01:00`).days.map((row) => [row.day, hoursOf(row)])).toEqual([
      [before, 2],
      [day, hours],
      [after, 1],
    ]);
  });

  it('starts at four when that is chosen', () => {
    const at = desk({ from: '2026-06-01T23:00', settings: { dayStartHour: 4 } }).until('2026-06-02T05:00');
    expect(at.history('2026-06-02T05:00').days.map((row) => [row.day, hoursOf(row)])).toEqual([
      ['2026-06-01', 5],
      ['2026-06-02', 1],
    ]);
  });

  it('starts at four from the event on that brings the choice: what is over keeps its day', () => {
    const at = desk({ from: '2026-06-01T23:00' })
      .until('2026-06-02T01:00')
      .at('2026-06-02T01:00', { type: 'settings', changes: { dayStartHour: 4 } })
      .until('2026-06-02T02:00');
    expect(at.history('2026-06-02T02:00').days.map((row) => [row.day, hoursOf(row)])).toEqual([
      ['2026-06-01', 2],
      ['2026-06-02', 1],
    ]);
  });
});

describe('the bar of a day', () => {
  const quartersOf = (at: Desk, when: string) =>
    at
      .history(when)
      .days.map(({ quarters, startAt }) =>
        quarters.sitting.flatMap((ms, index) => (ms > 0 ? [startAt + index * QUARTER_MS] : [])),
      );

  it.each<readonly [string, (at: Desk) => Desk]>([
    ['the day start is changed', (at) => at.at('10:00', { type: 'settings', changes: { dayStartHour: 4 } })],
    ['the zone is changed to the west', (at) => at.at('10:00', beat(), 'America/New_York')],
    ['the zone is changed to the east', (at) => at.at('10:00', beat(), 'Asia/Tokyo')],
  ])('has each quarter at its own time, also after %s', (_, changes) => {
    const at = changes(desk({ from: '09:00' }).until('10:00')).until('10:30');
    const from = instant('09:00');
    expect(quartersOf(at, '10:30')).toEqual([[0, 1, 2, 3, 4, 5].map((quarter) => from + quarter * QUARTER_MS)]);
  });
});

describe('a change of zone', () => {
  it('applies from the event on that brings it, also to what is open', () => {
    // 19:00 in Berlin is two o'clock of the next day in Tokyo.
    const at = desk({ from: '18:00' }).until('19:00').at('19:00', beat(), 'Asia/Tokyo').until('20:00');
    const { days } = at.history('20:00');
    expect(days.map((row) => [row.day, hoursOf(row)])).toEqual([
      ['2026-06-01', 1],
      ['2026-06-02', 1],
    ]);
    expect(days.map(({ startAt }) => startAt)).toEqual([
      instant('2026-06-01T00:00'),
      instant('2026-06-02T00:00', 'Asia/Tokyo'),
    ]);
    expect(days.flatMap(bouts)).toEqual(['18:00–20:00: 60', '18:00–20:00: 60']);
  });

  it('to the west and back keeps the bout in one line a day', () => {
    const at = desk({ from: '2026-06-02T00:30' })
      .until('2026-06-02T01:00')
      .at('2026-06-02T01:00', beat(), 'America/New_York')
      .until('2026-06-02T01:30')
      .at('2026-06-02T01:30', beat(), 'Europe/Berlin')
      .until('2026-06-02T02:00')
      .at('2026-06-02T02:00', MOVED);
    const { days } = at.history('2026-06-02T02:00');
    expect(days.map((row) => [row.day, bouts(row)])).toEqual([
      ['2026-06-01', ['00:30–02:00: 30']],
      ['2026-06-02', ['00:30–02:00: 60']],
    ]);
    expect(days.map((row) => row.breaks.length)).toEqual([0, 1]);
  });

  it('lists a long break once in each day, however often the zone changes in it', () => {
    const at = desk({ from: '18:00' })
      .until('19:00')
      .at('19:00', STAND)
      .at('19:00:30', beat(), 'Asia/Tokyo')
      .at('19:01:30', beat(), 'Europe/Berlin')
      .until('19:10')
      .at('19:10', { type: 'posture', posture: 'sitting' });
    expect(at.history('19:10').days.map(breaks)).toEqual([['standing 19:00–19:10'], ['standing 19:00–19:10']]);
  });

  it('forgets the calendars that nothing open needs any more', () => {
    const at = desk()
      .until('10:00')
      .at('10:00', beat(), 'Asia/Tokyo')
      .until('10:10')
      .at('10:10', MOVED)
      .until('10:20')
      .at('10:20', beat(), 'UTC');
    expect(at.state.book.calendars.map(({ zone }) => zone)).toEqual(['Asia/Tokyo', 'UTC']);
  });

  it('keeps the calendar that an open bout, standing or a minute needs', () => {
    const zones = (at: Desk) => at.state.book.calendars.map(({ zone }) => zone);
    const all = ['Europe/Berlin', 'UTC', 'Asia/Tokyo'];
    const bout = desk().at('09:01', beat(), 'UTC').at('09:02', idle()).at('09:03', active());
    expect(zones(bout.at('09:04', beat(), 'Asia/Tokyo'))).toEqual(all);
    const standing = desk().at('09:00', STAND).at('09:01', beat(), 'UTC').at('09:02', idle()).at('09:03', active());
    expect(zones(standing.at('09:04', beat(), 'Asia/Tokyo'))).toEqual(all);
    const begun = desk().at('09:01', { type: 'routine-start', routine: minute() });
    expect(
      zones(begun.at('09:01:10', beat(), 'UTC').at('09:01:20', MOVED).at('09:01:30', beat(), 'Asia/Tokyo')),
    ).toEqual(all);
  });

  it('within a minute splits it there', () => {
    const at = desk({ from: '18:30' })
      .until('18:59')
      .at('18:59', { type: 'routine-start', routine: minute('long', { steps: 9 }) })
      .at('19:00', beat(), 'Asia/Tokyo');
    const totals = (when: string) => at.history(when).days.map((row) => [row.day, minutes(row)]);
    expect(totals('19:01')).toEqual([
      ['2026-06-01', { sitting: 30 }],
      ['2026-06-02', { sitting: 1 }],
    ]);
    at.at('19:02', { type: 'routine-end', routineId: 'long' });
    expect(totals('19:02')).toEqual([
      ['2026-06-01', { sitting: 29, moving: 1 }],
      ['2026-06-02', { moving: 2 }],
    ]);
  });

  it('lists a bout that moved with the clock in the day in which some of it was written', () => {
    const at = desk({ from: '2026-06-01T23:30' })
      .until('2026-06-02T00:30')
      .at('2026-05-30T12:00', beat())
      .until('2026-05-30T12:30')
      .at('2026-05-30T12:30', MOVED);
    const { days } = at.history('2026-05-30T12:30');
    expect(days.map((row) => [row.day, row.bouts.map(({ sittingMs }) => sittingMs / MINUTE_MS)])).toEqual([
      ['2026-05-30', [30]],
      ['2026-06-01', [30]],
      ['2026-06-02', [30]],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { boutsOf, breaksOf, type Lived, live, minutesOf } from '../support/world/diary.ts';

const observedHours = (day: Lived['today']): number =>
  (day.sittingMs + day.standingMs + day.movingMs + day.awayMs + day.unknownMs) / 3_600_000;

describe('a local day', () => {
  it.each([
    { zone: 'Europe/Berlin', before: '2026-03-28', day: '2026-03-29', after: '2026-03-30', hours: 23 },
    { zone: 'Europe/Berlin', before: '2026-10-24', day: '2026-10-25', after: '2026-10-26', hours: 25 },
    { zone: 'America/New_York', before: '2026-03-07', day: '2026-03-08', after: '2026-03-09', hours: 23 },
    { zone: 'Australia/Lord_Howe', before: '2026-04-04', day: '2026-04-05', after: '2026-04-06', hours: 24.5 },
    { zone: 'Asia/Tokyo', before: '2026-03-28', day: '2026-03-29', after: '2026-03-30', hours: 24 },
  ])('of $hours hours has just so many: $day in $zone', async ({ zone, before, day, after, hours }) => {
    const { days } = await live({
      zone,
      lines: `
        ${before}
        20:00 input-start
        ${after}
        04:00 end`,
    });
    expect(days.map((each) => [each.day, observedHours(each)])).toEqual([
      [before, 4],
      [day, hours],
      [after, 4],
    ]);
  });

  it('starts at the hour that was chosen', async () => {
    const { days } = await live({
      settings: { dayStartHour: 4 },
      lines: `
        2026-06-01
        23:00 input-start
        2026-06-02
        05:00 end`,
    });
    expect(days.map(({ day, sittingMs }) => [day, sittingMs / 3_600_000])).toEqual([
      ['2026-06-01', 5],
      ['2026-06-02', 1],
    ]);
  });

  it('starts at one o’clock where the clocks change at midnight', async () => {
    const { days } = await live({
      zone: 'Africa/Cairo',
      lines: `
        2026-04-23
        23:00 input-start
        2026-04-24
        02:00 end`,
    });
    expect(days.map(({ day, sittingMs }) => [day, sittingMs / 3_600_000])).toEqual([
      ['2026-04-23', 1],
      ['2026-04-24', 1],
    ]);
  });
});

describe('midnight', () => {
  const HOUR = 3_600_000;

  it.each([
    { spent: 'active', lines: '' },
    { spent: 'watching', lines: '23:55 sound-on, input-stop\n2026-06-02\n00:05 input-start, sound-off' },
    { spent: 'bridged', lines: '23:59 input-stop\n2026-06-02\n00:01 input-start' },
    { spent: 'away', lines: '23:58 input-stop\n2026-06-02\n00:02 input-start' },
    { spent: 'away', lines: '23:30 input-stop\n2026-06-02\n00:30 input-start' },
    { spent: 'away', lines: '23:30 lock\n2026-06-02\n00:30 unlock' },
    { spent: 'unknown', lines: '23:30 sleep\n2026-06-02\n00:30 wake' },
    { spent: 'unknown', lines: '23:30 quit\n2026-06-02\n00:30 launch' },
    { spent: 'standing', lines: '23:30 posture standing\n2026-06-02\n00:30 posture sitting' },
    { spent: 'moving', lines: '23:58 routine 240\n2026-06-02' },
  ] as const)('splits what is $spent, and both halves are whole', async ({ spent, lines }) => {
    const { days } = await live({
      lines: `
        2026-06-01
        23:00 input-start
        ${lines}
        2026-06-02
        01:00 end`,
    });
    expect(days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-02']);
    const [before, after] = days;
    expect(before && observedHours(before)).toBe(1);
    expect(after && observedHours(after)).toBe(1);
    expect(before?.[`${spent}Ms`]).toBe(after?.[`${spent}Ms`]);
    expect(before?.[`${spent}Ms`]).toBeGreaterThan(0);
  });

  it('lists a bout and a break in both days, each with its part of the sitting', async () => {
    const { days } = await live({
      lines: `
        2026-06-01
        23:00 input-start
        2026-06-02
        00:40 input-stop
        01:00 input-start
        01:10 end`,
    });
    expect(days.map((day) => boutsOf(day))).toEqual([['23:00–00:40'], ['23:00–00:40', '01:00–01:10']]);
    expect(days.map((day) => day.bouts.map(({ sittingMs }) => sittingMs / HOUR))).toEqual([[1], [40 / 60, 10 / 60]]);
    expect(days.map(({ prolongedBouts }) => prolongedBouts)).toEqual([1, 1]);
    expect(days.map(({ prolongedShare }) => prolongedShare)).toEqual([1, 0.8]);
    const night = await live({
      lines: `
        2026-06-01
        22:00 input-start
        23:00 input-stop
        2026-06-02
        07:00 input-start
        08:00 end`,
    });
    expect(night.days.map((day) => breaksOf(day))).toEqual([['natural 23:00–07:00'], ['natural 23:00–07:00']]);
  });
});

describe('a journey', () => {
  it('of nine hours counts by the new zone from where the browser learns of it', async () => {
    const { days } = await live({
      lines: `
        2026-06-01
        12:00 input-start
        14:00 sleep
        18:00 zone Asia/Tokyo, wake
        20:00 end`,
    });
    // The gap is over at the wake, which is the first that is told of the new zone: 18:00 here is 01:00 there.
    expect(days.map((day) => [day.day, minutesOf(day)])).toEqual([
      ['2026-06-01', { sitting: 120, unknown: 240 }],
      ['2026-06-02', { sitting: 120 }],
    ]);
  });

  it('to the west lives through the same evening twice, and time already written keeps its day', async () => {
    const { days } = await live({
      zone: 'Asia/Tokyo',
      lines: `
        2026-06-02
        00:00 input-start
        02:00 zone Europe/Berlin
        02:00:30 input-stop
        04:00 input-start
        05:00 end`,
    });
    expect(days.map(({ day }) => day)).toEqual(['2026-06-01', '2026-06-02']);
    expect(days.reduce((sum, day) => sum + observedHours(day), 0)).toBe(5);
    expect(days[1] && observedHours(days[1])).toBeCloseTo(2, 1);
  });
});

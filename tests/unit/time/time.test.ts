import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Calendar, dayOf, dayUnder, HOUR_MS, isTimeZone, splitByDay } from '../../../lib/domain/time.ts';

const BERLIN = 'Europe/Berlin';
const instant = (text: string): number => Temporal.Instant.from(text).epochMilliseconds;
const clock = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime().toString();
const calendar = (zone: string, dayStartHour = 0, fromAt = 0): Calendar => ({ fromAt, zone, dayStartHour });

describe('a local day', () => {
  it.each([
    { zone: BERLIN, day: '2026-03-28', hours: 24 },
    { zone: BERLIN, day: '2026-03-29', hours: 23 },
    { zone: BERLIN, day: '2026-10-25', hours: 25 },
    { zone: 'Australia/Lord_Howe', day: '2026-04-05', hours: 24.5 },
    { zone: 'UTC', day: '2026-03-29', hours: 24 },
  ])('$day in $zone is $hours hours long', ({ zone, day, hours }) => {
    const noon = Temporal.PlainDateTime.from(`${day}T12:00`).toZonedDateTime(zone).epochMilliseconds;
    const bounds = dayOf(noon, { zone, dayStartHour: 0 });
    expect(bounds.day).toBe(day);
    expect((bounds.endAt - bounds.startAt) / HOUR_MS).toBe(hours);
    expect(clock(bounds.startAt, zone)).toBe(`${day}T00:00:00`);
  });

  it.each([
    { at: '2026-06-01T23:59:59.999+02:00', start: 0, day: '2026-06-01' },
    { at: '2026-06-02T00:00:00+02:00', start: 0, day: '2026-06-02' },
    { at: '2026-06-02T03:59:59.999+02:00', start: 4, day: '2026-06-01' },
    { at: '2026-06-02T04:00:00+02:00', start: 4, day: '2026-06-02' },
    { at: '2026-06-02T05:59:59.999+02:00', start: 6, day: '2026-06-01' },
  ])('that starts at $start o’clock is $day at $at', ({ at, start, day }) => {
    expect(dayOf(instant(at), { zone: BERLIN, dayStartHour: start }).day).toBe(day);
  });

  it('that starts at four is as short or long as the clocks make it', () => {
    const length = (noon: string) => {
      const { startAt, endAt } = dayOf(instant(noon), { zone: BERLIN, dayStartHour: 4 });
      return (endAt - startAt) / HOUR_MS;
    };
    expect(length('2026-03-28T12:00+01:00')).toBe(23);
    expect(length('2026-03-29T12:00+02:00')).toBe(24);
    expect(length('2026-10-24T12:00+02:00')).toBe(25);
  });

  it('that starts in the hour that is left out starts an hour later', () => {
    const { startAt } = dayOf(instant('2026-03-29T12:00+02:00'), { zone: BERLIN, dayStartHour: 2 });
    expect(clock(startAt, BERLIN)).toBe('2026-03-29T03:00:00');
  });

  it('starts at one where the clocks leave out midnight', () => {
    const { startAt, day } = dayOf(instant('2026-04-24T12:00+03:00'), { zone: 'Africa/Cairo', dayStartHour: 0 });
    expect(day).toBe('2026-04-24');
    expect(clock(startAt, 'Africa/Cairo')).toBe('2026-04-24T01:00:00');
  });

  it('goes on where the clocks fall back over midnight into the day that was over', () => {
    // Newfoundland went from 00:01 back to 23:01 until 2011.
    const again = instant('2010-11-06T23:30:00-03:30');
    const bounds = dayOf(again, { zone: 'America/St_Johns', dayStartHour: 0 });
    expect(bounds.startAt).toBeLessThanOrEqual(again);
    expect(bounds.endAt).toBeGreaterThan(again);
    expect(bounds.day).toBe('2010-11-07');
  });

  it('contains the instant it was asked for, in every zone', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    fc.assert(
      fc.property(
        fc.integer({ min: instant('2026-01-01T00:00Z'), max: instant('2040-01-01T00:00Z') }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 6 }),
        (at, zone, dayStartHour) => {
          const bounds = dayOf(at, { zone, dayStartHour });
          expect(bounds.startAt).toBeLessThanOrEqual(at);
          expect(bounds.endAt).toBeGreaterThan(at);
          expect(dayOf(bounds.endAt, { zone, dayStartHour }).startAt).toBe(bounds.endAt);
        },
      ),
    );
  });

  it('is refused in a zone that there is not', () => {
    expect(() => dayOf(0, { zone: 'Mars/Phobos', dayStartHour: 0 })).toThrow(RangeError);
  });
});

describe('a stretch of time', () => {
  it('is split at midnight', () => {
    const parts = splitByDay(instant('2026-06-01T23:00+02:00'), instant('2026-06-03T01:00+02:00'), [calendar(BERLIN)]);
    expect(parts.map(({ day, startAt, endAt }) => [day, (endAt - startAt) / HOUR_MS])).toEqual([
      ['2026-06-01', 1],
      ['2026-06-02', 24],
      ['2026-06-03', 1],
    ]);
    expect(parts.map(({ dayStartAt }) => clock(dayStartAt, BERLIN))).toEqual([
      '2026-06-01T00:00:00',
      '2026-06-02T00:00:00',
      '2026-06-03T00:00:00',
    ]);
  });

  it('that ends at midnight touches no other day', () => {
    const parts = splitByDay(instant('2026-06-01T23:00+02:00'), instant('2026-06-02T00:00+02:00'), [calendar(BERLIN)]);
    expect(parts).toHaveLength(1);
  });

  it('that is empty has no parts', () => {
    expect(splitByDay(5_000, 5_000, [calendar(BERLIN)])).toEqual([]);
    expect(splitByDay(5_000, 4_000, [])).toEqual([]);
  });

  it('cannot be split by no calendar at all', () => {
    expect(() => splitByDay(0, 1, [])).toThrow('at least one calendar');
    expect(() => dayUnder(0, [])).toThrow(RangeError);
  });

  it('is split where the calendar changes, and each part follows its own', () => {
    const flight = instant('2026-06-01T20:00Z');
    const calendars = [calendar(BERLIN), calendar('Asia/Tokyo', 0, flight)];
    const parts = splitByDay(flight - HOUR_MS, flight + HOUR_MS, calendars);
    expect(parts.map(({ day, endAt }) => [day, endAt])).toEqual([
      ['2026-06-01', flight],
      ['2026-06-02', flight + HOUR_MS],
    ]);
    expect(dayUnder(flight - 1, calendars).day).toBe('2026-06-01');
    expect(dayUnder(flight, calendars).day).toBe('2026-06-02');
  });

  it('before the first calendar follows the first', () => {
    expect(splitByDay(0, 1_000, [calendar(BERLIN, 0, 500)]).map(({ day }) => day)).toEqual([
      '1970-01-01',
      '1970-01-01',
    ]);
  });

  it('is conserved, whatever the calendars are', () => {
    const start = instant('2026-03-01T00:00Z');
    const zone = fc.constantFrom(BERLIN, 'Asia/Tokyo', 'America/New_York', 'Australia/Lord_Howe', 'UTC');
    const change = fc.record({
      afterMs: fc.integer({ min: 0, max: 400 * HOUR_MS }),
      zone,
      hour: fc.integer({ min: 0, max: 6 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 * HOUR_MS }),
        fc.integer({ min: 1, max: 100 * HOUR_MS }),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        (afterMs, lengthMs, changes) => {
          let fromAt = start;
          const calendars = changes.map(({ afterMs: after, zone: name, hour }) => {
            fromAt += after;
            return calendar(name, hour, fromAt);
          });
          const parts = splitByDay(start + afterMs, start + afterMs + lengthMs, calendars);
          expect(parts[0]?.startAt).toBe(start + afterMs);
          expect(parts.at(-1)?.endAt).toBe(start + afterMs + lengthMs);
          for (const [index, part] of parts.entries()) {
            expect(part.endAt).toBeGreaterThan(part.startAt);
            if (index > 0) expect(part.startAt).toBe(parts[index - 1]?.endAt);
          }
        },
      ),
    );
  });
});

describe('the name of a zone', () => {
  it.each([
    [BERLIN, true],
    ['UTC', true],
    ['+02:00', true],
    ['Mars/Phobos', false],
    ['', false],
  ])('%j is known: %s', (zone, known) => {
    expect(isTimeZone(zone)).toBe(known);
  });
});

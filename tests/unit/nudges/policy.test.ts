import { describe, expect, it } from 'vitest';
import { holdReason, intervalMs, isSoftHold, isWorkingTime, type Moment } from '../../../lib/domain/nudges/policy.ts';
import { DEFAULT_SETTINGS, type WorkingHours } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

const BERLIN = 'Europe/Berlin';
const berlin = (text: string): number =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(BERLIN, { disambiguation: 'later' }).epochMilliseconds;

// The first of June is a Monday.
const NOON = berlin('2026-06-01T12:00');
const CALM: Moment = {
  at: NOON,
  zone: BERLIN,
  away: false,
  standing: false,
  inRoutine: false,
  justBackUntil: 0,
  pausedUntil: null,
  meetingUntil: null,
  fullscreen: false,
  audible: false,
};
const ALL_HOLDS = { ...DEFAULT_SETTINGS, holdWhileSounding: true, workingHours: {} };
const hold = (changes: Partial<Moment>, settings = DEFAULT_SETTINGS) => holdReason({ ...CALM, ...changes }, settings);

describe('a nudge', () => {
  it('may come when nothing speaks against it', () => {
    expect(hold({})).toBeNull();
  });

  it.each([
    ['away', { away: true }, DEFAULT_SETTINGS],
    ['standing', { standing: true }, DEFAULT_SETTINGS],
    ['routine', { inRoutine: true }, DEFAULT_SETTINGS],
    ['paused', { pausedUntil: NOON + 1 }, DEFAULT_SETTINGS],
    ['meeting', { meetingUntil: NOON + 1 }, DEFAULT_SETTINGS],
    ['off-hours', {}, { ...DEFAULT_SETTINGS, workingHours: {} }],
    ['just-back', { justBackUntil: NOON + 1 }, DEFAULT_SETTINGS],
    ['fullscreen', { fullscreen: true }, DEFAULT_SETTINGS],
    ['sounding', { audible: true }, { ...DEFAULT_SETTINGS, holdWhileSounding: true }],
  ] as const)('is held: %s', (reason, changes, settings) => {
    expect(hold(changes, settings)).toBe(reason);
  });

  it('is held no longer at the instant at which a pause, or the time of being back, is over', () => {
    expect(hold({ pausedUntil: NOON })).toBeNull();
    expect(hold({ justBackUntil: NOON })).toBeNull();
  });

  it('is held by full screen and by sound only if that was chosen', () => {
    expect(hold({ fullscreen: true }, { ...DEFAULT_SETTINGS, holdInFullscreen: false })).toBeNull();
    expect(hold({ audible: true })).toBeNull();
  });

  it('gives the hardest of several reasons', () => {
    const all: Moment = {
      ...CALM,
      away: true,
      standing: true,
      inRoutine: true,
      pausedUntil: NOON + 1,
      justBackUntil: NOON + 1,
      fullscreen: true,
      audible: true,
    };
    expect(holdReason(all, ALL_HOLDS)).toBe('away');
    expect(holdReason({ ...CALM, fullscreen: true, audible: true }, ALL_HOLDS)).toBe('off-hours');
    expect(holdReason({ ...CALM, fullscreen: true, audible: true }, { ...ALL_HOLDS, workingHours: null })).toBe(
      'fullscreen',
    );
  });

  it('is held softly by full screen and sound alone', () => {
    const reasons = [
      'away',
      'just-back',
      'standing',
      'routine',
      'paused',
      'off-hours',
      'fullscreen',
      'sounding',
    ] as const;
    expect(reasons.filter(isSoftHold)).toEqual(['fullscreen', 'sounding']);
  });
});

describe('working hours', () => {
  const HOURS: WorkingHours = {
    monday: [
      ['09:00', '12:00'],
      ['13:00', '17:30'],
    ],
    friday: [['00:00', '24:00']],
    sunday: [['02:30', '03:30']],
  };

  it.each([
    ['2026-06-01T08:59:59.999', false],
    ['2026-06-01T09:00', true],
    ['2026-06-01T11:59:59.999', true],
    ['2026-06-01T12:00', false],
    ['2026-06-01T13:00', true],
    ['2026-06-01T17:29:59.999', true],
    ['2026-06-01T17:30', false],
    ['2026-06-02T10:00', false],
    ['2026-06-05T00:00', true],
    ['2026-06-05T23:59:59.999', true],
    ['2026-06-06T00:00', false],
  ])('at %s: %s', (clock, works) => {
    expect(isWorkingTime(berlin(clock), BERLIN, HOURS)).toBe(works);
  });

  it('are by the clock on the wall where the person is', () => {
    expect(isWorkingTime(berlin('2026-06-01T09:00'), 'UTC', HOURS)).toBe(false);
    expect(isWorkingTime(berlin('2026-06-01T11:00'), 'UTC', HOURS)).toBe(true);
  });

  it('are what the clock shows in a night when it changes', () => {
    // In March the clock goes from two to three, in October it shows half past two twice.
    expect(isWorkingTime(Temporal.Instant.from('2026-03-29T01:00Z').epochMilliseconds, BERLIN, HOURS)).toBe(true);
    expect(isWorkingTime(Temporal.Instant.from('2026-03-29T00:59Z').epochMilliseconds, BERLIN, HOURS)).toBe(false);
    expect(isWorkingTime(Temporal.Instant.from('2026-10-25T00:30Z').epochMilliseconds, BERLIN, HOURS)).toBe(true);
    expect(isWorkingTime(Temporal.Instant.from('2026-10-25T01:30Z').epochMilliseconds, BERLIN, HOURS)).toBe(true);
  });

  it('are always when they are not set, and never when no day is named', () => {
    expect(isWorkingTime(berlin('2026-06-07T03:00'), BERLIN, null)).toBe(true);
    expect(isWorkingTime(NOON, BERLIN, {})).toBe(false);
    expect(isWorkingTime(NOON, BERLIN, { monday: [] })).toBe(false);
  });
});

describe('the interval', () => {
  it.each([
    { chosen: 20, minutes: [20, 30, 45, 60, 60] },
    { chosen: 30, minutes: [30, 45, 60, 60, 60] },
    { chosen: 45, minutes: [45, 60, 60, 60, 60] },
    { chosen: 60, minutes: [60, 60, 60, 60, 60] },
    { chosen: 90, minutes: [90, 90, 90, 90, 90] },
  ])('of $chosen min backs off to $minutes', ({ chosen, minutes }) => {
    const rhythm = { intervalMinutes: chosen, backOff: true };
    expect(minutes.map((_, level) => intervalMs(rhythm, level) / MINUTE_MS)).toEqual(minutes);
  });

  it('stays as chosen without back-off', () => {
    expect(intervalMs({ intervalMinutes: 20, backOff: false }, 3)).toBe(20 * MINUTE_MS);
  });
});

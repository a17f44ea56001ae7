import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSettingName, parseSetting, parseSettings } from '../../../lib/domain/setting.ts';
import { DEFAULT_SETTINGS, SETTINGS, type SettingName } from '../../../lib/domain/settings.ts';

const NAMES = Object.keys(SETTINGS) as readonly SettingName[];
const accepts = (name: string, value: unknown): boolean => parseSetting(name, value).ok;
const names = (count: number) => Array.from({ length: count }, (_, index) => `exercise-${index}`);
const problem = (name: string, value: unknown) => {
  const parsed = parseSetting(name, value);
  return parsed.ok ? null : parsed.problem;
};

describe('a number', () => {
  it.each([
    { name: 'movementIntervalMinutes', byDefault: 30, min: 20, max: 90, off: false },
    { name: 'nudgeGraceMinutes', byDefault: 5, min: 0, max: 15, off: false },
    { name: 'postureIntervalMinutes', byDefault: 20, min: 15, max: 60, off: true },
    { name: 'eyesIntervalMinutes', byDefault: null, min: 15, max: 60, off: true },
    { name: 'idleDetectionSeconds', byDefault: 60, min: 15, max: 300, off: false },
    { name: 'bridgeSeconds', byDefault: 180, min: 60, max: 300, off: false },
    { name: 'breakAfterIdleSeconds', byDefault: 300, min: 180, max: 900, off: false },
    { name: 'breakAfterLockSeconds', byDefault: 120, min: 60, max: 900, off: false },
    { name: 'watchingMinutes', byDefault: 30, min: 0, max: 120, off: false },
    { name: 'dayStartHour', byDefault: 0, min: 0, max: 6, off: false },
    { name: 'soundVolume', byDefault: 60, min: 0, max: 100, off: false },
    { name: 'playerVolume', byDefault: 60, min: 0, max: 100, off: false },
    { name: 'keepDetailsMonths', byDefault: null, min: 3, max: 120, off: true },
  ] as const)('$name is $byDefault, or from $min to $max', ({ name, byDefault, min, max, off }) => {
    expect(DEFAULT_SETTINGS[name]).toBe(byDefault);
    expect(parseSetting(name, min)).toEqual({ ok: true, value: min });
    expect(parseSetting(name, max)).toEqual({ ok: true, value: max });
    expect(problem(name, min - 1)).toEqual({ code: 'out-of-range', min, max });
    expect(problem(name, max + 1)).toEqual({ code: 'out-of-range', min, max });
    expect(accepts(name, null)).toBe(off);
  });

  it.each([25.5, Number.NaN, Number.POSITIVE_INFINITY, '30', true, undefined, [30], {}])('is never %j', (value) => {
    expect(problem('movementIntervalMinutes', value)).toEqual({ code: 'wrong-type', expected: 'number' });
  });
});

describe('a switch', () => {
  it.each([
    ['holdInFullscreen', true],
    ['holdWhileSounding', false],
    ['backOff', true],
    ['sound', false],
    ['standingDesk', false],
    ['playerTones', false],
    ['playerVoice', false],
  ] as const)('%s is %s, or the other', (name, byDefault) => {
    expect(DEFAULT_SETTINGS[name]).toBe(byDefault);
    expect(parseSetting(name, !byDefault)).toEqual({ ok: true, value: !byDefault });
    expect(problem(name, 'true')).toEqual({ code: 'wrong-type', expected: 'boolean' });
    expect(accepts(name, null)).toBe(false);
  });
});

describe('a choice', () => {
  it('is one of those that are offered', () => {
    expect(parseSetting('place', 'home-gym')).toEqual({ ok: true, value: 'home-gym' });
    for (const value of ['beach', null, 1])
      expect(problem('place', value)).toEqual({ code: 'no-such-choice', choices: SETTINGS.place.choices });
  });
});

describe('a set', () => {
  it('is kept in the order of its declaration, without doubles', () => {
    expect(parseSetting('equipment', ['mat', 'dumbbells', 'mat'])).toEqual({ ok: true, value: ['dumbbells', 'mat'] });
    expect(parseSetting('injuryFlags', [])).toEqual({ ok: true, value: [] });
  });

  it('is refused as a whole when one of it is unknown', () => {
    expect(problem('equipment', ['mat', 'trampoline'])?.code).toBe('no-such-choice');
    expect(problem('equipment', ['mat', 3])?.code).toBe('no-such-choice');
    expect(problem('equipment', 'mat')).toEqual({ code: 'wrong-type', expected: 'set' });
  });
});

describe('working hours', () => {
  it.each<readonly [unknown]>([
    [null],
    [{}],
    [{ monday: [] }],
    [{ monday: [['09:00', '17:30']] }],
    [
      {
        friday: [['00:00', '24:00']],
        sunday: [
          ['08:00', '09:00'],
          ['22:00', '23:59'],
        ],
      },
    ],
  ])('may be %j', (hours) => {
    expect(parseSetting('workingHours', hours)).toEqual({ ok: true, value: hours });
  });

  it.each<readonly [unknown]>([
    ['09:00-17:30'],
    [[]],
    [{ monday: '09:00' }],
    [{ Monday: [['09:00', '17:30']] }],
    [{ someday: [] }],
    [{ monday: ['09:00'] }],
    [{ monday: [['09:00']] }],
    [{ monday: [['09:00', '12:00', '13:00']] }],
    [{ monday: [['17:30', '09:00']] }],
    [{ monday: [['09:00', '09:00']] }],
    [{ monday: [['9:00', '17:30']] }],
    [{ monday: [['09:00', '24:01']] }],
    [{ monday: [['09:60', '17:30']] }],
    [{ monday: [[9, 17]] }],
    [{ monday: [['09:00', 17]] }],
    [{ monday: [['09:00', '17:30'], null] }],
    [7],
  ])('may not be %j', (hours) => {
    expect(problem('workingHours', hours)).toEqual({ code: 'wrong-type', expected: 'hours' });
  });
});

describe('an instant', () => {
  it('is a number or nothing', () => {
    expect(parseSetting('safetyAcceptedAt', 1_800_000_000_000).ok).toBe(true);
    expect(parseSetting('safetyAcceptedAt', null).ok).toBe(true);
    for (const value of ['2026-06-01', Number.NaN, undefined])
      expect(problem('safetyAcceptedAt', value)).toEqual({ code: 'wrong-type', expected: 'instant' });
  });
});

describe('a list of names', () => {
  it.each(['favourites', 'notThese'] as const)('%s is empty, or up to a hundred of them in any order', (name) => {
    expect(DEFAULT_SETTINGS[name]).toEqual([]);
    expect(parseSetting(name, [])).toEqual({ ok: true, value: [] });
    expect(parseSetting(name, ['wall-sit', 'far-focus-20'])).toEqual({ ok: true, value: ['wall-sit', 'far-focus-20'] });
    expect(accepts(name, names(100))).toBe(true);
    expect(accepts(name, ['a', 'a'.repeat(60)])).toBe(true);
  });

  it.each<readonly [unknown]>([
    [null],
    ['wall-sit'],
    [{ 0: 'wall-sit', length: 1 }],
    [[12]],
    [[null]],
    [[['wall-sit']]],
    [['']],
    [['Wall-sit']],
    [['wall sit']],
    [['wall-sit\n']],
    [['a'.repeat(61)]],
    [['wall-sit', 'wall-sit']],
    [names(101)],
  ])('may not be %j', (value) => {
    expect(problem('notThese', value)).toEqual({ code: 'wrong-type', expected: 'ids' });
  });
});

describe('what was brought back', () => {
  it('is nothing, or exercises with an instant each', () => {
    expect(DEFAULT_SETTINGS.broughtBack).toEqual({});
    const value = { 'wall-sit': 7, 'calf-raises': 1.7e12 };
    expect(parseSetting('broughtBack', value)).toEqual({ ok: true, value });
  });

  it.each<readonly [unknown]>([
    [null],
    [7],
    [[]],
    [[7]],
    [{ 'Wall sit': 7 }],
    [{ 'wall-sit': '7' }],
    [{ 'wall-sit': null }],
    [{ 'wall-sit': Number.NaN }],
    [Object.fromEntries(names(101).map((name) => [name, 7]))],
  ])('may not be %j', (value) => {
    expect(problem('broughtBack', value)).toEqual({ code: 'wrong-type', expected: 'instants' });
  });
});

describe('answers to the questions on readiness', () => {
  it('are none to begin with, or an instant with the questions of which the answer was yes', () => {
    expect(DEFAULT_SETTINGS.readiness).toBeNull();
    expect(parseSetting('readiness', null)).toEqual({ ok: true, value: null });
    expect(parseSetting('readiness', { at: 7, yes: ['pregnancy', 'heart', 'heart'] })).toEqual({
      ok: true,
      value: { at: 7, yes: ['heart', 'pregnancy'], clearedAt: null },
    });
    const cleared = { at: 7, yes: [], clearedAt: 9 };
    expect(parseSetting('readiness', cleared)).toEqual({ ok: true, value: cleared });
  });

  it.each<readonly [unknown]>([
    [true],
    ['heart'],
    [[]],
    [{}],
    [{ at: 7 }],
    [{ at: '7', yes: [] }],
    [{ at: 7, yes: 'heart' }],
    [{ at: 7, yes: ['knees'] }],
    [{ at: 7, yes: [], clearedAt: 'yesterday' }],
  ])('may not be %j', (value) => {
    expect(problem('readiness', value)).toEqual({ code: 'wrong-type', expected: 'readiness' });
  });
});

describe('a name', () => {
  it.each(['colour', '', 'toString', '__proto__', 'constructor'])('%j is no setting', (name) => {
    expect(isSettingName(name)).toBe(false);
    expect(problem(name, 1)).toEqual({ code: 'unknown-name' });
  });
});

describe('all settings', () => {
  it('are at their defaults when nothing is given, and the defaults parse', () => {
    expect(parseSettings({})).toEqual({ settings: DEFAULT_SETTINGS, refused: [] });
    expect(parseSettings({ ...DEFAULT_SETTINGS })).toEqual({ settings: DEFAULT_SETTINGS, refused: [] });
    expect(Object.keys(DEFAULT_SETTINGS)).toEqual(NAMES);
  });

  it('keep what parses, and say what does not', () => {
    const { settings, refused } = parseSettings({ backOff: false, bridgeSeconds: 10, colour: 'red' });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, backOff: false });
    expect(refused).toEqual([
      { name: 'bridgeSeconds', value: 10, problem: { code: 'out-of-range', min: 60, max: 300 } },
      { name: 'colour', value: 'red', problem: { code: 'unknown-name' } },
    ]);
  });

  it('are read from whatever comes, without a throw, and what is accepted parses again to the same', () => {
    const name = fc.oneof(fc.constantFrom(...NAMES), fc.string());
    const value = fc.oneof(
      fc.anything(),
      fc.integer({ min: -5, max: 1_000 }),
      fc.constantFrom('desk-discreet', null, true),
      fc.dictionary(fc.constantFrom('monday', 'sunday'), fc.array(fc.tuple(fc.string(), fc.string()))),
    );
    fc.assert(
      fc.property(name, value, (given, what) => {
        const parsed = parseSetting(given, what);
        if (parsed.ok) expect(parseSetting(given, parsed.value)).toEqual(parsed);
        else expect(parsed.problem.code).toMatch(/^(unknown-name|wrong-type|out-of-range|no-such-choice)$/);
      }),
    );
    fc.assert(
      fc.property(fc.dictionary(name, value), (given) => {
        const { settings, refused } = parseSettings(given);
        expect(parseSettings({ ...settings })).toEqual({ settings, refused: [] });
        expect(refused.every((one) => Object.hasOwn(given, one.name))).toBe(true);
      }),
    );
  });
});

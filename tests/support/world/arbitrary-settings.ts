import fc from 'fast-check';
import type { Reminder } from '../../../lib/domain/reminder.ts';
import {
  DEFAULT_SETTINGS,
  FIRMNESS,
  type Settings,
  WEEKDAYS,
  type WorkingHours,
} from '../../../lib/domain/settings.ts';

const clockTimes = fc.uniqueArray(
  fc.constantFrom('00:10', '02:30', '09:00', '11:55', '12:00', '12:05', '16:30', '22:00'),
  {
    maxLength: 3,
  },
);
const reminderArbitrary: fc.Arbitrary<Reminder> = fc
  .record({
    id: fc.constantFrom('water', 'stretch', 'plan'),
    everyMinutes: fc.constantFrom(10, 25, 60, null),
    times: clockTimes,
    quiet: fc.boolean(),
  })
  .map(({ id, everyMinutes, times, quiet }) => ({
    id,
    name: id,
    text: '',
    everyMinutes,
    times: everyMinutes === null ? (times.length > 0 ? times.toSorted() : ['12:00']) : [],
    quiet,
  }));
const OFFICE: WorkingHours = Object.fromEntries(
  WEEKDAYS.slice(0, 5).map((day) => [
    day,
    [
      ['09:00', '12:30'],
      ['13:15', '17:30'],
    ],
  ]),
);

/** What nudges go by, and counting does not: these change under way, too. */
export const nudgeSettings = {
  movementIntervalMinutes: fc.constantFrom(20, 30, 45, 90),
  nudgeGraceMinutes: fc.constantFrom(0, 5, 15),
  postureIntervalMinutes: fc.constantFrom(null, 15, 20, 60),
  eyesIntervalMinutes: fc.constantFrom(null, null, 15, 20),
  breathingIntervalMinutes: fc.constantFrom(null, null, 30, 60),
  bedtime: fc.constantFrom(null, '00:30', '10:00', '22:30'),
  fixedTimes: fc.oneof(
    fc.constant([]),
    clockTimes.map((times) => times.toSorted()),
  ),
  standingDesk: fc.boolean(),
  standingMinutes: fc.constantFrom(5, 20, 60),
  reminders: fc.oneof(fc.constant([]), fc.uniqueArray(reminderArbitrary, { maxLength: 2, selector: ({ id }) => id })),
  firmness: fc.constantFrom(...FIRMNESS),
  sound: fc.boolean(),
  holdInFullscreen: fc.boolean(),
  holdWhileSounding: fc.boolean(),
  workingHours: fc.constantFrom(null, null, OFFICE),
  backOff: fc.boolean(),
};

export const settingsArbitrary: fc.Arbitrary<Settings> = fc
  .record({
    ...nudgeSettings,
    idleDetectionSeconds: fc.constantFrom(15, 60, 120, 300),
    bridgeSeconds: fc.constantFrom(60, 180, 300),
    breakAfterIdleSeconds: fc.constantFrom(300, 600, 900),
    breakAfterLockSeconds: fc.constantFrom(60, 120, 600),
    watchingMinutes: fc.constantFrom(0, 5, 30, 120),
    dayStartHour: fc.constantFrom(0, 2, 4, 6),
  })
  .map((given) => ({ ...DEFAULT_SETTINGS, ...given }));

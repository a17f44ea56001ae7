import type { Readiness } from './readiness.ts';
import type { Reminder } from './reminder.ts';

/**
 * Every setting, declared once. The parser (`setting.ts`), the rows of the options page and the reader of traces derive
 * from it.
 * Ranges and defaults are those of the evidence on breaking up sitting; each is a product decision within it.
 */

interface NumberSpec {
  readonly kind: 'number';
  readonly default: number | null;
  readonly min: number;
  readonly max: number;
  /** Whether null ("off") is a value. */
  readonly optional: boolean;
}
interface BooleanSpec {
  readonly kind: 'boolean';
  readonly default: boolean;
}
interface ChoiceSpec<T extends string> {
  readonly kind: 'choice';
  readonly default: T;
  readonly choices: readonly T[];
}
interface SetSpec<T extends string> {
  readonly kind: 'set';
  readonly default: readonly T[];
  readonly choices: readonly T[];
}
interface HoursSpec {
  readonly kind: 'hours';
  readonly default: null;
}
interface InstantSpec {
  readonly kind: 'instant';
  readonly default: null;
}
/** A time of the wall clock such as `22:30`, or null. */
interface ClockSpec {
  readonly kind: 'clock';
  readonly default: null;
}
/** Times of the wall clock, each once, in order. */
interface TimesSpec {
  readonly kind: 'times';
  readonly default: readonly string[];
}
interface RemindersSpec {
  readonly kind: 'reminders';
  readonly default: readonly Reminder[];
}
/** Names of things that this file does not know, such as exercises: the first page would have to load them all. */
interface IdsSpec {
  readonly kind: 'ids';
  readonly default: readonly string[];
}
/** Instants in epoch ms by such a name. */
interface InstantsSpec {
  readonly kind: 'instants';
  readonly default: Readonly<Record<string, number>>;
}
/** Answers to the questions on readiness; null until they were asked. */
interface ReadinessSpec {
  readonly kind: 'readiness';
  readonly default: null;
}
export type SettingSpec =
  | NumberSpec
  | BooleanSpec
  | ChoiceSpec<string>
  | SetSpec<string>
  | HoursSpec
  | InstantSpec
  | ClockSpec
  | TimesSpec
  | RemindersSpec
  | IdsSpec
  | InstantsSpec
  | ReadinessSpec;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `["09:00", "17:30"]`: from, inclusive, until, exclusive, on the wall clock of one day. */
export type HourRange = readonly [from: string, until: string];
/** The ranges of each weekday in which nudges may come; a weekday that is not named has none. */
export type WorkingHours = Readonly<Partial<Record<Weekday, readonly HourRange[]>>>;

/** How firmly a nudge asks: by the badge alone, by a notification, or by a small window of its own. */
export const FIRMNESS = ['gentle', 'normal', 'firm'] as const;
export type Firmness = (typeof FIRMNESS)[number];

/** Where a minute may take place, from the most discreet to the roomiest. */
export const PLACES = ['desk-discreet', 'office-space', 'home-gym'] as const;
export type Place = (typeof PLACES)[number];

/** What a person may have to go easy on. Each removes or tames the exercises that name it. */
export const INJURY_FLAGS = [
  'wrist',
  'shoulder',
  'neck',
  'lower-back',
  'back-extension',
  'back-flexion',
  'knee',
  'hip',
  'ankle',
  'pregnancy',
  'blood-pressure',
  'heart',
  'balance',
  'osteoporosis',
  'breath-hold',
  'floor',
] as const;
export type InjuryFlag = (typeof INJURY_FLAGS)[number];

/** What a person can own. A chair, a desk and a wall are taken for granted. */
export const OWNED_EQUIPMENT = [
  'dumbbells',
  'resistance band',
  'mat',
  'exercise ball',
  'speed bag',
  'pull-up bar',
] as const;
export type OwnedEquipment = (typeof OWNED_EQUIPMENT)[number];

const minutes = (byDefault: number, min: number, max: number) =>
  ({ kind: 'number', default: byDefault, min, max, optional: false }) as const;
const optionalNumber = (byDefault: number | null, min: number, max: number) =>
  ({ kind: 'number', default: byDefault, min, max, optional: true }) as const;
/** Percent. */
const volume = minutes(60, 0, 100);
const flag = (byDefault: boolean) => ({ kind: 'boolean', default: byDefault }) as const;

export const SETTINGS = {
  movementIntervalMinutes: minutes(30, 20, 90),
  nudgeGraceMinutes: minutes(5, 0, 15),
  postureIntervalMinutes: optionalNumber(20, 15, 60),
  eyesIntervalMinutes: optionalNumber(null, 15, 60),
  breathingIntervalMinutes: optionalNumber(null, 30, 240),
  /** The wind-down nudge comes an hour before it. */
  bedtime: { kind: 'clock', default: null },
  /** Times at which a movement nudge comes whatever the sitting time. */
  fixedTimes: { kind: 'times', default: [] },
  /** Whether the desk can be raised: then the posture cue asks to stand, and after a while to sit again. */
  standingDesk: flag(false),
  standingMinutes: minutes(20, 5, 60),
  reminders: { kind: 'reminders', default: [] },
  idleDetectionSeconds: minutes(60, 15, 300),
  bridgeSeconds: minutes(180, 60, 300),
  breakAfterIdleSeconds: minutes(300, 180, 900),
  breakAfterLockSeconds: minutes(120, 60, 900),
  watchingMinutes: minutes(30, 0, 120),
  dayStartHour: minutes(0, 0, 6),
  holdInFullscreen: flag(true),
  holdWhileSounding: flag(false),
  workingHours: { kind: 'hours', default: null },
  backOff: flag(true),
  firmness: { kind: 'choice', default: 'normal', choices: FIRMNESS },
  place: { kind: 'choice', default: 'office-space', choices: PLACES },
  equipment: { kind: 'set', default: [], choices: OWNED_EQUIPMENT },
  injuryFlags: { kind: 'set', default: [], choices: INJURY_FLAGS },
  /** Months for which the exact times of a day are kept; null: for ever. Its totals are kept in any case. */
  keepDetailsMonths: optionalNumber(null, 3, 120),
  /** Whether a nudge may chime. */
  sound: flag(false),
  soundVolume: volume,
  /** Whether the player plays its tones, and whether it speaks. */
  playerTones: flag(false),
  playerVoice: flag(false),
  playerVolume: volume,
  /** Epoch ms at which the safety card was accepted; null before the first minute. */
  safetyAcceptedAt: { kind: 'instant', default: null },
  /** Exercises that come a little more often, and those that never come by themselves. */
  favourites: { kind: 'ids', default: [] },
  notThese: { kind: 'ids', default: [] },
  /** Exercises that were to rest because they hurt, and when the person brought them back all the same. */
  broughtBack: { kind: 'instants', default: {} },
  readiness: { kind: 'readiness', default: null },
} as const satisfies Record<string, SettingSpec>;

export type SettingName = keyof typeof SETTINGS;

type ValueOf<S> = S extends NumberSpec
  ? S['optional'] extends true
    ? number | null
    : number
  : S extends BooleanSpec
    ? boolean
    : S extends HoursSpec
      ? WorkingHours | null
      : S extends InstantSpec
        ? number | null
        : S extends ClockSpec
          ? string | null
          : S extends TimesSpec | IdsSpec
            ? readonly string[]
            : S extends InstantsSpec
              ? Readonly<Record<string, number>>
              : S extends RemindersSpec
                ? readonly Reminder[]
                : S extends ReadinessSpec
                  ? Readiness | null
                  : S extends { kind: 'choice'; choices: readonly (infer T)[] }
                    ? T
                    : S extends { kind: 'set'; choices: readonly (infer T)[] }
                      ? readonly T[]
                      : never;

export type Settings = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };

export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, spec]) => [name, spec.default])),
) as unknown as Settings;

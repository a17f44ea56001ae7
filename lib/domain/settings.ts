import { type Readiness, readinessOf } from './readiness.ts';

/**
 * Every setting, declared once. The parser, the rows of the options page and the reader of traces derive from it.
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
/** Answers to the questions on readiness; null until they were asked. */
interface ReadinessSpec {
  readonly kind: 'readiness';
  readonly default: null;
}
type SettingSpec =
  | NumberSpec
  | BooleanSpec
  | ChoiceSpec<string>
  | SetSpec<string>
  | HoursSpec
  | InstantSpec
  | ReadinessSpec;

export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

/** `["09:00", "17:30"]`: from, inclusive, until, exclusive, on the wall clock of one day. */
export type HourRange = readonly [from: string, until: string];
/** The ranges of each weekday in which nudges may come; a weekday that is not named has none. */
export type WorkingHours = Readonly<Partial<Record<Weekday, readonly HourRange[]>>>;

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
const flag = (byDefault: boolean) => ({ kind: 'boolean', default: byDefault }) as const;

export const SETTINGS = {
  movementIntervalMinutes: minutes(30, 20, 90),
  nudgeGraceMinutes: minutes(5, 0, 15),
  postureIntervalMinutes: optionalNumber(20, 15, 60),
  eyesIntervalMinutes: optionalNumber(null, 15, 60),
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
  /** Whether a nudge may use a system notification; badge and popup carry it in any case. */
  notify: flag(true),
  place: { kind: 'choice', default: 'office-space', choices: PLACES },
  equipment: { kind: 'set', default: [], choices: OWNED_EQUIPMENT },
  injuryFlags: { kind: 'set', default: [], choices: INJURY_FLAGS },
  /** Months for which the exact times of a day are kept; null: for ever. Its totals are kept in any case. */
  keepDetailsMonths: optionalNumber(null, 3, 120),
  /** Epoch ms at which the safety card was accepted; null before the first minute. */
  safetyAcceptedAt: { kind: 'instant', default: null },
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
        : S extends ReadinessSpec
          ? Readiness | null
          : S extends { kind: 'choice'; choices: readonly (infer T)[] }
            ? T
            : S extends { kind: 'set'; choices: readonly (infer T)[] }
              ? readonly T[]
              : never;

export type Settings = { readonly [K in SettingName]: ValueOf<(typeof SETTINGS)[K]> };

/** Why a value was refused. Words for it are the surface's business. */
export type SettingProblem =
  | { readonly code: 'unknown-name' }
  | { readonly code: 'wrong-type'; readonly expected: SettingSpec['kind'] }
  | { readonly code: 'out-of-range'; readonly min: number; readonly max: number }
  | { readonly code: 'no-such-choice'; readonly choices: readonly string[] };

export type ParsedSetting =
  | { readonly ok: true; readonly value: Settings[SettingName] }
  | { readonly ok: false; readonly problem: SettingProblem };

const refuse = (problem: SettingProblem): ParsedSetting => ({ ok: false, problem });
const accept = (value: Settings[SettingName]): ParsedSetting => ({ ok: true, value });

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

function isHourRange(value: unknown): value is HourRange {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, until] = value as readonly unknown[];
  return typeof from === 'string' && typeof until === 'string' && CLOCK.test(from) && CLOCK.test(until) && from < until;
}

function isWorkingHours(value: unknown): value is WorkingHours {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([day, ranges]) =>
      (WEEKDAYS as readonly string[]).includes(day) && Array.isArray(ranges) && ranges.every(isHourRange),
  );
}

export function isSettingName(name: string): name is SettingName {
  return Object.hasOwn(SETTINGS, name);
}

/** Judges one value that came from outside: a stored row, a trace, an import, a form. */
export function parseSetting(name: string, value: unknown): ParsedSetting {
  if (!isSettingName(name)) return refuse({ code: 'unknown-name' });
  const spec: SettingSpec = SETTINGS[name];
  const mistyped = refuse({ code: 'wrong-type', expected: spec.kind });
  switch (spec.kind) {
    case 'number': {
      if (value === null && spec.optional) return accept(null);
      if (typeof value !== 'number' || !Number.isInteger(value)) return mistyped;
      const { min, max } = spec;
      return value >= min && value <= max ? accept(value) : refuse({ code: 'out-of-range', min, max });
    }
    case 'boolean':
      return typeof value === 'boolean' ? accept(value) : mistyped;
    case 'choice':
      return typeof value === 'string' && spec.choices.includes(value)
        ? accept(value as Settings[SettingName])
        : refuse({ code: 'no-such-choice', choices: spec.choices });
    case 'set': {
      if (!Array.isArray(value)) return mistyped;
      const known = value.every((item) => typeof item === 'string' && spec.choices.includes(item));
      // A set has no order and no doubles: it is kept in the order of its declaration.
      return known
        ? accept(spec.choices.filter((choice) => value.includes(choice)) as unknown as Settings[SettingName])
        : refuse({ code: 'no-such-choice', choices: spec.choices });
    }
    case 'hours':
      return value === null || isWorkingHours(value) ? accept(value) : mistyped;
    case 'readiness': {
      const readiness = readinessOf(value);
      return value === null || readiness !== null ? accept(readiness) : mistyped;
    }
    case 'instant':
      return value === null || (typeof value === 'number' && Number.isFinite(value)) ? accept(value) : mistyped;
  }
}

export const DEFAULT_SETTINGS: Settings = Object.freeze(
  Object.fromEntries(Object.entries(SETTINGS).map(([name, spec]) => [name, spec.default])),
) as unknown as Settings;

export interface RefusedSetting {
  readonly name: string;
  readonly value: unknown;
  readonly problem: SettingProblem;
}

/** Reads settings from named values: each that does not parse is left at its default and reported. */
export function parseSettings(values: Readonly<Record<string, unknown>>): {
  readonly settings: Settings;
  readonly refused: readonly RefusedSetting[];
} {
  const accepted: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const refused: RefusedSetting[] = [];
  for (const [name, value] of Object.entries(values)) {
    const parsed = parseSetting(name, value);
    if (parsed.ok) accepted[name] = parsed.value;
    else refused.push({ name, value, problem: parsed.problem });
  }
  return { settings: accepted as unknown as Settings, refused };
}

import { readinessOf } from './readiness.ts';
import { areTimes, inOrder, isClock, MOST_REMINDERS, type Reminder, reminderOf } from './reminder.ts';
import {
  DEFAULT_SETTINGS,
  type HourRange,
  SETTINGS,
  type SettingName,
  type SettingSpec,
  type Settings,
  WEEKDAYS,
  type WorkingHours,
} from './settings.ts';

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

function isHourRange(value: unknown): value is HourRange {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [from, until] = value as readonly unknown[];
  return isClock(from) && (isClock(until) || until === '24:00') && from < (until as string);
}

function isWorkingHours(value: unknown): value is WorkingHours {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.entries(value).every(
    ([day, ranges]) =>
      (WEEKDAYS as readonly string[]).includes(day) && Array.isArray(ranges) && ranges.every(isHourRange),
  );
}

const ID = /^[a-z0-9-]{1,60}$/;
/** The most that a list of names holds: every exercise, and room for some more. */
const MOST_IDS = 100;

const areIds = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.length <= MOST_IDS &&
  new Set(value).size === value.length &&
  value.every((id) => typeof id === 'string' && ID.test(id));

const areInstants = (value: unknown): value is Readonly<Record<string, number>> =>
  typeof value === 'object' &&
  value !== null &&
  areIds(Object.keys(value)) &&
  Object.values(value).every(Number.isFinite) &&
  !Array.isArray(value);

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
    case 'ids':
      return areIds(value) ? accept(value) : mistyped;
    case 'instants':
      return areInstants(value) ? accept(value) : mistyped;
    case 'clock':
      return value === null || isClock(value) ? accept(value) : mistyped;
    case 'times':
      return areTimes(value) ? accept(inOrder(value)) : mistyped;
    case 'reminders': {
      const reminders = Array.isArray(value) && value.length <= MOST_REMINDERS ? value.map(reminderOf) : [null];
      const ids = new Set(reminders.map((reminder) => reminder?.id));
      return reminders.includes(null) || ids.size < reminders.length
        ? mistyped
        : accept(reminders as readonly Reminder[]);
    }
    case 'readiness': {
      const readiness = readinessOf(value);
      return value === null || readiness !== null ? accept(readiness) : mistyped;
    }
    case 'instant':
      return value === null || (typeof value === 'number' && Number.isFinite(value)) ? accept(value) : mistyped;
  }
}

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

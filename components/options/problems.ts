import { isSettingName, type RefusedSetting, type SettingProblem } from '../../lib/domain/setting.ts';
import { SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import type { MessageKey, Words } from '../words.ts';
import { labelOf, type OfferedNumber, type OfferedOptional, type UNIT_WORDS, UNITS } from './rows.ts';

const RANGE_WORDS = {
  minutes: 'optionsRangeMinutes',
  seconds: 'optionsRangeSeconds',
  hour: 'optionsRangeHour',
} as const satisfies Record<keyof typeof UNIT_WORDS, MessageKey>;

/** Longer than this, a value from outside would fill the page. */
const SHOWN_CHARACTERS = 40;

/** What to say of a number that was not taken: its range, and what stays. */
export function rangeWords(words: Words, name: OfferedNumber | OfferedOptional, kept: number): string {
  const { min, max } = SETTINGS[name];
  return words.t(RANGE_WORDS[UNITS[name]], String(min), String(max), String(kept));
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > SHOWN_CHARACTERS ? `${text.slice(0, SHOWN_CHARACTERS)}…` : text;
}

function why(words: Words, problem: SettingProblem): string {
  switch (problem.code) {
    case 'unknown-name':
      return words.t('optionsRefusedUnknown');
    case 'wrong-type':
      return words.t('optionsRefusedType');
    case 'out-of-range':
      return words.t('optionsRefusedRange', String(problem.min), String(problem.max));
    case 'no-such-choice':
      return words.t('optionsRefusedChoice');
  }
}

/** What to say of a stored value that was set aside. */
export function refusedWords(words: Words, { name, value, problem }: RefusedSetting, settings: Settings): string {
  const key = labelOf(name);
  const label = key === undefined ? name : words.t(key);
  const told = words.t('optionsRefusedValue', label, shown(value), why(words, problem));
  if (!isSettingName(name)) return told;
  const inUse = settings[name];
  return typeof inUse === 'number' ? `${told} ${words.t('optionsRefusedInUse', String(inUse))}` : told;
}

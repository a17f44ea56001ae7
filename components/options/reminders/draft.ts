import {
  inOrder,
  REMINDER_MINUTES,
  REMINDER_NAME_LENGTH,
  REMINDER_TEXT_LENGTH,
  type Reminder,
} from '../../../lib/domain/reminder.ts';
import type { Words } from '../../words.ts';
import { withTime } from '../times/TimesEditor.tsx';

/** Two stretches of the default movement interval. */
const PROPOSED_MINUTES = 60;

/** A reminder while it is written: as it was typed, and with what its other choice would be. */
export interface ReminderDraft {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly by: 'sitting' | 'clock';
  readonly minutes: string;
  readonly times: readonly string[];
  /** A time that was given but not added; empty: none. */
  readonly pendingTime: string;
  readonly quiet: boolean;
}

export type ReminderField = 'name' | 'text' | 'minutes' | 'times';
/** What is wrong, at the field where it is. */
export type ReminderProblems = Readonly<Partial<Record<ReminderField, string>>>;

export function newDraft(id: string): ReminderDraft {
  return {
    id,
    name: '',
    text: '',
    by: 'sitting',
    minutes: String(PROPOSED_MINUTES),
    times: [],
    pendingTime: '',
    quiet: true,
  };
}

export function draftOf({ id, name, text, everyMinutes, times, quiet }: Reminder): ReminderDraft {
  return {
    id,
    name,
    text,
    by: everyMinutes === null ? 'clock' : 'sitting',
    minutes: String(everyMinutes ?? PROPOSED_MINUTES),
    times,
    pendingTime: '',
    quiet,
  };
}

const isWhole = (text: string): boolean => /^\d+$/.test(text);

/** The reminder that a draft comes to, or what is wrong with it. A time that was given but not added is meant. */
export function judgeDraft(
  words: Words,
  draft: ReminderDraft,
): { readonly reminder: Reminder } | { readonly problems: ReminderProblems } {
  const { t } = words;
  const { min, max } = REMINDER_MINUTES;
  const name = draft.name.trim();
  const text = draft.text.trim();
  const bySitting = draft.by === 'sitting';
  const problems: { -readonly [K in ReminderField]?: string } = {};

  if (name === '') problems.name = t('optionsReminderNameMissing');
  else if (name.length > REMINDER_NAME_LENGTH) {
    problems.name = t('optionsReminderTooLong', String(REMINDER_NAME_LENGTH), String(name.length));
  }
  if (text.length > REMINDER_TEXT_LENGTH) {
    problems.text = t('optionsReminderTooLong', String(REMINDER_TEXT_LENGTH), String(text.length));
  }
  const minutes = draft.minutes.trim();
  if (bySitting && !(isWhole(minutes) && Number(minutes) >= min && Number(minutes) <= max)) {
    problems.minutes = t('optionsReminderRange', String(min), String(max));
  }
  let times = inOrder(draft.times);
  if (!bySitting && draft.pendingTime !== '' && !times.includes(draft.pendingTime)) {
    const outcome = withTime(words, times, draft.pendingTime);
    if ('problem' in outcome) problems.times = outcome.problem;
    else times = outcome.times;
  }
  if (!bySitting && times.length === 0) problems.times ??= t('optionsReminderTimesMissing');

  if (Object.keys(problems).length > 0) return { problems };
  const everyMinutes = bySitting ? Number(minutes) : null;
  return { reminder: { id: draft.id, name, text, everyMinutes, times: bySitting ? [] : times, quiet: draft.quiet } };
}

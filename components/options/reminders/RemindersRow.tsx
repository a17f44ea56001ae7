import { Pencil, Plus, Trash2 } from 'lucide-preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { timesOutside } from '../../../lib/domain/nudges/room.ts';
import { MOST_REMINDERS, type Reminder } from '../../../lib/domain/reminder.ts';
import type { WorkingHours } from '../../../lib/domain/settings.ts';
import { Button } from '../../button/Button.tsx';
import { useWords, type Words } from '../../words.ts';
import options from '../OptionsView.module.css';
import { draftOf, newDraft } from './draft.ts';
import { ReminderForm } from './ReminderForm.tsx';
import styles from './reminders.module.css';

export interface RemindersRowProps {
  readonly reminders: readonly Reminder[];
  /** The working hours; null: any hour. */
  readonly hours: WorkingHours | null;
  /** @param told what was done, where "saved" would not say it. */
  readonly change: (reminders: readonly Reminder[], told?: string) => void;
  /** An id that no reminder has. */
  readonly newId: () => string;
}

/** When a reminder comes, and how. */
function whenWords({ t, timeOfDay }: Words, { everyMinutes, times, quiet }: Reminder): string {
  const when =
    everyMinutes === null
      ? t('optionsReminderAt', times.map(timeOfDay).join(', '))
      : t('optionsReminderEvery', String(everyMinutes));
  return quiet ? t('optionsReminderQuietly', when) : when;
}

/** At which of its times it does not come, by the working hours. */
function outsideWords({ t, timeOfDay }: Words, { times }: Reminder, hours: WorkingHours | null): string | null {
  const outside = timesOutside(times, hours);
  return outside.length === 0 ? null : t('optionsReminderOutside', outside.map(timeOfDay).join(', '));
}

/** The person's own reminders. Each is written in place, one at a time. */
export function RemindersRow({ reminders, hours, change, newId }: RemindersRowProps) {
  const words = useWords();
  const { t } = words;
  const root = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<{ readonly id: string; readonly isNew: boolean } | null>(null);

  // A button that goes takes the focus with it, unless it is put on another as soon as that is there.
  const returnTo = useRef<string | null>(null);
  useEffect(() => {
    if (returnTo.current === null) return;
    const target = root.current?.querySelector<HTMLElement>(`[data-return="${returnTo.current}"]`);
    if (!target) return;
    returnTo.current = null;
    target.focus();
  });
  const close = (to: string) => {
    returnTo.current = to;
    setOpen(null);
  };

  const remove = (reminder: Reminder) => {
    returnTo.current = 'add';
    change(
      reminders.filter((each) => each !== reminder),
      t('optionsReminderDeleted', reminder.name),
    );
  };

  return (
    <div class={styles.reminders} ref={root}>
      {reminders.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets that a list without marks is one
        <ul role="list">
          {reminders.map((reminder) => (
            <li key={reminder.id} class={styles.item}>
              {reminder.id === open?.id ? (
                <ReminderForm
                  title={t('optionsReminderEdit', reminder.name)}
                  from={draftOf(reminder)}
                  save={(written) => {
                    close(written.id);
                    change(reminders.map((each) => (each.id === written.id ? written : each)));
                  }}
                  cancel={() => close(reminder.id)}
                />
              ) : (
                <Summary
                  reminder={reminder}
                  when={whenWords(words, reminder)}
                  outside={outsideWords(words, reminder, hours)}
                  edit={() => setOpen({ id: reminder.id, isNew: false })}
                  remove={() => remove(reminder)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      <div class={styles.item}>
        {open?.isNew ? (
          <ReminderForm
            title={t('optionsReminderNew')}
            from={newDraft(open.id)}
            save={(written) => {
              close(written.id);
              change([...reminders, written]);
            }}
            cancel={() => close('add')}
          />
        ) : reminders.length < MOST_REMINDERS ? (
          <Button data-return="add" onClick={() => setOpen({ id: newId(), isNew: true })}>
            <Plus size={18} aria-hidden="true" focusable="false" />
            {t('optionsReminderAdd')}
          </Button>
        ) : (
          <p>{t('optionsRemindersMost', String(MOST_REMINDERS))}</p>
        )}
      </div>
    </div>
  );
}

interface SummaryProps {
  readonly reminder: Reminder;
  readonly when: string;
  /** When it does not come after all; null if it always does. */
  readonly outside: string | null;
  readonly edit: () => void;
  readonly remove: () => void;
}

function Summary({ reminder, when, outside, edit, remove }: SummaryProps) {
  const { t } = useWords();
  return (
    <div class={styles.summary}>
      <div class={styles.words}>
        <p class={options.label}>{reminder.name}</p>
        {reminder.text !== '' && <p>{reminder.text}</p>}
        <p class={options.hint}>{when}</p>
        {outside !== null && <p class={options.note}>{outside}</p>}
      </div>
      <div class={styles.tools}>
        <Button look="icon" data-return={reminder.id} label={t('optionsReminderEdit', reminder.name)} onClick={edit}>
          <Pencil size={18} aria-hidden="true" focusable="false" />
        </Button>
        <Button look="icon" label={t('optionsReminderDelete', reminder.name)} onClick={remove}>
          <Trash2 size={18} aria-hidden="true" focusable="false" />
        </Button>
      </div>
    </div>
  );
}

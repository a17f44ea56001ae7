import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { REMINDER_MINUTES, type Reminder } from '../../../lib/domain/reminder.ts';
import { sameValue } from '../../../lib/domain/same-value.ts';
import { Button } from '../../button/Button.tsx';
import { useWords } from '../../words.ts';
import options from '../OptionsView.module.css';
import { TimesEditor } from '../times/TimesEditor.tsx';
import { judgeDraft, type ReminderDraft, type ReminderField, type ReminderProblems } from './draft.ts';
import styles from './reminders.module.css';

const FIELDS: readonly ReminderField[] = ['name', 'text', 'minutes', 'times'];

export interface ReminderFormProps {
  readonly title: string;
  readonly from: ReminderDraft;
  readonly save: (reminder: Reminder) => void;
  readonly cancel: () => void;
}

const inputOf = (form: HTMLElement | null, field: ReminderField) =>
  form?.querySelector<HTMLElement>(`[data-field="${field}"] input`);

/** A reminder being written. It applies as a whole, when it is saved: half a reminder is none. */
export function ReminderForm({ title, from, save, cancel }: ReminderFormProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(from);
  const [problems, setProblems] = useState<ReminderProblems>({});

  useEffect(() => inputOf(form.current, 'name')?.focus(), []);

  const write = (part: Partial<ReminderDraft>, field?: ReminderField) => {
    setDraft((now) => ({ ...now, ...part }));
    if (field !== undefined) setProblems(({ [field]: _, ...others }) => others);
  };
  const submit = () => {
    const outcome = judgeDraft(words, draft);
    if ('reminder' in outcome) return save(outcome.reminder);
    setProblems(outcome.problems);
    const first = FIELDS.find((field) => outcome.problems[field] !== undefined);
    if (first !== undefined) inputOf(form.current, first)?.focus();
  };

  const field = (name: ReminderField, label: string, hint: string | null, input: (id: string) => ComponentChildren) => (
    <Field name={name} id={`${id}-${name}`} label={label} hint={hint} problem={problems[name] ?? null} input={input} />
  );
  const text = (name: 'name' | 'text') => (inputId: string) => (
    <input
      id={inputId}
      type="text"
      autocomplete="off"
      value={draft[name]}
      aria-invalid={problems[name] !== undefined}
      aria-describedby={`${inputId}-hint ${inputId}-problem`}
      onInput={(event) => write({ [name]: event.currentTarget.value }, name)}
    />
  );
  const choice = <K extends 'by' | 'quiet'>(name: K, value: ReminderDraft[K], label: string) => (
    <label class={options.choice}>
      <input
        type="radio"
        name={`${id}-${name}`}
        checked={draft[name] === value}
        onChange={() => write({ [name]: value } as Partial<ReminderDraft>)}
      />
      {label}
    </label>
  );

  return (
    <form
      ref={form}
      class={styles.form}
      aria-label={title}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        // A key is soon pressed, also to close a list: it loses nothing that was typed.
        if (event.key === 'Escape' && sameValue(draft, from)) cancel();
      }}
    >
      <h3 class={options.label}>{title}</h3>
      {field('name', t('optionsReminderName'), t('optionsReminderNameHint'), text('name'))}
      {field('text', t('optionsReminderText'), t('optionsReminderTextHint'), text('text'))}
      <fieldset class={styles.part}>
        <legend class={options.label}>{t('optionsReminderWhen')}</legend>
        <div class={styles.choices}>
          {choice('by', 'sitting', t('optionsReminderBySitting'))}
          {choice('by', 'clock', t('optionsReminderByClock'))}
        </div>
        {draft.by === 'sitting' ? (
          field('minutes', t('optionsReminderMinutes'), null, (inputId) => (
            <input
              id={inputId}
              type="number"
              inputMode="numeric"
              min={REMINDER_MINUTES.min}
              max={REMINDER_MINUTES.max}
              value={draft.minutes}
              aria-invalid={problems.minutes !== undefined}
              aria-describedby={`${inputId}-problem`}
              onInput={(event) => write({ minutes: event.currentTarget.value }, 'minutes')}
            />
          ))
        ) : (
          <div class={styles.times} data-field="times">
            <TimesEditor
              times={draft.times}
              change={(times) => write({ times }, 'times')}
              pending={draft.pendingTime}
              setPending={(pendingTime) => write({ pendingTime }, 'times')}
            />
            <Problem id={`${id}-times`} words={problems.times ?? null} />
          </div>
        )}
      </fieldset>
      <fieldset class={styles.part}>
        <legend class={options.label}>{t('optionsReminderHow')}</legend>
        <div class={styles.choices}>
          {choice('quiet', true, t('optionsReminderQuiet'))}
          {choice('quiet', false, t('optionsReminderLikeNudges'))}
        </div>
      </fieldset>
      <div class={styles.acts}>
        <Button type="submit">{t('optionsReminderSave')}</Button>
        <Button look="bare" onClick={cancel}>
          {t('optionsReminderCancel')}
        </Button>
      </div>
    </form>
  );
}

interface FieldProps {
  readonly name: ReminderField;
  readonly id: string;
  readonly label: string;
  readonly hint: string | null;
  readonly problem: string | null;
  readonly input: (id: string) => ComponentChildren;
}

function Field({ name, id, label, hint, problem, input }: FieldProps) {
  return (
    <div class={styles.field} data-field={name}>
      <label for={id} class={name === 'minutes' ? undefined : options.label}>
        {label}
      </label>
      {input(id)}
      {hint !== null && (
        <p id={`${id}-hint`} class={options.hint}>
          {hint}
        </p>
      )}
      <Problem id={id} words={problem} />
    </div>
  );
}

function Problem({ id, words }: { readonly id: string; readonly words: string | null }) {
  return words === null ? null : (
    <p id={`${id}-problem`} role="alert" class={options.refused}>
      {words}
    </p>
  );
}

import { Plus, X } from 'lucide-preact';
import { useId, useRef, useState } from 'preact/hooks';
import { inOrder, isClock, MOST_TIMES } from '../../../lib/domain/reminder.ts';
import { Button } from '../../button/Button.tsx';
import { useWords, type Words } from '../../words.ts';
import styles from './times.module.css';

/** The list with a time added, or why it cannot be. */
export function withTime(
  { t, timeOfDay }: Words,
  times: readonly string[],
  added: string,
): { readonly times: readonly string[] } | { readonly problem: string } {
  if (!isClock(added)) return { problem: t('optionsTimeMissing') };
  if (times.includes(added)) return { problem: t('optionsTimeTwice', timeOfDay(added)) };
  if (times.length >= MOST_TIMES) return { problem: t('optionsTimesMost', String(MOST_TIMES)) };
  return { times: inOrder([...times, added]) };
}

export interface TimesEditorProps {
  /** In order. */
  readonly times: readonly string[];
  readonly change: (times: readonly string[]) => void;
  /** A time that is given but not added yet; empty: none. */
  readonly pending: string;
  readonly setPending: (time: string) => void;
}

/** A list of times of the wall clock: each can be taken out, and another put in. */
export function TimesEditor({ times, change, pending, setPending }: TimesEditorProps) {
  const words = useWords();
  const { t, timeOfDay } = words;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);

  const add = () => {
    const outcome = withTime(words, times, pending);
    input.current?.focus();
    if ('problem' in outcome) return setProblem(outcome.problem);
    setProblem(null);
    setPending('');
    change(outcome.times);
  };

  return (
    <div class={styles.editor}>
      {times.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets that a list without marks is one
        <ul role="list" class={styles.times}>
          {times.map((time) => (
            <li key={time} class={styles.chip}>
              <span>{timeOfDay(time)}</span>
              <Button
                look="icon"
                label={t('optionsTimeRemove', timeOfDay(time))}
                onClick={() => {
                  // The button goes with its time, and the focus with the button unless it is put elsewhere.
                  input.current?.focus();
                  setProblem(null);
                  change(times.filter((each) => each !== time));
                }}
              >
                <X size={18} aria-hidden="true" focusable="false" />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div class={styles.adding}>
        <input
          ref={input}
          type="time"
          class={styles.time}
          aria-label={t('optionsTimeNew')}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          aria-invalid={problem !== null}
          value={pending}
          onInput={(event) => {
            setPending(event.currentTarget.value);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            // In a form it would send the form.
            event.preventDefault();
            add();
          }}
        />
        <Button onClick={add}>
          <Plus size={18} aria-hidden="true" focusable="false" />
          {t('optionsTimeAdd')}
        </Button>
      </div>
      {problem !== null && (
        <p id={`${id}-problem`} role="alert" class={styles.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}

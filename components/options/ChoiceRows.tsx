import { useId } from 'preact/hooks';
import type { Settings } from '../../lib/domain/settings.ts';
import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { CHOICES, HINTS, LABELS, type OfferedChoice, type OfferedSet } from './rows.ts';

export interface ChoiceRowProps<K extends OfferedChoice> {
  readonly name: K;
  readonly value: Settings[K];
  readonly change: (value: Settings[K]) => void;
}

/** One of a few. */
export function ChoiceRow<K extends OfferedChoice>({ name, value, change }: ChoiceRowProps<K>) {
  const words = useWords();
  const id = useId();
  return (
    <div class={styles.choices}>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend class={styles.label}>{words.t(LABELS[name])}</legend>
        <p class={styles.hint} id={`${id}-hint`}>
          {words.t(HINTS[name])}
        </p>
        <div class={styles.choiceGrid}>
          {CHOICES[name].map((choice) => (
            <label key={choice.choice} class={styles.choice}>
              <input
                type="radio"
                name={`${id}-${name}`}
                checked={choice.choice === value}
                onChange={() => change(choice.choice as Settings[K])}
              />
              {words.t(choice.words)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

export interface SetRowProps<K extends OfferedSet> {
  readonly name: K;
  readonly value: Settings[K];
  readonly change: (value: Settings[K]) => void;
}

/** Any number of several. */
export function SetRow<K extends OfferedSet>({ name, value, change }: SetRowProps<K>) {
  const words = useWords();
  const id = useId();
  const chosen: readonly string[] = value;
  const toggle = (choice: string, on: boolean) =>
    change(
      CHOICES[name]
        .map((each) => each.choice)
        .filter((each) => (each === choice ? on : chosen.includes(each))) as unknown as Settings[K],
    );
  return (
    <div class={styles.choices}>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend class={styles.label}>{words.t(LABELS[name])}</legend>
        <p class={styles.hint} id={`${id}-hint`}>
          {words.t(HINTS[name])}
        </p>
        <div class={styles.choiceGrid}>
          {CHOICES[name].map((choice) => (
            <label key={choice.choice} class={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(choice.choice)}
                onChange={(event) => toggle(choice.choice, event.currentTarget.checked)}
              />
              {words.t(choice.words)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

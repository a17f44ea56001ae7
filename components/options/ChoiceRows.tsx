import { useId } from 'preact/hooks';
import type { Settings } from '../../lib/domain/settings.ts';
import { useWords } from '../words.ts';
import { CHOICES } from './choices.ts';
import styles from './OptionsView.module.css';
import { HINTS, LABELS, type OfferedChoice, type OfferedSet } from './rows.ts';

interface RowProps<K extends OfferedChoice | OfferedSet> {
  readonly name: K;
  readonly value: Settings[K];
  readonly change: (value: Settings[K]) => void;
}

interface ChoicesProps {
  readonly name: OfferedChoice | OfferedSet;
  /** `radio`: one of them; `checkbox`: any number. */
  readonly type: 'radio' | 'checkbox';
  readonly isChosen: (choice: string) => boolean;
  readonly pick: (choice: string) => void;
}

/** A setting with several choices: its name, what it does, and each choice with its words. */
function Choices({ name, type, isChosen, pick }: ChoicesProps) {
  const { t } = useWords();
  const id = useId();
  return (
    <div class={styles.choices}>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend class={styles.label}>{t(LABELS[name])}</legend>
        <p class={styles.hint} id={`${id}-hint`}>
          {t(HINTS[name])}
        </p>
        <div class={styles.choiceGrid}>
          {CHOICES[name].map(({ choice, words }) => (
            <label key={choice} class={styles.choice}>
              <input type={type} name={`${id}-${name}`} checked={isChosen(choice)} onChange={() => pick(choice)} />
              {t(words)}
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** One of a few. */
export function ChoiceRow<K extends OfferedChoice>({ name, value, change }: RowProps<K>) {
  return (
    <Choices
      name={name}
      type="radio"
      isChosen={(choice) => choice === value}
      pick={(choice) => change(choice as Settings[K])}
    />
  );
}

/** Any number of several. */
export function SetRow<K extends OfferedSet>({ name, value, change }: RowProps<K>) {
  const chosen: readonly string[] = value;
  const toggled = (choice: string) =>
    CHOICES[name]
      .map((each) => each.choice)
      .filter((each) => chosen.includes(each) !== (each === choice)) as unknown as Settings[K];
  return (
    <Choices
      name={name}
      type="checkbox"
      isChosen={(choice) => chosen.includes(choice)}
      pick={(choice) => change(toggled(choice))}
    />
  );
}

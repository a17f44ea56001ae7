import { useState } from 'preact/hooks';
import { parseSetting } from '../../lib/domain/setting.ts';
import { SETTINGS } from '../../lib/domain/settings.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { rangeWords } from './problems.ts';
import { type OfferedNumber, type OfferedOptional, UNIT_WORDS, UNITS } from './rows.ts';

export interface NumberFieldProps {
  readonly name: OfferedNumber | OfferedOptional;
  readonly id: string;
  readonly hintId: string;
  readonly value: number;
  readonly change: (value: number) => void;
  /** The name of the field, where no label is for its id. */
  readonly label?: string;
  /** Where what was refused is said: below the row, so that the field stays where it is. */
  readonly refusal: (words: string | null) => void;
  readonly refused: boolean;
}

/** A number to type, with its unit. It is judged when the field is left: on the way to 45 it says 4. */
export function NumberField({ name, id, hintId, value, change, label, refusal, refused }: NumberFieldProps) {
  const words = useWords();
  const [draft, setDraft] = useState<string | null>(null);
  const { min, max } = SETTINGS[name];
  const unit = UNITS[name];

  const submit = (text: string) => {
    const parsed = parseSetting(name, text.trim() === '' ? Number.NaN : Number(text));
    const taken = parsed.ok && typeof parsed.value === 'number' ? parsed.value : null;
    setDraft(null);
    refusal(taken === null ? rangeWords(words, name, value) : null);
    if (taken !== null && taken !== value) change(taken);
  };

  return (
    <div class={styles.number}>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={draft ?? String(value)}
        aria-describedby={`${hintId} ${id}-unit${refused ? ` ${id}-refused` : ''}`}
        {...(label !== undefined && { 'aria-label': label })}
        onInput={(event) => setDraft(event.currentTarget.value)}
        onChange={(event) => submit(event.currentTarget.value)}
      />
      <span id={`${id}-unit`}>
        {words.t(UNIT_WORDS[unit])}
        {unit === 'seconds' && value > 60 && (
          <span class={styles.aside}> {words.t('optionsAlso', words.length(value * SECOND_MS))}</span>
        )}
      </span>
    </div>
  );
}

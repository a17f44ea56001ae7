import { useId, useState } from 'preact/hooks';
import { useWords } from '../words.ts';
import styles from './OwnView.module.css';

export interface NumberFieldProps {
  readonly label: string;
  /** Whether the label is seen; otherwise what stands beside the field says enough. */
  readonly labelled?: boolean;
  readonly value: number;
  readonly limits: { readonly min: number; readonly max: number };
  /** Seconds have one. */
  readonly unit?: string;
  readonly change: (value: number) => void;
}

/** A whole number. What is none, or beyond the limits, is said, and changes nothing. */
export function NumberField({ label, labelled = false, value, limits: { min, max }, unit, change }: NumberFieldProps) {
  const { t } = useWords();
  const id = useId();
  /** What was typed in place of this value; of others it says nothing. */
  const [draft, setDraft] = useState<{ readonly of: number; readonly typed: string; readonly refused: boolean }>();
  const { typed, refused } = draft?.of === value ? draft : { typed: String(value), refused: false };
  const apply = (entered: string) => {
    const number = Number(entered);
    const fits = /^\d+$/.test(entered.trim()) && number >= min && number <= max;
    // What was taken is no draft any more: the value may come back to this one from elsewhere.
    setDraft(fits ? undefined : { of: value, typed: entered, refused: true });
    if (fits && number !== value) change(number);
  };
  return (
    <span class={labelled ? styles.numberField : styles.seconds}>
      {labelled && (
        <label for={`${id}-field`} class={styles.label}>
          {label}
        </label>
      )}
      <span class={styles.unit}>
        <input
          id={`${id}-field`}
          type="number"
          inputMode="numeric"
          aria-label={labelled ? undefined : label}
          aria-invalid={refused}
          aria-describedby={refused ? id : undefined}
          min={min}
          max={max}
          value={typed}
          onInput={(event) => setDraft({ of: value, typed: event.currentTarget.value, refused })}
          onChange={(event) => apply(event.currentTarget.value)}
        />
        {unit !== undefined && <span aria-hidden="true">{unit}</span>}
      </span>
      {refused && (
        <span id={id} role="alert" class={styles.refused}>
          {t('ownEntrySeconds', String(min), String(max))}
        </span>
      )}
    </span>
  );
}

import { useId, useState } from 'preact/hooks';
import { STEP_SECONDS } from '../../lib/domain/own/own.ts';
import { useWords } from '../words.ts';
import styles from './OwnView.module.css';

export interface SecondsFieldProps {
  /** Not seen: the unit stands beside the field. */
  readonly label: string;
  readonly seconds: number;
  readonly change: (seconds: number) => void;
}

/** The seconds of a step. What is no such number is said, and changes nothing. */
export function SecondsField({ label, seconds, change }: SecondsFieldProps) {
  const { t } = useWords();
  const id = useId();
  /** What was typed in place of these seconds; of others it says nothing. */
  const [draft, setDraft] = useState<{ readonly of: number; readonly typed: string; readonly refused: boolean }>();
  const { typed, refused } = draft?.of === seconds ? draft : { typed: String(seconds), refused: false };
  const { min, max } = STEP_SECONDS;
  const apply = (entered: string) => {
    const number = Number(entered);
    const fits = /^\d+$/.test(entered.trim()) && number >= min && number <= max;
    setDraft({ of: seconds, typed: entered, refused: !fits });
    if (fits && number !== seconds) change(number);
  };
  return (
    <span class={styles.seconds}>
      <span class={styles.unit}>
        <input
          type="number"
          inputMode="numeric"
          aria-label={label}
          aria-invalid={refused}
          aria-describedby={refused ? id : undefined}
          min={min}
          max={max}
          value={typed}
          onInput={(event) => setDraft({ of: seconds, typed: event.currentTarget.value, refused })}
          onChange={(event) => apply(event.currentTarget.value)}
        />
        <span aria-hidden="true">{t('ownUnit')}</span>
      </span>
      {refused && (
        <span id={id} role="alert" class={styles.refused}>
          {t('ownEntrySeconds', String(min), String(max))}
        </span>
      )}
    </span>
  );
}

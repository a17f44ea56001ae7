import { useEffect, useId, useState } from 'preact/hooks';
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
  const [typed, setTyped] = useState(String(seconds));
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    setTyped(String(seconds));
    setRefused(false);
  }, [seconds]);
  const { min, max } = STEP_SECONDS;
  const apply = () => {
    const number = Number(typed);
    const fits = /^\d+$/.test(typed.trim()) && number >= min && number <= max;
    setRefused(!fits);
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
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={apply}
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

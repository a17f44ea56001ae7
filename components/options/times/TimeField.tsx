import { useState } from 'preact/hooks';
import styles from './times.module.css';

export interface TimeFieldProps {
  readonly id: string;
  readonly label: string;
  readonly describedBy: string;
  /** A time such as `22:30`. */
  readonly value: string;
  /** The field was left, or Enter was pressed in it. @param text empty where no whole time was given. */
  readonly submit: (text: string) => void;
}

/**
 * A time of the wall clock. It is judged when the field is left: browsers call each part of a time that is typed a
 * change, and on the way to 22:30 it says 02:30.
 */
export function TimeField({ id, label, describedBy, value, submit }: TimeFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const judge = (text: string) => {
    setDraft(null);
    submit(text);
  };
  return (
    <input
      id={id}
      type="time"
      class={styles.time}
      aria-label={label}
      aria-describedby={describedBy}
      value={draft ?? value}
      onInput={(event) => setDraft(event.currentTarget.value)}
      onBlur={(event) => {
        if (draft !== null) judge(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') judge(event.currentTarget.value);
      }}
    />
  );
}

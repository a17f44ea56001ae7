import { useId } from 'preact/hooks';
import styles from './SegmentedSwitch.module.css';

export interface SegmentedSwitchProps<T extends string> {
  /** What is chosen: the name of the group, read aloud. */
  readonly label: string;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** A choice of a few, side by side. Radio buttons underneath, so arrow keys and names come from the browser. */
export function SegmentedSwitch<T extends string>({ label, options, value, onChange }: SegmentedSwitchProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} class={styles.group}>
      {options.map((option) => (
        <label key={option.value} class={styles.option}>
          <input
            type="radio"
            name={name}
            class={styles.input}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span class={styles.face}>{option.label}</span>
        </label>
      ))}
    </div>
  );
}

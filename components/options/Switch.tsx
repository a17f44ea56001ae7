import { useWords } from '../words.ts';
import styles from './Switch.module.css';

export interface SwitchProps {
  /** Of the control; its label is elsewhere, its hint has the same with `-hint`. */
  readonly id: string;
  readonly on: boolean;
  readonly change: (on: boolean) => void;
}

/** On or off: a native checkbox. The words beside it are for the eyes. */
export function Switch({ id, on, change }: SwitchProps) {
  const { t } = useWords();
  return (
    <div class={styles.switch}>
      <input
        id={id}
        type="checkbox"
        checked={on}
        aria-describedby={`${id}-hint`}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span aria-hidden="true">{t(on ? 'optionsOn' : 'optionsOff')}</span>
    </div>
  );
}

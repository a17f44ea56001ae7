import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { RowWords } from './RowWords.tsx';
import type { OfferedBoolean } from './rows.ts';

export interface BooleanRowProps {
  readonly name: OfferedBoolean;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
  /** What else there is to know about it right now. */
  readonly children?: ComponentChildren;
}

/** On or off. The words are part of the target. */
export function BooleanRow({ name, value, change, children }: BooleanRowProps) {
  const words = useWords();
  const id = useId();
  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.control}>
        <div class={styles.switch}>
          <input
            id={id}
            type="checkbox"
            checked={value}
            aria-describedby={`${id}-hint`}
            onChange={(event) => change(event.currentTarget.checked)}
          />
          <span aria-hidden="true">{words.t(value ? 'optionsOn' : 'optionsOff')}</span>
        </div>
      </div>
      {children}
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './OptionsView.module.css';
import { RowWords } from './RowWords.tsx';
import type { OfferedBoolean } from './rows.ts';
import { Switch } from './Switch.tsx';

export interface BooleanRowProps {
  readonly name: OfferedBoolean;
  readonly value: boolean;
  readonly change: (value: boolean) => void;
  /** What else there is to know about it right now. */
  readonly children?: ComponentChildren;
}

/** On or off. */
export function BooleanRow({ name, value, change, children }: BooleanRowProps) {
  const id = useId();
  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.control}>
        <Switch id={id} on={value} change={change} />
      </div>
      {children}
    </div>
  );
}

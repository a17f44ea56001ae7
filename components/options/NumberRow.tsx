import { useId } from 'preact/hooks';
import { NumberField } from './NumberField.tsx';
import styles from './OptionsView.module.css';
import { Refusal } from './Refusal.tsx';
import { RowWords } from './RowWords.tsx';
import type { OfferedNumber } from './rows.ts';
import { useRefusal } from './useRefusal.ts';

export interface NumberRowProps {
  readonly name: OfferedNumber;
  readonly value: number;
  readonly change: (value: number) => void;
}

/** A number. */
export function NumberRow({ name, value, change }: NumberRowProps) {
  const id = useId();
  const [refused, setRefused] = useRefusal(value);
  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.control}>
        <NumberField
          name={name}
          id={id}
          hintId={`${id}-hint`}
          value={value}
          change={change}
          refusal={setRefused}
          refused={refused !== null}
        />
      </div>
      <Refusal id={id} words={refused} />
    </div>
  );
}

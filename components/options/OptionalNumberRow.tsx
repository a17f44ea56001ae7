import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { useWords } from '../words.ts';
import { NumberField } from './NumberField.tsx';
import styles from './OptionsView.module.css';
import { Refusal } from './Refusal.tsx';
import { RowWords } from './RowWords.tsx';
import { LABELS, type OfferedOptional, UNIT_WORDS, UNITS, WHEN_SWITCHED_ON } from './rows.ts';
import { Switch } from './Switch.tsx';
import { useRefusal } from './useRefusal.ts';

export interface OptionalNumberRowProps {
  readonly name: OfferedOptional;
  /** Null: off. */
  readonly value: number | null;
  readonly change: (value: number | null) => void;
  /** What there is to say of the value as it is. */
  readonly children?: ComponentChildren;
}

/** A number that can be off. */
export function OptionalNumberRow({ name, value, change, children }: OptionalNumberRowProps) {
  const { t } = useWords();
  const id = useId();
  const [refused, setRefused] = useRefusal(value);
  return (
    <div class={styles.row}>
      <RowWords name={name} id={id} />
      <div class={styles.controls}>
        {value !== null && (
          <NumberField
            name={name}
            id={`${id}-number`}
            hintId={`${id}-hint`}
            label={t('optionsNumberOf', t(LABELS[name]), t(UNIT_WORDS[UNITS[name]]))}
            value={value}
            change={change}
            refusal={setRefused}
            refused={refused !== null}
          />
        )}
        <Switch id={id} on={value !== null} change={(on) => change(on ? WHEN_SWITCHED_ON[name] : null)} />
      </div>
      <Refusal id={`${id}-number`} words={refused} />
      {children}
    </div>
  );
}

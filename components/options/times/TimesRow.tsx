import { useId, useState } from 'preact/hooks';
import { useWords } from '../../words.ts';
import styles from '../OptionsView.module.css';
import { HINTS, LABELS } from '../rows.ts';
import { TimesEditor } from './TimesEditor.tsx';

export interface TimesRowProps {
  /** In order. */
  readonly times: readonly string[];
  readonly change: (times: readonly string[]) => void;
}

/** Times at which a nudge comes whatever the sitting time. */
export function TimesRow({ times, change }: TimesRowProps) {
  const { t } = useWords();
  const id = useId();
  const [pending, setPending] = useState('');
  return (
    <div class={styles.block}>
      <fieldset aria-describedby={`${id}-hint`}>
        <legend class={styles.label}>{t(LABELS.fixedTimes)}</legend>
        <p class={styles.hint} id={`${id}-hint`}>
          {t(HINTS.fixedTimes)}
        </p>
        <TimesEditor times={times} change={change} pending={pending} setPending={setPending} />
      </fieldset>
    </div>
  );
}

import { useWords } from '../words.ts';
import styles from './OptionsView.module.css';
import { HINTS, type HintedName, LABELS } from './rows.ts';

/** What a setting is called, and what it does. @param id of its control; the hint has the same with `-hint`. */
export function RowWords({ name, id }: { readonly name: HintedName; readonly id: string }) {
  const { t } = useWords();
  return (
    <div class={styles.words}>
      <label class={styles.label} for={id}>
        {t(LABELS[name])}
      </label>
      <p class={styles.hint} id={`${id}-hint`}>
        {t(HINTS[name])}
      </p>
    </div>
  );
}

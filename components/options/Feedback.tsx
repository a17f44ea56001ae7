import { useRef } from 'preact/hooks';
import { Button } from '../button/Button.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import styles from './Feedback.module.css';
import type { LastChange } from './useLastChange.ts';

/** The quiet line at the foot of the page. Its live region is there before it has anything to say. */
export function Feedback({ told, undo }: Pick<LastChange, 'told' | 'undo'>) {
  const { t } = useWords();
  const line = useRef<HTMLParagraphElement>(null);
  useFocusKept(undo !== null, () => line.current);
  return (
    <div class={told === null ? styles.feedback : `${styles.feedback} ${styles.shown}`}>
      <p ref={line} role="status" tabIndex={-1} class={styles.told}>
        {told}
      </p>
      {undo !== null && <Button onClick={undo}>{t('optionsUndo')}</Button>}
    </div>
  );
}

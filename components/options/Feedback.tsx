import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './Feedback.module.css';

export interface FeedbackProps {
  /** What became of the last change; null before the first. */
  readonly told: { readonly words: MessageKey; readonly label: MessageKey } | null;
  /** Takes the last change back; null when there is none to take back. */
  readonly undo: (() => void) | null;
}

/** The quiet line at the foot of the page. Its live region is there before it has anything to say. */
export function Feedback({ told, undo }: FeedbackProps) {
  const words = useWords();
  return (
    <div class={told === null ? styles.feedback : `${styles.feedback} ${styles.shown}`}>
      <p role="status" class={styles.told}>
        {told !== null && words.t(told.words, words.t(told.label))}
      </p>
      {undo !== null && <Button onClick={undo}>{words.t('optionsUndo')}</Button>}
    </div>
  );
}

import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './Rest.module.css';

export interface RestProps {
  readonly name: string;
  /** Whether the exercise rests now because it hurt twice. */
  readonly rests: boolean;
  /** Gets the focus when the button goes away with the rest that it ended. */
  readonly focusNext: RefObject<HTMLElement | null>;
  readonly onBringBack: (whether: boolean) => void;
}

/** What to do about an exercise that hurt twice: to ask somebody who knows, or to bring it back all the same. */
export function Rest({ name, rests, focusNext, onBringBack }: RestProps) {
  const { t } = useWords();
  const [told, setTold] = useState(false);
  const bringBack = (whether: boolean) => {
    setTold(whether);
    onBringBack(whether);
    focusNext.current?.focus();
  };
  return (
    <div class={styles.rest}>
      {rests && <p>{t('catalogueRestAdvice')}</p>}
      {rests && <Button onClick={() => bringBack(true)}>{t('catalogueBringBack')}</Button>}
      <p role="status">{told && !rests && t('catalogueBroughtBack', name)}</p>
      {told && !rests && <Button onClick={() => bringBack(false)}>{t('catalogueUndo')}</Button>}
    </div>
  );
}

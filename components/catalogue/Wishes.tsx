import { useRef, useState } from 'preact/hooks';
import { Button } from '../button/Button.tsx';
import { useWords } from '../words.ts';
import styles from './Wishes.module.css';

/** What a person can wish for an exercise: to have it more often, or never. */
export type Wish = 'favourites' | 'notThese';

export interface WishesProps {
  readonly name: string;
  readonly favourite: boolean;
  readonly notThis: boolean;
  readonly onWish: (wish: Wish, whether: boolean) => void;
}

/** Two switches, and a line that says what setting one aside does and takes it back at once. */
export function Wishes({ name, favourite, notThis, onWish }: WishesProps) {
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState(false);
  const setAside = (whether: boolean) => {
    setTold(true);
    onWish('notThese', whether);
  };
  const undo = () => {
    setAside(false);
    // The button goes away with what it took back.
    root.current?.querySelector<HTMLElement>('[data-not-this]')?.focus();
  };
  return (
    <div ref={root} class={styles.wishes}>
      <div class={styles.row}>
        <Button aria-pressed={favourite} onClick={() => onWish('favourites', !favourite)}>
          <svg viewBox="0 0 16 16" class={favourite ? styles.filled : styles.mark} aria-hidden="true">
            <path d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z" />
          </svg>
          {t('catalogueFavourite')}
        </Button>
        <Button data-not-this aria-pressed={notThis} onClick={() => setAside(!notThis)}>
          <svg viewBox="0 0 16 16" class={styles.mark} aria-hidden="true">
            <circle cx="8" cy="8" r="6.25" />
            <path d="M3.6 12.4l8.8-8.8" />
          </svg>
          {t('catalogueNotThis')}
        </Button>
      </div>
      <p class={styles.hint}>{t('catalogueWishesHint')}</p>
      <div class={styles.told}>
        <p role="status">{told && t(notThis ? 'catalogueSetAside' : 'catalogueKept', name)}</p>
        {told && notThis && <Button onClick={undo}>{t('catalogueUndo')}</Button>}
      </div>
    </div>
  );
}

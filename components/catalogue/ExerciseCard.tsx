import { useMemo, useState } from 'preact/hooks';
import type { LeftOutReason } from '../../lib/domain/exercises/search.ts';
import type { ExerciseFigure } from '../minute/ExerciseFigure.tsx';
import card from '../room/LinkCard.module.css';
import { useWords } from '../words.ts';
import styles from './ExerciseCard.module.css';
import type { CatalogueEntry } from './load.ts';
import { Reasons } from './Reasons.tsx';
import { areasOf, needsOf, POSITION_WORDS } from './vocabulary.ts';

export interface ExerciseCardProps {
  readonly entry: CatalogueEntry;
  readonly Figure: typeof ExerciseFigure;
  /** Where there is more to read about it. */
  readonly href: string;
  readonly favourite: boolean;
  /** Why nothing picks it for this person; empty if it suits. */
  readonly reasons: readonly LeftOutReason[];
}

/** One exercise among many: its picture, which moves while it is pointed at, and the few things to choose it by. */
export function ExerciseCard({ entry: { exercise, wording }, Figure, href, favourite, reasons }: ExerciseCardProps) {
  const words = useWords();
  const [pointedAt, setPointedAt] = useState(false);
  const [focused, setFocused] = useState(false);
  const moving = pointedAt || focused;
  // Every letter of a search renders the cards anew; the pictures are dear, and do not depend on it.
  const picture = useMemo(
    () => <Figure exerciseId={exercise.id} mirrored={false} moving={moving} />,
    [exercise.id, Figure, moving],
  );
  const needs = needsOf(exercise, words);
  return (
    <article
      class={`${card.card} ${styles.card} ${reasons.length > 0 ? styles.leftOut : ''}`}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocusIn={() => setFocused(true)}
      onFocusOut={() => setFocused(false)}
    >
      <div class={styles.picture}>{picture}</div>
      <div class={styles.words}>
        <h3 class={styles.name}>
          <a href={href} class={card.link} data-opens={exercise.id}>
            {wording.name}
          </a>
        </h3>
        <p>{areasOf(exercise, words)}</p>
        <p class={card.soft}>
          {words.t(POSITION_WORDS[exercise.position])} · {needs ?? words.t('catalogueNeedsNothing')}
        </p>
        {favourite && (
          <p class={styles.favourite}>
            <svg viewBox="0 0 16 16" class={styles.star} aria-hidden="true">
              <path d="M8 1.8l1.9 3.9 4.3.6-3.1 3 .7 4.3L8 11.6l-3.8 2 .7-4.3-3.1-3 4.3-.6z" />
            </svg>
            {words.t('catalogueFavourite')}
          </p>
        )}
        {reasons.length > 0 && <Reasons exercise={exercise} reasons={reasons} />}
      </div>
    </article>
  );
}

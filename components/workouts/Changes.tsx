import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import type { Change } from '../../lib/domain/routines/plan.ts';
import type { CatalogueEntry } from '../catalogue/load.ts';
import { reasonWords } from '../catalogue/vocabulary.ts';
import { useWords } from '../words.ts';
import styles from './Changes.module.css';

export interface ChangesProps {
  readonly changes: readonly Change[];
  readonly entryOf: (id: ExerciseId) => CatalogueEntry | undefined;
  /** Whether to say why, too. */
  readonly why: boolean;
}

/** What comes in the place of what, or is left out, for this person. */
export function Changes({ changes, entryOf, why }: ChangesProps) {
  const words = useWords();
  const { t } = words;
  return (
    <ul class={styles.changes}>
      {changes.map(({ exerciseId, instead, reasons }) => {
        const entry = entryOf(exerciseId);
        const name = entry?.wording.name ?? exerciseId;
        return (
          <li key={exerciseId}>
            <svg viewBox="0 0 16 16" class={styles.mark} aria-hidden="true">
              <path d={instead === null ? 'M4 8h8' : 'M3 6h9l-3-3M13 10H4l3 3'} />
            </svg>
            <span>
              {instead === null
                ? t('workoutDropped', name)
                : t('workoutSwapped', entryOf(instead)?.wording.name ?? instead, name)}
              {why && entry !== undefined && (
                <span class={styles.why}>
                  {reasons.map((reason) => reasonWords(reason, entry.exercise, words)).join(' · ')}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

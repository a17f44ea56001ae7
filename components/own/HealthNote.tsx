import type { WorkoutLock } from '../../lib/domain/readiness.ts';
import { useWords } from '../words.ts';
import styles from './HealthNote.module.css';

export interface HealthNoteProps {
  /** What would lock the workouts of the product; null if nothing does. */
  readonly lock: WorkoutLock | null;
  readonly questionsHref: string;
}

/** A word before a workout of one's own. It locks nothing. */
export function HealthNote({ lock, questionsHref }: HealthNoteProps) {
  const { t } = useWords();
  if (lock === null) return null;
  if (lock.code === 'answers') return <p class={styles.note}>{t('ownNoteYes')}</p>;
  return (
    <p class={styles.note}>
      {t('ownNoteUnasked')} <a href={questionsHref}>{t('lockAnswer')}</a>
    </p>
  );
}

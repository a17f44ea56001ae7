import type { Exercise } from '../../lib/domain/exercises/exercise.ts';
import type { LeftOutReason } from '../../lib/domain/exercises/search.ts';
import { useWords } from '../words.ts';
import styles from './Reasons.module.css';
import { reasonWords } from './vocabulary.ts';

export interface ReasonsProps {
  readonly exercise: Exercise;
  readonly reasons: readonly LeftOutReason[];
}

/** Why an exercise is left out for this person, one reason a line. */
export function Reasons({ exercise, reasons }: ReasonsProps) {
  const words = useWords();
  return (
    <ul class={styles.reasons}>
      {reasons.map((reason) => {
        const told = reasonWords(reason, exercise, words);
        return (
          <li key={told}>
            <svg viewBox="0 0 16 16" class={styles.mark} aria-hidden="true">
              <circle cx="8" cy="8" r="6.25" />
              <path d="M3.6 12.4l8.8-8.8" />
            </svg>
            {told}
          </li>
        );
      })}
    </ul>
  );
}

import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import type { OwnExercise } from '../../lib/domain/own/own.ts';
import type { Catalogue } from '../catalogue/load.ts';
import styles from './Thumb.module.css';

export interface ThumbProps {
  readonly exerciseId: ExerciseId;
  /** Null for one of the catalogue. */
  readonly own: Pick<OwnExercise, 'motion'> | null;
  /** The address of its picture; null without one. */
  readonly url: string | null;
  readonly Figure: Catalogue['Figure'];
  readonly large?: boolean;
}

/** The picture of an exercise beside its name, which says the same. */
export function Thumb({ exerciseId, own, url, Figure, large = false }: ThumbProps) {
  const drawn = own === null ? exerciseId : own.motion;
  return (
    <span class={large ? `${styles.thumb} ${styles.large}` : styles.thumb} aria-hidden="true">
      {url !== null ? (
        <img src={url} alt="" />
      ) : drawn !== null ? (
        <Figure exerciseId={drawn} mirrored={false} moving={false} />
      ) : (
        <svg viewBox="0 0 24 24" class={styles.noPicture}>
          <circle cx="12" cy="7" r="3.25" />
          <path d="M5 20c.6-5 3.2-7 7-7s6.4 2 7 7" />
        </svg>
      )}
    </span>
  );
}

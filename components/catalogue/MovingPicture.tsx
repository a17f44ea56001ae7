import { useState } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { Button } from '../button/Button.tsx';
import type { ExerciseFigure } from '../minute/ExerciseFigure.tsx';
import { useWords } from '../words.ts';
import styles from './MovingPicture.module.css';

export interface MovingPictureProps {
  readonly exerciseId: ExerciseId;
  readonly Figure: typeof ExerciseFigure;
  /** Stands still, whatever the person chose, while nobody can see it. */
  readonly resting: boolean;
}

const CALM = '(prefers-reduced-motion: reduce)';

/**
 * The large drawing. It moves until it is paused; where less motion is wanted it stands still until somebody asks for
 * it by the button.
 */
export function MovingPicture({ exerciseId, Figure, resting }: MovingPictureProps) {
  const { t } = useWords();
  const [moves, setMoves] = useState(() => !matchMedia(CALM).matches);
  return (
    <div class={styles.frame}>
      <div class={styles.picture}>
        <Figure exerciseId={exerciseId} mirrored={false} moving={moves && !resting} askedFor />
      </div>
      <div class={styles.control}>
        <Button onClick={() => setMoves(!moves)}>
          <svg viewBox="0 0 16 16" class={styles.mark} aria-hidden="true">
            <path d={moves ? 'M4 2.5h3v11H4zM9 2.5h3v11H9z' : 'M4 2.5l9 5.5-9 5.5z'} />
          </svg>
          {t(moves ? 'cataloguePause' : 'catalogueMove')}
        </Button>
      </div>
    </div>
  );
}

import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { MORE_MINUTES, type MoreMinutes } from '../../lib/domain/routines/more.ts';
import { type PlannedRoutine, RATINGS, type Rating } from '../../lib/domain/routines/routine.ts';
import { Button } from '../button/Button.tsx';
import { type MessageKey, useWords } from '../words.ts';
import styles from './Afterwards.module.css';

export interface AfterwardsProps {
  readonly plan: PlannedRoutine;
  readonly done: boolean;
  readonly onRate: (rating: Rating) => void;
  /** Makes more minutes and begins them; false when there are none. */
  readonly onMore: (minutes: MoreMinutes) => Promise<boolean>;
}

const RATING_WORDS = {
  easy: 'playerRatingEasy',
  right: 'playerRatingRight',
  hard: 'playerRatingHard',
} as const satisfies Record<Rating, MessageKey>;

/** Eyes and breath are not trained: nobody is asked how hard that was, nor to do more of it. */
const isExercise = ({ kind }: PlannedRoutine): boolean => kind !== 'eyes' && kind !== 'breathing';

/** What can be said and done after a routine. Nothing has to be. */
export function Afterwards({ plan, done, onRate, onMore }: AfterwardsProps) {
  const isWorkout = plan.kind === 'workout';
  if (!isExercise(plan)) return null;
  return (
    <>
      {/* A workout that was stopped may have been too hard; a minute that was stopped says nothing. */}
      {(done || isWorkout) && <Rate less={!isWorkout} onRate={onRate} />}
      {done && !isWorkout && <More onMore={onMore} />}
    </>
  );
}

/** @param less whether what was hard comes less often from then on. */
function Rate({ less, onRate }: Pick<AfterwardsProps, 'onRate'> & { readonly less: boolean }) {
  const { t } = useWords();
  const name = useId();
  const [rated, setRated] = useState<Rating | null>(null);
  return (
    <fieldset class={styles.rate}>
      <legend class={styles.question}>{t('playerRating')}</legend>
      {RATINGS.map((rating) => (
        <label key={rating} class={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={rating === rated}
            onChange={() => {
              setRated(rating);
              onRate(rating);
            }}
          />
          {t(RATING_WORDS[rating])}
        </label>
      ))}
      {less && rated === 'hard' && <p class={styles.less}>{t('playerRatedHard')}</p>}
    </fieldset>
  );
}

function More({ onMore }: Pick<AfterwardsProps, 'onMore'>) {
  const { t } = useWords();
  const [none, setNone] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone: whoever had the focus there is told why.
  useEffect(() => {
    if (none) said.current?.focus();
  }, [none]);
  if (none) {
    return (
      <p ref={said} tabIndex={-1} class={styles.none}>
        {t('playerNoMore')}
      </p>
    );
  }
  return (
    <div class={styles.more}>
      {MORE_MINUTES.map((minutes) => (
        <Button key={minutes} onClick={() => void onMore(minutes).then((begins) => setNone(!begins))}>
          {t('playerMore', String(minutes))}
        </Button>
      ))}
    </div>
  );
}

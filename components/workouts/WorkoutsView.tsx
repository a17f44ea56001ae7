import { useEffect, useRef } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import type { Offers } from '../../lib/domain/routines/offer.ts';
import { type WorkoutId, workoutById } from '../../lib/domain/routines/workouts.ts';
import { Button } from '../button/Button.tsx';
import type { Catalogue, CatalogueEntry } from '../catalogue/load.ts';
import { Notice } from '../notice/Notice.tsx';
import room from '../room/Room.module.css';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import { LockNotice, type LockNoticeProps } from './LockNotice.tsx';
import type { WorkoutTexts } from './load.ts';
import { WorkoutCard } from './WorkoutCard.tsx';
import styles from './WorkoutsView.module.css';

export interface WorkoutsViewProps {
  readonly offers: Offers;
  readonly texts: WorkoutTexts;
  readonly Figure: Catalogue['Figure'];
  readonly entryOf: (id: ExerciseId) => CatalogueEntry | undefined;
  /** Whether one runs now. */
  readonly underWay: boolean;
  readonly hrefOf: (id: WorkoutId) => string;
  readonly questionsHref: string;
  /** The workout that was read last: coming back from it, its card has the focus. */
  readonly cameFrom: string | null;
  readonly on: LockNoticeProps['on'] & {
    /** To the workout that runs, or on with the one that was stopped. */
    readonly goOn: () => void;
  };
}

/** The six workouts, and first what stands in the way of all of them or can be gone on with. */
export function WorkoutsView(props: WorkoutsViewProps) {
  const { offers, texts, Figure, entryOf, underWay, hrefOf, questionsHref, cameFrom, on } = props;
  const { t } = useWords();
  const root = useRef<HTMLDivElement>(null);
  const { lock, workouts, resumable } = offers;
  useFocusKept(lock !== null, () => root.current?.querySelector('h1'));
  const stopped = workoutById(resumable?.presetId ?? null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes back once, when the list opens
  useEffect(() => {
    if (cameFrom !== null) root.current?.querySelector<HTMLElement>(`[data-opens="${CSS.escape(cameFrom)}"]`)?.focus();
  }, []);

  return (
    <div ref={root} class={styles.workouts}>
      <header>
        <h1 tabIndex={-1} class={room.title}>
          {t('workoutsTitle')}
        </h1>
        <p class={room.soft}>{t('workoutsIntro')}</p>
      </header>
      {underWay ? (
        <Notice
          title={t('workoutUnderWay')}
          actions={
            <Button look="primary" onClick={on.goOn}>
              {t('popupGoOnWorkout')}
            </Button>
          }
        />
      ) : (
        resumable !== null &&
        stopped !== undefined && (
          <Notice
            title={t('workoutStopped', texts.words[stopped.id].name)}
            actions={
              <Button look="primary" onClick={on.goOn}>
                {t('workoutGoOn')}
              </Button>
            }
          >
            {t('workoutStoppedAt', String((resumable.resumed?.step ?? 0) + 1), String(resumable.steps.length))}
          </Notice>
        )
      )}
      {lock !== null && <LockNotice lock={lock} questionsHref={questionsHref} on={on} />}
      <ul class={styles.cards}>
        {workouts.map((offer) => (
          <li key={offer.workout.id}>
            <WorkoutCard
              offer={offer}
              texts={texts}
              Figure={Figure}
              entryOf={entryOf}
              href={hrefOf(offer.workout.id)}
            />
          </li>
        ))}
      </ul>
      <p class={room.soft}>{texts.footer}</p>
      {lock === null && (
        <p>
          <a href={questionsHref} class={styles.link}>
            {t('lockAgain')}
          </a>
        </p>
      )}
    </div>
  );
}

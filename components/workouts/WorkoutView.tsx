import { useEffect, useRef } from 'preact/hooks';
import type { WorkoutLock } from '../../lib/domain/readiness.ts';
import type { WorkoutOffer } from '../../lib/domain/routines/offer.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { kitOf } from '../../lib/domain/routines/workouts.ts';
import { Button } from '../button/Button.tsx';
import article from '../room/Article.module.css';
import { BackLink } from '../room/BackLink.tsx';
import { useFocusKept } from '../useFocusKept.ts';
import { useWords } from '../words.ts';
import { Changes } from './Changes.tsx';
import { LockNotice, type LockNoticeProps } from './LockNotice.tsx';
import type { WorkoutTexts } from './load.ts';
import { MissingKit, type MissingKitProps } from './MissingKit.tsx';
import { Moves, type MovesProps } from './Moves.tsx';
import { factsOf, kitWords, paceWords, routineOf, unfitWords, waitWords } from './vocabulary.ts';
import styles from './WorkoutView.module.css';

export interface WorkoutViewProps extends Omit<MovesProps, 'routine'> {
  readonly offer: WorkoutOffer;
  readonly lock: WorkoutLock | null;
  /** The rest of this one, if it was stopped not long ago. */
  readonly resumable: PlannedRoutine | null;
  readonly texts: WorkoutTexts;
  /** Whether some workout runs: then the button leads to it. */
  readonly underWay: boolean;
  readonly listHref: string;
  readonly questionsHref: string;
  readonly on: LockNoticeProps['on'] & {
    readonly start: () => void;
    readonly goOn: () => void;
    readonly have: MissingKitProps['onHave'];
  };
}

/** All that there is to know about one workout before it begins. */
export function WorkoutView(props: WorkoutViewProps) {
  const { offer, texts, entryOf, listHref, on } = props;
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  const { workout, plan } = offer;
  const { name, about, note } = texts.words[workout.id];
  const kit = kitOf(workout);
  const pace = paceWords(offer, words);
  const routine = routineOf(offer);
  useFocusKept(props.lock !== null, () => heading.current);

  // A page of its own within the page: it is read from its heading, and seen from its top.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  return (
    <article class={styles.workout}>
      <BackLink href={listHref}>{t('workoutsAll')}</BackLink>
      <header class={article.header}>
        <h1 ref={heading} tabIndex={-1} class={article.title}>
          {name}
        </h1>
        <p class={styles.facts}>{factsOf(offer, words)}</p>
        <p class={article.lead}>{about}</p>
      </header>
      <Begin {...props} />
      <MissingKit missing={plan.missingKit} onHave={on.have} />
      <div class={styles.columns}>
        <div class={styles.column}>{routine !== null && <Moves {...props} routine={routine} />}</div>
        <div class={styles.column}>
          <section class={article.part}>
            <h2>{t('catalogueNeeds')}</h2>
            <p>{kit.length === 0 ? t('catalogueNeedsNothing') : kitWords(kit, words)}</p>
          </section>
          {plan.changes.length > 0 && (
            <section class={article.part}>
              <h2>{t('workoutChangesTitle')}</h2>
              <Changes changes={plan.changes} entryOf={entryOf} why />
              <p>
                <Button onClick={on.openOptions}>{t('catalogueOptions')}</Button>
              </p>
            </section>
          )}
          <section class={article.part}>
            <h2>{t('workoutEffortTitle')}</h2>
            <p>{texts.effort.moderate}</p>
            {workout.intervals !== null && <p>{texts.effort.hard}</p>}
            {pace !== null && <p class={article.soft}>{pace}</p>}
            {note !== null && <p class={article.soft}>{note}</p>}
          </section>
        </div>
      </div>
      <p class={article.soft}>{texts.footer}</p>
    </article>
  );
}

/** The button, or why there is none. */
function Begin({ offer, lock, resumable, texts, underWay, questionsHref, on }: WorkoutViewProps) {
  const words = useWords();
  const { t } = words;
  const unfit = unfitWords(offer, words);
  const waits = waitWords(offer, texts, words);
  if (underWay) {
    return (
      <div class={styles.begin}>
        <Button look="primary" onClick={on.goOn}>
          {t('popupGoOnWorkout')}
        </Button>
      </div>
    );
  }
  if (lock !== null) return <LockNotice lock={lock} questionsHref={questionsHref} on={on} />;
  const startable = unfit === null && waits === null;
  return (
    <div class={styles.begin}>
      {resumable !== null && (
        <Button look="primary" onClick={on.goOn}>
          {t('workoutGoOn')}
        </Button>
      )}
      {startable && (
        <Button look={resumable === null ? 'primary' : 'quiet'} onClick={on.start}>
          {t(resumable === null ? 'workoutStart' : 'workoutAnew')}
        </Button>
      )}
      {unfit !== null && <p class={styles.state}>{unfit}</p>}
      {waits !== null && <p class={styles.state}>{waits}</p>}
    </div>
  );
}

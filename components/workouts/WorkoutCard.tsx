import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import type { WorkoutOffer } from '../../lib/domain/routines/offer.ts';
import { kitOf } from '../../lib/domain/routines/workouts.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue/load.ts';
import card from '../room/LinkCard.module.css';
import { useWords } from '../words.ts';
import { Changes } from './Changes.tsx';
import type { WorkoutTexts } from './load.ts';
import { factsOf, kitWords, unfitWords, waitWords } from './vocabulary.ts';
import styles from './WorkoutCard.module.css';

export interface WorkoutCardProps {
  readonly offer: WorkoutOffer;
  readonly texts: WorkoutTexts;
  readonly Figure: Catalogue['Figure'];
  readonly entryOf: (id: ExerciseId) => CatalogueEntry | undefined;
  readonly href: string;
}

/** One of the workouts: the few things to choose it by, and how it stands for this person now. */
export function WorkoutCard({ offer, texts, Figure, entryOf, href }: WorkoutCardProps) {
  const words = useWords();
  const { t } = words;
  const { workout, plan } = offer;
  const { name, about } = texts.words[workout.id];
  const kit = kitOf(workout);
  const unfit = unfitWords(offer, words);
  const waits = waitWords(offer, texts, words);
  const [face] = workout.main.moves;
  return (
    <article class={card.card}>
      <div class={styles.picture}>
        {face !== undefined && <Figure exerciseId={face.exerciseId} mirrored={false} moving={false} />}
      </div>
      <div class={styles.words}>
        <h2 class={styles.name}>
          <a href={href} class={card.link} data-opens={workout.id}>
            {name}
          </a>
        </h2>
        <p class={styles.facts}>{factsOf(offer, words)}</p>
        <p>{about}</p>
        <p class={card.soft}>{kit.length === 0 ? t('catalogueNeedsNothing') : kitWords(kit, words)}</p>
        {plan.missingKit.length > 0 && (
          <p class={card.soft}>{t('workoutMissing', kitWords(plan.missingKit, words).toLowerCase())}</p>
        )}
        {plan.routine !== null && plan.changes.length > 0 && (
          <div class={styles.changes}>
            <Changes changes={plan.changes} entryOf={entryOf} why={false} />
          </div>
        )}
        {unfit !== null && <p class={styles.state}>{unfit}</p>}
        {waits !== null && <p class={styles.state}>{waits}</p>}
      </div>
    </article>
  );
}

import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import type { PlannedRoutine, RoutineStep, StepPlace } from '../../lib/domain/routines/routine.ts';
import type { Catalogue, CatalogueEntry } from '../catalogue/load.ts';
import { useWords, type Words } from '../words.ts';
import styles from './Moves.module.css';
import { PART_WORDS } from './vocabulary.ts';

export interface MovesProps {
  readonly routine: PlannedRoutine;
  readonly Figure: Catalogue['Figure'];
  readonly entryOf: (id: ExerciseId) => CatalogueEntry | undefined;
  readonly hrefOfExercise: (id: ExerciseId) => string;
}

const PARTS = ['warm-up', 'main', 'cool-down'] as const satisfies readonly StepPlace['part'][];

function timeOf({ workSeconds, restSeconds = 0, sides }: RoutineStep, { t }: Words): string {
  const time =
    restSeconds === 0
      ? t('workoutWork', String(workSeconds))
      : t('workoutWorkRest', String(workSeconds), String(restSeconds));
  return sides ? `${time} · ${t('workoutEachSide')}` : time;
}

/** What there is to do, part by part; the rounds of the main part are alike, so it is listed once. */
export function Moves({ routine, Figure, entryOf, hrefOfExercise }: MovesProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      {PARTS.map((part) => {
        const steps = routine.steps.filter(({ place }) => place?.part === part && place.round === 1);
        const rounds = steps[0]?.place?.rounds ?? 1;
        if (steps.length === 0) return null;
        return (
          <section key={part} class={styles.part}>
            <h2>
              {t(PART_WORDS[part])}
              {rounds > 1 && <span class={styles.rounds}> {t('workoutRounds', String(rounds))}</span>}
            </h2>
            <ol class={styles.moves}>
              {steps.map((step) => (
                <li key={step.exerciseId} class={styles.move}>
                  <span class={styles.picture}>
                    <Figure exerciseId={step.exerciseId} mirrored={false} moving={false} />
                  </span>
                  <span class={styles.words}>
                    <a href={hrefOfExercise(step.exerciseId)} class={styles.link}>
                      {entryOf(step.exerciseId)?.wording.name ?? step.exerciseId}
                    </a>
                    <span class={styles.soft}>{timeOf(step, words)}</span>
                  </span>
                </li>
              ))}
            </ol>
          </section>
        );
      })}
    </>
  );
}

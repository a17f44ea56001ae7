import { Trash2 } from 'lucide-preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { asLine } from '../../lib/domain/own/line.ts';
import {
  byName,
  MOST_EXERCISES,
  MOST_ROUTINES,
  moved,
  NAME_LENGTH,
  type Own,
  type OwnRoutine,
  withoutExercise,
} from '../../lib/domain/own/own.ts';
import { isWorkout, lengthSeconds } from '../../lib/domain/own/plan.ts';
import type { WorkoutLock } from '../../lib/domain/readiness.ts';
import { Button } from '../button/Button.tsx';
import type { Catalogue } from '../catalogue/load.ts';
import room from '../room/Room.module.css';
import { useWords, type Words } from '../words.ts';
import { FileSection, type FileSectionProps } from './FileSection.tsx';
import { HealthNote } from './HealthNote.tsx';
import { durationWords, exerciseCount } from './naming.ts';
import styles from './OwnView.module.css';
import { Thumb } from './Thumb.tsx';
import { Tools } from './Tools.tsx';
import { useFocusReturn } from './useFocusReturn.ts';

/** Changes what is own. @param told what was done, which can be undone then; left out for what shows by itself. */
export type ChangeOwn = (make: (own: Own) => Own, told?: string) => void;

export interface OwnViewProps extends Pick<FileSectionProps, 'files'> {
  readonly own: Own;
  readonly catalogue: Catalogue;
  /** The address of a picture by its id; null without one. */
  readonly urlOf: (picture: string | null) => string | null;
  /** What would lock the workouts of the product; null if nothing does. */
  readonly lock: WorkoutLock | null;
  readonly questionsHref: string;
  /** Whether a minute runs somewhere: then a start leads to it. */
  readonly minuteUnderWay: boolean;
  readonly routineHref: (id: string) => string;
  readonly exerciseHref: (id: string) => string;
  /** The routine or exercise that was open last: coming back from it, its link has the focus. */
  readonly cameFrom: string | null;
  readonly change: ChangeOwn;
  /** Makes a routine of this name and goes there. */
  readonly onMake: (name: string) => void;
  readonly onNewExercise: () => void;
  readonly onStart: (routine: OwnRoutine) => void;
}

/** What a routine holds and how long it takes: "4 exercises, 3 rounds, 20 s rest, about 12 min". */
export function summaryOf(routine: OwnRoutine, words: Words): string {
  const { t } = words;
  const { steps, rounds, restSeconds } = routine;
  if (steps.length === 0) return t('ownRoutineNone');
  return [
    exerciseCount(steps.length, words),
    ...(rounds > 1 ? [t('workoutRounds', String(rounds))] : []),
    ...(restSeconds > 0 ? [t('ownRests', String(restSeconds))] : []),
    t('ownAbout', durationWords(lengthSeconds(routine), words)),
  ].join(', ');
}

const reordered = (routines: readonly OwnRoutine[], from: number, to: number): readonly OwnRoutine[] =>
  moved(routines, from, to).map((routine, order) => (routine.order === order ? routine : { ...routine, order }));

/** Everything that is the person's own, and how to get more of it. */
export function OwnView(props: OwnViewProps) {
  const { own, catalogue, urlOf, minuteUnderWay, routineHref, exerciseHref, change, files } = props;
  const words = useWords();
  const { t } = words;
  const focusOn = useFocusReturn();
  const { exercises, routines } = own;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus comes back once, when the list opens
  useLayoutEffect(() => {
    if (props.cameFrom !== null)
      document.querySelector<HTMLElement>(`[data-opens="${CSS.escape(props.cameFrom)}"]`)?.focus();
  }, []);
  const isEmpty = exercises.length === 0 && routines.length === 0;
  return (
    <div class={styles.own}>
      <header>
        <h1 class={room.title}>{t('ownTitle')}</h1>
        <p class={room.soft}>{t('ownIntro')}</p>
      </header>
      {isEmpty && (
        <section class={room.empty}>
          <h2>{t('ownEmptyTitle')}</h2>
          <p class={room.soft}>{t('ownEmpty')}</p>
          <div class={styles.first}>
            <NewRoutine count={0} onMake={props.onMake} />
          </div>
        </section>
      )}
      {!isEmpty && (
        <section class={styles.group} aria-labelledby="own-routines">
          <h2 id="own-routines" class={room.groupTitle}>
            {t('ownRoutines')}
          </h2>
          {routines.some(isWorkout) && <HealthNote lock={props.lock} questionsHref={props.questionsHref} />}
          {routines.length > 0 && (
            // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets that a list without marks is one
            <ul role="list" class={styles.rows}>
              {routines.map((routine, index) => (
                <li key={routine.id} class={styles.row}>
                  <span class={styles.words}>
                    <a href={routineHref(routine.id)} data-opens={routine.id} class={styles.name}>
                      {routine.name}
                    </a>
                    <span class={room.soft}>{summaryOf(routine, words)}</span>
                  </span>
                  <span class={styles.acts}>
                    {routine.steps.length > 0 && (
                      <Button
                        {...(!minuteUnderWay && { 'aria-label': t('ownStartNamed', routine.name) })}
                        onClick={() => props.onStart(routine)}
                      >
                        {t(minuteUnderWay ? 'popupBackToMinute' : 'ownStart')}
                      </Button>
                    )}
                    <Tools
                      name={routine.name}
                      index={index}
                      count={routines.length}
                      mark="routine"
                      move={(to) => {
                        const up = to < index;
                        focusOn(`routine-${up ? 'up' : 'down'}-${to}`, `routine-${up ? 'down' : 'up'}-${to}`);
                        change((now) => ({ ...now, routines: reordered(now.routines, index, to) }));
                      }}
                      remove={() => {
                        focusOn(`routine-delete-${index}`, `routine-delete-${index - 1}`, 'new-routine');
                        change(
                          (now) => ({ ...now, routines: now.routines.filter(({ id }) => id !== routine.id) }),
                          t('ownDeleted', routine.name),
                        );
                      }}
                    />
                  </span>
                </li>
              ))}
            </ul>
          )}
          <NewRoutine count={routines.length} onMake={props.onMake} />
        </section>
      )}
      <section class={styles.group} aria-labelledby="own-exercises">
        <h2 id="own-exercises" class={room.groupTitle}>
          {t('ownExercises')}
        </h2>
        <p class={room.soft}>{t('ownExercisesHint')}</p>
        {exercises.length > 0 && (
          // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets that a list without marks is one
          <ul role="list" class={styles.rows}>
            {byName(exercises).map((exercise, index) => (
              <li key={exercise.id} class={styles.row}>
                <Thumb
                  exerciseId={exercise.id}
                  own={exercise}
                  url={urlOf(exercise.picture)}
                  Figure={catalogue.Figure}
                />
                <span class={styles.words}>
                  <a href={exerciseHref(exercise.id)} data-opens={exercise.id} class={styles.name}>
                    {exercise.name}
                  </a>
                  <span class={room.soft}>
                    {[
                      t('catalogueSeconds', String(exercise.seconds)),
                      t(exercise.breaksSitting ? 'ownOnFeet' : 'ownInChair'),
                      ...(exercise.sides ? [t('ownSides')] : []),
                    ].join(' · ')}
                  </span>
                </span>
                <span class={styles.acts}>
                  <Button
                    look="icon"
                    label={t('ownDelete', exercise.name)}
                    data-return={`exercise-${index}`}
                    onClick={() => {
                      focusOn(`exercise-${index}`, `exercise-${index - 1}`, 'new-exercise');
                      const uses = routines.filter(({ steps }) =>
                        steps.some((step) => step.exerciseId === exercise.id),
                      );
                      change(
                        (now) => withoutExercise(now, exercise.id),
                        uses.length === 0
                          ? t('ownDeleted', exercise.name)
                          : t('ownDeletedFrom', exercise.name, uses.map(({ name }) => name).join(', ')),
                      );
                    }}
                  >
                    <Trash2 size={18} aria-hidden="true" focusable="false" />
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        )}
        <div>
          {exercises.length < MOST_EXERCISES ? (
            <Button data-return="new-exercise" onClick={props.onNewExercise}>
              {t('ownExerciseNew')}
            </Button>
          ) : (
            <p>{t('ownMostExercises', String(MOST_EXERCISES))}</p>
          )}
        </div>
      </section>
      <FileSection isEmpty={isEmpty} files={files} />
    </div>
  );
}

interface NewRoutineProps {
  readonly count: number;
  readonly onMake: (name: string) => void;
}

/** A name is all it takes; the rest is written where it leads. */
function NewRoutine({ count, onMake }: NewRoutineProps) {
  const { t } = useWords();
  const [name, setName] = useState('');
  if (count >= MOST_ROUTINES) return <p>{t('ownMostRoutines', String(MOST_ROUTINES))}</p>;
  return (
    <form
      class={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        const made = asLine(name);
        if (made !== '') onMake(made);
      }}
    >
      <label class={styles.field}>
        <span class={styles.label}>{t('ownRoutineNew')}</span>
        <input
          type="text"
          autocomplete="off"
          required
          maxLength={NAME_LENGTH}
          value={name}
          data-return="new-routine"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <Button type="submit" look={count === 0 ? 'primary' : 'quiet'}>
        {t('ownRoutineMake')}
      </Button>
    </form>
  );
}

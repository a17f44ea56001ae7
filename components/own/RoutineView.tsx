import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { asLine } from '../../lib/domain/own/line.ts';
import {
  forbiddenBy,
  moved,
  NAME_LENGTH,
  type Own,
  type OwnExercise,
  type OwnRoutine,
  type OwnStep,
  STEP_SECONDS,
} from '../../lib/domain/own/own.ts';
import { isWorkout } from '../../lib/domain/own/plan.ts';
import type { WorkoutLock } from '../../lib/domain/readiness.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import type { InjuryFlag } from '../../lib/domain/settings.ts';
import { Button } from '../button/Button.tsx';
import type { Catalogue } from '../catalogue/load.ts';
import { Notice } from '../notice/Notice.tsx';
import { FLAG_WORDS } from '../options/choices.ts';
import { BackLink } from '../room/BackLink.tsx';
import room from '../room/Room.module.css';
import { useWords } from '../words.ts';
import { type Entry, FastEntry } from './FastEntry.tsx';
import { HealthNote } from './HealthNote.tsx';
import { NumberField } from './NumberField.tsx';
import { type Choosable, choosable, exerciseCount, plain } from './naming.ts';
import styles from './OwnView.module.css';
import { type ChangeOwn, summaryOf } from './OwnView.tsx';
import { RoundsFields } from './RoundsFields.tsx';
import { Thumb } from './Thumb.tsx';
import { Tools } from './Tools.tsx';
import { useFocusReturn } from './useFocusReturn.ts';

export interface RoutineViewProps {
  readonly own: Own;
  readonly routine: OwnRoutine;
  readonly catalogue: Catalogue;
  readonly urlOf: (picture: string | null) => string | null;
  /** What the person has to go easy on. */
  readonly flags: readonly InjuryFlag[];
  /** What rests because it hurt twice, and until when (epoch ms). */
  readonly resting: ReadonlyMap<ExerciseId, number>;
  /** What would lock the workouts of the product; null if nothing does. */
  readonly lock: WorkoutLock | null;
  readonly questionsHref: string;
  /** Whether something is left of it to start: its steps say why not. */
  readonly startable: boolean;
  /** The rest of it, if it was stopped not long ago. */
  readonly resumable: PlannedRoutine | null;
  readonly minuteUnderWay: boolean;
  readonly listHref: string;
  /** The address of an exercise, own or of the catalogue. */
  readonly hrefOf: (choice: Choosable) => string;
  /** An id that nothing else has. */
  readonly newId: () => string;
  readonly change: ChangeOwn;
  readonly onStart: () => void;
  readonly onGoOn: () => void;
}

/** One routine: its name, its steps in their order, and a line to type the next one. */
export function RoutineView(props: RoutineViewProps) {
  const { own, routine, catalogue, urlOf, flags, hrefOf, newId, change } = props;
  const words = useWords();
  const { t, date } = words;
  const focusOn = useFocusReturn();
  const root = useRef<HTMLElement>(null);
  const choices = choosable(own, catalogue);
  const { steps } = routine;

  // Ready to be typed into while it is empty; read from its heading later.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page opens
  useLayoutEffect(() => {
    root.current?.querySelector<HTMLElement>(steps.length === 0 ? '[data-return="entry"]' : 'h1')?.focus();
    window.scrollTo(0, 0);
  }, []);

  const rewrite = (make: (now: OwnRoutine) => OwnRoutine, told?: string) =>
    change((now) => ({ ...now, routines: now.routines.map((one) => (one.id === routine.id ? make(one) : one)) }), told);
  const restep = (make: (now: readonly OwnStep[]) => readonly OwnStep[], told?: string) =>
    rewrite((now) => ({ ...now, steps: make(now.steps) }), told);

  /** Puts the lines of a list at the end. Two with the same new name are the same exercise. */
  const add = (entries: readonly Entry[]) => {
    const written: OwnExercise[] = [];
    const added = entries.flatMap(({ known, name, seconds, sides, breaksSitting, times }): readonly OwnStep[] => {
      const same = known ?? written.find((one) => plain(one.name) === plain(name));
      const exerciseId = same?.id ?? newId();
      if (same === undefined) {
        const cues = [t('ownUsualCue')];
        written.push({ id: exerciseId, name, cues, seconds, sides, breaksSitting, picture: null, motion: null });
      }
      return Array.from({ length: times }, () => ({ exerciseId, seconds }));
    });
    const [first] = entries;
    change(
      (now) => ({
        ...now,
        exercises: written.length === 0 ? now.exercises : [...now.exercises, ...written],
        routines: now.routines.map((one) =>
          one.id === routine.id ? { ...one, steps: [...one.steps, ...added] } : one,
        ),
      }),
      t('ownAdded', entries.length === 1 && first !== undefined ? first.name : exerciseCount(entries.length, words)),
    );
  };

  return (
    <article ref={root} class={styles.own}>
      <header>
        <BackLink href={props.listHref}>{t('ownAll')}</BackLink>
        <h1 tabIndex={-1} class={room.title}>
          {routine.name}
        </h1>
        <p class={room.soft}>{summaryOf(routine, words)}</p>
      </header>
      {isWorkout(routine) && <HealthNote lock={props.lock} questionsHref={props.questionsHref} />}
      {steps.length > 0 && (props.startable ? <Begin {...props} /> : <Notice title={t('playerNothingTitle')} />)}
      {steps.length > 0 && (
        // biome-ignore lint/a11y/noRedundantRoles: WebKit forgets that a list without marks is one
        <ol role="list" class={styles.rows}>
          {steps.map((step, index) => {
            const choice = choices.find(({ id }) => id === step.exerciseId);
            const name = choice?.name ?? t('ownGone');
            const forbidden = forbiddenBy(step.exerciseId, flags);
            const restsUntil = props.resting.get(step.exerciseId);
            return (
              // Steps have nothing but their place to tell them apart.
              <li key={index} class={styles.row}>
                <span class={styles.number}>{index + 1}</span>
                <Thumb
                  exerciseId={step.exerciseId}
                  own={choice === undefined ? { motion: null } : choice.own}
                  url={urlOf(choice?.own?.picture ?? null)}
                  Figure={catalogue.Figure}
                />
                <span class={styles.words}>
                  {choice === undefined ? (
                    <span class={room.soft}>{name}</span>
                  ) : (
                    <a href={hrefOf(choice)} class={styles.name}>
                      {name}
                    </a>
                  )}
                  {choice?.own?.sides && <span class={room.soft}>{t('ownSides')}</span>}
                  {restsUntil !== undefined && (
                    <span class={room.soft}>{t('catalogueReasonResting', date(restsUntil))}</span>
                  )}
                  {forbidden.length > 0 && (
                    <span class={room.soft}>
                      {t('catalogueReasonAvoid', forbidden.map((flag) => t(FLAG_WORDS[flag])).join(', '))}
                    </span>
                  )}
                </span>
                <span class={styles.acts}>
                  <NumberField
                    label={t('ownSecondsOf', name)}
                    value={step.seconds}
                    limits={STEP_SECONDS}
                    unit={t('ownUnit')}
                    change={(seconds) =>
                      restep((now) => now.map((one, at) => (at === index ? { ...one, seconds } : one)))
                    }
                  />
                  <Tools
                    name={name}
                    index={index}
                    count={steps.length}
                    mark="step"
                    move={(to) => {
                      const up = to < index;
                      focusOn(`step-${up ? 'up' : 'down'}-${to}`, `step-${up ? 'down' : 'up'}-${to}`);
                      restep((now) => moved(now, index, to));
                    }}
                    remove={() => {
                      focusOn(
                        index === steps.length - 1 ? `step-delete-${index - 1}` : `step-delete-${index}`,
                        'entry',
                      );
                      restep((now) => now.filter((_, at) => at !== index), t('ownStepDeleted', name));
                    }}
                  />
                </span>
              </li>
            );
          })}
        </ol>
      )}
      <FastEntry choices={choices} stepCount={steps.length} exerciseCount={own.exercises.length} add={add} />
      {steps.length > 0 && (
        <RoundsFields routine={routine} change={(part) => rewrite((now) => ({ ...now, ...part }))} />
      )}
      <Rename
        // Also when another page has renamed it.
        key={routine.name}
        name={routine.name}
        rename={(name) => rewrite((now) => ({ ...now, name }), t('ownRenamed', name))}
      />
    </article>
  );
}

/** The button, or two for what was stopped not long ago. */
function Begin({ minuteUnderWay, resumable, onStart, onGoOn }: RoutineViewProps) {
  const { t } = useWords();
  if (minuteUnderWay || resumable === null) {
    return (
      <div>
        <Button look="primary" onClick={onStart}>
          {t(minuteUnderWay ? 'popupBackToMinute' : 'ownStart')}
        </Button>
      </div>
    );
  }
  const { steps, resumed } = resumable;
  return (
    <div class={styles.begin}>
      <Button look="primary" onClick={onGoOn}>
        {t('workoutGoOn')}
      </Button>
      <Button onClick={onStart}>{t('workoutAnew')}</Button>
      <p class={room.soft}>{t('workoutStoppedAt', String((resumed?.step ?? 0) + 1), String(steps.length))}</p>
    </div>
  );
}

function Rename({ name, rename }: { readonly name: string; readonly rename: (name: string) => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState(name);
  return (
    <form
      class={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        const renamed = asLine(typed);
        if (renamed !== '' && renamed !== name) rename(renamed);
      }}
    >
      <label class={styles.field}>
        <span class={styles.label}>{t('ownRoutineName')}</span>
        <input
          type="text"
          autocomplete="off"
          required
          maxLength={NAME_LENGTH}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <Button type="submit">{t('ownRename')}</Button>
    </form>
  );
}

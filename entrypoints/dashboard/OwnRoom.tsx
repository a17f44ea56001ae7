import { useEffect, useRef, useState } from 'preact/hooks';
import { loadCatalogue } from '../../components/catalogue/load.ts';
import { Notice } from '../../components/notice/Notice.tsx';
import { NotLoaded } from '../../components/notice/NotLoaded.tsx';
import { TroubleNotice } from '../../components/notice/TroubleNotice.tsx';
import { Feedback } from '../../components/options/Feedback.tsx';
import { draftOf, newDraft } from '../../components/own/draft.ts';
import { ExerciseForm } from '../../components/own/ExerciseForm.tsx';
import type { Chosen } from '../../components/own/FileSection.tsx';
import { OwnView } from '../../components/own/OwnView.tsx';
import { RoutineView } from '../../components/own/RoutineView.tsx';
import { useLoaded } from '../../components/useLoaded.ts';
import { useWords } from '../../components/words.ts';
import { glanceAt } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { readOwnFile } from '../../lib/app/own-file.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { bringBackOrNot, readResting } from '../../lib/app/resting.ts';
import { recentParts } from '../../lib/app/stopped.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { clock } from '../../lib/browser/clock.ts';
import { saveFile, textOf } from '../../lib/browser/files.ts';
import { newId } from '../../lib/browser/ids.ts';
import { report } from '../../lib/browser/log.ts';
import { pictureFrom, pictureUrl } from '../../lib/browser/pictures.ts';
import { language } from '../../lib/browser/words.ts';
import { MOST_FILE_BYTES, writeFile } from '../../lib/domain/own/file.ts';
import {
  NOTHING_OWN,
  ONCE_THROUGH,
  type Own,
  type OwnExercise,
  type OwnPicture,
  type OwnRoutine,
} from '../../lib/domain/own/own.ts';
import { planOf, resumeOwn } from '../../lib/domain/own/plan.ts';
import { type WorkoutLock, workoutLock } from '../../lib/domain/readiness.ts';
import type { StoppedPart } from '../../lib/domain/routines/resume.ts';
import type { InjuryFlag, Settings } from '../../lib/domain/settings.ts';
import { hrefOf, type RoomProps } from './room.ts';
import { useOwn } from './useOwn.ts';
import { usePictureUrls } from './usePictureUrls.ts';
import { NOW, useStraightOn } from './useStraightOn.ts';

/** Settings change by themselves only when another page changes them, and that is announced. */
const LOOK_MS = 60_000;

/** What comes before the id in the address of an exercise. */
const EXERCISES = 'exercises/';
/** In place of an id, and no id by its sign: one that is not written yet. */
const NEW = '+';

const fault = (error: unknown) => report('catalogue', error);
const routineHref = (id: string): string => hrefOf('own', id);
const exerciseHref = (id: string): string => hrefOf('own', `${EXERCISES}${id}`);
const QUESTIONS_HREF = hrefOf('workouts', 'questions');
const go = (href: string) => {
  location.hash = href;
};

interface Person {
  readonly flags: readonly InjuryFlag[];
  readonly resting: ReadonlyMap<string, number>;
  readonly lock: WorkoutLock | null;
  readonly minuteUnderWay: boolean;
  /** What was done today, to go on with. */
  readonly parts: readonly StoppedPart[];
}

const NOBODY: Person = { flags: [], resting: new Map(), lock: null, minuteUnderWay: false, parts: [] };

function usePerson(): Person {
  const [person, setPerson] = useState<Person>(NOBODY);
  useEffect(
    () =>
      whileOpen(async () => {
        try {
          const [snapshot, parts] = await Promise.all([readSnapshot(), recentParts()]);
          const { injuryFlags: flags, readiness } = snapshot.settings;
          const minuteUnderWay = (glanceAt(snapshot, clock.now())?.routine ?? null) !== null;
          const resting = await readResting(snapshot.settings);
          setPerson({ flags, resting, lock: workoutLock(readiness), minuteUnderWay, parts });
        } catch (error) {
          // What is own says itself that the database is not there.
          report('snapshot', error);
        }
      }, LOOK_MS),
    [],
  );
  return person;
}

/** Without a database nothing is known to have hurt. */
const restingNow = (settings: Settings): Promise<Person['resting']> =>
  readResting(settings).catch((error: unknown) => {
    report('resting', error);
    return new Map();
  });

const withExercise = (own: Own, exercise: OwnExercise, picture: OwnPicture | null): Own => {
  const kept = own.pictures.filter(({ id }) => id !== exercise.id);
  const same = own.pictures.filter(({ id }) => id === exercise.picture);
  const isKnown = own.exercises.some(({ id }) => id === exercise.id);
  return {
    ...own,
    exercises: isKnown
      ? own.exercises.map((one) => (one.id === exercise.id ? exercise : one))
      : [...own.exercises, exercise],
    pictures: [...kept, ...(picture === null ? same : [picture])],
  };
};

async function draw(file: File, id: string) {
  const picture = await pictureFrom(file, id).catch((error: unknown) => {
    report('picture', error);
    return null;
  });
  return picture === null ? null : { picture, url: pictureUrl(picture) };
}

/** Routines and exercises of the person's own. */
export function OwnRoom({ rest, onMinute }: RoomProps) {
  const { t } = useWords();
  const { own, problem, change, told, undo } = useOwn();
  const { flags, resting, lock, minuteUnderWay, parts } = usePerson();
  const { value: catalogue, failed } = useLoaded('catalogue', () => loadCatalogue(language()), fault);
  const urlOf = usePictureUrls(own?.pictures ?? []);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [trouble, setTrouble] = useState<StoreProblemCode | null>(null);
  const lastOpen = useRef<string | null>(null);
  const exerciseId = rest?.startsWith(EXERCISES) ? rest.slice(EXERCISES.length) : null;
  // What runs needs no making.
  useStraightOn(rest, minuteUnderWay, () => onMinute(async () => null));
  if (rest !== null && exerciseId !== NEW) lastOpen.current = exerciseId ?? rest;

  if (failed) return <NotLoaded />;
  if (catalogue === null || (own === null && problem === null)) return <p>{t('catalogueLoading')}</p>;
  const all = own ?? NOTHING_OWN;

  const choose = async (file: File) => {
    const found = await textOf(file, MOST_FILE_BYTES);
    if (typeof found === 'string') {
      setChosen({ code: 'refused', file: file.name, problem: { code: found } });
      return;
    }
    const read = await readOwnFile(found.text);
    if (!read.ok) setChosen({ code: 'refused', file: file.name, problem: read.problem });
    else if (all.exercises.length + all.routines.length > 0) {
      setChosen({ code: 'asks', file: file.name, brings: read.own, replaces: all });
    } else {
      setChosen(null);
      change(() => read.own, t('ownFileOpened', file.name));
    }
  };
  // That it may come again is shown by the look that follows the commit.
  const bringBack = (id: string, whether: boolean) =>
    bringBackOrNot(id, whether).catch((error: unknown) => {
      report('dispatch', error);
      setTrouble(problemCode(error));
    });
  /** What leads to the minute under way needs nothing that is left. */
  const isStartable = (routine: OwnRoutine): boolean =>
    minuteUnderWay || planOf(routine, all.exercises, routine.id, flags, resting) !== null;
  const start = async (routine: OwnRoutine) => {
    const make = async (now: Settings) =>
      planOf(routine, all.exercises, `${routine.id}-${clock.now()}`, now.injuryFlags, await restingNow(now));
    const now = await readSnapshot().catch(() => null);
    // Where nothing is left of it, its page says what stands in the way.
    if (now !== null && !minuteUnderWay && (await make(now.settings)) === null) go(routineHref(routine.id));
    else onMinute(make);
  };
  const stoppedOf = (
    routine: OwnRoutine,
    today: readonly StoppedPart[],
    avoid: readonly InjuryFlag[],
    atRest: Person['resting'],
  ) => {
    const at = clock.now();
    return resumeOwn(today, routine, all.exercises, `${routine.id}-${at}`, avoid, at, atRest);
  };
  // The page may have been open for long: what there is to go on with is told by how things stand then.
  const goOn = (routine: OwnRoutine) =>
    onMinute(async (now) => stoppedOf(routine, await recentParts(), now.injuryFlags, await restingNow(now)));

  const routine = exerciseId === null ? all.routines.find(({ id }) => id === rest) : undefined;
  const exercise = all.exercises.find(({ id }) => id === exerciseId);
  const isForm = exerciseId === NEW || exercise !== undefined;
  const shownTrouble = problem ?? trouble;
  return (
    <>
      {shownTrouble !== null && <TroubleNotice trouble={shownTrouble} />}
      {rest !== null && rest !== NOW && routine === undefined && !isForm && (
        <Notice title={t(exerciseId === null ? 'ownRoutineGone' : 'ownExerciseGone')} />
      )}
      {routine !== undefined ? (
        <RoutineView
          key={routine.id}
          own={all}
          routine={routine}
          catalogue={catalogue}
          urlOf={urlOf}
          flags={flags}
          lock={lock}
          questionsHref={QUESTIONS_HREF}
          resting={resting}
          startable={isStartable(routine)}
          resumable={stoppedOf(routine, parts, flags, resting)}
          minuteUnderWay={minuteUnderWay}
          listHref={hrefOf('own')}
          hrefOf={(choice) => (choice.own === null ? hrefOf('exercises', choice.id) : exerciseHref(choice.id))}
          newId={newId}
          change={change}
          onStart={() => void start(routine)}
          onGoOn={() => goOn(routine)}
        />
      ) : isForm ? (
        <ExerciseForm
          key={rest}
          isNew={exercise === undefined}
          from={exercise === undefined ? newDraft(newId()) : draftOf(exercise)}
          catalogue={catalogue}
          keptUrl={urlOf(exercise?.picture ?? null)}
          listHref={hrefOf('own')}
          draw={draw}
          save={(written, picture) => {
            lastOpen.current = written.id;
            change((now) => withExercise(now, written, picture), t('ownSaved', written.name));
            go(hrefOf('own'));
          }}
          cancel={() => go(hrefOf('own'))}
          restsUntil={resting.get(exercise?.id ?? '') ?? null}
          bringBack={(whether) => void bringBack(exercise?.id ?? '', whether)}
        />
      ) : (
        <OwnView
          own={all}
          catalogue={catalogue}
          urlOf={urlOf}
          lock={lock}
          questionsHref={QUESTIONS_HREF}
          minuteUnderWay={minuteUnderWay}
          routineHref={routineHref}
          exerciseHref={exerciseHref}
          cameFrom={lastOpen.current}
          change={change}
          onMake={(name) => {
            const id = newId();
            const order = Math.max(-1, ...all.routines.map((one) => one.order)) + 1;
            change((now) => ({ ...now, routines: [...now.routines, { id, name, ...ONCE_THROUGH, steps: [], order }] }));
            go(routineHref(id));
          }}
          onNewExercise={() => go(exerciseHref(NEW))}
          onStart={(one) => void start(one)}
          files={{
            chosen,
            choose: (file) => void choose(file),
            accept: () => {
              if (chosen?.code === 'asks') change(() => chosen.brings, t('ownFileOpened', chosen.file));
              setChosen(null);
            },
            dismiss: () => setChosen(null),
            save: () => saveFile(t('ownFileName'), writeFile(all)),
          }}
        />
      )}
      <Feedback told={told} undo={undo} />
    </>
  );
}

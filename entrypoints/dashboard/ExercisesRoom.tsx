import { useEffect, useRef, useState } from 'preact/hooks';
import { CatalogueView } from '../../components/catalogue/CatalogueView.tsx';
import { ExerciseView } from '../../components/catalogue/ExerciseView.tsx';
import { loadCatalogue } from '../../components/catalogue/load.ts';
import type { Person } from '../../components/catalogue/person.ts';
import type { Wish } from '../../components/catalogue/Wishes.tsx';
import { Notice } from '../../components/notice/Notice.tsx';
import { NotLoaded } from '../../components/notice/NotLoaded.tsx';
import { TroubleNotice } from '../../components/notice/TroubleNotice.tsx';
import { useLoaded } from '../../components/useLoaded.ts';
import { useWords } from '../../components/words.ts';
import { chooseMinute } from '../../lib/app/chosen.ts';
import { glanceAt } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { dispatch } from '../../lib/app/product.ts';
import { bringBackOrNot, readResting } from '../../lib/app/resting.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { clock } from '../../lib/browser/clock.ts';
import { report } from '../../lib/browser/log.ts';
import { openPage } from '../../lib/browser/pages.ts';
import { language } from '../../lib/browser/words.ts';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { ANYTHING } from '../../lib/domain/exercises/search.ts';
import { staysLight } from '../../lib/domain/readiness.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { hrefOf, type RoomProps } from './room.ts';

/** Settings change by themselves only when another page changes them, and that is announced. */
const LOOK_MS = 60_000;

interface Seen {
  readonly settings: Settings;
  readonly resting: Person['resting'];
  readonly minuteUnderWay: boolean;
}

const UNKNOWN: Seen = { settings: DEFAULT_SETTINGS, resting: new Map(), minuteUnderWay: false };
const fault = (error: unknown) => report('catalogue', error);
const hrefOfExercise = (id: ExerciseId): string => hrefOf('exercises', id);

const toggled = (ids: readonly ExerciseId[], id: ExerciseId, whether: boolean): readonly ExerciseId[] => [
  ...ids.filter((other) => other !== id),
  ...(whether ? [id] : []),
];

/** The catalogue, and every exercise in it. */
export function ExercisesRoom({ rest, onMinute }: RoomProps) {
  const { t } = useWords();
  const { value: catalogue, failed } = useLoaded('catalogue', () => loadCatalogue(language()), fault);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<StoreProblemCode | null>(null);
  // What one looks for outlasts the reading of an exercise.
  const [wanted, setWanted] = useState(ANYTHING);
  const lastRead = useRef<ExerciseId | null>(null);
  if (rest !== null) lastRead.current = rest;
  /** The settings that are shown, for what is clicked between two renderings. */
  const latest = useRef<Settings>(DEFAULT_SETTINGS);

  useEffect(
    () =>
      whileOpen(async () => {
        try {
          const snapshot = await readSnapshot();
          const minuteUnderWay = (glanceAt(snapshot, clock.now())?.routine ?? null) !== null;
          latest.current = snapshot.settings;
          const resting = await readResting(snapshot.settings);
          setSeen({ settings: snapshot.settings, resting, minuteUnderWay });
          setProblem(null);
        } catch (error) {
          report('exercises', error);
          setSeen((before) => before ?? UNKNOWN);
          setProblem(problemCode(error));
        }
      }, LOOK_MS),
    [],
  );

  /** Shows the settings as they are to be: a second click builds on the first, though that is not saved yet. */
  const show = (changes: Partial<Settings>) => {
    latest.current = { ...latest.current, ...changes };
    setSeen((before) => before && { ...before, settings: { ...before.settings, ...changes } });
  };
  const wish = async (id: ExerciseId, which: Wish, whether: boolean) => {
    const { favourites, notThese } = latest.current;
    const changes = {
      [which]: toggled(latest.current[which], id, whether),
      // Who likes one that was set aside wants it back.
      ...(which === 'favourites' && whether && { notThese: toggled(notThese, id, false) }),
    };
    show(changes);
    try {
      await dispatch({ type: 'settings', changes });
    } catch (error) {
      report('dispatch', error);
      setProblem(problemCode(error));
      show({ favourites, notThese });
    }
  };

  // What is new comes with the look that follows the commit.
  const bringBack = (id: ExerciseId, whether: boolean) =>
    bringBackOrNot(id, whether).catch((error: unknown) => {
      report('dispatch', error);
      setProblem(problemCode(error));
    });

  if (failed) return <NotLoaded />;
  if (catalogue === null || seen === null) return <p>{t('catalogueLoading')}</p>;
  const { settings, resting, minuteUnderWay } = seen;
  const person: Person = { ...settings, resting, lightOnly: staysLight(settings.readiness) };
  const entry = catalogue.entries.find(({ exercise }) => exercise.id === rest);
  return (
    <>
      {problem !== null && <TroubleNotice trouble={problem} />}
      {rest !== null && entry === undefined && <Notice title={t('catalogueUnknown')} />}
      {entry === undefined ? (
        <CatalogueView
          catalogue={catalogue}
          person={person}
          wanted={wanted}
          onWanted={setWanted}
          hrefOf={hrefOfExercise}
          cameFrom={lastRead.current}
        />
      ) : (
        <ExerciseView
          key={entry.exercise.id}
          catalogue={catalogue}
          entry={entry}
          person={person}
          minuteUnderWay={minuteUnderWay}
          hrefOf={hrefOfExercise}
          listHref={hrefOf('exercises')}
          questionsHref={hrefOf('workouts', 'questions')}
          on={{
            start: () => onMinute((now) => chooseMinute(now, entry.exercise.id)),
            wish: (which, whether) => void wish(entry.exercise.id, which, whether),
            bringBack: (whether) => void bringBack(entry.exercise.id, whether),
            openOptions: (setting) => void openPage('options', setting),
          }}
        />
      )}
    </>
  );
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Catalogue, loadCatalogue } from '../../components/catalogue/load.ts';
import { Notice } from '../../components/notice/Notice.tsx';
import { NotLoaded } from '../../components/notice/NotLoaded.tsx';
import { TroubleNotice } from '../../components/notice/TroubleNotice.tsx';
import { useLoaded } from '../../components/useLoaded.ts';
import { useWords } from '../../components/words.ts';
import { loadWorkoutTexts, type WorkoutTexts } from '../../components/workouts/load.ts';
import { ReadinessForm } from '../../components/workouts/ReadinessForm.tsx';
import { WorkoutsView } from '../../components/workouts/WorkoutsView.tsx';
import { WorkoutView } from '../../components/workouts/WorkoutView.tsx';
import { glanceAt } from '../../lib/app/glance-at.ts';
import { whileOpen } from '../../lib/app/live.ts';
import { problemCode, type StoreProblemCode } from '../../lib/app/problem.ts';
import { dispatch } from '../../lib/app/product.ts';
import { snapshot as readSnapshot } from '../../lib/app/views.ts';
import { readWorkouts } from '../../lib/app/workouts.ts';
import { openChangePlace } from '../../lib/browser/change-places.ts';
import { clock } from '../../lib/browser/clock.ts';
import { report } from '../../lib/browser/log.ts';
import { language } from '../../lib/browser/words.ts';
import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { answered, cleared } from '../../lib/domain/exercises/lock.ts';
import { isOwnPreset, type ReadinessQuestion } from '../../lib/domain/readiness.ts';
import type { Offers } from '../../lib/domain/routines/offer.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import type { WorkoutId } from '../../lib/domain/routines/workouts.ts';
import { OWNED_EQUIPMENT, type OwnedEquipment, type Settings } from '../../lib/domain/settings.ts';
import { hrefOf, type RoomProps } from './room.ts';
import { NOW, useStraightOn } from './useStraightOn.ts';

/** A workout becomes ready by time alone. */
const LOOK_MS = 30_000;

/** What the address can say besides the id of a workout. */
const QUESTIONS = 'questions';

const LIST_HREF = hrefOf('workouts');
const QUESTIONS_HREF = hrefOf('workouts', QUESTIONS);
const hrefOfExercise = (id: ExerciseId): string => hrefOf('exercises', id);

const fault = (error: unknown) => report('workouts', error);

async function load(): Promise<{ readonly texts: WorkoutTexts; readonly catalogue: Catalogue }> {
  const [texts, catalogue] = await Promise.all([loadWorkoutTexts(language()), loadCatalogue(language())]);
  return { texts, catalogue };
}

interface Seen {
  readonly offers: Offers;
  readonly underWay: boolean;
  /** Whether what is under way is one of the person's own. */
  readonly isOwn: boolean;
  readonly flags: Settings['injuryFlags'];
}

/** What to start, by how things stand at that moment: the page may have been open for long. Null where it may not be. */
async function planNow(pick: (offers: Offers) => PlannedRoutine | null): Promise<PlannedRoutine | null> {
  try {
    const offers = await readWorkouts();
    return offers.lock === null ? pick(offers) : null;
  } catch (error) {
    report('workouts', error);
    return null;
  }
}

function offerOf({ workouts }: Offers, id: WorkoutId): PlannedRoutine | null {
  const offer = workouts.find(({ workout }) => workout.id === id);
  return offer?.readiness.ready === true ? offer.plan.routine : null;
}

/** The workouts, each of them, and the questions before the first one. */
export function WorkoutsRoom({ rest, onMinute }: RoomProps) {
  const { t } = useWords();
  const { value: shown, failed } = useLoaded('workouts', load, fault);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [problem, setProblem] = useState<StoreProblemCode | null>(null);
  const lastRead = useRef<string | null>(null);

  const underWay = seen?.underWay ?? false;

  const look = useCallback(async () => {
    try {
      const [offers, snapshot] = await Promise.all([readWorkouts(), readSnapshot()]);
      const plan = glanceAt(snapshot, clock.now())?.routine?.plan;
      const underWay = plan?.kind === 'workout';
      setSeen({ offers, underWay, isOwn: isOwnPreset(plan?.presetId ?? null), flags: snapshot.settings.injuryFlags });
      setProblem(null);
    } catch (error) {
      report('workouts', error);
      setProblem(problemCode(error));
    }
  }, []);
  useEffect(() => whileOpen(look, LOOK_MS), [look]);

  const begin = async (pick: (offers: Offers) => PlannedRoutine | null) => {
    // Where the page was open for long, it shows now why there is nothing to start.
    if ((await planNow(pick)) === null) return look();
    // Made anew then: the card before the first one may change what suits.
    onMinute(() => planNow(pick));
  };
  const stopped = ({ resumable }: Offers) => resumable;
  const goOn = () => (underWay ? onMinute(() => planNow(stopped)) : void begin(stopped));
  useStraightOn(rest, underWay, () => {
    // The popup does not tell them apart; one of the person's own has its list behind it.
    if (seen?.isOwn) location.hash = hrefOf('own', NOW);
    else goOn();
  });

  /** Whether it was saved. */
  const change = async (changes: (settings: Settings) => Partial<Settings>): Promise<boolean> => {
    try {
      const { settings } = await readSnapshot();
      await dispatch({ type: 'settings', changes: changes(settings) });
      return true;
    } catch (error) {
      report('dispatch', error);
      setProblem(problemCode(error));
      return false;
    }
  };
  const answer = (yes: readonly ReadinessQuestion[], ticked: Settings['injuryFlags']) =>
    void change((settings) => answered(settings, yes, clock.now(), ticked)).then((saved) => {
      if (saved) location.hash = LIST_HREF;
    });
  const have = (one: OwnedEquipment, whether: boolean) =>
    void change(({ equipment }) => ({
      equipment: OWNED_EQUIPMENT.filter((each) => (each === one ? whether : equipment.includes(each))),
    }));
  const on = {
    goOn,
    unlock: () =>
      void change(({ readiness }) => (readiness === null ? {} : { readiness: cleared(readiness, clock.now()) })),
    openOptions: () => void openChangePlace('go-easy-on'),
  };

  const entries = useMemo(() => new Map(shown?.catalogue.entries.map((entry) => [entry.exercise.id, entry])), [shown]);
  const entryOf = (id: ExerciseId) => entries.get(id);

  const trouble = problem !== null && <TroubleNotice trouble={problem} />;
  // What one goes easy on already is ticked in it, so that has to be known.
  if (rest === QUESTIONS && (seen !== null || problem !== null)) {
    return (
      <>
        {trouble}
        <ReadinessForm listHref={LIST_HREF} flags={seen?.flags ?? []} onAnswer={answer} />
      </>
    );
  }
  if (failed) {
    return (
      <>
        {trouble}
        <NotLoaded />
      </>
    );
  }
  // Without a database nobody knows whether a workout is right: there is nothing to start.
  if (shown === null || seen === null) return trouble || <p>{t('workoutsLoading')}</p>;
  const { offers } = seen;
  const { texts, catalogue } = shown;
  const offer = offers.workouts.find(({ workout }) => workout.id === rest);
  if (offer === undefined) {
    return (
      <>
        {trouble}
        {rest !== null && rest !== NOW && <Notice title={t('workoutsUnknown')} />}
        <WorkoutsView
          offers={offers}
          texts={texts}
          Figure={catalogue.Figure}
          entryOf={entryOf}
          underWay={underWay}
          hrefOf={(id) => hrefOf('workouts', id)}
          questionsHref={QUESTIONS_HREF}
          cameFrom={lastRead.current}
          on={on}
        />
      </>
    );
  }
  const { id } = offer.workout;
  lastRead.current = id;
  return (
    <>
      {trouble}
      <WorkoutView
        key={id}
        offer={offer}
        lock={offers.lock}
        resumable={offers.resumable?.presetId === id ? offers.resumable : null}
        texts={texts}
        Figure={catalogue.Figure}
        entryOf={entryOf}
        hrefOfExercise={hrefOfExercise}
        underWay={underWay}
        listHref={LIST_HREF}
        questionsHref={QUESTIONS_HREF}
        on={{ ...on, have, start: () => void begin((now) => offerOf(now, id)) }}
      />
    </>
  );
}

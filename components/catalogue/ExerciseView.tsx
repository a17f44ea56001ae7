import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Exercise, ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { isLight } from '../../lib/domain/exercises/suitability.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { singleExercise } from '../../lib/domain/routines/single.ts';
import { Button } from '../button/Button.tsx';
import { FLAG_WORDS } from '../options/choices.ts';
import article from '../room/Article.module.css';
import { BackLink } from '../room/BackLink.tsx';
import { useWords, type Words } from '../words.ts';
import styles from './ExerciseView.module.css';
import { LightOnly } from './LightOnly.tsx';
import type { Catalogue, CatalogueEntry } from './load.ts';
import { MovingPicture } from './MovingPicture.tsx';
import { type Person, reasonsFor } from './person.ts';
import { Reasons } from './Reasons.tsx';
import { Rest } from './Rest.tsx';
import {
  AREA_WORDS,
  areasOf,
  asSentence,
  doseOf,
  EFFORT_WORDS,
  needsOf,
  POSITION_WORDS,
  placesOf,
} from './vocabulary.ts';
import { type Wish, Wishes } from './Wishes.tsx';

export interface ExerciseViewProps {
  readonly catalogue: Catalogue;
  readonly entry: CatalogueEntry;
  readonly person: Person;
  /** Whether a minute runs somewhere: then the button leads to it. */
  readonly minuteUnderWay: boolean;
  readonly hrefOf: (id: ExerciseId) => string;
  readonly listHref: string;
  /** Where the answers are that keep minutes light. */
  readonly questionsHref: string;
  readonly on: {
    readonly start: () => void;
    readonly wish: (wish: Wish, whether: boolean) => void;
    /** Ends the rest of an exercise that hurt twice, or lets it rest again. */
    readonly bringBack: (whether: boolean) => void;
    /** To the setting that leaves it out. */
    readonly openOptions: (setting: 'place' | 'equipment' | 'injuryFlags') => void;
  };
}

/** All that there is to know about one exercise, with its large moving picture. */
export function ExerciseView(props: ExerciseViewProps) {
  const { catalogue, entry, person, minuteUnderWay, hrefOf, listHref, questionsHref, on } = props;
  const words = useWords();
  const { t } = words;
  const { exercise, wording, details } = entry;
  const heading = useRef<HTMLHeadingElement>(null);
  const [resting, setResting] = useState(false);
  const reasons = reasonsFor(exercise, person);
  const rests = reasons.some(({ code }) => code === 'resting');
  const isForbidden = rests || reasons.some((reason) => reason.code === 'flag' && reason.weight === 'avoid');
  const setting = settingBehind(reasons);
  // What the person chose is held to what composed minutes are held to.
  const waits = person.lightOnly && !isForbidden && !isLight(exercise);
  const { injuryFlags: flags, resting: atRest } = person;
  const plan = singleExercise(exercise.id, exercise.id, { flags, lightOnly: waits, resting: atRest });
  const instead = !waits ? null : catalogue.entries.find((one) => one.exercise.id === exerciseOf(plan));
  const easier = catalogue.entries.find((other) => other.exercise.id === exercise.easierAlternative);

  // A page of its own within the page: it is read from its heading, and seen from its top.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, []);

  const start = () => {
    // Nobody watches it behind the player.
    setResting(true);
    on.start();
  };

  return (
    <article class={styles.exercise}>
      <BackLink href={listHref}>{t('catalogueAll')}</BackLink>
      <header class={article.header}>
        <h1 ref={heading} tabIndex={-1} class={article.title}>
          {wording.name}
        </h1>
        <p class={article.lead}>{areasOf(exercise, words)}</p>
      </header>
      <div class={styles.columns}>
        <div class={styles.side}>
          <MovingPicture exerciseId={exercise.id} Figure={catalogue.Figure} resting={resting} />
          <Wishes
            name={wording.name}
            favourite={person.favourites.includes(exercise.id)}
            notThis={person.notThese.includes(exercise.id)}
            onWish={on.wish}
          />
        </div>
        <div class={styles.text}>
          <div class={reasons.length > 0 || waits ? styles.leftOut : undefined}>
            {reasons.length > 0 && <Reasons exercise={exercise} reasons={reasons} />}
            <Rest name={wording.name} rests={rests} focusNext={heading} onBringBack={on.bringBack} />
            {waits && <LightOnly questionsHref={questionsHref} />}
            {setting !== null && <Button onClick={() => on.openOptions(setting)}>{t('catalogueOptions')}</Button>}
          </div>
          {/* What a flag forbids, and what rests, is there to read, not to do. */}
          {!isForbidden && plan !== null && (
            <div class={styles.start}>
              <Button look="primary" onClick={start}>
                {minuteUnderWay
                  ? t('popupBackToMinute')
                  : instead
                    ? t('catalogueStartInstead', instead.wording.name)
                    : t('catalogueStart')}
              </Button>
              <span class={article.soft}>{roundsOf(plan, words)}</span>
            </div>
          )}
          <Part title={t('catalogueCues')}>
            <ol class={styles.cues}>
              {wording.cues.map((cue) => (
                <li key={cue}>{cue}</li>
              ))}
            </ol>
          </Part>
          <Part title={t('catalogueStop')}>
            <p class={styles.stop}>{wording.stopWhen}</p>
          </Part>
          <Part title={t('catalogueMistake')}>
            <p>{details.commonMistake}</p>
          </Part>
          {easier !== undefined && (
            <Part title={t('catalogueEasier')}>
              <p>
                <a href={hrefOf(easier.exercise.id)} class={styles.link}>
                  {easier.wording.name}
                </a>
              </p>
              <p class={article.soft}>{details.easierNote}</p>
            </Part>
          )}
          <Facts entry={entry} />
        </div>
      </div>
    </article>
  );
}

/** The setting that leaves an exercise out, the one that weighs most; null where none does. */
function settingBehind(reasons: ReturnType<typeof reasonsFor>) {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('flag')) return 'injuryFlags';
  if (codes.includes('place')) return 'place';
  return codes.includes('equipment') ? 'equipment' : null;
}

const exerciseOf = (plan: PlannedRoutine | null): ExerciseId | undefined => plan?.steps[0]?.exerciseId;

/** How the minute of one exercise goes. */
function roundsOf({ steps }: PlannedRoutine, { t }: Words): string {
  const [{ workSeconds } = { workSeconds: 0 }] = steps;
  return steps.length === 1 ? t('catalogueOneRound') : t('catalogueRounds', String(steps.length), String(workSeconds));
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  return (
    <section class={article.part}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

/** What there is to look up: where it is listed and what it really works stand side by side. */
function Facts({ entry: { exercise, details } }: { readonly entry: CatalogueEntry }) {
  const words = useWords();
  const { t } = words;
  const flags = (some: Exercise['avoidIf']) => some.map((flag) => t(FLAG_WORDS[flag])).join('; ');
  const facts: readonly (readonly [string, string | null])[] = [
    [t('catalogueFilterSeed'), exercise.seedGroup === null ? null : t(AREA_WORDS[exercise.seedGroup])],
    [t('catalogueWorks'), areasOf(exercise, words)],
    [t('catalogueMuscles'), asSentence(details.muscles.join(', '))],
    [t('catalogueDose'), doseOf(exercise, words)],
    [t('catalogueTempo'), details.tempo],
    [t('catalogueBreathing'), details.breathingCue],
    [t('catalogueFilterPosition'), t(POSITION_WORDS[exercise.position])],
    [t('catalogueNeeds'), needsOf(exercise, words) ?? t('catalogueNeedsNothing')],
    [t('catalogueWhere'), placesOf(exercise, words)],
    [t('catalogueEffort'), t(EFFORT_WORDS[exercise.intensity])],
    [t('catalogueSkipIf'), flags(exercise.avoidIf)],
    [t('catalogueCareIf'), flags(exercise.cautionIf)],
  ];
  return (
    <dl class={styles.facts}>
      {facts.map(([term, fact]) =>
        fact === null || fact === '' ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

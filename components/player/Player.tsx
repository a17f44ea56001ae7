import type { ComponentChildren, VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ExerciseWording } from '../../lib/domain/exercises/exercise.ts';
import type { ChangePlace } from '../../lib/domain/routines/cause.ts';
import { isOnFeet } from '../../lib/domain/routines/feet.ts';
import type { MoreMinutes } from '../../lib/domain/routines/more.ts';
import { cueAt, type PlayerView, type StepView } from '../../lib/domain/routines/player.ts';
import {
  breaksSitting,
  endsAt,
  isBreak,
  isDone,
  type PlannedRoutine,
  performedInAllMs,
  type Rating,
  type RunningRoutine,
} from '../../lib/domain/routines/routine.ts';
import { turnLeft } from '../../lib/domain/routines/turn.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { Button } from '../button/Button.tsx';
import { useWords, type Words } from '../words.ts';
import { Afterwards } from './Afterwards.tsx';
import { Because } from './Because.tsx';
import { Countdown } from './Countdown.tsx';
import styles from './Player.module.css';
import { spokenText } from './spoken.ts';
import { useSpace } from './useSpace.ts';

export interface PlayerActions {
  readonly pause: () => void;
  readonly resume: () => void;
  readonly skip: () => void;
  readonly back: () => void;
  /** The step ends and its exercise is noted. `pause` follows with the next render, so that the next step waits. */
  readonly hurt: () => void;
  /** End the whole routine now. */
  readonly stop: () => void;
  /** Leave the player after its end. */
  readonly close: () => void;
  /** How it was. */
  readonly rate: (rating: Rating) => void;
  /** So many minutes more after its end; false when there are none. */
  readonly more: (minutes: MoreMinutes) => Promise<boolean>;
  /** Tells whoever listens, once for each text. */
  readonly say: (text: string) => void;
  /** To where what is left out of minutes can be changed. */
  readonly change: (place: ChangePlace) => void;
}

export interface PlayerProps {
  readonly running: RunningRoutine;
  /** `running` as it is now. */
  readonly view: PlayerView;
  /** The words of the step under way; null once it is over, or for an exercise that is not known any more. */
  readonly wording: ExerciseWording | null;
  /** The name of the exercise after this one; null in the last step. */
  readonly next: string | null;
  /** Draws the person in a step under way. */
  readonly figure: (view: StepView) => VNode;
  readonly on: PlayerActions;
}

const icon = (path: string) => (
  <svg viewBox="0 0 20 20" class={styles.icon} aria-hidden="true">
    <path d={path} />
  </svg>
);

interface CardProps {
  readonly title: string;
  readonly picture?: VNode;
  /** The title gets the focus if it is to be read first, and otherwise the button that is marked `data-first`. */
  readonly readFirst?: boolean;
  readonly action: VNode;
  readonly children: ComponentChildren;
}

/** Takes the focus when it appears: what was focused before is gone. */
function Card({ title, picture, readFirst = false, action, children }: CardProps) {
  const card = useRef<HTMLElement>(null);
  const titleId = useId();
  useEffect(() => card.current?.querySelector<HTMLElement>('[data-first]')?.focus(), []);
  return (
    <section ref={card} aria-labelledby={titleId} class={styles.card}>
      <div class={styles.said}>
        {picture}
        <h1 id={titleId} class={styles.name} {...(readFirst && { tabIndex: -1, 'data-first': true })}>
          {title}
        </h1>
        {children}
      </div>
      <div class={styles.controls}>{action}</div>
    </section>
  );
}

const PART_WORDS = { 'warm-up': 'workoutPartWarmUp', 'cool-down': 'workoutPartCoolDown' } as const;

function phaseText(view: StepView, { t }: Words): string {
  if (view.phase === 'paused') return t('playerPaused');
  const side = view.side === null ? null : t(view.side === 'left' ? 'playerLeft' : 'playerRight');
  if (view.phase === 'rest') return t('playerRest');
  if (view.phase === 'setup') return side === null ? t('playerGetReady') : `${t('playerGetReady')} · ${side}`;
  if (view.changingSides) return t('playerChange');
  return side ?? t('playerGo');
}

/** How far it is: the step, and in a workout the part of it, or the round where there are several. */
function placeText({ step: { place }, stepIndex }: StepView, count: number, { t }: Words): string {
  const step = t('playerStep', String(stepIndex + 1), String(count));
  if (place === undefined) return step;
  if (place.rounds > 1) return `${step} · ${t('playerRound', String(place.round), String(place.rounds))}`;
  return place.part === 'main' ? step : `${step} · ${t(PART_WORDS[place.part])}`;
}

/** What a routine that is done was, and whether it counts as a break: one done in the chair does not. */
function doneText(running: RunningRoutine, { t, length }: Words): string {
  const { plan } = running;
  const endAt = endsAt(running) ?? running.startedAt;
  const performed = performedInAllMs(running, endAt);
  const whole =
    performed < MINUTE_MS ? t('catalogueSeconds', String(Math.round(performed / SECOND_MS))) : length(performed);
  if (isBreak(running, endAt)) return t(isOnFeet(plan) ? 'playerDoneFeet' : 'playerDoneMoving', whole);
  // The end of a workout that was begun before: what came before it is counted already.
  if (breaksSitting(plan)) return t('playerDonePart', whole);
  switch (plan.kind) {
    case 'movement':
    case 'posture':
    case 'workout':
      return t('playerDoneSeat', whole);
    case 'eyes':
      return t('playerDoneEyes', whole);
    case 'breathing':
      return t('playerDoneBreathing', whole);
  }
}

interface StepProps extends Pick<PlayerProps, 'next' | 'figure' | 'on'> {
  readonly view: StepView;
  readonly wording: ExerciseWording | null;
  readonly plan: PlannedRoutine;
  readonly onHurt: () => void;
}

function Step({ view, wording, plan, next, figure, on, onHurt }: StepProps) {
  const words = useWords();
  const { t } = words;
  const paused = view.phase === 'paused';
  // In a rest it is the next one that the person gets ready for.
  const resting = view.stepPhase === 'rest';
  const cues = resting ? [] : (wording?.cues ?? []);
  const after = next === null ? t('playerLast') : t('playerNext', next);
  const cue = cues[cueAt(view.cueIndex, cues.length)];
  return (
    <>
      <header class={styles.header}>
        <span class={styles.place}>{placeText(view, plan.steps.length, words)}</span>
        <span class={styles.progress} aria-hidden="true">
          <span style={{ inlineSize: `${(view.positionMs / view.totalMs) * 100}%` }} />
        </span>
        <Button look="icon" label={t('playerStop')} onClick={on.stop}>
          {icon('M5 5l10 10M15 5L5 15')}
        </Button>
      </header>
      <div class={plan.because === undefined ? styles.stage : `${styles.stage} ${styles.low}`}>{figure(view)}</div>
      <div class={styles.now}>
        <Countdown {...turnLeft(view)} />
        <div class={styles.what}>
          <p class={styles.phase}>{phaseText(view, words)}</p>
          <h1 class={styles.name}>{resting ? after : (wording?.name ?? t('playerTitle'))}</h1>
        </div>
      </div>
      <p class={styles.cue}>{cue}</p>
      {/* The line keeps its height, so that the buttons stay where they are. */}
      <p class={styles.soft}>{resting ? '\u00a0' : after}</p>
      {plan.because !== undefined && <Because because={plan.because} onChange={on.change} />}
      <div class={styles.controls}>
        <Button look="icon" label={t('playerBack')} onClick={on.back}>
          {icon('M15 4.5v11L7 10zM5 4.5v11')}
        </Button>
        <Button look="primary" onClick={paused ? on.resume : on.pause}>
          {t(paused ? 'playerResume' : 'playerPause')}
        </Button>
        <Button look="icon" label={t('playerSkip')} onClick={on.skip}>
          {icon('M5 4.5v11l8-5.5zM15 4.5v11')}
        </Button>
        <Button onClick={onHurt}>{t('playerHurts')}</Button>
      </div>
    </>
  );
}

/** Whether the person was told to get ready for the step under way, with nothing in between. */
function useReady(view: PlayerView): boolean {
  const readied = useRef<number | null>(null);
  if (view.phase === 'setup') readied.current = view.stepIndex;
  else if (view.phase !== 'work' || view.stepIndex !== readied.current) readied.current = null;
  return readied.current !== null;
}

/** Leads through a routine: what to do, how long still, what comes next, and a way out at every moment. */
export function Player({ running, view, wording, next, figure, on }: PlayerProps) {
  const words = useWords();
  const { t } = words;
  const [stopWhen, setStopWhen] = useState<string | null>(null);

  const under = view.phase === 'over' ? null : view;
  useSpace(under === null || stopWhen !== null ? null : under.phase === 'paused' ? on.resume : on.pause);

  const hurt = () => {
    setStopWhen(wording?.stopWhen ?? '');
    on.hurt();
  };
  // The next step waits while the card is read. After a render, so that what `hurt` changed has come back in `running`.
  const runsOn = stopWhen !== null && under !== null && under.phase !== 'paused';
  useEffect(() => {
    if (runsOn) on.pause();
  }, [runsOn, on.pause]);

  const goOn = () => {
    setStopWhen(null);
    if (under !== null) on.resume();
  };

  const done = isDone(running, endsAt(running) ?? running.startedAt);
  const ready = useReady(view);
  const told =
    stopWhen === null
      ? spokenText(view, wording?.name ?? t('playerTitle'), next, ready, done, words)
      : [stopWhen, t('playerHurtText')].join(' ').trim();
  // After the card has taken the focus: its title is read with that, and what it says comes next.
  useEffect(() => on.say(told), [told, on.say]);

  return (
    <main class={styles.player} aria-label={t('playerTitle')}>
      {stopWhen !== null ? (
        <Card
          title={t('playerHurtTitle')}
          readFirst
          action={
            <>
              {/* What ends it comes first: to go on with something that hurts is never a matter of one key. */}
              {under !== null && (
                <Button look="primary" onClick={on.stop}>
                  {t('playerStopHere')}
                </Button>
              )}
              <Button onClick={goOn}>{t('playerGoOn')}</Button>
            </>
          }
        >
          {stopWhen !== '' && <p>{stopWhen}</p>}
          <p class={styles.soft}>{t('playerHurtText')}</p>
        </Card>
      ) : under !== null ? (
        <Step view={under} wording={wording} plan={running.plan} next={next} figure={figure} on={on} onHurt={hurt} />
      ) : (
        <Card
          title={t(done ? 'playerDone' : 'playerEnded')}
          picture={
            <svg viewBox="0 0 100 100" class={done ? styles.end : styles.early} aria-hidden="true">
              <circle cx="50" cy="50" r="45.5" />
              {done && <path d="M31 52l13 13 26-29" />}
            </svg>
          }
          action={
            <Button look="primary" data-first onClick={on.close}>
              {t('playerClose')}
            </Button>
          }
        >
          <p>{done ? doneText(running, words) : t('playerEndedText')}</p>
          {running.plan.because !== undefined && <Because because={running.plan.because} onChange={on.change} />}
          <Afterwards plan={running.plan} done={done} onRate={on.rate} onMore={on.more} />
        </Card>
      )}
    </main>
  );
}

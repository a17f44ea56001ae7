import { SECOND_MS } from '../time.ts';
import type { ToneName } from '../tones.ts';
import { type PlayerView, perSideMs, type StepView } from './player.ts';
import { stepMs } from './routine.ts';

/**
 * Later than this a moment is over and nothing is said of it. A page looks at the clock five times a second, one in the
 * background once.
 */
const LATE_MS = 1_200;
/** What it takes to say a line: another one that follows sooner would cut it off. */
const LINE_MS = 3_000;
const COUNTED_SECONDS = 3;

/** A look at the player. */
export interface Look {
  /** Epoch ms. */
  readonly at: number;
  readonly view: PlayerView;
}

/**
 * What there is to say. `step`: one begins, with what to do first; `here`: one is under way already, after the page was
 * asleep or has just been opened.
 */
export type Saying = 'step' | 'here' | 'switch' | 'rest' | 'halfway' | 'done';

/** What is heard at a look, if anything. */
export interface Announcement {
  readonly tone: Exclude<ToneName, 'chime'> | null;
  readonly saying: Saying | null;
}

const SILENCE: Announcement = { tone: null, saying: null };

const isSince = (elapsedMs: number): boolean => elapsedMs >= 0 && elapsedMs <= LATE_MS;

const setupMs = ({ step }: StepView): number => step.setupSeconds * SECOND_MS;

function elapsedInStepMs(view: StepView): number {
  switch (view.stepPhase) {
    case 'setup':
      return view.phaseElapsedMs;
    case 'work':
      return setupMs(view) + view.phaseElapsedMs;
    case 'rest':
      return setupMs(view) + view.step.workSeconds * SECOND_MS + view.phaseElapsedMs;
  }
}

/** Where in the step the sides change, in ms; null for a step without sides. */
function switchMs(view: StepView): number | null {
  return view.step.sides ? setupMs(view) + perSideMs(view.step) : null;
}

/** Whether half of the routine lies so far from everything else to say that there is time to say it. */
function halfwayIsFree(view: StepView, elapsedMs: number): boolean {
  const halfMs = elapsedMs - (view.positionMs - view.totalMs / 2);
  return [0, switchMs(view), stepMs(view.step)].every((at) => at === null || Math.abs(halfMs - at) >= LINE_MS);
}

/** A step that is not the one of the last look, or the same from its start again. */
function isBegun(before: StepView | null, view: StepView, elapsedMs: number): boolean {
  if (before === null || before.stepIndex !== view.stepIndex) return true;
  return isSince(elapsedMs) && elapsedInStepMs(before) > LATE_MS;
}

function inStep(before: StepView | null, view: StepView): Announcement {
  const elapsedMs = elapsedInStepMs(view);
  if (before === null || isBegun(before, view, elapsedMs)) {
    return isSince(elapsedMs) ? { tone: 'step', saying: 'step' } : { tone: null, saying: 'here' };
  }
  const switchAt = switchMs(view);
  if (before.side !== view.side && switchAt !== null && isSince(elapsedMs - switchAt)) {
    return { tone: 'switch', saying: 'switch' };
  }
  if (before.stepPhase !== 'rest' && view.stepPhase === 'rest' && isSince(view.phaseElapsedMs)) {
    return { tone: 'switch', saying: 'rest' };
  }
  const left = view.secondsLeftInPhase;
  const counts = before.stepPhase === view.stepPhase && left <= COUNTED_SECONDS && left < before.secondsLeftInPhase;
  const half = !before.halfway && isSince(view.positionMs - view.totalMs / 2) && halfwayIsFree(view, elapsedMs);
  return { tone: counts ? 'count' : null, saying: half ? 'halfway' : null };
}

/** How long ago the end was, if nothing was touched since the last look. */
function overForMs(before: Look, now: Look): number {
  return now.at - before.at - (before.view.totalMs - before.view.positionMs);
}

/**
 * What is heard at a look: what has changed since the last one. Nothing while paused, nothing twice, and nothing of what
 * has gone by: after a jump only the step that is under way.
 *
 * @param before the last look at which the routine was not paused; null at the first.
 * @param done whether a routine that is over counts as done: one that was stopped early ends in silence.
 */
export function announce(before: Look | null, now: Look, done: boolean): Announcement {
  const earlier = before === null || before.view.phase === 'over' ? null : before.view;
  const { view } = now;
  switch (view.phase) {
    case 'paused':
      return SILENCE;
    case 'over':
      if (before === null || earlier === null || !done || overForMs(before, now) > LATE_MS) return SILENCE;
      return { tone: 'done', saying: 'done' };
    case 'setup':
    case 'work':
    case 'rest':
      return inStep(earlier, view);
  }
}

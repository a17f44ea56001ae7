import { SECOND_MS } from '../time.ts';
import {
  performedMs,
  plannedMs,
  positionMs,
  type RoutineStep,
  type RunningRoutine,
  stepMs,
  withoutLastRest,
} from './routine.ts';

/** How long a cue stays before the next one. */
const CUE_MS = 5 * SECOND_MS;
/** Going back this soon after the start of a step goes to the step before it, as in a music player. */
export const BACK_MS = 2 * SECOND_MS;

export type Side = 'left' | 'right';

interface WholeView {
  /** How far into the planned length, 0 to `totalMs`. */
  readonly positionMs: number;
  readonly totalMs: number;
  /** Whole seconds, rounded up: 0 only when it is over. */
  readonly secondsLeftTotal: number;
  /** Whether half of the planned length lies behind. */
  readonly halfway: boolean;
}

/** In the rest the person gets ready for the next step, if there is one. */
type StepPhase = 'setup' | 'work' | 'rest';

/** A step under way. */
export interface StepView extends WholeView {
  readonly phase: StepPhase | 'paused';
  /** Where in the step it is, paused or not. */
  readonly stepPhase: StepPhase;
  readonly stepIndex: number;
  readonly step: RoutineStep;
  /** The step after this one; null in the last one. */
  readonly next: RoutineStep | null;
  /** Which side to be on, while getting set too; null for a step without sides, and in a rest. */
  readonly side: Side | null;
  /** The second in which to change sides: `side` already says the other one. */
  readonly changingSides: boolean;
  /** Whole seconds left of the set-up, the work or the rest, rounded up: never 0. */
  readonly secondsLeftInPhase: number;
  /** Length of the set-up, the work or the rest. */
  readonly phaseMs: number;
  readonly phaseElapsedMs: number;
  /** Counts up from 0 every five seconds of the step, and anew on the other side: see `cueAt`. */
  readonly cueIndex: number;
}

interface OverView extends WholeView {
  readonly phase: 'over';
  readonly stepPhase: null;
  /** The number of steps. */
  readonly stepIndex: number;
  readonly step: null;
  readonly next: null;
  readonly side: null;
  readonly changingSides: false;
  readonly secondsLeftInPhase: 0;
  readonly phaseMs: 0;
  readonly phaseElapsedMs: 0;
  readonly cueIndex: 0;
}

/** A running routine as it is at one instant. */
export type PlayerView = StepView | OverView;

interface Whereabouts {
  readonly index: number;
  readonly step: RoutineStep;
  /** Where the step starts within the planned length, in ms. */
  readonly startMs: number;
}

/** The step that a position (ms) lies in, its rest included; null at the end of the last one. */
export function stepAt(steps: readonly RoutineStep[], position: number): Whereabouts | null {
  let startMs = 0;
  for (const [index, step] of steps.entries()) {
    if (position < startMs + stepMs(step)) return { index, step, startMs };
    startMs += stepMs(step);
  }
  return null;
}

/** The work of a step with sides is cut in two equal parts with a second between them: the length of one, in ms. */
export function perSideMs(step: RoutineStep): number {
  return Math.max(0, (step.workSeconds * SECOND_MS - SECOND_MS) / 2);
}

function sideAt(step: RoutineStep, workElapsedMs: number): { readonly side: Side; readonly changing: boolean } {
  const changeMs = perSideMs(step);
  const side = workElapsedMs < changeMs ? 'left' : 'right';
  return { side, changing: side === 'right' && workElapsedMs < changeMs + SECOND_MS };
}

/** Set-up, work and rest follow one another; the last of them goes on to the end of the step. */
function phaseAt(step: RoutineStep, elapsedMs: number): Pick<StepView, 'stepPhase' | 'phaseMs' | 'phaseElapsedMs'> {
  const setupMs = step.setupSeconds * SECOND_MS;
  if (elapsedMs < setupMs) return { stepPhase: 'setup', phaseMs: setupMs, phaseElapsedMs: elapsedMs };
  const workMs = step.workSeconds * SECOND_MS;
  const workElapsedMs = elapsedMs - setupMs;
  if (workElapsedMs < workMs) return { stepPhase: 'work', phaseMs: workMs, phaseElapsedMs: workElapsedMs };
  return { stepPhase: 'rest', phaseMs: stepMs(step) - setupMs - workMs, phaseElapsedMs: workElapsedMs - workMs };
}

/**
 * Which of so many cues to show: the first one says how to get into place and comes once, those after it come in turn.
 *
 * @param cueIndex of a view.
 * @returns an index from 0; 0 too when there are no cues.
 */
export function cueAt(cueIndex: number, count: number): number {
  return cueIndex === 0 || count < 2 ? 0 : 1 + ((cueIndex - 1) % (count - 1));
}

const secondsIn = (ms: number): number => Math.ceil(ms / SECOND_MS);

/** The routine at `now` (epoch ms). It follows from the clock alone: a page that is opened anew shows the same second. */
export function playerAt(running: RunningRoutine, now: number): PlayerView {
  const { steps } = running.plan;
  const position = positionMs(running, now);
  const totalMs = plannedMs(running.plan);
  const whole: WholeView = {
    positionMs: position,
    totalMs,
    secondsLeftTotal: secondsIn(totalMs - position),
    halfway: position >= totalMs / 2,
  };
  const here = stepAt(steps, position);
  if (here === null) {
    return {
      ...whole,
      phase: 'over',
      stepPhase: null,
      stepIndex: steps.length,
      step: null,
      next: null,
      side: null,
      changingSides: false,
      secondsLeftInPhase: 0,
      phaseMs: 0,
      phaseElapsedMs: 0,
      cueIndex: 0,
    };
  }
  const { index, step, startMs } = here;
  const elapsedMs = position - startMs;
  const { stepPhase, phaseMs, phaseElapsedMs } = phaseAt(step, elapsedMs);
  const sides = step.sides && stepPhase !== 'rest' ? sideAt(step, stepPhase === 'work' ? phaseElapsedMs : 0) : null;
  const inPlaceMs = sides?.side === 'right' ? phaseElapsedMs - perSideMs(step) : elapsedMs;
  return {
    ...whole,
    phase: running.pausedAt === null ? stepPhase : 'paused',
    stepPhase,
    stepIndex: index,
    step,
    next: steps[index + 1] ?? null,
    side: sides?.side ?? null,
    changingSides: sides?.changing ?? false,
    secondsLeftInPhase: secondsIn(phaseMs - phaseElapsedMs),
    phaseMs,
    phaseElapsedMs,
    cueIndex: Math.floor(inPlaceMs / CUE_MS),
  };
}

/** Stops the clock at `at`. A routine that is paused or over stays as it is. */
export function pauseAt(running: RunningRoutine, at: number): RunningRoutine {
  if (running.pausedAt !== null || playerAt(running, at).phase === 'over') return running;
  // A clock that was set back may say an instant before the routine began to run: it cannot be paused before that.
  return { ...running, pausedAt: Math.max(at, running.startedAt + running.pausedMs) };
}

/** Lets the clock run on from `at`. A routine that is not paused stays as it is. */
export function resumeAt(running: RunningRoutine, at: number): RunningRoutine {
  if (running.pausedAt === null) return running;
  return { ...running, pausedAt: null, pausedMs: running.pausedMs + Math.max(0, at - running.pausedAt) };
}

/** Goes to a position within the planned length, in ms. */
export function moveTo(running: RunningRoutine, position: number, now: number): RunningRoutine {
  return { ...running, skippedMs: position - performedMs(running, now) };
}

/** On to the start of the next step, past any rest; in the last step, to the end. What is over or paused stays so. */
export function skipStep(running: RunningRoutine, now: number): RunningRoutine {
  const here = stepAt(running.plan.steps, positionMs(running, now));
  return here === null ? running : moveTo(running, here.startMs + stepMs(here.step), now);
}

/**
 * Back to the start of this step, or within two seconds of it to the start of the one before. What is over or paused
 * stays so. There is no way back to what may not be done any more.
 */
export function backStep(running: RunningRoutine, now: number): RunningRoutine {
  const position = positionMs(running, now);
  const here = stepAt(running.plan.steps, position);
  if (here === null) return running;
  const before = running.plan.steps[here.index - 1];
  if (before !== undefined && !before.barred && position - here.startMs <= BACK_MS) {
    return moveTo(running, here.startMs - stepMs(before), now);
  }
  return here.step.barred ? running : moveTo(running, here.startMs, now);
}

/**
 * "It hurts": the step is skipped, its exercise noted, once, and what would come of it in a later round is dropped.
 * Where nothing else is left it is over, and as long as it was planned: a few seconds of it are not the whole. A
 * routine that is over stays as it is.
 */
export function hurtStep(running: RunningRoutine, now: number): RunningRoutine {
  const here = stepAt(running.plan.steps, positionMs(running, now));
  if (here === null) return running;
  const { exerciseId } = here.step;
  const hurt = running.hurt.includes(exerciseId) ? running.hurt : [...running.hurt, exerciseId];
  const { plan } = running;
  const left = plan.steps.filter((step, index) => index <= here.index || step.exerciseId !== exerciseId);
  const next =
    left.length === here.index + 1
      ? moveTo(running, plannedMs(plan), now)
      : skipStep({ ...running, plan: { ...plan, steps: withoutLastRest(left) } }, now);
  return { ...next, hurt };
}

import type { ExerciseId } from '../exercises/exercise.ts';
import { GAP_MS } from '../presence/presence.ts';
import type { InjuryFlag, OwnedEquipment, Place } from '../settings.ts';
import { SECOND_MS } from '../time.ts';
import type { CauseCode } from './cause.ts';

/** Where a step stands within a workout. */
export interface StepPlace {
  readonly part: 'warm-up' | 'main' | 'cool-down';
  /** Counts from 1; the warm-up and the cool-down are one round. */
  readonly round: number;
  readonly rounds: number;
}

/** One exercise within a routine: time to get set, then work, then rest. Whole seconds. */
export interface RoutineStep {
  readonly exerciseId: ExerciseId;
  readonly setupSeconds: number;
  readonly workSeconds: number;
  /** Rest before the next step, for the way there too. None unless it is given. */
  readonly restSeconds?: number;
  readonly place?: StepPlace;
  /** Done left, then right, with one second to change within `workSeconds`. */
  readonly sides: boolean;
  readonly breaksSitting: boolean;
  /** It was come to, and may not be done any more: there is no way back to it. */
  readonly barred?: boolean;
}

/** An exercise that a step may be, and what rules it out. */
export interface Way extends Pick<RoutineStep, 'exerciseId' | 'sides' | 'breaksSitting'> {
  /** Any of these. */
  readonly not: readonly InjuryFlag[];
  /** All of it has to be owned. */
  readonly kit: readonly OwnedEquipment[];
  readonly places: readonly Place[];
}

/** What a minute can be for. */
export const MINUTE_KINDS = ['movement', 'posture', 'eyes', 'breathing'] as const;
export type MinuteKind = (typeof MINUTE_KINDS)[number];
export const ROUTINE_KINDS = [...MINUTE_KINDS, 'workout'] as const;
export type RoutineKind = (typeof ROUTINE_KINDS)[number];

export const RATINGS = ['easy', 'right', 'hard'] as const;
/** How a routine was, by the person who did it. */
export type Rating = (typeof RATINGS)[number];

/** Where a routine goes on that was stopped before its end. */
export interface Resumption {
  /** The id of its first part: what names the whole. */
  readonly session: string;
  /** The step to begin with, counted from 0. */
  readonly step: number;
  /** Ms performed in the parts before. */
  readonly performedMs: number;
}

/** A routine as it was composed: a plain value that is stored while it runs. */
export interface PlannedRoutine {
  readonly id: string;
  readonly kind: RoutineKind;
  /** The preset or the workout that it came from; null when composed freely. */
  readonly presetId: string | null;
  readonly steps: readonly RoutineStep[];
  /**
   * Why it is a gentle one instead of what was meant; missing when it is what was meant. It is kept with the plan: what
   * is left out can change while it runs, and every page that shows it says the same.
   */
  readonly because?: readonly CauseCode[];
  /** Missing when it is begun at its start. */
  readonly resumed?: Resumption;
  /** For each exercise what it may be, itself first: settings can change while it runs. What has none is left alone. */
  readonly ways?: readonly (readonly Way[])[];
}

/** A routine is done when at least this share of its planned length was performed: 40 of 60 seconds. */
const DONE_SHARE = 2 / 3;

/** Length of one step in milliseconds. */
export function stepMs(step: RoutineStep): number {
  return (step.setupSeconds + step.workSeconds + (step.restSeconds ?? 0)) * SECOND_MS;
}

/** Planned length of a routine in milliseconds. */
export function plannedMs(routine: PlannedRoutine): number {
  return routine.steps.reduce((sum, step) => sum + stepMs(step), 0);
}

/** Whether a routine takes a person out of the chair for two thirds of its seconds: only then it breaks sitting. */
export function breaksSitting(routine: PlannedRoutine): boolean {
  const onTheFeet = routine.steps.reduce((sum, step) => sum + (step.breaksSitting ? stepMs(step) : 0), 0);
  return onTheFeet >= plannedMs(routine) * DONE_SHARE;
}

/** A routine under way. Where it is now follows from the clock, so it survives every page and the worker. */
export interface RunningRoutine {
  readonly plan: PlannedRoutine;
  /** Epoch ms of its start. */
  readonly startedAt: number;
  /** Epoch ms since which it is paused; null while it runs. */
  readonly pausedAt: number | null;
  /** Sum of the pauses that are over, in ms. */
  readonly pausedMs: number;
  /** What was skipped forward, less what was gone back, in ms of the planned length. */
  readonly skippedMs: number;
  /** Exercises that were stopped with "it hurts", in order. */
  readonly hurt: readonly ExerciseId[];
}

/** Milliseconds that were performed by `now`: since the start, without pauses. Never negative. */
export function performedMs(running: RunningRoutine, now: number): number {
  return Math.max(0, (running.pausedAt ?? now) - running.startedAt - running.pausedMs);
}

/** How far into the planned length the routine is at `now`, 0 to the planned length, in ms. */
export function positionMs(running: RunningRoutine, now: number): number {
  return Math.min(plannedMs(running.plan), Math.max(0, performedMs(running, now) + running.skippedMs));
}

/** Epoch ms at which the routine is over if nothing is touched from `now` on; null while it is paused. */
export function endsAt(running: RunningRoutine): number | null {
  if (running.pausedAt !== null) return null;
  return running.startedAt + running.pausedMs + plannedMs(running.plan) - running.skippedMs;
}

/** Ms performed by `now`, the parts before it was resumed included. */
export function performedInAllMs(running: RunningRoutine, now: number): number {
  return performedMs(running, now) + (running.plan.resumed?.performedMs ?? 0);
}

/**
 * A workout is too long to run on by itself: if nothing was running for longer than a gap, because the machine slept or
 * the browser was closed, it waits where it was last seen. Any other routine stays as it is.
 *
 * @param lastSeenAt epoch ms of the last sign that the browser was running.
 */
export function asSeen(running: RunningRoutine, lastSeenAt: number, now: number): RunningRoutine {
  const end = endsAt(running);
  const isLost = running.plan.kind === 'workout' && now - lastSeenAt > GAP_MS && end !== null && lastSeenAt < end;
  return isLost ? { ...running, pausedAt: Math.max(lastSeenAt, running.startedAt + running.pausedMs) } : running;
}

/** Whether enough of it was performed by `at` to count as done. */
export function isDone(running: RunningRoutine, at: number): boolean {
  return performedInAllMs(running, at) >= plannedMs(running.plan) * DONE_SHARE;
}

/** Of a minute two thirds; a part of a workout is a break from as much on. */
const LEAST_BREAK_MS = 40 * SECOND_MS;

/**
 * Whether a routine that is done was a break from sitting at `at` (epoch ms). One that was resumed may be done as soon
 * as it is begun again: this part of it has to be a break of its own.
 */
export function isBreak(running: RunningRoutine, at: number): boolean {
  const { plan } = running;
  return breaksSitting(plan) && (plan.resumed === undefined || performedMs(running, at) >= LEAST_BREAK_MS);
}

/** A player that is open reports the end this late at most; later, nobody was watching. */
export const REPORTED_END_MS = 15 * SECOND_MS;

/** Whether the end passed more than `patienceMs` ago and nobody has told of it. */
export function endedUnseen(running: RunningRoutine, now: number, patienceMs: number = REPORTED_END_MS): boolean {
  const end = endsAt(running);
  return end !== null && now - end > patienceMs;
}

/** Whoever begins a workout, or goes on with one, has so many seconds to get into place. */
const GET_READY_SECONDS = 5;

/** A step that begins with the time to get into place, taken from its own: it stays as long as it was. */
export function withGetReady(step: RoutineStep): RoutineStep {
  const { setupSeconds, workSeconds } = step;
  // What is shorter would have more of it than of anything else.
  if (setupSeconds >= GET_READY_SECONDS || workSeconds < 3 * GET_READY_SECONDS) return step;
  return { ...step, setupSeconds: GET_READY_SECONDS, workSeconds: setupSeconds + workSeconds - GET_READY_SECONDS };
}

/** Nobody rests after the last step. */
export function withoutLastRest(steps: readonly RoutineStep[]): readonly RoutineStep[] {
  return steps.map((step, index) =>
    index === steps.length - 1 && step.restSeconds ? { ...step, restSeconds: 0 } : step,
  );
}

/** A step that was come to, barred where it is not its own first way any more; null for no way at all. */
export function marked({ barred: _, ...step }: RoutineStep, way: Pick<RoutineStep, 'exerciseId'> | null): RoutineStep {
  return way?.exerciseId === step.exerciseId ? step : { ...step, barred: true };
}

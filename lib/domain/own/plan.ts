import { exerciseById } from '../exercises/catalogue.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import { isOwnPreset, OWN_PREFIX } from '../readiness.ts';
import { MORE_MINUTES } from '../routines/more.ts';
import { resumeBy, type StoppedPart } from '../routines/resume.ts';
import { inRounds } from '../routines/rounds.ts';
import {
  breaksSitting,
  type PlannedRoutine,
  plannedMs,
  type RoutineKind,
  type RoutineStep,
  withoutLastRest,
} from '../routines/routine.ts';
import { CHOSEN, withWays } from '../routines/ways.ts';
import type { InjuryFlag } from '../settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../time.ts';
import { forbiddenBy, type OwnExercise, type OwnRoutine, type OwnStep, type Rounds } from './own.ts';

/** To read the name and get into place. A rest before it counts towards it. */
const SETUP_SECONDS = 5;

/** What rests because it hurt twice, own or not, and until when (epoch ms). */
type Resting = ReadonlyMap<ExerciseId, number>;
const NONE: Resting = new Map();

/** The longest that a minute becomes with more of them. What is longer is a workout. */
const LONGEST_MINUTE_MS = (1 + Math.max(...MORE_MINUTES)) * MINUTE_MS;

/** A step as the player knows it; null if its exercise is gone. */
function plannedStep({ exerciseId, seconds }: OwnStep, exercises: readonly OwnExercise[]): RoutineStep | null {
  const timing = { exerciseId, setupSeconds: 0, workSeconds: seconds };
  const own = exercises.find(({ id }) => id === exerciseId);
  if (own !== undefined) return { ...timing, sides: own.sides, breaksSitting: own.breaksSitting };
  const known = exerciseById(exerciseId);
  return known === undefined ? null : { ...timing, sides: known.mirroredSides, breaksSitting: known.breaksSitting };
}

/** All rounds of a list, with its rests and the time to get set. */
function laidOut(steps: readonly RoutineStep[], rounds: Rounds): readonly RoutineStep[] {
  const rested = steps.map((step) => ({ ...step, restSeconds: rounds.restSeconds }));
  return withoutLastRest(inRounds(rested, rounds)).map((step, index, all) => ({
    ...step,
    setupSeconds: Math.max(0, SETUP_SECONDS - (all[index - 1]?.restSeconds ?? 0)),
  }));
}

const isLong = (lengthMs: number, rounds: number): boolean => rounds > 1 || lengthMs > LONGEST_MINUTE_MS;

/** Eyes and breath are not trained, however long. Null for anything else. */
function restfulKind(steps: readonly { readonly exerciseId: ExerciseId }[]): 'eyes' | 'breathing' | null {
  const areas = new Set(steps.map(({ exerciseId }) => exerciseById(exerciseId)?.targetAreas[0]));
  if (areas.size !== 1) return null;
  return areas.has('eyes') ? 'eyes' : areas.has('breath') ? 'breathing' : null;
}

function kindOf(plan: PlannedRoutine, { rounds }: Rounds): RoutineKind {
  const restful = restfulKind(plan.steps);
  if (restful !== null) return restful;
  if (isLong(plannedMs(plan), rounds)) return 'workout';
  return breaksSitting(plan) ? 'movement' : 'posture';
}

/** The person put it together: what they may not do while it runs is left out, and nothing comes instead. */
const leftOutOnly = (plan: PlannedRoutine): PlannedRoutine => withWays(plan, CHOSEN, () => []);

/** What is logged as the origin of an own workout. */
export const presetOf = ({ id }: Pick<OwnRoutine, 'id'>): string => `${OWN_PREFIX}${id}`;

/**
 * A routine as the player leads through it, with time to get set before each step that follows no rest. Left out is a
 * step whose exercise is gone, one of the catalogue that the person has to avoid, and one that rests as it hurt twice.
 *
 * One with rounds, or longer than the minutes are, is a workout: led through in a page, waiting where it was left when
 * the machine sleeps, and to be gone on with later. The 48 hours between workouts are not asked of it: which areas it
 * works is not known, and a physio's list is often for every day.
 *
 * @param id the identity of this run of it.
 * @returns null when no step is left.
 */
export function planOf(
  routine: OwnRoutine,
  exercises: readonly OwnExercise[],
  id: string,
  flags: readonly InjuryFlag[] = [],
  resting: Resting = NONE,
): PlannedRoutine | null {
  const steps = routine.steps
    .filter(({ exerciseId }) => forbiddenBy(exerciseId, flags).length === 0 && !resting.has(exerciseId))
    .flatMap((step) => plannedStep(step, exercises) ?? []);
  if (steps.length === 0) return null;
  const plan: PlannedRoutine = { id, kind: 'posture', presetId: null, steps: laidOut(steps, routine) };
  const kind = kindOf(plan, routine);
  return leftOutOnly({ ...plan, kind, presetId: kind === 'workout' ? presetOf(routine) : null });
}

/** How long a routine takes with all its rests and the time to get set, in seconds. */
export function lengthSeconds({ steps, ...rounds }: Pick<OwnRoutine, 'steps' | keyof Rounds>): number {
  const timed = steps.map(({ exerciseId, seconds }) => ({
    exerciseId,
    setupSeconds: 0,
    workSeconds: seconds,
    sides: false,
    breaksSitting: false,
  }));
  return plannedMs({ id: '', kind: 'posture', presetId: null, steps: laidOut(timed, rounds) }) / SECOND_MS;
}

/**
 * Whether a list is as long as a workout, so that a word about health goes before it. It is not locked, as the workouts
 * of the product are: what their lock asks of somebody who answered yes is the word of a doctor or physio (evidence
 * 6.2), and a list like this is often just that. Locked, it could be opened only together with the intervals, of which
 * nobody said anything. What an answer is known to rule out of the catalogue is left out of it anyway; of exercises of
 * their own only the person knows.
 */
export function isWorkout(routine: OwnRoutine): boolean {
  const { steps, rounds } = routine;
  return steps.length > 0 && restfulKind(steps) === null && isLong(lengthSeconds(routine) * SECOND_MS, rounds);
}

/** How far back routines have to be known to tell what can be gone on with, in ms: well before any such began. */
export const STOPPED_LOOK_BACK_MS = 24 * HOUR_MS;

/**
 * The rest of an own workout, if it was stopped not long ago and is the last own one that was begun. What hurt in it,
 * what the person has to avoid and what is gone is left out. Steps that were changed since count from its next start on.
 *
 * @param parts routines of any kind in any order, at least those since `STOPPED_LOOK_BACK_MS` before `at`.
 * @param id the identity of the routine to be.
 * @param at epoch ms.
 */
export function resumeOwn(
  parts: readonly StoppedPart[],
  routine: OwnRoutine,
  exercises: readonly OwnExercise[],
  id: string,
  flags: readonly InjuryFlag[],
  at: number,
  resting: Resting = NONE,
): PlannedRoutine | null {
  const own = parts.filter(({ presetId }) => isOwnPreset(presetId));
  const last = own.toSorted((one, other) => other.endedAt - one.endedAt)[0];
  if (last?.presetId !== presetOf(routine)) return null;
  const plan = resumeBy(last, id, at, (step) => {
    const { exerciseId, workSeconds } = step;
    if (last.hurt.includes(exerciseId) || forbiddenBy(exerciseId, flags).length > 0) return null;
    if (resting.has(exerciseId)) return null;
    const now = plannedStep({ exerciseId, seconds: workSeconds }, exercises);
    return now === null ? null : { ...step, sides: now.sides, breaksSitting: now.breaksSitting };
  });
  return plan && leftOutOnly(plan);
}

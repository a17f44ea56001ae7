import type { Area, Exercise } from '../exercises/exercise.ts';
import type { MinuteKind, RoutineStep } from './routine.ts';

const ROLES = ['easy', 'working', 'release'] as const;
/** What an exercise is within a routine: a loose joint, some work, or a stretch to end with. */
export type Role = (typeof ROLES)[number];

/** How a minute is cut: as many slots as roles, each of them set-up and work, 60 seconds in all. */
export interface Format {
  /** The role that each slot asks for first. */
  readonly roles: readonly Role[];
  readonly setupSeconds: number;
  readonly workSeconds: number;
  /** How often it is tried first, against the others (a product decision). */
  readonly weight: number;
}

export const THREE: Format = { roles: ROLES, setupSeconds: 3, workSeconds: 17, weight: 4 };
export const TWO: Format = { roles: ['working', 'release'], setupSeconds: 5, workSeconds: 25, weight: 3 };
/** A walk or a breathing pattern brings its own settling in, so it has no set-up. */
export const ONE: Format = { roles: ['working'], setupSeconds: 0, workSeconds: 60, weight: 1 };

/** An exercise as a step of a routine. Whole seconds. */
export function stepOf(exercise: Exercise, setupSeconds: number, workSeconds: number): RoutineStep {
  const { id, mirroredSides, breaksSitting } = exercise;
  return { exerciseId: id, setupSeconds, workSeconds, sides: mirroredSides, breaksSitting };
}

/** A side shorter than this is no stretch. */
const LEAST_SECONDS_PER_SIDE = 10;

const LEGS: readonly Area[] = ['hips', 'glutes', 'thighs', 'calves', 'ankles', 'whole-body'];
const NECK_TO_MID_BACK: readonly Area[] = ['neck', 'shoulders', 'mid-back'];
const RESTFUL: readonly Area[] = ['eyes', 'breath'];

/** Whether it is for the eyes or the breath: nothing moves. */
export function isRestful(exercise: Exercise): boolean {
  return RESTFUL.includes(exercise.targetAreas[0]);
}

/** Whether it is a thing for one minute beside a desk at all. The rest belongs to workouts. */
export function isForOneMinute(exercise: Exercise): boolean {
  const upright = exercise.position === 'seated' || exercise.position === 'standing';
  return upright && exercise.intensity !== 'vigorous' && !exercise.equipment.includes('speed bag');
}

/** Whether it may be a part of a routine of this kind. */
export function servesKind(exercise: Exercise, kind: MinuteKind): boolean {
  return exercise.promptTypes.includes(kind) && (kind !== 'movement' || exercise.breaksSitting);
}

/**
 * Whether an exercise can fill a slot. Sides need their time; a hold may be shorter than it is made for, never longer;
 * anything else keeps its sense from half up to one and a half times the time it is made for (a product decision).
 */
export function fits(exercise: Exercise, workSeconds: number): boolean {
  if (exercise.mirroredSides && workSeconds < 2 * LEAST_SECONDS_PER_SIDE + 1) return false;
  const share = workSeconds / exercise.work.seconds;
  return share >= 0.5 && (exercise.work.mode === 'hold' ? share <= 1 : share < 1.5);
}

/** From this many MET on a move is work: calisthenics of light effort, 2.8, by the 2024 compendium. */
const WORK_MET = 2.8;

export function roleOf(exercise: Exercise): Role {
  if (isRestful(exercise)) return 'release';
  if (exercise.met.value >= WORK_MET) return 'working';
  return exercise.work.mode === 'hold' ? 'release' : 'easy';
}

/** Whether two exercises may be neighbours, whatever their order. */
export function areNeighbourly(one: Exercise, other: Exercise): boolean {
  return one.id !== other.id && one.targetAreas[0] !== other.targetAreas[0];
}

/** Whether an exercise may come after another: nothing goes back from a release to work. */
export function mayFollow(before: Exercise, after: Exercise): boolean {
  return areNeighbourly(before, after) && ROLES.indexOf(roleOf(before)) <= ROLES.indexOf(roleOf(after));
}

/** Whether the legs carry it: a leg move, or a walk. */
function isLegMove(exercise: Exercise): boolean {
  return LEGS.includes(exercise.targetAreas[0]);
}

/**
 * What a kind asks of a whole routine. One leg move in three slots also means that there are never three for the
 * upper body.
 */
export function fulfilsKind(exercises: readonly Exercise[], kind: MinuteKind): boolean {
  switch (kind) {
    case 'movement':
      return exercises.every((exercise) => exercise.breaksSitting) && exercises.some(isLegMove);
    case 'posture':
      return exercises.some((exercise) => exercise.targetAreas.some((area) => NECK_TO_MID_BACK.includes(area)));
    case 'eyes':
    case 'breathing':
      return true;
  }
}

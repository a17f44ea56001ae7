import { exerciseById } from '../exercises/catalogue.ts';
import type { ExerciseId } from '../exercises/exercise.ts';
import type { InjuryFlag } from '../settings.ts';

/** An exercise that the person wrote down: from a physio's list, for one. */
export interface OwnExercise {
  readonly id: ExerciseId;
  readonly name: string;
  /** What to do, one line after the other. Never empty. */
  readonly cues: readonly string[];
  /** Whole seconds of work, both sides included: what a new step of it takes. */
  readonly seconds: number;
  /** Done left, then right. */
  readonly sides: boolean;
  /** Whether doing it takes the person out of the chair. */
  readonly breaksSitting: boolean;
  /** The id of its picture; null without one. */
  readonly picture: string | null;
  /** The exercise of the catalogue whose drawing stands for it; null for none. A picture goes before it. */
  readonly motion: ExerciseId | null;
}

export interface OwnStep {
  /** Of an own exercise or of the catalogue. */
  readonly exerciseId: ExerciseId;
  /** Whole seconds of work, both sides included. */
  readonly seconds: number;
}

/** How often a list is gone through, and the rests in it. */
export interface Rounds {
  readonly rounds: number;
  /** Whole seconds after each step; 0 for none. */
  readonly restSeconds: number;
  /** Whole seconds between two rounds, besides the rest after the last step of one. */
  readonly restBetweenSeconds: number;
}

/** How a list was done before there were rounds: what is meant where a row or a file says nothing. */
export const ONCE_THROUGH: Rounds = { rounds: 1, restSeconds: 0, restBetweenSeconds: 0 };

/** A routine or a workout that the person put together. */
export interface OwnRoutine extends Rounds {
  readonly id: string;
  readonly name: string;
  /** Empty while it is being made. One round. */
  readonly steps: readonly OwnStep[];
  /** Routines are shown from the lowest up. */
  readonly order: number;
}

export const PICTURE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

export interface OwnPicture {
  readonly id: string;
  readonly type: PictureType;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** All that is the person's own, routines in their order. */
export interface Own {
  readonly exercises: readonly OwnExercise[];
  readonly routines: readonly OwnRoutine[];
  readonly pictures: readonly OwnPicture[];
}

export const NOTHING_OWN: Own = { exercises: [], routines: [], pictures: [] };

/** The limits of what is kept (product decisions: much more than anybody's list, and little for a disk). */
export const MOST_EXERCISES = 100;
export const MOST_ROUTINES = 50;
export const MOST_STEPS = 60;
export const NAME_LENGTH = 60;
export const MOST_CUES = 5;
export const CUE_LENGTH = 140;
export const STEP_SECONDS = { min: 10, max: 120 } as const;
export const ROUNDS_LIMITS = {
  rounds: { min: 1, max: 10 },
  restSeconds: { min: 0, max: 120 },
  restBetweenSeconds: { min: 0, max: 300 },
} as const satisfies Record<keyof Rounds, { readonly min: number; readonly max: number }>;
export const MOST_PICTURE_BYTES = 300_000;

/** Own exercises by name, whatever their case. */
export function byName(exercises: readonly OwnExercise[]): readonly OwnExercise[] {
  const key = ({ name, id }: OwnExercise) => `${name.toLowerCase()} ${id}`;
  return exercises.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
}

/** Routines in the order in which they are shown. */
export function inOrder(routines: readonly OwnRoutine[]): readonly OwnRoutine[] {
  return routines.toSorted((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

/** What a person has to go easy on that forbids an exercise; empty for an own one, of which nothing is known. */
export function forbiddenBy(exerciseId: ExerciseId, flags: readonly InjuryFlag[]): readonly InjuryFlag[] {
  const avoidIf = exerciseById(exerciseId)?.avoidIf ?? [];
  return flags.filter((flag) => avoidIf.includes(flag));
}

/** All without an exercise: it is taken out of every routine, and its picture goes with it. */
export function withoutExercise(own: Own, id: ExerciseId): Own {
  const picture = own.exercises.find((exercise) => exercise.id === id)?.picture ?? null;
  return {
    exercises: own.exercises.filter((exercise) => exercise.id !== id),
    routines: own.routines.map((routine) =>
      routine.steps.some(({ exerciseId }) => exerciseId === id)
        ? { ...routine, steps: routine.steps.filter(({ exerciseId }) => exerciseId !== id) }
        : routine,
    ),
    pictures: own.pictures.filter((one) => one.id !== picture),
  };
}

/** The list with the item at `from` moved to `to`; as it is where there is no such place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, item);
}

/** What to write over rows of the same ids, and what to take away. What is named in neither stays as it is. */
export interface OwnChange {
  readonly put: Own;
  /** Ids. */
  readonly remove: Readonly<Record<keyof Own, readonly string[]>>;
}

interface Row {
  readonly id: string;
}

const written = <R extends Row>(before: readonly R[], after: readonly R[]): readonly R[] =>
  after.filter((row) => !before.includes(row));

const gone = (before: readonly Row[], after: readonly Row[]): readonly string[] =>
  before.filter(({ id }) => !after.some((row) => row.id === id)).map(({ id }) => id);

/** What makes `after` of `before`. A row counts as changed when it is another value. */
export function changeBetween(before: Own, after: Own): OwnChange {
  return {
    put: {
      exercises: written(before.exercises, after.exercises),
      routines: written(before.routines, after.routines),
      pictures: written(before.pictures, after.pictures),
    },
    remove: {
      exercises: gone(before.exercises, after.exercises),
      routines: gone(before.routines, after.routines),
      pictures: gone(before.pictures, after.pictures),
    },
  };
}

/** All with a change made to it. */
export function changed(own: Own, { put, remove }: OwnChange): Own {
  const of = <R extends Row>(rows: readonly R[], writing: readonly R[], removed: readonly string[]): readonly R[] => [
    ...rows.filter(({ id }) => !removed.includes(id) && !writing.some((row) => row.id === id)),
    ...writing,
  ];
  return {
    exercises: of(own.exercises, put.exercises, remove.exercises),
    routines: inOrder(of(own.routines, put.routines, remove.routines)),
    pictures: of(own.pictures, put.pictures, remove.pictures),
  };
}

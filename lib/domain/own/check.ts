import { exerciseById } from '../exercises/catalogue.ts';
import { isSeen } from './line.ts';
import {
  CUE_LENGTH,
  MOST_CUES,
  MOST_PICTURE_BYTES,
  MOST_STEPS,
  NAME_LENGTH,
  ONCE_THROUGH,
  type Own,
  type OwnExercise,
  type OwnPicture,
  type OwnRoutine,
  type OwnStep,
  PICTURE_TYPES,
  ROUNDS_LIMITS,
  type Rounds,
  STEP_SECONDS,
} from './own.ts';

/** Why a value was refused. Words for it are the surface's business. */
export type ValueProblem =
  | { readonly code: 'missing' }
  | { readonly code: 'wrong-type'; readonly expected: 'text' | 'number' | 'flag' | 'list' | 'object' }
  | { readonly code: 'empty' }
  | { readonly code: 'lines' }
  | { readonly code: 'too-long'; readonly most: number; readonly length: number }
  | { readonly code: 'too-few'; readonly least: number }
  | { readonly code: 'too-many'; readonly most: number; readonly count: number }
  | { readonly code: 'not-whole'; readonly value: number }
  | { readonly code: 'too-small'; readonly value: number; readonly least: number }
  | { readonly code: 'too-large'; readonly value: number; readonly most: number }
  | { readonly code: 'bad-id' }
  | { readonly code: 'double-id'; readonly id: string }
  | { readonly code: 'catalogue-id'; readonly id: string }
  | { readonly code: 'unknown-exercise'; readonly id: string }
  | { readonly code: 'no-picture' }
  | { readonly code: 'heavy-picture'; readonly mostBytes: number };

/** The value at `path` is not what it should be. It is caught where the reading began. */
export class Refused extends Error {
  /** Such as `routines[2].steps[0].seconds`. */
  readonly path: string;
  readonly problem: ValueProblem;

  constructor(path: string, problem: ValueProblem) {
    super(`${path}: ${problem.code}`);
    this.name = 'Refused';
    this.path = path;
    this.problem = problem;
  }
}

/** Reads a value from outside. @throws Refused */
export type Check<T> = (value: unknown, path: string) => T;

const mistyped = (value: unknown, path: string, expected: 'text' | 'number' | 'flag' | 'list' | 'object') =>
  new Refused(path, value === undefined ? { code: 'missing' } : { code: 'wrong-type', expected });

/** What would break a line, or is no character to read. */
const UNREADABLE = /[\p{Cc}\u2028\u2029]/u;

/** One line of text with something to read in it. */
export const line =
  (most: number): Check<string> =>
  (value, path) => {
    if (typeof value !== 'string') throw mistyped(value, path, 'text');
    if (!isSeen(value)) throw new Refused(path, { code: 'empty' });
    if (UNREADABLE.test(value)) throw new Refused(path, { code: 'lines' });
    if (value.length > most) throw new Refused(path, { code: 'too-long', most, length: value.length });
    return value;
  };

const ID = /^[a-z0-9-]{1,60}$/;

export const anId: Check<string> = (value, path) => {
  if (typeof value !== 'string') throw mistyped(value, path, 'text');
  if (!ID.test(value)) throw new Refused(path, { code: 'bad-id' });
  return value;
};

const wholeNumber =
  ({ min: least, max: most }: { readonly min: number; readonly max: number }): Check<number> =>
  (value, path) => {
    if (typeof value !== 'number' || Number.isNaN(value)) throw mistyped(value, path, 'number');
    if (!Number.isInteger(value)) throw new Refused(path, { code: 'not-whole', value });
    if (value < least) throw new Refused(path, { code: 'too-small', value, least });
    if (value > most) throw new Refused(path, { code: 'too-large', value, most });
    return value;
  };

/** The seconds of work of a step or an exercise. */
export const seconds = wholeNumber(STEP_SECONDS);

const flag: Check<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw mistyped(value, path, 'flag');
  return value;
};

/** @param least and @param most how many items it may have. */
export const list =
  <T>(item: Check<T>, least: number, most: number): Check<readonly T[]> =>
  (value, path) => {
    if (!Array.isArray(value)) throw mistyped(value, path, 'list');
    if (value.length < least) throw new Refused(path, { code: 'too-few', least });
    if (value.length > most) throw new Refused(path, { code: 'too-many', most, count: value.length });
    return Array.from(value, (one: unknown, index) => item(one, `${path}[${index}]`));
  };

const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, path) =>
    value === null ? null : check(value, path);

/** @param otherwise what is meant where nothing is said. */
const orElse =
  <T>(check: Check<T>, otherwise: T): Check<T> =>
  (value, path) =>
    value === undefined ? otherwise : check(value, path);

type Fields = Readonly<Record<string, unknown>>;

/** An object, with a way to read a field of it. */
export function fieldsOf(value: unknown, path: string): <T>(name: string, check: Check<T>) => T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw mistyped(value, path, 'object');
  return (name, check) => check((value as Fields)[name], path === '' ? name : `${path}.${name}`);
}

const aMotion: Check<string> = (value, path) => {
  const id = anId(value, path);
  if (exerciseById(id) === undefined) throw new Refused(path, { code: 'unknown-exercise', id });
  return id;
};

const anOwnId: Check<string> = (value, path) => {
  const id = anId(value, path);
  if (exerciseById(id) !== undefined) throw new Refused(path, { code: 'catalogue-id', id });
  return id;
};

/** @param picture reads the field of that name: the id of a picture, or in a file the picture itself. */
export const exerciseWith =
  (picture: Check<string>): Check<OwnExercise> =>
  (value, path) => {
    const read = fieldsOf(value, path);
    return {
      id: read('id', anOwnId),
      name: read('name', line(NAME_LENGTH)),
      cues: read('cues', list(line(CUE_LENGTH), 1, MOST_CUES)),
      seconds: read('seconds', seconds),
      sides: read('sides', flag),
      breaksSitting: read('breaksSitting', flag),
      picture: read('picture', orNull(picture)),
      motion: read('motion', orNull(aMotion)),
    };
  };

const step: Check<OwnStep> = (value, path) => {
  const read = fieldsOf(value, path);
  return { exerciseId: read('exerciseId', anId), seconds: read('seconds', seconds) };
};

/** A routine without its place among the others. Rounds and rests came later: older ones do not speak of them. */
export const unorderedRoutine: Check<Omit<OwnRoutine, 'order'>> = (value, path) => {
  const read = fieldsOf(value, path);
  const limited = (name: keyof Rounds) => read(name, orElse(wholeNumber(ROUNDS_LIMITS[name]), ONCE_THROUGH[name]));
  return {
    id: read('id', anId),
    name: read('name', line(NAME_LENGTH)),
    rounds: limited('rounds'),
    restSeconds: limited('restSeconds'),
    restBetweenSeconds: limited('restBetweenSeconds'),
    steps: read('steps', list(step, 0, MOST_STEPS)),
  };
};

/** A routine as it is stored, perhaps since before there were rounds. */
export type StoredRoutine = Omit<OwnRoutine, keyof Rounds> & Partial<Rounds>;

export const ownRoutine = (stored: StoredRoutine): OwnRoutine => ({ ...ONCE_THROUGH, ...stored });

const routine: Check<StoredRoutine> = (value, path) => ({
  ...unorderedRoutine(value, path),
  order: fieldsOf(value, path)('order', wholeNumber({ min: 0, max: Number.MAX_SAFE_INTEGER })),
});

/** How the files of each type begin, with null for any byte: a name is no proof of what a file is. */
const BEGINNINGS: Readonly<Record<(typeof PICTURE_TYPES)[number], readonly (number | null)[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/webp': [0x52, 0x49, 0x46, 0x46, null, null, null, null, 0x57, 0x45, 0x42, 0x50],
};

/** A picture of a type that is shown, not too heavy, and beginning as such a picture does. */
export const aPicture: Check<OwnPicture> = (value, path) => {
  const read = fieldsOf(value, path);
  const id = read('id', anId);
  const type = read('type', (name, at) => {
    const known = PICTURE_TYPES.find((one) => one === name);
    if (known === undefined) throw new Refused(at, { code: 'no-picture' });
    return known;
  });
  const bytes = read('bytes', (stored, at) => {
    if (!(stored instanceof Uint8Array)) throw new Refused(at, { code: 'no-picture' });
    if (stored.length > MOST_PICTURE_BYTES) {
      throw new Refused(at, { code: 'heavy-picture', mostBytes: MOST_PICTURE_BYTES });
    }
    if (!BEGINNINGS[type].every((byte, index) => index < stored.length && (byte === null || byte === stored[index]))) {
      throw new Refused(at, { code: 'no-picture' });
    }
    return stored as Uint8Array<ArrayBuffer>;
  });
  return { id, type, bytes };
};

const fits =
  <T>(check: Check<T>) =>
  (row: unknown): row is T => {
    try {
      check(row, '');
      return true;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  };

/**
 * What the stores would not read back of rows that are to be written: the first value that is not what it should be,
 * such as `routines[0].name`; null if all of them come back.
 */
export function unreadable({ exercises, routines, pictures }: Own): Refused | null {
  try {
    list(exerciseWith(anId), 0, Number.POSITIVE_INFINITY)(exercises, 'exercises');
    list(routine, 0, Number.POSITIVE_INFINITY)(routines, 'routines');
    list(aPicture, 0, Number.POSITIVE_INFINITY)(pictures, 'pictures');
    return null;
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

/** Whether a stored row is one. */
export const isOwnExercise = fits(exerciseWith(anId));
export const isOwnRoutine = fits<StoredRoutine>(routine);
export const isOwnPicture = fits(aPicture);

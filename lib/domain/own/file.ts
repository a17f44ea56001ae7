import { exerciseById } from '../exercises/catalogue.ts';
import {
  anId,
  aPicture,
  type Check,
  exerciseWith,
  fieldsOf,
  list,
  Refused,
  unorderedRoutine,
  type ValueProblem,
} from './check.ts';
import { type JsonFault, jsonFault, lineOf } from './json.ts';
import { inOrder, MOST_EXERCISES, MOST_ROUTINES, type Own, type OwnPicture } from './own.ts';

/** Which version of the format a file is of: the value of its field `backbeat`. */
const FORMAT = 1;

/** More than the largest file that this writes: 100 pictures of 300 kB in base 64, and their words. */
export const MOST_FILE_BYTES = 50_000_000;

/** Why a file was refused as a whole. */
export type FileProblem =
  | { readonly code: 'json'; readonly fault: JsonFault }
  | { readonly code: 'other-file' }
  | { readonly code: 'newer' }
  | { readonly code: 'too-heavy' }
  | { readonly code: 'unread' }
  /** `line`: where the value stands in the file, from 1. */
  | { readonly code: 'value'; readonly line: number; readonly path: string; readonly problem: ValueProblem };

export type ReadFile = { readonly ok: true; readonly own: Own } | { readonly ok: false; readonly problem: FileProblem };

const dataUrl = ({ type, bytes }: OwnPicture): string => `data:${type};base64,${bytes.toBase64()}`;

/** All that is own as one file. What a routine holds of exercises that are gone is left out. */
export function writeFile({ exercises, routines, pictures }: Own): string {
  const known = (id: string) => exercises.some((exercise) => exercise.id === id) || exerciseById(id) !== undefined;
  return `${JSON.stringify(
    {
      backbeat: FORMAT,
      exercises: exercises.map((exercise) => {
        const picture = pictures.find(({ id }) => id === exercise.picture);
        return { ...exercise, picture: picture === undefined ? null : dataUrl(picture) };
      }),
      routines: inOrder(routines).map(({ order: _, steps, ...routine }) => ({
        ...routine,
        steps: steps.filter(({ exerciseId }) => known(exerciseId)),
      })),
    },
    null,
    2,
  )}\n`;
}

const DATA_URL = /^data:([a-z/]+);base64,(.*)$/s;

function pictureFrom(value: unknown, path: string, id: string): OwnPicture {
  if (typeof value !== 'string') throw new Refused(path, { code: 'wrong-type', expected: 'text' });
  const [, type, code] = DATA_URL.exec(value) ?? [];
  let bytes: Uint8Array | null;
  try {
    bytes = code === undefined ? null : Uint8Array.fromBase64(code);
  } catch {
    bytes = null;
  }
  try {
    return aPicture({ id, type, bytes }, path);
  } catch (error) {
    // There is one value here for what is stored in three.
    throw error instanceof Refused ? new Refused(path, error.problem) : error;
  }
}

function refuseDoubles(rows: readonly { readonly id: string }[], path: string): void {
  const seen = new Set<string>();
  for (const [index, { id }] of rows.entries()) {
    if (seen.has(id)) throw new Refused(`${path}[${index}].id`, { code: 'double-id', id });
    seen.add(id);
  }
}

function ownIn(value: unknown): Own {
  const read = fieldsOf(value, '');
  const pictures: OwnPicture[] = [];
  const exercise: Check<ReturnType<ReturnType<typeof exerciseWith>>> = (one, path) => {
    // A picture is named after its exercise.
    const id = fieldsOf(one, path)('id', anId);
    return exerciseWith((picture, at) => {
      pictures.push(pictureFrom(picture, at, id));
      return id;
    })(one, path);
  };
  const exercises = read('exercises', list(exercise, 0, MOST_EXERCISES));
  refuseDoubles(exercises, 'exercises');
  const routines = read('routines', list(unorderedRoutine, 0, MOST_ROUTINES));
  refuseDoubles(routines, 'routines');
  for (const [r, { steps }] of routines.entries()) {
    for (const [s, { exerciseId: id }] of steps.entries()) {
      if (exerciseById(id) === undefined && !exercises.some((one) => one.id === id)) {
        throw new Refused(`routines[${r}].steps[${s}].exerciseId`, { code: 'unknown-exercise', id });
      }
    }
  }
  return { exercises, routines: routines.map((routine, order) => ({ ...routine, order })), pictures };
}

const refuse = (problem: FileProblem): ReadFile => ({ ok: false, problem });

/** Some editors put a mark in front of the text that JSON does not know. */
const unmarked = (text: string): string => text.replace(/^\uFEFF/, '');

/** What is said of a file that was read, when a picture in it turns out to be none. @param text that of the file. */
export function pictureProblem(text: string, { exercises }: Own, pictureId: string): FileProblem {
  const path = `exercises[${exercises.findIndex(({ picture }) => picture === pictureId)}].picture`;
  return { code: 'value', line: lineOf(unmarked(text), path), path, problem: { code: 'no-picture' } };
}

/**
 * Reads a file that was written here or by hand: all of it, or nothing and why. Of its pictures only the beginnings
 * are looked at; whether they can be drawn the browser has to say.
 */
export function readFile(text: string): ReadFile {
  const plain = unmarked(text);
  let value: unknown;
  try {
    value = JSON.parse(plain);
  } catch (error) {
    const fault = jsonFault(plain);
    if (fault === null) throw error;
    return refuse({ code: 'json', fault });
  }
  const format =
    typeof value === 'object' && value !== null ? (value as { readonly backbeat?: unknown }).backbeat : undefined;
  if (typeof format !== 'number') return refuse({ code: 'other-file' });
  if (format > FORMAT) return refuse({ code: 'newer' });
  if (format !== FORMAT) return refuse({ code: 'other-file' });
  try {
    return { ok: true, own: ownIn(value) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refuse({ code: 'value', line: lineOf(plain, error.path), path: error.path, problem: error.problem });
  }
}

import { isDrawable } from '../browser/pictures.ts';
import { pictureProblem, type ReadFile, readFile } from '../domain/own/file.ts';

/**
 * Reads a file of what is own: all of it, with pictures that can be shown, or nothing and why. It has a module of its
 * own, so that the popup, which shows own exercises, does not load it.
 */
export async function readOwnFile(text: string): Promise<ReadFile> {
  const read = readFile(text);
  if (!read.ok) return read;
  // One after the other: drawn they are many times as large as in the file.
  for (const picture of read.own.pictures) {
    if (!(await isDrawable(picture))) return { ok: false, problem: pictureProblem(text, read.own, picture.id) };
  }
  return read;
}

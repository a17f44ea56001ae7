import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeOwn, own } from '../../../lib/app/own.ts';
import { readOwnFile } from '../../../lib/app/own-file.ts';
import { writeFile } from '../../../lib/domain/own/file.ts';
import { changeBetween, NOTHING_OWN, type Own, type OwnPicture } from '../../../lib/domain/own/own.ts';
import { database } from '../../../lib/store/database.ts';
import { exercise, routine } from '../own/lists.ts';

const OWN: Own = { exercises: [exercise('a')], routines: [routine(['a', 30])], pictures: [] };

beforeEach(async () => {
  await database.close();
  globalThis.indexedDB = new IDBFactory();
});

describe('a change of what is own', () => {
  it('is written, or not over what another page has changed', async () => {
    expect(await changeOwn(changeBetween(NOTHING_OWN, OWN), NOTHING_OWN)).toEqual({ code: 'written' });
    expect(await changeOwn(changeBetween(NOTHING_OWN, OWN), NOTHING_OWN)).toEqual({ code: 'stale' });
    expect(await own()).toEqual(OWN);
  });

  it.each<readonly [string, Partial<Own>, string, string]>([
    ['a name with a tab', { exercises: [exercise('b', { name: 'Heel\tslides' })] }, 'exercises[0].name', 'lines'],
    ['no name', { routines: [{ ...routine(), id: 'x', name: ' ' }] }, 'routines[0].name', 'empty'],
    [
      'a step too many',
      { routines: [{ ...routine(...Array.from({ length: 61 }, () => ['a', 30] as const)), id: 'x' }] },
      'routines[0].steps',
      'too-many',
    ],
    [
      'an id of the catalogue, after one that is fine',
      { exercises: [exercise('b'), exercise('wall-sit')] },
      'exercises[1].id',
      'catalogue-id',
    ],
    [
      'a picture that is none',
      { pictures: [{ id: 'b', type: 'image/png', bytes: Uint8Array.from([1]) }] },
      'pictures[0].bytes',
      'no-picture',
    ],
  ])('that would not be read back is not written, and says why: %s', async (_, put, path, code) => {
    await changeOwn(changeBetween(NOTHING_OWN, OWN));
    const change = { ...changeBetween(OWN, NOTHING_OWN), put: { ...NOTHING_OWN, ...put } };
    expect(await changeOwn(change, OWN)).toMatchObject({ code: 'unreadable', path, problem: { code } });
    // Nor is anything taken away.
    expect(await own()).toEqual(OWN);
  });
});

describe('a file with pictures', () => {
  const picture = (id: string, last: number): OwnPicture => ({
    id,
    type: 'image/png',
    bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, last),
  });
  const fileWith = (...pictures: readonly OwnPicture[]) => {
    const exercises = pictures.map(({ id }) => exercise(id, { picture: id }));
    return { own: { ...OWN, exercises: [...OWN.exercises, ...exercises], pictures } };
  };
  const closed: number[] = [];
  /** As a browser that can draw what ends in 1; the real ones are tried in tests/e2e/own.spec.ts. */
  const draw = async (blob: Blob) => {
    const last = new Uint8Array(await blob.arrayBuffer()).at(-1) ?? 0;
    if (last !== 1) throw new DOMException('The source image could not be decoded.', 'InvalidStateError');
    return { close: () => closed.push(last) };
  };

  beforeEach(() => {
    closed.length = 0;
    vi.stubGlobal('createImageBitmap', draw);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is read if all of them can be drawn', async () => {
    const { own: written } = fileWith(picture('b', 1), picture('c', 1));
    expect(await readOwnFile(writeFile(written))).toEqual({ ok: true, own: written });
    expect(closed).toEqual([1, 1]);
  });

  it('is refused if one only begins as a picture, with its line', async () => {
    const text = writeFile(fileWith(picture('b', 1), picture('c', 7)).own);
    const line = text.split('\n').findLastIndex((one) => one.includes('"picture": "data:')) + 1;
    expect(await readOwnFile(text)).toEqual({
      ok: false,
      problem: { code: 'value', line, path: 'exercises[2].picture', problem: { code: 'no-picture' } },
    });
    expect(closed).toEqual([1]);
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { changeOwn, own } from '../../../lib/app/own.ts';
import { changeBetween, NOTHING_OWN, type Own } from '../../../lib/domain/own/own.ts';
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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeBetween,
  changed,
  inOrder,
  moved,
  NOTHING_OWN,
  type Own,
  withoutExercise,
} from '../../../lib/domain/own/own.ts';
import { isUntouched } from '../../../lib/domain/own/same.ts';
import { sameValue } from '../../../lib/domain/same-value.ts';
import { someOwn } from './arbitrary.ts';
import { exercise, routine } from './lists.ts';

describe('what is own', () => {
  it('loses with an exercise its picture and every step of it, and nothing else', () => {
    const picture = { id: 'a', type: 'image/png', bytes: Uint8Array.from([1]) } as const;
    const own: Own = {
      exercises: [exercise('a', { picture: 'a' }), exercise('b')],
      routines: [routine(['a', 30], ['b', 30], ['a', 20]), { ...routine(['b', 30]), id: 'other' }],
      pictures: [picture, { ...picture, id: 'b' }],
    };
    const left = withoutExercise(own, 'a');
    expect(left.exercises).toEqual([own.exercises[1]]);
    expect(left.routines).toEqual([routine(['b', 30]), own.routines[1]]);
    expect(left.routines[1]).toBe(own.routines[1]);
    expect(left.pictures).toEqual([own.pictures[1]]);
    // What went comes back as it was.
    const sorted = (all: Own) => ({ ...all, exercises: all.exercises.toSorted((x, y) => (x.id < y.id ? -1 : 1)) });
    expect(sorted(changed(left, changeBetween(left, own)))).toMatchObject({ exercises: own.exercises });
  });

  it('becomes anything else by the change between the two', () => {
    const byId = <R extends { readonly id: string }>(rows: readonly R[]) =>
      rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const plain = ({ exercises, routines, pictures }: Own) => ({
      exercises: byId(exercises),
      routines: inOrder(routines),
      pictures: byId(pictures),
    });
    fc.assert(
      fc.property(someOwn, someOwn, (before, after) => {
        expect(plain(changed(before, changeBetween(before, after)))).toEqual(plain(after));
      }),
      { numRuns: 50 },
    );
  });

  it('is not written where nothing changed', () => {
    const own: Own = { ...NOTHING_OWN, exercises: [exercise('a'), exercise('b')] };
    const renamed = { ...own, exercises: own.exercises.map((one) => (one.id === 'b' ? { ...one, name: 'B' } : one)) };
    const { put, remove } = changeBetween(own, renamed);
    expect(put).toEqual({ exercises: [exercise('b', { name: 'B' })], routines: [], pictures: [] });
    expect(remove).toEqual({ exercises: [], routines: [], pictures: [] });
  });

  it('is the same whatever the order of its fields, and another where anything differs', () => {
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue(Uint8Array.of(1, 2), Uint8Array.of(1, 2))).toBe(true);
    for (const [one, other] of [
      [{ a: 1 }, { a: 2 }],
      [{ a: 1 }, { a: 1, b: 1 }],
      [{ a: undefined }, { b: undefined }],
      [
        [1, 2],
        [2, 1],
      ],
      [[], {}],
      // A field that is there, and what every object has.
      [JSON.parse('{"__proto__":{}}'), { a: 1 }],
      [Uint8Array.of(1, 2), Uint8Array.of(1, 3)],
      [Uint8Array.of(1), Uint8Array.of(1, 2)],
      [null, {}],
      [undefined, null],
    ]) {
      expect(sameValue(one, other)).toBe(false);
    }
  });

  it('is untouched where only rows differ that a change does not name', () => {
    fc.assert(
      fc.property(someOwn, someOwn, (before, after) => {
        const change = changeBetween(before, after);
        expect(isUntouched(change, before, before)).toBe(true);
        const named = [...Object.values(change.remove), ...Object.values(change.put)].flat().length;
        // Rows of the same name and value may be written: they are found as they were.
        if (named > 0 && !isUntouched(change, after, before)) expect(isUntouched(change, before, after)).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
    [5, 0, 'abc'],
  ])('is moved from %i to %i', (from, to, result) => {
    expect(moved([...'abc'], from, to).join('')).toBe(result);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  changeBetween,
  changed,
  forbiddenBy,
  inOrder,
  lengthSeconds,
  moved,
  NOTHING_OWN,
  type Own,
  type OwnExercise,
  type OwnRoutine,
  planOf,
  withoutExercise,
} from '../../../lib/domain/own/own.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import { plannedMs } from '../../../lib/domain/routines/routine.ts';
import { someOwn } from './arbitrary.ts';

const exercise = (id: string, more: Partial<OwnExercise> = {}): OwnExercise => ({
  id,
  name: id,
  cues: ['Do it.'],
  seconds: 30,
  sides: false,
  breaksSitting: false,
  picture: null,
  motion: null,
  ...more,
});
const routine = (...steps: readonly (readonly [string, number])[]): OwnRoutine => ({
  id: 'knee',
  name: 'Knee',
  steps: steps.map(([exerciseId, seconds]) => ({ exerciseId, seconds })),
  order: 0,
});

describe('an own routine', () => {
  const EXERCISES = [exercise('heel-slide', { sides: true, breaksSitting: true }), exercise('quad-set')];

  it('is what the player plays: time to get set, then the seconds of each step', () => {
    const plan = planOf(routine(['heel-slide', 60], ['wall-sit', 20], ['quad-set', 30]), EXERCISES, 'run-1');
    expect(plan).toEqual({
      id: 'run-1',
      kind: 'movement',
      presetId: null,
      steps: [
        { exerciseId: 'heel-slide', setupSeconds: 5, workSeconds: 60, sides: true, breaksSitting: true },
        { exerciseId: 'wall-sit', setupSeconds: 5, workSeconds: 20, sides: false, breaksSitting: true },
        { exerciseId: 'quad-set', setupSeconds: 5, workSeconds: 30, sides: false, breaksSitting: false },
      ],
    });
    if (plan === null) return;
    expect(playerAt(begun(plan, 0), 4_999)).toMatchObject({ phase: 'setup', stepIndex: 0, side: 'left' });
    expect(playerAt(begun(plan, 0), 64_000)).toMatchObject({ phase: 'work', stepIndex: 0, side: 'right' });
    expect(playerAt(begun(plan, 0), 125_000).phase).toBe('over');
  });

  it('takes the sides of the catalogue for what is from there', () => {
    const plan = planOf(routine(['side-leg-lift', 40]), [], 'run');
    expect(plan?.steps).toMatchObject([{ sides: true, breaksSitting: true }]);
  });

  it.each<readonly [string, readonly (readonly [string, number])[]]>([
    [
      'movement',
      [
        ['heel-slide', 60],
        ['quad-set', 10],
      ],
    ],
    [
      'posture',
      [
        ['heel-slide', 30],
        ['quad-set', 30],
      ],
    ],
    ['posture', [['chin-tuck', 20]]],
    [
      'posture',
      [
        ['quad-set', 30],
        ['far-focus-20', 20],
      ],
    ],
    [
      'eyes',
      [
        ['far-focus-20', 20],
        ['far-focus-20', 20],
      ],
    ],
    ['breathing', [['belly-breathing', 60]]],
  ])('is of the kind %s by what it holds: %j', (kind, steps) => {
    expect(planOf(routine(...steps), EXERCISES, 'run')?.kind).toBe(kind);
  });

  it('goes on without what is gone and what the person has to avoid', () => {
    const mixed = routine(['gone', 30], ['desk-push-up', 20], ['quad-set', 30]);
    const ids = (flags: Parameters<typeof planOf>[3]) =>
      planOf(mixed, EXERCISES, 'run', flags)?.steps.map(({ exerciseId }) => exerciseId);
    expect(ids([])).toEqual(['desk-push-up', 'quad-set']);
    expect(ids(['wrist'])).toEqual(['quad-set']);
    expect(forbiddenBy('desk-push-up', ['knee', 'wrist'])).toEqual(['wrist']);
    expect(forbiddenBy('quad-set', ['wrist'])).toEqual([]);
    expect(planOf(routine(['desk-push-up', 20]), [], 'run', ['wrist'])).toBeNull();
    expect(planOf(routine(), [], 'run')).toBeNull();
  });

  it('is as long as its plan', () => {
    fc.assert(
      fc.property(someOwn, ({ routines, exercises }) => {
        for (const one of routines) {
          const plan = planOf(one, exercises, 'run');
          expect(lengthSeconds(one) * 1_000).toBe(plan === null ? 0 : plannedMs(plan));
        }
      }),
    );
  });
});

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

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenBy, type OwnRoutine, type Rounds } from '../../../lib/domain/own/own.ts';
import { isWorkout, lengthSeconds, planOf, presetOf, resumeOwn } from '../../../lib/domain/own/plan.ts';
import { isOwnPreset } from '../../../lib/domain/readiness.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import { backStep, hurtStep, playerAt } from '../../../lib/domain/routines/player.ts';
import { progressOf } from '../../../lib/domain/routines/progress.ts';
import type { StoppedPart } from '../../../lib/domain/routines/resume.ts';
import { plannedMs, type RoutineStep, type RunningRoutine } from '../../../lib/domain/routines/routine.ts';
import { HOUR_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { someOwn } from './arbitrary.ts';
import { exercise, routine } from './lists.ts';

describe('an own routine', () => {
  const EXERCISES = [exercise('heel-slide', { sides: true, breaksSitting: true }), exercise('quad-set')];

  it('is what the player plays: time to get set, then the seconds of each step', () => {
    const plan = planOf(routine(['heel-slide', 60], ['wall-sit', 20], ['quad-set', 30]), EXERCISES, 'run-1');
    const timing = { setupSeconds: 5, restSeconds: 0, place: { part: 'main', round: 1, rounds: 1 } };
    expect(plan).toMatchObject({
      id: 'run-1',
      kind: 'movement',
      presetId: null,
      steps: [
        { exerciseId: 'heel-slide', workSeconds: 60, sides: true, breaksSitting: true, ...timing },
        { exerciseId: 'wall-sit', workSeconds: 20, sides: false, breaksSitting: true, ...timing },
        { exerciseId: 'quad-set', workSeconds: 30, sides: false, breaksSitting: false, ...timing },
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
    // What hurt twice is left out too, own or of the catalogue.
    const left = (id: string) =>
      planOf(routine(['quad-set', 20], ['wall-sit', 20]), EXERCISES, 'run', [], new Map([[id, 1]]));
    expect(left('quad-set')?.steps.map(({ exerciseId }) => exerciseId)).toEqual(['wall-sit']);
    expect(left('wall-sit')?.steps.map(({ exerciseId }) => exerciseId)).toEqual(['quad-set']);
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

const EXERCISES = [exercise('heel-slide', { sides: true, breaksSitting: true }), exercise('quad-set')];
const STEPS = [
  ['heel-slide', 60],
  ['wall-sit', 20],
  ['quad-set', 30],
] as const;
const inRounds = (rounds: Partial<Rounds>, steps: readonly (readonly [string, number])[] = STEPS): OwnRoutine => ({
  ...routine(...steps),
  ...rounds,
});

describe('an own workout', () => {
  it('goes through its list so many times, with its rests in between and none at the end', () => {
    const workout = inRounds({ rounds: 2, restSeconds: 20, restBetweenSeconds: 40 });
    const plan = planOf(workout, EXERCISES, 'run');
    expect(plan).toMatchObject({ kind: 'workout', presetId: 'own:knee' });
    expect(
      plan?.steps.map(({ exerciseId, setupSeconds, workSeconds, restSeconds, place }) => [
        exerciseId,
        setupSeconds,
        workSeconds,
        restSeconds,
        place?.round,
      ]),
    ).toEqual([
      ['heel-slide', 5, 60, 20, 1],
      ['wall-sit', 0, 20, 20, 1],
      ['quad-set', 0, 30, 60, 1],
      ['heel-slide', 0, 60, 20, 2],
      ['wall-sit', 0, 20, 20, 2],
      ['quad-set', 0, 30, 0, 2],
    ]);
    expect(lengthSeconds(workout)).toBe(5 + 110 + 20 + 20 + 60 + 110 + 20 + 20);
    if (plan === null) return;
    // In the rest one sees what comes next, as in any workout.
    expect(playerAt(begun(plan, 0), 70_000)).toMatchObject({ phase: 'rest', next: { exerciseId: 'wall-sit' } });
    expect(playerAt(begun(plan, 0), 160_000)).toMatchObject({ phase: 'rest', next: { exerciseId: 'heel-slide' } });
    expect(playerAt(begun(plan, 0), 364_000).phase).toBe('work');
    expect(playerAt(begun(plan, 0), 365_000).phase).toBe('over');
  });

  it('has time to get set where a rest is too short for it, or there is none', () => {
    const setups = (rounds: Partial<Rounds>) =>
      planOf(inRounds(rounds), EXERCISES, 'run')?.steps.map(({ setupSeconds }) => setupSeconds);
    expect(setups({ rounds: 2, restSeconds: 3 })).toEqual([5, 2, 2, 2, 2, 2]);
    expect(setups({ rounds: 2, restBetweenSeconds: 60 })).toEqual([5, 5, 5, 0, 5, 5]);
  });

  it('is what has rounds or is longer than minutes are; eyes and breath are none', () => {
    const kindOf = (of: OwnRoutine) => {
      const kind = planOf(of, EXERCISES, 'run')?.kind;
      expect(isWorkout(of)).toBe(kind === 'workout');
      return kind;
    };
    expect(kindOf(inRounds({ rounds: 2 }, [['quad-set', 10]]))).toBe('workout');
    expect(kindOf(inRounds({ restSeconds: 120 }, [['quad-set', 10]]))).toBe('posture');
    const seated = [
      ['quad-set', 95],
      ['quad-set', 95],
    ] as const;
    // Just five minutes, the longest that a minute becomes, and a second more.
    expect(kindOf(inRounds({ restSeconds: 105 }, seated))).toBe('posture');
    expect(kindOf(inRounds({ restSeconds: 106 }, seated))).toBe('workout');
    expect(kindOf(inRounds({ rounds: 10 }, [['far-focus-20', 120]]))).toBe('eyes');
    expect(kindOf(inRounds({ rounds: 10 }, [['belly-breathing', 120]]))).toBe('breathing');
    expect(isWorkout(inRounds({ rounds: 3 }, []))).toBe(false);
  });

  it('leaves out what the person has to avoid in every round', () => {
    const mixed = inRounds({ rounds: 2, restSeconds: 10 }, [
      ['quad-set', 30],
      ['desk-push-up', 20],
    ]);
    expect(planOf(mixed, EXERCISES, 'run', ['wrist'])?.steps).toMatchObject([
      { exerciseId: 'quad-set', restSeconds: 10 },
      { exerciseId: 'quad-set', restSeconds: 0 },
    ]);
  });
});

describe('an own workout that was stopped', () => {
  const WORKOUT = inRounds({ rounds: 2, restSeconds: 20 });
  const AT = 70 * SECOND_MS;
  const planned = (of: OwnRoutine) => planOf(of, EXERCISES, 'run-1') as NonNullable<ReturnType<typeof planOf>>;
  /** As it is logged. */
  const partOf = (running: RunningRoutine, endedAt: number): StoppedPart => {
    const { id, presetId } = running.plan;
    const progress = progressOf(running, endedAt);
    return { id, presetId, endedAt, hurt: running.hurt, ...(progress !== null && { progress }) };
  };
  /** In the rest after the first step. */
  const PART = partOf(begun(planned(WORKOUT), 0), AT);

  it('goes on where it was left, as the same session', () => {
    const rest = resumeOwn([PART], WORKOUT, EXERCISES, 'run-2', [], AT + HOUR_MS);
    expect(rest).toMatchObject({
      id: 'run-2',
      kind: 'workout',
      presetId: presetOf(WORKOUT),
      resumed: { session: 'run-1', step: 1, performedMs: AT },
    });
    const { steps } = planned(WORKOUT);
    // Whoever goes on has time to get into place, which the step gives.
    const [, next] = steps;
    expect(rest?.steps).toEqual(steps.with(1, { ...(next as RoutineStep), setupSeconds: 5, workSeconds: 15 }));
  });

  it('is not gone on with after four hours, nor after another one was begun', () => {
    const resumed = (parts: readonly StoppedPart[], at: number) =>
      resumeOwn(parts, WORKOUT, EXERCISES, 'run-2', [], at);
    expect(resumed([PART], AT + 4 * HOUR_MS - 1)).not.toBeNull();
    expect(resumed([PART], AT + 4 * HOUR_MS)).toBeNull();
    const whole: StoppedPart = { id: 'run-3', presetId: presetOf({ id: 'other' }), endedAt: AT + HOUR_MS, hurt: [] };
    expect(resumed([whole, PART], AT + 2 * HOUR_MS)).toBeNull();
    // A minute in between changes nothing, nor does a workout of the product.
    const minute: StoppedPart = { id: 'run-4', presetId: null, endedAt: AT + HOUR_MS, hurt: [] };
    expect(resumed([minute, { ...minute, presetId: 'all-eleven' }, PART], AT + 2 * HOUR_MS)).not.toBeNull();
    expect(resumed([], AT)).toBeNull();
    expect([null, 'all-eleven', presetOf(WORKOUT)].map(isOwnPreset)).toEqual([false, false, true]);
  });

  it('goes on without what hurt, what is to avoid and what is gone', () => {
    const hurt = hurtStep(begun(planned(WORKOUT), 0), 10 * SECOND_MS);
    const ids = (part: StoppedPart, exercises = EXERCISES, flags: Parameters<typeof planOf>[3] = []) =>
      resumeOwn([part], WORKOUT, exercises, 'run-2', flags, AT)?.steps.map(({ exerciseId }) => exerciseId);
    expect(ids(partOf(hurt, 11 * SECOND_MS))).toEqual(['heel-slide', 'wall-sit', 'quad-set', 'wall-sit', 'quad-set']);
    // Hurt in the second step, gone back to it, and stopped there.
    const back = backStep(hurtStep(begun(planned(WORKOUT), 0), 90 * SECOND_MS), 91 * SECOND_MS);
    expect(ids(partOf(back, 92 * SECOND_MS))).toEqual(['heel-slide', 'quad-set', 'heel-slide', 'quad-set']);
    expect(ids(PART, [])).toEqual(['heel-slide', 'wall-sit', 'wall-sit']);
    // What has hurt twice by now, of whichever minutes, rests.
    const resting = new Map([['wall-sit', AT + HOUR_MS]]);
    const rest = resumeOwn([PART], WORKOUT, EXERCISES, 'run-2', [], AT, resting);
    expect(rest?.steps.map(({ exerciseId }) => exerciseId)).toEqual([
      'heel-slide',
      'quad-set',
      'heel-slide',
      'quad-set',
    ]);
    expect(ids(PART, EXERCISES, ['knee'])).toEqual(['heel-slide', 'quad-set', 'heel-slide', 'quad-set']);
  });
});

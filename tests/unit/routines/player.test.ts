import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BACK_MS,
  backStep,
  cueAt,
  hurtStep,
  pauseAt,
  playerAt,
  resumeAt,
  skipStep,
} from '../../../lib/domain/routines/player.ts';
import {
  endsAt,
  isDone,
  type PlannedRoutine,
  performedMs,
  plannedMs,
  positionMs,
  type RoutineStep,
  type RunningRoutine,
  stepMs,
} from '../../../lib/domain/routines/routine.ts';
import { turnElapsedMs, turnLeft } from '../../../lib/domain/routines/turn.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';

const AT = 1_800_000_000_000;
const at = (seconds: number) => AT + seconds * SECOND_MS;

const step = (exerciseId: string, setupSeconds: number, workSeconds: number, sides = false): RoutineStep => ({
  exerciseId,
  setupSeconds,
  workSeconds,
  sides,
  breaksSitting: true,
});
const planOf = (...steps: readonly RoutineStep[]): PlannedRoutine => ({
  id: 'r',
  kind: 'movement',
  presetId: null,
  steps,
});
const started = (plan: PlannedRoutine): RunningRoutine => ({
  plan,
  startedAt: AT,
  pausedAt: null,
  pausedMs: 0,
  skippedMs: 0,
  hurt: [],
});
const THREE = started(planOf(step('a', 3, 17), step('b', 3, 17), step('c', 3, 17)));
const TWO = started(planOf(step('a', 5, 25, true), step('b', 5, 25, true)));

const anyPlan = fc
  .array(
    fc.record(
      {
        exerciseId: fc.constantFrom('a', 'b', 'c', 'd'),
        setupSeconds: fc.integer({ min: 0, max: 6 }),
        workSeconds: fc.integer({ min: 1, max: 60 }),
        restSeconds: fc.integer({ min: 0, max: 60 }),
        sides: fc.boolean(),
        breaksSitting: fc.boolean(),
      },
      { requiredKeys: ['exerciseId', 'setupSeconds', 'workSeconds', 'sides', 'breaksSitting'] },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((steps) => planOf(...steps));

const CHANGES = { pause: pauseAt, resume: resumeAt, skip: skipStep, back: backStep, hurt: hurtStep };
const anyHistory = fc.array(
  fc.record({
    change: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
    afterMs: fc.integer({ min: 0, max: 20_000 }),
  }),
  { maxLength: 12 },
);
/** A routine that some things were done with, and the instant of the last of them. */
const anyRunning = fc.tuple(anyPlan, anyHistory).map(([plan, history]) => {
  let running = started(plan);
  let now = AT;
  for (const { change, afterMs } of history) {
    now += afterMs;
    running = CHANGES[change](running, now);
  }
  return { running, now };
});
const anyLater = fc.integer({ min: 0, max: 400_000 });

describe('the view of a routine', () => {
  it('goes through set-up and work, step by step', () => {
    expect(playerAt(THREE, at(0))).toMatchObject({
      phase: 'setup',
      stepIndex: 0,
      secondsLeftInPhase: 3,
      secondsLeftTotal: 60,
      phaseMs: 3_000,
      phaseElapsedMs: 0,
      cueIndex: 0,
      halfway: false,
      side: null,
      next: { exerciseId: 'b' },
    });
    expect(playerAt(THREE, at(3))).toMatchObject({
      phase: 'work',
      phaseMs: 17_000,
      secondsLeftInPhase: 17,
      cueIndex: 0,
    });
    expect(playerAt(THREE, at(5))).toMatchObject({ phase: 'work', phaseElapsedMs: 2_000, cueIndex: 1 });
    expect(playerAt(THREE, at(19.999))).toMatchObject({ stepIndex: 0, secondsLeftInPhase: 1, cueIndex: 3 });
    expect(playerAt(THREE, at(20))).toMatchObject({ phase: 'setup', stepIndex: 1, step: { exerciseId: 'b' } });
    expect(playerAt(THREE, at(29.999))).toMatchObject({ halfway: false });
    expect(playerAt(THREE, at(30))).toMatchObject({ halfway: true });
    expect(playerAt(THREE, at(59))).toMatchObject({ phase: 'work', stepIndex: 2, next: null, secondsLeftTotal: 1 });
    expect(playerAt(THREE, at(60))).toEqual({
      positionMs: 60_000,
      totalMs: 60_000,
      secondsLeftTotal: 0,
      halfway: true,
      phase: 'over',
      stepPhase: null,
      stepIndex: 3,
      step: null,
      next: null,
      side: null,
      changingSides: false,
      secondsLeftInPhase: 0,
      phaseMs: 0,
      phaseElapsedMs: 0,
      cueIndex: 0,
    });
  });

  it('gives twelve seconds to each side, with one to change between them', () => {
    const sideAt = (seconds: number) => {
      const { side, changingSides } = playerAt(TWO, at(seconds));
      return [side, changingSides];
    };
    expect(sideAt(0)).toEqual(['left', false]);
    expect(sideAt(5)).toEqual(['left', false]);
    expect(sideAt(16.999)).toEqual(['left', false]);
    expect(sideAt(17)).toEqual(['right', true]);
    expect(sideAt(17.999)).toEqual(['right', true]);
    expect(sideAt(18)).toEqual(['right', false]);
    expect(sideAt(29.999)).toEqual(['right', false]);
    expect(sideAt(30)).toEqual(['left', false]);
  });

  it('says how to get into place once on each side, and then the other cues in turn', () => {
    const shown = (running: RunningRoutine, seconds: readonly number[], count: number) =>
      seconds.map((second) => cueAt(playerAt(running, at(second)).cueIndex, count));
    expect(shown(THREE, [0, 4.9, 5, 10, 15, 20], 3)).toEqual([0, 0, 1, 2, 1, 0]);
    expect(shown(TWO, [0, 5, 10, 15, 17, 21.9, 22, 27], 3)).toEqual([0, 1, 2, 1, 0, 0, 1, 2]);
    expect(shown(THREE, [0, 5, 10], 2)).toEqual([0, 1, 1]);
    expect([...shown(THREE, [0, 5, 10], 1), ...shown(THREE, [0, 5], 0)]).toEqual([0, 0, 0, 0, 0]);
  });

  it('says how far the turn under way is, below zero before it', () => {
    const turnOf = (running: RunningRoutine) => (seconds: number) => {
      const view = playerAt(running, at(seconds));
      return view.phase === 'over' ? null : turnElapsedMs(view);
    };
    expect([0, 5, 16].map(turnOf(TWO))).toEqual([-5_000, 0, 11_000]);
    expect([17, 18, 29].map(turnOf(TWO))).toEqual([-1_000, 0, 11_000]);
    expect([3, 19, 60].map(turnOf(THREE))).toEqual([0, 16_000, null]);
  });

  it('counts down what is left of the turn: of each side by itself, and of all that has no sides as a whole', () => {
    const leftOf = (running: RunningRoutine) => (seconds: number) => {
      const view = playerAt(running, at(seconds));
      return view.phase === 'over' ? null : turnLeft(view);
    };
    const resting = started(planOf({ ...step('a', 0, 40, true), restSeconds: 20 }, step('b', 0, 30)));
    expect([0, 4.5, 5, 16.5].map(leftOf(TWO)).map((left) => left?.seconds)).toEqual([5, 1, 12, 1]);
    // The second in which to change sides comes on top of the other side's turn.
    expect([17, 18, 29.5, 30].map(leftOf(TWO)).map((left) => left?.seconds)).toEqual([13, 12, 1, 5]);
    expect([5, 11, 17, 18, 24].map(leftOf(TWO)).map((left) => left?.share)).toEqual([1, 0.5, 1, 1, 0.5]);
    expect([3, 19].map(leftOf(THREE)).map((left) => left?.seconds)).toEqual([17, 1]);
    expect([39, 40, 50].map(leftOf(resting))).toEqual([
      { seconds: 1, share: expect.closeTo(1 / 19.5) },
      { seconds: 20, share: 1 },
      { seconds: 10, share: 0.5 },
    ]);
  });

  it('rests between two steps, with no side to be on, and is over after the last work where no rest follows', () => {
    const resting = started(planOf({ ...step('a', 0, 40, true), restSeconds: 20 }, step('b', 0, 30)));
    expect(playerAt(resting, at(39.999))).toMatchObject({ phase: 'work', side: 'right', secondsLeftInPhase: 1 });
    expect(playerAt(resting, at(40))).toMatchObject({
      phase: 'rest',
      stepPhase: 'rest',
      stepIndex: 0,
      side: null,
      changingSides: false,
      secondsLeftInPhase: 20,
      phaseMs: 20_000,
      phaseElapsedMs: 0,
      next: { exerciseId: 'b' },
    });
    expect(playerAt(pauseAt(resting, at(45)), at(99))).toMatchObject({ phase: 'paused', stepPhase: 'rest' });
    expect(playerAt(resting, at(60))).toMatchObject({ phase: 'work', stepIndex: 1, secondsLeftInPhase: 30 });
    expect(playerAt(resting, at(90)).phase).toBe('over');
  });

  it('of a plan without a step is over', () => {
    expect(playerAt(started(planOf()), at(0)).phase).toBe('over');
  });

  it('is consistent at every instant', () => {
    fc.assert(
      fc.property(anyRunning, anyLater, ({ running, now }, later) => {
        const view = playerAt(running, now + later);
        expect(view.positionMs).toBe(positionMs(running, now + later));
        expect(view.totalMs).toBe(plannedMs(running.plan));
        expect(view.secondsLeftTotal).toBe(Math.ceil((view.totalMs - view.positionMs) / SECOND_MS));
        expect(view.phase === 'over').toBe(view.positionMs === view.totalMs);
        if (view.phase === 'over') return;
        const before = running.plan.steps.slice(0, view.stepIndex).reduce((sum, one) => sum + stepMs(one), 0);
        const { setupSeconds, workSeconds } = view.step;
        const beforeSeconds = { setup: 0, work: setupSeconds, rest: setupSeconds + workSeconds }[view.stepPhase];
        expect(before + beforeSeconds * SECOND_MS + view.phaseElapsedMs).toBe(view.positionMs);
        expect(view.phaseElapsedMs).toBeGreaterThanOrEqual(0);
        expect(view.phaseElapsedMs).toBeLessThan(view.phaseMs);
        expect(view.secondsLeftInPhase).toBeGreaterThan(0);
        expect(view.step).toBe(running.plan.steps[view.stepIndex]);
        expect(view.next).toBe(running.plan.steps[view.stepIndex + 1] ?? null);
        expect(view.side !== null).toBe(view.step.sides && view.stepPhase !== 'rest');
        expect(view.phase === 'paused').toBe(running.pausedAt !== null);
      }),
    );
  });

  it('never goes back by itself', () => {
    fc.assert(
      fc.property(anyRunning, anyLater, anyLater, ({ running, now }, one, other) => {
        const earlier = playerAt(running, now + Math.min(one, other)).positionMs;
        expect(playerAt(running, now + Math.max(one, other)).positionMs).toBeGreaterThanOrEqual(earlier);
      }),
    );
  });

  it('is the same second on a page that was closed and opened anew', () => {
    fc.assert(
      fc.property(anyRunning, anyLater, ({ running, now }, later) => {
        const stored = JSON.parse(JSON.stringify(running)) as RunningRoutine;
        expect(playerAt(stored, now + later)).toEqual(playerAt(running, now + later));
      }),
    );
  });
});

describe('pause and resume', () => {
  it('freeze the view, and go on where it was', () => {
    const paused = pauseAt(THREE, at(10));
    expect(playerAt(paused, at(500))).toMatchObject({ phase: 'paused', stepPhase: 'work', positionMs: 10_000 });
    const resumed = resumeAt(paused, at(100));
    expect(playerAt(resumed, at(101))).toMatchObject({ phase: 'work', positionMs: 11_000 });
    expect(endsAt(resumed)).toBe(at(150));
  });

  it('lose and win no millisecond, whatever happened before', () => {
    fc.assert(
      fc.property(anyRunning, anyLater, anyLater, ({ running, now }, pauseMs, runMs) => {
        const paused = pauseAt(running, now);
        expect(positionMs(paused, now + pauseMs)).toBe(positionMs(running, now));
        const resumed = resumeAt(paused, now + pauseMs);
        const total = plannedMs(running.plan);
        expect(positionMs(resumed, now + pauseMs + runMs)).toBe(Math.min(total, positionMs(running, now) + runMs));
      }),
    );
  });

  it('change nothing the second time, nor when it is over', () => {
    const paused = pauseAt(THREE, at(10));
    expect(pauseAt(paused, at(20))).toBe(paused);
    expect(resumeAt(THREE, at(20))).toBe(THREE);
    expect(pauseAt(THREE, at(60))).toBe(THREE);
  });

  it('stand a clock that was set back', () => {
    const paused = pauseAt(THREE, at(-30));
    expect(performedMs(paused, at(-30))).toBe(0);
    expect(positionMs(resumeAt(paused, at(-20)), at(5))).toBe(5_000);
    expect(positionMs(resumeAt(pauseAt(THREE, at(10)), at(5)), at(12))).toBe(12_000);
  });
});

describe('skip and back', () => {
  it('skip goes to the set-up of the next step, from the last one to the end', () => {
    fc.assert(
      fc.property(anyRunning, ({ running, now }) => {
        const before = playerAt(running, now);
        const skipped = skipStep(running, now);
        const after = playerAt(skipped, now);
        if (before.phase === 'over') expect(skipped).toBe(running);
        else if (before.next === null) expect(after.positionMs).toBe(before.totalMs);
        else expect(after).toMatchObject({ stepIndex: before.stepIndex + 1, phaseElapsedMs: 0, cueIndex: 0 });
        expect(skipped.pausedAt).toBe(running.pausedAt);
      }),
    );
  });

  it('back goes to the start of the step, within two seconds of it to the step before', () => {
    fc.assert(
      fc.property(anyRunning, ({ running, now }) => {
        const before = playerAt(running, now);
        const back = backStep(running, now);
        if (before.phase === 'over') {
          expect(back).toBe(running);
          return;
        }
        const startMs = running.plan.steps.slice(0, before.stepIndex).reduce((sum, one) => sum + stepMs(one), 0);
        const soon = before.positionMs - startMs <= BACK_MS;
        const index = Math.max(0, before.stepIndex - (soon ? 1 : 0));
        expect(playerAt(back, now)).toMatchObject({ stepIndex: index, phaseElapsedMs: 0, cueIndex: 0 });
        expect(back.pausedAt).toBe(running.pausedAt);
      }),
    );
  });

  it('keep a paused routine paused, at the new place', () => {
    const paused = pauseAt(THREE, at(10));
    expect(playerAt(skipStep(paused, at(50)), at(70))).toMatchObject({
      phase: 'paused',
      stepPhase: 'setup',
      stepIndex: 1,
    });
    expect(playerAt(resumeAt(skipStep(paused, at(50)), at(70)), at(73))).toMatchObject({ phase: 'work', stepIndex: 1 });
  });

  it('count only what was performed towards done', () => {
    const rushed = skipStep(skipStep(skipStep(THREE, at(1)), at(2)), at(3));
    expect(playerAt(rushed, at(3)).phase).toBe('over');
    expect(isDone(rushed, at(3))).toBe(false);
    expect(isDone(skipStep(THREE, at(1)), at(41))).toBe(true);
  });
});

describe('skip and back in a rest', () => {
  const resting = started(planOf({ ...step('a', 0, 40), restSeconds: 20 }, step('b', 0, 30), step('c', 0, 30)));

  it('end the rest, or do the exercise again', () => {
    expect(playerAt(skipStep(resting, at(50)), at(50))).toMatchObject({ stepIndex: 1, phase: 'work' });
    expect(playerAt(backStep(resting, at(50)), at(50))).toMatchObject({
      stepIndex: 0,
      phase: 'work',
      phaseElapsedMs: 0,
    });
  });
});

describe('it hurts', () => {
  it('drops what would come of the exercise in later rounds, and the rounds go on without it', () => {
    const rounds = started(planOf(step('a', 0, 30), step('b', 0, 30), step('a', 0, 30), step('b', 0, 30)));
    const hurt = hurtStep(rounds, at(40));
    expect(hurt.plan.steps.map(({ exerciseId }) => exerciseId)).toEqual(['a', 'b', 'a']);
    expect(playerAt(hurt, at(40))).toMatchObject({ stepIndex: 2, step: { exerciseId: 'a' }, positionMs: 60_000 });
    expect(endsAt(hurt)).toBe(at(70));
    expect(rounds.plan.steps).toHaveLength(4);
  });

  it('is not done by it: where nothing else is left it is over, and as long as it was planned', () => {
    const one = started(planOf(step('a', 3, 17), step('a', 3, 17), step('a', 3, 17)));
    const early = hurtStep(one, at(15));
    expect(playerAt(early, at(15)).phase).toBe('over');
    expect(isDone(early, at(15))).toBe(false);
    expect(isDone(hurtStep(one, at(39)), at(39))).toBe(false);
    expect(isDone(hurtStep(one, at(40)), at(40))).toBe(true);
    const two = started(planOf(step('a', 0, 30), step('b', 0, 30), step('a', 0, 30), step('b', 0, 30)));
    expect(hurtStep(hurtStep(two, at(2)), at(4))).toMatchObject({ hurt: ['a', 'b'], skippedMs: 86_000 });
  });

  it('leaves no rest after a step that has become the last', () => {
    const rested = { ...step('a', 0, 30), restSeconds: 60 };
    const list = started(planOf(rested, { ...step('b', 0, 30), restSeconds: 60 }, rested, step('b', 0, 30)));
    const hurt = hurtStep(list, at(100));
    expect(hurt.plan.steps.map(({ restSeconds }) => restSeconds)).toEqual([60, 60, 0]);
    expect(endsAt(hurt)).toBe(at(130));
  });

  it('skips the step and notes its exercise once, in order', () => {
    const first = hurtStep(THREE, at(5));
    expect(first.hurt).toEqual(['a']);
    expect(playerAt(first, at(5))).toMatchObject({ stepIndex: 1, phase: 'setup' });
    const again = hurtStep(backStep(first, at(6)), at(7));
    expect(again.hurt).toEqual(['a']);
    expect(hurtStep(again, at(8)).hurt).toEqual(['a', 'b']);
  });

  it('ends the routine in the last step, and does nothing after the end', () => {
    const ended = hurtStep(THREE, at(50));
    expect(playerAt(ended, at(50))).toMatchObject({ phase: 'over', positionMs: 60_000 });
    expect(ended.hurt).toEqual(['c']);
    expect(hurtStep(ended, at(50))).toBe(ended);
  });
});

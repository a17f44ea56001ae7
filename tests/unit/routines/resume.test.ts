import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begun, control } from '../../../lib/domain/routines/control.ts';
import { type Athlete, planWorkout } from '../../../lib/domain/routines/plan.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import { progressOf } from '../../../lib/domain/routines/progress.ts';
import { isResumable, resumePlan, type StoppedPart } from '../../../lib/domain/routines/resume.ts';
import {
  endsAt,
  isBreak,
  isDone,
  type PlannedRoutine,
  plannedMs,
  type RoutineStep,
  type RunningRoutine,
} from '../../../lib/domain/routines/routine.ts';
import { type Workout, type WorkoutId, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { OWNED_EQUIPMENT } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { AT } from './parts.ts';

const ABLE: Athlete = { equipment: OWNED_EQUIPMENT, flags: [] };
const planned = (id: WorkoutId): PlannedRoutine =>
  planWorkout('first', workoutById(id) as Workout<WorkoutId>, ABLE, { addedSeconds: 0, interval: null })
    .routine as PlannedRoutine;
/** Cat-cow 40/10, thread the needle 40/10, then back extension 30/15, cobra 30/15 and bird dog 40/20, three times. */
const PLAN = planned('mid-back-flow');
const s = (seconds: number) => AT + seconds * SECOND_MS;
const progressAfter = (seconds: number, running: RunningRoutine = begun(PLAN, AT)) => progressOf(running, s(seconds));

/** The workout after it was stopped so many seconds after its start. */
const stopped = (seconds: number, changes: Partial<StoppedPart> = {}): StoppedPart => {
  const progress = progressAfter(seconds);
  return {
    id: 'first',
    presetId: 'mid-back-flow',
    endedAt: s(seconds),
    hurt: [],
    ...(progress !== null && { progress }),
    ...changes,
  };
};
const ids = (plan: PlannedRoutine | null) => plan?.steps.map(({ exerciseId }) => exerciseId);

describe('the progress of a workout', () => {
  it('is the step that was broken off, or the next one in the rest after it', () => {
    expect(progressAfter(50)).toEqual({ step: 1, steps: PLAN.steps, performedMs: 50 * SECOND_MS });
    expect(progressAfter(89)?.step).toBe(1);
    expect(progressAfter(90)?.step).toBe(2);
    expect(progressAfter(99)?.step).toBe(2);
    expect(progressAfter(100)?.step).toBe(2);
  });

  it('is none before the first step is over, at the end, and of a minute', () => {
    expect(progressAfter(39)).toBeNull();
    expect(progressAfter(600)).toBeNull();
    expect(progressOf(begun({ ...PLAN, kind: 'movement' }, AT), s(100))).toBeNull();
  });

  it('counts what was performed, not what was skipped or paused', () => {
    const skipped = control(begun(PLAN, AT), 'skip', s(10));
    expect(progressAfter(20, skipped)).toMatchObject({ step: 1, performedMs: 20 * SECOND_MS });
    const paused = control(begun(PLAN, AT), 'pause', s(60));
    expect(progressAfter(200, paused)).toMatchObject({ step: 1, performedMs: 60 * SECOND_MS });
  });
});

describe('a workout that is gone on with', () => {
  it('begins at the start of the step where it was stopped, as a part of the same session', () => {
    const plan = resumePlan(stopped(120), 'second', ABLE, s(600)) as PlannedRoutine;
    // It begins with the time to get into place, which the step gives.
    const next = PLAN.steps[2] as RoutineStep;
    const steps = PLAN.steps.with(2, { ...next, setupSeconds: 5, workSeconds: next.workSeconds - 5 });
    expect(plan).toMatchObject({
      ...PLAN,
      steps,
      id: 'second',
      resumed: { session: 'first', step: 2, performedMs: 120 * SECOND_MS },
    });
    const running = begun(plan, s(600));
    expect(playerAt(running, s(600))).toMatchObject({
      stepIndex: 2,
      phase: 'setup',
      phaseElapsedMs: 0,
      positionMs: 100 * SECOND_MS,
      totalMs: 600 * SECOND_MS,
    });
    expect(endsAt(running)).toBe(s(600 + 500));
  });

  it('is done by what was performed in all its parts together', () => {
    const running = begun(resumePlan(stopped(120), 'second', ABLE, s(600)) as PlannedRoutine, s(600));
    expect(isDone(running, s(600 + 279))).toBe(false);
    expect(isDone(running, s(600 + 280))).toBe(true);
    expect(progressOf(running, s(700))?.performedMs).toBe(220 * SECOND_MS);
  });

  it('is a break only when this part is long enough to be one', () => {
    const almostDone = begun(resumePlan(stopped(500), 'second', ABLE, s(600)) as PlannedRoutine, s(600));
    expect(isDone(almostDone, s(601))).toBe(true);
    expect(isBreak(almostDone, s(639))).toBe(false);
    expect(isBreak(almostDone, s(640))).toBe(true);
    expect(isBreak(begun(PLAN, AT), s(1))).toBe(true);
  });

  it('keeps the session of the first part however often it is stopped', () => {
    const second = stopped(120, { id: 'second', session: 'first' });
    expect(resumePlan(second, 'third', ABLE, s(600))?.resumed?.session).toBe('first');
  });

  it('leaves what hurt, and what does not suit any more', () => {
    const hurt = resumePlan(stopped(200, { hurt: ['cobra-pose'] }), 'second', ABLE, s(600));
    expect(ids(hurt)?.slice(0, 4)).toEqual(ids(PLAN)?.slice(0, 4));
    expect(ids(hurt)?.slice(4)).not.toContain('cobra-pose');
    const flagged = resumePlan(stopped(200), 'second', { ...ABLE, flags: ['back-extension'] }, s(600));
    expect(ids(flagged)?.slice(4)).toEqual([
      'bird-dog',
      'bird-dog',
      'seated-pelvic-tilts',
      'bird-dog',
      'bird-dog',
      'seated-pelvic-tilts',
      'bird-dog',
      'childs-pose',
    ]);
  });

  it('ends without a rest, whatever is left of it', () => {
    // The stretches that cool down are the last, and nothing suits in their place.
    const hurt = ['childs-pose', 'seated-hamstring-reach', 'seated-knee-extension', 'seated-calf-pump'];
    const rest = resumePlan(stopped(200, { hurt }), 'second', ABLE, s(600));
    expect(rest?.steps.at(-1)).toMatchObject({ exerciseId: 'bird-dog', restSeconds: 0 });
  });

  it('is not to be had without progress, when nothing suits, or on another day', () => {
    expect(resumePlan(stopped(20), 'second', ABLE, s(60))).toBeNull();
    const nothing = { ...ABLE, equipment: [], flags: ['floor', 'hip', 'lower-back', 'knee', 'ankle'] } as const;
    const last = stopped(560);
    expect(last.progress?.step).toBe(11);
    const resting = new Map(
      ['seated-hamstring-reach', 'seated-knee-extension', 'seated-calf-pump'].map((id) => [id, 9]),
    );
    expect(resumePlan(last, 'second', { ...nothing, resting }, s(600))).toBeNull();
    expect(isResumable(stopped(120), s(120) + 4 * HOUR_MS - 1)).toBe(true);
    expect(isResumable(stopped(120), s(120) + 4 * HOUR_MS)).toBe(false);
    expect(resumePlan(stopped(120), 'second', ABLE, s(120) + 4 * HOUR_MS)).toBeNull();
  });

  it('adds up to the whole, wherever it is stopped', () => {
    const plan = planned('all-eleven');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1200 }), (seconds) => {
        const progress = progressOf(begun(plan, AT), s(seconds));
        if (progress === null) return;
        const part: StoppedPart = { id: 'first', presetId: 'all-eleven', endedAt: s(seconds), hurt: [], progress };
        const rest = resumePlan(part, 'second', ABLE, s(seconds) + MINUTE_MS) as PlannedRoutine;
        expect(plannedMs(rest)).toBe(plannedMs(plan));
        const running = begun(rest, AT);
        const position = playerAt(running, AT).positionMs;
        // A step that was broken off comes again; a rest that was broken off does not.
        expect(Math.abs(position - seconds * SECOND_MS)).toBeLessThanOrEqual(50 * SECOND_MS);
        expect(isDone(running, endsAt(running) ?? 0)).toBe(true);
      }),
    );
  });
});

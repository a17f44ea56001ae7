import { describe, expect, it } from 'vitest';
import { answered } from '../../../lib/domain/exercises/lock.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import { offerWorkouts, type SettledRoutine } from '../../../lib/domain/routines/offer.ts';
import { progressOf } from '../../../lib/domain/routines/progress.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { WORKOUTS, type WorkoutId } from '../../../lib/domain/routines/workouts.ts';
import { DEFAULT_SETTINGS, OWNED_EQUIPMENT, type Settings } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { AT, ended } from './parts.ts';

const ABLE: Settings = {
  ...DEFAULT_SETTINGS,
  equipment: OWNED_EQUIPMENT,
  ...answered(DEFAULT_SETTINGS, [], AT - 1),
};
const past = (...of: Parameters<typeof ended>): SettledRoutine => ({ ...ended(...of), hurt: [] });
const offer = (routines: readonly SettledRoutine[] = [], settings = ABLE) =>
  offerWorkouts(routines, settings, 'next', AT);
const of = (id: WorkoutId, ...asked: Parameters<typeof offer>) =>
  offer(...asked).workouts.find(({ workout }) => workout.id === id);
const exercises = (routine: PlannedRoutine | null | undefined) => routine?.steps.map(({ exerciseId }) => exerciseId);

describe('the workouts on offer', () => {
  it('are all six, ready to be started', () => {
    const { lock, workouts, resumable } = offer();
    expect(lock).toBeNull();
    expect(resumable).toBeNull();
    expect(workouts.map(({ workout }) => workout)).toEqual(WORKOUTS);
    for (const { plan, readiness } of workouts) {
      expect(plan.routine?.id).toBe('next');
      expect(readiness.ready).toBe(true);
    }
  });

  it('are locked as long as nobody was asked, or an answer was yes', () => {
    expect(offer([], DEFAULT_SETTINGS).lock).toEqual({ code: 'unasked' });
    expect(offer([], { ...ABLE, ...answered(ABLE, ['other'], AT) }).lock).toMatchObject({ code: 'answers' });
  });

  it('go by what is owned, by the flags, by what hurt twice, and by how they were', () => {
    expect(of('no-kit-back-reset', [], { ...ABLE, equipment: [] })?.plan.missingKit).toEqual(['mat']);
    const upright = { ...ABLE, injuryFlags: ['back-extension'] as const };
    expect(exercises(of('mid-back-flow', [], upright)?.plan.routine)).not.toContain('cobra-pose');
    const hurt = [100, 200].map((hours) => ({ ...past(hours, null), hurt: ['bird-dog'] }));
    expect(exercises(of('mid-back-flow')?.plan.routine)).toContain('bird-dog');
    expect(exercises(of('mid-back-flow', hurt)?.plan.routine)).not.toContain('bird-dog');
    const hard = past(60, 'all-eleven', { rating: 'hard' });
    expect(of('all-eleven', [hard])?.pace.addedSeconds).toBe(-5);
    expect(of('all-eleven', [past(20, 'all-eleven')])?.readiness.ready).toBe(false);
  });
});

describe('the workout to go on with', () => {
  const plan = offer().workouts[0]?.plan.routine as PlannedRoutine;
  const progress = progressOf(begun(plan, AT - HOUR_MS), AT - 55 * MINUTE_MS) ?? undefined;
  const stopped: SettledRoutine = {
    ...past(55 / 60, 'upper-back-builder', { done: false }),
    ...(progress !== undefined && { progress }),
  };

  it('is the last one, if it was stopped, with the same routine to be', () => {
    expect(offer([past(100, 'mid-back-flow'), stopped]).resumable).toMatchObject({
      id: 'next',
      presetId: 'upper-back-builder',
      resumed: { session: stopped.id },
    });
  });

  it('is none once another was done since, and while they are locked', () => {
    expect(offer([past(0.5, 'mid-back-flow'), stopped]).resumable).toBeNull();
    expect(offer([past(0.5, null), stopped]).resumable).not.toBeNull();
    expect(offer([stopped], DEFAULT_SETTINGS).resumable).toBeNull();
  });
});

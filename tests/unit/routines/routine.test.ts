import { describe, expect, it } from 'vitest';
import {
  breaksSitting,
  endsAt,
  isDone,
  type PlannedRoutine,
  plannedMs,
  type RunningRoutine,
} from '../../../lib/domain/routines/routine.ts';

const planOf = (...onTheFeet: readonly boolean[]): PlannedRoutine => ({
  id: 'r',
  kind: 'posture',
  presetId: null,
  steps: onTheFeet.map((standing) => ({
    exerciseId: 'a',
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: standing,
  })),
});
const running = (changes: Partial<RunningRoutine> = {}): RunningRoutine => ({
  plan: planOf(true, true, true),
  startedAt: 1_000_000,
  pausedAt: null,
  pausedMs: 0,
  skippedMs: 0,
  hurt: [],
  ...changes,
});

describe('a routine', () => {
  it('breaks sitting when two thirds of its seconds are on the feet', () => {
    expect(plannedMs(planOf(true, true, false))).toBe(60_000);
    expect(breaksSitting(planOf(true, true, false))).toBe(true);
    expect(breaksSitting(planOf(true, false, false))).toBe(false);
    expect(breaksSitting(planOf(false, false, false))).toBe(false);
  });

  it('is done from two thirds of its length on, pauses not counted', () => {
    expect(isDone(running(), 1_039_999)).toBe(false);
    expect(isDone(running(), 1_040_000)).toBe(true);
    expect(isDone(running({ pausedMs: 1 }), 1_040_000)).toBe(false);
  });

  it('has an end while it runs, and none while it is paused', () => {
    expect(endsAt(running())).toBe(1_060_000);
    expect(endsAt(running({ pausedMs: 5_000, skippedMs: 17_000 }))).toBe(1_048_000);
    expect(endsAt(running({ pausedAt: 1_010_000 }))).toBeNull();
  });
});

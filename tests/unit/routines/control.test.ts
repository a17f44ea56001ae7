import { describe, expect, it } from 'vitest';
import { begun, control, type RoutineControl } from '../../../lib/domain/routines/control.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import {
  asSeen,
  endsAt,
  type PlannedRoutine,
  performedMs,
  positionMs,
  type RunningRoutine,
} from '../../../lib/domain/routines/routine.ts';

const PLAN: PlannedRoutine = {
  id: 'r',
  kind: 'movement',
  presetId: 'leg-pump',
  steps: ['sit-to-stand', 'calf-raises', 'march-on-the-spot'].map((exerciseId) => ({
    exerciseId,
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: true,
  })),
};
const START = 1_800_000_000_000;
const s = (seconds: number): number => START + seconds * 1_000;

/** A minute that is begun, and then controlled at so many seconds after its start. */
const play = (...controls: readonly (readonly [seconds: number, what: RoutineControl])[]): RunningRoutine =>
  controls.reduce((running, [seconds, what]) => control(running, what, s(seconds)), begun(PLAN, START));

describe('a routine that is begun', () => {
  it('starts now, at its very beginning', () => {
    expect(begun(PLAN, START)).toEqual({
      plan: PLAN,
      startedAt: START,
      pausedAt: null,
      pausedMs: 0,
      skippedMs: 0,
      hurt: [],
    });
    expect(endsAt(play())).toBe(s(60));
  });
});

describe('a routine that nobody could see for a while', () => {
  const GAP_SECONDS = 150;
  const workout = begun({ ...PLAN, kind: 'workout', steps: new Array(30).fill(PLAN.steps[0]) }, START);

  it('waits where it was last seen if it is a workout', () => {
    const seen = asSeen(workout, s(100), s(100 + GAP_SECONDS + 1));
    expect(seen).toEqual({ ...workout, pausedAt: s(100) });
    expect(positionMs(seen, s(5_000))).toBe(100_000);
  });

  it('runs on if it was not long, if it was paused, if its end was seen, or if it is a minute', () => {
    expect(asSeen(workout, s(100), s(100 + GAP_SECONDS))).toBe(workout);
    const paused = control(workout, 'pause', s(50));
    expect(asSeen(paused, s(100), s(5_000))).toBe(paused);
    expect(asSeen(workout, s(600), s(5_000))).toBe(workout);
    expect(asSeen(begun(PLAN, START), s(10), s(5_000)).pausedAt).toBeNull();
  });
});

describe('a control', () => {
  it('pause stops its clock until resume', () => {
    expect(positionMs(play([10, 'pause']), s(50))).toBe(10_000);
    expect(endsAt(play([10, 'pause'], [50, 'resume']))).toBe(s(100));
    expect(performedMs(play([10, 'pause'], [50, 'resume']), s(60))).toBe(20_000);
  });

  it('skip goes to the next step, back to the start of this one', () => {
    expect(playerAt(play([10, 'skip']), s(10)).stepIndex).toBe(1);
    expect(positionMs(play([10, 'back']), s(10))).toBe(0);
    expect(performedMs(play([10, 'back']), s(10))).toBe(10_000);
  });

  it('hurt skips the step and keeps in mind which exercise it was', () => {
    const running = play([25, 'hurt']);
    expect(running.hurt).toEqual(['calf-raises']);
    expect(playerAt(running, s(25)).stepIndex).toBe(2);
  });

  it.each([
    { what: 'while it runs', running: play([25, 'stop']), performed: 25_000 },
    { what: 'while it is paused', running: play([10, 'pause'], [25, 'stop']), performed: 10_000 },
    { what: 'after a skip', running: play([10, 'skip'], [25, 'stop']), performed: 25_000 },
    { what: 'after going back', running: play([10, 'back'], [25, 'stop']), performed: 25_000 },
  ])('stop $what ends it there, with what was performed', ({ running, performed }) => {
    expect(endsAt(running)).toBe(s(25));
    expect(performedMs(running, s(25))).toBe(performed);
    expect(playerAt(running, s(25)).phase).toBe('over');
  });

  it('stop leaves what is over as it was', () => {
    expect(play([60, 'stop'])).toEqual(play());
    expect(play([25, 'stop'], [40, 'stop'])).toEqual(play([25, 'stop']));
  });
});

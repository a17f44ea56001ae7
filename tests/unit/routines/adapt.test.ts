import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { ONCE_THROUGH } from '../../../lib/domain/own/own.ts';
import { planOf } from '../../../lib/domain/own/plan.ts';
import { adapted, type Bounds } from '../../../lib/domain/routines/adapt.ts';
import { composeRoutine } from '../../../lib/domain/routines/compose.ts';
import { begun, control } from '../../../lib/domain/routines/control.ts';
import { planWorkout } from '../../../lib/domain/routines/plan.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import { resumePlan } from '../../../lib/domain/routines/resume.ts';
import {
  MINUTE_KINDS,
  type PlannedRoutine,
  plannedMs,
  type RunningRoutine,
} from '../../../lib/domain/routines/routine.ts';
import { singleExercise } from '../../../lib/domain/routines/single.ts';
import { WORKOUTS, workoutById } from '../../../lib/domain/routines/workouts.ts';
import { INJURY_FLAGS, type InjuryFlag, OWNED_EQUIPMENT, PLACES } from '../../../lib/domain/settings.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';

const AT = 1_772_445_600_000;
const s = (seconds: number) => AT + seconds * SECOND_MS;
const AS_WRITTEN = { addedSeconds: 0, interval: null };
const FREE: Bounds = { injuryFlags: [], equipment: OWNED_EQUIPMENT, place: 'home-gym', resting: [] };
const workout = (id: string, flags: readonly InjuryFlag[] = []): PlannedRoutine => {
  const one = workoutById(id);
  const plan = one && planWorkout('run', one, { equipment: OWNED_EQUIPMENT, flags }, AS_WRITTEN).routine;
  if (!plan) throw new Error(`no ${id}`);
  return plan;
};
const ids = ({ plan }: RunningRoutine) => plan.steps.map(({ exerciseId }) => exerciseId);
const forbidden = (id: string, flags: readonly InjuryFlag[]) =>
  exerciseById(id)?.avoidIf.some((flag) => flags.includes(flag)) ?? false;

/** What a player shows from an instant to its end, a look every half second. */
function shown(running: RunningRoutine, from: number): readonly string[] {
  const found = new Set<string>();
  for (let at = from; ; at += SECOND_MS / 2) {
    const view = playerAt(running, at);
    if (view.phase === 'over') return [...found];
    // In a rest one sees what comes next.
    if (view.stepPhase !== 'rest') found.add(view.step.exerciseId);
    if (view.next !== null) found.add(view.next.exerciseId);
    if (view.phase === 'paused') return [...found];
  }
}

describe('a routine whose person says what they go easy on while it runs', () => {
  it('swaps what is forbidden of the rest, and keeps what was done', () => {
    const running = begun(workout('upper-back-builder'), AT);
    // In the rest after the renegade rows of the first round.
    const at = s(310);
    expect(playerAt(running, at)).toMatchObject({ stepPhase: 'rest', step: { exerciseId: 'renegade-rows' } });
    const after = adapted(running, { ...FREE, injuryFlags: ['wrist'] }, at);
    expect(ids(after).slice(0, 7)).toEqual(ids(running).slice(0, 7));
    expect(ids(after).slice(7)).not.toContain('speed-bag');
    expect(ids(after).slice(7)).not.toContain('renegade-rows');
    expect(after.plan.steps[7]).toMatchObject({ exerciseId: 'air-speed-bag', workSeconds: 30 });
    expect(playerAt(after, at)).toMatchObject({ stepPhase: 'rest', totalMs: plannedMs(after.plan) });
  });

  it('ends the work under way that is forbidden, with its rest before the next', () => {
    const running = begun(workout('upper-back-builder'), AT);
    const at = s(280);
    expect(playerAt(running, at)).toMatchObject({ stepPhase: 'work', step: { exerciseId: 'renegade-rows' } });
    const after = adapted(running, { ...FREE, injuryFlags: ['wrist'] }, at);
    expect(playerAt(after, at)).toMatchObject({
      stepPhase: 'rest',
      phaseElapsedMs: 0,
      next: { exerciseId: 'air-speed-bag' },
    });
    // There is no way back to it, neither from its rest nor from the next one.
    expect(playerAt(control(after, 'back', at), at)).toMatchObject({ stepPhase: 'rest' });
    const next = control(after, 'skip', at);
    expect(playerAt(control(next, 'back', at), at)).toMatchObject({ step: { exerciseId: 'air-speed-bag' } });
  });

  it('is at its end when nothing is left, and has no rest there', () => {
    const running = begun(singleExercise('box-breathing', 'run') as PlannedRoutine, AT);
    const after = adapted(running, { ...FREE, injuryFlags: [...INJURY_FLAGS] }, s(20));
    expect(playerAt(after, s(20)).phase).toBe('over');
    const list = { ...ONCE_THROUGH, id: 'l', name: 'L', order: 0, rounds: 2, restSeconds: 30 };
    const steps = ['chin-tuck', 'desk-push-up'].map((exerciseId) => ({ exerciseId, seconds: 20 }));
    const own = begun(planOf({ ...list, steps }, [], 'run') as PlannedRoutine, AT);
    const left = adapted(own, { ...FREE, injuryFlags: ['wrist'] }, s(2));
    expect(ids(left)).toEqual(['chin-tuck', 'chin-tuck']);
    expect(left.plan.steps.map(({ restSeconds }) => restSeconds)).toEqual([30, 0]);
  });

  it('leaves alone what is not known, and what a person may choose', () => {
    const { ways: _, ...old } = workout('upper-back-builder');
    const running = begun(old, AT);
    expect(adapted(running, { ...FREE, injuryFlags: [...INJURY_FLAGS] }, s(10))).toBe(running);
    const chosen = begun(singleExercise('wall-push-up', 'run') as PlannedRoutine, AT);
    expect(ids(adapted(chosen, { ...FREE, injuryFlags: ['wrist'] }, s(1)))).toEqual(ids(chosen));
  });

  it('swaps what rests, what is not owned, and what the place does not allow', () => {
    const rounds = begun(singleExercise('desk-push-up', 'run') as PlannedRoutine, AT);
    const rest = (bounds: Partial<Bounds>) => ids(adapted(rounds, { ...FREE, ...bounds }, s(1))).at(-1);
    expect(rest({ resting: ['desk-push-up'] })).toBe('wall-push-up');
    expect(rest({ place: 'desk-discreet' })).toBe('desk-push-up');
    const bag = begun(workout('upper-back-builder'), AT);
    expect(ids(adapted(bag, { ...FREE, equipment: [] }, s(1)))).not.toContain('speed-bag');
  });
});

const anyFlags = fc.subarray([...INJURY_FLAGS]);
const anyPlan = fc.oneof(
  fc.constantFrom(...WORKOUTS).map((one) => workout(one.id)),
  fc.constantFrom(...CATALOGUE).map(({ id }) => singleExercise(id, 'run')),
  fc.record({ kind: fc.constantFrom(...MINUTE_KINDS), seed: fc.nat(), place: fc.constantFrom(...PLACES) }).map(
    (wanted) =>
      composeRoutine({
        ...wanted,
        id: 'run',
        equipment: OWNED_EQUIPMENT,
        flags: [],
        firstWeek: false,
        at: AT,
        recent: [],
        favourites: [],
        notThese: [],
      })?.routine,
  ),
  fc
    .array(
      fc.record({
        exerciseId: fc.constantFrom(...CATALOGUE.map(({ id }) => id)),
        seconds: fc.integer({ min: 10, max: 60 }),
      }),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((steps) => planOf({ ...ONCE_THROUGH, id: 'l', name: 'L', order: 0, restSeconds: 10, steps }, [], 'run')),
  fc.constantFrom(...WORKOUTS).map((one) => {
    const steps = workout(one.id).steps;
    const part = { id: 'first', presetId: one.id, endedAt: AT, hurt: [], progress: { step: 3, steps, performedMs: 1 } };
    return resumePlan(part, 'run', { equipment: OWNED_EQUIPMENT, flags: ['wrist'] }, AT);
  }),
);
const anyUse = fc.oneof(
  fc.record({ what: fc.constantFrom('pause', 'resume', 'skip', 'back', 'hurt') }),
  fc.record({ flags: anyFlags }),
);

describe('whatever is changed whenever', () => {
  it('nothing that the flags in force forbid is shown from then on, and what was done stays', () => {
    fc.assert(
      fc.property(
        anyPlan,
        fc.array(fc.tuple(fc.integer({ min: 0, max: 240_000 }), anyUse), { minLength: 1, maxLength: 8 }),
        (plan, uses) => {
          if (!plan) return;
          let running = begun(plan, AT);
          let now = AT;
          let flags: readonly InjuryFlag[] | null = null;
          for (const [afterMs, use] of uses) {
            now += afterMs;
            const before = running;
            if ('what' in use) running = control(running, use.what, now);
            else {
              flags = use.flags;
              running = adapted(running, { ...FREE, injuryFlags: flags, resting: running.hurt }, now);
              const here = playerAt(before, now).stepIndex;
              expect(ids(running).slice(0, here + 1)).toEqual(ids(before).slice(0, here + 1));
              // The same once more changes nothing, and the player's total is the plan's.
              expect(adapted(running, { ...FREE, injuryFlags: flags, resting: running.hurt }, now)).toEqual(running);
            }
            expect(playerAt(running, now).totalMs).toBe(plannedMs(running.plan));
            const inForce = flags;
            if (inForce !== null) expect(shown(running, now).filter((id) => forbidden(id, inForce))).toEqual([]);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it('a plan that was made for a person is not changed by the settings that it was made by', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MINUTE_KINDS),
        fc.nat(),
        fc.constantFrom(...PLACES),
        fc.subarray([...OWNED_EQUIPMENT]),
        anyFlags,
        fc.boolean(),
        (kind, seed, place, equipment, flags, lightOnly) => {
          const asked = { id: 'run', kind, seed, place, equipment, flags, lightOnly, firstWeek: false, at: AT };
          const made = composeRoutine({ ...asked, recent: [], favourites: [], notThese: [] });
          if (made === null) return;
          const running = begun(made.routine, AT);
          const after = adapted(running, { injuryFlags: flags, place, equipment, resting: [] }, s(1));
          expect(ids(after)).toEqual(ids(running));
          expect(after.plan.steps.some(({ barred }) => barred)).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

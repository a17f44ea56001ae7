import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announce, type Look, type Saying } from '../../../lib/domain/routines/announce.ts';
import { begun, control, type RoutineControl } from '../../../lib/domain/routines/control.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import {
  isDone,
  type PlannedRoutine,
  type RoutineStep,
  type RunningRoutine,
} from '../../../lib/domain/routines/routine.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';

const AT = 1_800_000_000_000;

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

const THREE = planOf(step('a', 3, 17), step('b', 3, 17), step('c', 3, 17));
const TWO = planOf(step('a', 5, 25, true), step('b', 5, 25));
const RESTS = planOf({ ...step('a', 0, 10), restSeconds: 5 }, { ...step('b', 0, 10), restSeconds: 0 });
const ONE = planOf(step('a', 0, 60));

/** Somebody who listens: looks at the player at chosen seconds and writes down what is heard. */
function listener(plan: PlannedRoutine) {
  let running: RunningRoutine = begun(plan, AT);
  let before: Look | null = null;
  const heard: string[] = [];
  const look = (seconds: number) => {
    const at = AT + seconds * SECOND_MS;
    const now: Look = { at, view: playerAt(running, at) };
    const { tone, saying } = announce(before, now, isDone(running, at));
    if (now.view.phase !== 'paused') before = now;
    if (tone !== null) heard.push(`${seconds} ${tone}`);
    if (saying !== null)
      heard.push(`${seconds} "${saying}${now.view.step === null ? '' : ` ${now.view.step.exerciseId}`}"`);
  };
  return {
    look,
    /** Looks every `everySeconds` from one second to another, both included. */
    looks: (from: number, to: number, everySeconds = 0.25) => {
      for (let at = from; at <= to; at += everySeconds) look(at);
    },
    use: (what: RoutineControl, seconds: number) => {
      running = control(running, what, AT + seconds * SECOND_MS);
    },
    heard: (): readonly string[] => heard.splice(0),
  };
}

describe('a part of a workout', () => {
  it('is heard with its rests: each by what comes, and three ticks before it is over', () => {
    const { looks, heard } = listener(RESTS);
    looks(0, 27);
    expect(heard()).toEqual([
      '0 step',
      '0 "step a"',
      ...[7, 8, 9].map((second) => `${second} count`),
      '10 switch',
      '10 "rest a"',
      ...[12, 13, 14].map((second) => `${second} count`),
      '15 step',
      '15 "step b"',
      ...[22, 23, 24].map((second) => `${second} count`),
      '25 done',
      '25 "done"',
    ]);
  });
});

describe('a minute that is heard from its start to its end', () => {
  it('of three steps: each by its name, three ticks before each change, halfway, done', () => {
    const { looks, heard } = listener(THREE);
    looks(0, 65);
    const counts = (...seconds: readonly number[]) => seconds.map((second) => `${second} count`);
    expect(heard()).toEqual([
      '0 step',
      '0 "step a"',
      ...counts(1, 2, 17, 18, 19),
      '20 step',
      '20 "step b"',
      ...counts(21, 22),
      '30 "halfway b"',
      ...counts(37, 38, 39),
      '40 step',
      '40 "step c"',
      ...counts(41, 42, 57, 58, 59),
      '60 done',
      '60 "done"',
    ]);
  });

  it('with a change of sides, and nothing of a half that falls on a new step', () => {
    const { looks, heard } = listener(TWO);
    looks(0, 31);
    expect(heard()).toEqual([
      '0 step',
      '0 "step a"',
      '2 count',
      '3 count',
      '4 count',
      '17 switch',
      '17 "switch a"',
      '27 count',
      '28 count',
      '29 count',
      '30 step',
      '30 "step b"',
    ]);
  });

  it('of one step without time to get set', () => {
    const { looks, heard } = listener(ONE);
    looks(0, 61);
    expect(heard()).toEqual([
      '0 step',
      '0 "step a"',
      '30 "halfway a"',
      '57 count',
      '58 count',
      '59 count',
      '60 done',
      '60 "done"',
    ]);
  });

  it('by a page in the background that looks once a second: the same', () => {
    const [near, far] = [listener(THREE), listener(THREE)];
    near.looks(0, 65);
    far.looks(0, 65, 1);
    expect(far.heard()).toEqual(near.heard());
  });

  it.each([
    ['a new step', planOf(step('a', 3, 25), step('b', 3, 29))],
    ['the end of a step', planOf(step('a', 3, 29), step('b', 3, 25))],
    ['a change of sides', planOf(step('a', 3, 56, true))],
  ])('does not say "halfway" beside %s', (_, plan) => {
    const { looks, heard } = listener(plan);
    looks(0, 65);
    expect(heard().filter((what) => what.includes('halfway'))).toEqual([]);
  });
});

describe('a pause', () => {
  it('is silent, and goes on without a word of what was said', () => {
    const { look, looks, use, heard } = listener(THREE);
    looks(0, 21);
    heard();
    use('pause', 21);
    looks(21, 50);
    use('resume', 50);
    looks(50, 50.75);
    expect(heard()).toEqual([]);
    look(51);
    expect(heard()).toEqual(['51 count']);
  });

  it('in which the step was changed is told when it goes on', () => {
    const { looks, use, heard } = listener(THREE);
    looks(0, 10);
    use('pause', 10);
    use('skip', 12);
    looks(10, 30);
    expect(heard().filter((what) => what.includes('b'))).toEqual([]);
    use('resume', 30);
    looks(30, 30.5);
    expect(heard()).toEqual(['30 step', '30 "step b"']);
  });
});

describe('a control', () => {
  it('that skips tells the next step alone', () => {
    const { looks, use, heard } = listener(THREE);
    looks(0, 10);
    heard();
    // Over the last three seconds of one step, and over the next, which takes halfway with it.
    use('skip', 10.1);
    use('skip', 10.2);
    looks(10.25, 10.75);
    expect(heard()).toEqual(['10.25 step', '10.25 "step c"']);
  });

  it('that goes back to the start of a step tells it again', () => {
    const { looks, use, heard } = listener(THREE);
    looks(0, 10);
    heard();
    use('back', 10);
    looks(10, 10.75);
    expect(heard()).toEqual(['10 step', '10 "step a"']);
  });

  it('that skips the last step ends it: done if that is enough, in silence if not', () => {
    const enough = listener(THREE);
    enough.looks(0, 50);
    enough.heard();
    enough.use('skip', 50);
    enough.looks(50, 55);
    expect(enough.heard()).toEqual(['50 done', '50 "done"']);

    const little = listener(ONE);
    little.looks(0, 10);
    little.heard();
    little.use('stop', 10);
    little.looks(10, 15);
    expect(little.heard()).toEqual([]);
  });
});

describe('a page that was asleep', () => {
  it.each([
    ['within a step over its ticks and the half', 21, 33, []],
    ['into the middle of a later step: its name alone', 5, 50, ['50 "here c"']],
    ['to the very start of a later step', 5, 40.5, ['40.5 step', '40.5 "step c"']],
    ['into the last seconds: one tick, for the second that it is', 45, 58.5, ['58.5 count']],
    ['over the end', 50, 600, []],
  ] as const)('%s', (_, from, to, expected) => {
    const { look, looks, heard } = listener(THREE);
    looks(0, from);
    heard();
    look(to);
    expect(heard()).toEqual(expected);
  });

  it('over the change of sides says nothing of it', () => {
    const { look, looks, heard } = listener(TWO);
    looks(0, 15);
    heard();
    look(19);
    looks(19, 22);
    expect(heard()).toEqual([]);
  });
});

describe('a page that is opened', () => {
  it('in the middle says where it is, without a tone', () => {
    const { look, heard } = listener(THREE);
    look(30);
    expect(heard()).toEqual(['30 "here b"']);
  });

  it('after the end says nothing', () => {
    const { look, heard } = listener(THREE);
    look(61);
    expect(heard()).toEqual([]);
  });
});

it('nothing is heard twice, whenever the page looks', () => {
  const plans = fc.array(
    fc.record({
      exerciseId: fc.constantFrom('a', 'b', 'c'),
      setupSeconds: fc.integer({ min: 0, max: 6 }),
      workSeconds: fc.integer({ min: 5, max: 60 }),
      sides: fc.boolean(),
      breaksSitting: fc.constant(true),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const gaps = fc.array(fc.integer({ min: 1, max: 5_000 }), { maxLength: 200 });
  fc.assert(
    fc.property(plans, gaps, (steps, sleeps) => {
      const running = begun(planOf(...steps), AT);
      let before: Look | null = null;
      let at = AT;
      /** By step; the last one is the end. */
      const said: Saying[][] = [...steps, null].map(() => []);
      for (const gap of [0, ...sleeps]) {
        at += gap;
        const now: Look = { at, view: playerAt(running, at) };
        const { saying } = announce(before, now, true);
        if (saying !== null) said[now.view.stepIndex]?.push(saying);
        before = now;
      }
      for (const inStep of said) {
        expect(inStep).toEqual([...new Set(inStep)]);
        expect(inStep.filter((what) => what === 'step' || what === 'here').length).toBeLessThanOrEqual(1);
      }
      expect(said.flat().filter((what) => what === 'halfway').length).toBeLessThanOrEqual(1);
    }),
  );
});

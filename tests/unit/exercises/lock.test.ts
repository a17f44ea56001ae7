import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answered, cleared, flagsBehind } from '../../../lib/domain/exercises/lock.ts';
import { READINESS_QUESTIONS, type ReadinessQuestion, staysLight, workoutLock } from '../../../lib/domain/readiness.ts';
import { parseSetting } from '../../../lib/domain/setting.ts';
import { DEFAULT_SETTINGS, INJURY_FLAGS, type InjuryFlag } from '../../../lib/domain/settings.ts';

const AT = 1_800_000_000_000;
const anyYes = fc.subarray([...READINESS_QUESTIONS]);
const anyFlags = fc.subarray([...INJURY_FLAGS]);

describe('the workouts', () => {
  it('are locked until the questions were answered', () => {
    expect(workoutLock(DEFAULT_SETTINGS.readiness)).toEqual({ code: 'unasked' });
  });

  it('are open when no answer was yes', () => {
    expect(workoutLock(answered(DEFAULT_SETTINGS, [], AT).readiness)).toBeNull();
  });

  it.each(READINESS_QUESTIONS)('are locked by a yes to %s, until a doctor or physiotherapist agrees', (question) => {
    const { readiness } = answered(DEFAULT_SETTINGS, [question], AT);
    expect(workoutLock(readiness)).toEqual({ code: 'answers', yes: [question] });
    expect(readiness === null ? null : workoutLock(cleared(readiness, AT + 1))).toBeNull();
  });

  it('are locked again by new answers', () => {
    const { readiness } = answered(DEFAULT_SETTINGS, ['heart'], AT);
    if (readiness === null) throw new Error('nothing was answered');
    expect(cleared(readiness, AT + 1)).toEqual({ at: AT, yes: ['heart'], clearedAt: AT + 1 });
    expect(workoutLock(answered(DEFAULT_SETTINGS, ['other', 'heart'], AT + 2).readiness)).toEqual({
      code: 'answers',
      yes: ['heart', 'other'],
    });
  });
});

describe('minutes', () => {
  it('stay light while a yes is not cleared, and only then', () => {
    const { readiness } = answered(DEFAULT_SETTINGS, ['joints'], AT);
    expect(staysLight(readiness)).toBe(true);
    expect(readiness !== null && staysLight(cleared(readiness, AT))).toBe(false);
    expect(staysLight(null)).toBe(false);
    expect(staysLight(answered(DEFAULT_SETTINGS, [], AT).readiness)).toBe(false);
  });
});

describe('answers', () => {
  it.each([
    ['heart', ['heart']],
    ['chest-pain', ['heart']],
    ['dizziness', ['balance']],
    ['blood-pressure', ['blood-pressure']],
    ['pregnancy', ['pregnancy']],
    ['joints', []],
    ['other', []],
  ] as const)('of yes to %s become the flags %j', (question, flags) => {
    expect(answered(DEFAULT_SETTINGS, [question], AT).injuryFlags).toEqual(flags);
  });

  it('of yes that can mean several things become the flags that are chosen among those', () => {
    const choose = (yes: readonly ReadinessQuestion[], ...chosen: readonly InjuryFlag[]) =>
      answered({ injuryFlags: ['knee', 'heart', 'floor'] }, yes, AT, chosen).injuryFlags;
    expect(choose(['joints'], 'osteoporosis', 'wrist')).toEqual(['wrist', 'heart', 'osteoporosis', 'floor']);
    expect(choose(['joints'])).toEqual(['heart', 'floor']);
    expect(choose(['other'], 'breath-hold')).toEqual(['knee', 'heart', 'breath-hold']);
    // What is behind no yes is neither added nor taken away.
    expect(choose(['dizziness'], 'wrist')).toEqual(['knee', 'heart', 'balance', 'floor']);
  });

  it('can together mean every flag there is', () => {
    const all = READINESS_QUESTIONS.flatMap((question) => [
      ...flagsBehind(question),
      ...answered({ injuryFlags: [] }, [question], AT).injuryFlags,
    ]);
    expect(INJURY_FLAGS.filter((flag) => !all.includes(flag))).toEqual([]);
  });

  it('are settings that parse to themselves, and take no flag away', () => {
    fc.assert(
      fc.property(anyYes, anyFlags, (yes, injuryFlags) => {
        const changes = answered({ injuryFlags }, yes, AT);
        for (const [name, value] of Object.entries(changes)) {
          expect(parseSetting(name, value)).toEqual({ ok: true, value });
        }
        for (const flag of injuryFlags) expect(changes.injuryFlags).toContain(flag);
        expect(workoutLock(changes.readiness) === null).toBe(yes.length === 0);
      }),
    );
  });
});

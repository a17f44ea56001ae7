import { describe, expect, it } from 'vitest';
import { composeRoutine } from '../../../lib/domain/routines/compose.ts';
import { parsePlannedRoutine, parseRunningRoutine } from '../../../lib/domain/routines/parse.ts';
import { ROUTINE_KINDS } from '../../../lib/domain/routines/routine.ts';

const STEP = { exerciseId: 'calf-raises', setupSeconds: 3, workSeconds: 17, sides: false, breaksSitting: true };
const PLAN = { id: 'r', kind: 'movement', presetId: null, steps: [STEP] };
const RUNNING = { plan: PLAN, startedAt: 5, pausedAt: null, pausedMs: 0, skippedMs: -20, hurt: ['calf-raises'] };

describe('a planned routine from outside', () => {
  it('is read as it was composed, through JSON', () => {
    for (const kind of ROUTINE_KINDS) {
      const { routine } = composeRoutine({
        id: 'r',
        kind,
        seed: 3,
        place: 'office-space',
        equipment: [],
        flags: [],
        firstWeek: false,
        at: 0,
        recent: [],
      });
      expect(parsePlannedRoutine(JSON.parse(JSON.stringify(routine)))).toEqual(routine);
    }
  });

  it('keeps nothing but its own fields', () => {
    const extra = { ...PLAN, more: 1, steps: [{ ...STEP, more: 1 }] };
    expect(parsePlannedRoutine(extra)).toEqual(PLAN);
    expect(parsePlannedRoutine({ ...PLAN, presetId: 'leg-pump' })).toMatchObject({ presetId: 'leg-pump' });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a list', [PLAN]],
    ['a text', 'r'],
    ['no id', { ...PLAN, id: '' }],
    ['an id that is a number', { ...PLAN, id: 1 }],
    ['an unknown kind', { ...PLAN, kind: 'dance' }],
    ['a preset that is a number', { ...PLAN, presetId: 1 }],
    ['no preset at all', { ...PLAN, presetId: undefined }],
    ['no steps', { ...PLAN, steps: [] }],
    ['steps that are no list', { ...PLAN, steps: { 0: STEP } }],
    ['far too many steps', { ...PLAN, steps: Array.from({ length: 201 }, () => STEP) }],
    ['a step that is null', { ...PLAN, steps: [STEP, null] }],
    ['a step without an exercise', { ...PLAN, steps: [{ ...STEP, exerciseId: '' }] }],
    ['a negative set-up', { ...PLAN, steps: [{ ...STEP, setupSeconds: -1 }] }],
    ['half a second', { ...PLAN, steps: [{ ...STEP, setupSeconds: 0.5 }] }],
    ['no work', { ...PLAN, steps: [{ ...STEP, workSeconds: 0 }] }],
    ['work without end', { ...PLAN, steps: [{ ...STEP, workSeconds: 3_601 }] }],
    ['work that is a text', { ...PLAN, steps: [{ ...STEP, workSeconds: '17' }] }],
    ['sides that are no truth', { ...PLAN, steps: [{ ...STEP, sides: 1 }] }],
    ['breaking that is no truth', { ...PLAN, steps: [{ ...STEP, breaksSitting: 'yes' }] }],
  ])('is refused: %s', (_what, value) => {
    expect(parsePlannedRoutine(value)).toBeNull();
  });
});

describe('a running routine from a stored state', () => {
  it('is read as it was', () => {
    expect(parseRunningRoutine({ ...RUNNING, more: 1 })).toEqual(RUNNING);
    expect(parseRunningRoutine({ ...RUNNING, pausedAt: 9 })).toMatchObject({ pausedAt: 9 });
  });

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['no plan', { ...RUNNING, plan: null }],
    ['no start', { ...RUNNING, startedAt: undefined }],
    ['a start that is no number', { ...RUNNING, startedAt: Number.NaN }],
    ['a pause that is a text', { ...RUNNING, pausedAt: 'now' }],
    ['less than no pause', { ...RUNNING, pausedMs: -1 }],
    ['pauses without end', { ...RUNNING, pausedMs: Number.POSITIVE_INFINITY }],
    ['a skip that is null', { ...RUNNING, skippedMs: null }],
    ['a hurt that is no list', { ...RUNNING, hurt: 'calf-raises' }],
    ['a hurt without a name', { ...RUNNING, hurt: [''] }],
  ])('is refused: %s', (_what, value) => {
    expect(parseRunningRoutine(value)).toBeNull();
  });
});

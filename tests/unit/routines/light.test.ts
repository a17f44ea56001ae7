import { describe, expect, it } from 'vitest';
import type { Readiness } from '../../../lib/domain/readiness.ts';
import { whyLight } from '../../../lib/domain/routines/light.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';

const AT = 1_772_445_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;
const YES: Readiness = { at: AT, yes: ['joints'], clearedAt: null };

describe('why minutes stay light', () => {
  it('is the first week, to its last moment', () => {
    expect(whyLight(null, AT, AT)).toBe('first-week');
    expect(whyLight(null, AT, AT + WEEK_MS - 1)).toBe('first-week');
    expect(whyLight(null, AT, AT + WEEK_MS)).toBeNull();
  });

  it('is an answer, in the first week and after it, until somebody agreed', () => {
    expect(whyLight(YES, AT, AT)).toBe('answers');
    expect(whyLight(YES, AT, AT + WEEK_MS)).toBe('answers');
    expect(whyLight({ ...YES, clearedAt: AT }, AT, AT + WEEK_MS)).toBeNull();
    expect(whyLight({ ...YES, yes: [] }, AT, AT + WEEK_MS)).toBeNull();
  });
});

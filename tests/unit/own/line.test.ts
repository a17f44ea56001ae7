import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { line } from '../../../lib/domain/own/check.ts';
import { asLine } from '../../../lib/domain/own/line.ts';

describe('what is typed, as a line', () => {
  it.each([
    ['Heel slides', 'Heel slides'],
    ['Heel slides\t10 reps', 'Heel slides 10 reps'],
    ['\tHeel  slides\u00a0 \t', 'Heel slides'],
    ['Heel\r\nslides', 'Heel slides'],
    ['Heel\u2028slides\u2029twice\u0085over', 'Heel slides twice over'],
    ['\ufeffHeel\u3000slides', 'Heel slides'],
    ['He\u0000el\u007f \u0007 slides\u009b', 'Heel slides'],
    ['\t\u0001 \n', ''],
    ['Étirement 👩‍🦽, “doux”', 'Étirement 👩‍🦽, “doux”'],
  ])('%j is %j', (typed, kept) => {
    expect(asLine(typed)).toBe(kept);
  });

  it('is empty where nothing of it can be seen', () => {
    for (const typed of ['\u200b', ' \u2060 ', '\ufe0f\u00ad', '\u3164', '\u202e\u202c'])
      expect(asLine(typed)).toBe('');
    // What joins two characters stays between them.
    for (const typed of ['🧘‍♀️', 'می‌شود', 'a\u200b']) expect(asLine(typed)).toBe(typed);
  });

  it('is what the stores read back, whatever was typed, and stays as it is', () => {
    const odd = fc.constantFrom('\t', '\n', '\r', '\v', '\f', '\0', '\u001b', '\u007f', '\u0085', '\u2028', ' ', 'a');
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: odd }), fc.string({ unit: 'binary' })), (typed) => {
        const kept = asLine(typed);
        expect(asLine(kept)).toBe(kept);
        expect(kept.length).toBeLessThanOrEqual(typed.length);
        if (kept !== '') expect(line(1_000)(kept, 'name')).toBe(kept);
      }),
      { numRuns: 1_000 },
    );
  });
});

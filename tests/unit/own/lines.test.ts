import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, readList } from '../../../lib/domain/own/lines.ts';

const read = (text: string) => readList(text).lines.map(({ name, seconds }) => [name, seconds]);

describe('a list that is pasted', () => {
  it.each<readonly [string, string, number | null]>([
    ['Heel slides', 'Heel slides', null],
    ['Heel slides 45 s', 'Heel slides', 45],
    ['Heel slides: 45s', 'Heel slides', 45],
    ['1. Heel slides, 45 sec.', 'Heel slides', 45],
    ['12) Heel slides (45 seconds)', 'Heel slides', 45],
    ['• Heel slides – 1 min', 'Heel slides', 60],
    ['-  Heel\tslides   2 MINUTES', 'Heel slides', 120],
    ['☐ Heel slides', 'Heel slides', null],
    // A number without its unit may be of anything.
    ['Heel slides 45', 'Heel slides 45', null],
    ['Heel slides 3 x 10', 'Heel slides 3 x 10', null],
    ['Walk 10 m', 'Walk 10 m', null],
    ['90/90 stretch', '90/90 stretch', null],
    ['3 way hip kicks 30 s', '3 way hip kicks', 30],
    // So many times: not the whole time.
    ['Wall sit 3 x 20 s', 'Wall sit 3 x 20 s', null],
    ['Wall sit 3×20s', 'Wall sit 3×20s', null],
    ['Wall sit 20 s each side', 'Wall sit 20 s each side', null],
    ['T-raise-30s', 'T-raise', 30],
  ])('%j', (text, name, seconds) => {
    expect(read(text)).toEqual([[name, seconds]]);
  });

  it('has one exercise a line, and says of what it leaves which line and why', () => {
    const text = `Knee, morning:\r\n\r\n1. Heel slides 45 s\n---\n2. Wall sit 500 s\n3. Quad set\r   \n20 s\n${'x'.repeat(61)}`;
    const { lines, left } = readList(text);
    expect(lines).toEqual([
      { name: 'Heel slides', seconds: 45, line: 3, text: '1. Heel slides 45 s' },
      { name: 'Quad set', seconds: null, line: 6, text: '3. Quad set' },
    ]);
    expect(left).toEqual([
      { line: 1, text: 'Knee, morning:', problem: { code: 'heading' } },
      { line: 4, text: '---', problem: { code: 'empty' } },
      { line: 5, text: '2. Wall sit 500 s', problem: { code: 'too-large', value: 500, most: 120 } },
      { line: 8, text: '20 s', problem: { code: 'empty' } },
      { line: 9, text: 'x'.repeat(61), problem: { code: 'too-long', most: 60, length: 61 } },
    ]);
  });

  it('is more than one line with something in it', () => {
    expect(isList('Heel slides')).toBe(false);
    expect(isList('\nHeel slides\r\n  \n')).toBe(false);
    expect(isList('Heel slides\rWall sit')).toBe(true);
  });

  it('loses no line, whatever is in it', () => {
    const unit = fc.constantFrom(...'ab 12.)(-–:x\n\r\t\u0000s', 'min', 'sec', '😀');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const { lines, left } = readList(text);
        const written = text.split(/\r\n|[\r\n]/).filter((one) => one.trim() !== '').length;
        expect(lines.length + left.length).toBe(written);
        expect(lines.every(({ name }) => name.trim() === name && name !== '')).toBe(true);
      }),
    );
  });
});

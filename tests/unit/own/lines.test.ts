import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isList, readList } from '../../../lib/domain/own/lines.ts';

type Understood = readonly [text: string, name: string, seconds: number | null];

const read = (text: string) =>
  readList(text).lines.map(({ name, seconds, sides, times }) => [name, seconds, sides, times]);

describe('a list that is pasted', () => {
  it.each<Understood>([
    ['Heel slides', 'Heel slides', null],
    ['Heel slides 45 s', 'Heel slides', 45],
    ['Heel slides: 45s', 'Heel slides', 45],
    ['1. Heel slides, 45 sec.', 'Heel slides', 45],
    ['12) Heel slides (45 seconds)', 'Heel slides', 45],
    ['• Heel slides – 1 min', 'Heel slides', 60],
    ['-  Heel\tslides   2 MINUTES', 'Heel slides', 120],
    ['☐ Heel slides', 'Heel slides', null],
    ['3 way hip kicks 30 s', '3 way hip kicks', 30],
    ['T-raise-30s', 'T-raise', 30],
    ['Quad set (towel under the knee, 30 s)', 'Quad set (towel under the knee)', 30],
    // A number without its unit may be of anything.
    ['Heel slides 45', 'Heel slides 45', null],
    ['Heel slides 3 x 10', 'Heel slides 3 x 10', null],
    ['Heel slides 3 sets of 10', 'Heel slides 3 sets of 10', null],
    ['Walk 10 m', 'Walk 10 m', null],
    ['90/90 stretch', '90/90 stretch', null],
  ])('%j', (text, name, seconds) => {
    expect(read(text)).toEqual([[name, seconds, false, 1]]);
  });

  it.each<readonly [string, string, number, number]>([
    ['Wall sit 3 x 20 s', 'Wall sit', 20, 3],
    ['Wall sit 3x20s', 'Wall sit', 20, 3],
    ['Wall sit 3 × 20 sec', 'Wall sit', 20, 3],
    ['Wall sit (3X20 s)', 'Wall sit', 20, 3],
    ['2. Wall sit: 2 x 1 min', 'Wall sit', 60, 2],
    ['Wall sit 20 s x 3', 'Wall sit', 20, 3],
    ['Wall sit, 3 sets of 20 seconds', 'Wall sit', 20, 3],
    ['Wall sit 1 x 20 s', 'Wall sit', 20, 1],
  ])('%j: so many times', (text, name, seconds, times) => {
    expect(read(text)).toEqual([[name, seconds, false, times]]);
  });

  // The seconds of a step are of both sides together.
  it.each<Understood>([
    ['Clam 20 s each side', 'Clam', 40],
    ['Clam 30 seconds per side', 'Clam', 60],
    ['Clam, 20s each side.', 'Clam', 40],
    ['Clam (20 s each side)', 'Clam', 40],
    ['Clam 20 s (each side)', 'Clam', 40],
    ['Clam 20 s on both sides', 'Clam', 40],
    ['Clam 20 s/side', 'Clam', 40],
    ['Clam each side 20 s', 'Clam', 40],
    ['Clam (each side, 20 s)', 'Clam', 40],
    ['Clam – 5 s each leg', 'Clam', 10],
    ['Reach 20 s each arm', 'Reach', 40],
    ['Clam each side', 'Clam', null],
    ['Clam, each leg', 'Clam', null],
    ['Calf stretch per leg', 'Calf stretch', null],
    ['Clam (both sides)', 'Clam', null],
    // Of what is counted there is no second number.
    ['Clam 3 x 10 each side', 'Clam 3 x 10', null],
    // The leg is what is lifted.
    ['Lift each leg', 'Lift each leg', null],
    ['Lift each leg 20 s', 'Lift each leg', 40],
  ])('%j: first one side, then the other', (text, name, seconds) => {
    expect(read(text)).toEqual([[name, seconds, true, 1]]);
  });

  it('can be of both: so many times each side', () => {
    expect(read('Hip stretch 2 x 30 s each leg')).toEqual([['Hip stretch', 60, true, 2]]);
    expect(read('Hip stretch each leg, 2 x 30 s')).toEqual([['Hip stretch', 60, true, 2]]);
    expect(read('Hip stretch (3 x 20 s per side)')).toEqual([['Hip stretch', 40, true, 3]]);
  });

  // Too short for a step: it is held so often within one, and the name says how.
  it.each<readonly [string, string, number | null, boolean]>([
    ['Quad set 10 x 5 s', 'Quad set 10 x 5 s', 50, false],
    ['Quad set 5 s x 10 each side', 'Quad set 5 s x 10', 100, true],
    ['Quad set 2 x 4 s', 'Quad set 2 x 4 s', null, false],
    ['Quad set 30 x 5 s', 'Quad set 30 x 5 s', null, false],
  ])('%j: a hold', (text, name, seconds, sides) => {
    expect(read(text)).toEqual([[name, seconds, sides, 1]]);
  });

  it.each([
    'Raise both arms',
    'Stand on both legs',
    'Wall sit 3 x 10 x 5 s',
    'Wall sit 2 x 20 s x 3',
    'Wall sit 20-30 s',
    'Wall sit 20 to 30 s',
    'Wall sit 1.5 min',
    'Wall sit 1:30 min',
    'Wall sit 1 min 30 s',
    'Wall sit 0 x 20 s',
  ])('%j: stays as it is', (text) => {
    expect(read(text)).toEqual([[text, null, false, 1]]);
  });

  it('has one exercise a line, and says of what it leaves which line and why', () => {
    const text = `Knee, morning:\r\n\r\n1. Heel slides 45 s\n---\n2. Wall sit 500 s\n3. Quad set\r   \n20 s\n${'x'.repeat(61)}`;
    const { lines, left } = readList(text);
    expect(lines).toEqual([
      { name: 'Heel slides', seconds: 45, sides: false, times: 1, line: 3, text: '1. Heel slides 45 s' },
      { name: 'Quad set', seconds: null, sides: false, times: 1, line: 6, text: '3. Quad set' },
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

  it('refuses a time that is too long with both its sides', () => {
    expect(readList('Clam 90 s each side\n20 s per side\nWall sit 2 x 3 min').left).toEqual([
      { line: 1, text: 'Clam 90 s each side', problem: { code: 'too-large', value: 180, most: 120 } },
      { line: 2, text: '20 s per side', problem: { code: 'empty' } },
      { line: 3, text: 'Wall sit 2 x 3 min', problem: { code: 'too-large', value: 180, most: 120 } },
    ]);
  });

  it('loses no line, whatever is in it', () => {
    const unit = fc.constantFrom(
      ...'ab 12.)(-–:x×/\n\r\t\u0000\u2028\ud800s',
      ...[' min ', ' sec', ' each side', 'both sides', ' per leg', '3 x ', '😀'],
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const { lines, left } = readList(text);
        const written = text.split(/\r\n|[\r\n]/).filter((one) => one.trim() !== '').length;
        expect(lines.length + left.length).toBe(written);
        for (const { name, seconds, times } of lines) {
          expect(name.trim()).toBe(name);
          expect(name).not.toBe('');
          if (seconds !== null) expect(seconds >= 10 && seconds <= 120).toBe(true);
          expect(times >= 1 && times <= 99).toBe(true);
        }
      }),
    );
  });

  it('gives back every letter of a name that is followed by a time and its sides', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,3}$/);
    const end = fc.record({
      seconds: fc.integer({ min: 10, max: 60 }),
      times: fc.integer({ min: 1, max: 60 }),
      sides: fc.boolean(),
    });
    fc.assert(
      fc.property(name, end, (name, { seconds, times, sides }) => {
        const text = `${name} ${times} x ${seconds} s${sides ? ' each side' : ''}`;
        expect(read(text)).toEqual([[name, sides ? 2 * seconds : seconds, sides, times]]);
      }),
    );
  });
});

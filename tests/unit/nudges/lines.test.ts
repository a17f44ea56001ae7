import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LINE_COUNTS, type NudgeLineKind, nextLine, remember } from '../../../lib/domain/nudges/lines.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import messages from '../../../public/_locales/en/messages.json' with { type: 'json' };

const KINDS = Object.keys(LINE_COUNTS) as readonly NudgeLineKind[];
const WORDS: Readonly<Record<string, { readonly message: string }>> = messages;
/** What there is of each kind, whatever their number is said to be. */
const NUDGE_LINES = Object.fromEntries(
  KINDS.map((kind) => {
    const isLine = new RegExp(`^nudge_${kind}_\\d+$`);
    const keys = Object.keys(WORDS).filter((key) => isLine.test(key));
    return [
      kind,
      { title: WORDS[`nudge_${kind}`]?.message ?? '', lines: keys.map((key) => WORDS[key]?.message ?? '') },
    ];
  }),
) as unknown as Readonly<Record<NudgeLineKind, { readonly title: string; readonly lines: readonly string[] }>>;
const POOL_SIZES = [...new Set<number>([1, 2, 10, 11, ...Object.values(LINE_COUNTS)])];

const poolSize = fc.integer({ min: 1, max: 60 });
const seed = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
/** Also what an earlier version with more lines, or none at all, has left. */
const recent = fc.array(fc.nat({ max: 80 }), { maxLength: 20 });

/** What a pool shows when it is asked again and again. */
function shownBy(seeds: readonly number[], size: number): readonly number[] {
  const shown: number[] = [];
  let last: readonly number[] = [];
  for (const next of seeds) {
    const index = nextLine(next, size, last);
    shown.push(index);
    last = remember(last, index);
  }
  return shown;
}

describe('the next line', () => {
  it('is one of the pool and none of the last ten, or of all but one in a small pool', () => {
    fc.assert(
      fc.property(fc.array(seed, { minLength: 1, maxLength: 60 }), poolSize, (seeds, size) => {
        const shown = shownBy(seeds, size);
        for (const [at, index] of shown.entries()) {
          expect(Number.isInteger(index) && index >= 0 && index < size).toBe(true);
          expect(shown.slice(Math.max(0, at - Math.min(10, size - 1)), at)).not.toContain(index);
        }
      }),
    );
  });

  it('follows from the seed, the size and what was shown, and changes nothing', () => {
    fc.assert(
      fc.property(seed, poolSize, recent, (from, size, last) => {
        const kept = Object.freeze([...last]);
        expect(nextLine(from, size, kept)).toBe(nextLine(from, size, [...last]));
      }),
    );
  });

  it('looks at the last ten alone', () => {
    fc.assert(
      fc.property(seed, poolSize, recent, (from, size, last) => {
        expect(nextLine(from, size, last.slice(-10))).toBe(nextLine(from, size, last));
      }),
    );
  });

  it.each(POOL_SIZES)('can be any that is free, in a pool of %i', (size) => {
    fc.assert(
      fc.property(recent, (last) => {
        const barred = last.slice(Math.max(0, last.length - Math.min(10, size - 1)));
        const free = Array.from({ length: size }, (_, index) => index).filter((index) => !barred.includes(index));
        const found = new Set(Array.from({ length: 1_000 }, (_, from) => nextLine(from, size, last)));
        expect([...found].sort((one, other) => one - other)).toEqual(free);
      }),
      { numRuns: 20 },
    );
  });

  it.each(POOL_SIZES)('is each of a pool of %i about as often, though nudges come on the minute', (size) => {
    const rounds = 200;
    const seeds = Array.from({ length: size * rounds }, (_, nudge) => 1_800_000_000_000 + nudge * 30 * MINUTE_MS);
    const shown = shownBy(seeds, size);
    for (let index = 0; index < size; index++) {
      const times = shown.filter((it) => it === index).length;
      expect(times).toBeGreaterThan(rounds * 0.8);
      expect(times).toBeLessThan(rounds * 1.2);
    }
  });

  it('is not to be had from an empty pool', () => {
    expect(() => nextLine(1, 0, [])).toThrow(RangeError);
  });
});

describe('what was shown', () => {
  it('is remembered oldest first, ten at most', () => {
    expect(remember([], 4)).toEqual([4]);
    expect(remember([4], 2)).toEqual([4, 2]);
    expect(remember([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

/** What no nudge says, by why: beginnings of words, or whole words where a space ends them. */
const FORBIDDEN: Readonly<Record<string, readonly string[]>> = {
  shame: [
    'you sat',
    'you have been',
    'you’ve',
    'sedentary',
    'lazy',
    'slouch',
    'hunch',
    'slump',
    'too long',
    'still sit',
  ],
  blame: ['fail', 'guilt', 'ignor', 'again and again', 'bad ', 'wrong', 'at last', 'finally', 'streak', 'goal'],
  orders: ['must', 'should ', 'ought', 'you need', 'need to', 'have to', 'do not', 'don’t', 'never', 'stop ', 'get up'],
  posture: ['sit up', 'sit straight', 'straighten', 'correct', 'proper', 'upright posture', 'good posture'],
  body: ['calori', 'kcal', 'burn', 'fat', 'weight', 'slim', 'lose', 'toned', 'waist', 'fit ', 'shape'],
  risk: ['risk', 'disease', 'death', 'die', 'kill', 'danger', 'harm', 'damage', 'unhealth', 'injur', 'protect'],
  medicine: [
    'health',
    'cure',
    'heal',
    'prevent',
    'reliev',
    'relief',
    'pain',
    'ache',
    'sore',
    'strain',
    'blood',
    'heart',
  ],
  promises: ['better', 'improve', 'reduce', 'good for', 'benefit', 'helps', 'stress', 'cortisol', 'you will feel'],
  productivity: ['productiv', 'focus', 'concentrat', 'perform', 'efficien', 'boost', 'energ', 'sharp', 'get more done'],
  hours: ['this morning', 'tonight', 'evening', 'lunch', 'today', 'tomorrow'],
};
const patterns = Object.values(FORBIDDEN)
  .flat()
  .map((word) => word.replace(/ $/, '\\b'));
const forbidden = new RegExp(`\\b(?:${patterns.join('|')})`, 'gi');
const forbiddenIn = (text: string) => text.match(forbidden) ?? [];

/** The same words in another dress are the same line. */
const bare = (text: string) => text.toLowerCase().replaceAll(/[^a-z0-9$ ]/g, '');
const LINES = KINDS.flatMap((kind) => NUDGE_LINES[kind].lines.map((line) => ({ kind, line })));

describe('the words of the nudges', () => {
  /** Minutes of sitting never have more digits: a bout of a thousand minutes has crossed a night. */
  const filled = (line: string) => line.replaceAll('$1', '999');

  it('are as many as is said before they are loaded, and enough for variety', () => {
    const counts = Object.fromEntries(KINDS.map((kind) => [kind, NUDGE_LINES[kind].lines.length]));
    expect(counts).toEqual(LINE_COUNTS);
    expect(LINE_COUNTS.movement).toBeGreaterThanOrEqual(44);
    expect(LINE_COUNTS.posture).toBeGreaterThanOrEqual(12);
  });

  it.each(LINES)('read well: $line', ({ kind, line }) => {
    const text = filled(line);
    // Five seconds at 220 words a minute.
    expect(text.split(' ').length).toBeLessThanOrEqual(18);
    expect(text.length).toBeLessThanOrEqual(90);
    expect(text).toMatch(/^[A-Z][^!]*[.?]$/);
    expect(text).not.toMatch(/^\s|\s$|\s\s|['"]|\.\.|…/);
    // A plain sentence or two.
    expect(text.match(/[.?](?:\s|$)/g)?.length).toBeLessThanOrEqual(2);
    expect(forbiddenIn(text)).toEqual([]);
    if (kind !== 'movement') expect(line).not.toContain('$');
  });

  it('name the minutes in some lines of movement, always as an estimate', () => {
    const { lines } = NUDGE_LINES.movement;
    const naming = lines.filter((line) => line.includes('$'));
    expect(naming.length).toBeGreaterThan(2);
    expect(naming.length).toBeLessThan(lines.length / 4);
    for (const line of naming) {
      expect(line).toMatch(/\b[Aa]bout \$1 min\b/);
      expect(line.split('$')).toHaveLength(2);
    }
  });

  it.each(KINDS)('have a short title: %s', (kind) => {
    const { title } = NUDGE_LINES[kind];
    expect(title.length).toBeLessThanOrEqual(40);
    expect(title).toMatch(/^[A-Z][^!$.]*[^!$.\s]$/);
    expect(forbiddenIn(title)).toEqual([]);
  });

  it('are all different, whatever the kind', () => {
    const texts = [...LINES.map(({ line }) => line), ...KINDS.map((kind) => NUDGE_LINES[kind].title)].map(bare);
    expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
  });

  it.each(KINDS)('vary in how they begin: %s', (kind) => {
    // With the minutes filled in, the lines that name them begin alike in any case.
    const openings = NUDGE_LINES[kind].lines
      .filter((line) => !line.startsWith('About $1 min'))
      .map((line) => bare(line).split(' ').slice(0, 3).join(' '));
    expect(openings.filter((opening, index) => openings.indexOf(opening) !== index)).toEqual([]);
  });
});

describe('the search for words that no nudge says', () => {
  it.each([
    'You sat for an hour.',
    'Burn a few calories?',
    'Sitting raises your risk.',
    'A minute is good for your health.',
    'Stop slouching.',
    'You should stand.',
    'Lose fat.',
    'A boost for your focus?',
  ])('finds them in: %s', (line) => {
    expect(forbiddenIn(line)).not.toEqual([]);
  });

  it.each(['A badge for the shoulders.', 'A benign outfit.'])('finds none in: %s', (line) => {
    expect(forbiddenIn(line)).toEqual([]);
  });
});

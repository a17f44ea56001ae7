import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { randomFrom, weightedOrder } from '../../../lib/domain/random.ts';

describe('numbers from a seed', () => {
  it('are those of mulberry32', () => {
    const random = randomFrom(0);
    expect([random(), random(), random()]).toEqual([0.26642920868471265, 0.0003297457005828619, 0.2232720274478197]);
  });

  it('lie in 0 to 1 and depend on nothing but the seed', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [randomFrom(seed), randomFrom(seed)];
        for (let draw = 0; draw < 50; draw++) {
          const number = one();
          expect(number).toBe(other());
          expect(number >= 0 && number < 1).toBe(true);
        }
      }),
    );
  });
});

describe('a weighted order', () => {
  it('keeps every item once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer()), fc.integer(), (items, seed) => {
        const order = weightedOrder(items, (item) => 1 + Math.abs(item), randomFrom(seed));
        expect([...order].sort()).toEqual([...items].sort());
      }),
    );
  });

  it('puts the heavier one first as often as its weight says', () => {
    const random = randomFrom(7);
    const firsts = Array.from({ length: 2_000 }, () => weightedOrder([3, 1], (weight) => weight, random)[0]);
    const share = firsts.filter((first) => first === 3).length / firsts.length;
    expect(share).toBeGreaterThan(0.71);
    expect(share).toBeLessThan(0.79);
  });
});

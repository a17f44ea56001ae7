import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Point } from '../../../lib/domain/figure/skeleton.ts';
import { distance, LENGTH, solveLimb } from '../../../lib/domain/figure/skeleton.ts';

const point = fc.tuple(
  fc.double({ min: -200, max: 200, noNaN: true }),
  fc.double({ min: -200, max: 200, noNaN: true }),
);
const bend = fc.constantFrom(1, -1);

describe('a limb solved from its two ends', () => {
  it('never changes length, wherever the hand is wanted', () => {
    fc.assert(
      fc.property(point, point, bend, (root, target, side) => {
        const limb = solveLimb(root, target, LENGTH.thigh, LENGTH.shank, side);
        expect(distance(root, limb.middle)).toBeCloseTo(LENGTH.thigh, 6);
        expect(distance(limb.middle, limb.end)).toBeCloseTo(LENGTH.shank, 6);
      }),
    );
  });

  it('reaches what is within reach, and says by how much it falls short of the rest', () => {
    fc.assert(
      fc.property(point, point, bend, (root, target, side) => {
        const limb = solveLimb(root, target, LENGTH.upperArm, LENGTH.forearm, side);
        expect(distance(limb.end, target)).toBeCloseTo(limb.miss, 6);
      }),
    );
    expect(solveLimb([0, 0], [0, -30], 18, 17, 1).miss).toBe(0);
    expect(solveLimb([0, 0], [0, -50], 18, 17, 1).miss).toBeCloseTo(15, 2);
  });

  it('bends to the side it is told', () => {
    const down: Point = [0, -30];
    expect(solveLimb([0, 0], down, 18, 17, 1).middle[0]).toBeGreaterThan(5);
    expect(solveLimb([0, 0], down, 18, 17, -1).middle[0]).toBeLessThan(-5);
  });
});

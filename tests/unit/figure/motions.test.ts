import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import { draw, sceneOf, whereOn } from '../../../lib/domain/figure/drawing.ts';
import type { Course, Motion, Prop, Stance } from '../../../lib/domain/figure/motion.ts';
import { facesViewer, flipped, isTurned, loopMs, swapped } from '../../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../../lib/domain/figure/motions/index.ts';
import { poseAt, stillOf } from '../../../lib/domain/figure/pose.ts';
import { LENGTH } from '../../../lib/domain/figure/skeleton.ts';
import { EVERY, motionOf, samples } from './samples.ts';

type Scrolling = Extract<Prop, { readonly line: unknown }> & { readonly scroll: readonly [number, number, number] };

const scrolls = (prop: Prop): prop is Scrolling => 'line' in prop && prop.scroll !== undefined;

type Riding = Extract<Prop, { readonly line: unknown }> & { readonly rides: Course };

/** What is left behind and comes anew, out of the picture. */
const leaves = (prop: Prop): prop is Riding =>
  'line' in prop && prop.rides !== undefined && prop.rides[0]?.[1] !== prop.rides.at(-1)?.[1];

/**
 * Every number of a picture, in the order of drawing; without what passes by, which does not come back itself, and
 * without the change of colours when the other side has had its turn.
 */
function numbersOf(motion: Motion, atMs: number): readonly number[] {
  const { otherSideFrom: _, ...oneSide } = motion;
  const props = (motion.props ?? []).filter((prop) => !scrolls(prop) && !leaves(prop));
  const shapes = draw(sceneOf({ ...oneSide, props }), poseAt(motion, atMs));
  return shapes.flatMap(({ points }) => points.split(' ').map(Number));
}

describe('the table of motions', () => {
  it('has a motion for every exercise of the catalogue, and none besides', () => {
    expect(Object.keys(MOTIONS).sort()).toEqual(CATALOGUE.map((exercise) => exercise.id).sort());
  });

  it.each(EVERY)('%s: comes back to its first picture', (_, motion) => {
    let last: Partial<Stance> | undefined = {};
    for (const [, change] of motion.beats) last = change ?? last;
    expect({ ...motion.rest, ...last }).toEqual(motion.rest);
    const first = numbersOf(motion, 0);
    const end = numbersOf(motion, loopMs(motion) - 0.01);
    expect(end).toHaveLength(first.length);
    for (const [i, value] of first.entries()) expect(Math.abs(value - (end[i] ?? Number.NaN))).toBeLessThan(5);
  });

  it.each(EVERY.filter(([, { props }]) => props?.some(scrolls)))(
    '%s: what passes by is where it was after each of its steps, and at the end of the loop',
    (_, motion) => {
      const lines = (motion.props ?? []).filter(scrolls);
      const { crop } = sceneOf(motion);
      const points = lines.flatMap(({ line }) => line.filter((anchor) => anchor.length === 2));
      for (const { line, scroll } of lines) {
        const rounds = loopMs(motion) / 1000 / scroll[2];
        expect(Math.abs(rounds - Math.round(rounds))).toBeLessThan(1e-6);
        for (const [x, y] of line.filter((anchor) => anchor.length === 2)) {
          if (x < crop.x || x > crop.x + crop.size || -y < crop.y || -y > crop.y + crop.size) continue;
          const came = points.some(([px, py]) => Math.hypot(px + scroll[0] - x, py + scroll[1] - y) < 0.01);
          expect(came, `a point at ${x}, ${y}`).toBe(true);
        }
      }
    },
  );

  it.each(EVERY.filter(([, { props }]) => props?.some(leaves)))(
    '%s: what is walked past is out of the picture where the loop closes, and in it at the still',
    (_, motion) => {
      const { crop } = sceneOf(motion);
      const props = (motion.props ?? []).filter(leaves);
      const left = (prop: Riding, atMs: number) => {
        const by = whereOn(prop.rides, atMs / 1000);
        const xs = prop.line.filter((anchor) => anchor.length === 2).map(([x]) => x + by[0]);
        return [
          Math.min(...xs) - (prop.width ?? 3) / 2 - crop.x,
          Math.max(...xs) + (prop.width ?? 3) / 2 - crop.x,
        ] as const;
      };
      for (const prop of props) {
        expect(left(prop, 0)[0]).toBeGreaterThan(crop.size);
        expect(left(prop, loopMs(motion))[1]).toBeLessThan(0);
        expect(left(prop, motion.stillMs)[0]).toBeGreaterThan(0);
        expect(left(prop, motion.stillMs)[1]).toBeLessThan(crop.size);
      }
    },
  );

  it.each(EVERY)('%s: shows a still from within its loop', (_, motion) => {
    expect(motion.stillMs).toBeGreaterThanOrEqual(0);
    expect(motion.stillMs).toBeLessThanOrEqual(loopMs(motion));
    const scene = sceneOf(motion);
    expect(draw(scene, stillOf(motion))).toEqual(draw(scene, poseAt(motion, motion.stillMs)));
  });
});

describe('the sides', () => {
  const sided = CATALOGUE.filter(({ mirroredSides }) => mirroredSides).map(({ id }) => id);

  it('are told apart in every exercise that is done by each, and in no other', () => {
    const works = EVERY.filter(([, motion]) => motion.works !== undefined).map(([id]) => id);
    expect(works.sort()).toEqual([...sided].sort());
  });

  it.each(sided)('%s: the limb at work is on the side whose turn it is', (id) => {
    const motion = motionOf(id);
    expect(motion.otherSideFrom).toBeUndefined();
    const limbs = motion.accent.filter((part) => part.startsWith('arm') || part.startsWith('leg'));
    // Facing right a figure shows its right side; facing the viewer it has its left side at the right.
    const near = facesViewer(motion.framing) ? 'left' : 'right';
    const far = near === 'left' ? 'right' : 'left';
    for (const limb of limbs) expect(motion.works).toBe(limb.endsWith('Near') ? near : far);
  });

  it('change places when the picture is turned', () => {
    const motion = motionOf('wall-calf-stretch');
    expect([isTurned(motion, 'left'), isTurned(motion, 'right')]).toEqual([true, false]);
    const leg = motionOf('standing-side-leg-lift');
    expect([isTurned(leg, 'left'), isTurned(leg, 'right')]).toEqual([false, true]);
  });

  it('are never turned in an exercise that has none', () => {
    const motion = motionOf('bridge-position');
    expect([isTurned(motion, 'left'), isTurned(motion, 'right')]).toEqual([false, false]);
  });

  it('exchange what hands and feet do, and what they hold, in a motion that alternates', () => {
    expect(swapped({ handNear: ['on', 'kneeNear', 1, 2] })).toEqual({ handFar: ['on', 'kneeFar', 1, 2] });
    const side: Partial<Stance> = {
      root: ['pelvis', 4, 50],
      spine: [3, 5],
      girdle: [1, 2],
      neck: 7,
      handNear: ['on', 'hipNear', 1, 2],
      footFar: ['sole', -8, 0],
    };
    expect(flipped(side)).toEqual({
      root: ['pelvis', -4, 50],
      spine: [-3, -5],
      girdle: [-1, 2],
      neck: -7,
      handFar: ['on', 'hipFar', -1, 2],
      footNear: ['sole', 8, 0],
    });
    expect(flipped(flipped(side))).toEqual(side);
  });
});

describe('the drawing', () => {
  it('gives the accent to the side whose turn it is', () => {
    const motion = motionOf('bird-dog');
    const accents = (atMs: number): number =>
      draw(sceneOf(motion), poseAt(motion, atMs)).filter((shape) => shape.tint === 'accent').length;
    // The near leg is drawn as a foot and a leg, the near arm as one stroke.
    expect(accents(3000)).toBe(1);
    expect(accents(10_000)).toBe(2);
  });

  it.each(EVERY)('%s: is made of finite numbers, with something at work in it', (_, motion) => {
    const scene = sceneOf(motion);
    for (const pose of samples(motion)) {
      const shapes = draw(scene, pose);
      expect(shapes.length).toBeGreaterThan(3);
      expect(shapes.map((shape) => shape.points).join(' ')).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(draw(scene, stillOf(motion)).some((shape) => shape.tint === 'accent')).toBe(true);
  });

  it.each(EVERY)('%s: keeps the head in the picture', (_, motion) => {
    const { crop } = sceneOf(motion);
    expect(crop.size).toBeGreaterThan(40);
    if (motion.framing === 'hand' || motion.framing === 'eyes') return;
    for (const { joints } of samples(motion)) {
      expect(joints.head[0] - LENGTH.headRadius).toBeGreaterThan(crop.x);
      expect(joints.head[0] + LENGTH.headRadius).toBeLessThan(crop.x + crop.size);
      expect(joints.head[1] + LENGTH.headRadius).toBeLessThan(-crop.y);
    }
  });

  it('puts hands behind the head behind it', () => {
    const motion = motionOf('neck-isometric-press');
    const order = (atMs: number): boolean => {
      const shapes = draw(sceneOf(motion), poseAt(motion, atMs));
      const face = shapes.findIndex(({ tint, width }) => tint === 'accent' && width === 2 * LENGTH.headRadius);
      const arm = shapes.findLastIndex(({ tint, width }) => tint === 'accent' && width > 6 && width < 7);
      return arm > face;
    };
    expect(order(3_000)).toBe(true);
    expect(order(11_000)).toBe(false);
    expect(order(19_000)).toBe(true);
  });

  it('shows arms of a T that leave the floor where they lay', () => {
    const motion = motionOf('prone-t-raise');
    const lain = motion.props?.find((prop) => 'line' in prop && prop.tint === 'far');
    const floor = lain && 'line' in lain ? lain.line.flatMap((anchor) => (anchor.length === 2 ? [anchor[1]] : [])) : [];
    expect(new Set(floor).size).toBe(1);
    const heights = (atMs: number) => {
      const { handNear, handFar, elbowNear, elbowFar } = poseAt(motion, atMs).joints;
      return [handNear, handFar, elbowNear, elbowFar].map(([, y]) => y - (floor[0] ?? Number.NaN));
    };
    // What lies covers the place where it lies.
    for (const height of heights(0)) expect(Math.abs(height)).toBeLessThan(1);
    const [near = 0, far = 0, ...elbows] = heights(3_000);
    for (const hand of [near, far]) expect(hand).toBeGreaterThan(10);
    for (const elbow of elbows) expect(elbow).toBeGreaterThan(5);
  });
});

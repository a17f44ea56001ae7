import { describe, expect, it } from 'vitest';
import { whereOn } from '../../../lib/domain/figure/drawing.ts';
import type { Joint, Motion, Stance } from '../../../lib/domain/figure/motion.ts';
import { poseAt } from '../../../lib/domain/figure/pose.ts';
import { between, distance, minus, WIDTH } from '../../../lib/domain/figure/skeleton.ts';
import { BODIES, motionOf, samples, thickness } from './samples.ts';

/** One percent of body height. */
const HELD = 1;

type End = 'handNear' | 'handFar' | 'footNear' | 'footFar';

/** The joints that carry while a hand or foot is planted; `moved`: also while the ground takes the foot along. */
function carriers(end: End, from: Stance, to: Stance, moved = false): readonly Joint[] {
  const [a, b] = [from[end], to[end]];
  if (end === 'handNear' || end === 'handFar') {
    return a[0] === 'at' && JSON.stringify(a) === JSON.stringify(b) ? [end] : [];
  }
  if (a[0] !== 'sole' || b[0] !== 'sole' || a[2] !== b[2] || (!moved && a[1] !== b[1])) return [];
  const side = end === 'footNear' ? 'Near' : 'Far';
  const [least, most] = [Math.min(a[3] ?? 0, b[3] ?? 0), Math.max(a[3] ?? 0, b[3] ?? 0)];
  return least >= 0 ? [`toe${side}`] : most <= 0 ? [`heel${side}`] : [];
}

describe('contacts', () => {
  it.each(BODIES)('%s: every hand and foot is within reach of what it touches', (_, motion) => {
    for (const pose of samples(motion)) expect(pose.miss, `at ${pose.seconds} s`).toBeLessThan(HELD);
  });

  it.each(BODIES.filter(([, motion]) => motion.travel === undefined))('%s: what is planted stays put', (_, motion) => {
    let begun = 0;
    let from = motion.rest;
    for (const [seconds, change] of motion.beats) {
      const to: Stance = change ? { ...motion.rest, ...change } : from;
      for (const end of ['handNear', 'handFar', 'footNear', 'footFar'] as const) {
        for (const joint of carriers(end, from, to)) {
          const start = poseAt(motion, begun + 1e-6).joints[joint];
          for (let i = 0; i <= 10; i++) {
            const now = poseAt(motion, begun + (seconds * 1000 * i) / 10).joints[joint];
            expect(distance(start, now), `${joint} at ${begun}`).toBeLessThan(HELD);
          }
        }
      }
      begun += seconds * 1000;
      from = to;
    }
  });

  it.each(BODIES.filter(([, motion]) => motion.travel !== undefined))(
    '%s: a foot always stands, and goes with the ground, which what stands by the way does too',
    (_, motion) => {
      const courses = (motion.props ?? []).flatMap((prop) =>
        'line' in prop && prop.rides && prop.rides[0]?.[1] !== prop.rides.at(-1)?.[1] ? [prop.rides] : [],
      );
      let begun = 0;
      let from = motion.rest;
      for (const [seconds, change] of motion.beats) {
        const to: Stance = change ? { ...motion.rest, ...change } : from;
        const standing = (['footNear', 'footFar'] as const).flatMap((end) =>
          carriers(end, from, to, true).map((joint) => [end, joint] as const),
        );
        expect(standing, `at ${begun} s`).not.toEqual([]);
        const speed = standing.every(([end]) => from[end][1] === to[end][1]) ? 0 : (motion.travel ?? Number.NaN);
        const start = poseAt(motion, begun * 1000 + 1e-6).joints;
        for (let i = 0; i <= 10; i++) {
          const passed = (seconds * i) / 10;
          const now = poseAt(motion, (begun + passed) * 1000 - (i === 10 ? 1e-6 : 0)).joints;
          for (const [, joint] of standing) {
            expect(distance([start[joint][0] - speed * passed, start[joint][1]], now[joint]), joint).toBeLessThan(HELD);
          }
          for (const course of courses) {
            const gone = whereOn(course, begun)[0] - whereOn(course, begun + passed)[0];
            expect(Math.abs(gone - speed * passed), `the cooler at ${begun + passed} s`).toBeLessThan(HELD);
          }
        }
        begun += seconds;
        from = to;
      }
    },
  );
});

/** The point of a motion's line that was asked for. */
function pointOf(motion: Motion, which: (prop: NonNullable<Motion['props']>[number]) => boolean) {
  const prop = motion.props?.find(which);
  if (!prop || !('line' in prop)) throw new Error('no such line');
  return prop.line.filter((anchor) => anchor.length === 2);
}

describe('furniture', () => {
  const SEAT = 23;
  const seated = BODIES.filter(([id]) => /^seated-|-breathing$|cyclic|overhead|chair-upper/.test(id));

  it('is sat on by all who sit', () => {
    expect(seated.length).toBeGreaterThan(14);
  });

  it.each(seated)('%s: the pelvis stays on the seat', (_, motion) => {
    for (const { joints } of samples(motion)) {
      expect(Math.abs(joints.pelvis[1] - WIDTH.trunk / 2 - SEAT)).toBeLessThan(HELD);
    }
  });

  it('is a chair over the edge of whose back the trunk leans', () => {
    const motion = motionOf('chair-upper-back-extension');
    const edge = motion.props?.find((prop) => 'disc' in prop && 'at' in prop);
    if (!edge || !('at' in edge) || edge.at.length !== 2) throw new Error('no edge');
    const { at } = edge;
    const { joints } = poseAt(motion, 4_000);
    // At the height of the shoulder blades: the upper half of the back.
    expect(at[1]).toBeGreaterThan(joints.waist[1]);
    expect(at[1]).toBeLessThan(joints.chest[1]);
    const { pelvis, waist, chest } = joints;
    const control = minus([2 * waist[0], 2 * waist[1]], between(pelvis, chest, 0.5));
    const trunk = Array.from({ length: 101 }, (_, i) =>
      between(between(pelvis, control, i / 100), between(control, chest, i / 100), i / 100),
    );
    const gap = Math.min(...trunk.map((point) => distance(point, at))) - edge.disc - WIDTH.trunk / 2;
    expect(Math.abs(gap)).toBeLessThan(HELD);
  });

  it('is a bag that swings without stretching, struck in the still and never in the fists otherwise', () => {
    const motion = motionOf('speed-bag');
    const bag = motion.props?.find((prop) => 'rider' in prop);
    if (!bag || !('rider' in bag) || !bag.hangs) throw new Error('no bag');
    const { rider, hangs, disc } = bag;
    const [rest] = rider;
    if (!rest) throw new Error('no course');
    const length = distance([rest[1], rest[2]], hangs);
    for (const pose of samples(motion)) {
      const at = whereOn(rider, pose.seconds);
      expect(Math.abs(distance(at, hangs) - length)).toBeLessThan(HELD);
      const struck = Math.abs(pose.seconds * 1000 - motion.stillMs) < 50;
      for (const joint of ['handNear', 'handFar', 'head'] as const) {
        const gap = distance(at, pose.joints[joint]) - disc - thickness(joint);
        expect(gap, `${joint} at ${pose.seconds}`).toBeGreaterThan(struck ? -2 : -HELD);
      }
    }
    const fist = poseAt(motion, motion.stillMs).joints.handNear;
    expect(distance(whereOn(rider, motion.stillMs / 1000), fist)).toBeLessThan(disc + thickness('handNear'));
  });

  it('holds the back in a wall sit', () => {
    const motion = motionOf('wall-sit');
    const [[wall] = [0]] = pointOf(motion, (prop) => 'line' in prop && prop.width === 3);
    for (const { joints } of samples(motion)) {
      for (const joint of ['pelvis', 'waist', 'chest'] as const) {
        const gap = joints[joint][0] - WIDTH.trunk / 2 - (wall + 1.5);
        expect(Math.abs(gap), joint).toBeLessThan(HELD);
      }
    }
  });

  it('is a ball under belly and hips that does not roll', () => {
    const motion = motionOf('reverse-hip-raise-with-exercise-ball');
    const ball = motion.props?.find((prop) => 'disc' in prop && 'at' in prop);
    if (!ball || !('at' in ball) || ball.at.length !== 2) throw new Error('no ball');
    expect(ball.at[1]).toBe(ball.disc);
    for (const { joints } of samples(motion)) {
      for (const joint of ['pelvis', 'waist'] as const) {
        const gap = distance(joints[joint], ball.at) - ball.disc - WIDTH.trunk / 2;
        expect(Math.abs(gap), joint).toBeLessThan(HELD);
      }
    }
  });

  it('is a bar from which hands never slip', () => {
    const motion = motionOf('passive-bar-hang');
    const bar = motion.props?.find((prop) => 'disc' in prop && 'at' in prop);
    if (!bar || !('at' in bar) || bar.at.length !== 2) throw new Error('no bar');
    for (const { joints } of samples(motion))
      expect(distance(joints.handNear, bar.at)).toBeLessThanOrEqual(HELD + 0.01);
  });

  it.each(['wall-push-up', 'wall-calf-stretch', 'incline-step-climbers'])('%s: hands are at the wall', (id) => {
    const motion = motionOf(id);
    const [[wall] = [0]] = pointOf(motion, (prop) => 'line' in prop && prop.width === 3);
    for (const { joints } of samples(motion)) {
      const surface = wall - 1.5;
      expect(Math.abs(surface - WIDTH.limb / 2 - joints.handNear[0])).toBeLessThan(HELD);
      // Nothing of the body is in the wall.
      for (const joint of ['head', 'elbowNear', 'kneeNear', 'toeNear'] as const) {
        expect(joints[joint][0], joint).toBeLessThan(surface);
      }
    }
  });

  it('is a flight of stairs with the standing foot on a tread', () => {
    const motion = motionOf('stair-climb');
    const stairs = motion.props?.find((prop) => 'scroll' in prop);
    if (!stairs || !('line' in stairs) || !stairs.scroll) throw new Error('no stairs');
    const [tread, rise, seconds] = stairs.scroll;
    const steps = stairs.line.filter((anchor) => anchor.length === 2);
    /** Height of the stairs under a point, at an instant. */
    const height = (x: number, at: number): number => {
      const passed = (at / seconds) % 1;
      let under = Number.NEGATIVE_INFINITY;
      for (const [stepX, stepY] of steps) if (stepX + tread * passed <= x) under = stepY + rise * passed;
      return under;
    };
    for (const { joints, seconds: at } of samples(motion)) {
      const gaps = (['Near', 'Far'] as const).map((side) => {
        const toe = joints[`toe${side}`];
        return toe[1] - WIDTH.foot / 2 - height(toe[0], at);
      });
      // One foot stands, and neither goes through a tread.
      expect(Math.min(...gaps), `at ${at} s`).toBeGreaterThan(-HELD);
      expect(Math.min(...gaps), `at ${at} s`).toBeLessThan(HELD);
    }
  });

  it('is touched by the palm that presses the head', () => {
    const motion = motionOf('neck-isometric-press');
    for (const [atMs, hand] of [
      [3_000, 'handNear'],
      [19_000, 'handNear'],
      [27_000, 'handFar'],
    ] as const) {
      const { joints } = poseAt(motion, atMs);
      const gap = distance(joints[hand], joints.head) - WIDTH.limb / 2;
      expect(gap, `at ${atMs}`).toBeLessThan(6.5 + HELD);
    }
  });
});

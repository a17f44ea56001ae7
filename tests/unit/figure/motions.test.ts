import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import { cropOf, draw } from '../../../lib/domain/figure/drawing.ts';
import type { Beat, Joint, Motion, Stance } from '../../../lib/domain/figure/motion.ts';
import { facesViewer, flipped, flipsPicture, loopMs, otherSide, swapped } from '../../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../../lib/domain/figure/motions/index.ts';
import type { Pose } from '../../../lib/domain/figure/pose.ts';
import { bonesOf, poseAt, stillOf } from '../../../lib/domain/figure/pose.ts';
import type { Point } from '../../../lib/domain/figure/skeleton.ts';
import { distance, LENGTH, minus, WIDTH } from '../../../lib/domain/figure/skeleton.ts';

const SAMPLES = 60;
const all = Object.entries(MOTIONS);
const bodies = all.filter(([, motion]) => motion.framing !== 'hand' && motion.framing !== 'eyes');

function samples(motion: Motion): readonly Pose[] {
  return Array.from({ length: SAMPLES }, (_, i) => poseAt(motion, (loopMs(motion) * i) / SAMPLES));
}

/** How far a joint keeps from the floor: half of its stroke. */
function thickness(joint: Joint): number {
  if (/toe|heel/.test(joint)) return WIDTH.foot / 2;
  if (joint === 'head') return LENGTH.headRadius;
  return /pelvis|waist|chest/.test(joint) ? WIDTH.trunk / 2 : WIDTH.limb / 2;
}

/** Degrees the second bone is turned anticlockwise from the first. */
function bendOf(a: Point, b: Point, c: Point): number {
  const [first, second] = [minus(b, a), minus(c, b)];
  const cross = first[0] * second[1] - first[1] * second[0];
  const dot = first[0] * second[0] + first[1] * second[1];
  return (Math.atan2(cross, dot) * 180) / Math.PI;
}

describe('the table of motions', () => {
  it('has a motion for every exercise of the catalogue, and none besides', () => {
    expect(Object.keys(MOTIONS).sort()).toEqual(CATALOGUE.map((exercise) => exercise.id).sort());
  });

  it.each(all)('%s: comes back to its first pose', (_, motion) => {
    let last: Partial<Stance> | undefined = {};
    for (const [, change] of motion.beats) last = change ?? last;
    expect({ ...motion.rest, ...last }).toEqual(motion.rest);
    const first = poseAt(motion, 0).joints;
    const end = poseAt(motion, loopMs(motion) - 1e-6).joints;
    for (const joint of Object.keys(first) as Joint[]) expect(distance(first[joint], end[joint])).toBeLessThan(0.01);
  });

  it.each(all)('%s: shows a still from within its loop', (_, motion) => {
    expect(motion.stillMs).toBeGreaterThanOrEqual(0);
    expect(motion.stillMs).toBeLessThanOrEqual(loopMs(motion));
  });
});

describe('the body', () => {
  it.each(bodies)('%s: never jumps', (_, motion) => {
    let before = poseAt(motion, 0);
    for (let atMs = 10; atMs <= loopMs(motion); atMs += 10) {
      const now = poseAt(motion, atMs);
      for (const joint of Object.keys(now.joints) as Joint[]) {
        expect(distance(before.joints[joint], now.joints[joint]), `${joint} at ${atMs}`).toBeLessThan(FASTEST);
      }
      before = now;
    }
  });

  it.each(bodies)('%s: no limb changes length', (_, motion) => {
    for (const pose of samples(motion)) {
      for (const [a, b, length] of bonesOf(motion, pose.trunkSeen)) {
        expect(Math.abs(distance(pose.joints[a], pose.joints[b]) / length - 1)).toBeLessThan(0.001);
      }
    }
  });

  it.each(bodies)('%s: nothing sinks into the floor', (_, motion) => {
    for (const pose of samples(motion)) {
      for (const [joint, at] of Object.entries(pose.joints)) {
        // The shoulder and hip of the lower side are inside the trunk's stroke, not at its edge.
        if (/hip|shoulder/.test(joint)) continue;
        expect(at[1] - thickness(joint as Joint), joint).toBeGreaterThan(-1.05);
      }
    }
  });

  it.each(bodies)('%s: every hand and foot is within reach of what it touches', (_, motion) => {
    for (const pose of samples(motion)) expect(pose.miss).toBeLessThan(1);
  });

  it.each(bodies)('%s: knees and elbows bend the way they can', (_, motion) => {
    for (const pose of samples(motion)) {
      const { joints } = pose;
      for (const side of ['Near', 'Far'] as const) {
        const knee = bendOf(joints[`hip${side}`], joints[`knee${side}`], joints[`ankle${side}`]);
        const elbow = bendOf(joints[`shoulder${side}`], joints[`elbow${side}`], joints[`hand${side}`]);
        // A limb that comes towards the viewer looks more bent than it is.
        if (!motion.armsSeen) expect(Math.abs(elbow)).toBeLessThanOrEqual(ELBOW);
        if (!motion.legsSeen) expect(Math.abs(knee)).toBeLessThanOrEqual(KNEE + 0.5);
        // From the front a joint may seem to bend either way; from the side the knee only bends back.
        if (!facesViewer(motion.framing)) expect(knee).toBeLessThanOrEqual(1);
        if (!facesViewer(motion.framing) && !turnsElbow(motion, side)) expect(elbow).toBeGreaterThanOrEqual(-1);
      }
    }
  });

  it.each(bodies.filter(([, motion]) => !facesViewer(motion.framing)))('%s: the spine stays human', (_, motion) => {
    for (const pose of samples(motion)) {
      const { pelvis, waist, chest, head } = pose.joints;
      const spine = -bendOf(pelvis, waist, chest);
      expect(spine).toBeLessThanOrEqual(85);
      expect(spine).toBeGreaterThanOrEqual(-30.5);
      const neck = -bendOf(waist, chest, head);
      expect(neck).toBeLessThanOrEqual(50.5);
      expect(neck).toBeGreaterThanOrEqual(-60.5);
    }
  });
});

/** Degrees; AAOS norms. */
const ELBOW = 150;
const KNEE = 140;
/** Hundredths of body height in 10 ms: a fist at a speed bag moves at about 2 m/s. */
const FASTEST = 4;

/** Whether the author turned this elbow out of the picture's plane. */
function turnsElbow(motion: Motion, side: 'Near' | 'Far'): boolean {
  const stances: readonly Partial<Stance>[] = [motion.rest, ...motion.beats.map(([, change]) => change ?? {})];
  return stances.some((stance) => stance[`hand${side}`]?.at(-1) === -1);
}

type End = 'handNear' | 'handFar' | 'footNear' | 'footFar';

/** The joints that carry while a hand or foot is planted. */
function carriers(end: End, from: Stance, to: Stance): readonly Joint[] {
  const [a, b] = [from[end], to[end]];
  if (end === 'handNear' || end === 'handFar') {
    return a[0] === 'at' && JSON.stringify(a) === JSON.stringify(b) ? [end] : [];
  }
  if (a[0] !== 'sole' || b[0] !== 'sole' || a[1] !== b[1] || a[2] !== b[2]) return [];
  const side = end === 'footNear' ? 'Near' : 'Far';
  const [least, most] = [Math.min(a[3] ?? 0, b[3] ?? 0), Math.max(a[3] ?? 0, b[3] ?? 0)];
  return least >= 0 ? [`toe${side}`] : most <= 0 ? [`heel${side}`] : [];
}

describe('contacts', () => {
  it.each(bodies.filter(([, motion]) => motion.travel === undefined))('%s: what is planted stays put', (_, motion) => {
    let begun = 0;
    let from = motion.rest;
    for (const [seconds, change] of motion.beats) {
      const to: Stance = change ? { ...motion.rest, ...change } : from;
      for (const end of ['handNear', 'handFar', 'footNear', 'footFar'] as const) {
        for (const joint of carriers(end, from, to)) {
          const start = poseAt(motion, begun + 1e-6).joints[joint];
          for (let i = 0; i <= 10; i++) {
            const now = poseAt(motion, begun + (seconds * 1000 * i) / 10).joints[joint];
            expect(distance(start, now), `${joint} at ${begun}`).toBeLessThan(1);
          }
        }
      }
      begun += seconds * 1000;
      from = to;
    }
  });

  it.each(bodies.filter(([, motion]) => motion.travel !== undefined))(
    '%s: the standing foot goes with the ground',
    (_, motion) => {
      const step = loopMs(motion) / 4;
      for (const [start, end] of [
        [0, step],
        [2 * step, 3 * step],
      ] as const) {
        const side = start === 0 ? 'Near' : 'Far';
        const heel = (atMs: number): number => poseAt(motion, atMs).joints[`heel${side}`][0];
        const moved = heel(start + 1) - heel(end - 1);
        expect(moved).toBeCloseTo(((motion.travel ?? 0) * (step - 2)) / 1000, 0);
      }
    },
  );
});

describe('time', () => {
  const [beat]: readonly Beat[] = MOTIONS['bridge-position']?.beats ?? [];
  const bridge = MOTIONS['bridge-position'] as Motion;

  it('takes the seconds its beats say', () => {
    expect(beat?.[0]).toBe(2);
    expect(poseAt(bridge, 1999).joints.pelvis[1]).toBeCloseTo(poseAt(bridge, 4000).joints.pelvis[1], 1);
    expect(poseAt(bridge, 1000).joints.pelvis[1]).toBeLessThan(poseAt(bridge, 2000).joints.pelvis[1]);
  });

  it('loops before its beginning and after its end', () => {
    expect(poseAt(bridge, 1000 + 3 * loopMs(bridge)).joints).toEqual(poseAt(bridge, 1000).joints);
    expect(poseAt(bridge, 1000 - loopMs(bridge)).joints).toEqual(poseAt(bridge, 1000).joints);
  });

  it('breathes in a hold and nowhere else', () => {
    const plank = MOTIONS['forearm-plank'] as Motion;
    expect(Math.max(...samples(plank).map((pose) => pose.breath))).toBeGreaterThan(0.2);
    expect(samples(MOTIONS['half-squat'] as Motion).every((pose) => pose.breath === 0)).toBe(true);
  });

  it('takes a step through the air', () => {
    const step = poseAt(MOTIONS['step-jacks'] as Motion, 250).joints;
    expect(step.toeNear[1]).toBeGreaterThan(5);
    expect(step.toeFar[1]).toBeLessThan(2.1);
  });
});

describe('the other side', () => {
  it('has near and far exchanged, and the other limb at work, seen from the side', () => {
    const motion = MOTIONS['wall-calf-stretch'] as Motion;
    const other = otherSide(motion);
    const [pose, otherPose] = [stillOf(motion), stillOf(other)];
    expect(otherPose.joints.ankleNear).toEqual(pose.joints.ankleFar);
    expect(otherPose.joints.ankleFar).toEqual(pose.joints.ankleNear);
    expect(otherPose.joints.head).toEqual(pose.joints.head);
    expect(other.accent).toEqual(['legFar']);
    expect(flipsPicture(motion.framing)).toBe(false);
  });

  it.each(all)('%s: comes back to itself when changed twice', (_, motion) => {
    const pose = stillOf(motion);
    const twice = stillOf(otherSide(otherSide(motion)));
    for (const [joint, at] of Object.entries(pose.joints)) {
      expect(distance(twice.joints[joint as Joint], at)).toBeLessThan(1e-9);
    }
  });

  it('takes what hands hold along', () => {
    const motion = MOTIONS['seated-band-row'] as Motion;
    const anchored = JSON.stringify(otherSide(motion).props);
    expect(anchored).toContain('handFar');
    expect(anchored).not.toContain('handNear');
  });

  it('flips the whole picture when seen from the front', () => {
    const motion = MOTIONS['neck-side-stretch'] as Motion;
    expect(flipsPicture(motion.framing)).toBe(true);
    expect(otherSide(motion)).toBe(motion);
  });

  it('exchanges what hands and feet do, and what they hold', () => {
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
    const motion = MOTIONS['bird-dog'] as Motion;
    const accents = (atMs: number): number =>
      draw(motion, poseAt(motion, atMs), cropOf(motion)).filter((shape) => shape.tint === 'accent').length;
    // The near leg is drawn as a foot and a leg, the near arm as one stroke.
    expect(accents(3000)).toBe(1);
    expect(accents(10_000)).toBe(2);
  });

  it.each(all)('%s: is made of finite numbers, with something at work in it', (_, motion) => {
    const crop = cropOf(motion);
    for (const pose of samples(motion)) {
      const shapes = draw(motion, pose, crop);
      expect(shapes.length).toBeGreaterThan(3);
      expect(shapes.map((shape) => shape.d).join('')).not.toMatch(/NaN|Infinity|undefined/);
    }
    expect(draw(motion, stillOf(motion), crop).some((shape) => shape.tint === 'accent')).toBe(true);
  });

  it.each(all)('%s: keeps the head in the picture', (_, motion) => {
    const crop = cropOf(motion);
    expect(crop.size).toBeGreaterThan(40);
    if (motion.framing === 'hand' || motion.framing === 'eyes') return;
    for (const { joints } of samples(motion)) {
      expect(joints.head[0] - LENGTH.headRadius).toBeGreaterThan(crop.x);
      expect(joints.head[0] + LENGTH.headRadius).toBeLessThan(crop.x + crop.size);
      expect(joints.head[1] + LENGTH.headRadius).toBeLessThan(-crop.y);
    }
  });
});

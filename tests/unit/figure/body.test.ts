import { describe, expect, it } from 'vitest';
import { sceneOf } from '../../../lib/domain/figure/drawing.ts';
import type { Joint, Motion, Stance } from '../../../lib/domain/figure/motion.ts';
import { facesViewer, loopMs } from '../../../lib/domain/figure/motion.ts';
import type { Pose } from '../../../lib/domain/figure/pose.ts';
import { bonesOf, poseAt } from '../../../lib/domain/figure/pose.ts';
import type { Point } from '../../../lib/domain/figure/skeleton.ts';
import { distance, minus } from '../../../lib/domain/figure/skeleton.ts';
import { BODIES, samples, thickness } from './samples.ts';

/** Hundredths of body height in 10 ms: a fist at a speed bag moves at about 2 m/s. */
const FASTEST = 4;

describe('the body', () => {
  it.each(BODIES)('%s: never jumps', (_, motion) => {
    let before = poseAt(motion, 0);
    const seen = { furthest: 0, where: '' };
    for (let atMs = 10; atMs <= loopMs(motion); atMs += 10) {
      const now = poseAt(motion, atMs);
      for (const joint of Object.keys(now.joints) as Joint[]) {
        const moved = distance(before.joints[joint], now.joints[joint]);
        if (moved > seen.furthest) Object.assign(seen, { furthest: moved, where: `${joint} at ${atMs}` });
      }
      before = now;
    }
    expect(seen.furthest, seen.where).toBeLessThan(FASTEST);
  });

  it.each(BODIES)('%s: no limb changes length', (_, motion) => {
    for (const pose of samples(motion)) {
      for (const [a, b, length] of bonesOf(motion, pose.trunkSeen)) {
        const drawn = distance(pose.joints[a], pose.joints[b]);
        expect(Math.abs(drawn / length - 1), `${a} to ${b}`).toBeLessThan(0.001);
      }
    }
  });

  it.each(BODIES)('%s: nothing sinks into the floor', (_, motion) => {
    for (const pose of samples(motion)) {
      for (const [joint, at] of Object.entries(pose.joints)) {
        // The shoulder and hip of the lower side are inside the trunk's stroke, not at its edge.
        if (/hip|shoulder/.test(joint)) continue;
        expect(at[1] - thickness(joint as Joint), `${joint} at ${pose.seconds}`).toBeGreaterThan(-1.05);
      }
    }
  });
});

type Range = readonly [least: number, most: number];

/** Degrees, AAOS norms: flexion is above zero, and so is abduction seen from the front. */
const FROM_THE_SIDE = {
  spine: [-30, 85],
  neck: [-60, 50],
  hip: [-30, 125],
  knee: [0, 140],
  ankle: [-50, 20],
  shoulder: [-60, 180],
  elbow: [0, 150],
} as const satisfies Record<string, Range>;
const FROM_THE_FRONT = {
  spine: [-35, 35],
  neck: [-45, 45],
  hip: [-30, 45],
  shoulder: [-60, 180],
} as const satisfies Record<string, Range>;
/** A foot that lies on its top bends in the midfoot and the toes as well, and is drawn as one stroke. */
const FLAT_FOOT_DEGREES = -70;
/** Hundredths of body height: a foot that has just left the floor is still as it lay. */
const NEAR_FLOOR = 7;
/** For what is rounded, and for a lunge under the body's weight, which takes an ankle a little past its norm. */
const TOLERANCE_DEGREES = { ankle: 2.5 } as const;
/** Its trunk turns about its own length, which a picture from the side does not show, and takes the arms along. */
const TURNED_TRUNK = 'thread-the-needle';

/** Degrees from straight down to where a bone points, towards the side that the figure faces. */
const direction = (from: Point, to: Point): number => {
  const [x, y] = minus(to, from);
  return (Math.atan2(x, -y) * 180) / Math.PI;
};
const lean = (from: Point, to: Point): number => -direction(to, from);
/** Into the turn of which a joint's range is the middle. */
const around = (degrees: number): number => ((((degrees + 120) % 360) + 360) % 360) - 120;

interface Bend {
  readonly joint: keyof typeof FROM_THE_SIDE;
  readonly degrees: number;
  /** Which of the two sides, or the foot's state. */
  readonly least?: number;
}

/** The bends of a pose that the picture shows truly: a limb that comes towards the viewer looks more bent than it is. */
function bendsOf(motion: Motion, pose: Pose): readonly Bend[] {
  const { joints } = pose;
  const front = facesViewer(motion.framing);
  const back = lean(joints.pelvis, joints.waist);
  const ribs = lean(joints.waist, joints.chest);
  const { crop } = sceneOf(motion);
  const legsShow = joints.pelvis[1] > -(crop.y + crop.size);
  const bends: Bend[] = [
    { joint: 'spine', degrees: around(ribs - back) },
    { joint: 'neck', degrees: around(lean(joints.chest, joints.head) - ribs) },
  ];
  for (const which of ['Near', 'Far'] as const) {
    const side = front && which === 'Far' ? -1 : 1;
    const thigh = direction(joints[`hip${which}`], joints[`knee${which}`]);
    const shank = direction(joints[`knee${which}`], joints[`ankle${which}`]);
    const foot = direction(joints[`heel${which}`], joints[`toe${which}`]);
    const upperArm = direction(joints[`shoulder${which}`], joints[`elbow${which}`]);
    const forearm = direction(joints[`elbow${which}`], joints[`hand${which}`]);
    if (!motion.legsSeen && legsShow) {
      bends.push({ joint: 'hip', degrees: around((thigh + (front ? (motion.rest.tilt ?? 0) : back)) * side) });
      if (!front) {
        const lies = joints[`toe${which}`][1] < NEAR_FLOOR && joints[`ankle${which}`][1] < 2 * NEAR_FLOOR;
        bends.push({ joint: 'knee', degrees: around(thigh - shank) });
        bends.push({
          joint: 'ankle',
          degrees: around(foot - shank - 90),
          ...(lies ? { least: FLAT_FOOT_DEGREES } : {}),
        });
      }
    }
    if (!motion.armsSeen) {
      bends.push({ joint: 'shoulder', degrees: around((upperArm + ribs) * side) });
      if (!front && !turnsElbow(motion, which)) bends.push({ joint: 'elbow', degrees: around(forearm - upperArm) });
    }
  }
  return bends;
}

/** Whether the author turned this elbow out of the picture's plane. */
function turnsElbow(motion: Motion, side: 'Near' | 'Far'): boolean {
  const stances: readonly Partial<Stance>[] = [motion.rest, ...motion.beats.map(([, change]) => change ?? {})];
  return stances.some((stance) => stance[`hand${side}`]?.at(-1) === -1);
}

describe('the range of motion', () => {
  it.each(BODIES)('%s: stays human', (id, motion) => {
    const ranges: Partial<Record<Bend['joint'], Range>> = facesViewer(motion.framing) ? FROM_THE_FRONT : FROM_THE_SIDE;
    for (const pose of samples(motion)) {
      for (const { joint, degrees, least } of bendsOf(motion, pose)) {
        const range = ranges[joint];
        if (!range || (id === TURNED_TRUNK && joint === 'shoulder')) continue;
        const tolerance = joint === 'ankle' ? TOLERANCE_DEGREES.ankle : 1;
        expect(degrees, `${joint} at ${pose.seconds} s`).toBeGreaterThanOrEqual((least ?? range[0]) - tolerance);
        expect(degrees, `${joint} at ${pose.seconds} s`).toBeLessThanOrEqual(range[1] + tolerance);
      }
    }
  });

  it('is judged by bends that a limb really has', () => {
    const [, march] = BODIES.find(([id]) => id === 'march-on-the-spot') ?? [];
    if (!march) throw new Error('no march');
    const bends = bendsOf(march, poseAt(march, 300));
    // The lifted thigh is level but for 20 degrees, its shank hangs 14 behind the upright; the other leg stands.
    expect(bends.filter(({ joint }) => joint === 'hip').map(({ degrees }) => Math.round(degrees))).toEqual([70, 3]);
    expect(bends.filter(({ joint }) => joint === 'knee').map(({ degrees }) => Math.round(degrees))[0]).toBe(84);
    expect(bends.filter(({ joint }) => joint === 'shoulder').map(({ degrees }) => Math.round(degrees))).toEqual([
      -26, 30,
    ]);
  });
});

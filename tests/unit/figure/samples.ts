import type { Joint, Motion } from '../../../lib/domain/figure/motion.ts';
import { loopMs } from '../../../lib/domain/figure/motion.ts';
import { MOTIONS } from '../../../lib/domain/figure/motions/index.ts';
import type { Pose } from '../../../lib/domain/figure/pose.ts';
import { poseAt } from '../../../lib/domain/figure/pose.ts';
import { LENGTH, WIDTH } from '../../../lib/domain/figure/skeleton.ts';

const SAMPLES = 60;

export const EVERY = Object.entries(MOTIONS);
/** All that draw a body: hands and eyes have no limbs to check. */
export const BODIES = EVERY.filter(([, motion]) => motion.framing !== 'hand' && motion.framing !== 'eyes');

export function motionOf(id: string): Motion {
  const motion = MOTIONS[id];
  if (motion === undefined) throw new Error(`no motion for ${id}`);
  return motion;
}

/** Sixty instants, evenly spread over the loop. */
export function samples(motion: Motion): readonly Pose[] {
  return Array.from({ length: SAMPLES }, (_, i) => poseAt(motion, (loopMs(motion) * i) / SAMPLES));
}

/** Half of a joint's stroke: how far it keeps from what it touches. */
export function thickness(joint: Joint): number {
  if (/toe|heel/.test(joint)) return WIDTH.foot / 2;
  if (joint === 'head') return LENGTH.headRadius;
  return /pelvis|waist|chest/.test(joint) ? WIDTH.trunk / 2 : WIDTH.limb / 2;
}

import type { Motion, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { both, FOURS, mat } from './parts.ts';

const REACH: Partial<Stance> = { handNear: ['swing', 99, 0], footFar: ['swing', -88, 0, 6] };
/** Sitting on the heels with the knees apart, so that they look more bent than their 140 degrees. */
const HEELS: Pick<Stance, 'root' | 'footNear' | 'footFar'> = {
  root: ['pelvis', -17.5, 15],
  footNear: ['ankle', -24.4, 6, -66],
  footFar: ['ankle', -24.4, 6, -66],
};
const BOWING: Partial<Stance> = { spine: [58, 64], neck: 62, ...both(['at', 29, 16]) };
const FOURS_MAT = mat(-42, 50);

export const ALL_FOURS: Readonly<Record<string, Motion>> = {
  'cat-cow-stretch': {
    framing: 'side',
    rest: { ...FOURS, ...both(['at', 26, 3.2]), spine: [83, 53], neck: 40 },
    beats: [
      [3, { spine: [30, 98], neck: 148 }],
      [3, {}],
    ],
    stillMs: 3000,
    accent: ['trunk'],
    props: [FOURS_MAT],
  },
  'thread-the-needle': {
    works: 'right',
    framing: 'side',
    rest: { ...FOURS, handFar: ['at', 27, 3.2, -1] },
    beats: [
      [2, { spine: [123, 141], neck: 101, handNear: ['at', -14.5, 3.2], handFar: ['at', 55.5, 3.2, -1] }],
      [13],
      [1.5, {}],
    ],
    stillMs: 7000,
    accent: ['armNear'],
    props: [mat(-42, 60)],
  },
  'childs-pose': {
    framing: 'side',
    rest: { ...FOURS, ...HEELS, spine: [12, 8], neck: 8, ...both(['at', 0, 12]) },
    beats: [
      [1.5, BOWING],
      [1.5, { spine: [78, 114], neck: 118, ...both(['at', 44, 3.2]) }],
      [20],
      [1.5, BOWING],
      [1.5, {}],
    ],
    stillMs: 12_000,
    accent: ['trunk'],
    legsSeen: { near: [0.86, 1], far: [0.86, 1] },
    props: [mat(-42, 52)],
  },
  'bird-dog': {
    framing: 'side',
    rest: FOURS,
    beats: [[2, REACH], [3], [2, {}], [2, swapped(REACH)], [3], [2, {}]],
    stillMs: 3500,
    accent: ['armNear', 'legFar'],
    otherSideFrom: 7,
    props: [FOURS_MAT],
  },
};

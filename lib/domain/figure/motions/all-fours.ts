import type { Motion, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { arrow, both, FOURS, mat } from './parts.ts';

const REACH: Partial<Stance> = { handNear: ['swing', 99, 0], footFar: ['swing', -88, 0, 20] };
const BOWING: Partial<Stance> = { root: ['knee', 0, 3.2, -50], spine: [58, 62], neck: 60, ...both(['at', 26, 14]) };
const FOURS_MAT = mat(-42, 50);

export const ALL_FOURS: Readonly<Record<string, Motion>> = {
  'cat-cow-stretch': {
    framing: 'side',
    rest: { ...FOURS, spine: [88, 58], neck: 46 },
    beats: [
      [3, { spine: [38, 104], neck: 152 }],
      [3, {}],
    ],
    stillMs: 3000,
    accent: ['trunk'],
    props: [FOURS_MAT, arrow([10, 51], [10, 61])],
  },
  'thread-the-needle': {
    framing: 'side',
    rest: { ...FOURS, handFar: ['at', 32.5, 3.2, -1] },
    beats: [
      [2, { spine: [98, 132], neck: 128, handNear: ['at', -8, 3.6], handFar: ['at', 32.5, 3.2, -1] }],
      [12],
      [1.5, {}],
    ],
    stillMs: 7000,
    accent: ['armNear'],
    props: [FOURS_MAT],
  },
  'childs-pose': {
    framing: 'side',
    rest: { ...FOURS, root: ['knee', 0, 3.2, -50], spine: [14, 8], neck: 8, ...both(['at', 0, 14]) },
    beats: [
      [1.5, BOWING],
      [1.5, { root: ['knee', 0, 3.2, -50], spine: [92, 112], neck: 118, ...both(['at', 43.2, 3.2]) }],
      [20],
      [1.5, BOWING],
      [1.5, {}],
    ],
    stillMs: 12_000,
    accent: ['trunk'],
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

import type { Motion, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { arrow, both, mat } from './parts.ts';

/** On the back, the head at the left. */
const SUPINE: Stance = {
  root: ['shoulder', -28.8, 5.2],
  spine: [-90, -90],
  neck: -83,
  ...both(['at', 6.9, 3.4, -1]),
  footNear: ['sole', 19, 0],
  footFar: ['sole', 19, 0],
};
const TABLE: Stance = {
  ...SUPINE,
  ...both(['swing', 180, 0]),
  footNear: ['swing', 180, 90],
  footFar: ['swing', 180, 90],
};
const REACH: Partial<Stance> = { handFar: ['swing', 258, 0], footNear: ['swing', 102, 6, 20] };
const HUG = ['swing', 212, 132] as const;

export const SUPINE_MOVES: Readonly<Record<string, Motion>> = {
  'bridge-position': {
    framing: 'side',
    rest: SUPINE,
    beats: [[2, { spine: [-115, -115], ...both(['at', 6.9, 3.4, -1]) }], [2], [3, {}]],
    stillMs: 3000,
    accent: ['trunk', 'legNear', 'legFar'],
    props: [mat(-52, 36), arrow([-8, 27], [-8, 37])],
  },
  'dead-bug': {
    framing: 'side',
    rest: TABLE,
    beats: [
      [3, REACH],
      [2, {}],
      [3, swapped(REACH)],
      [2, {}],
    ],
    stillMs: 2700,
    accent: ['armFar', 'legNear'],
    otherSideFrom: 5,
    props: [mat(-52, 50)],
  },
  'knees-to-chest': {
    framing: 'side',
    rest: { ...SUPINE, ...both(['at', -1, 3.4, -1]) },
    beats: [
      [3, { footNear: HUG, handNear: ['on', 'kneeNear', 4, -0.5] }],
      [3, { footNear: HUG, footFar: HUG, handNear: ['on', 'kneeNear', 4, -0.5], handFar: ['on', 'kneeFar', 4, -0.5] }],
      [20],
      [3, {}],
    ],
    stillMs: 12_000,
    accent: ['legNear', 'legFar'],
    armsSeen: { near: [0.86, 0.86], far: [0.86, 0.86] },
    props: [mat(-52, 36)],
  },
};

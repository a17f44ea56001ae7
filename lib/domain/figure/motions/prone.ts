import type { Anchor, Joint, Motion, Prop, Stance } from '../motion.ts';
import { arrow, both, dumbbell, line, mat } from './parts.ts';

/** Face down, the head at the right. */
const PRONE: Stance = {
  root: ['pelvis', 0, 5.6],
  spine: [89, 91],
  neck: 84,
  ...both(['swing', -88, 0]),
  footNear: ['swing', -87.5, 0, 68],
  footFar: ['swing', -87.5, 0, 68],
};
const PLANK: Stance = {
  root: ['ankle', -49, 10.6, 81.7],
  spine: [81.7, 81.7],
  neck: 84,
  ...both(['at', 45.6, 3.2]),
  footNear: ['ankle', -49, 10.6, 0],
  footFar: ['ankle', -49, 10.6, 0],
};
const RAISED = ['swing', -96, 0, 40] as const;

/** The inner edge of a shoulder blade, seen from above. */
const BLADE: readonly (readonly [Joint, x: number, y: number])[] = [
  ['shoulderNear', -6, 4],
  ['shoulderNear', -5, 11],
];

export const PRONE_MOVES: Readonly<Record<string, Motion>> = {
  'back-extension': {
    framing: 'side',
    rest: PRONE,
    beats: [[2, { spine: [83, 62], neck: 76, ...both(['swing', -93, 0]) }], [2], [3, {}]],
    stillMs: 3000,
    accent: ['trunk'],
    props: [mat(-64, 52), arrow([27, 24], [27, 33])],
  },
  'cobra-pose': {
    framing: 'side',
    armsSeen: { near: [0.8, 0.78], far: [0.8, 0.78] },
    rest: { ...PRONE, ...both(['at', 24, 3.2]) },
    beats: [[3, { spine: [68, 38], neck: 20 }], [12], [3, {}]],
    stillMs: 8000,
    accent: ['trunk'],
    props: [mat(-64, 52)],
  },
  'reverse-hip-raise-with-exercise-ball': {
    framing: 'side',
    rest: {
      ...PRONE,
      root: ['pelvis', 0, 38.4],
      spine: [96, 108],
      neck: 112,
      ...both(['at', 44, 3.2]),
      footNear: ['swing', -57, 0, 12],
      footFar: ['swing', -57, 0, 12],
    },
    beats: [[2, { footNear: RAISED, footFar: RAISED }], [1], [3, {}]],
    stillMs: 2500,
    accent: ['legNear', 'legFar'],
    props: [{ disc: 16.6, at: [5, 16.6] }, arrow([-52, 22], [-53, 34])],
  },
  'prone-t-raise': {
    // From above the head: only from there are both the T and the lift of its arms to be seen.
    framing: 'front',
    behind: true,
    rest: {
      ...PRONE,
      root: ['pelvis', 0, 56],
      spine: [180, 180],
      neck: 180,
      hinge: 48,
      twist: 180,
      ...both(['swing', 90, 0]),
      footNear: ['swing', 177, 0],
      footFar: ['swing', 177, 0],
    },
    legsSeen: { near: [0.67, 0.64], far: [0.67, 0.64] },
    armsSeen: { near: [0.98, 0.98], far: [0.98, 0.98] },
    beats: [[2, { girdle: [-1.4, 0], ...both(['swing', 113, 0]) }], [2], [2, {}]],
    stillMs: 3000,
    accent: ['armNear', 'armFar'],
    crop: [-56, 2, 112],
    props: [
      line([
        [-35, 13],
        [35, 13],
        [26, 99],
        [-26, 99],
        [-35, 13],
      ]),
      // Where the arms lay, and what they throw on the floor.
      {
        line: [
          [-44, 35.8],
          [44, 35.8],
        ],
        width: 5,
        tint: 'far',
      },
      ...[BLADE, BLADE.map(([, x, y]): Anchor => ['shoulderFar', -x, y])].map(
        (points): Prop => ({ line: points, tint: 'accent', width: 2.2, front: true }),
      ),
      arrow([50, 42], [50, 55]),
      arrow([-50, 42], [-50, 55]),
    ],
  },
  'forearm-plank': {
    framing: 'side',
    rest: PLANK,
    beats: [[25], [0.1, {}]],
    stillMs: 6000,
    accent: ['trunk'],
    props: [mat(-60, 54)],
  },
  'renegade-rows': {
    works: 'right',
    framing: 'side',
    rest: { ...PLANK, root: ['ankle', -49, 10.6, 67.1], spine: [67.1, 67.1], neck: 74, ...both(['at', 24, 5.8]) },
    beats: [[2, { handNear: ['on', 'waist', 6, -7] }], [1], [2, {}]],
    stillMs: 2500,
    accent: ['armNear'],
    props: [mat(-60, 44), ...dumbbell('handFar'), ...dumbbell('handNear'), arrow([5, 8], [5, 18])],
  },
};

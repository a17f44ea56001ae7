import type { Motion, Stance } from '../motion.ts';
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
    armOver: true,
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
    // From above: a T is a T only from there.
    framing: 'front',
    behind: true,
    rest: {
      ...PRONE,
      root: ['pelvis', -4, 60],
      spine: [90, 90],
      neck: 90,
      tilt: 90,
      handNear: ['swing', 0, 0],
      handFar: ['swing', 180, 0],
      footNear: ['swing', -88, 0],
      footFar: ['swing', 88, 0],
    },
    beats: [[2, { lift: 1 }], [2], [2, {}]],
    stillMs: 3000,
    accent: ['armNear', 'armFar'],
    crop: [-62, 3, 114],
    props: [
      line([
        [-60, 36],
        [44, 36],
        [44, 84],
        [-60, 84],
        [-60, 36],
      ]),
      {
        line: [
          ['shoulderNear', -5, 4.6],
          ['shoulderNear', -14, 5.6],
        ],
        tint: 'accent',
        width: 2.2,
        front: true,
      },
      {
        line: [
          ['shoulderFar', -5, -4.6],
          ['shoulderFar', -14, -5.6],
        ],
        tint: 'accent',
        width: 2.2,
        front: true,
      },
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
    beats: [[2, { handNear: ['on', 'waist', 6, -4] }], [1], [2, {}]],
    stillMs: 2500,
    accent: ['armNear'],
    props: [mat(-60, 44), ...dumbbell('handFar'), ...dumbbell('handNear')],
  },
};

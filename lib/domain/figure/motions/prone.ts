import type { Motion, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { arrow, both, dumbbell, line, mat } from './parts.ts';

/** Face down, the head at the right. */
const PRONE: Stance = {
  root: ['pelvis', 0, 5.6],
  spine: [89, 91],
  neck: 84,
  ...both(['swing', -88, 0]),
  footNear: ['swing', -90, 0, 62],
  footFar: ['swing', -90, 0, 62],
};
const PLANK: Stance = {
  root: ['ankle', -49, 10.6, 81.7],
  spine: [81.7, 81.7],
  neck: 84,
  ...both(['at', 45.6, 3.2]),
  footNear: ['ankle', -49, 10.6, 0],
  footFar: ['ankle', -49, 10.6, 0],
};
const ROW: Partial<Stance> = { handNear: ['on', 'waist', 6, -4] };
const RAISED = ['swing', -96, 0, 40] as const;

export const PRONE_MOVES: Readonly<Record<string, Motion>> = {
  'back-extension': {
    framing: 'side',
    rest: PRONE,
    beats: [[2, { spine: [83, 62], neck: 74, ...both(['swing', -78, 4]) }], [2], [3, {}]],
    stillMs: 3000,
    accent: ['trunk'],
    props: [mat(-64, 52), arrow([27, 24], [27, 33])],
  },
  'cobra-pose': {
    framing: 'side',
    rest: { ...PRONE, ...both(['at', 19.4, 3.2]) },
    beats: [[3, { spine: [72, 42], neck: 22, ...both(['at', 19.4, 3.2]) }], [12], [3, {}]],
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
      ...both(['at', 34, 3.2]),
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
    rest: {
      ...PRONE,
      root: ['pelvis', -4, 60],
      spine: [90, 90],
      neck: 90,
      tilt: 90,
      handNear: ['swing', 2, 0],
      handFar: ['swing', 178, 0],
      footNear: ['swing', -88, 0],
      footFar: ['swing', 88, 0],
    },
    beats: [[2, { handNear: ['swing', -7, 0], handFar: ['swing', 187, 0] }], [2], [2, {}]],
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
          [20, 65.5],
          [11, 64],
        ],
        tint: 'accent',
        width: 2.2,
        front: true,
      },
      {
        line: [
          [20, 54.5],
          [11, 56],
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
    framing: 'side',
    rest: { ...PLANK, root: ['ankle', -49, 10.6, 67.8], spine: [67.8, 67.8], neck: 74, ...both(['at', 24, 6]) },
    beats: [[2, ROW], [1], [2, {}], [2, swapped(ROW)], [1], [2, {}]],
    stillMs: 2500,
    accent: ['armNear'],
    otherSideFrom: 5,
    props: [mat(-60, 44), ...dumbbell('handFar'), ...dumbbell('handNear')],
  },
};

import type { Beat, Motion, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { arrow, line, STANDING } from './parts.ts';

const MARCH: Partial<Stance> = {
  footNear: ['swing', 70, 84],
  handNear: ['swing', -26, 18],
  handFar: ['swing', 30, 26],
};
const SPRINT: Partial<Stance> = {
  footNear: ['swing', 98, 108],
  footFar: ['sole', 0, 0, 24],
  handNear: ['swing', -38, 88],
  handFar: ['swing', 42, 92],
};

/** Heel strike, mid-stance and push-off of one step; `arms` are the swings at the first. */
function stride(
  seconds: number,
  length: number,
  arms: number,
  carry: Partial<Stance> = {},
): Pick<Motion, 'rest' | 'beats' | 'pace' | 'travel'> {
  const strike: Stance = {
    ...STANDING,
    root: ['pelvis', 0, 49.4],
    spine: [3, 3],
    neck: 5,
    footNear: ['sole', length, 0, -15],
    footFar: ['sole', -length, 0, 30],
    handNear: ['swing', -arms, 10],
    handFar: ['swing', arms, 18],
    ...carry,
  };
  const middle: Partial<Stance> = {
    root: ['pelvis', 0, 51.8],
    footNear: ['sole', 0, 0],
    footFar: ['sole', 0, 6, 24],
    handNear: ['swing', 4, 12],
    handFar: ['swing', 4, 12],
    ...carry,
  };
  const beats: readonly Beat[] = [
    [seconds / 2, middle],
    [seconds / 2, { ...swapped(strike), ...carry }],
    [seconds / 2, { ...swapped(middle), ...carry }],
    [seconds / 2, {}],
  ];
  return { rest: strike, beats, pace: 'even', travel: (2 * length) / seconds };
}

const TREADS = line([
  [-8, 0],
  [10, 0],
  [10, 10],
  [27, 10],
  [27, 20],
  [44, 20],
  [44, 30],
  [54, 30],
]);

export const WALKING: Readonly<Record<string, Motion>> = {
  'march-on-the-spot': {
    framing: 'side',
    rest: STANDING,
    beats: [
      [0.3, MARCH],
      [0.3, {}],
      [0.3, swapped(MARCH)],
      [0.3, {}],
    ],
    stillMs: 300,
    accent: ['legNear', 'legFar'],
  },
  'fast-march-high-knees': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', 1, 54],
      spine: [4, 4],
      handNear: ['swing', 2, 88],
      handFar: ['swing', 2, 88],
      footNear: ['sole', -1, 0, 16],
      footFar: ['sole', 0, 0, 16],
    },
    beats: [
      [0.2, SPRINT],
      [0.2, {}],
      [0.2, swapped(SPRINT)],
      [0.2, {}],
    ],
    stillMs: 200,
    accent: ['legNear', 'legFar', 'armNear', 'armFar'],
    props: [arrow([34, 44], [34, 56])],
  },
  'brisk-corridor-walk': {
    framing: 'side',
    ...stride(0.48, 17, 32),
    stillMs: 0,
    accent: ['legNear', 'legFar'],
    props: [
      line(
        [
          [-40, 34],
          [-24, 34],
        ],
        1.4,
      ),
      line(
        [
          [-44, 52],
          [-26, 52],
        ],
        1.4,
      ),
      line(
        [
          [-38, 70],
          [-22, 70],
        ],
        1.4,
      ),
    ],
  },
  'walk-and-refill': {
    framing: 'side',
    ...stride(0.62, 14, 20, { handNear: ['at', 20, 62] }),
    stillMs: 0,
    accent: ['armNear'],
    props: [
      {
        line: [
          ['handNear', 0, 7],
          ['handNear', 0.8, -1.5],
          ['handNear', 5.2, -1.5],
          ['handNear', 6, 7],
        ],
        width: 1.8,
        front: true,
      },
      line([
        [40, 0],
        [40, 50],
        [64, 50],
      ]),
      line(
        [
          [56, 50],
          [56, 70],
          [48, 70],
          [48, 64],
        ],
        2.4,
      ),
    ],
  },
  'stair-climb': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', 1, 52],
      spine: [8, 6],
      handNear: ['at', 21, 58],
      handFar: ['swing', 0, 16],
      footNear: ['sole', 1, 0],
      footFar: ['sole', 1, 0],
    },
    beats: [
      [0.6, { root: ['pelvis', 5, 51.4], footNear: ['sole', 15, 10] }],
      [
        0.6,
        { root: ['pelvis', 15, 61.4], footNear: ['sole', 15, 10], footFar: ['sole', 32, 20], handNear: ['at', 33, 65] },
      ],
      [0.6, { root: ['pelvis', 5, 51.4], footNear: ['sole', 15, 10] }],
      [0.6, {}],
    ],
    stillMs: 600,
    accent: ['legNear', 'legFar'],
    props: [
      TREADS,
      line(
        [
          [13, 10],
          [13, 52.6],
          [52, 77],
          [52, 30],
        ],
        1.6,
      ),
    ],
  },
};

import type { Motion, Prop, Stance } from '../motion.ts';
import { arrow, chair, line, SITTING } from './parts.ts';

const AT_EASE: Stance = { ...SITTING, handNear: ['at', 15, 34], handFar: ['at', 15, 34] };
const WINDOW: readonly Prop[] = [
  line(
    [
      [22, 48],
      [22, 94],
      [56, 94],
      [56, 48],
      [22, 48],
    ],
    2.6,
  ),
  line(
    [
      [39, 48],
      [39, 94],
    ],
    1.6,
  ),
  line(
    [
      [22, 78],
      [56, 78],
    ],
    1.6,
  ),
  line(
    [
      [18, 46.6],
      [60, 46.6],
    ],
    3,
  ),
  // A tree, far away.
  line(
    [
      [49, 51],
      [49, 60],
    ],
    1.8,
  ),
  { disc: 4.6, at: [49, 66] },
];

/** The course of one loop of breath beside the figure, with a dot that rides on it. */
function course(points: readonly (readonly [seconds: number, x: number, y: number])[]): readonly Prop[] {
  return [
    line(
      points.map(([, x, y]) => [x, y] as const),
      1.8,
    ),
    { rider: points, disc: 2.7, tint: 'accent' },
  ];
}

const BELLY: Stance = { ...SITTING, handNear: ['on', 'waist', 5, -5], handFar: ['at', 15, 34] };
const CLOSE_ELBOWS = { near: [0.76, 0.8], far: [0.8, 0.8] } as const;
const SEATED_CROP = [-24, -6, 90] as const;

/** Eyes. */
export const EYES: Readonly<Record<string, Motion>> = {
  'far-focus-20': {
    framing: 'head-side',
    rest: AT_EASE,
    beats: [[20], [0.1, {}]],
    stillMs: 5000,
    accent: [],
    crop: [-14, 33, 76],
    props: [
      ...WINDOW,
      {
        line: [
          ['head', 9, 1],
          [44, 67.4],
        ],
        width: 1.5,
        tint: 'accent',
        dash: true,
        front: true,
      },
    ],
  },
  'blink-reset': {
    framing: 'eyes',
    rest: AT_EASE,
    beats: [[0.4, { close: 1 }], [1.6], [0.4, {}], [1.6]],
    stillMs: 1200,
    accent: [],
    crop: [-28, -28, 56],
  },
  'near-far-focus-shift': {
    framing: 'head-side',
    rest: { ...AT_EASE, handNear: ['at', 25, 67], close: 0 },
    beats: [[3], [0.3, { close: 0.4 }], [2.7], [0.3, {}]],
    stillMs: 1500,
    accent: ['armNear'],
    crop: [-13, 33, 72],
    props: [
      {
        line: [
          ['handNear', 0, 0],
          ['handNear', 0.5, 6.5],
        ],
        width: 4,
        tint: 'accent',
        front: true,
      },
      line(
        [
          [52, 66],
          [52, 58],
        ],
        2,
      ),
      { disc: 5, at: [52, 70] },
      {
        line: [
          ['head', 9.5, 1.4],
          ['handNear', -4, 4.5],
        ],
        width: 1.5,
        tint: 'accent',
        dash: true,
        front: true,
      },
      {
        line: [
          [31, 71.4],
          [45, 71.2],
        ],
        width: 1.2,
        dash: true,
      },
    ],
  },
};

/** Breathing. Each picture shows its own course of the breath. */
export const BREATHING: Readonly<Record<string, Motion>> = {
  'cyclic-sighing': {
    framing: 'breath',
    rest: AT_EASE,
    beats: [[2, { breath: 0.8, spine: [0, -2] }], [1, { breath: 1, spine: [0, -3] }], [6, {}], [1]],
    stillMs: 2900,
    accent: ['trunk'],
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...course([
        [0, 22, 50],
        [2, 30, 70],
        [2.3, 32, 70],
        [3, 35, 78],
        [9, 56, 50],
        [10, 62, 50],
      ]),
    ],
  },
  'box-breathing': {
    framing: 'breath',
    rest: AT_EASE,
    beats: [[4, { breath: 1, spine: [0, -3] }], [4], [4, {}], [4]],
    stillMs: 4000,
    accent: ['trunk'],
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...course([
        [0, 28, 46],
        [4, 28, 74],
        [8, 56, 74],
        [12, 56, 46],
        [16, 28, 46],
      ]),
    ],
  },
  'long-exhale-breathing': {
    framing: 'breath',
    rest: { ...BELLY, handFar: ['at', 12, 34] },
    beats: [
      [4, { breath: 1, spine: [0, -2] }],
      [6, {}],
    ],
    stillMs: 6500,
    accent: ['trunk'],
    armsSeen: CLOSE_ELBOWS,
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...course([
        [0, 24, 44],
        [4, 37, 62],
        [10, 62, 44],
      ]),
      arrow([12, 67], [18, 66], [23, 63]),
    ],
  },
  'belly-breathing': {
    framing: 'breath',
    rest: { ...BELLY, handFar: ['on', 'chest', 7.5, -8], handNear: ['on', 'waist', 5.5, -6] },
    beats: [
      [3, { breath: 1, handNear: ['on', 'waist', 7, -6] }],
      [4, {}],
    ],
    stillMs: 3000,
    accent: ['trunk'],
    armsSeen: CLOSE_ELBOWS,
    crop: [-26, -6, 90],
    props: [...chair(), arrow([13, 38], [23, 38])],
  },
};

import type { Motion, Stance } from '../motion.ts';
import { flipped } from '../motion.ts';
import { arrow, CHAIR_FRONT, line, SITTING } from './parts.ts';

const BUST = [-20, 37, 46] as const;
const BUST_FACING = [-27, 36, 50] as const;
const ARMS_LOW: Stance = { ...SITTING, neck: 0, handNear: ['swing', 4, 8], handFar: ['swing', 4, 8] };
const LOW_FACING: Stance = { ...ARMS_LOW, footNear: ['sole', 9, 0], footFar: ['sole', -9, 0] };
const TURNED: Partial<Stance> = { turn: 0.95 };

/** Head, neck and shoulders. */
export const HEAD_AND_NECK: Readonly<Record<string, Motion>> = {
  'chin-tuck': {
    framing: 'head-side',
    rest: { ...ARMS_LOW, neck: 24 },
    beats: [[2, { neck: -3 }], [3], [0.6, {}]],
    stillMs: 3500,
    accent: ['head'],
    crop: BUST,
    props: [
      arrow([24, 68], [16, 68]),
      line(
        [
          [-8.6, 60],
          [-8.6, 78],
        ],
        0.8,
      ),
    ],
  },
  'slow-neck-turns': {
    framing: 'head-front',
    rest: ARMS_LOW,
    beats: [
      [1.5, TURNED],
      [3, flipped(TURNED)],
      [1.5, {}],
    ],
    stillMs: 1500,
    accent: ['head'],
    crop: BUST_FACING,
    props: [arrow([-9, 78], [0, 85], [10, 78])],
  },
  'neck-side-stretch': {
    framing: 'head-front',
    rest: { ...LOW_FACING, handNear: ['at', 13, 22.6] },
    beats: [[2, { neck: -34 }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['head'],
    crop: [-32, 16, 66],
    legsSeen: { near: [0.3, 1], far: [0.3, 1] },
    props: [...CHAIR_FRONT, arrow([4, 79], [-6, 80], [-13, 74])],
  },
  'look-to-pocket-stretch': {
    framing: 'head-front',
    rest: ARMS_LOW,
    beats: [[2, { turn: 0.55, nod: 48, neck: 16 }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['head'],
    crop: BUST_FACING,
    props: [
      arrow([16, 76], [21, 68], [15, 59]),
      {
        line: [
          [0, 50],
          [6, 50],
        ],
        width: 1.2,
        tint: 'ground',
        front: true,
      },
      {
        line: [
          [0, 50],
          [0.3, 44.5],
          [5.7, 44.5],
          [6, 50],
        ],
        width: 0.9,
        tint: 'ground',
        front: true,
      },
    ],
  },
  'neck-isometric-press': {
    framing: 'head-side',
    rest: { ...ARMS_LOW, handNear: ['on', 'head', 10, 3] },
    beats: [
      [5],
      [3, { handNear: ['on', 'chest', 13, -8], handFar: ['on', 'head', -10, 1] }],
      [5],
      [3, { handNear: ['on', 'head', -1, 1] }],
      [5],
      [3, {}],
    ],
    stillMs: 2500,
    accent: ['head', 'armNear', 'armFar'],
    armsSeen: { near: [0.8, 0.9], far: [0.8, 0.9] },
    crop: [-26, 34, 50],
    props: [arrow([25, 72], [17, 72])],
  },
  'shoulder-rolls': {
    framing: 'head-side',
    rest: { ...ARMS_LOW, handNear: ['swing', -4, 16] },
    beats: [
      [0.6, { girdle: [2.5, 2.5], handNear: ['swing', -4, 16] }],
      [0.6, { girdle: [0, 5], handNear: ['swing', -4, 16] }],
      [0.9, { girdle: [-4, 2.5], handNear: ['swing', -4, 16] }],
      [0.9, {}],
    ],
    pace: 'even',
    stillMs: 1000,
    accent: ['armNear', 'armFar'],
    crop: [-27, 32, 50],
    props: [arrow([11, 49], [13, 54], [10, 60]), arrow([-9, 63], [-17, 57], [-9, 49])],
  },
  'shrug-and-drop': {
    framing: 'head-front',
    rest: ARMS_LOW,
    beats: [[1, { girdle: [-0.8, 6] }], [3], [0.3, {}], [1]],
    stillMs: 2500,
    accent: ['armNear', 'armFar'],
    crop: BUST_FACING,
    props: [arrow([18.5, 52], [18.5, 63]), arrow([-18.5, 52], [-18.5, 63])],
  },
  'shoulder-blade-squeeze': {
    framing: 'head-front',
    behind: true,
    rest: ARMS_LOW,
    beats: [[2, { girdle: [-2.4, -1.2] }], [3], [1, {}]],
    stillMs: 3500,
    accent: [],
    crop: BUST_FACING,
    props: [
      {
        line: [
          ['shoulderNear', -6.5, -4],
          ['shoulderNear', -5, -13],
        ],
        tint: 'accent',
        width: 2.6,
        front: true,
      },
      {
        line: [
          ['shoulderFar', 6.5, -4],
          ['shoulderFar', 5, -13],
        ],
        tint: 'accent',
        width: 2.6,
        front: true,
      },
      arrow([23, 48], [15.5, 46]),
      arrow([-23, 48], [-15.5, 46]),
    ],
  },
  'cross-body-shoulder-stretch': {
    framing: 'head-front',
    rest: { ...LOW_FACING, handFar: ['at', 18, 51], handNear: ['on', 'elbowFar', 1, -3] },
    beats: [[2, { handFar: ['at', 22, 56] }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['armFar'],
    legsSeen: { near: [0.3, 1], far: [0.3, 1] },
    armsSeen: { near: [0.72, 0.8], far: [0.86, 1] },
    crop: [-32, 30, 62],
  },
};

const GRIP = { ...ARMS_LOW };

/** Hands and wrists: the body is out of the picture. */
export const HANDS: Readonly<Record<string, Motion>> = {
  'wrist-flexor-stretch': {
    framing: 'hand',
    view: 'palm-up',
    rest: { ...GRIP, wrist: 5 },
    beats: [[2, { wrist: 66 }], [10], [1, {}]],
    stillMs: 6000,
    accent: [],
    crop: [-30, -28, 52],
    props: [arrow([20, 2], [22, -12], [15, -22])],
  },
  'wrist-extensor-stretch': {
    framing: 'hand',
    view: 'palm-down',
    rest: { ...GRIP, wrist: 5 },
    beats: [[2, { wrist: 70 }], [10], [1, {}]],
    stillMs: 6000,
    accent: [],
    crop: [-30, -28, 52],
    props: [arrow([20, 2], [22, -12], [15, -22])],
  },
  'wrist-circles': {
    framing: 'hand',
    view: 'circle',
    rest: { ...GRIP, wrist: 0, close: 0 },
    beats: [
      [0.5, { wrist: -32, close: 0.25 }],
      [0.5, { wrist: 0, close: 0.5 }],
      [0.5, { wrist: 32, close: 0.25 }],
      [0.5, {}],
    ],
    pace: 'even',
    stillMs: 400,
    accent: [],
    crop: [-27, -26, 58],
    props: [
      line([
        [-30, -6],
        [4, -6],
      ]),
      arrow([14, 13], [25, 10], [21, -6]),
    ],
  },
  'finger-spread-and-fist': {
    framing: 'hand',
    view: 'open',
    rest: { ...GRIP, close: 1 },
    beats: [
      [2, { close: 0 }],
      [2, {}],
    ],
    stillMs: 2000,
    accent: [],
    crop: [-28, -21, 54],
  },
};

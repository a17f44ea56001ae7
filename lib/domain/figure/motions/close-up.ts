import type { Course, Motion, Prop, Stance } from '../motion.ts';
import { flipped } from '../motion.ts';
import { arrow, CHAIR_FRONT, line, ring, SITTING } from './parts.ts';

const BUST = [-20, 37, 46] as const;
const BUST_FACING = [-25, 36, 50] as const;
const ARMS_LOW: Stance = { ...SITTING, neck: 0, handNear: ['swing', 4, 8], handFar: ['swing', 4, 8] };
const LOW_FACING: Stance = { ...ARMS_LOW, footNear: ['sole', 9, 0], footFar: ['sole', -9, 0] };
const TURNED: Partial<Stance> = { turn: 0.95 };

/** A palm at the side of the head. */
const PRESS = ['swing', 101.7, 138.6] as const;

/** In its place from one second until another, and out of the picture otherwise. */
const shown = (from: number, until: number): Course => [
  [from, 0, -99],
  [from, 0, 0],
  [until, 0, 0],
  [until, 0, -99],
];

/** The head is pressed from a side: a palm with its fingers up, and above it the two that press each other. */
function pressed(hand: 'handNear' | 'handFar', side: 1 | -1, from: number): readonly Prop[] {
  const palm: Prop = {
    line: [
      [hand, -0.8 * side, -1],
      [hand, -2.8 * side, 5.6],
    ],
    rides: shown(from, from + 7),
    front: true,
  };
  const rides = shown(from + 1, from + 6);
  return [
    { ...palm, width: 6.8, tint: 'ground' },
    { ...palm, width: 4.6, tint: 'accent' },
    { ...arrow([-6 * side, 81], [4 * side, 81]), rides },
    { ...arrow([20 * side, 81], [10 * side, 81]), rides },
  ];
}

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
    works: 'left',
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
    works: 'left',
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
    framing: 'head-front',
    rest: { ...ARMS_LOW, handNear: ['swing', 6, 0], handFar: ['swing', 6, 0] },
    beats: [
      [1, { handNear: ['swing', 161, 93] }],
      [5],
      [1, {}],
      [1],
      [1, { handNear: ['swing', 154, 118], handFar: ['swing', 154, 118] }],
      [5],
      [1, {}],
      [1],
      [1, { handNear: PRESS }],
      [5],
      [1, {}],
      [1],
      [1, { handFar: PRESS }],
      [5],
      [1, {}],
      [1],
    ],
    handsBehind: [8, 16],
    stillMs: 20_000,
    accent: ['head', 'armNear', 'armFar'],
    armsSeen: { near: [0.74, 0.9], far: [0.74, 0.9] },
    crop: [-28, 34, 56],
    props: [...pressed('handNear', 1, 16), ...pressed('handFar', -1, 24)],
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
    works: 'right',
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

/** One hand at the fingers of the other. */
const DRAWN: Motion = {
  works: 'right',
  framing: 'hand',
  rest: { ...ARMS_LOW, wrist: 0 },
  beats: [[2, { wrist: 78 }], [10], [1, {}]],
  stillMs: 6000,
  accent: [],
  crop: [-28, -30, 60],
  props: [arrow([27, 5], [28, -11], [18, -22])],
};

/** Hands and wrists. */
export const HANDS: Readonly<Record<string, Motion>> = {
  'wrist-flexor-stretch': { ...DRAWN, view: 'palm-up' },
  'wrist-extensor-stretch': { ...DRAWN, view: 'palm-down' },
  'wrist-circles': {
    framing: 'hand',
    view: 'fists',
    rest: { ...ARMS_LOW, wrist: 0, close: 0 },
    beats: [
      [0.5, { wrist: 24, close: 0.5 }],
      [0.5, { wrist: 0, close: 1 }],
      [0.5, { wrist: -24, close: 0.5 }],
      [0.5, {}],
    ],
    stillMs: 500,
    accent: [],
    crop: [-37, -36, 74],
    props: [
      line(
        [
          [-34, -13],
          [34, -13],
        ],
        2.6,
      ),
      ring(17, 9, 17, -60, 100),
      ring(-17, 9, 17, 60, -100),
    ],
  },
  'finger-spread-and-fist': {
    framing: 'hand',
    view: 'open',
    rest: { ...ARMS_LOW, close: 1 },
    beats: [
      [2, { close: 0 }],
      [2, {}],
    ],
    stillMs: 2000,
    accent: [],
    crop: [-28, -21, 54],
  },
};

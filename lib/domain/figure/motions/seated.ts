import type { Motion, Stance } from '../motion.ts';
import { flipped, swapped } from '../motion.ts';
import { arrow, both, CHAIR_FRONT, chair, line, SITTING } from './parts.ts';

const SITTING_FACING: Stance = {
  ...SITTING,
  neck: 0,
  handNear: ['at', 11, 31],
  handFar: ['at', -11, 31],
  footNear: ['sole', 9, 0],
  footFar: ['sole', -9, 0],
};
const KNEES_TO_VIEWER = { near: [0.3, 1], far: [0.3, 1] } as const;

const LEAN: Partial<Stance> = {
  spine: [-10, -26],
  neck: -24,
  handNear: ['swing', 206, 12],
  handFar: ['at', -13, 26],
};
const ROTATED: Partial<Stance> = { twist: 52, turn: 0.95 };
const LIFTED: Partial<Stance> = { footNear: ['sole', 24, 8] };
const STRAIGHT: Partial<Stance> = { footNear: ['swing', 91, 3, -8] };

export const SEATED: Readonly<Record<string, Motion>> = {
  'seated-chest-opener': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', -14, 24.4]) },
    beats: [[3, { spine: [8, -18], neck: -14 }], [12], [2, {}]],
    stillMs: 6000,
    accent: ['trunk'],
    props: [...chair(-7), arrow([10, 50], [17, 56])],
  },
  'overhead-reach-and-lean': {
    framing: 'front',
    rest: { ...SITTING_FACING, handNear: ['swing', 10, -6], handFar: ['swing', 10, -6] },
    beats: [
      [3, LEAN],
      [2, {}],
      [3, flipped(LEAN)],
      [2, {}],
    ],
    stillMs: 3000,
    accent: ['armNear', 'trunk'],
    otherSideFrom: 5,
    legsSeen: KNEES_TO_VIEWER,
    props: CHAIR_FRONT,
  },
  'seated-band-row': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', 30, 42]), footNear: ['sole', 34, 0], footFar: ['sole', 34, 0] },
    beats: [[2, { ...both(['at', 5, 41]), spine: [-3, -4] }], [1], [2, {}]],
    stillMs: 2500,
    accent: ['armNear', 'armFar'],
    props: [
      ...chair(-5),
      {
        line: [
          ['toeNear', -3, -1],
          ['handNear', 0, 0],
        ],
        width: 1.4,
        front: true,
        tint: 'prop',
      },
    ],
  },
  'seated-thoracic-rotation': {
    framing: 'head-front',
    rest: { ...SITTING_FACING, handNear: ['on', 'shoulderFar', 3, -8], handFar: ['on', 'shoulderNear', -3, -8] },
    armsSeen: { near: [0.62, 0.86], far: [0.62, 0.86] },
    beats: [
      [1.5, ROTATED],
      [3, flipped(ROTATED)],
      [1.5, {}],
    ],
    stillMs: 1500,
    accent: ['trunk'],
    legsSeen: KNEES_TO_VIEWER,
    crop: [-48, -7, 96],
    props: [...CHAIR_FRONT, arrow([-12, 80], [0, 92], [13, 80])],
  },
  'chair-upper-back-extension': {
    framing: 'head-side',
    rest: { ...SITTING, spine: [-4, -12], neck: -8, nod: -4, ...both(['on', 'head', -7.5, 1]) },
    armsSeen: { near: [1, 0.98], far: [1, 0.98] },
    beats: [[3, { spine: [-4, -34], neck: -62, nod: -52, ...both(['on', 'head', -7, -3]) }], [2], [2, {}]],
    stillMs: 4000,
    accent: ['trunk', 'head'],
    crop: [-44, -5, 90],
    props: [
      line([
        [-11, 0],
        [-10.9, 21.9],
        [13, 21.9],
        [14, 0],
      ]),
      line(
        [
          [-10.9, 21.9],
          [-10.9, 47],
        ],
        3,
      ),
      { disc: 2.3, at: [-10.9, 47] },
      arrow([-8, 83.5], [-28, 86], [-36, 70]),
    ],
  },
  'seated-cat-cow': {
    framing: 'side',
    rest: { ...SITTING, spine: [14, -16], neck: -18 },
    beats: [
      [2, { spine: [-30, 34], neck: 62 }],
      [2, {}],
    ],
    stillMs: 2000,
    accent: ['trunk'],
    props: chair(-7),
  },
  'seated-pelvic-tilts': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', 3, 24.6]) },
    beats: [
      [1, { spine: [-24, 16] }],
      [2, { spine: [14, -6] }],
      [1, {}],
    ],
    stillMs: 1000,
    accent: ['trunk'],
    props: [...chair(-7), arrow([11, 34], [16, 40], [11, 47])],
  },
  'seated-march': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', 3, 24.6]) },
    beats: [
      [0.5, LIFTED],
      [0.5, {}],
      [0.5, swapped({ footNear: ['sole', 24, 8] })],
      [0.5, {}],
    ],
    stillMs: 500,
    accent: ['legNear', 'legFar'],
    props: [...chair(-5), arrow([39, 6], [39, 15])],
  },
  'seated-knee-extension': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', 3, 24.6]), footNear: ['swing', 90, 90], footFar: ['swing', 90, 90] },
    beats: [[2, STRAIGHT], [1], [2, {}], [2, swapped(STRAIGHT)], [1], [2, {}]],
    stillMs: 2500,
    accent: ['legNear'],
    otherSideFrom: 5,
    props: [...chair(3), arrow([40, 10], [46, 14], [49, 20])],
  },
  'seated-calf-pump': {
    framing: 'side',
    rest: { ...SITTING, ...both(['at', 3, 24.6]) },
    beats: [
      [0.5, { footNear: ['sole', 24, 0, 32], footFar: ['sole', 24, 0, 32] }],
      [0.5, {}],
      [0.5, { footNear: ['sole', 24, 0, -16], footFar: ['sole', 24, 0, -16] }],
      [0.5, {}],
    ],
    stillMs: 500,
    accent: ['legNear', 'legFar'],
    props: [...chair(), arrow([16, 2], [16, 11])],
  },
  // A little from above, so that the knee that falls towards the viewer is lower than the ankle it crosses with.
  'seated-figure-four': {
    works: 'right',
    framing: 'side',
    rest: {
      ...SITTING,
      footNear: ['on', 'kneeFar', -0.5, 6, 84, -1],
      handNear: ['on', 'ankleNear', -4, 6],
      handFar: ['on', 'ankleNear', 4, 4],
    },
    beats: [[2, { spine: [26, 30], neck: 30 }], [10], [1, {}]],
    stillMs: 5000,
    accent: ['legNear'],
    legsSeen: { near: [0.7, 0.8], far: [1, 1] },
    props: [...chair(-7), arrow([14, 79], [25, 78], [32, 69])],
  },
  'seated-hamstring-reach': {
    works: 'right',
    framing: 'side',
    rest: {
      ...SITTING,
      footNear: ['sole', 40, 0, -24],
      footFar: ['sole', 20, 0],
      handNear: ['on', 'kneeNear', -9, 4],
      handFar: ['on', 'kneeFar', -4, 5],
    },
    beats: [[2, { spine: [34, 38], neck: 38, handNear: ['on', 'kneeNear', 6, 2] }], [10], [1, {}]],
    stillMs: 6000,
    accent: ['legNear'],
    props: chair(-10),
  },
};

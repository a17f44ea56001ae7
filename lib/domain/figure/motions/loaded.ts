import type { Motion } from '../motion.ts';
import { arrow, both, FACING, line, STANDING } from './parts.ts';

const FISTS = { near: [0.66, 0.95], far: [0.66, 0.95] } as const;
const GUARD = { ...STANDING, footNear: ['sole', -5, 0], footFar: ['sole', 8, 0] } as const;

export const LOADED: Readonly<Record<string, Motion>> = {
  'lateral-raises-with-dumbbells': {
    framing: 'front',
    rest: { ...FACING, ...both(['swing', 10, 8]) },
    beats: [[2, both(['swing', 86, 8])], [1], [3, {}]],
    stillMs: 2500,
    accent: ['armNear', 'armFar'],
    props: [{ bell: 'Near' }, { bell: 'Far' }],
  },
  'speed-bag': {
    framing: 'side',
    rest: { ...GUARD, handNear: ['at', 14, 90], handFar: ['at', 17, 84] },
    beats: [
      [0.2, { handNear: ['at', 22, 92], handFar: ['at', 15, 84] }],
      [0.3, { handNear: ['at', 18, 85], handFar: ['at', 13, 90] }],
      [0.5, {}],
    ],
    pace: 'even',
    stillMs: 200,
    accent: ['armNear', 'armFar'],
    armsSeen: FISTS,
    props: [
      line(
        [
          [14, 108],
          [48, 108],
        ],
        3.4,
      ),
      line(
        [
          [31, 108],
          [31, 98],
        ],
        1.6,
      ),
      {
        rider: [
          [0, 32, 92],
          [0.2, 32, 92],
          [0.45, 39, 97],
          [0.7, 27, 95],
          [0.85, 35, 94],
          [1, 32, 92],
        ],
        disc: 7.6,
      },
      line(
        [
          [48, 122],
          [48, 104],
        ],
        2.4,
      ),
    ],
    crop: [-28, 32, 88],
  },
  'air-speed-bag': {
    framing: 'side',
    rest: { ...GUARD, handNear: ['at', 22, 90], handFar: ['at', 15, 90] },
    beats: [
      [0.12, { handNear: ['at', 18.5, 94], handFar: ['at', 18.5, 86] }],
      [0.12, { handNear: ['at', 15, 90], handFar: ['at', 22, 90] }],
      [0.13, { handNear: ['at', 18.5, 86], handFar: ['at', 18.5, 94] }],
      [0.13, {}],
    ],
    pace: 'even',
    stillMs: 60,
    accent: ['armNear', 'armFar'],
    armsSeen: FISTS,
    crop: [-34, 32, 78],
    props: [arrow([15, 101], [27, 105], [30, 93])],
  },
  'resistance-band-pull-down': {
    framing: 'front',
    rest: { ...FACING, handNear: ['at', 14, 114, -1], handFar: ['at', -14, 114, -1] },
    beats: [[2, { handNear: ['at', 22, 84, -1], handFar: ['at', -22, 84, -1] }], [1], [3, {}]],
    stillMs: 2500,
    accent: ['armNear', 'armFar'],
    props: [
      line(
        [
          [-12, 134],
          [12, 134],
        ],
        3,
      ),
      line(
        [
          ['handFar', 0, 0],
          [0, 133],
          ['handNear', 0, 0],
        ],
        2,
      ),
      arrow([36, 98], [36, 84]),
      arrow([-36, 98], [-36, 84]),
    ],
  },
  'band-pull-apart': {
    framing: 'front',
    rest: { ...FACING, handNear: ['at', 9, 71], handFar: ['at', -9, 71] },
    beats: [[1, { handNear: ['at', 44, 78], handFar: ['at', -44, 78] }], [1], [2, {}]],
    stillMs: 1500,
    accent: ['armNear', 'armFar'],
    props: [
      {
        line: [
          ['handFar', 0, 0],
          ['handNear', 0, 0],
        ],
        width: 1.6,
        front: true,
      },
      arrow([38, 87], [48, 87]),
      arrow([-38, 87], [-48, 87]),
    ],
  },
  'passive-bar-hang': {
    framing: 'front',
    rest: {
      ...FACING,
      handNear: ['at', 15, 114, -1],
      handFar: ['at', -15, 114, -1],
      root: ['pelvis', 0, 52.4],
      footNear: ['sole', 6, 8],
      footFar: ['sole', -6, 8],
    },
    beats: [[1.5, { root: ['pelvis', 0, 49.7] }], [10], [1.5, {}]],
    legsSeen: { near: [1, 0.67], far: [1, 0.67] },
    stillMs: 6000,
    accent: ['armNear', 'armFar'],
    props: [
      line(
        [
          [-34, 0],
          [-34, 114],
          [34, 114],
          [34, 0],
        ],
        2.6,
      ),
      line([
        [-16, 0],
        [-15, 6.8],
        [15, 6.8],
        [16, 0],
      ]),
    ],
  },
};

import type { Motion } from '../motion.ts';
import type { Point } from '../skeleton.ts';
import { add, downward, mix } from '../skeleton.ts';
import { arrow, both, FACING, line, ring, STANDING } from './parts.ts';

const FISTS = { near: [0.66, 0.95], far: [0.66, 0.95] } as const;
const GUARD = { ...STANDING, footNear: ['sole', -5, 0], footFar: ['sole', 8, 0] } as const;

/** From where the speed bag hangs, and how many degrees from straight down it is at which second: hit, it rebounds thrice. */
const SWIVEL: Point = [32, 107];
const SWINGS = [
  [0, -1],
  [0.2, -3],
  [0.4, 42],
  [0.6, -24],
  [0.8, 40],
  [1, -1],
] as const;

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
      {
        rider: SWINGS.flatMap(([seconds, degrees], i) => {
          const [before, was] = SWINGS[i - 1] ?? [seconds, degrees];
          return [0.25, 0.5, 0.75, 1].map(
            (part) => [mix(before, seconds, part), ...add(SWIVEL, downward(16, mix(was, degrees, part)))] as const,
          );
        }),
        hangs: SWIVEL,
        disc: 7.4,
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
    props: [ring(19, 90, 13, -50, 130)],
  },
  'resistance-band-pull-down': {
    framing: 'front',
    rest: { ...FACING, handNear: ['at', 13, 116.5, -1], handFar: ['at', -13, 116.5, -1] },
    beats: [[2, { handNear: ['at', 22, 84, -1], handFar: ['at', -22, 84, -1] }], [1], [3, {}]],
    stillMs: 2500,
    accent: ['armNear', 'armFar'],
    props: [
      line(
        [
          [-12, 137],
          [12, 137],
        ],
        3,
      ),
      line(
        [
          ['handFar', 0, 0],
          [0, 136],
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
    rest: { ...FACING, handNear: ['at', 17.5, 80.5, -1], handFar: ['at', -17.5, 80.5, -1] },
    armsSeen: { near: [0.9, 0.88], far: [0.9, 0.88] },
    beats: [[1, { handNear: ['at', 42, 79.5, -1], handFar: ['at', -42, 79.5, -1] }], [1], [2, {}]],
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
  // From the side, so that the knees are seen to bend; the bar is seen from its end.
  'passive-bar-hang': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', -1, 59],
      neck: 0,
      ...both(['at', 3, 116]),
      footNear: ['sole', 9, 8],
      footFar: ['sole', 9, 8],
    },
    beats: [[1.5, { root: ['pelvis', -1, 51.6] }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['armNear', 'armFar'],
    props: [
      line(
        [
          [-30, 0],
          [-30, 122],
          [3, 122],
          [3, 117],
        ],
        2.6,
      ),
      { disc: 3.6, at: [3, 117], front: true },
      line([
        [-1, 0],
        [0, 6.9],
        [23, 6.9],
        [24, 0],
      ]),
    ],
  },
};

import type { Motion, Prop, Stance } from '../motion.ts';
import { swapped } from '../motion.ts';
import { arrow, both, FACING, line, STANDING, wall } from './parts.ts';

const CLIMB: Partial<Stance> = { footNear: ['swing', 96, 100, 28] };

/** A wall seen from the front: a few of its bricks. */
const BRICKS: readonly Prop[] = (
  [
    [-46, 112],
    [28, 118],
    [-52, 66],
    [36, 58],
    [-40, 36],
    [26, 24],
    [-54, 14],
    [44, 84],
  ] as const
).map(([x, y]) =>
  line(
    [
      [x, y],
      [x + 12, y],
    ],
    1.6,
  ),
);

export const WALL: Readonly<Record<string, Motion>> = {
  'doorway-chest-stretch': {
    works: 'left',
    framing: 'head-front',
    rest: {
      ...FACING,
      handNear: ['at', 28.4, 95, -1],
      footNear: ['sole', 5, 0],
    },
    beats: [
      [2, { root: ['pelvis', 3, 52.8], footNear: ['sole', 11, 0], spine: [-2, -2], twist: -40, turn: -0.95 }],
      [10],
      [1.5, {}],
    ],
    stillMs: 6000,
    accent: ['armNear'],
    props: [
      wall(31.8, 116, 3.4),
      line(
        [
          [31, 116],
          [-32, 116],
          [-32, 0],
        ],
        1.6,
      ),
      arrow([10, 104], [0, 111], [-11, 104]),
    ],
    crop: [-62, -4, 124],
  },
  'wall-angels': {
    framing: 'front',
    rest: { ...FACING, ...both(['swing', 72, 96]) },
    beats: [
      [3, both(['swing', 146, 28])],
      [3, {}],
    ],
    stillMs: 1500,
    accent: ['armNear', 'armFar'],
    props: [...BRICKS, arrow([39, 88], [37, 102]), arrow([-39, 88], [-37, 102])],
  },
  'wall-calf-stretch': {
    works: 'right',
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', 0, 51.15],
      spine: [9, 9],
      neck: 8,
      ...both(['at', 37.5, 74]),
      footNear: ['sole', -13.2, 0],
      footFar: ['sole', 16, 0],
    },
    beats: [[2, { root: ['pelvis', 2.8, 50.34], spine: [18, 18] }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['legNear'],
    props: [wall(41)],
  },
  'wall-push-up': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['ankle', 0, 3.9, 8],
      spine: [8, 8],
      neck: 8,
      ...both(['at', 44, 73]),
      footNear: ['sole', 0, 0],
      footFar: ['sole', 0, 0],
    },
    beats: [
      [2, { root: ['ankle', 0, 3.9, 18], spine: [18, 18], neck: 16 }],
      [1, {}],
    ],
    stillMs: 2000,
    accent: ['armNear', 'armFar'],
    props: [wall(47.5)],
  },
  'desk-push-up': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['ankle', 0, 8.5, 32],
      spine: [32, 32],
      neck: 30,
      ...both(['at', 57, 43]),
      footNear: ['sole', -2.65, 0, 35],
      footFar: ['sole', -2.65, 0, 35],
    },
    beats: [
      [2, { root: ['ankle', 0, 8.5, 46], spine: [46, 46], neck: 42 }],
      [1, {}],
    ],
    stillMs: 2000,
    accent: ['armNear', 'armFar'],
    props: [
      line(
        [
          [53, 38.6],
          [88, 38.6],
        ],
        2.8,
      ),
      line([
        [60, 38],
        [60, 0],
      ]),
      line([
        [85, 38],
        [85, 0],
      ]),
    ],
  },
  'wall-sit': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', 0, 30],
      spine: [0, 0],
      neck: 0,
      ...both(['swing', 0, 4]),
      footNear: ['sole', 24.4, 0],
      footFar: ['sole', 24.4, 0],
    },
    beats: [[15], [0.1, {}]],
    stillMs: 5000,
    accent: ['legNear', 'legFar'],
    props: [wall(-5.3, 104, -3)],
  },
  'incline-step-climbers': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['ankle', 0, 3.9, 17.5],
      spine: [17.5, 17.5],
      neck: 16,
      ...both(['at', 55, 72]),
      footNear: ['sole', 0, 0],
      footFar: ['sole', 0, 0],
    },
    beats: [
      [0.5, CLIMB],
      [0.5, {}],
      [0.5, swapped(CLIMB)],
      [0.5, {}],
    ],
    stillMs: 500,
    accent: ['legNear', 'legFar'],
    props: [wall(58.5)],
  },
};

import type { Beat, Course, Motion, Prop, Stance } from '../motion.ts';
import type { Point } from '../skeleton.ts';
import { between } from '../skeleton.ts';
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
      [49, 63],
    ],
    1.8,
  ),
  { disc: 4.6, at: [49, 66] },
];

/** A dot that rides on the course of one breath, again and again from `from` on, and rests before and after. */
function course(cycle: Course, cycles: number, from: number): readonly Prop[] {
  const length = cycle.at(-1)?.[0] ?? 0;
  const [[, x, y] = [0, 0, 0]] = cycle;
  const rides = Array.from({ length: cycles }, (_, i) =>
    cycle.map(([seconds, ...at]) => [from + i * length + seconds, ...at] as const),
  );
  const path: Course = [[0, x, y], ...rides.flat(), [from + cycles * length + 0.01, x, y]];
  return [
    line(
      cycle.map(([, ...at]) => at),
      1.6,
    ),
    { rider: path, disc: 2.5, tint: 'accent' },
  ];
}

/** Seconds of settling, so many cycles, and seconds of easy breathing (evidence 5.4). */
function minute(settle: number, cycles: number, cycle: readonly Beat[], easy: number): readonly Beat[] {
  return [[settle], ...Array.from({ length: cycles }, () => cycle).flat(), [easy]];
}

const FULL: Partial<Stance> = { breath: 1, spine: [0, -3] };
const SEATED_CROP = [-24, -6, 92] as const;

/** A circle as large as the breath, within the largest. */
const circle = (x: number, y: number): readonly Prop[] => [
  { disc: 15.4, at: [x, y], hollow: true },
  { disc: 5, swell: 9, at: [x, y], tint: 'accent' },
];

const BELLY: Stance = { ...SITTING, handNear: ['on', 'waist', 7, -4], handFar: ['on', 'chest', 7.5, -8] };
const CLOSE_ELBOWS = { near: [0.72, 0.86], far: [0.8, 0.8] } as const;

/** The point between the near thing and the far one that is looked at: a ring rests on it, then moves on. */
const NEAR: Point = [26, 74];
const FAR: Point = [62, 78];

/** Eyes. */
export const EYES: Readonly<Record<string, Motion>> = {
  'far-focus-20': {
    framing: 'head-side',
    rest: AT_EASE,
    beats: [[6], [0.15, { close: 1 }], [0.2, {}], [6.65], [0.15, { close: 1 }], [0.2, {}], [6.65]],
    stillMs: 5000,
    accent: [],
    crop: [-14, 33, 76],
    props: [
      ...WINDOW,
      {
        line: [
          ['head', 9, 1],
          [43, 68],
        ],
        width: 1.5,
        tint: 'accent',
        dash: true,
        front: true,
      },
      { disc: 7, at: [49, 66], hollow: true, tint: 'accent', front: true },
    ],
  },
  'blink-reset': {
    framing: 'eyes',
    rest: AT_EASE,
    beats: [[0.4, { close: 1 }], [1.6], [0.4, {}], [1.6]],
    stillMs: 1200,
    accent: [],
    crop: [-28, -25, 56],
  },
  'near-far-focus-shift': {
    framing: 'head-side',
    rest: { ...AT_EASE, handNear: ['at', 26, 66] },
    beats: [[6]],
    stillMs: 4500,
    accent: ['armNear'],
    crop: [-12, 20, 84],
    props: [
      {
        line: [
          ['handNear', 0, 0],
          ['handNear', 0, 7],
        ],
        width: 3.8,
        tint: 'accent',
        front: true,
      },
      // A clock on the wall across the room.
      { disc: 4.6, at: FAR, hollow: true },
      line([[62, 81], FAR, [64, 77]], 1.2),
      line(
        [
          [69.5, 0],
          [69.5, 116],
        ],
        2.6,
      ),
      { line: [['head', 9, 1], FAR], width: 1.3, dash: true },
      {
        rider: [
          [0, ...between(NEAR, FAR, 0.5)],
          [0.3, ...NEAR],
          [2.7, ...NEAR],
          [3.3, ...FAR],
          [5.7, ...FAR],
          [6, ...between(NEAR, FAR, 0.5)],
        ],
        disc: 7.4,
        hollow: true,
        tint: 'accent',
      },
    ],
  },
};

/** Breathing, to the second: a circle that grows and shrinks with the breath, and the course that it takes. */
export const BREATHING: Readonly<Record<string, Motion>> = {
  'cyclic-sighing': {
    framing: 'breath',
    rest: AT_EASE,
    beats: minute(5, 5, [[2, { breath: 0.75, spine: [0, -2] }], [1, FULL], [6, {}], [1]], 5),
    stillMs: 7600,
    accent: ['trunk'],
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...circle(46, 62),
      ...course(
        [
          [0, 33, 20],
          [2, 38, 33],
          [3, 41, 38],
          [9, 56, 20],
          [10, 60, 20],
        ],
        5,
        5,
      ),
    ],
  },
  'box-breathing': {
    framing: 'breath',
    rest: AT_EASE,
    beats: minute(6, 3, [[4, FULL], [4], [4, {}], [4]], 6),
    stillMs: 9300,
    accent: ['trunk'],
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...circle(46, 56),
      ...course(
        [
          [0, 27, 37],
          [4, 27, 75],
          [8, 65, 75],
          [12, 65, 37],
          [16, 27, 37],
        ],
        3,
        6,
      ),
    ],
  },
  'long-exhale-breathing': {
    framing: 'breath',
    rest: { ...BELLY, handFar: ['at', 15, 34] },
    beats: minute(
      5,
      5,
      [
        [4, { ...FULL, handNear: ['on', 'waist', 9, -4] }],
        [6, {}],
      ],
      5,
    ),
    stillMs: 8700,
    accent: ['trunk'],
    armOver: true,
    armsSeen: CLOSE_ELBOWS,
    crop: SEATED_CROP,
    props: [
      ...chair(),
      ...circle(46, 62),
      ...course(
        [
          [0, 33, 20],
          [4, 43, 38],
          [10, 60, 20],
        ],
        5,
        5,
      ),
    ],
  },
  'belly-breathing': {
    framing: 'breath',
    rest: BELLY,
    beats: [
      [3, { breath: 1, handNear: ['on', 'waist', 10.4, -4] }],
      [4, {}],
    ],
    stillMs: 2800,
    accent: ['trunk'],
    armOver: true,
    armsSeen: CLOSE_ELBOWS,
    crop: SEATED_CROP,
    props: [...chair(), ...circle(46, 62), arrow([17, 38], [26, 38])],
  },
};

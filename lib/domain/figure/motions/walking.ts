import type { Anchor, Beat, Course, Foot, Motion, Prop, Stance } from '../motion.ts';
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
  };
  const middle: Partial<Stance> = {
    root: ['pelvis', 0, 51.8],
    footNear: ['sole', 0, 0],
    footFar: ['sole', 0, 6, 24],
    handNear: ['swing', 4, 12],
    handFar: ['swing', 4, 12],
  };
  const beats: readonly Beat[] = [
    [seconds / 2, { ...middle, ...carry }],
    [seconds / 2, { ...swapped(strike), ...carry }],
    [seconds / 2, { ...swapped(middle), ...carry }],
    [seconds / 2, {}],
  ];
  return { rest: { ...strike, ...carry }, beats, pace: 'even', travel: (2 * length) / seconds };
}

/** Seconds of a step of a stroll, and half its length. */
const STEP = 0.62;
const HALF = 14;
const CARRYING: Partial<Stance> = { handNear: ['at', 19, 64] };
const STROLL = stride(STEP, HALF, 20, CARRYING);
const AT_COOLER: Partial<Stance> = { ...STANDING, ...CARRYING };
const FILLING: Partial<Stance> = { ...AT_COOLER, spine: [10, 16], neck: 18, handNear: ['at', 21, 50] };
/** Seconds of arriving at the cooler, of the filled cup, and of walking on. */
const ARRIVED = 1.5 * STEP;
const FILLED = ARRIVED + 1.4;
const LEFT = FILLED + 2.4;
/** How the cooler passes: it stands while the walker stands. */
const WAY: Course = [
  [0, 3 * HALF, 0],
  [ARRIVED, 0, 0],
  [LEFT, 0, 0],
  [LEFT + 3.5 * STEP, -7 * HALF, 0],
];

/** A doorway of the corridor that passes by: one in every loop of the walk. */
const LOOP = 68;
const door = (x: number): Prop => ({
  line: [
    [x, 0],
    [x, 92],
    [x + 26, 92],
    [x + 26, 0],
  ],
  width: 1.4,
  scroll: [-LOOP, 0, 0.96],
});

const TREAD = 16;
const RISE = 10;
const STEP_SECONDS = 0.9;
/** A flight of stairs that passes by, one step down in the time of a step up. */
const STAIRS: readonly Anchor[] = [-3, -2, -1, 0, 1, 2, 3, 4].flatMap((step): readonly Anchor[] => [
  [step * TREAD - 7.5, 14 + step * RISE],
  [(step + 1) * TREAD - 7.5, 14 + step * RISE],
]);
const BALUSTERS: readonly Prop[] = [-3, -1, 1, 3, 5].map((step) => ({
  line: [
    [step * TREAD + 0.5, 14 + step * RISE],
    [step * TREAD + 0.5, 63 + step * RISE],
  ],
  width: 1.2,
  scroll: [-2 * TREAD, -2 * RISE, 2 * STEP_SECONDS],
}));
const UPPER: Foot = ['sole', 12, 24];
const LOWER: Foot = ['sole', 12 - TREAD, 24 - RISE, 12];
/** Over the edge of the step between. */
const OVER: Foot = ['sole', -1, 33, 38];
const MIDDLE: Foot = ['sole', 12 - TREAD / 2, 24 - RISE / 2];

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
    props: [door(-30), door(38), door(106)],
    crop: [-54, -6, 110],
  },
  'walk-and-refill': {
    framing: 'side',
    ...STROLL,
    beats: [
      ...STROLL.beats.slice(0, 2),
      [STEP / 4, { root: ['pelvis', 0, 51.6], footFar: ['sole', 7, 0, -7.5], footNear: ['sole', -7, 5, 24] }],
      [STEP / 4, AT_COOLER],
      [0.4, FILLING],
      [1],
      [0.6, { ...AT_COOLER, neck: -8, handNear: ['at', 9.5, 88] }],
      [1.4],
      [0.4, AT_COOLER],
      [STEP / 4, { root: ['pelvis', 0, 51.6], footNear: ['sole', -7, 0, 15], footFar: ['sole', 7, 5] }],
      [STEP / 4, { ...STROLL.beats[1]?.[1] }],
      ...STROLL.beats.slice(2),
      ...STROLL.beats,
    ],
    stillMs: 620,
    accent: ['legNear', 'legFar'],
    crop: [-46, -6, 112],
    props: [
      // A water cooler: the water in its bottle; the tap, the cabinet and the bottle in one stroke.
      {
        line: [
          [36.5, 73],
          [41.5, 73],
        ],
        rides: WAY,
        tint: 'accent-far',
        width: 8,
      },
      {
        line: [
          [26, 57],
          [26, 60],
          [31, 60],
          [31, 1],
          [47, 1],
          [47, 46],
          [31, 46],
          [47, 46],
          [47, 64],
          [31, 64],
          [31, 60],
          [31, 64],
          [36, 64],
          [32, 70],
          [32, 86],
          [46, 86],
          [46, 70],
          [42, 64],
        ],
        rides: WAY,
      },
      // Water runs while the cup is under the tap.
      {
        line: [
          [26, 57],
          [26, 50],
        ],
        rides: [
          [FILLED - 1, 0, -99],
          [FILLED - 1, 0, 0],
          [FILLED - 0.2, 0, 0],
          [FILLED - 0.2, 0, -99],
        ],
        tint: 'accent',
        width: 1.8,
      },
      { disc: 2.6, at: ['handNear', 9, 1], hollow: true, front: true },
      {
        line: [
          ['handNear', 3, 4],
          ['handNear', 3.4, -2.4],
          ['handNear', 6.6, -2.4],
          ['handNear', 7, 4],
          ['handNear', 3, 4],
        ],
        width: 3.6,
        front: true,
      },
    ],
  },
  'stair-climb': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', 0, 66],
      spine: [8, 6],
      handNear: ['at', 19, 76],
      handFar: ['swing', 10, 20],
      footNear: UPPER,
      footFar: LOWER,
    },
    beats: [
      [STEP_SECONDS / 2, { root: ['pelvis', 0, 69], footNear: MIDDLE, footFar: OVER }],
      [STEP_SECONDS / 2, { footNear: LOWER, footFar: UPPER }],
      [STEP_SECONDS / 2, { root: ['pelvis', 0, 69], footNear: OVER, footFar: MIDDLE }],
      [STEP_SECONDS / 2, {}],
    ],
    pace: 'even',
    stillMs: 0,
    accent: ['legNear', 'legFar'],
    crop: [-54, 7, 110],
    props: [
      { line: STAIRS, scroll: [-TREAD, -RISE, STEP_SECONDS] },
      ...BALUSTERS,
      line(
        [
          [-62, 24],
          [66, 104],
        ],
        2.2,
      ),
    ],
  },
};

import type { Motion, Stance } from '../motion.ts';
import { arrow, both, chair, line, STANDING, support } from './parts.ts';

const SQUAT: Partial<Stance> = { root: ['pelvis', -17, 37.5], spine: [36, 32], neck: 22 };

export const STANDING_SIDE: Readonly<Record<string, Motion>> = {
  'standing-back-bend': {
    framing: 'side',
    rest: { ...STANDING, ...both(['on', 'pelvis', -5.5, 3]) },
    armsSeen: { near: [0.84, 0.86], far: [0.84, 0.86] },
    beats: [[2, { root: ['pelvis', 4, 52.75], spine: [-10, -28], neck: -20 }], [1], [2, {}]],
    stillMs: 2500,
    accent: ['trunk'],
    props: [arrow([2, 106], [-10, 106], [-19, 99])],
  },
  'sit-to-stand': {
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', -22, 28.4],
      spine: [6, 4],
      ...both(['swing', 50, 30]),
      footNear: ['sole', 1.5, 0],
      footFar: ['sole', 1.5, 0],
    },
    beats: [
      [0.8, { root: ['pelvis', -19, 30.4], spine: [38, 38], neck: 22, ...both(['swing', 75, 15]) }],
      [1.2, { root: ['pelvis', -1, 52.6], spine: [0, 0], ...both(['swing', 4, 12]) }],
      [1.2, { root: ['pelvis', -18, 32], spine: [40, 36], neck: 22, ...both(['swing', 75, 15]) }],
      [0.8, {}],
    ],
    stillMs: 1040,
    accent: ['legNear', 'legFar'],
    props: [...chair(-22), arrow([39, 46], [39, 62])],
  },
  'half-squat': {
    framing: 'side',
    rest: { ...STANDING, ...both(['swing', 6, 10]) },
    beats: [
      [2, { ...SQUAT, root: ['pelvis', -13, 41], spine: [30, 26], ...both(['swing', 84, 6]) }],
      [1, {}],
    ],
    stillMs: 2000,
    accent: ['legNear', 'legFar'],
    props: [arrow([-28, 62], [-28, 50])],
  },
  'calf-raises': {
    framing: 'side',
    rest: { ...STANDING, ...both(['at', 20, 55]) },
    beats: [
      [1, { root: ['pelvis', 2.6, 57.1], footNear: ['sole', 0, 0, 35], footFar: ['sole', 0, 0, 35] }],
      [1],
      [2, {}],
    ],
    stillMs: 1500,
    accent: ['legNear', 'legFar'],
    props: [...support(20), arrow([-9, 3], [-9, 14])],
  },
  'standing-hip-flexor-stretch': {
    works: 'right',
    framing: 'side',
    rest: {
      ...STANDING,
      root: ['pelvis', -8, 48],
      spine: [2, 0],
      handNear: ['at', 22, 55],
      handFar: ['at', 22, 55],
      footNear: ['sole', -29, 0, 42],
      footFar: ['sole', 8, 0],
    },
    beats: [[2, { root: ['pelvis', -2, 45.4], spine: [-4, -4] }], [10], [1.5, {}]],
    stillMs: 6000,
    accent: ['legNear'],
    props: [...support(22), arrow([-16, 42], [-9, 42])],
  },
  'standing-hip-hinge': {
    framing: 'side',
    armOver: true,
    armsSeen: { near: [0.76, 0.72], far: [0.76, 0.72] },
    rest: { ...STANDING, ...both(['on', 'pelvis', 4, 3]) },
    beats: [
      [3, { root: ['pelvis', -12, 50.6], spine: [62, 58], neck: 58 }],
      [1, {}],
    ],
    stillMs: 3000,
    accent: ['trunk'],
    props: [arrow([-20, 56], [-30, 54])],
  },
  'squat-to-reach': {
    framing: 'side',
    rest: { ...STANDING, ...SQUAT, ...both(['swing', 40, 10]) },
    beats: [
      [1, { root: ['pelvis', 0, 52.6], spine: [0, 0], neck: -4, ...both(['swing', 174, 4]) }],
      [1, {}],
    ],
    stillMs: 0,
    accent: ['armNear', 'armFar', 'legNear', 'legFar'],
    props: [
      // Where it rises to, pale, so that a still of the squat tells the reach as well.
      {
        line: [
          [0, 4],
          [3, 28],
          [0, 53],
          [0, 81],
          [2, 100],
          [2.5, 117],
        ],
        tint: 'far',
        width: 6.2,
      },
      {
        line: [
          [0, 53],
          [0, 81],
        ],
        tint: 'far',
        width: 10,
      },
      { disc: 6.4, at: [-0.8, 93], tint: 'far' },
      arrow([33, 55], [33, 90], [10, 113]),
    ],
  },
  'standing-spell': {
    framing: 'side',
    rest: { ...STANDING, ...both(['at', 23, 63]), footNear: ['sole', 1, 0], footFar: ['sole', -5, 0] },
    beats: [[2, { root: ['pelvis', 2.5, 52.3] }], [6], [2, { root: ['pelvis', -2.5, 52.3] }], [6], [1, {}]],
    stillMs: 5000,
    accent: ['legNear', 'legFar'],
    props: [
      line(
        [
          [18, 58.6],
          [50, 58.6],
        ],
        2.6,
      ),
      line([
        [40, 58],
        [40, 0],
        [32, 0],
        [47, 0],
      ]),
      line(
        [
          [26, 60.4],
          [37, 60.4],
          [43, 76],
        ],
        1.8,
      ),
    ],
  },
  'single-leg-stand': {
    works: 'right',
    framing: 'side',
    rest: { ...STANDING, ...both(['at', 18, 57]) },
    beats: [[1.5, { footFar: ['swing', 52, 74] }], [10.5], [1, {}]],
    stillMs: 6000,
    accent: ['legNear'],
    props: support(22),
  },
};

import type { Motion, Stance } from '../motion.ts';
import { flipped } from '../motion.ts';
import { arrow, both, FACING, line, ring } from './parts.ts';

const STEP: Partial<Stance> = { root: ['pelvis', 4, 51.9], footNear: ['sole', 20, 0], ...both(['swing', 112, 6]) };

export const STANDING_FRONT: Readonly<Record<string, Motion>> = {
  'standing-arm-circles': {
    framing: 'front',
    rest: { ...FACING, ...both(['swing', 79, 0]) },
    beats: [
      [0.5, both(['swing', 101, 0])],
      [0.5, {}],
    ],
    stillMs: 250,
    accent: ['armNear', 'armFar'],
    props: [ring(46, 82, 13, -40, 230, 0.46), ring(-46, 82, 13, 40, -230, 0.46)],
  },
  'standing-side-leg-lift': {
    works: 'left',
    framing: 'front',
    rest: {
      ...FACING,
      footFar: ['sole', -5, 0],
      footNear: ['swing', 3, 0],
      handFar: ['at', -27, 54],
      handNear: ['on', 'hipNear', 4, 6],
    },
    beats: [
      [2, { footNear: ['swing', 38, 0] }],
      [2, {}],
    ],
    stillMs: 2000,
    accent: ['legNear'],
    props: [
      line([
        [-22, 0],
        [-23, 26],
        [-24, 51],
        [-38, 51],
        [-39, 26],
        [-40, 0],
      ]),
      line([
        [-23, 26],
        [-39, 26],
      ]),
      arrow([30, 4], [40, 8], [45, 16]),
    ],
  },
  'step-jacks': {
    framing: 'front',
    rest: FACING,
    beats: [
      [0.5, STEP],
      [0.5, {}],
      [0.5, flipped(STEP)],
      [0.5, {}],
    ],
    stillMs: 500,
    accent: ['armNear', 'armFar', 'legNear'],
    otherSideFrom: 1,
    props: [arrow([30, 5], [40, 5])],
  },
};

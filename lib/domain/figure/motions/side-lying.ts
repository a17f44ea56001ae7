import type { Motion, Stance } from '../motion.ts';
import { arrow, mat } from './parts.ts';

/** On the side facing the viewer, the head at the left; `Near` is the upper side. */
const LYING: Stance = {
  root: ['pelvis', 0, 9.8],
  spine: [-85, -82],
  neck: -92,
  tilt: -90,
  handNear: ['on', 'hipNear', -1, 2],
  handFar: ['at', -65.8, 3.4],
  footNear: ['swing', 82, 0],
  footFar: ['ankle', 49.06, 3.6, 60, -1],
};

export const SIDE_LYING: Readonly<Record<string, Motion>> = {
  'side-jackknife': {
    works: 'left',
    framing: 'front',
    rest: { ...LYING, handNear: ['on', 'head', 1, 7, -1] },
    beats: [
      [2, { spine: [-84, -58], neck: -46, footNear: ['swing', 122, 0], handNear: ['on', 'head', 3, 6.5, -1] }],
      [1],
      [2, {}],
    ],
    stillMs: 2500,
    accent: ['armNear', 'legNear'],
    props: [mat(-70, 54), arrow([-9, 51], [0, 54], [9, 51]), arrow([37, 51], [28, 54], [19, 51])],
  },
  'side-leg-lift': {
    works: 'left',
    framing: 'front',
    rest: { ...LYING, handNear: ['on', 'hipNear', 2, 1], footFar: ['ankle', 31, 3.6, 60, -1] },
    beats: [[2, { footNear: ['swing', 124, 0] }], [1], [3, {}]],
    stillMs: 2500,
    accent: ['legNear'],
    legsSeen: { near: [1, 1], far: [0.86, 0.46] },
    crop: [-72, -34, 130],
    props: [mat(-70, 54), arrow([51, 16], [53, 26], [47, 36])],
  },
  'side-plank-from-knees': {
    works: 'right',
    framing: 'front',
    rest: {
      ...LYING,
      root: ['pelvis', -3.6, 9.8],
      spine: [-67, -35],
      neck: -34,
      tilt: -82,
      handNear: ['on', 'hipNear', 0, 4],
      handFar: ['at', -35.4, 3.4, -1],
      footNear: ['ankle', 28.4, 9.6, 80],
      footFar: ['ankle', 27.8, 5.2, 80],
    },
    beats: [
      [
        1.5,
        {
          root: ['pelvis', -0.2, 19],
          spine: [-65, -65],
          neck: -62,
          tilt: -65,
        },
      ],
      [13.5],
      [1.5, {}],
    ],
    stillMs: 7000,
    accent: ['trunk'],
    legsSeen: { near: [1, 0.33], far: [1, 0.33] },
    armsSeen: { near: [1, 1], far: [1, 0.3] },
    props: [mat(-60, 48)],
  },
};

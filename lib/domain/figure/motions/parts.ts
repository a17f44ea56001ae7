import type { Anchor, Hand, Prop, Stance } from '../motion.ts';
import type { Point } from '../skeleton.ts';
import { upward } from '../skeleton.ts';

/** Standing at ease seen from the side, ankles under the hips. */
export const STANDING: Stance = {
  root: ['pelvis', 0, 52.95],
  spine: [0, 0],
  neck: 3,
  handNear: ['swing', 2, 12],
  handFar: ['swing', 2, 12],
  footNear: ['sole', 0, 0],
  footFar: ['sole', 0, 0],
};

/** Standing at ease seen from the front. */
export const FACING: Stance = {
  root: ['pelvis', 0, 52.9],
  spine: [0, 0],
  neck: 0,
  handNear: ['swing', 9, 0],
  handFar: ['swing', 9, 0],
  footNear: ['sole', 7, 0],
  footFar: ['sole', -7, 0],
};

/** Height of the seat of the chair. */
const SEAT = 23;

/** Sitting tall seen from the side, hands on the thighs. */
export const SITTING: Stance = {
  root: ['pelvis', 0, 28.4],
  spine: [0, 0],
  neck: 3,
  handNear: ['at', 15, 33.4],
  handFar: ['at', 15, 33.4],
  footNear: ['sole', 24, 0],
  footFar: ['sole', 24, 0],
};

/** On hands and knees, the head at the right. */
export const FOURS: Stance = {
  root: ['knee', 0, 3.2, 0],
  spine: [70, 66],
  neck: 104,
  handNear: ['at', 27, 3.2],
  handFar: ['at', 27, 3.2],
  footNear: ['ankle', -24.4, 3.2, -70],
  footFar: ['ankle', -24.4, 3.2, -70],
};

export const mat = (left: number, right: number): Prop => ({
  line: [
    [left, -1.2],
    [right, -1.2],
  ],
  width: 2.6,
});

/** A plain chair seen from the side, its back at the left. */
export function chair(x = 0): readonly Prop[] {
  const seat = SEAT - 1.1;
  return [
    {
      line: [
        [x - 9, 0],
        [x - 8, seat],
        [x + 13, seat],
        [x + 14, 0],
      ],
    },
    {
      line: [
        [x - 8, seat],
        [x - 10.5, 50],
      ],
    },
  ];
}

/** The chair seen from the front. */
export const CHAIR_FRONT: readonly Prop[] = [
  {
    line: [
      [-12, 0],
      [-12, SEAT - 1],
      [12, SEAT - 1],
      [12, 0],
    ],
  },
  {
    line: [
      [-11, SEAT],
      [-11, 48],
      [11, 48],
      [11, SEAT],
    ],
  },
];

/** A chair to hold on to: seen from the side, its back towards the figure. */
export function support(x: number): readonly Prop[] {
  return [
    {
      line: [
        [x, 52],
        [x + 2, 26],
        [x + 18, 26],
        [x + 19, 0],
      ],
    },
    {
      line: [
        [x + 2, 26],
        [x + 1, 0],
      ],
    },
  ];
}

/** A wall whose surface is at x. `thick` puts its body at the right of x, or at the left below zero. */
export function wall(x: number, height = 104, thick = 3): Prop {
  return {
    line: [
      [x + thick / 2, 0],
      [x + thick / 2, height],
    ],
    width: Math.abs(thick),
  };
}

export function arrow(...line: readonly Anchor[]): Prop {
  return { line, width: 1.7, tint: 'accent', arrow: true, front: true, curve: line.length === 3 };
}

export function line(points: readonly Anchor[], width?: number): Prop {
  return width === undefined ? { line: points } : { line: points, width };
}

/** A dumbbell in a hand, seen from the side: its handle is level. */
export function dumbbell(hand: 'handNear' | 'handFar'): readonly Prop[] {
  const front = hand === 'handNear';
  const plate = (x: number): Prop => ({
    line: [
      [hand, x, -3.4],
      [hand, x, 3.4],
    ],
    width: 4.2,
    front,
  });
  return [
    {
      line: [
        [hand, -6, 0],
        [hand, 6, 0],
      ],
      front,
    },
    plate(-5.8),
    plate(5.8),
  ];
}

/** An arrow that goes round: degrees from straight up, clockwise. `flat` narrows the circle. */
export function ring(x: number, y: number, radius: number, from: number, to: number, flat = 1): Prop {
  const steps = 16;
  const points = Array.from({ length: steps + 1 }, (_, i): Point => {
    const [dx, dy] = upward(radius, from + ((to - from) * i) / steps);
    return [x + dx * flat, y + dy];
  });
  return { line: points, width: 1.7, tint: 'accent', arrow: true, front: true };
}

/** Both hands at the same place. */
export const both = (hand: Hand): Pick<Stance, 'handNear' | 'handFar'> => ({ handNear: hand, handFar: hand });

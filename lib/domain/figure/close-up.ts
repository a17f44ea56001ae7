import type { Pose } from './pose.ts';
import type { Shape } from './shape.ts';
import { curve, disc, stroke } from './shape.ts';
import type { Point } from './skeleton.ts';
import { add, downward, minus, mix, turned } from './skeleton.ts';

/** Hands and forearms, close: an open one, or two fists that turn from their wrists. */
export function drawHands(fists: boolean, pose: Pose): readonly Shape[] {
  const forearm = (elbow: Point, wrist: Point): Shape => stroke([elbow, wrist], 'figure', 8.4);
  if (!fists) return [forearm([0, -24], [0, 0]), ...openHand(pose.close, (point) => point)];
  // A fist that points away from the viewer, or towards him, looks shorter.
  const seen = 1 - 0.22 * pose.close;
  return [-1, 1].flatMap((side): readonly Shape[] => {
    const wrist: Point = [side * 17, 0];
    const put = ([x, y]: Point): Point => add(wrist, turned([x * side, y * seen], side * pose.wrist));
    return [forearm([side * 14, -36], wrist), ...openHand(1, put)];
  });
}

/**
 * The hand at the end of the near arm, bent from its wrist by `wrist` degrees towards the floor, and the fingers of the
 * other one that draw it. With the palm up the thumb is on the viewer's side.
 */
export function bentHand(pose: Pose, palmUp: boolean): readonly Shape[] {
  const { handNear: wrist, elbowNear, handFar } = pose.joints;
  const forearm = minus(wrist, elbowNear);
  const along = (length: number, degrees: number): Point =>
    turned(forearm.map((side) => (side * length) / Math.hypot(...forearm)) as unknown as Point, degrees);
  const knuckles = add(wrist, along(5.8, pose.wrist));
  const tips = add(knuckles, along(6, pose.wrist + (palmUp ? 6 : -8)));
  const ball = add(wrist, along(2.6, pose.wrist));
  const thumb: readonly Point[] = [ball, add(ball, along(5.4, pose.wrist - 55))];
  const pull: readonly Point[] = [handFar, add(handFar, [3.6, 1.2]), add(handFar, [4.4, 4.4])];
  return [
    stroke([wrist, knuckles, tips], 'ground', 8),
    stroke([wrist, knuckles], 'accent', 6.2),
    stroke([knuckles, tips], 'accent', 4.6),
    ...(palmUp ? [stroke(thumb, 'ground', 5), stroke(thumb, 'accent', 3.2)] : []),
    stroke(pull, 'ground', 5.2),
    stroke(pull, 'far', 3.4),
  ];
}

/**
 * A hand seen from the palm, its wrist at the origin and its fingers pointing up, put where `put` says. `close` 0
 * spreads the fingers, 1 folds them into a fist with the thumb outside.
 */
function openHand(close: number, put: (point: Point) => Point): readonly Shape[] {
  const open = 1 - close;
  const line = (points: readonly Point[], width: number, tint: 'accent' | 'ground' = 'accent'): Shape =>
    stroke(points.map(put), tint, width);
  const fingers = FINGERS.map(([x, y, spread, length]): Shape => {
    const tip = add([x, y], turned([0, mix(3.4, length, open)], mix(0, spread, open)));
    return line([[x, y], tip], mix(4.6, 3.6, open));
  });
  const folds = FINGERS.map(
    ([x, y]): Shape =>
      line(
        [
          [x, y + 3.2],
          [x, y - 1.4],
        ],
        0.6,
        'ground',
      ),
  );
  const thumb: readonly Point[] = [
    [-4.4, 1.5],
    [mix(-10, -6.4, close), mix(7.5, 7.2, close)],
    [mix(-14, 1.5, close), mix(12, 7.4, close)],
  ];
  return [
    line(PALM, 6.4),
    line(
      [
        [0, 4],
        [0, 8],
      ],
      6,
    ),
    ...fingers,
    ...(close > 0.5 ? folds : []),
    line(thumb, 5.4, 'ground'),
    line(thumb, 4),
  ];
}

const PALM: readonly Point[] = [
  [-2.4, 2.6],
  [2.4, 2.6],
  [3.4, 9],
  [-3.4, 9],
  [-2.4, 2.6],
];

/** Root, spread in degrees and length of each finger, thumb's side first. */
const FINGERS: readonly (readonly [x: number, y: number, degrees: number, length: number])[] = [
  [-5, 11, -24, 13],
  [-1.6, 12, -7, 15],
  [1.8, 12, 9, 14],
  [5, 11, 26, 11],
];

/** A pair of eyes. `close` 1 shuts the lids softly. */
export function drawEyes(pose: Pose): readonly Shape[] {
  return [-13, 13].flatMap((x): Shape[] => {
    const upper = mix(9, -5, pose.close);
    const corner = (side: number): Point => [x + side * 9, 0];
    const lashes = [-5, 0, 5].map((dx): Shape => {
      const root: Point = [x + dx, mix(4.6, -2.4, pose.close)];
      return stroke([root, add(root, turned(downward(3.4, dx * 4), pose.close > 0.5 ? 0 : 180))], 'accent', 1.4);
    });
    return [
      ...(pose.close < 0.6
        ? [disc([x, 0], 3.6 * (1 - pose.close * 0.5), 'figure'), disc([x + 1, 1.2], 1, 'ground')]
        : []),
      curve(corner(-1), [x, -7], corner(1), pose.close > 0.9 ? 'accent' : 'figure', 1.8),
      curve(corner(-1), [x, upper], corner(1), 'accent', 2.2),
      ...(pose.close > 0.5 ? lashes : []),
      stroke(
        [
          [x - 8, 11],
          [x, 13],
          [x + 8, 11],
        ],
        'figure',
        2.4,
      ),
    ];
  });
}

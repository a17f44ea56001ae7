import type { Motion } from './motion.ts';
import type { Pose } from './pose.ts';
import type { Shape } from './shape.ts';
import { curve, disc, solid, stroke } from './shape.ts';
import type { Point } from './skeleton.ts';
import { add, between, downward, mix, turned } from './skeleton.ts';

/** Hands and forearms, close: an open one, two fists that turn from their wrists, or one hand that draws the other. */
export function drawHands(view: Motion['view'], pose: Pose): readonly Shape[] {
  const forearm = (elbow: Point, wrist: Point): Shape => stroke([elbow, wrist], 'figure', 8.4);
  if (view === 'palm-up' || view === 'palm-down') return drawnHand(view === 'palm-up', pose);
  if (view !== 'fists') return [forearm([0, -24], [0, 0]), ...openHand(pose.close, (point) => point)];
  // A fist that points away from the viewer, or towards him, looks shorter.
  const seen = 1 - 0.22 * pose.close;
  return [-1, 1].flatMap((side): readonly Shape[] => {
    const wrist: Point = [side * 17, 0];
    const put = ([x, y]: Point): Point => add(wrist, turned([x * side, y * seen], side * pose.wrist));
    return [forearm([side * 14, -36], wrist), ...openHand(1, put)];
  });
}

/**
 * A forearm held out, its hand bent from the wrist by `wrist` degrees towards the floor, and the other hand that draws
 * its fingers. Seen from before and above, so that with the palm up the palm shows, and with the palm down its back.
 */
function drawnHand(palmUp: boolean, pose: Pose): readonly Shape[] {
  const wrist: Point = [-1, 13];
  const side = palmUp ? -1 : 1;
  const put = ([x, y]: Point): Point => add(wrist, turned([x * side * 0.9, y], 84 + pose.wrist));
  const part = pose.wrist / FULLY_DRAWN;
  const grip = between([-4, -25], put([0, 20.5]), part);
  const at = (x: number, y: number): Point => add(grip, [x, y]);
  const fingers = [4.2, 1.4, -1.4, -4.2].flatMap((y, i) => {
    const points = [at(-8, y), at(i % 3 === 0 ? 5.6 : 7, y + 0.8)];
    return [stroke(points, 'ground', 4.2), stroke(points, 'far', 2.6)];
  });
  return [
    stroke([[-44, 7], wrist], 'figure', 8.4),
    ...openHand(0, put, 0.3, palmUp),
    ...fingers,
    solid([at(-8, 3.4), at(-8, -3.4), at(-14, -4), at(-14, 1)], 'far', 4.2),
    stroke([at(-40, -14), at(-14, -2)], 'far', 7.6),
  ];
}

/** Degrees of the wrist at which the other hand is at the fingers. */
const FULLY_DRAWN = 78;

/**
 * A hand seen from the palm, its wrist at the origin and its fingers pointing up, put where `put` says. `close` 0
 * opens the fingers as far apart as `spread` says, 1 folds them into a fist with the thumb outside.
 */
function openHand(close: number, put: (point: Point) => Point, spread = 1, thumbOver = true): readonly Shape[] {
  const open = 1 - close;
  const line = (points: readonly Point[], width: number, tint: 'accent' | 'ground' = 'accent'): Shape =>
    stroke(points.map(put), tint, width);
  const fingers = FINGERS.map(([x, y, degrees, length]): Shape => {
    const tip = add([x, y], turned([0, mix(3.4, length, open)], mix(0, degrees * spread, open)));
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
  const thumbs = [...(thumbOver ? [line(thumb, 5.4, 'ground')] : []), line(thumb, 4)];
  return [
    ...(thumbOver ? [] : thumbs),
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
    ...(thumbOver ? thumbs : []),
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

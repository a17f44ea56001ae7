import type { Motion } from './motion.ts';
import type { Pose } from './pose.ts';
import type { Shape } from './shape.ts';
import { curve, disc, stroke } from './shape.ts';
import type { Point } from './skeleton.ts';
import { add, downward, mix, turned } from './skeleton.ts';

/** A hand and its forearm, close. */
export function drawHand(view: NonNullable<Motion['view']>, pose: Pose): readonly Shape[] {
  switch (view) {
    case 'open':
      return openHand(pose);
    case 'circle':
      return sideHand(pose.wrist, pose.wrist, 1 - pose.close * 0.4, true);
    case 'palm-up':
      return [...sideHand(pose.wrist, pose.wrist + 16, 1, true), ...helper(pose.wrist, pose.wrist + 16)];
    case 'palm-down':
      return [...sideHand(pose.wrist, pose.wrist + 30, 1, false), ...helper(pose.wrist, pose.wrist + 14)];
  }
}

/** From the side, the forearm coming from the left. Degrees bend down; `seen` shortens a hand that points away. */
function sideHand(palmDegrees: number, fingerDegrees: number, seen: number, thumb: boolean): readonly Shape[] {
  const knuckles = downward(9.5 * seen, 90 - palmDegrees);
  const tips = add(knuckles, downward(9.5 * seen, 90 - fingerDegrees));
  const ball = downward(3, 90 - palmDegrees);
  const thumbTip = add(ball, downward(9, 90 - palmDegrees + 32));
  return [
    stroke(
      [
        [-34, 0],
        [0, 0],
      ],
      'figure',
      9,
    ),
    stroke([[0, 0], knuckles], 'accent', 8.6),
    stroke([knuckles, tips], 'accent', 6),
    ...(thumb ? [stroke([ball, thumbTip], 'ground', 5.6), stroke([ball, thumbTip], 'accent', 4)] : []),
  ];
}

/** The other hand, which draws the fingers towards the body. */
function helper(palmDegrees: number, fingerDegrees: number): readonly Shape[] {
  const tips = add(downward(9.5, 90 - palmDegrees), downward(7, 90 - fingerDegrees));
  const arm: readonly Point[] = [
    [-34, -25],
    [Math.min(tips[0] - 9, -2), -23],
    add(tips, [-3, -4]),
    add(tips, [3.6, 0.6]),
  ];
  return [stroke(arm, 'ground', 8), stroke(arm, 'far', 6.2)];
}

/**
 * An open hand seen from the palm, its forearm coming from below. `close` 0 spreads the fingers,
 * 1 folds them into a fist with the thumb outside.
 */
function openHand(pose: Pose): readonly Shape[] {
  const { close } = pose;
  const open = 1 - close;
  const fingers = FINGERS.flatMap(([x, y, spread, length]): Shape[] => {
    const root: Point = [x, y];
    const tip = add(root, turned([0, mix(3.4, length, open)], mix(0, spread, open)));
    return [stroke([root, tip], 'accent', mix(4.6, 3.6, open))];
  });
  const folds =
    close > 0.5
      ? FINGERS.map(
          ([x, y]): Shape =>
            stroke(
              [
                [x, y + 3.2],
                [x, y - 1.4],
              ],
              'ground',
              0.6,
            ),
        )
      : [];
  const thumb = stroke(
    [
      [-4.4, 1.5],
      [mix(-10, -6.4, close), mix(7.5, 7.2, close)],
      [mix(-14, 1.5, close), mix(12, 7.4, close)],
    ],
    'accent',
    4,
  );
  return [
    stroke(
      [
        [0, -24],
        [0, 0],
      ],
      'figure',
      8.4,
    ),
    stroke(
      [
        [-2.4, 2.6],
        [2.4, 2.6],
        [3.4, 9],
        [-3.4, 9],
        [-2.4, 2.6],
      ],
      'accent',
      6.4,
    ),
    stroke(
      [
        [0, 4],
        [0, 8],
      ],
      'accent',
      6,
    ),
    ...fingers,
    ...folds,
    { ...thumb, tint: 'ground', width: 5.4 },
    thumb,
  ];
}

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

/**
 * The skeleton that every figure is drawn from, in hundredths of body height. The y axis points up
 * and the floor is y = 0. Segment lengths: Drillis and Contini, Body Segment Parameters (1966).
 */

export type Point = readonly [x: number, y: number];

export const LENGTH = {
  upperArm: 18.6,
  /** Elbow to the heel of the closed hand, where a pictogram's arm ends. */
  forearm: 17.4,
  thigh: 24.5,
  shank: 24.6,
  /** Half of hip to shoulder: the spine has two segments. */
  spine: 14.4,
  /** Top of the trunk to the middle of the head. */
  neck: 11.7,
  headRadius: 6.5,
  ankleHeight: 3.9,
  /** Joint centres, so that the outer edge of the stroke is at the body's half-width. */
  shoulderHalf: 10.4,
  hipHalf: 6.2,
} as const;

/** Stroke widths: half of one is how far a body part keeps from what it touches. */
export const WIDTH = { trunk: 10.4, limb: 6.4, foot: 4, prop: 2.2, floor: 1.2 } as const;

/** The drawn foot, from the point of the sole under the ankle: stroke ends, not the skin. */
export const FOOT = { heel: [-2.6, WIDTH.foot / 2], toe: [8.6, WIDTH.foot / 2] } as const satisfies Record<
  string,
  Point
>;

export const add = (a: Point, b: Point): Point => [a[0] + b[0], a[1] + b[1]];
export const minus = (a: Point, b: Point): Point => [a[0] - b[0], a[1] - b[1]];
export const mix = (a: number, b: number, part: number): number => a + (b - a) * part;
export const between = (a: Point, b: Point, part: number): Point => [mix(a[0], b[0], part), mix(a[1], b[1], part)];
export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** A step from straight up, turning towards the side the figure faces. Degrees. */
export const upward = (length: number, degrees: number): Point => [
  length * Math.sin(radians(degrees)),
  length * Math.cos(radians(degrees)),
];

/** A step from straight down, turning towards the side the figure faces. Degrees. */
export const downward = (length: number, degrees: number): Point => [
  length * Math.sin(radians(degrees)),
  -length * Math.cos(radians(degrees)),
];

/** Turns clockwise, which is towards the front of a figure that faces right. Degrees. */
export function turned(point: Point, degrees: number): Point {
  const [sin, cos] = upward(1, degrees);
  return [point[0] * cos + point[1] * sin, point[1] * cos - point[0] * sin];
}

export interface Limb {
  readonly middle: Point;
  readonly end: Point;
  /** How far the end stays from what was asked because the limb is too short or too long. */
  readonly miss: number;
}

/**
 * Two-bone inverse kinematics: where the elbow or knee is when the limb's root and end are known.
 * `bend` is 1 when the middle joint lies to the left of the way from root to end, -1 to the right.
 * A target out of reach is approached as far as the bones go; they never stretch.
 */
export function solveLimb(root: Point, target: Point, upper: number, lower: number, bend: number): Limb {
  const wanted = distance(root, target);
  const reach = Math.min(Math.max(wanted, Math.abs(upper - lower) + 0.01), upper + lower - 0.001);
  const along: Point = wanted < 1e-9 ? [0, -1] : [(target[0] - root[0]) / wanted, (target[1] - root[1]) / wanted];
  const foot = (reach * reach + upper * upper - lower * lower) / (2 * reach);
  const rise = Math.sqrt(Math.max(0, upper * upper - foot * foot)) * bend;
  return {
    middle: [root[0] + along[0] * foot - along[1] * rise, root[1] + along[1] * foot + along[0] * rise],
    end: [root[0] + along[0] * reach, root[1] + along[1] * reach],
    miss: Math.abs(wanted - reach),
  };
}

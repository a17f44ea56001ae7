import type { Tint } from './motion.ts';
import type { Point } from './skeleton.ts';

/** One stroked or filled SVG path. Its y axis points down, as SVG's does. */
export interface Shape {
  readonly d: string;
  readonly tint: Tint;
  /** Stroke width; 0 for a filled shape without a stroke. */
  readonly width: number;
  readonly filled: boolean;
  readonly dash: boolean;
}

const xy = (point: Point): string => `${Math.round(point[0] * 100) / 100} ${Math.round(-point[1] * 100) / 100}`;

export function stroke(points: readonly Point[], tint: Tint, width: number, dash = false): Shape {
  return { d: `M${points.map(xy).join('L')}`, tint, width, filled: false, dash };
}

export function curve(a: Point, control: Point, b: Point, tint: Tint, width: number, dash = false): Shape {
  return { d: `M${xy(a)}Q${xy(control)} ${xy(b)}`, tint, width, filled: false, dash };
}

/** A closed, filled outline whose corners are rounded by its own stroke. */
export function solid(points: readonly Point[], tint: Tint, width: number): Shape {
  return { d: `M${points.map(xy).join('L')}Z`, tint, width, filled: true, dash: false };
}

/** A trunk seen from the front: across the shoulders, then curved sides to across the hips. */
export function torso(
  shoulders: readonly [Point, Point],
  hips: readonly [Point, Point],
  waists: readonly [Point, Point],
  tint: Tint,
  width: number,
): Shape {
  const [[farShoulder, nearShoulder], [farHip, nearHip], [farWaist, nearWaist]] = [shoulders, hips, waists];
  const d = `M${xy(farShoulder)}L${xy(nearShoulder)}Q${xy(nearWaist)} ${xy(nearHip)}L${xy(farHip)}Q${xy(farWaist)} ${xy(farShoulder)}Z`;
  return { d, tint, width, filled: true, dash: false };
}

export function disc(at: Point, radius: number, tint: Tint, hollow = false): Shape {
  const r = Math.round(radius * 100) / 100;
  const d = `M${xy([at[0] - radius, at[1]])}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;
  return { d, tint, width: hollow ? 1.6 : 0, filled: !hollow, dash: false };
}

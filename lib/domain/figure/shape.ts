import type { Tint } from './motion.ts';
import type { Point } from './skeleton.ts';
import { between, upward } from './skeleton.ts';

/**
 * One stroked or filled SVG polyline: its `points` can change every frame without a new style for the element, as
 * Chromium works out anew for a path's `d` or a circle's `r` (seen in 156). Its y axis points down, as SVG's does, and
 * its units are hundredths of the skeleton's.
 */
export interface Shape {
  readonly points: string;
  readonly tint: Tint;
  /** In the skeleton's units. */
  readonly width: number;
  readonly filled: boolean;
  readonly dash: boolean;
}

/** Of the drawing's units in one of the skeleton's: whole numbers are written faster. */
export const FINENESS = 100;

function written(points: readonly Point[]): string {
  let text = '';
  for (const [x, y] of points) text += ` ${Math.round(x * FINENESS)} ${Math.round(-y * FINENESS)}`;
  return text.slice(1);
}

export function stroke(points: readonly Point[], tint: Tint, width: number, dash = false): Shape {
  return { points: written(points), tint, width, filled: false, dash };
}

/** Straight pieces that an eye takes for a curve at the size of a popup. */
const PIECES = 8;

function bent(a: Point, control: Point, b: Point): readonly Point[] {
  return Array.from({ length: PIECES + 1 }, (_, i): Point => {
    const part = i / PIECES;
    return between(between(a, control, part), between(control, b, part), part);
  });
}

/** From a to b, drawn towards a control point as a quadratic curve is. */
export function curve(a: Point, control: Point, b: Point, tint: Tint, width: number, dash = false): Shape {
  return stroke(bent(a, control, b), tint, width, dash);
}

/** A closed, filled outline whose corners are rounded by its own stroke. */
export function solid(points: readonly Point[], tint: Tint, width: number): Shape {
  return { points: written([...points, ...points.slice(0, 1)]), tint, width, filled: true, dash: false };
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
  return solid([...bent(nearShoulder, nearWaist, nearHip), ...bent(farHip, farWaist, farShoulder)], tint, width);
}

/** A disc is a dot of a wide round pen, a hollow one a ring. */
export function disc(at: Point, radius: number, tint: Tint, hollow = false): Shape {
  if (!hollow) return stroke([at, [at[0] + 0.01, at[1]]], tint, Math.round(radius * 200) / 100);
  const ring = Array.from({ length: 37 }, (_, i): Point => {
    const [x, y] = upward(radius, i * 10);
    return [at[0] + x, at[1] + y];
  });
  return stroke(ring, tint, 1.6);
}

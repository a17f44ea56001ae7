import type { Point } from './skeleton.ts';

/** From where the figure is seen, and how much of it. `breath` is a side view with the breath drawn beside it. */
export type Framing = 'side' | 'front' | 'head-side' | 'head-front' | 'hand' | 'eyes' | 'breath';

/** A figure seen from the side faces right. Seen from the front, `Near` is the side at the right of the picture. */
export type Joint =
  | 'pelvis'
  | 'waist'
  | 'chest'
  | 'head'
  | `${'hip' | 'knee' | 'ankle' | 'heel' | 'toe' | 'shoulder' | 'elbow' | 'hand'}${'Near' | 'Far'}`;

export type Part = 'trunk' | 'head' | 'armNear' | 'armFar' | 'legNear' | 'legFar';

/**
 * What holds the body in place. `pelvis` and `shoulder` are points; `knee` and `ankle` are planted
 * points from which the thigh, or the straight leg, rises to the hips at so many degrees from upright.
 */
export type Root =
  | readonly ['pelvis' | 'shoulder', x: number, y: number]
  | readonly ['knee' | 'ankle', x: number, y: number, degrees: number];

/** A place that stays put, or one that goes with a joint. */
export type Anchor = Point | readonly [joint: Joint, x: number, y: number];

/**
 * Where a hand is. `bend` -1 turns the elbow to the other side. `swing` is for a hand that touches
 * nothing: degrees of the upper arm from hanging straight down (forwards; outwards from the front),
 * and of the elbow from straight.
 */
export type Hand =
  | readonly ['at', x: number, y: number, bend?: 1 | -1]
  | readonly ['on', joint: Joint, x: number, y: number, bend?: 1 | -1]
  | readonly ['swing', upperDegrees: number, elbowDegrees: number];

/**
 * Where a foot is. `sole`: the point under the ankle of the flat foot, and the pitch: above zero the
 * heel has risen over the toes, below zero the toes over the heel, and what carries stays put.
 * `ankle`: the ankle itself, and where the toes point from straight down. `on`: the ankle goes with a joint.
 * `bend` -1 turns the knee to the other side, seen from the front.
 * `swing`: degrees of the thigh from straight down, of the knee from straight, and of the toes
 * pointing away from the right angle.
 */
export type Foot =
  | readonly ['sole', x: number, y: number, pitch?: number]
  | readonly ['ankle', x: number, y: number, toeDegrees: number, bend?: 1 | -1]
  | readonly ['on', joint: Joint, x: number, y: number, toeDegrees: number, bend?: 1 | -1]
  | readonly ['swing', thighDegrees: number, kneeDegrees: number, pointedDegrees?: number];

/** Degrees lean from upright to the side the figure faces, at the right of the picture from the front. */
export interface Stance {
  readonly root: Root;
  readonly spine: readonly [lowerDegrees: number, upperDegrees: number];
  readonly neck: number;
  readonly handNear: Hand;
  readonly handFar: Hand;
  readonly footNear: Foot;
  readonly footFar: Foot;
  /** How far the shoulders glide on the ribs. */
  readonly girdle?: Point;
  /** Lean of the line through both hips, seen from the front. */
  readonly tilt?: number;
  /** Turn of the trunk seen from the front: degrees to the right of the picture. */
  readonly twist?: number;
  /** Degrees the trunk tips towards the viewer, seen from the front: it looks shorter. */
  readonly hinge?: number;
  /** Turn of the face seen from the front: -1 to 1. */
  readonly turn?: number;
  /** Degrees the face tips down. */
  readonly nod?: number;
  /** Close-ups only. 0 open, 1 closed: the eyelids, or the fingers. */
  readonly close?: number;
  /** Close-ups only. Degrees the wrist bends down. */
  readonly wrist?: number;
  /** Fullness of the breath, 0 to 1. */
  readonly breath?: number;
}

export type Tint = 'figure' | 'far' | 'accent' | 'accent-far' | 'prop' | 'floor' | 'ground';

/** Where something is, at so many seconds. */
export type Course = readonly (readonly [seconds: number, x: number, y: number])[];

/** Something drawn besides the body. `front` puts it before the body, `dash` breaks the stroke. */
export type Prop =
  | {
      readonly line: readonly Anchor[];
      /** The line passes by: it comes back to where it was, one step further on, after so many seconds. */
      readonly scroll?: readonly [x: number, y: number, seconds: number];
      /** The line is as far from its place as this says: seconds, x, y. */
      readonly rides?: Course;
      readonly width?: number;
      readonly tint?: Tint;
      /** Three anchors as one curve whose control point is the second. */
      readonly curve?: boolean;
      readonly arrow?: boolean;
      readonly dash?: boolean;
      readonly front?: boolean;
    }
  | {
      readonly disc: number;
      /** By how much a full breath widens it. */
      readonly swell?: number;
      readonly at: Anchor;
      readonly tint?: Tint;
      readonly hollow?: boolean;
      readonly front?: boolean;
    }
  /** A dumbbell across the forearm that holds it. */
  | { readonly bell: 'Near' | 'Far' }
  /** A dot that follows a course. What hangs tapers from a point to it. */
  | {
      readonly rider: Course;
      readonly disc: number;
      readonly hangs?: Point;
      readonly hollow?: boolean;
      readonly tint?: Tint;
    };

/** Seconds it takes, and what differs from rest at its end. Without a change the pose is held. */
export type Beat = readonly [seconds: number, change?: Partial<Stance>];

export interface Motion {
  readonly framing: Framing;
  readonly rest: Stance;
  /** The last beat comes back to rest, so that the motion loops. */
  readonly beats: readonly Beat[];
  /** The most telling instant. */
  readonly stillMs: number;
  /** The parts that work. */
  readonly accent: readonly Part[];
  /** Whose turn it is in the picture as it is drawn, in an exercise done by one side and then by the other. */
  readonly works?: 'left' | 'right';
  /** Seconds from which on the same parts of the other side work, in a loop that changes sides. */
  readonly otherSideFrom?: number;
  readonly props?: readonly Prop[];
  /** `even` moves at one speed between beats: walking and circling. Otherwise each beat eases in and out. */
  readonly pace?: 'even';
  /** How fast the ground passes under a walker, in hundredths of body height a second. */
  readonly travel?: number;
  /** Lower left corner and side of the picture; left out, it is fitted to the body and its props. */
  readonly crop?: readonly [x: number, y: number, size: number];
  /** How much of the length of thigh and shank is seen when the legs come towards the viewer. */
  readonly legsSeen?: { readonly near: Point; readonly far: Point };
  /** The same for upper arm and forearm. */
  readonly armsSeen?: { readonly near: Point; readonly far: Point };
  /** Seen from behind: no face, and legs that point away from the viewer. */
  readonly behind?: true;
  /** The near arm is drawn before a trunk that works. */
  readonly armOver?: true;
  /** Seconds from and until which both hands are behind the head, seen from the front. */
  readonly handsBehind?: readonly [from: number, until: number];
  /** A close-up of hands: with a palm, the near arm's hand is bent and the other draws it. */
  readonly view?: 'open' | 'fists' | 'palm-up' | 'palm-down';
}

const SWAPS: readonly (readonly [keyof Stance, keyof Stance])[] = [
  ['handNear', 'handFar'],
  ['footNear', 'footFar'],
];

/** The same change done by the other side of a figure seen from the side. */
export function swapped(change: Partial<Stance>): Partial<Stance> {
  const other: Record<string, unknown> = { ...change };
  for (const [near, far] of SWAPS) {
    delete other[near];
    delete other[far];
    if (change[far] !== undefined) other[near] = swapJoint(change[far]);
    if (change[near] !== undefined) other[far] = swapJoint(change[near]);
  }
  return other as Partial<Stance>;
}

/** The same change seen in a mirror, for a figure seen from the front. */
export function flipped(change: Partial<Stance>): Partial<Stance> {
  const other: Record<string, unknown> = swapped(change);
  for (const limb of ['handNear', 'handFar', 'footNear', 'footFar']) {
    const end = other[limb];
    if (!Array.isArray(end)) continue;
    if (end[0] === 'at' || end[0] === 'sole' || end[0] === 'ankle') other[limb] = [end[0], -end[1], ...end.slice(2)];
    if (end[0] === 'on') other[limb] = ['on', end[1], -end[2], ...end.slice(3)];
  }
  for (const lean of ['neck', 'twist', 'turn', 'tilt']) {
    const value = other[lean];
    if (typeof value === 'number') other[lean] = -value;
  }
  if (change.spine) other.spine = [-change.spine[0], -change.spine[1]];
  if (change.girdle) other.girdle = [-change.girdle[0], change.girdle[1]];
  if (change.root) other.root = [change.root[0], -change.root[1], ...change.root.slice(2)];
  return other as Partial<Stance>;
}

/** A joint's or part's name on the other side of the body. */
export function otherName<Name extends string>(name: Name): Name {
  return (name.endsWith('Near') ? name.replace('Near', 'Far') : name.replace('Far', 'Near')) as Name;
}

function swapJoint(end: unknown): unknown {
  return Array.isArray(end) && end[0] === 'on' ? ['on', otherName(String(end[1])), ...end.slice(2)] : end;
}

/**
 * Whether the whole picture is turned from left to right to show the exercise done by a side. A figure that faces right
 * shows its right side, and one that faces the viewer has its left side at the right of the picture.
 */
export function isTurned(motion: Motion, side: 'left' | 'right'): boolean {
  return motion.works !== undefined && motion.works !== side;
}

/** Seen from the front rather than from the side. */
export function facesViewer(framing: Framing): boolean {
  return framing === 'front' || framing === 'head-front';
}

/** Length of one loop. */
export function loopMs(motion: Motion): number {
  return motion.beats.reduce((sum, [seconds]) => sum + seconds * 1000, 0);
}

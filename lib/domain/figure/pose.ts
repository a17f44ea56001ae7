import type { Anchor, Foot, Hand, Joint, Motion, Root, Stance } from './motion.ts';
import { facesViewer, loopMs } from './motion.ts';
import type { Limb, Point } from './skeleton.ts';
import { add, between, downward, FOOT, LENGTH, minus, mix, solveLimb, turned, upward } from './skeleton.ts';

export interface Pose {
  readonly joints: Readonly<Record<Joint, Point>>;
  /** Seconds since the loop began. */
  readonly seconds: number;
  readonly turn: number;
  readonly nod: number;
  readonly close: number;
  readonly wrist: number;
  /** 0 to 1, widens the chest. */
  readonly breath: number;
  /** How much of the trunk's length is seen. */
  readonly trunkSeen: number;
  /** The furthest that a hand or foot stays from where it was asked to be. */
  readonly miss: number;
}

/** A step of the foot longer than this is taken through the air. */
const STEP = 3;
/** Holds shorter than this do not show a breath. */
const BREATH_SECONDS = 2.5;

/**
 * Where every joint is at an instant. Contacts, trunk and authored swings are interpolated; knees and
 * elbows are solved afterwards, so that limbs keep their length and planted hands and feet stay put.
 */
export function poseAt(motion: Motion, atMs: number): Pose {
  const total = loopMs(motion);
  const seconds = (((atMs % total) + total) % total) / 1000;
  let begun = 0;
  let from = motion.rest;
  for (const [length, change] of motion.beats) {
    const to = change ? { ...motion.rest, ...change } : from;
    if (seconds <= begun + length) {
      const part = length === 0 ? 1 : (seconds - begun) / length;
      const eased = motion.pace === 'even' ? part : part * part * (3 - 2 * part);
      const straight = Math.abs(from.spine[0] - from.spine[1]) < 12;
      const whole = motion.framing === 'side' || motion.framing === 'front';
      const held = change === undefined && straight && whole && length >= BREATH_SECONDS;
      const breaths = Math.max(1, Math.round(length / 4));
      return solve(motion, from, to, eased, seconds, held ? Math.sin(Math.PI * breaths * part) ** 2 * 0.35 : 0);
    }
    begun += length;
    from = to;
  }
  return solve(motion, from, from, 1, seconds, 0);
}

/** The most telling pose. */
export function stillOf(motion: Motion): Pose {
  return poseAt(motion, motion.stillMs);
}

export function placeOf(joints: Readonly<Record<Joint, Point>>, anchor: Anchor): Point {
  return anchor.length === 3 ? add(joints[anchor[0]], [anchor[1], anchor[2]]) : anchor;
}

const number = (a: number | undefined, b: number | undefined, part: number): number => mix(a ?? 0, b ?? 0, part);

function hips(root: Root, spine: Point): Point {
  switch (root[0]) {
    case 'pelvis':
      return [root[1], root[2]];
    case 'shoulder':
      return minus([root[1], root[2]], spine);
    case 'knee':
      return add([root[1], root[2]], upward(LENGTH.thigh, root[3]));
    case 'ankle':
      return add([root[1], root[2]], upward(LENGTH.thigh + LENGTH.shank - 0.02, root[3]));
  }
}

function mixRoot(a: Root, b: Root, part: number): Root {
  const mixed = a.slice(1).map((value, i) => mix(Number(value), Number(b[i + 1] ?? value), part));
  return [a[0], ...mixed] as unknown as Root;
}

/** Degrees a step turns from straight down, towards the side the figure faces. */
const downwardness = (step: Point): number => (Math.atan2(step[0], -step[1]) * 180) / Math.PI;

/** Heel, toe and ankle of a foot that stands on its sole, its toes or its heel. */
function standing(x: number, y: number, pitch: number, front: boolean, side: number) {
  if (front) {
    const lift = upward(8, 90 - pitch)[1];
    return {
      ankle: [x, y + LENGTH.ankleHeight + lift] as Point,
      toe: [x + side * 2.6, y + 2] as Point,
      heel: [x, y + 2 + lift * 0.7] as Point,
    };
  }
  const pivot = pitch > 0 ? FOOT.toe : FOOT.heel;
  const place = (point: Point): Point => add([x, y], add(pivot, turned(minus(point, pivot), pitch)));
  return { ankle: place([0, LENGTH.ankleHeight]), toe: place(FOOT.toe), heel: place(FOOT.heel) };
}

function solve(motion: Motion, a: Stance, b: Stance, part: number, seconds: number, held: number): Pose {
  const front = facesViewer(motion.framing);
  const lower = mix(a.spine[0], b.spine[0], part);
  const upper = mix(a.spine[1], b.spine[1], part);
  const tilt = number(a.tilt, b.tilt, part);
  const twist = number(a.twist, b.twist, part);
  const trunkSeen = upward(1, number(a.hinge, b.hinge, part))[1];
  const loin = upward(LENGTH.spine * trunkSeen, lower);
  const ribs = upward(LENGTH.spine * trunkSeen, upper);
  const pelvis = hips(mixRoot(a.root, b.root, part), add(loin, ribs));
  const waist = add(pelvis, loin);
  const chest = add(waist, ribs);
  const glide = between(a.girdle ?? [0, 0], b.girdle ?? [0, 0], part);
  const across = (half: number, degrees: number): Point => (front ? upward(half, degrees + 90) : [0, 0]);
  const shoulders = across(LENGTH.shoulderHalf * upward(1, twist)[1], upper);
  const joints: Partial<Record<Joint, Point>> = {
    pelvis,
    waist,
    chest,
    head: add(chest, upward(LENGTH.neck, mix(a.neck, b.neck, part))),
    hipNear: add(pelvis, across(LENGTH.hipHalf, tilt)),
    hipFar: minus(pelvis, across(LENGTH.hipHalf, tilt)),
    // Shrugs go up on both sides, but glide outwards in opposite directions.
    shoulderNear: add(add(chest, glide), shoulders),
    shoulderFar: minus(add(chest, front ? [-glide[0], glide[1]] : glide), shoulders),
  };
  const known = joints as Record<Joint, Point>;
  let miss = 0;

  const swing = (
    root: Point,
    upperLength: number,
    lowerLength: number,
    first: number,
    second: number,
    side: number,
  ): Limb => {
    const middle = add(root, downward(upperLength, first * side));
    return { middle, end: add(middle, downward(lowerLength, second * side)), miss: 0 };
  };

  const leg = (which: 'Near' | 'Far', from: Foot, to: Foot): void => {
    const side = front && which === 'Far' ? -1 : 1;
    const root = known[`hip${which}`];
    const seen = (which === 'Near' ? motion.legsSeen?.near : motion.legsSeen?.far) ?? [1, 1];
    const thigh = LENGTH.thigh * seen[0];
    const shank = LENGTH.shank * seen[1];
    const hang = (ankle: Point, toeDegrees: number) => ({
      ankle,
      toe: add(ankle, front ? downward(3.4, toeDegrees) : turned([8.6, -1.9], 90 - toeDegrees)),
      heel: add(ankle, front ? downward(0.5, toeDegrees) : turned([-2.6, -1.9], 90 - toeDegrees)),
    });
    const swung = (thighDegrees: number, kneeDegrees: number, pointed: number) => {
      const shankDegrees = thighDegrees - kneeDegrees;
      const limb = swing(root, thigh, shank, thighDegrees, shankDegrees, side);
      return { limb, ...hang(limb.end, front ? (shankDegrees + 58) * side : shankDegrees + 90 - pointed) };
    };
    const resolved = (foot: Foot) => {
      switch (foot[0]) {
        case 'sole':
          return standing(foot[1], foot[2], foot[3] ?? 0, front, side);
        case 'ankle':
          return hang([foot[1], foot[2]], foot[3]);
        case 'on':
          return hang(add(known[foot[1]], [foot[2], foot[3]]), foot[4]);
        case 'swing':
          return swung(foot[1], foot[2], foot[3] ?? 0);
      }
    };
    if (from[0] === 'swing' && to[0] === 'swing') {
      const now = swung(mix(from[1], to[1], part), mix(from[2], to[2], part), number(from[3], to[3], part));
      known[`knee${which}`] = now.limb.middle;
      known[`ankle${which}`] = now.ankle;
      known[`toe${which}`] = now.toe;
      known[`heel${which}`] = now.heel;
      return;
    }
    let now: { readonly ankle: Point; readonly toe: Point; readonly heel: Point };
    if (from[0] === 'sole' && to[0] === 'sole') {
      const steps = motion.travel === undefined && Math.abs(to[1] - from[1]) > STEP && to[2] === from[2];
      const arc = steps ? 5 * Math.sin(Math.PI * part) : 0;
      now = standing(
        mix(from[1], to[1], part),
        mix(from[2], to[2], part) + arc,
        number(from[3], to[3], part),
        front,
        side,
      );
    } else if (from[0] === 'ankle' && to[0] === 'ankle') {
      now = hang([mix(from[1], to[1], part), mix(from[2], to[2], part)], mix(from[3], to[3], part));
    } else {
      const start = resolved(from);
      const end = resolved(to);
      const ankle = between(start.ankle, end.ankle, part);
      const shankOf = (at: Point): number => {
        const limb = solveLimb(root, at, thigh, shank, 1);
        return downwardness(minus(limb.end, limb.middle));
      };
      // The foot turns with its shank, so that the ankle goes from one bend to the other without passing either.
      const bendAt = (foot: typeof start): number => {
        const bend = downwardness(minus(foot.toe, foot.heel)) - shankOf(foot.ankle);
        return bend > 180 ? bend - 360 : bend < -180 ? bend + 360 : bend;
      };
      now = front
        ? { ankle, toe: between(start.toe, end.toe, part), heel: between(start.heel, end.heel, part) }
        : hang(ankle, shankOf(ankle) + mix(bendAt(start), bendAt(end), part));
    }
    const bend = to[0] === 'ankle' ? to[4] : to[0] === 'on' ? to[5] : 1;
    const limb = solveLimb(root, now.ankle, thigh, shank, side * (bend ?? 1));
    miss = Math.max(miss, limb.miss);
    const slip = minus(limb.end, now.ankle);
    known[`knee${which}`] = limb.middle;
    known[`ankle${which}`] = limb.end;
    known[`toe${which}`] = add(now.toe, slip);
    known[`heel${which}`] = add(now.heel, slip);
  };

  const arm = (which: 'Near' | 'Far', from: Hand, to: Hand): void => {
    const side = front && which === 'Far' ? -1 : 1;
    const root = known[`shoulder${which}`];
    const seen = (which === 'Near' ? motion.armsSeen?.near : motion.armsSeen?.far) ?? [1, 1];
    const upperArm = LENGTH.upperArm * seen[0];
    const forearm = LENGTH.forearm * seen[1];
    const swung = (upperDegrees: number, elbowDegrees: number): Limb =>
      swing(root, upperArm, forearm, upperDegrees, upperDegrees + elbowDegrees, side);
    const resolved = (hand: Hand): Point => {
      switch (hand[0]) {
        case 'at':
          return [hand[1], hand[2]];
        case 'on':
          return add(known[hand[1]], [hand[2], hand[3]]);
        case 'swing':
          return swung(hand[1], hand[2]).end;
      }
    };
    const bendOf = (hand: Hand): number => (hand[0] === 'at' ? (hand[3] ?? 1) : hand[0] === 'on' ? (hand[4] ?? 1) : 1);
    const limb =
      from[0] === 'swing' && to[0] === 'swing'
        ? swung(mix(from[1], to[1], part), mix(from[2], to[2], part))
        : solveLimb(
            root,
            between(resolved(from), resolved(to), part),
            upperArm,
            forearm,
            (front ? side : -1) * bendOf(part < 0.5 ? from : to),
          );
    miss = Math.max(miss, limb.miss);
    known[`elbow${which}`] = limb.middle;
    known[`hand${which}`] = limb.end;
  };

  leg('Far', a.footFar, b.footFar);
  leg('Near', a.footNear, b.footNear);
  // A hand that holds the other arm has to wait for it.
  const nearWaits = b.handNear[0] === 'on' && (b.handNear[1] === 'elbowFar' || b.handNear[1] === 'handFar');
  if (nearWaits) arm('Far', a.handFar, b.handFar);
  arm('Near', a.handNear, b.handNear);
  if (!nearWaits) arm('Far', a.handFar, b.handFar);

  return {
    joints: known,
    seconds,
    turn: number(a.turn, b.turn, part),
    nod: number(a.nod, b.nod, part),
    close: number(a.close, b.close, part),
    wrist: number(a.wrist, b.wrist, part),
    breath: number(a.breath, b.breath, part) + held,
    trunkSeen,
    miss,
  };
}

/** Bones and how long each is seen, for whoever wants to check that none stretches. */
export function bonesOf(motion: Motion, trunkSeen: number): readonly (readonly [Joint, Joint, number])[] {
  const one: Point = [1, 1];
  const legs = motion.legsSeen ?? { near: one, far: one };
  const arms = motion.armsSeen ?? { near: one, far: one };
  const bones = (which: 'Near' | 'Far', legSeen: Point, armSeen: Point): (readonly [Joint, Joint, number])[] => [
    [`hip${which}`, `knee${which}`, LENGTH.thigh * legSeen[0]],
    [`knee${which}`, `ankle${which}`, LENGTH.shank * legSeen[1]],
    [`shoulder${which}`, `elbow${which}`, LENGTH.upperArm * armSeen[0]],
    [`elbow${which}`, `hand${which}`, LENGTH.forearm * armSeen[1]],
  ];
  return [
    ['pelvis', 'waist', LENGTH.spine * trunkSeen],
    ['waist', 'chest', LENGTH.spine * trunkSeen],
    ['chest', 'head', LENGTH.neck],
    ...bones('Near', legs.near, arms.near),
    ...bones('Far', legs.far, arms.far),
  ];
}

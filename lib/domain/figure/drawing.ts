import { drawEyes, drawHands } from './close-up.ts';
import type { Course, Joint, Motion, Part, Prop, Tint } from './motion.ts';
import { facesViewer, loopMs, otherName } from './motion.ts';
import type { Pose } from './pose.ts';
import { placeOf, poseAt } from './pose.ts';
import type { Shape } from './shape.ts';
import { curve, disc, solid, stroke, torso } from './shape.ts';
import type { Point } from './skeleton.ts';
import { add, between, LENGTH, minus, mix, turned, WIDTH } from './skeleton.ts';

/** What of the picture is seen, in the skeleton's units; y points down. */
export interface Crop {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** What stays the same while a motion moves, worked out once. */
export interface Scene {
  readonly motion: Motion;
  readonly crop: Crop;
  readonly floor: readonly Shape[];
  /** What is drawn before the body, and after it: shapes where they never change, otherwise what to draw them from. */
  readonly behind: readonly (Prop | readonly Shape[])[];
  readonly front: readonly (Prop | readonly Shape[])[];
}

export function sceneOf(motion: Motion): Scene {
  const crop = cropOf(motion);
  const pose = poseAt(motion, 0);
  const settled = (prop: Prop): Prop | readonly Shape[] => (isFixed(prop) ? drawProp(prop, pose) : prop);
  const [behind, front] = [false, true].map((inFront) =>
    (motion.props ?? []).filter((prop) => isInFront(prop) === inFront).map(settled),
  );
  return { motion, crop, floor: floorOf(motion, crop), behind: behind ?? [], front: front ?? [] };
}

/** Everything to draw, back to front. */
export function draw({ motion, floor, behind, front }: Scene, pose: Pose): readonly Shape[] {
  const drawn = (prop: Prop | readonly Shape[]): readonly Shape[] => ('length' in prop ? prop : drawProp(prop, pose));
  return [
    ...floor,
    ...behind.flatMap(drawn),
    ...(motion.framing === 'hand'
      ? drawHands(motion.view, pose)
      : motion.framing === 'eyes'
        ? drawEyes(pose)
        : drawBody(motion, pose)),
    ...front.flatMap(drawn),
  ];
}

const isInFront = (prop: Prop): boolean => 'bell' in prop || ('front' in prop && prop.front === true);

/** Whether a prop is drawn alike at every instant. */
function isFixed(prop: Prop): boolean {
  if ('line' in prop) return !prop.scroll && !prop.rides && prop.line.every((anchor) => anchor.length === 2);
  return 'at' in prop && prop.swell === undefined && prop.at.length === 2;
}

/** The whole loop fits into it, so that the picture stands still while the figure moves. */
function cropOf(motion: Motion): Crop {
  if (motion.crop) return { x: motion.crop[0], y: -(motion.crop[1] + motion.crop[2]), size: motion.crop[2] };
  const xs: number[] = [];
  const ys: number[] = [0];
  for (let i = 0; i < SAMPLES; i++) {
    const pose = poseAt(motion, (loopMs(motion) * i) / SAMPLES);
    for (const point of Object.values(pose.joints)) {
      xs.push(point[0]);
      ys.push(point[1]);
    }
    ys.push(pose.joints.head[1] + LENGTH.headRadius - MARGIN / 2);
    for (const prop of motion.props ?? []) {
      for (const anchor of 'line' in prop ? prop.line : 'at' in prop ? [prop.at] : []) {
        const [x, y] = placeOf(pose.joints, anchor);
        xs.push(x);
        ys.push(y);
      }
    }
  }
  const [left, right, top] = [Math.min(...xs) - MARGIN, Math.max(...xs) + MARGIN, Math.max(...ys) + MARGIN];
  const size = Math.max(LEAST_SIZE, right - left, top + FLOOR_MARGIN);
  // A low figure stands a little below the middle of the picture rather than at its edge.
  const under = FLOOR_MARGIN + (size - top - FLOOR_MARGIN) * 0.42;
  return { x: (left + right - size) / 2, y: under - size, size };
}

const SAMPLES = 12;
const MARGIN = 7;
const FLOOR_MARGIN = 6;
const LEAST_SIZE = 96;

function floorOf(motion: Motion, crop: Crop): readonly Shape[] {
  if (motion.framing === 'hand' || motion.framing === 'eyes') return [];
  if (crop.y + crop.size < 0) return [];
  return [
    stroke(
      [
        [crop.x + 3, -0.6],
        [crop.x + crop.size - 3, -0.6],
      ],
      'floor',
      WIDTH.floor,
    ),
  ];
}

function drawProp(prop: Prop, pose: Pose): readonly Shape[] {
  const tint: Tint = ('tint' in prop ? prop.tint : undefined) ?? 'prop';
  if ('rider' in prop) {
    const at = whereOn(prop.rider, pose.seconds);
    const ball = disc(at, prop.disc, tint, prop.hollow);
    if (!prop.hangs) return [ball];
    const up = minus(prop.hangs, at);
    const part = (prop.disc - 0.6) / Math.hypot(...up);
    const tangent = (Math.acos(part) * 180) / Math.PI;
    const sides = [tangent, -tangent].map((degrees) => add(at, turned([up[0] * part, up[1] * part], degrees)));
    return [solid([prop.hangs, ...sides], tint, 1.2), ball];
  }
  if ('bell' in prop) {
    const hand = pose.joints[`hand${prop.bell}`];
    const arm = minus(hand, pose.joints[`elbow${prop.bell}`]);
    const across = (length: number, degrees: number): Point =>
      turned([(arm[0] * length) / Math.hypot(...arm), (arm[1] * length) / Math.hypot(...arm)], degrees);
    const plates = [90, -90].map((degrees) => {
      const end = add(hand, across(6.4, degrees));
      return stroke([add(end, across(3.2, 0)), add(end, across(3.2, 180))], tint, 4);
    });
    return [stroke([add(hand, across(6, 90)), add(hand, across(6, -90))], tint, 2.2), ...plates];
  }
  if ('disc' in prop) {
    const radius = prop.disc + (prop.swell ?? 0) * pose.breath;
    return [disc(placeOf(pose.joints, prop.at), radius, tint, prop.hollow)];
  }
  const passed = prop.scroll ? (pose.seconds / prop.scroll[2]) % 1 : 0;
  const by: Point = prop.scroll
    ? [prop.scroll[0] * passed, prop.scroll[1] * passed]
    : whereOn(prop.rides ?? [], pose.seconds);
  const points = prop.line.map((anchor) => add(placeOf(pose.joints, anchor), by));
  const width = prop.width ?? WIDTH.prop;
  const [a, b, c] = points;
  const line =
    prop.curve && a && b && c ? curve(a, b, c, tint, width, prop.dash) : stroke(points, tint, width, prop.dash);
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!prop.arrow || !tip || !before) return [line];
  const away = minus(before, tip);
  const size = 3.4 / Math.hypot(...away);
  const barb = (degrees: number): Point => add(tip, turned([away[0] * size, away[1] * size], degrees));
  return [line, stroke([barb(38), tip, barb(-38)], tint, width)];
}

/** Less of a breath than this is none. */
const LEAST_SEEN = 0.001;

/** Where on its course something is at so many seconds; at its last point after the end, at the origin without any. */
export function whereOn(path: Course, seconds: number): Point {
  let before = path[0] ?? [0, 0, 0];
  for (const next of path) {
    if (seconds <= next[0]) {
      const part = next[0] === before[0] ? 1 : (seconds - before[0]) / (next[0] - before[0]);
      return between([before[1], before[2]], [next[1], next[2]], part);
    }
    before = next;
  }
  return [before[1], before[2]];
}

function drawBody(motion: Motion, pose: Pose): readonly Shape[] {
  const { joints } = pose;
  const front = facesViewer(motion.framing);
  const otherTurn = motion.otherSideFrom !== undefined && pose.seconds >= motion.otherSideFrom;
  const tint = (part: Part): Tint => {
    const works = motion.accent.includes(otherTurn ? otherName(part) : part);
    const far = !front && part.endsWith('Far');
    return works ? (far ? 'accent-far' : 'accent') : far ? 'far' : 'figure';
  };
  const chain = (part: Part, names: readonly Joint[], foot?: readonly [Joint, Joint]): readonly Shape[] => {
    const points = names.map((name) => joints[name]);
    const heel = foot && joints[foot[0]];
    const toe = foot && joints[foot[1]];
    return [
      ...(heel && toe ? [stroke([heel, toe], tint(part), WIDTH.foot)] : []),
      stroke(points, tint(part), WIDTH.limb),
    ];
  };
  const edged = (shapes: readonly Shape[]): readonly Shape[] => [
    ...shapes.map((shape): Shape => ({ ...shape, tint: 'ground', width: shape.width + 2.2 })),
    ...shapes,
  ];
  const leg = (which: 'Near' | 'Far'): readonly Shape[] =>
    chain(`leg${which}`, [`hip${which}`, `knee${which}`, `ankle${which}`], [`heel${which}`, `toe${which}`]);
  const arm = (which: 'Near' | 'Far'): readonly Shape[] =>
    chain(`arm${which}`, [`shoulder${which}`, `elbow${which}`, `hand${which}`]);
  const nape = between(joints.chest, joints.head, 0.3);
  const neck = stroke([nape, joints.head], tint('head'), 5);
  const face = faceOf(motion, pose, tint('head'));
  const head = [neck, ...face];
  const trunk = trunkOf(pose, front, tint('trunk'));
  if (front) {
    const legs = [...leg('Far'), ...leg('Near')];
    const body = [neck, ...trunk, ...face];
    const towardsViewer = motion.legsSeen !== undefined && !motion.behind;
    const [from, until] = motion.handsBehind ?? [Number.POSITIVE_INFINITY, 0];
    const handsBehind = pose.seconds >= from && pose.seconds <= until;
    const arms = [...edged(arm('Far')), ...edged(arm('Near'))];
    // Someone lying on the side rests on the lower arm.
    if (motion.rest.tilt !== undefined) {
      return [...arm('Far'), ...legs, ...head, ...trunk, ...edged(arm('Near'))];
    }
    return [
      ...(handsBehind ? arms : []),
      ...(towardsViewer ? [...body, ...edged(leg('Far')), ...edged(leg('Near'))] : [...legs, ...body]),
      ...(handsBehind ? [] : arms),
    ];
  }
  const nearLeg = tint('legNear') === tint('trunk') ? leg('Near') : edged(leg('Near'));
  // A trunk that works must not hide behind an arm that only rests, unless its hand is what tells.
  const armBehind = motion.accent.includes('trunk') && !motion.accent.includes('armNear') && !motion.armOver;
  return [
    ...arm('Far'),
    ...leg('Far'),
    ...(armBehind ? arm('Near') : []),
    ...(armBehind ? edged(head) : head),
    ...(armBehind ? edged(trunk) : trunk),
    ...nearLeg,
    ...(armBehind ? [] : edged(arm('Near'))),
  ];
}

function trunkOf(pose: Pose, front: boolean, tint: Tint): readonly Shape[] {
  const { pelvis, waist, chest, shoulderNear, shoulderFar, hipNear, hipFar } = pose.joints;
  const full = 1 + 0.14 * pose.breath;
  if (!front) {
    // The curve passes through the middle of the spine when its control point lies twice as far out.
    const control = add(waist, minus(waist, between(pelvis, chest, 0.5)));
    const lean = (Math.atan2(chest[0] - pelvis[0], chest[1] - pelvis[1]) * 180) / Math.PI;
    const belly = add(control, turned([4.4 * pose.breath, 0], lean));
    const breathing = pose.breath > LEAST_SEEN ? [curve(pelvis, belly, chest, tint, WIDTH.trunk)] : [];
    return [curve(pelvis, control, chest, tint, WIDTH.trunk), ...breathing];
  }
  const side = (shoulder: Point, hip: Point): Point => {
    const straight = between(shoulder, hip, 0.55);
    const drawn = add(waist, minus(straight, between(chest, pelvis, 0.5)));
    return between(waist, drawn, 0.72 * full);
  };
  const waists = [side(shoulderFar, hipFar), side(shoulderNear, hipNear)] as const;
  return [torso([shoulderFar, shoulderNear], [hipFar, hipNear], waists, tint, WIDTH.limb)];
}

/** A face where it tells what to do or how the body lies; elsewhere the head is plain. */
function faceOf(motion: Motion, pose: Pose, tint: Tint): readonly Shape[] {
  const centre = pose.joints.head;
  const radius = LENGTH.headRadius;
  const plain = disc(centre, radius, tint);
  const lean = pose.nod;
  const lid = (at: Point, tilt: number): Shape =>
    pose.close > 0.5
      ? stroke([add(at, turned([-1, 0], tilt)), add(at, turned([1, 0], tilt))], 'ground', 0.7)
      : disc(at, 0.8, 'ground');
  if (motion.framing === 'head-side' || motion.framing === 'breath') {
    const on = (x: number, y: number): Point => add(centre, turned([x, y], lean));
    return [plain, solid([on(5.6, 1), on(7.9, -1.2), on(5.6, -1.8)], tint, 1), lid(on(3.4, 1.2), lean)];
  }
  const lies = motion.rest.tilt !== undefined;
  if ((motion.framing !== 'head-front' && !lies) || motion.behind) return [plain];
  const neck = minus(centre, pose.joints.chest);
  const tilt = (Math.atan2(neck[0], neck[1]) * 180) / Math.PI;
  const on = (x: number, y: number): Point => add(centre, turned([x, y], tilt));
  const shift = pose.turn * 3.6;
  const drop = -lean / 14;
  const eye = (x: number): Shape => lid(on(shift + x * mix(1, 0.75, Math.abs(pose.turn)), 1 + drop), tilt);
  const bump = Math.abs(pose.turn) > 0.8 ? [disc(on(Math.sign(pose.turn) * radius, -0.6 + drop), 1.3, tint)] : [];
  const mouth = curve(
    on(shift - 1.5, -2.4 + drop),
    on(shift, -3.4 + drop),
    on(shift + 1.5, -2.4 + drop),
    'ground',
    0.7,
  );
  // A face that looks down hides its mouth.
  return [plain, ...bump, eye(-2.4), eye(2.4), ...(lean > 25 ? [] : [mouth])];
}

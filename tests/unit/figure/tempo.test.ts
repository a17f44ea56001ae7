import { describe, expect, it } from 'vitest';
import { DETAILS } from '../../../lib/domain/exercises/wording/en/details.ts';
import { draw, sceneOf } from '../../../lib/domain/figure/drawing.ts';
import type { Beat, Motion } from '../../../lib/domain/figure/motion.ts';
import { loopMs } from '../../../lib/domain/figure/motion.ts';
import { poseAt } from '../../../lib/domain/figure/pose.ts';
import { distance } from '../../../lib/domain/figure/skeleton.ts';
import { EVERY, motionOf, samples } from './samples.ts';

const tempoOf = (id: string): string => {
  const details = DETAILS[id];
  if (details === undefined) throw new Error(`no details of ${id}`);
  return details.tempo;
};

const loopSeconds = (motion: Motion): number => loopMs(motion) / 1000;
const lengths = (motion: Motion): readonly number[] => motion.beats.map(([seconds]) => seconds);

/** The instants at which beats end. */
function endsOf(seconds: readonly number[]): readonly number[] {
  let sum = 0;
  return seconds.map((length) => {
    sum += length;
    return Math.round(sum * 1000) / 1000;
  });
}

/** Seconds of each stage that a tempo names in order; the middle of what is given as from so many to so many. */
function stagesOf(tempo: string): readonly (readonly [least: number, most: number])[] {
  return [...tempo.matchAll(/(\d+)(?:–(\d+))? s\b/g)].map(([, least, most]) => [Number(least), Number(most ?? least)]);
}

/** "2 s up, 1 s pause, 3 s down": every stage ends with a beat, once or for each of two sides. */
function goesThrough(motion: Motion, tempo: string): boolean {
  const stages = stagesOf(tempo);
  const beats = lengths(motion);
  if (stages.some(([least, most]) => least !== most)) {
    return stages.every(([least, most], i) => (beats[i] ?? 0) >= least && (beats[i] ?? 0) <= most);
  }
  const ends = endsOf(stages.map(([least]) => least));
  const total = ends.at(-1) ?? 0;
  // "release" and "let go" have no seconds of their own.
  const rest = loopSeconds(motion) - total;
  const once = rest >= 0 && rest <= (/release|stay/.test(tempo) ? 2 : 0.1);
  const twice = Math.abs(rest - total) < 0.1;
  return (once || twice) && ends.every((end) => endsOf(beats).includes(end));
}

interface Rule {
  readonly says: RegExp;
  readonly holds: (motion: Motion, tempo: string, found: RegExpMatchArray) => boolean;
}

const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.15;

/** How a tempo's words bind the motion; the first that says anything. */
const RULES: readonly Rule[] = [
  { says: /settle/, holds: (motion) => loopSeconds(motion) === 60 },
  { says: /^(\d+) s (each way|to each side)/, holds: (motion, _, [, n]) => near(loopSeconds(motion), 2 * Number(n)) },
  { says: /^\d+ s out, \d+ s in;/, holds: (motion, tempo) => goesThrough(motion, tempo.split(';')[0] ?? '') },
  {
    says: /^(\d+) s a side/,
    holds: (motion, _, [, n]) => {
      const beats = lengths(motion);
      return near(
        beats.slice(0, -1).reduce((sum, seconds) => sum + seconds, 0),
        Number(n),
      );
    },
  },
  { says: /about two a second/, holds: (motion) => near(loopSeconds(motion), 0.5) },
  { says: /one hit a second/, holds: (motion) => near(loopSeconds(motion), 1) },
  { says: /About (\d+) s a circle/, holds: (motion, _, [, n]) => near(loopSeconds(motion), Number(n)) },
  { says: /About (\d+) steps a minute/, holds: (motion, _, [, n]) => near(loopSeconds(motion), (2 * 60) / Number(n)) },
  { says: /^One .* a second$/, holds: (motion) => near(loopSeconds(motion), 2) },
  { says: /every (\d+) s$/, holds: (motion, _, [, n]) => near(loopSeconds(motion), Number(n)) },
  {
    says: /^(?:Stay|Hold|Hang) (\d+)–(\d+) s/,
    holds: (motion, _, [, least, most]) => {
      const longest = Math.max(...lengths(motion));
      return longest >= Number(least) && longest <= Number(most);
    },
  },
  { says: /^(\d+) s$/, holds: (motion, _, [, n]) => near(loopSeconds(motion), Number(n)) },
  { says: /^Close 2 s, open 2 s/, holds: (motion) => endsOf(lengths(motion)).includes(2) && loopSeconds(motion) === 4 },
  { says: /^3 s near, 3 s far/, holds: (motion) => loopSeconds(motion) === 6 },
  // Each of the four presses takes five seconds, and three lie between two of them.
  { says: /^5 s press, 3 s rest/, holds: (motion) => lengths(motion).join() === Array(4).fill('1,5,1,1').join() },
  // Up in a second, held for the slow count of three that the cue asks for.
  { says: /^3 s up, let go/, holds: (motion) => lengths(motion)[1] === 3 },
  // Steps a minute of a free pace: what people walk (general knowledge).
  { says: /^Brisk/, holds: (motion) => stepsAMinute(motion, 110, 135) },
  { says: /^Easy stroll/, holds: (motion) => stepsAMinute(motion, 80, 105) },
  { says: /^As quick as/, holds: (motion) => stepsAMinute(motion, 130, 180) },
  { says: /^Slow and steady/, holds: (motion) => stepsAMinute(motion, 50, 80) },
  { says: /^Hold; rest as needed|^Stay up/, holds: (motion) => Math.max(...lengths(motion)) >= 6 },
  { says: /\d s\b/, holds: goesThrough },
];

/** Of a walker whose feet go with the ground, by its speed and the longest step; otherwise two steps a loop. */
function stepsAMinute(motion: Motion, least: number, most: number): boolean {
  const stances = [
    motion.rest,
    ...motion.beats.flatMap(([, change]) => (change ? [{ ...motion.rest, ...change }] : [])),
  ];
  const length = Math.max(
    ...stances.map(({ footNear, footFar }) =>
      footNear[0] === 'sole' && footFar[0] === 'sole' ? Math.abs(footNear[1] - footFar[1]) : 0,
    ),
  );
  const steps = motion.travel === undefined ? (2 * 60) / loopSeconds(motion) : (60 * motion.travel) / length;
  return steps >= least && steps <= most;
}

describe('the tempo', () => {
  it.each(EVERY)('%s: is the one that the catalogue says', (id, motion) => {
    const tempo = tempoOf(id);
    for (const { says, holds } of RULES) {
      const found = says.exec(tempo);
      if (!found) continue;
      expect(holds(motion, tempo, found), `"${tempo}" and beats of ${lengths(motion).join(', ')} s`).toBe(true);
      return;
    }
    expect.unreachable(`no rule reads "${tempo}"`);
  });

  it('would not pass at another pace', () => {
    const slower = (id: string): Motion => {
      const motion = motionOf(id);
      return {
        ...motion,
        beats: motion.beats.map(([seconds, change]): Beat => (change ? [seconds * 1.3, change] : [seconds])),
      };
    };
    for (const id of ['bridge-position', 'sit-to-stand', 'bird-dog']) {
      expect(goesThrough(motionOf(id), tempoOf(id)), id).toBe(true);
      expect(goesThrough(slower(id), tempoOf(id)), id).toBe(false);
    }
  });
});

/** Evidence 5.4: seconds of settling, the stages of a cycle, cycles, and seconds of easy breathing. */
const PROTOCOLS = {
  'cyclic-sighing': { settle: 5, cycle: ['in 2', 'top-up 1', 'out 6', 'rest 1'], cycles: 5, easy: 5 },
  'box-breathing': { settle: 6, cycle: ['in 4', 'hold 4', 'out 4', 'rest 4'], cycles: 3, easy: 6 },
  'long-exhale-breathing': { settle: 5, cycle: ['in 4', 'out 6'], cycles: 5, easy: 5 },
} as const;

describe('a minute of breathing', () => {
  it.each(Object.entries(PROTOCOLS))(
    '%s: settles, goes through its stages to the second, and ends easy',
    (id, plan) => {
      const motion = motionOf(id);
      expect(loopMs(motion)).toBe(60_000);
      const breath = (seconds: number): number => poseAt(motion, seconds * 1000).breath;
      /** The breath at both ends of a stage and at nine instants between. */
      const course = (from: number, until: number) =>
        Array.from({ length: 11 }, (_, i) => breath(from + 0.001 + ((until - from - 0.002) * i) / 10));
      const still = (values: readonly number[], at: number) => {
        for (const value of values) expect(value).toBeCloseTo(at, 3);
      };
      const goes = (values: readonly number[], way: 1 | -1) => {
        for (const [i, value] of values.entries()) {
          const before = values[i - 1];
          if (before !== undefined) expect((value - before) * way).toBeGreaterThan(0);
        }
      };

      still(course(0, plan.settle), 0);
      let at: number = plan.settle;
      for (let cycle = 0; cycle < plan.cycles; cycle++) {
        for (const stage of plan.cycle) {
          const [name, seconds] = stage.split(' ');
          const end = at + Number(seconds);
          const values = course(at, end);
          if (name === 'in' || name === 'top-up') goes(values, 1);
          if (name === 'out') goes(values, -1);
          if (name === 'hold') still(values, 1);
          if (name === 'rest') still(values, 0);
          if (name === 'in') expect(values[0]).toBeCloseTo(0, 3);
          // The first breath in of a sigh leaves room for the sip on top.
          if (name === 'in') expect(values[10]).toBeCloseTo(id === 'cyclic-sighing' ? 0.75 : 1, 3);
          if (name === 'top-up') expect(values[10]).toBeCloseTo(1, 3);
          at = end;
        }
      }
      still(course(at, at + plan.easy), 0);
      expect(at + plan.easy).toBe(60);
    },
  );

  it.each([...Object.keys(PROTOCOLS), 'belly-breathing'])('%s: shows it as a circle that grows and shrinks', (id) => {
    const motion = motionOf(id);
    const scene = sceneOf(motion);
    const widest = (atMs: number): number => {
      const accents = draw(scene, poseAt(motion, atMs)).filter(({ tint }) => tint === 'accent');
      // A disc is a dot of a pen as wide as it is.
      return Math.max(...accents.filter(({ points }) => points.split(' ').length === 4).map(({ width }) => width / 2));
    };
    const byBreath = samples(motion)
      .map(({ seconds, breath }) => ({ breath, radius: widest(seconds * 1000) }))
      .sort((a, b) => a.breath - b.breath);
    for (const [i, { radius }] of byBreath.entries())
      expect(radius).toBeGreaterThanOrEqual((byBreath[i - 1]?.radius ?? 0) - 0.01);
    expect(widest(motion.stillMs)).toBeGreaterThan(2 * (byBreath[0]?.radius ?? Number.NaN));
  });

  it('rides along its course, stage by stage', () => {
    const motion = motionOf('box-breathing');
    const rider = motion.props?.find((prop) => 'rider' in prop);
    if (!rider || !('rider' in rider)) throw new Error('no rider');
    const corners = rider.rider.map(([seconds]) => seconds);
    for (const seconds of [6, 10, 14, 18, 22, 38, 54]) expect(corners).toContain(seconds);
  });
});

describe('time', () => {
  const bridge = motionOf('bridge-position');

  it('takes the seconds its beats say', () => {
    expect(bridge.beats[0]?.[0]).toBe(2);
    expect(poseAt(bridge, 1999).joints.pelvis[1]).toBeCloseTo(poseAt(bridge, 4000).joints.pelvis[1], 1);
    expect(poseAt(bridge, 1000).joints.pelvis[1]).toBeLessThan(poseAt(bridge, 2000).joints.pelvis[1]);
  });

  it('loops before its beginning and after its end', () => {
    expect(poseAt(bridge, 1000 + 3 * loopMs(bridge)).joints).toEqual(poseAt(bridge, 1000).joints);
    expect(poseAt(bridge, 1000 - loopMs(bridge)).joints).toEqual(poseAt(bridge, 1000).joints);
  });

  it('breathes in a hold and nowhere else', () => {
    expect(Math.max(...samples(motionOf('forearm-plank')).map((pose) => pose.breath))).toBeGreaterThan(0.2);
    expect(samples(motionOf('half-squat')).every((pose) => pose.breath === 0)).toBe(true);
  });

  it('is short enough for a glance at the walk to see the drink', () => {
    const motion = motionOf('walk-and-refill');
    const drinks = samples(motion).filter(({ joints }) => distance(joints.handNear, joints.head) < 13);
    expect(drinks[0]?.seconds).toBeLessThan(3.5);
    // A few mouthfuls, not a sip.
    expect(drinks.length / samples(motion).length).toBeGreaterThan(0.15);
    expect(loopSeconds(motion)).toBeLessThan(8);
  });

  it('takes a step through the air', () => {
    const step = poseAt(motionOf('step-jacks'), 250).joints;
    expect(step.toeNear[1]).toBeGreaterThan(5);
    expect(step.toeFar[1]).toBeLessThan(2.1);
  });
});

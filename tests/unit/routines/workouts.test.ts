import { describe, expect, it } from 'vitest';
import { exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { EFFORT_GUIDE, WORKOUT_FOOTER, WORKOUT_WORDS } from '../../../lib/domain/routines/wording/en-workouts.ts';
import {
  flagsAgainst,
  kitOf,
  type Move,
  SUBSTITUTES,
  WORKOUTS,
  type Workout,
  workoutById,
} from '../../../lib/domain/routines/workouts.ts';

/** The workouts as the evidence writes them: work and rest in seconds, and how long the whole is said to be. */
const WRITTEN = {
  'upper-back-builder': {
    level: 'intermediate',
    total: '15:50',
    kit: ['dumbbells', 'resistance band', 'mat', 'speed bag'],
    warmUp: 'shoulder-rolls 30/5, standing-arm-circles 30/5, wall-angels 40/10, air-speed-bag 30/15',
    rounds: [3, 30],
    main: 'lateral-raises-with-dumbbells 35/15, resistance-band-pull-down 35/15, renegade-rows 35/25, speed-bag 30/30',
    coolDown: 'cross-body-shoulder-stretch 30/5, doorway-chest-stretch 30/0',
    flags: ['wrist', 'shoulder', 'lower-back', 'pregnancy', 'blood-pressure', 'heart', 'floor'],
  },
  'mid-back-flow': {
    level: 'beginner',
    total: '10:00',
    kit: ['mat'],
    warmUp: 'cat-cow-stretch 40/10, thread-the-needle 40/10',
    rounds: [3, 0],
    main: 'back-extension 30/15, cobra-pose 30/15, bird-dog 40/20',
    coolDown: 'childs-pose 50/0',
    flags: ['back-extension', 'pregnancy', 'floor'],
  },
  'lower-back-and-hips': {
    level: 'intermediate',
    total: '15:00',
    kit: ['mat', 'exercise ball'],
    warmUp: 'march-on-the-spot 40/10, cat-cow-stretch 40/10, standing-hip-hinge 30/10',
    rounds: [3, 0],
    main: 'bridge-position 40/15, reverse-hip-raise-with-exercise-ball 35/20, side-jackknife 40/15, side-leg-lift 40/20',
    coolDown: 'knees-to-chest 40/5, childs-pose 40/0',
    flags: ['back-extension', 'pregnancy', 'blood-pressure', 'balance', 'floor'],
  },
  'all-eleven': {
    level: 'intermediate',
    total: '20:00',
    kit: ['dumbbells', 'resistance band', 'mat', 'exercise ball', 'speed bag'],
    warmUp: 'march-on-the-spot 30/5, standing-arm-circles 30/5, cat-cow-stretch 40/10',
    rounds: [2, 30],
    main:
      'lateral-raises-with-dumbbells 35/15, back-extension 35/15, bridge-position 35/15, ' +
      'resistance-band-pull-down 35/15, cobra-pose 35/15, reverse-hip-raise-with-exercise-ball 35/15, ' +
      'renegade-rows 35/15, side-jackknife 35/15, speed-bag 35/15, side-leg-lift 35/15',
    coolDown: 'childs-pose 50/0',
    flags: [
      'wrist',
      'shoulder',
      'lower-back',
      'back-extension',
      'pregnancy',
      'blood-pressure',
      'heart',
      'balance',
      'floor',
    ],
  },
  'back-hiit': {
    level: 'advanced',
    total: '15:00',
    kit: ['dumbbells', 'mat', 'speed bag'],
    warmUp: 'march-on-the-spot 60/0, standing-arm-circles 30/0, half-squat 30/0, air-speed-bag 30/30',
    rounds: [2, 30],
    main: 'speed-bag 20/40, squat-to-reach 20/40, renegade-rows 20/40, fast-march-high-knees 20/40, bridge-position 20/40',
    coolDown: 'cobra-pose 30/0, long-exhale-breathing 60/0',
    flags: [
      'wrist',
      'shoulder',
      'lower-back',
      'back-extension',
      'knee',
      'pregnancy',
      'blood-pressure',
      'heart',
      'balance',
      'floor',
    ],
  },
  'no-kit-back-reset': {
    level: 'beginner',
    total: '10:00',
    kit: ['mat'],
    warmUp: 'march-on-the-spot 45/15',
    rounds: [2, 0],
    main: 'cat-cow-stretch 40/10, back-extension 30/15, cobra-pose 30/15, bridge-position 40/15, side-leg-lift 40/15',
    coolDown: 'childs-pose 40/0',
    flags: ['back-extension', 'pregnancy', 'floor'],
  },
} as const;

const text = (moves: readonly Move[]) =>
  moves.map(({ exerciseId, workSeconds, restSeconds }) => `${exerciseId} ${workSeconds}/${restSeconds}`).join(', ');
const seconds = (moves: readonly Move[]) => moves.reduce((sum, one) => sum + one.workSeconds + one.restSeconds, 0);
const secondsOf = ({ warmUp, main, coolDown }: Workout) =>
  seconds(warmUp) + main.rounds * seconds(main.moves) + (main.rounds - 1) * main.restBetweenSeconds + seconds(coolDown);
const clock = (total: number) => `${Math.floor(total / 60)}:${String(total % 60).padStart(2, '0')}`;
const movesOf = ({ warmUp, main, coolDown }: Workout) => [...warmUp, ...main.moves, ...coolDown];

describe('the workouts', () => {
  it('are six, each known by its id, each with words', () => {
    expect(WORKOUTS.map(({ id }) => id)).toEqual(Object.keys(WRITTEN));
    for (const workout of WORKOUTS) expect(workoutById(workout.id)).toBe(workout);
    expect(workoutById('leg-day')).toBeUndefined();
    expect(workoutById(null)).toBeUndefined();
    expect(Object.keys(WORKOUT_WORDS)).toEqual(Object.keys(WRITTEN));
    for (const { name, about, note } of Object.values(WORKOUT_WORDS)) {
      expect(name).not.toBe('');
      for (const sentence of [about, note ?? about]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    }
    for (const sentence of [WORKOUT_FOOTER, ...Object.values(EFFORT_GUIDE)]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('have all eleven exercises of the article in the one that says so', () => {
    const all = workoutById('all-eleven') as Workout;
    const seeds = movesOf(all).filter(({ exerciseId }) => exerciseById(exerciseId)?.fromSeed);
    expect(new Set(seeds.map(({ exerciseId }) => exerciseId)).size).toBe(11);
  });

  describe.each(WORKOUTS)('$id', (workout) => {
    const written = WRITTEN[workout.id];

    it('is what is written, move by move', () => {
      const { level, warmUp, main, coolDown } = workout;
      expect(level).toBe(written.level);
      expect(text(warmUp)).toBe(written.warmUp);
      expect([main.rounds, main.restBetweenSeconds]).toEqual(written.rounds);
      expect(text(main.moves)).toBe(written.main);
      expect(text(coolDown)).toBe(written.coolDown);
    });

    it('is as long as is written, added up from its parts', () => {
      expect(clock(secondsOf(workout))).toBe(written.total);
    });

    it('needs the kit and names the flags that are written', () => {
      expect(kitOf(workout)).toEqual(written.kit);
      expect(flagsAgainst(workout)).toEqual(written.flags);
    });

    it('is made of exercises that can be done at home or in a gym, and the same one never twice in a part', () => {
      for (const { exerciseId } of movesOf(workout)) expect(exerciseById(exerciseId)?.place).toContain('home-gym');
      for (const part of [workout.warmUp, workout.main.moves, workout.coolDown]) {
        expect(new Set(part.map(({ exerciseId }) => exerciseId)).size).toBe(part.length);
      }
    });
  });

  it('grow by intervals of one minute where they have any', () => {
    const withIntervals = WORKOUTS.filter(({ intervals }) => intervals !== null);
    expect(withIntervals.map(({ id }) => id)).toEqual(['back-hiit']);
    expect(withIntervals[0]?.intervals).toEqual([
      { workSeconds: 20, restSeconds: 40 },
      { workSeconds: 30, restSeconds: 30 },
      { workSeconds: 40, restSeconds: 20 },
    ]);
  });

  it('have substitutes that exist', () => {
    for (const [id, substitutes] of Object.entries(SUBSTITUTES)) {
      for (const one of [id, ...substitutes]) expect(exerciseById(one)).toBeDefined();
    }
  });
});

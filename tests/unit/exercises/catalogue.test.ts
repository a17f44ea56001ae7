import { describe, expect, it } from 'vitest';
import { CATALOGUE, exerciseById } from '../../../lib/domain/exercises/catalogue.ts';
import { AREAS, type ExerciseDetails } from '../../../lib/domain/exercises/exercise.ts';
import { DETAILS } from '../../../lib/domain/exercises/wording/en/details.ts';
import { MINUTE_WORDING } from '../../../lib/domain/exercises/wording/en/minute.ts';
import { WORKOUT_WORDING } from '../../../lib/domain/exercises/wording/en/workout.ts';
import { isForOneMinute } from '../../../lib/domain/routines/rules.ts';
import { INJURY_FLAGS, PLACES } from '../../../lib/domain/settings.ts';

const WORDING = { ...MINUTE_WORDING, ...WORKOUT_WORDING };

describe('the catalogue', () => {
  it('holds 78 exercises, each once', () => {
    expect(CATALOGUE).toHaveLength(78);
    expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(78);
  });

  it('holds the eleven of the article, by the region that it put them in', () => {
    const seeds = CATALOGUE.filter(({ fromSeed }) => fromSeed);
    const count = (region: string) => seeds.filter(({ seedGroup }) => seedGroup === region).length;
    expect(seeds).toHaveLength(11);
    expect([count('upper-back'), count('mid-back'), count('lower-back')]).toEqual([4, 3, 4]);
    expect(CATALOGUE.filter(({ seedGroup }) => seedGroup !== null)).toHaveLength(11);
  });

  it('finds an exercise by its id and says so when there is none', () => {
    for (const exercise of CATALOGUE) expect(exerciseById(exercise.id)).toBe(exercise);
    expect(exerciseById('toString')).toBeUndefined();
  });

  it.each(CATALOGUE)('$id is consistent', (exercise) => {
    expect(exerciseById(exercise.easierAlternative)).toBeDefined();
    expect(exercise.easierAlternative).not.toBe(exercise.id);
    expect(exercise.avoidIf.filter((flag) => exercise.cautionIf.includes(flag))).toEqual([]);
    expect([...exercise.avoidIf, ...exercise.cautionIf].filter((flag) => !INJURY_FLAGS.includes(flag))).toEqual([]);
    expect(exercise.place.filter((place) => !PLACES.includes(place))).toEqual([]);
    expect(exercise.targetAreas.filter((area) => !AREAS.includes(area))).toEqual([]);
    expect(exercise.place.length * exercise.equipment.length * exercise.promptTypes.length).toBeGreaterThan(0);
    expect(exercise.met.code).toMatch(/^\d{5}$/);
    expect(exercise.met.value).toBeGreaterThanOrEqual(1);
    expect(exercise.floorPose !== null).toBe(exercise.position === 'floor' || exercise.position === 'all-fours');
    // A side is never longer than half of the whole.
    expect((exercise.work.perSideSeconds ?? 0) * 2).toBeLessThanOrEqual(exercise.work.seconds);
  });

  it('says of each exercise what the facts say, where much hangs on it', () => {
    expect(exerciseById('renegade-rows')).toMatchObject({
      equipment: ['dumbbells', 'mat'],
      intensity: 'vigorous',
      met: { value: 3.8, code: '02022', match: 'near' },
      work: { mode: 'reps', seconds: 30, perSideSeconds: 15, reps: 8 },
      mirroredSides: true,
      breaksSitting: true,
    });
    expect(exerciseById('chin-tuck')).toMatchObject({
      equipment: ['none'],
      intensity: 'light',
      avoidIf: [],
      cautionIf: ['neck'],
      mirroredSides: false,
      breaksSitting: false,
    });
  });
});

describe('the English words of the exercises', () => {
  it('exist for every exercise and for nothing else', () => {
    const ids = CATALOGUE.map(({ id }) => id).sort();
    expect(Object.keys(WORDING).sort()).toEqual(ids);
    expect(Object.keys(DETAILS).sort()).toEqual(ids);
  });

  it('lie with the minute for whatever a minute can have, and nowhere twice', () => {
    const forMinutes = CATALOGUE.filter(isForOneMinute).map(({ id }) => id);
    expect(Object.keys(MINUTE_WORDING).sort()).toEqual(forMinutes.sort());
    expect(Object.keys(WORKOUT_WORDING).filter((id) => id in MINUTE_WORDING)).toEqual([]);
  });

  // Silent reading of English runs at 238 words a minute (Brysbaert 2019): 19 words in the five seconds of a cue.
  const WORDS_IN_FIVE_SECONDS = 19;
  // The shortest step, 3 + 17 seconds, shows four of them.
  const CUES_IN_A_STEP = 4;

  it('say of every chair that is held or stood up from that it must not roll', () => {
    const beside = CATALOGUE.filter(
      ({ position, equipment }) => position === 'standing' && equipment.includes('chair'),
    );
    expect(beside.map(({ id }) => id)).toContain('single-leg-stand');
    for (const { id } of beside)
      expect(WORDING[id]?.cues.join(' '), id).toMatch(/chair (that cannot roll|braced or on brakes)/);
    for (const [id, { easierNote }] of Object.entries(DETAILS)) {
      expect(easierNote, id).not.toMatch(/hold(ing)? (a|the) chair(?! that cannot roll)/i);
    }
  });

  it.each(Object.entries(WORDING))('of %s are complete, short and clean', (id, wording) => {
    expect(wording.cues.length).toBeGreaterThanOrEqual(3);
    expect(wording.cues.length).toBeLessThanOrEqual(CUES_IN_A_STEP);
    for (const cue of wording.cues) {
      expect(cue.split(/\s+/).length).toBeLessThanOrEqual(WORDS_IN_FIVE_SECONDS);
      expect(cue).toMatch(/^[A-Z].*\.$/);
    }
    const { name, stopWhen } = wording;
    const { tempo, commonMistake, easierNote, breathingCue, muscles } = DETAILS[id] as ExerciseDetails;
    for (const text of [name, tempo, commonMistake, stopWhen, easierNote, breathingCue, ...muscles, ...wording.cues]) {
      expect(text).not.toBe('');
      expect(text).not.toMatch(/^\s|\s$|\s\s|\d-\d/);
    }
    for (const sentence of [commonMistake, stopWhen, easierNote, breathingCue]) expect(sentence).toMatch(/^[A-Z].*\.$/);
    expect(muscles.length).toBeGreaterThan(0);
  });
});

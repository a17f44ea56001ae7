import type { WorkoutId } from '../workouts.ts';

/** What there is to read about a workout before it begins. */
export interface WorkoutWords {
  readonly name: string;
  /** One sentence: what it is. */
  readonly about: string;
  /** What to do without some of its kit, or how it grows; null when there is nothing to say. */
  readonly note: string | null;
}

/** The words of the workouts in English. */
export const WORKOUT_WORDS: Readonly<Record<WorkoutId, WorkoutWords>> = {
  'upper-back-builder': {
    name: 'Upper Back Builder',
    about: 'Pulling and raising for the upper back and the shoulders.',
    note: 'No bag: punch the air. Not ready for rows from the floor: row seated with a band.',
  },
  'mid-back-flow': {
    name: 'Mid-Back Flow',
    about: 'Slow moves on the mat that bend, lift and steady the middle of the back.',
    note: 'Worse when you bend backwards: bird dog and seated cat-cow take their place.',
  },
  'lower-back-and-hips': {
    name: 'Lower Back and Hips',
    about: 'Strength for the hips and the waist, which carry the lower back.',
    note: 'No ball: the bridge once more, or bird dog.',
  },
  'all-eleven': {
    name: 'All Eleven',
    about: 'Eleven back exercises in turn: while one part works, the others rest.',
    note: null,
  },
  'back-hiit': {
    name: 'Back HIIT',
    about: 'Short hard bouts with long rests, for the whole body.',
    note: 'Starts with 20 seconds of work and 40 of rest, and grows after four comfortable sessions. Two or three times a week at most, with a day between.',
  },
  'no-kit-back-reset': {
    name: 'No-Kit Back Reset',
    about: 'On a mat and with nothing else, for the middle and the lower back.',
    note: null,
  },
};

/** How hard it should feel. */
export const EFFORT_GUIDE = {
  moderate: 'Moderate: you can talk, but not sing.',
  hard: 'Hard: you can say only a few words.',
} as const;

/** Stands under every workout. */
export const WORKOUT_FOOTER = 'Builds strength and mobility. It cannot choose where fat is lost.';

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../lib/domain/exercises/catalogue.ts';
import { DETAILS } from '../../lib/domain/exercises/wording/en/details.ts';
import { MINUTE_WORDING } from '../../lib/domain/exercises/wording/en/minute.ts';
import { WORKOUT_WORDING } from '../../lib/domain/exercises/wording/en/workout.ts';
import {
  CUE_LENGTH,
  MOST_CUES,
  MOST_EXERCISES,
  MOST_ROUTINES,
  MOST_STEPS,
  NAME_LENGTH,
} from '../../lib/domain/own/own.ts';
import { MOST_REMINDERS, MOST_TIMES, REMINDER_MINUTES, REMINDER_NAME_LENGTH } from '../../lib/domain/reminder.ts';
import { MORE_MINUTES } from '../../lib/domain/routines/more.ts';
import { PRESET_NAMES } from '../../lib/domain/routines/wording/en.ts';
import { EFFORT_GUIDE, WORKOUT_FOOTER, WORKOUT_WORDS } from '../../lib/domain/routines/wording/en-workouts.ts';
import { SETTINGS } from '../../lib/domain/settings.ts';
import { ROOT } from './sources.ts';

/** What people read: held here is what no reader of one text would see. */

interface Message {
  readonly message: string;
  readonly description?: string;
}

const messages: Readonly<Record<string, Message>> = JSON.parse(
  readFileSync(join(ROOT, 'public/_locales/en/messages.json'), 'utf8'),
);
const manifest: { readonly description: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Every string within a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const MESSAGES = Object.values(messages).map(({ message }) => message);
const WORDING = [MINUTE_WORDING, WORKOUT_WORDING, DETAILS, PRESET_NAMES, WORKOUT_WORDS, EFFORT_GUIDE, WORKOUT_FOOTER];
const TEXTS = [...MESSAGES, ...textsIn(WORDING)];

/** Words as they are written across the ocean; `-ize` and `-yze` with few exceptions. */
const AMERICAN =
  /\b(?:colou?rize|(?:dis)?colors?|centers?|gray|favorites?|behaviors?|neighbors?|labor|catalogs?|meters?|program(?:ed|ing)|cance?led|traveled|fulfill|skillful|toward|math|vacation|cell ?phone|physical therapist|(?:organ|real|recogn|minim|maxim|custom|personal|optim|stabil|mobil|emphas)iz\w*|analyz\w*)\b/i;

describe('what people read', () => {
  it('is plenty', () => {
    expect(TEXTS.length).toBeGreaterThan(1_500);
    expect(new Set(TEXTS).size).toBeGreaterThan(1_000);
  });

  it('raises its voice nowhere', () => {
    expect(TEXTS.filter((text) => text.includes('!'))).toEqual([]);
  });

  it('is spelt as in Britain', () => {
    expect(TEXTS.filter((text) => AMERICAN.test(text))).toEqual([]);
  });

  it('is set with care', () => {
    // The name of a pose is looked for as it is typed.
    const typed = /^\s|\s$|\s\s|\.\.|["]|\s[.,;:?]|\d-\d/;
    expect(TEXTS.filter((text) => typed.test(text))).toEqual([]);
    expect(MESSAGES.filter((text) => text.includes("'"))).toEqual([]);
  });

  it('has one name for a thing', () => {
    expect(TEXTS.filter((text) => /dashboard/i.test(text))).toEqual([]);
    expect(messages.optionsTitle?.message).toBe(messages.popupOptions?.message);
    expect(messages.optionsOpenDashboard?.message.toLowerCase()).toContain(
      messages.popupDashboard?.message.toLowerCase(),
    );
    // What a person's own list holds is called exercises wherever it is counted.
    const own = Object.keys(messages).filter((key) => /^(?:own|workout)(?!Form)/.test(key));
    expect(
      own.filter((key) =>
        /\b(?:steps?|moves?) (?:\$|takes|has|at most)|\$1 steps|Each move/.test(messages[key]?.message ?? ''),
      ),
    ).toEqual([]);
  });

  it('says of the extension what the store and the package say', () => {
    expect(manifest.description).toBe(messages.extensionDescription?.message);
    // The most that Chrome's store takes.
    expect(messages.extensionDescription?.message.length).toBeLessThanOrEqual(132);
    // It estimates from the screen, and knows no chair.
    expect(messages.extensionDescription?.message).not.toMatch(/\bknows\b/i);
  });
});

/** A number before its noun: "1 minutes" is what nobody sees who tries it with two. */
const COUNTED = /\$\d (?:more |whole )?(?!(?:min|does|overlaps)\b)[a-z]{3,}s\b/;
const COUNTED_FROM: Readonly<Record<string, number | string>> = {
  catalogueCount: 'catalogueCountOne',
  catalogueReps: Math.min(...CATALOGUE.map(({ work }) => work.reps ?? Number.POSITIVE_INFINITY)),
  catalogueRounds: 'catalogueOneRound',
  optionsKeepMonths: SETTINGS.keepDetailsMonths.min,
  optionsKeepYears: 'optionsKeepYear',
  // The upper end of a range.
  optionsRangeMinutes: SETTINGS.movementIntervalMinutes.min,
  optionsRangeSeconds: SETTINGS.idleDetectionSeconds.min,
  optionsReminderRange: REMINDER_MINUTES.min,
  optionsReminderTooLong: REMINDER_NAME_LENGTH,
  optionsRemindersMost: MOST_REMINDERS,
  optionsTimesMost: MOST_TIMES,
  ownCountExercises: 'ownCountExercise',
  ownCountRoutines: 'ownCountRoutine',
  ownFormCuesHint: Math.min(MOST_CUES, CUE_LENGTH),
  ownMostExercises: MOST_EXERCISES,
  ownMostRoutines: MOST_ROUTINES,
  ownMostSteps: MOST_STEPS,
  // Longer than the shortest limit.
  ownProblemTooLong: Math.min(NAME_LENGTH, CUE_LENGTH),
  playerMore: Math.min(...MORE_MINUTES),
  // Said of two rounds or more.
  workoutRounds: 2,
};

describe('a number and what it counts', () => {
  const counted = Object.keys(messages).filter((key) => COUNTED.test(messages[key]?.message ?? ''));

  it('agree: there is a text for one, or there never is one', () => {
    expect(counted).toEqual(counted.filter((key) => Object.hasOwn(COUNTED_FROM, key)));
    for (const [key, from] of Object.entries(COUNTED_FROM)) {
      expect(counted, key).toContain(key);
      if (typeof from === 'number') expect(from, key).toBeGreaterThan(1);
      else expect(messages[from]?.message, key).toBeTruthy();
    }
  });

  it.each(['$1 minutes', 'In $1 more minutes.', 'up to $1 lines'])('are found in: %s', (text) => {
    expect(text).toMatch(COUNTED);
  });

  it.each(['$1 min', '$1 s', '$1 is less than $2', '$1 overlaps $2'])('are not found in: %s', (text) => {
    expect(text).not.toMatch(COUNTED);
  });
});

describe('the search for American spelling', () => {
  it.each(['Colors', 'the center', 'Organize it', 'a gray line', 'toward the wall'])('finds %s', (text) => {
    expect(text).toMatch(AMERICAN);
  });

  it.each(['Colours', 'the centre', 'organise', 'towards the wall', 'size', 'a prize', 'other programs'])(
    'leaves %s',
    (text) => {
      expect(text).not.toMatch(AMERICAN);
    },
  );
});

describe('the notes for translators', () => {
  const places = (text: string) => [...new Set(text.match(/\$\d/g))].sort();

  it('say what comes at each place of a message, and nothing of places that are not there', () => {
    const wrong = Object.entries(messages).filter(
      ([, { message, description = '' }]) => places(message).join() !== places(description).join(),
    );
    expect(wrong).toEqual([]);
  });

  it('say of what is part of a sentence where it stands', () => {
    const parts = Object.entries(messages).filter(([, { message }]) => /^\p{Ll}/u.test(message));
    expect(parts.length).toBeGreaterThan(50);
    expect(parts.filter(([, { description = '' }]) => description === '').map(([key]) => key)).toEqual([]);
  });

  it('name other messages that are there', () => {
    const named = Object.values(messages).flatMap(
      ({ description = '' }) =>
        description.match(/\b(?:catalogue|dashboard|options|own|player|popup|setting|workout)[A-Z]\w+/g) ?? [],
    );
    expect(named.length).toBeGreaterThan(10);
    const known = Object.keys(messages);
    expect(named.filter((name) => !known.some((key) => key.startsWith(name)))).toEqual([]);
  });
});

import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import { PRESETS, type PresetId } from './presets.ts';
import type { MinuteKind } from './routine.ts';

/** A minute for when too little is left. */
export interface FallBack {
  readonly kind: MinuteKind;
  readonly presetId: PresetId | null;
  readonly slots: readonly {
    readonly exercise: Exercise;
    readonly setupSeconds: number;
    readonly workSeconds: number;
  }[];
}

type Row = readonly [exerciseId: ExerciseId, setupSeconds: number, workSeconds: number];

function fallBackOf(kind: MinuteKind, presetId: PresetId | null, rows: readonly Row[]): FallBack {
  const slots = rows.flatMap(([id, setupSeconds, workSeconds]) => {
    const exercise = exerciseById(id);
    return exercise === undefined ? [] : [{ exercise, setupSeconds, workSeconds }];
  });
  return { kind, presetId, slots };
}

const FAR_AND_SOFT = fallBackOf(
  'eyes',
  'far-and-soft',
  PRESETS.filter((preset) => preset.id === 'far-and-soft').flatMap(({ slots }) =>
    slots.map((slot): Row => [slot.exerciseId, slot.setupSeconds, slot.workSeconds]),
  ),
);

/** Blocked by no flag, in need of nothing, and light, but for the brisk walk: it takes the place of the stroll. */
const WALKS: readonly FallBack[] = [
  fallBackOf('movement', 'minute-on-your-feet', [['walk-and-refill', 0, 60]]),
  fallBackOf('movement', 'minute-on-your-feet', [['brisk-corridor-walk', 0, 60]]),
  fallBackOf('movement', null, [['standing-spell', 0, 60]]),
];
/** Blocked by no flag, in need of nothing, light, and possible anywhere. */
const STILL: readonly FallBack[] = [
  FAR_AND_SOFT,
  // When the person ruled out one of the three.
  ...FAR_AND_SOFT.slots.map(({ exercise }) => fallBackOf('eyes', null, [[exercise.id, 0, 60]])),
  fallBackOf('breathing', null, [['long-exhale-breathing', 0, 60]]),
  fallBackOf('breathing', null, [['belly-breathing', 0, 60]]),
];
const SIGH = fallBackOf('breathing', 'sigh-it-out', [['cyclic-sighing', 0, 60]]);

/**
 * The plain walk, or the eyes at rest, and what comes in their place when they rest themselves or were ruled out.
 *
 * @param isSafe whether an exercise suits, is wanted and does not rest. It can be false for all of them: for a person
 * who stopped each of them for pain twice. Then it is the eyes at rest or a plain breath all the same.
 * @param isWanted false for what the person ruled out.
 * @returns null when the person ruled out all of them.
 */
export function fallBackFor(
  kind: MinuteKind,
  isSafe: (exercise: Exercise) => boolean,
  isWanted: (exercise: Exercise) => boolean,
): FallBack | null {
  const inOrder = kind === 'movement' ? [...WALKS, ...STILL, SIGH] : [...STILL, SIGH];
  const first = (among: readonly FallBack[], suits: (exercise: Exercise) => boolean): FallBack | undefined =>
    among.find(({ slots }) => slots.every(({ exercise }) => suits(exercise)));
  return first(inOrder, isSafe) ?? first(STILL, isWanted) ?? null;
}

import { CATALOGUE, exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import { type Circumstances, firstAcceptable, type Obstacle, obstaclesTo } from '../exercises/suitability.ts';
import { type Random, randomFrom, weightedOrder } from '../random.ts';
import type { InjuryFlag, OwnedEquipment, Place } from '../settings.ts';
import { PLACES } from '../settings.ts';
import { PRESETS, type Preset, type PresetId, type PresetSlot } from './presets.ts';
import { isRecentExercise, isRecentPreset, preferenceBy, type RecentRoutine, WINDOWS, type Window } from './recency.ts';
import type { PlannedRoutine, RoutineKind } from './routine.ts';
import {
  type Format,
  fits,
  fulfilsKind,
  isForOneMinute,
  isRestful,
  mayFollow,
  ONE,
  roleOf,
  servesKind,
  stepOf,
  THREE,
  TWO,
} from './rules.ts';

export interface RoutineRequest {
  /** The identity of the routine to be. */
  readonly id: string;
  readonly kind: RoutineKind;
  /** Any integer. The same request with the same seed gives the same routine. */
  readonly seed: number;
  readonly place: Place;
  readonly equipment: readonly OwnedEquipment[];
  readonly flags: readonly InjuryFlag[];
  /** In the first week everything is light. */
  readonly firstWeek: boolean;
  /** Epoch ms. */
  readonly at: number;
  /** What was done before, newest first. */
  readonly recent: readonly RecentRoutine[];
  /** Come a little more often. */
  readonly favourites: readonly ExerciseId[];
  /** Never come, whatever else is left. */
  readonly notThese: readonly ExerciseId[];
}

/** An exercise that would have been among those to choose from, but for a flag. */
export interface LeftOut {
  readonly exerciseId: ExerciseId;
  readonly reason: Obstacle;
}

export interface ComposedRoutine {
  readonly routine: PlannedRoutine;
  /** One entry for each exercise and flag. */
  readonly leftOut: readonly LeftOut[];
  /** Flags left too little to choose from: it is the plain walk, or eyes at rest (and then of the kind `eyes`). */
  readonly fellBack: boolean;
}

interface Slot {
  readonly exercise: Exercise;
  readonly setupSeconds: number;
  readonly workSeconds: number;
}

interface Draft {
  readonly presetId: PresetId | null;
  readonly slots: readonly Slot[];
}

interface PresetDraft extends Draft {
  readonly presetId: PresetId;
}

/** What a request leaves to choose from. Nothing in it is ever unsafe. */
interface Scope {
  readonly request: RoutineRequest;
  readonly formats: readonly Format[];
  readonly pool: readonly Exercise[];
  readonly isSafe: (exercise: Exercise) => boolean;
  readonly leftOut: readonly LeftOut[];
}

/** All that a person who must not be seen exercising can do to end a bout: walk off as if for water, or stand. */
const DESK_MOVES: readonly ExerciseId[] = ['walk-and-refill', 'brisk-corridor-walk', 'standing-spell'];
/** Standing still is movement only where nothing else can be done. */
const DESK_ONLY_MOVE: ExerciseId = 'standing-spell';

/** How often a preset is tried first, against the formats (a product decision). */
const PRESET_WEIGHT = 3;
/** How much more a slot likes an exercise of the role that it asks for (a product decision). */
const ROLE_PREFERENCE = 3;

function formatsOf(kind: RoutineKind, atDesk: boolean): readonly Format[] {
  switch (kind) {
    case 'movement':
      return atDesk ? [ONE] : [THREE, TWO, ONE];
    case 'posture':
      return [THREE, TWO];
    case 'eyes':
      // Three exercises with one area: only the preset puts them together.
      return [];
    case 'breathing':
      return [ONE];
  }
}

function scopeOf(request: RoutineRequest): Scope {
  const { kind, equipment, flags, firstWeek, notThese } = request;
  const discreetMovement = kind === 'movement' && request.place === 'desk-discreet';
  // Walking off needs a corridor, which is there even for those who do not want to be seen exercising at their desk.
  const person: Circumstances = { place: discreetMovement ? 'office-space' : request.place, equipment, flags };
  const isOffered = (exercise: Exercise): boolean =>
    isForOneMinute(exercise) && !notThese.includes(exercise.id) && (!firstWeek || exercise.intensity === 'light');
  const isCandidate = (exercise: Exercise): boolean =>
    isOffered(exercise) &&
    servesKind(exercise, kind) &&
    (discreetMovement ? DESK_MOVES.includes(exercise.id) : !(kind === 'movement' && exercise.id === DESK_ONLY_MOVE));

  const pool: Exercise[] = [];
  const leftOut: LeftOut[] = [];
  for (const exercise of CATALOGUE.filter(isCandidate)) {
    const obstacles = obstaclesTo(exercise, person);
    if (obstacles.length === 0) pool.push(exercise);
    else if (obstacles.every((obstacle) => obstacle.code === 'flag')) {
      leftOut.push(...obstacles.map((reason) => ({ exerciseId: exercise.id, reason })));
    }
  }
  return {
    request,
    formats: formatsOf(kind, discreetMovement),
    pool,
    isSafe: (exercise) => isOffered(exercise) && obstaclesTo(exercise, person).length === 0,
    leftOut,
  };
}

/** Finds an order of exercises that keeps every rule, the preferred ones first; null if there is none at all. */
function arrange(scope: Scope, format: Format, window: Window, random: Random): Draft | null {
  const { kind, recent, at, favourites } = scope.request;
  const preference = preferenceBy(recent, at, favourites);
  const candidates = scope.pool.filter(
    (exercise) => fits(exercise, format.workSeconds) && !isRecentExercise(exercise.id, recent, window),
  );
  const orders = format.roles.map((role) =>
    weightedOrder(
      candidates,
      (exercise) => preference(exercise) * (roleOf(exercise) === role ? ROLE_PREFERENCE : 1),
      random,
    ),
  );

  const complete = (chosen: readonly Exercise[]): readonly Exercise[] | null => {
    const order = orders[chosen.length];
    if (order === undefined) return fulfilsKind(chosen, kind) ? chosen : null;
    const isLast = chosen.length === orders.length - 1;
    const before = chosen.at(-1);
    for (const exercise of order) {
      if (chosen.includes(exercise) || (before !== undefined && !mayFollow(before, exercise))) continue;
      if (kind === 'posture' && isRestful(exercise) && !isLast) continue;
      const whole = complete([...chosen, exercise]);
      if (whole !== null) return whole;
    }
    return null;
  };

  const exercises = complete([]);
  const { setupSeconds, workSeconds } = format;
  return exercises && { presetId: null, slots: exercises.map((exercise) => ({ exercise, setupSeconds, workSeconds })) };
}

function slotsOf(preset: Preset, replace: (original: Exercise, slot: PresetSlot) => Exercise | null): readonly Slot[] {
  const slots: Slot[] = [];
  for (const slot of preset.slots) {
    const original = exerciseById(slot.exerciseId);
    const exercise = original === undefined ? null : replace(original, slot);
    if (exercise === null || slots.some((earlier) => earlier.exercise === exercise)) continue;
    slots.push({ exercise, setupSeconds: slot.setupSeconds, workSeconds: slot.workSeconds });
  }
  return slots;
}

/** A preset as this person can do it: what does not suit is swapped for something easier, or dropped. */
function draftOf(preset: Preset<PresetId>, scope: Scope): PresetDraft | null {
  const { kind, place } = scope.request;
  if (!preset.kinds.includes(kind) || PLACES.indexOf(place) < PLACES.indexOf(preset.place)) return null;
  let slots = slotsOf(preset, (original, slot) =>
    firstAcceptable(original, (exercise) => {
      if (!scope.isSafe(exercise)) return false;
      if (exercise === original) return true;
      const misplaced = kind === 'posture' && isRestful(exercise);
      return servesKind(exercise, kind) && fits(exercise, slot.workSeconds) && !misplaced;
    }),
  );
  if (slots.length < preset.slots.length) {
    if (slots.length !== TWO.roles.length || !slots.every(({ exercise }) => fits(exercise, TWO.workSeconds)))
      return null;
    slots = slots.map(({ exercise }) => ({ exercise, setupSeconds: TWO.setupSeconds, workSeconds: TWO.workSeconds }));
  }
  const exercises = slots.map(({ exercise }) => exercise);
  // A theme is an exception from asking for one area more, never from ending a bout.
  const keepsRules = (preset.themed && kind !== 'movement') || fulfilsKind(exercises, kind);
  return keepsRules ? { presetId: preset.id, slots } : null;
}

function presetsFor(scope: Scope, window: Window): readonly PresetDraft[] {
  const { recent } = scope.request;
  return PRESETS.flatMap((preset) => draftOf(preset, scope) ?? []).filter(
    ({ presetId, slots }) =>
      !isRecentPreset(presetId, recent, window) &&
      !slots.some(({ exercise }) => isRecentExercise(exercise.id, recent, window)),
  );
}

function pickPreset(scope: Scope, window: Window, random: Random): Draft | null {
  const { recent, at, favourites } = scope.request;
  const preference = preferenceBy(recent, at, favourites);
  const mean = ({ slots }: Draft): number =>
    slots.reduce((sum, { exercise }) => sum + preference(exercise), 0) / slots.length;
  return weightedOrder(presetsFor(scope, window), mean, random)[0] ?? null;
}

const NO_WINDOW: Window = { exercises: 0, presets: 0 };

/** Whether a routine of two slots or more is left, or none is needed: otherwise it is time for the fall-back. */
function leavesEnough(scope: Scope, random: Random): boolean {
  const many = scope.formats.filter((format) => format.roles.length > 1);
  return (
    many.length === 0 ||
    many.some((format) => arrange(scope, format, NO_WINDOW, random) !== null) ||
    presetsFor(scope, NO_WINDOW).some((draft) => draft.slots.length > 1)
  );
}

function pick(scope: Scope, random: Random): Draft | null {
  if (!leavesEnough(scope, random)) return null;
  for (const window of WINDOWS) {
    const ways = weightedOrder<Format | 'preset'>(
      [...scope.formats, 'preset'],
      (way) => (way === 'preset' ? PRESET_WEIGHT : way.weight),
      random,
    );
    for (const way of ways) {
      const draft = way === 'preset' ? pickPreset(scope, window, random) : arrange(scope, way, window, random);
      if (draft !== null) return draft;
    }
  }
  return null;
}

/** The eyes at rest, then a plain breath: blocked by no flag, needing nothing, light, and possible anywhere. */
const AT_REST: PresetId = 'far-and-soft';
const PLAIN_BREATH: readonly ExerciseId[] = ['long-exhale-breathing', 'belly-breathing'];

/** A whole minute of one thing. */
const whole = (exercise: Exercise): Draft => ({
  presetId: null,
  slots: [{ exercise, setupSeconds: ONE.setupSeconds, workSeconds: ONE.workSeconds }],
});

interface FallBack {
  readonly kind: RoutineKind;
  readonly draft: Draft;
}

/**
 * The walk and the eyes at rest suit everybody. Only the person can rule them out: then it is what is left of them, or
 * a plain breath; null when there is nothing that was not ruled out.
 */
function fallBack({ request, isSafe }: Scope): FallBack | null {
  const { kind, notThese } = request;
  const left = (ids: readonly ExerciseId[]): readonly Exercise[] =>
    ids.flatMap((id) => exerciseById(id) ?? []).filter(({ id }) => !notThese.includes(id));
  const [walk] = kind === 'movement' ? left(DESK_MOVES).filter(isSafe) : [];
  if (walk !== undefined) return { kind, draft: { ...whole(walk), presetId: 'minute-on-your-feet' } };
  const preset = PRESETS.find(({ id }) => id === AT_REST);
  const rest = left(preset?.slots.map(({ exerciseId }) => exerciseId) ?? []);
  if (rest.length === preset?.slots.length) {
    return { kind: 'eyes', draft: { presetId: AT_REST, slots: slotsOf(preset, (original) => original) } };
  }
  if (rest[0] !== undefined) return { kind: 'eyes', draft: whole(rest[0]) };
  const [breath] = left(PLAIN_BREATH);
  return breath === undefined ? null : { kind: 'breathing', draft: whole(breath) };
}

/**
 * Puts a minute together: exactly 60 seconds, safe for this person, fit for the kind, varied, and unlike the last
 * ones. What an injury flag forbids is never in it, nor what the person ruled out; what a flag cautions against is not
 * picked, though the easier alternative may be. When too little is left, rules on recency give way first, rules on
 * safety and on what the person does not want never.
 *
 * @returns null when the person ruled out all that could be done.
 */
export function composeRoutine(request: RoutineRequest): ComposedRoutine | null {
  const scope = scopeOf(request);
  const picked = pick(scope, randomFrom(request.seed));
  const chosen = picked === null ? fallBack(scope) : { kind: request.kind, draft: picked };
  if (chosen === null) return null;
  const { kind, draft } = chosen;
  return {
    routine: {
      id: request.id,
      kind,
      presetId: draft.presetId,
      steps: draft.slots.map(({ exercise, setupSeconds, workSeconds }) => stepOf(exercise, setupSeconds, workSeconds)),
    },
    leftOut: scope.leftOut,
    fellBack: picked === null,
  };
}

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

/** All that a person who must not be seen exercising can do to end a bout: stand, or walk off as if for water. */
const DESK_MOVES: readonly ExerciseId[] = ['standing-spell', 'walk-and-refill', 'brisk-corridor-walk'];
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
  const { kind, equipment, flags, firstWeek } = request;
  const discreetMovement = kind === 'movement' && request.place === 'desk-discreet';
  // Walking off needs a corridor, which is there even for those who do not want to be seen exercising at their desk.
  const person: Circumstances = { place: discreetMovement ? 'office-space' : request.place, equipment, flags };
  const isOffered = (exercise: Exercise): boolean =>
    isForOneMinute(exercise) && (!firstWeek || exercise.intensity === 'light');
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
  const { kind, recent, at } = scope.request;
  const preference = preferenceBy(recent, at);
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
  const preference = preferenceBy(scope.request.recent, scope.request.at);
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

/** The walk and the eyes at rest are blocked by no flag, need nothing, and are light. */
function fallBack(kind: RoutineKind): { readonly kind: RoutineKind; readonly draft: Draft } {
  const presetId = kind === 'movement' ? 'minute-on-your-feet' : 'far-and-soft';
  const slots = PRESETS.filter((preset) => preset.id === presetId).flatMap((preset) =>
    slotsOf(preset, (original) => (kind === 'movement' ? (exerciseById('walk-and-refill') ?? null) : original)),
  );
  return { kind: kind === 'movement' ? kind : 'eyes', draft: { presetId, slots } };
}

/**
 * Puts a minute together: exactly 60 seconds, safe for this person, fit for the kind, varied, and unlike the last
 * ones. What an injury flag forbids is never in it; what it cautions against is not picked, though the easier
 * alternative may be. When too little is left, rules on recency give way first, rules on safety never.
 */
export function composeRoutine(request: RoutineRequest): ComposedRoutine {
  const scope = scopeOf(request);
  const picked = pick(scope, randomFrom(request.seed));
  const { kind, draft } = picked === null ? fallBack(request.kind) : { kind: request.kind, draft: picked };
  const steps = draft.slots.map(({ exercise, setupSeconds, workSeconds }) => ({
    exerciseId: exercise.id,
    setupSeconds,
    workSeconds,
    sides: exercise.mirroredSides,
    breaksSitting: exercise.breaksSitting,
  }));
  return {
    routine: { id: request.id, kind, presetId: draft.presetId, steps },
    leftOut: scope.leftOut,
    fellBack: picked === null,
  };
}

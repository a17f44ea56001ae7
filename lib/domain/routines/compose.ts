import { CATALOGUE, exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import { type BroughtBack, restingExercises } from '../exercises/resting.ts';
import {
  type Circumstances,
  easierOnes,
  firstAcceptable,
  isLight,
  type Obstacle,
  obstaclesTo,
} from '../exercises/suitability.ts';
import { type Random, randomFrom, weightedOrder } from '../random.ts';
import type { InjuryFlag, OwnedEquipment, Place } from '../settings.ts';
import { PLACES } from '../settings.ts';
import type { Cause } from './cause.ts';
import { fallBackFor } from './fallback.ts';
import { PRESETS, type Preset, type PresetId, type PresetSlot } from './presets.ts';
import { isRecentExercise, isRecentPreset, preferenceBy, type RecentRoutine, WINDOWS, type Window } from './recency.ts';
import type { MinuteKind, PlannedRoutine, RoutineStep } from './routine.ts';
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
import { PICKED, type Terms, withWays } from './ways.ts';

export interface RoutineRequest {
  /** The identity of the routine to be. */
  readonly id: string;
  readonly kind: MinuteKind;
  /** Any integer. The same request with the same seed gives the same routine. */
  readonly seed: number;
  readonly place: Place;
  readonly equipment: readonly OwnedEquipment[];
  readonly flags: readonly InjuryFlag[];
  /** In the first week everything is light. */
  readonly firstWeek: boolean;
  /** Light exercises only, whatever the week: an answer to the questions on readiness says so. */
  readonly lightOnly?: boolean;
  /** Epoch ms. */
  readonly at: number;
  /** What was done before, newest first. */
  readonly recent: readonly RecentRoutine[];
  /** Come a little more often. */
  readonly favourites: readonly ExerciseId[];
  /** Rest no longer, though they hurt twice. */
  readonly broughtBack?: BroughtBack;
  /** Never come, whatever else is left. */
  readonly notThese: readonly ExerciseId[];
}

/** An exercise that would have been among those to choose from, but for a flag or a rest. */
export interface LeftOut {
  readonly exerciseId: ExerciseId;
  readonly reason: Obstacle;
}

export interface ComposedRoutine {
  readonly routine: PlannedRoutine;
  /** One entry for each exercise and what stands in its way. */
  readonly leftOut: readonly LeftOut[];
  /** Too little was left to choose from: it is the plain walk, or eyes at rest (and then of the kind `eyes`). */
  readonly fellBack: boolean;
  /** Why it fell back: each of these alone is enough, or it takes all of them. Empty if it did not. */
  readonly because: readonly Cause[];
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

type Resting = ReadonlyMap<ExerciseId, number>;

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

function formatsOf(kind: MinuteKind, atDesk: boolean): readonly Format[] {
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

const isLightOnly = ({ firstWeek, lightOnly = false }: RoutineRequest): boolean => firstWeek || lightOnly;

/** @param resting what rests at the time of the request. */
function scopeOf(request: RoutineRequest, resting: Resting): Scope {
  const { kind, equipment, flags, notThese } = request;
  const discreetMovement = kind === 'movement' && request.place === 'desk-discreet';
  // Walking off needs a corridor, which is there even for those who do not want to be seen exercising at their desk.
  const place = discreetMovement ? 'office-space' : request.place;
  const person: Circumstances = { place, equipment, flags, resting };
  const light = isLightOnly(request);
  const isOffered = (exercise: Exercise): boolean =>
    isForOneMinute(exercise) && !notThese.includes(exercise.id) && (!light || exercise.intensity === 'light');
  const isCandidate = (exercise: Exercise): boolean =>
    isOffered(exercise) &&
    servesKind(exercise, kind) &&
    (discreetMovement ? DESK_MOVES.includes(exercise.id) : !(kind === 'movement' && exercise.id === DESK_ONLY_MOVE));

  const pool: Exercise[] = [];
  const leftOut: LeftOut[] = [];
  for (const exercise of CATALOGUE.filter(isCandidate)) {
    const obstacles = obstaclesTo(exercise, person);
    if (obstacles.length === 0) pool.push(exercise);
    else if (obstacles.every(({ code }) => code === 'flag' || code === 'resting')) {
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

/** What is to blame for a fall-back: whatever would leave enough if it were not for that alone, or else all of it. */
function causesOf({ request, leftOut }: Scope, resting: Resting, random: Random): readonly Cause[] {
  const suspects: { readonly cause: Cause; readonly without: Scope }[] = [];
  const flags = request.flags.filter((flag) =>
    leftOut.some(({ reason }) => reason.code === 'flag' && reason.flag === flag),
  );
  if (flags.length > 0) {
    suspects.push({ cause: { code: 'flags', flags }, without: scopeOf({ ...request, flags: [] }, resting) });
  }
  const exerciseIds = leftOut.filter(({ reason }) => reason.code === 'resting').map(({ exerciseId }) => exerciseId);
  if (exerciseIds.length > 0) {
    suspects.push({ cause: { code: 'resting', exerciseIds }, without: scopeOf(request, new Map()) });
  }
  if (request.notThese.length > 0) {
    suspects.push({ cause: { code: 'not-these' }, without: scopeOf({ ...request, notThese: [] }, resting) });
  }
  if (isLightOnly(request)) {
    const freely = { ...request, firstWeek: false, lightOnly: false };
    const code = request.lightOnly === true ? 'answers' : 'first-week';
    suspects.push({ cause: { code }, without: scopeOf(freely, resting) });
  }
  const guilty = suspects.filter(({ without }) => pick(without, random) !== null);
  return (guilty.length > 0 ? guilty : suspects).map(({ cause }) => cause);
}

/** What rules an exercise out of a minute of this kind. At a desk only a few moves end a bout, and unseen. */
const termsFor =
  (kind: MinuteKind): Terms =>
  (exercise) => {
    const { id, place } = exercise;
    const elsewhere = place.filter((one) => one !== 'desk-discreet');
    const places =
      kind !== 'movement' ? place : DESK_MOVES.includes(id) ? ([...elsewhere, 'desk-discreet'] as const) : elsewhere;
    return { ...PICKED(exercise), places };
  };

/** What may take the place of an exercise in a minute: what it could have been swapped for when it was made. */
const insteadIn =
  (kind: MinuteKind, { request }: Scope, resting: Resting) =>
  (exercise: Exercise, { workSeconds }: RoutineStep): readonly Exercise[] =>
    easierOnes(exercise).filter(
      (easier) =>
        isForOneMinute(easier) &&
        servesKind(easier, kind) &&
        fits(easier, workSeconds) &&
        !(kind === 'posture' && isRestful(easier)) &&
        !request.notThese.includes(easier.id) &&
        (!isLightOnly(request) || isLight(easier)) &&
        !resting.has(easier.id),
    );

/**
 * Puts a minute together: exactly 60 seconds, safe for this person, fit for the kind, varied, and unlike the last
 * ones. What an injury flag forbids is never in it, nor what the person ruled out; what a flag cautions against is not
 * picked, though the easier alternative may be. What rests because it hurt twice is not in it either. When too little is
 * left, rules on recency give way first, rules on safety and on what the person does not want never.
 *
 * @returns null when the person ruled out all that could be done.
 */
export function composeRoutine(request: RoutineRequest): ComposedRoutine | null {
  const resting = restingExercises(request.recent, request.at, request.broughtBack);
  const scope = scopeOf(request, resting);
  const random = randomFrom(request.seed);
  const picked = pick(scope, random);
  const chosen =
    picked === null
      ? fallBackFor(request.kind, scope.isSafe, (exercise) => !request.notThese.includes(exercise.id))
      : { kind: request.kind, ...picked };
  if (chosen === null) return null;
  const { kind, presetId, slots } = chosen;
  const steps = slots.map(({ exercise, setupSeconds, workSeconds }) => stepOf(exercise, setupSeconds, workSeconds));
  const because = picked === null ? causesOf(scope, resting, random) : [];
  return {
    routine: withWays(
      {
        id: request.id,
        kind,
        presetId,
        steps,
        ...(because.length > 0 && { because: because.map(({ code }) => code) }),
      },
      termsFor(kind),
      insteadIn(kind, scope, resting),
    ),
    leftOut: scope.leftOut,
    fellBack: picked === null,
    because,
  };
}

import { among, isNumber, listOf, oneOf, type Shape, withFields } from './shape.ts';

/**
 * The questions that are asked once before the first workout: a plain form of the well-known check of readiness for
 * physical activity (PAR-Q).
 */
export const READINESS_QUESTIONS = [
  /** A heart condition, or exercise under medical supervision only. */
  'heart',
  /** Chest pain at rest or with effort. */
  'chest-pain',
  /** Dizziness or blackouts. */
  'dizziness',
  'blood-pressure',
  /** A bone, joint or back problem that movement could worsen. */
  'joints',
  /** Now or recently. */
  'pregnancy',
  'other',
] as const;
export type ReadinessQuestion = (typeof READINESS_QUESTIONS)[number];

/** What was answered. Instants in epoch ms. */
export interface Readiness {
  readonly at: number;
  /** The questions that were answered with yes, in their order. */
  readonly yes: readonly ReadinessQuestion[];
  /** When the person said that a doctor or physiotherapist agrees; null before that, and where nobody has to. */
  readonly clearedAt: number | null;
}

const readiness: Shape = withFields({
  at: isNumber,
  yes: listOf(among(...READINESS_QUESTIONS)),
  clearedAt: oneOf(among(undefined, null), isNumber),
});

/** Reads answers that come from outside; null if they are none. */
export function readinessOf(value: unknown): Readiness | null {
  if (!readiness(value)) return null;
  const { at, yes, clearedAt = null } = value as Omit<Readiness, 'clearedAt'> & Partial<Readiness>;
  return { at, yes: READINESS_QUESTIONS.filter((question) => yes.includes(question)), clearedAt };
}

/** Why all workouts are locked. */
export type WorkoutLock =
  /** The questions have not been answered yet. */
  | { readonly code: 'unasked' }
  /** To these the answer was yes: ask a doctor or physiotherapist, then unlock. */
  | { readonly code: 'answers'; readonly yes: readonly ReadinessQuestion[] };

/** What stands between a person and every workout; null if nothing does. */
export function workoutLock(readiness: Readiness | null): WorkoutLock | null {
  if (readiness === null) return { code: 'unasked' };
  const { yes, clearedAt } = readiness;
  return yes.length > 0 && clearedAt === null ? { code: 'answers', yes } : null;
}

/** Whether minutes are to stay light: to some question the answer was yes, and nobody has agreed to more since. */
export function staysLight(readiness: Readiness | null): boolean {
  return workoutLock(readiness)?.code === 'answers';
}

/** What is logged as the origin of a workout of the person's own begins so; nothing of the product does. */
export const OWN_PREFIX = 'own:';

export const isOwnPreset = (presetId: string | null): boolean => presetId?.startsWith(OWN_PREFIX) ?? false;

/**
 * Whether a routine may not be started. Workouts are locked until the questions were answered, but none of the
 * person's own: see `isWorkout` of what is own. A minute never is.
 */
export const isLocked = (
  { kind, presetId }: { readonly kind: string; readonly presetId: string | null },
  readiness: Readiness | null,
): boolean => kind === 'workout' && !isOwnPreset(presetId) && workoutLock(readiness) !== null;

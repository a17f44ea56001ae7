import { READINESS_QUESTIONS, type Readiness, type ReadinessQuestion } from '../readiness.ts';
import { INJURY_FLAGS, type InjuryFlag, type Settings } from '../settings.ts';

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

/** What an answer says of the exercises to avoid. Which joint it is, or what else, has to be asked. */
function flagOf(question: ReadinessQuestion): InjuryFlag | null {
  switch (question) {
    case 'heart':
    case 'chest-pain':
      return 'heart';
    case 'dizziness':
      return 'balance';
    case 'blood-pressure':
      return 'blood-pressure';
    case 'pregnancy':
      return 'pregnancy';
    case 'joints':
    case 'other':
      return null;
  }
}

/**
 * The settings that follow from answers. Flags are only ever added: those that are there stay, and so do those of
 * earlier answers, until the person takes them away.
 *
 * @param at epoch ms.
 */
export function answered(
  { injuryFlags }: Pick<Settings, 'injuryFlags'>,
  yes: readonly ReadinessQuestion[],
  at: number,
): Pick<Settings, 'readiness' | 'injuryFlags'> {
  const flags = [...injuryFlags, ...yes.map(flagOf)];
  return {
    readiness: { at, yes: READINESS_QUESTIONS.filter((question) => yes.includes(question)), clearedAt: null },
    injuryFlags: INJURY_FLAGS.filter((flag) => flags.includes(flag)),
  };
}

/** The answers with the word of the person that a doctor or physiotherapist agrees. Flags stay as they are. */
export function cleared(readiness: Readiness, at: number): Readiness {
  return { ...readiness, clearedAt: at };
}

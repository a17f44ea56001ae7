import { READINESS_QUESTIONS, type Readiness, type ReadinessQuestion } from '../readiness.ts';
import { INJURY_FLAGS, type InjuryFlag, type Settings } from '../settings.ts';

const JOINT_FLAGS = [
  'wrist',
  'shoulder',
  'neck',
  'lower-back',
  'back-extension',
  'back-flexion',
  'knee',
  'hip',
  'ankle',
  'osteoporosis',
] as const satisfies readonly InjuryFlag[];
const OTHER_FLAGS = ['breath-hold', 'floor'] as const satisfies readonly InjuryFlag[];

/** What an answer says of the exercises to avoid; null where it has to be asked further, see `flagsBehind`. */
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

/** What a yes can mean where the question alone does not say: which joint it is, or what else. In the settings' order. */
export function flagsBehind(question: ReadinessQuestion): readonly InjuryFlag[] {
  switch (question) {
    case 'joints':
      return JOINT_FLAGS;
    case 'other':
      return OTHER_FLAGS;
    default:
      return [];
  }
}

/**
 * The settings that follow from answers. Flags are only ever added: those that are there stay, and so do those of
 * earlier answers, until the person takes them away. Among those behind a yes they say which.
 *
 * @param at epoch ms.
 * @param chosen those behind a yes that it means; what is not behind one does not count.
 */
export function answered(
  { injuryFlags }: Pick<Settings, 'injuryFlags'>,
  yes: readonly ReadinessQuestion[],
  at: number,
  chosen: readonly InjuryFlag[] = injuryFlags,
): Pick<Settings, 'readiness' | 'injuryFlags'> {
  const behind = yes.flatMap(flagsBehind);
  const flags = [
    ...injuryFlags.filter((flag) => !behind.includes(flag)),
    ...chosen.filter((flag) => behind.includes(flag)),
    ...yes.map(flagOf),
  ];
  return {
    readiness: { at, yes: READINESS_QUESTIONS.filter((question) => yes.includes(question)), clearedAt: null },
    injuryFlags: INJURY_FLAGS.filter((flag) => flags.includes(flag)),
  };
}

/** The answers with the word of the person that a doctor or physiotherapist agrees. Flags stay as they are. */
export function cleared(readiness: Readiness, at: number): Readiness {
  return { ...readiness, clearedAt: at };
}

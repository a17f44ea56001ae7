import { type Check, line, list, Refused, type ValueProblem } from '../../lib/domain/own/check.ts';
import { asLine } from '../../lib/domain/own/line.ts';
import { CUE_LENGTH, MOST_CUES, NAME_LENGTH, type OwnExercise, STEP_SECONDS } from '../../lib/domain/own/own.ts';
import type { Words } from '../words.ts';
import { valueProblemWords } from './problems.ts';

/** An exercise while it is written: as it was typed. */
export interface ExerciseDraft extends Pick<OwnExercise, 'id' | 'sides' | 'breaksSitting' | 'picture' | 'motion'> {
  readonly name: string;
  /** One cue a line. */
  readonly cues: string;
  readonly seconds: string;
}

export type DraftField = 'name' | 'cues' | 'seconds';
/** What is wrong, at the field where it is. */
export type DraftProblems = Readonly<Partial<Record<DraftField, string>>>;

export function newDraft(id: string): ExerciseDraft {
  return { id, name: '', cues: '', seconds: '30', sides: false, breaksSitting: false, picture: null, motion: null };
}

export function draftOf(exercise: OwnExercise): ExerciseDraft {
  return { ...exercise, cues: exercise.cues.join('\n'), seconds: String(exercise.seconds) };
}

const isMissing = ({ code }: ValueProblem): boolean => code === 'empty' || code === 'too-few';

/** The exercise that a draft comes to, or what is wrong with it. */
export function judgeDraft(
  draft: ExerciseDraft,
  words: Pick<Words, 't'>,
): { readonly exercise: OwnExercise } | { readonly problems: DraftProblems } {
  const problems: { -readonly [K in DraftField]?: string } = {};
  const read = <T>(field: DraftField, check: Check<T>, value: unknown): T | null => {
    try {
      return check(value, '');
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const [, index] = /^\[(\d+)\]/.exec(error.path) ?? [];
      const said = isMissing(error.problem)
        ? words.t(field === 'name' ? 'ownEntryNameMissing' : 'ownFormCuesMissing')
        : error.problem.code === 'too-many'
          ? words.t('ownFormCuesHint', String(MOST_CUES), String(CUE_LENGTH))
          : valueProblemWords(error.problem, words);
      problems[field] = index === undefined ? said : words.t('ownFormLine', String(Number(index) + 1), said);
      return null;
    }
  };
  const cueLines = draft.cues
    .split('\n')
    .map(asLine)
    .filter((cue) => cue !== '');
  const { min, max } = STEP_SECONDS;
  const name = read('name', line(NAME_LENGTH), asLine(draft.name));
  const cues = read('cues', list(line(CUE_LENGTH), 1, MOST_CUES), cueLines);
  const seconds = Number(draft.seconds);
  if (!/^\d+$/.test(draft.seconds.trim()) || seconds < min || seconds > max) {
    problems.seconds = words.t('ownEntrySeconds', String(min), String(max));
  }
  if (name === null || cues === null || problems.seconds !== undefined) return { problems };
  const { id, sides, breaksSitting, picture, motion } = draft;
  return { exercise: { id, name, cues, seconds, sides, breaksSitting, picture, motion } };
}

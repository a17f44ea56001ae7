import type { ValueProblem } from '../../lib/domain/own/check.ts';
import { type FileProblem, MOST_FILE_BYTES } from '../../lib/domain/own/file.ts';
import type { LineProblem } from '../../lib/domain/own/lines.ts';
import { STEP_SECONDS } from '../../lib/domain/own/own.ts';
import type { MessageKey, Words } from '../words.ts';

const TYPE_WORDS = {
  text: 'ownProblemText',
  number: 'ownProblemNumber',
  flag: 'ownProblemFlag',
  list: 'ownProblemList',
  object: 'ownProblemObject',
} as const satisfies Record<string, MessageKey>;

/** What is wrong with a value, in words that can follow its name. */
export function valueProblemWords(problem: ValueProblem, { t }: Pick<Words, 't'>): string {
  switch (problem.code) {
    case 'missing':
      return t('ownProblemMissing');
    case 'wrong-type':
      return t(TYPE_WORDS[problem.expected]);
    case 'empty':
      return t('ownProblemEmpty');
    case 'lines':
      return t('ownProblemLines');
    case 'too-long':
      return t('ownProblemTooLong', String(problem.length), String(problem.most));
    case 'too-few':
      return t('ownProblemTooFew', String(problem.least));
    case 'too-many':
      return t('ownProblemTooMany', String(problem.count), String(problem.most));
    case 'not-whole':
      return t('ownProblemNotWhole', String(problem.value));
    case 'too-small':
      return t('ownProblemTooSmall', String(problem.value), String(problem.least));
    case 'too-large':
      return t('ownProblemTooLarge', String(problem.value), String(problem.most));
    case 'bad-id':
      return t('ownProblemBadId');
    case 'double-id':
      return t('ownProblemDoubleId', problem.id);
    case 'catalogue-id':
      return t('ownProblemCatalogueId', problem.id);
    case 'unknown-exercise':
      return t('ownProblemUnknownExercise', problem.id);
    case 'no-picture':
      return t('ownProblemNoPicture');
    case 'heavy-picture':
      return t('ownProblemHeavyPicture', String(problem.mostBytes / 1_000));
  }
}

/** What is wrong with a value, after the place where it stands: "routines[0].name: must be a single line". */
export function placedProblemWords(path: string, problem: ValueProblem, words: Pick<Words, 't'>): string {
  return `${path}: ${valueProblemWords(problem, words)}`;
}

/** Why a line of a pasted list was not taken, in words that can follow it. */
export function lineProblemWords(problem: LineProblem, words: Pick<Words, 't'>): string {
  switch (problem.code) {
    case 'heading':
      return words.t('ownPasteHeading');
    case 'empty':
      return words.t('ownPasteNameless');
    case 'too-small':
    case 'too-large':
      // The number may be of minutes in the line.
      return words.t('ownPasteSeconds', String(STEP_SECONDS.min), String(STEP_SECONDS.max));
    default:
      return valueProblemWords(problem, words);
  }
}

/** Why a file was refused: where, and what is wrong there. */
export function fileProblemWords(problem: FileProblem, words: Pick<Words, 't'>): string {
  const { t } = words;
  switch (problem.code) {
    case 'json': {
      const { line, column, found } = problem.fault;
      return found === null
        ? t('ownFileEnds', String(line))
        : t('ownFileJson', String(line), String(column), /\s/.test(found) ? t('ownFileBlank') : `“${found}”`);
    }
    case 'other-file':
      return t('ownFileOther');
    case 'newer':
      return t('ownFileNewer');
    case 'too-heavy':
      return t('ownFileHeavy', String(MOST_FILE_BYTES / 1_000_000));
    case 'unread':
      return t('ownFileUnread');
    case 'value':
      return t('ownFormLine', String(problem.line), placedProblemWords(problem.path, problem.problem, words));
  }
}

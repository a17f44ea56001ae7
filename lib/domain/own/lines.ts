import { line, Refused, seconds, type ValueProblem } from './check.ts';
import { NAME_LENGTH, STEP_SECONDS } from './own.ts';

/** A line of a list that was pasted. */
export interface ListLine {
  readonly name: string;
  /** Of one step, both sides included. Null where the line says no time. */
  readonly seconds: number | null;
  /** Whether the line says that it is for each side. */
  readonly sides: boolean;
  /** How many steps it makes: from 1 to 99. */
  readonly times: number;
}

/** Why a line was not taken; `heading`: it ends with a colon, so it names what follows. */
export type LineProblem = ValueProblem | { readonly code: 'heading' };

export interface LeftLine {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly problem: LineProblem;
}

export interface ReadList {
  readonly lines: readonly (ListLine & Pick<LeftLine, 'line' | 'text'>)[];
  readonly left: readonly LeftLine[];
}

/** What lists put before their lines: "1.", "2)", "•", "-". */
const MARK = /^(?:(?:\d{1,2}[.)]|[-–—*•·▪◦‣☐✓])\s+)+/u;
/**
 * A time at the end, and how often: "45 s", "(20 sec)", ", 1 min", "3 x 20 s", "20 s x 3". A number without its unit may
 * be of repetitions, and one that goes on from another ("20-30 s", "1.5 min") is not the whole time.
 */
const TIME =
  /[\s,;:–—-]*\(?(?<!\d[-–—.,:/])\b(?:(?<before>[1-9]\d?)\s*(?:[x×*]|times|sets?\sof)\s*)?(?<number>\d{1,4})\s*(?<unit>s|secs?|seconds?|mins?|minutes?)\b\.?(?:\s*[x×*]\s*(?<after>[1-9]\d?))?\)?$/iu;
/** What makes a time a part of something longer: "3 x 10 x", "20 to", "1 min". The name keeps all of it. */
const PART = /\d\s*(?:[x×*]|to|or|s|secs?|seconds?|mins?|minutes?)$/iu;
/** For each side, at the end. Both arms may be lifted at once: "both" is said of sides only. */
const SIDES =
  /(?<mark>[\s,;:–—-]*)(?<open>\(?)(?:(?:on|for)\s)?(?:\b(?:each|per|every)\s|\/\s?|\bboth\s(?=sides))(?<what>sides?|legs?|arms?|foot|feet|hands?)\b\.?\)?$/iu;

/** A text without what stood at its end. A bracket that was opened before stays closed. */
function before(text: string, end: string): string {
  const rest = text.slice(0, -end.length).trim();
  const isOpen = rest.lastIndexOf('(') > rest.lastIndexOf(')');
  return isOpen && end.endsWith(')') && !end.includes('(') ? `${rest})` : rest;
}

/** What is left of a text that ends with "each side" or the like; null if it does not. */
function sideless(text: string): string | null {
  const [end = '', mark = '', open = '', what = ''] = SIDES.exec(text) ?? [];
  if (end === '') return null;
  const rest = before(text, end);
  // In "Lift each leg" the leg is what is lifted.
  const isObject = /^\p{L}+$/u.test(rest) && mark.trim() === '' && open === '' && !/^side/i.test(what);
  return isObject ? text : rest;
}

interface Timed {
  readonly name: string;
  /** Of one time, one side; null where no time is said, or none that is sure. */
  readonly seconds: number | null;
  readonly times: number;
}

function timed(text: string): Timed {
  const found = TIME.exec(text);
  const end = found?.[0] ?? '';
  const { before: ahead, after, number, unit = '' } = found?.groups ?? {};
  const name = before(text, end);
  if (end === '' || PART.test(name) || (ahead !== undefined && after !== undefined)) {
    return { name: text, seconds: null, times: 1 };
  }
  return {
    name,
    seconds: Number(number) * (/^m/i.test(unit) ? 60 : 1),
    times: Number(ahead ?? after ?? 1),
  };
}

/** A line without its mark. "Each side" comes before the time or after it, and what is not understood stays in the name. */
function understood(text: string): ListLine {
  const rest = sideless(text);
  const read = timed(rest ?? text);
  const restBefore = rest === null ? sideless(read.name) : null;
  const sides = (rest ?? restBefore) !== null;
  const name = restBefore ?? read.name;
  if (read.seconds === null) return { name, seconds: null, sides, times: 1 };
  const each = read.seconds * (sides ? 2 : 1);
  const { min, max } = STEP_SECONDS;
  if (read.times === 1 || read.seconds >= min) return { name, seconds: each, sides, times: read.times };
  // "10 x 5 s" holds for five seconds, ten times over: one step, whose name says so.
  const all = each * read.times;
  return { name: rest ?? text, seconds: all < min || all > max ? null : all, sides, times: 1 };
}

/** Whether a text is a list rather than one line. */
export const isList = (text: string): boolean =>
  text.split(/\r\n|[\r\n]/).filter((one) => one.trim() !== '').length > 1;

/** Reads a list with one exercise a line, as it comes from a letter or a page. Empty lines are passed over. */
export function readList(text: string): ReadList {
  const lines: ReadList['lines'][number][] = [];
  const left: LeftLine[] = [];
  for (const [index, raw] of text.split(/\r\n|[\r\n]/).entries()) {
    const written = raw.replace(/\s+/gu, ' ').trim();
    if (written === '') continue;
    const place = { line: index + 1, text: written };
    if (written.endsWith(':')) {
      left.push({ ...place, problem: { code: 'heading' } });
      continue;
    }
    const read = understood(written.replace(MARK, ''));
    try {
      if (!/[\p{L}\p{N}]/u.test(read.name)) throw new Refused('name', { code: 'empty' });
      line(NAME_LENGTH)(read.name, 'name');
      if (read.seconds !== null) seconds(read.seconds, 'seconds');
      lines.push({ ...read, ...place });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      left.push({ ...place, problem: error.problem });
    }
  }
  return { lines, left };
}

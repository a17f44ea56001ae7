import { line, Refused, seconds, type ValueProblem } from './check.ts';
import { NAME_LENGTH } from './own.ts';

/** A line of a list that was pasted. */
export interface ListLine {
  readonly name: string;
  /** Null where the line says no time. */
  readonly seconds: number | null;
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
/** A time at the end: "45 s", "(20 sec)", ", 1 min". A number without its unit may be of repetitions. */
const TIME = /[\s,;:–—-]*\(?\b(\d{1,4})\s*(s|secs?|seconds?|mins?|minutes?)\b\.?\)?$/iu;
/** "3 x" before a time: it is not the whole time, and the name keeps all of it. */
const TIMES = /\d\s*[x×*]\s*$/iu;

function timed(text: string): ListLine {
  const [whole, number = '', unit = ''] = TIME.exec(text) ?? [];
  if (whole === undefined) return { name: text, seconds: null };
  const name = text.slice(0, -whole.length).trim();
  if (TIMES.test(name)) return { name: text, seconds: null };
  return { name, seconds: Number(number) * (/^m/i.test(unit) ? 60 : 1) };
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
    const read = timed(written.replace(MARK, ''));
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

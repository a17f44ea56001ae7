/** Where a text stops being JSON. */
export interface JsonFault {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** The character that does not belong there; null if the text ends too early. */
  readonly found: string | null;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
const WORDS = ['true', 'false', 'null'] as const;

/** Just below what `JSON.parse` of any browser takes; nothing of ours is deeper than six. */
const DEEPEST = 1_000;

class At extends Error {
  readonly offset: number;
  constructor(offset: number) {
    super(`no JSON at ${offset}`);
    this.offset = offset;
  }
}

/** The steps of a path to a value: names of fields, and indices as they are written. */
type Steps = readonly string[];

/** Reads over JSON, and throws where it cannot go on. */
class Reader {
  /** Where the value stands that was looked for, or the nearest that it would be in. */
  foundAt = 0;
  private offset = 0;
  private readonly text: string;
  private readonly wanted: Steps;

  constructor(text: string, wanted: Steps = []) {
    this.text = text;
    this.wanted = wanted;
  }

  whole(): void {
    this.value(0, true);
    if (this.offset < this.text.length) throw new At(this.offset);
  }

  private skip(pattern: RegExp): boolean {
    pattern.lastIndex = this.offset;
    const found = pattern.test(this.text);
    if (found) this.offset = pattern.lastIndex;
    return found;
  }

  private take(character: string): boolean {
    if (this.text[this.offset] !== character) return false;
    this.offset += 1;
    this.skip(SPACE);
    return true;
  }

  private expect(character: string): void {
    if (!this.take(character)) throw new At(this.offset);
  }

  /** By single steps: an expression for the whole of it runs out of room on a picture of a megabyte. */
  private string(): void {
    if (this.text[this.offset] !== '"') throw new At(this.offset);
    this.offset += 1;
    for (;;) {
      const character = this.text[this.offset];
      if (character === undefined || character < ' ') throw new At(this.offset);
      if (character === '\\') {
        if (!this.skip(ESCAPE)) throw new At(this.offset);
      } else {
        this.offset += 1;
        if (character === '"') return;
      }
    }
  }

  private items(end: string, item: () => void): void {
    if (this.take(end)) return;
    do item();
    while (this.take(','));
    this.expect(end);
  }

  /** @param onTheWay whether what is looked for is this value, or in it. */
  private value(depth: number, onTheWay: boolean): void {
    if (depth > DEEPEST) throw new At(this.offset);
    this.skip(SPACE);
    // Of two fields of one name the last one counts, as for `JSON.parse`.
    if (onTheWay) this.foundAt = this.offset;
    const next = onTheWay ? this.wanted[depth] : undefined;
    if (this.take('{')) {
      this.items('}', () => {
        const from = this.offset;
        this.string();
        const isNext = next !== undefined && JSON.parse(this.text.slice(from, this.offset)) === next;
        this.skip(SPACE);
        this.expect(':');
        this.value(depth + 1, isNext);
      });
    } else if (this.take('[')) {
      let index = 0;
      this.items(']', () => {
        this.value(depth + 1, next === String(index));
        index += 1;
      });
    } else if (this.text[this.offset] === '"') {
      this.string();
    } else if (!this.skip(NUMBER)) {
      this.word();
    }
    this.skip(SPACE);
  }

  private word(): void {
    const word = WORDS.find((one) => this.text.startsWith(one, this.offset));
    if (word === undefined) throw new At(this.offset);
    this.offset += word.length;
  }
}

/** The line and the column of a place, both from 1. A file may be of lines alone: nothing is made of each. */
function placeOf(text: string, offset: number): Pick<JsonFault, 'line' | 'column'> {
  let line = 1;
  let lineAt = 0;
  for (let at = 0; at < offset; at++) {
    const isEnd = text[at] === '\n' || (text[at] === '\r' && text[at + 1] !== '\n');
    if (!isEnd) continue;
    line += 1;
    lineAt = at + 1;
  }
  return { line, column: offset - lineAt + 1 };
}

/**
 * The line, from 1, in which a value stands. One that is missing would be in what stands in that line.
 *
 * @param text JSON.
 * @param path such as `routines[2].steps[0].seconds`.
 */
export function lineOf(text: string, path: string): number {
  const reader = new Reader(text, path.match(/[^.[\]]+/g) ?? []);
  try {
    reader.whole();
  } catch (error) {
    // It goes deeper than is read here: what was found until then is near.
    if (!(error instanceof At)) throw error;
  }
  return placeOf(text, reader.foundAt).line;
}

/**
 * Where a text stops being JSON; null if it is JSON. Engines say it in words of their own, Chrome's for some texts
 * without the place.
 */
export function jsonFault(text: string): JsonFault | null {
  try {
    new Reader(text).whole();
    return null;
  } catch (error) {
    if (!(error instanceof At)) throw error;
    const code = text.codePointAt(error.offset);
    return {
      ...placeOf(text, error.offset),
      found: code === undefined ? null : String.fromCodePoint(code),
    };
  }
}

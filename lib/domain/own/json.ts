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

/** Reads over JSON, and throws where it cannot go on. */
class Reader {
  private offset = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  whole(): void {
    this.value(0);
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

  private value(depth: number): void {
    if (depth > DEEPEST) throw new At(this.offset);
    this.skip(SPACE);
    if (this.take('{')) {
      this.items('}', () => {
        this.string();
        this.skip(SPACE);
        this.expect(':');
        this.value(depth + 1);
      });
    } else if (this.take('[')) {
      this.items(']', () => this.value(depth + 1));
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
    const lines = text.slice(0, error.offset).split(/\r\n|\r|\n/);
    const code = text.codePointAt(error.offset);
    return {
      line: lines.length,
      column: (lines.at(-1) ?? '').length + 1,
      found: code === undefined ? null : String.fromCodePoint(code),
    };
  }
}

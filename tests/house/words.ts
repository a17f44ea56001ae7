import { parseSync, Visitor } from 'vite';

/** What a script says to people, and by which keys. */
export interface Spoken {
  /** Every string literal that could be a key: the tables of keys are found by them. */
  readonly literals: readonly string[];
  /** The keys that `t()` or `getMessage()` is called with, as far as they are written in the call. */
  readonly keys: readonly string[];
  /** Words that stand in the markup instead of in the messages. */
  readonly loose: readonly string[];
}

/** Attributes that people read or hear. */
const SPOKEN_ATTRIBUTES = /^(?:title|alt|placeholder|label|aria-(?:label|description|roledescription|valuetext))$/;

/** Two letters in a row: one alone is a symbol, as in a drawing of an axis. */
const WORD = /\p{L}{2}/u;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** The parser's types are one union of all nodes; here a node is looked at by the names of its parts. */
const asNode = (node: object | null | undefined) => (node ?? undefined) as Node | undefined;

/** The strings that an expression can come out as, through conditions and fallbacks; computed ones are not seen. */
function stringsOf(node: Node | null | undefined): readonly string[] {
  if (!node) return [];
  const parts = (...keys: readonly string[]) => keys.flatMap((key) => stringsOf(node[key] as Node));
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [node.value] : [];
    case 'TemplateLiteral':
      return (node.quasis as readonly { readonly value: { readonly raw: string } }[]).map(({ value }) => value.raw);
    case 'ConditionalExpression':
      return parts('consequent', 'alternate');
    case 'LogicalExpression':
      return node.operator === '&&' ? parts('right') : parts('left', 'right');
    case 'BinaryExpression':
      return node.operator === '+' ? parts('left', 'right') : [];
    case 'JSXExpressionContainer':
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return parts('expression');
    default:
      return [];
  }
}

/**
 * Reads a TypeScript file for words and keys.
 *
 * @throws Error if the file does not parse.
 */
export function spokenIn(path: string, source: string): Spoken {
  const { program, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);

  const literals: string[] = [];
  const keys: string[] = [];
  const loose: string[] = [];
  const speak = (texts: readonly string[]) =>
    loose.push(...texts.map((text) => text.trim()).filter((text) => WORD.test(text)));
  const speakChildren = (children: readonly object[]) => {
    for (const child of children.map(asNode))
      if (child?.type === 'JSXText') speak([String(child.value)]);
      else if (child?.type === 'JSXExpressionContainer') speak(stringsOf(child));
  };

  new Visitor({
    Literal: (node) => {
      if (typeof node.value === 'string') literals.push(node.value);
    },
    CallExpression: (node) => {
      const { callee } = node;
      const called = callee.type === 'MemberExpression' ? callee.property : callee;
      const name = called.type === 'Identifier' ? called.name : '';
      if (name === 't' || name === 'getMessage') keys.push(...stringsOf(asNode(node.arguments[0])));
    },
    JSXElement: (node) => speakChildren(node.children),
    JSXFragment: (node) => speakChildren(node.children),
    JSXAttribute: (node) => {
      if (node.name.type === 'JSXIdentifier' && SPOKEN_ATTRIBUTES.test(node.name.name))
        speak(stringsOf(asNode(node.value)));
    },
  }).visit(program);
  return { literals, keys, loose };
}

/** The words of a page's own markup: its text without scripts and styles, and its spoken attributes. */
export function wordsInPage(source: string): readonly string[] {
  const bare = source.replaceAll(/<!--.*?-->|<!doctype[^>]*>|<(script|style)\b.*?<\/\1>/gis, '');
  const attributes = [...bare.matchAll(/\s([\w-]+)\s*=\s*"([^"]*)"/g)]
    .filter(([, name]) => SPOKEN_ATTRIBUTES.test(name ?? ''))
    .map(([, , value]) => value ?? '');
  return [...bare.split(/<[^>]*>/), ...attributes].map((text) => text.trim()).filter((text) => WORD.test(text));
}

/** The keys that a file names as `__MSG_key__`, as the manifest and style sheets do. */
export function keysInMarks(source: string): readonly string[] {
  return [...source.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1] ?? '');
}

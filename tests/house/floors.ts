import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

/** The floors of the domain, from the top down. The files beside these folders are the ground floor. */
export const DOMAIN_FLOORS = [
  'engine',
  'summary',
  'own',
  'routines',
  'nudges',
  'guide',
  'presence',
  'exercises',
  'figure',
] as const;

const GROUND = 'lib/domain';

/** Outside of the domain: which rooms a room may import, besides itself. `lib/domain` stands for all of its floors. */
const ROOMS_BELOW: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['lib/app', 'lib/browser', 'components', 'lib/domain', 'messages'],
  components: ['lib/domain', 'messages'],
  'lib/app': ['lib/store', 'lib/browser', 'lib/domain', 'messages'],
  'lib/store': ['lib/domain'],
  'lib/browser': ['lib/domain', 'messages'],
};

/** Packages by room; a name also stands for what lies below it. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  entrypoints: ['preact', 'lucide-preact', 'wxt/utils'],
  components: ['preact', 'lucide-preact'],
  'lib/app': ['valibot'],
  'lib/store': ['idb', 'valibot'],
  'lib/browser': ['wxt/browser', 'valibot'],
};

/** The keys of the messages are a type that every room with words needs. */
const MESSAGES = 'public/_locales/en/messages.json';

const EXTENSIONS = /\.(?:ts|tsx|css|json|svg|html)(?:\?[\w&=]+)?$/;

/** What a file names as its imports, and what in it would hide one. */
interface Found {
  readonly imports: readonly string[];
  readonly hidden: readonly string[];
}

/**
 * Every import of a TypeScript file: declarations, re-exports, `import()` of values and of types, `import x = require()`
 * and `new URL('…', import.meta.url)`.
 *
 * @throws Error if the file does not parse: what cannot be read must not pass.
 */
function importsOfScript(path: string, source: string): Found {
  const { program, comments, errors } = parseSync(path, source);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);

  const imports: string[] = [];
  const hidden: string[] = [];
  const add = (node: { readonly type: string } | null | undefined, where: string) => {
    const value = node?.type === 'Literal' && 'value' in node ? node.value : undefined;
    if (typeof value === 'string') imports.push(value);
    else hidden.push(`${where} without a plain string`);
  };
  const isImportMeta = (node: { readonly type: string } | undefined) => node?.type === 'MetaProperty';

  new Visitor({
    ImportDeclaration: (node) => add(node.source, 'import'),
    ExportAllDeclaration: (node) => add(node.source, 'export *'),
    ExportNamedDeclaration: (node) => {
      if (node.source) add(node.source, 'export');
    },
    ImportExpression: (node) => add(node.source, 'import()'),
    TSImportType: (node) => add(node.source, 'import() of a type'),
    TSExternalModuleReference: (node) => add(node.expression, 'require'),
    CallExpression: (node) => {
      const { callee } = node;
      if (callee.type === 'Identifier' && callee.name === 'require') add(node.arguments[0], 'require');
      if (
        callee.type === 'MemberExpression' &&
        isImportMeta(callee.object) &&
        callee.property.type === 'Identifier' &&
        callee.property.name.startsWith('glob')
      )
        hidden.push('import.meta.glob');
    },
    NewExpression: (node) => {
      const [path, base] = node.arguments;
      if (
        node.callee.type === 'Identifier' &&
        node.callee.name === 'URL' &&
        base?.type === 'MemberExpression' &&
        isImportMeta(base.object)
      )
        add(path, 'new URL()');
    },
  }).visit(program);

  for (const comment of comments)
    if (comment.type === 'Line' && /^\/\s*<reference\b/.test(comment.value)) hidden.push('/// <reference');
  return { imports, hidden };
}

const fromPattern = (source: string, pattern: RegExp) => [...source.matchAll(pattern)].map((match) => match[1] ?? '');

/** `@import`, `url()` and `composes … from` of a style sheet. */
function importsOfStyle(source: string): Found {
  const bare = source.replaceAll(/\/\*.*?\*\//gs, '');
  const imports = [
    ...fromPattern(bare, /@import\s+["']([^"']+)["']/g),
    ...fromPattern(bare, /url\(\s*["']?([^"')]+)["']?\s*\)/g),
    ...fromPattern(bare, /\bfrom\s+["']([^"']+)["']/g),
  ];
  return { imports: imports.filter((name) => !name.startsWith('#') && !name.startsWith('data:')), hidden: [] };
}

/** What a page loads: `src` and `href`. */
function importsOfPage(source: string): Found {
  const imports = fromPattern(source.replaceAll(/<!--.*?-->/gs, ''), /\b(?:src|href)\s*=\s*["']([^"']+)["']/g);
  // `/…` is a file of `public`, `#…` a place in the page itself.
  return { imports: imports.filter((name) => !/^[/#](?!\/)/.test(name)), hidden: [] };
}

/**
 * The room that a path belongs to, such as `components`, `lib/store`, `entrypoints/popup`, `lib/domain/engine`;
 * undefined outside of the house's source folders and for rooms that it does not have.
 */
function roomOf(path: string): string | undefined {
  if (path === MESSAGES) return 'messages';
  const parts = path.split('/');
  const [top, second, third] = parts;
  if (top === 'components' && parts.length > 1) return 'components';
  if (top === 'entrypoints' && parts.length > 2) return `entrypoints/${second}`;
  if (top !== 'lib' || parts.length < 3) return undefined;
  if (second === 'app' || second === 'store' || second === 'browser') return `lib/${second}`;
  if (second !== 'domain') return undefined;
  if (parts.length === 3) return GROUND;
  return DOMAIN_FLOORS.some((floor) => floor === third) ? `${GROUND}/${third}` : undefined;
}

/** Height in the domain: 0 is the ground, undefined is outside. */
function height(room: string): number | undefined {
  if (room === GROUND) return 0;
  const floor = DOMAIN_FLOORS.findIndex((name) => room === `${GROUND}/${name}`);
  return floor === -1 ? undefined : DOMAIN_FLOORS.length - floor;
}

function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  const fromHeight = height(from);
  const toHeight = height(to);
  if (fromHeight !== undefined) return toHeight !== undefined && toHeight < fromHeight;
  const below = ROOMS_BELOW[from.startsWith('entrypoints/') ? 'entrypoints' : from] ?? [];
  return below.includes(toHeight === undefined ? to : GROUND);
}

function complaintAbout(path: string, room: string, name: string): string | null {
  if (!name.startsWith('.')) {
    const allowed = PACKAGES[room.startsWith('entrypoints/') ? 'entrypoints' : room] ?? [];
    const isAllowed = allowed.some((it) => name === it || name.startsWith(`${it}/`));
    return isAllowed ? null : `${path}: "${name}" is no package for ${room}`;
  }
  const target = posix.join(posix.dirname(path), name);
  const targetRoom = roomOf(target);
  if (targetRoom === undefined) return `${path}: "${name}" leads out of the house`;
  if (!mayImport(room, targetRoom)) return `${path}: "${name}" runs from ${room} to ${targetRoom}`;
  return EXTENSIONS.test(name) ? null : `${path}: "${name}" has no extension, so plain Node cannot run it`;
}

/**
 * What is wrong with the imports of one file of `entrypoints`, `components` or `lib`: arrows that run up or sideways,
 * packages that do not belong there, imports that hide. Empty if nothing is.
 *
 * @param path from the root of the repository, with `/`.
 */
export function complaintsAbout(path: string, source: string): readonly string[] {
  const room = roomOf(path);
  if (room === undefined) return [`${path}: there is no such room`];
  let found: Found = { imports: [], hidden: [] };
  if (/\.tsx?$/.test(path)) found = importsOfScript(path, source);
  else if (path.endsWith('.css')) found = importsOfStyle(source);
  else if (path.endsWith('.html')) found = importsOfPage(source);
  return [
    ...found.hidden.map((what) => `${path}: ${what} hides what is imported`),
    ...found.imports.map((name) => complaintAbout(path, room, name)).filter((complaint) => complaint !== null),
  ];
}

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parseSync } from 'vite';

/** Reads a script or a page of the build by its path within the build, such as `chunks/popup-x.js`. */
export type ReadFile = (file: string) => string;

/** The scripts behind one page or worker; paths within the build, in the order in which they are found. */
export interface ScriptClosure {
  /** What the browser must load before anything runs: entries and everything they import statically. */
  readonly before: readonly string[];
  /** What can ever be loaded: `before` and everything behind dynamic imports and workers. */
  readonly all: readonly string[];
}

export interface Weight {
  readonly rawBytes: number;
  /** Sum of the files compressed one by one, as they would be packed, at the highest level. */
  readonly gzipBytes: number;
}

/** Scripts that a script asks for, as they are written in it. */
interface Requests {
  readonly now: readonly string[];
  readonly later: readonly string[];
}

const SCRIPT_TAG = /<script\b[^>]*?\bsrc\s*=\s*["']?([^"'\s>]+)/gi;
const LINK_TAG = /<link\b[^>]*>/gi;
const HREF = /\bhref\s*=\s*["']?([^"'\s>]+)/i;
const IMPORT_SCRIPTS = /\bimportScripts\(\s*(["'`])([^"'`]+)\1/g;
const WORKER = /\bnew\s+(?:Shared)?Worker\(\s*(?:new\s+URL\(\s*)?(["'`])([^"'`]+)\1/g;

function matches(text: string, pattern: RegExp, group: number): readonly string[] {
  return [...text.matchAll(pattern)].flatMap((match) => match[group] ?? []);
}

/** The scripts that a page names: script tags first, then what it preloads. */
export function scriptsOfPage(html: string): readonly string[] {
  const preloaded = matches(html, LINK_TAG, 0)
    .filter((tag) => /\brel\s*=\s*["']?modulepreload\b/i.test(tag))
    .flatMap((tag) => HREF.exec(tag)?.[1] ?? []);
  return [...matches(html, SCRIPT_TAG, 1), ...preloaded];
}

/**
 * The scripts that a script asks for.
 *
 * @throws Error if it does not parse, or imports by an expression: then no closure could be trusted.
 */
export function requestsOf(source: string, file: string): Requests {
  const { module, errors } = parseSync(file, source, { sourceType: 'unambiguous' });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${file} does not parse: ${error.message}`);
  const now = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap((found) => found.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    ...matches(source, IMPORT_SCRIPTS, 2),
  ];
  const later = module.dynamicImports.map(({ moduleRequest }) => {
    const written = source.slice(moduleRequest.start, moduleRequest.end);
    const literal = /^(["'`])([^"'`$\\]+)\1$/.exec(written)?.[2];
    if (literal === undefined) throw new Error(`${file} imports by an expression, its closure is unknown: ${written}`);
    return literal;
  });
  return { now, later: [...later, ...matches(source, WORKER, 2)] };
}

function resolve(request: string, from: string): string {
  const absolute = request.startsWith('/') ? request : path.posix.join('/', path.posix.dirname(from), request);
  return path.posix.normalize(absolute).slice(1);
}

function isScript(file: string): boolean {
  return /\.m?js$/.test(file);
}

/**
 * Follows the imports of a page (`….html`) or of a script.
 *
 * @throws Error naming the file if one is missing, does not parse or imports by an expression.
 */
export function scriptClosure(entry: string, read: ReadFile): ScriptClosure {
  const before = new Set<string>();
  const all = new Set<string>();
  const later: string[] = [];
  const visit = (file: string, isBefore: boolean) => {
    const seen = isBefore ? before : all;
    if (seen.has(file)) return;
    seen.add(file);
    const requests = requestsOf(read(file), file);
    for (const request of requests.now) visit(resolve(request, file), isBefore);
    later.push(...requests.later.map((request) => resolve(request, file)));
  };
  const entries = isScript(entry) ? [entry] : scriptsOfPage(read(entry)).map((request) => resolve(request, entry));
  for (const file of entries) visit(file, true);
  for (const file of before) all.add(file);
  for (let file = later.shift(); file !== undefined; file = later.shift()) if (isScript(file)) visit(file, false);
  return { before: [...before], all: [...all] };
}

/** @throws Error naming the missing file. */
export function readBuild(buildDir: string): ReadFile {
  return (file) => {
    const full = path.join(buildDir, file);
    if (!existsSync(full)) throw new Error(`the build has no ${file} (looked in ${buildDir})`);
    return readFileSync(full, 'utf8');
  };
}

export function weigh(files: readonly string[], read: ReadFile): Weight {
  let rawBytes = 0;
  let gzipBytes = 0;
  for (const file of files) {
    const bytes = Buffer.from(read(file));
    rawBytes += bytes.length;
    gzipBytes += gzipSync(bytes, { level: 9 }).length;
  }
  return { rawBytes, gzipBytes };
}

/**
 * The manifest of a build, as far as sizes need it.
 *
 * @throws Error that says how to build when there is nothing to measure.
 */
export function entriesOf(buildDir: string): { readonly popup: string; readonly worker: string } {
  if (!existsSync(path.join(buildDir, 'manifest.json'))) {
    throw new Error(`nothing is built in ${buildDir}: run \`npm run build\` first`);
  }
  const manifest: {
    readonly action?: { readonly default_popup?: string };
    readonly background?: { readonly service_worker?: string };
  } = JSON.parse(readBuild(buildDir)('manifest.json'));
  const popup = manifest.action?.default_popup;
  const worker = manifest.background?.service_worker;
  if (popup === undefined || worker === undefined) {
    throw new Error(`the manifest in ${buildDir} names no ${popup === undefined ? 'popup' : 'service worker'}`);
  }
  return { popup: resolve(popup, 'manifest.json'), worker: resolve(worker, 'manifest.json') };
}

import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './floors.ts';
import { ROOT, sourcesOf } from './sources.ts';
import { inTemporaryFolder } from './temporary.ts';
import { CLEAN, VIOLATIONS } from './violations.ts';

const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

/** Runs an installed tool in a folder; `output` is what it printed on either channel. */
function run(
  tool: string,
  args: readonly string[],
  folder: string,
): { readonly status: number; readonly stdout: string } {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(ROOT, 'node_modules', tool), ...args], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status === null) throw new Error(`${tool} was killed: ${stderr}`);
  return { status, stdout };
}

/** A suppression of one of the locks, or of everything. */
const LOOKS_AWAY =
  /biome-ignore(?:-all|-start)?\s+lint(?:\s*:|\/plugin|\/\w+\/(?:noRestricted|noImportCycles|noTripleSlash|noConsole))/;

interface Finding {
  readonly path: string;
  readonly rule: string;
}

/** What Biome, under the rules of this repository, says about these files. */
function biome(files: Readonly<Record<string, string>>): readonly Finding[] {
  const config = JSON.parse(read('biome.json'));
  const rules = Object.fromEntries(
    ['.gitignore', ...globSync('tests/house/*.grit', { cwd: ROOT })].map((path) => [path, read(path)]),
  );
  const all = { ...files, ...rules, 'biome.json': JSON.stringify({ ...config, $schema: undefined }) };
  const args = ['lint', '--reporter=json', '--max-diagnostics=none', 'lib', 'components', 'entrypoints'];
  const { stdout } = inTemporaryFolder(all, (folder) => run('@biomejs/biome/bin/biome', args, folder));
  const report: { diagnostics: readonly { category: string; location: { path: string } }[] } = JSON.parse(stdout);
  return report.diagnostics.map(({ category, location }) => ({ path: location.path, rule: category }));
}

describe('Biome', () => {
  // One run for all of them: each violation in a file of its own, beside the clean files.
  const violations = VIOLATIONS.map((violation, index) => ({
    ...violation,
    path: `${violation.room}/bad-${index}.ts`,
  }));
  const findings = biome({ ...CLEAN, ...Object.fromEntries(violations.map(({ path, code }) => [path, `${code}\n`])) });
  const rulesAgainst = (path: string) => findings.filter((finding) => finding.path === path).map(({ rule }) => rule);

  it.each(violations)('refuses in $room: $code', ({ path, rule }) => {
    expect(rulesAgainst(path)).toContain(rule);
  });

  it.each(Object.keys(CLEAN))('has nothing against a clean %s', (path) => {
    expect(rulesAgainst(path)).toEqual([]);
  });

  it('refuses a circle of imports, even of types', () => {
    const circle = {
      'lib/domain/figure/a.ts': "import type { B } from './b.ts';\n\nexport type A = readonly B[];\n",
      'lib/domain/figure/b.ts': "import type { A } from './a.ts';\n\nexport type B = readonly A[];\n",
    };
    expect(biome(circle)).toContainEqual({ path: 'lib/domain/figure/a.ts', rule: 'lint/suspicious/noImportCycles' });
  });

  it('is not told to look away from a lock', () => {
    const blind = sourcesOf('ts,tsx').filter(({ text }) => LOOKS_AWAY.test(text));
    expect(blind.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['// biome-ignore lint/style/noRestrictedGlobals: once', true],
    ['// biome-ignore lint/style/noRestrictedImports: once', true],
    ['// biome-ignore-all lint/plugin: all of it', true],
    ['// biome-ignore lint: whatever it is', true],
    ['// biome-ignore-start lint/suspicious/noConsole: from here', true],
    ['// biome-ignore lint/a11y/noStaticElementInteractions: Escape belongs to the group', false],
    ['// biome-ignore format: a table', false],
  ])('reads %s', (comment, looksAway) => {
    expect(LOOKS_AWAY.test(comment)).toBe(looksAway);
  });
});

describe('the project of the domain', () => {
  const tsc = (code: string) =>
    inTemporaryFolder(
      { 'lib/domain/tsconfig.json': read('lib/domain/tsconfig.json'), 'lib/domain/x.ts': code },
      (folder) => run('typescript/bin/tsc', ['-p', 'lib/domain'], folder),
    );

  it.each([
    ['document', 'export const x = document.title;'],
    ['setTimeout', 'setTimeout(() => undefined, 1);'],
    ['performance', 'export const x = performance.now();'],
    ['crypto', 'export const x = crypto.randomUUID();'],
    ['console', 'console.log(1);'],
    ['process', 'export const x = process.pid;'],
    ['browser', 'export const x = browser.alarms;'],
  ])('does not know %s', (name, code) => {
    const { status, stdout } = tsc(code);
    expect(status).not.toBe(0);
    expect(stdout).toContain(`'${name}'`);
  });

  it('knows the language, Temporal included', () => {
    expect(
      tsc("export const x: number = Temporal.Instant.from('2026-03-29T00:00Z').epochMilliseconds + Math.max(1, 2);"),
    ).toEqual({
      status: 0,
      stdout: '',
    });
  });
});

describe('the walk through the imports', () => {
  const arrows = VIOLATIONS.filter(
    ({ code, rule }) => rule === 'lint/style/noRestrictedImports' || code.includes('import('),
  );

  it.each(arrows)('refuses in $room: $code', ({ room, code }) => {
    expect(complaintsAbout(`${room}/x.ts`, code)).toHaveLength(1);
  });

  it.each([
    ['components/x.ts', "export const x = require('idb');"],
    ['components/x.ts', "import x = require('idb');\nexport { x };"],
    ['components/x.ts', "export const x = new URL('../lib/app/worker.ts', import.meta.url);"],
    ['components/x.ts', "export const x = import.meta.glob('../lib/app/*.ts');"],
    ['components/x.ts', "export { x } from './words';"],
    ['components/x.ts', "export { x } from '../wxt.config.ts';"],
    ['lib/domain/time.ts', '/// <reference lib="dom" />\nexport const x = 1;'],
    ['lib/domain/nowhere/x.ts', 'export const x = 1;'],
    ['lib/nowhere/x.ts', 'export const x = 1;'],
    ['lib/x.ts', 'export const x = 1;'],
    ['entrypoints/background.ts', 'export const x = 1;'],
    ['components/ring.module.css', "@import '../entrypoints/popup/popup.css';"],
    ['components/ring.module.css', '.ring { background: url("https://example.com/x.png"); }'],
    ['entrypoints/popup/index.html', '<script type="module" src="../options/main.tsx"></script>'],
    ['entrypoints/popup/index.html', '<script src="https://example.com/x.js"></script>'],
  ])('refuses in %s: %s', (path, code) => {
    expect(complaintsAbout(path, code)).toHaveLength(1);
  });

  it.each(Object.entries(CLEAN))('has nothing against a clean %s', (path, code) => {
    expect(complaintsAbout(path, code)).toEqual([]);
  });

  it.each([
    ['components/ring.module.css', "@import './tokens.css';\n.ring { composes: big from './big.module.css'; }"],
    [
      'entrypoints/popup/index.html',
      '<link rel="icon" href="/icon.svg"><script type="module" src="./main.tsx"></script>',
    ],
    [
      'components/words.ts',
      "import type messages from '../public/_locales/en/messages.json';\nexport type M = typeof messages;",
    ],
  ])('has nothing against a clean %s', (path, code) => {
    expect(complaintsAbout(path, code)).toEqual([]);
  });

  it('does not pass what it cannot read', () => {
    expect(() => complaintsAbout('lib/app/x.ts', 'import {')).toThrow('lib/app/x.ts');
  });
});

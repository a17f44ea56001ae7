import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/** What is written for people who read before they run: every command, file, property and variable that it names is there. */

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const DOCS = ['README.md', ...globSync('docs/*.md', { cwd: ROOT })].map((path) => ({ path, text: read(path) }));
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));
const TESTS = globSync('tests/**/*.{ts,tsx,mjs}', { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));

const found = (pattern: RegExp) =>
  DOCS.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([, ...parts]) => ({ path, parts })));

/** The file that `npm run NAME` runs, if it is one of the repository's own. */
const fileOf = (name: string): string | undefined => /\btests\/[\w/]+\.(?:ts|mjs)\b/.exec(scripts[name] ?? '')?.[0];

describe('the documents', () => {
  it('name commands that are there, with options that these know', () => {
    const commands = found(/\bnpm (?:(?:run (?:--silent )?)([\w:]+)|(start|test)\b)((?: -- --\w+)?)/g);
    expect(commands.length).toBeGreaterThan(12);
    for (const { path, parts } of commands) {
      const [run, short, option = ''] = parts;
      const name = run ?? short ?? '';
      expect(scripts, `${path}: npm run ${name}`).toHaveProperty([name]);
      if (option === '') continue;
      const flag = option.replace(' -- --', '');
      expect(read(fileOf(name) ?? ''), `${path}: --${flag}`).toMatch(new RegExp(`'(?:--)?${flag}'|\\b${flag}: \\{`));
    }
    // The table gives the options of a command without its name.
    expect(found(/`-- --(\w+)`/g).map(({ parts }) => parts[0])).toEqual(['year']);
    expect(read(fileOf('soak') ?? '')).toContain('--year');
  });

  it('say that the packages come first, wherever a command does not bring them', () => {
    // Only these have a step before them that does.
    const bring = Object.keys(scripts).filter((name) => Object.hasOwn(scripts, `pre${name}`));
    expect(bring).toEqual(['start', 'test', 'test:long']);
    const { text } = DOCS.find(({ path }) => path === 'README.md') ?? { text: '' };
    expect(text.indexOf('npm ci')).toBeGreaterThan(0);
    expect(text.indexOf('npm ci')).toBeLessThan(text.indexOf('npm run'));
  });

  it('name files that are there', () => {
    const names = found(
      /`((?:lib|tests|components|entrypoints|docs|public)\/[\w./-]+|[\w/-]+\.(?:spec|test)\.tsx?|[\w-]+\.ts)`/g,
    );
    expect(names.length).toBeGreaterThan(25);
    const missing = names.filter(({ parts: [name = ''] }) => {
      const whole = globSync(name, { cwd: ROOT }).length > 0;
      return !whole && !TESTS.some((path) => path.endsWith(`/${name}`));
    });
    expect(missing).toEqual([]);
  });

  it('name properties as their tests do', () => {
    const named = found(/property "([^"]+)"/g);
    expect(named.length).toBeGreaterThan(2);
    const tests = globSync('tests/world/properties/*.ts', { cwd: ROOT }).map(read).join('\n');
    expect(named.filter(({ parts: [name = ''] }) => !tests.includes(name))).toEqual([]);
  });

  it('name variables that something reads', () => {
    const named = found(/\b(BACKBEAT_[A-Z]+)\b/g);
    expect(named.length).toBeGreaterThan(2);
    const tests = TESTS.map(read).join('\n');
    expect(named.filter(({ parts: [name = ''] }) => !tests.includes(`process.env.${name}`))).toEqual([]);
  });

  it('are broken at 120 characters, tables aside', () => {
    // A line that is not was put there by hand, or twice.
    const long = DOCS.flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => (line.length > 120 && !line.startsWith('|') ? [`${path}:${at + 1}`] : [])),
    );
    expect(long).toEqual([]);
  });
});

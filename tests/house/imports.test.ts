import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { complaintsAbout } from './floors.ts';
import { ROOT, sourcesOf } from './sources.ts';

/** Four folders of the product, its tests and its papers; what else is there, tools demand. */
const TOP_LEVEL = [
  '.ci',
  '.gitignore',
  '.npmrc',
  'LICENSE',
  'README.md',
  'biome.json',
  'components',
  'docs',
  'entrypoints',
  'lib',
  'package-lock.json',
  'package.json',
  'public',
  'tests',
  'tsconfig.json',
  'wxt.config.ts',
];

describe('the floors', () => {
  const sources = sourcesOf('ts,tsx,css,html');

  it('are found at all', () => {
    expect(sources.map((source) => source.path)).toContain('lib/domain/time.ts');
    expect(sources.map((source) => source.path)).toContain('components/words.ts');
  });

  it('have no import that runs up or sideways', () => {
    expect(sources.flatMap(({ path, text }) => complaintsAbout(path, text))).toEqual([]);
  });

  it('have nothing beside them at the top', () => {
    const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
    const top = new Set(tracked.filter((path) => path !== '').map((path) => path.split('/')[0] ?? ''));
    expect([...top].filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });
});

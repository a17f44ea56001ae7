import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import config from '../vitest.config.ts';
import { DOMAIN_FLOORS } from './floors.ts';
import { ROOT } from './sources.ts';

interface Project {
  readonly name: string;
  readonly files: readonly string[];
}

const filesOf = (patterns: readonly string[]) =>
  patterns.flatMap((pattern) => globSync(pattern, { cwd: ROOT })).map((path) => path.replaceAll('\\', '/'));

const projects: readonly Project[] = (config.test?.projects ?? []).map((project) => {
  if (typeof project !== 'object' || !('test' in project))
    throw new Error('a project of the tests is written out here');
  return { name: String(project.test?.name), files: filesOf(project.test?.include ?? []) };
});

describe('the projects of the tests', () => {
  it('leave no test out, and run none twice', () => {
    // Playwright's own tests are no concern of Vitest.
    const all = filesOf(['tests/**/*.test.{ts,tsx}']).filter((path) => !path.startsWith('tests/e2e/'));
    expect(projects.flatMap(({ files }) => files).sort()).toEqual(all.sort());
  });

  it('guard the globals of every floor of the domain', () => {
    const guarded = projects.find(({ name }) => name === 'domain')?.files ?? [];
    const floors = [...DOMAIN_FLOORS, 'time', 'settings'];
    const tests = floors.flatMap((floor) => filesOf([`tests/unit/${floor}/**/*.test.{ts,tsx}`]));
    expect(guarded).toEqual(expect.arrayContaining(tests));
  });
});

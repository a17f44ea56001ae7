import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';

it('no two style sheets have the same name: their classes are named after it', () => {
  const names = globSync('components/**/*.module.css').map((path) => basename(path));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

/** Builds the extension with the project's own tools. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..');
const OUTPUT = join(ROOT, '.output');

export type Target = 'chrome' | 'firefox';

/** Where the build of a target lies. */
export function builtFolder(target: Target): string {
  return join(OUTPUT, `${target}-mv3`);
}

/** The arguments for Node that build a target. */
export function buildArgs(target: Target): readonly string[] {
  return [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'build', '-b', target];
}

/** Builds a target, its output on this terminal. Throws when the build fails. */
export function build(target: Target): string {
  const { status } = spawnSync(process.execPath, buildArgs(target), {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`The ${target} build failed. Its own words are above.`);
  return builtFolder(target);
}

// The step before `npm start` and `npm test`. On a fresh machine it runs under whatever Node is there (18 or
// newer, nothing installed), so this file is plain JavaScript and imports nothing but Node until Node 26 is in place.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED_NODE = 26;
const root = fileURLToPath(new URL('..', import.meta.url));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';

/** @param {string} message */
function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** npm writes its hidden lockfile as the last thing of an install: without it the install was never finished. */
function packagesAreCurrent() {
  const installed = statSync(join(modules, '.package-lock.json'), { throwIfNoEntry: false });
  return installed !== undefined && installed.mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

function installPackages() {
  const why = existsSync(modules) ? 'package-lock.json is newer than node_modules' : 'there is no node_modules yet';
  console.log(`Installing the packages of package-lock.json with "npm ci": ${why}.`);
  if (windows && process.execPath.startsWith(modules + sep)) {
    giveUp('Windows cannot replace the Node that is running from node_modules. Run "npm ci" once by hand, then again.');
  }
  // The Node that runs npm, and not the one first on PATH: that one lives in the folder npm is about to replace.
  const { npm_node_execpath: node, npm_execpath: npm } = process.env;
  // Its warnings are about packages that want a newer Node than npm's own; they get one.
  const options = ['ci', '--include=dev', '--include=optional', '--loglevel=error'];
  const { status, error } =
    node && npm
      ? spawnSync(node, [npm, ...options], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
      : spawnSync(['npm', ...options].join(' '), { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: true });
  if (status !== 0) giveUp(`"npm ci" did not succeed${error ? `: ${error.message}` : ''}. Its own words are above.`);
}

/** The Node that npm scripts find first on their PATH, with what it says of itself. */
function projectNode() {
  const path = join(modules, '.bin', windows ? 'node.cmd' : 'node');
  const { stdout } = spawnSync(windows ? `"${path}"` : path, ['--version'], { encoding: 'utf8', shell: windows });
  return { path, version: stdout?.trim() ?? '' };
}

if (!packagesAreCurrent()) installPackages();

if (Number.parseInt(process.versions.node, 10) === WANTED_NODE) {
  const { provision } = await import('./support/provision.ts');
  process.exitCode = provision(process.env.npm_lifecycle_event === 'prestart' ? 'start' : 'test');
} else {
  const { path, version } = projectNode();
  if (!version.startsWith(`v${WANTED_NODE}.`)) {
    giveUp(
      `Backbeat's tools need Node ${WANTED_NODE}, which npm brings along for Linux (x64, arm64), macOS (arm64) and ` +
        `Windows (x64).\nHere, on ${process.platform} ${process.arch}, ${path} ` +
        `${version ? `says ${version}` : 'is missing or does not run'}. ` +
        `Install Node ${WANTED_NODE} from https://nodejs.org and run this again with it first on PATH.`,
    );
  }
  const again = spawnSync(windows ? `"${path}"` : path, [windows ? '"tests/setup.mjs"' : 'tests/setup.mjs'], {
    cwd: root,
    stdio: 'inherit',
    shell: windows,
  });
  process.exitCode = again.status ?? 1;
}

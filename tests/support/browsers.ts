/**
 * Where the browsers of this machine are. A browser that is nowhere is an error that names the command which installs
 * it: a test that quietly passes without its browser is worse than one that fails.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/** What the manifests ask for: native Temporal in Chromium, the manifest's keys in Firefox. */
export const OLDEST = { chromium: 144, firefox: 142 } as const;

const HOME = homedir();
const WINDOWS = process.platform === 'win32';

/** A folder of the PATH that may not be read holds nothing for us. */
function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    return false;
  }
}

/** The full path of a command on PATH, or undefined. */
export function onPath(command: string): string | undefined {
  const names = WINDOWS ? [`${command}.exe`, `${command}.cmd`] : [command];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      if (folder !== '' && isFile(path)) return path;
    }
  }
  return undefined;
}

function programFolders(): readonly string[] {
  const { ProgramFiles, 'ProgramFiles(x86)': x86, LOCALAPPDATA } = process.env;
  return [ProgramFiles, x86, LOCALAPPDATA].filter((folder) => folder !== undefined);
}

/** The newest match first: the folders carry version numbers, and the last in order is the newest. */
function newestOf(pattern: string): readonly string[] {
  return globSync(pattern).sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

/** Chromium and Chrome for Testing that Playwright or Puppeteer have downloaded into their caches. */
function downloadedChromium(): readonly string[] {
  const playwright =
    process.platform === 'darwin'
      ? join(HOME, 'Library/Caches/ms-playwright')
      : WINDOWS
        ? join(process.env.LOCALAPPDATA ?? HOME, 'ms-playwright')
        : join(HOME, '.cache/ms-playwright');
  const inside = WINDOWS
    ? ['chrome-win*/chrome.exe']
    : process.platform === 'darwin'
      ? ['chrome-mac*/*.app/Contents/MacOS/Chromium', 'chrome-mac*/*.app/Contents/MacOS/Google Chrome for Testing']
      : ['chrome-linux*/chrome'];
  const folders = [`${playwright}/chromium-*`, join(HOME, '.cache/puppeteer/chrome/*')];
  return folders.flatMap((folder) => inside.flatMap((path) => newestOf(`${folder}/${path}`)));
}

function chromiumCandidates(): readonly (string | undefined)[] {
  const installed =
    process.platform === 'darwin'
      ? ['/Applications', join(HOME, 'Applications')].flatMap((folder) => [
          join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
          join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
        ])
      : WINDOWS
        ? programFolders().map((folder) => join(folder, 'Chromium', 'Application', 'chrome.exe'))
        : ['chromium', 'chromium-browser', 'chrome-for-testing'].map(onPath);
  return [...installed, ...downloadedChromium()];
}

function firefoxCandidates(): readonly (string | undefined)[] {
  if (process.platform === 'darwin') {
    return ['Firefox', 'Firefox Developer Edition'].flatMap((name) =>
      ['/Applications', join(HOME, 'Applications')].map((at) => join(at, `${name}.app/Contents/MacOS/firefox`)),
    );
  }
  if (WINDOWS) {
    return ['Mozilla Firefox', 'Firefox Developer Edition'].flatMap((name) =>
      programFolders().map((folder) => join(folder, name, 'firefox.exe')),
    );
  }
  return ['firefox-esr', 'firefox'].map(onPath);
}

function brandedCandidates(): readonly (string | undefined)[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (WINDOWS) {
    return programFolders().flatMap((folder) => [
      join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
      join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
    ]);
  }
  return ['google-chrome', 'google-chrome-stable', 'microsoft-edge'].map(onPath);
}

function find(
  variable: string,
  candidates: () => readonly (string | undefined)[],
  missing: () => string,
): string | Error {
  const told = process.env[variable];
  if (told) return existsSync(told) ? told : new Error(`${variable} says ${told}, and there is no such file.`);
  return candidates().find((path) => path !== undefined && existsSync(path)) ?? new Error(missing());
}

/** The words with which a person installs Debian packages, or what takes their place elsewhere. */
export function installCommand(packages: readonly string[], elsewhere: { mac: string; windows: string }): string {
  if (process.platform === 'darwin') return elsewhere.mac;
  if (WINDOWS) return elsewhere.windows;
  if (onPath('apt-get')) {
    return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  }
  return `your system's package manager: install ${packages.join(' ')}`;
}

/**
 * Chromium or Chrome for Testing; `CHROMIUM_PATH` overrules the search. Branded Chrome is not looked for: since 137 it
 * ignores `--load-extension`.
 */
export function chromiumPath(): string | Error {
  return find('CHROMIUM_PATH', chromiumCandidates, () => {
    const download = 'npx playwright install chromium';
    const command = installCommand(['chromium'], {
      mac: 'brew install --cask chromium',
      windows: 'choco install chromium',
    });
    return `No Chromium found. Install it with:  ${command}\n(or, on any system:  ${download})\nOr set CHROMIUM_PATH.`;
  });
}

/** Firefox, 142 or newer; `FIREFOX_PATH` overrules the search. */
export function firefoxPath(): string | Error {
  return find('FIREFOX_PATH', firefoxCandidates, () => {
    const command = installCommand(['firefox-esr'], {
      mac: 'brew install --cask firefox',
      windows: 'choco install firefox',
    });
    return `No Firefox found. Install it with:  ${command}\nOr set FIREFOX_PATH.`;
  });
}

/** Branded Chrome or Edge, which can only have the folder loaded by hand. */
export function brandedPath(): string | undefined {
  return brandedCandidates().find((path) => path !== undefined && existsSync(path));
}

/** The first number of a browser's version; undefined on Windows, where asking opens a window. */
export function majorVersion(path: string): number | undefined {
  if (WINDOWS) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const found = / (\d+)\./.exec(stdout ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

function orThrow(found: string | Error): string {
  if (found instanceof Error) throw found;
  return found;
}

/** The path of Chromium. Throws with the command that installs it. */
export function findChromium(): string {
  return orThrow(chromiumPath());
}

/** The path of Firefox. Throws with the command that installs it. */
export function findFirefox(): string {
  return orThrow(firefoxPath());
}

/** The path of Xvfb, the X server without a screen. Throws with the command that installs it; Linux only. */
export function needXvfb(): string {
  const path = onPath('Xvfb');
  if (path) return path;
  if (process.platform !== 'linux') {
    throw new Error('This test moves a real pointer on a display of its own (Xvfb), which only Linux has.');
  }
  throw new Error(`No Xvfb found. Install it with:  ${installCommand(['xvfb'], { mac: '', windows: '' })}`);
}

/** Firefox (153) shows notifications outside itself only through this library. */
export function hasLibnotify(): boolean {
  return globSync('/usr/{lib,lib64,lib/*}/libnotify.so.4').length > 0;
}

/** Throws with the command that installs libnotify where it is missing; Linux only. */
export function needLibnotify(): void {
  if (hasLibnotify()) return;
  throw new Error(`No libnotify found. Install it with:  ${installCommand(['libnotify4'], { mac: '', windows: '' })}`);
}

/** The path of dbus-daemon. Throws with the command that installs it; Linux only. */
export function needDbus(): string {
  const path = onPath('dbus-daemon');
  if (path) return path;
  if (process.platform !== 'linux') {
    throw new Error('This test shows notifications on a desktop bus of its own (D-Bus), which only Linux has.');
  }
  throw new Error(`No dbus-daemon found. Install it with:  ${installCommand(['dbus'], { mac: '', windows: '' })}`);
}

/** Whether a window can be shown to somebody here. */
export function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY);
}

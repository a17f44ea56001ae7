/** What this machine must have besides npm's packages, and its installation where that can be done unasked. */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import {
  brandedPath,
  chromiumPath,
  firefoxPath,
  hasDisplay,
  hasLibnotify,
  installCommand,
  onPath,
} from './browsers.ts';

interface Requirement {
  /** The Debian package. */
  readonly name: string;
  readonly why: string;
  readonly present: () => boolean;
}

const isPath = (found: string | Error): boolean => typeof found === 'string';

const CHROMIUM: Requirement = {
  name: 'chromium',
  why: 'Backbeat runs in a real browser',
  present: () => isPath(chromiumPath()),
};

const FONT: Requirement = {
  name: 'fonts-dejavu-core',
  why: 'pictures of pages need a font with all our signs',
  present: () => existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf'),
};

const FOR_TESTS: readonly Requirement[] = [
  CHROMIUM,
  { name: 'firefox-esr', why: 'the Firefox build is tested in Firefox', present: () => isPath(firefoxPath()) },
  { name: 'xvfb', why: 'some tests need a display of their own', present: () => onPath('Xvfb') !== undefined },
  { name: 'xdotool', why: 'a real pointer must move on it', present: () => onPath('xdotool') !== undefined },
  { name: 'x11-xserver-utils', why: 'xset locks and unlocks it', present: () => onPath('xset') !== undefined },
  {
    name: 'dbus',
    why: 'a notification server of our own listens to the nudges',
    present: () => onPath('dbus-daemon') !== undefined,
  },
  { name: 'libnotify4', why: 'Firefox tells that server through it', present: hasLibnotify },
  {
    name: 'faketime',
    why: 'hours pass in minutes',
    present: () => globSync('/usr/lib/*/faketime/libfaketimeMT.so.1').length > 0,
  },
  FONT,
];

function aptMayInstall(): boolean {
  return existsSync('/etc/debian_version') && onPath('apt-get') !== undefined && process.getuid?.() === 0;
}

function aptInstall(missing: readonly Requirement[]): boolean {
  console.log('Installing through apt, because it is missing here and we are root on a Debian-like system:');
  for (const { name, why } of missing) console.log(`  ${name}: ${why}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: readonly string[]): boolean =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
  return (
    apt('update', '-q') &&
    apt('install', '-y', '-q', '--no-install-recommends', ...missing.map((requirement) => requirement.name))
  );
}

function complain(missing: readonly Requirement[]): void {
  console.error('\nMissing here:');
  for (const { name, why } of missing) console.error(`  ${name}: ${why}`);
  const names = missing.map((requirement) => requirement.name);
  const casks = names.filter((name) => name === 'chromium' || name === 'firefox-esr');
  const cask = (name: string): string => (name === 'firefox-esr' ? 'firefox' : name);
  const command = installCommand(names, {
    mac: `brew install --cask ${casks.map(cask).join(' ')}`,
    windows: `choco install ${casks.map(cask).join(' ')}`,
  });
  console.error(`Install with:  ${command}`);
  if (names.includes('chromium')) console.error('Chromium alone, on any system:  npx playwright install chromium');
}

/** A path that somebody set by hand and that leads nowhere is theirs to mend, not ours to install around. */
function misleadingPaths(): readonly string[] {
  return [chromiumPath(), firefoxPath()].flatMap((found) =>
    found instanceof Error && found.message.includes('_PATH says') ? [found.message] : [],
  );
}

/** Outside Linux there is no X server of ours; the tests that need one say so themselves. */
function required(purpose: 'start' | 'test'): readonly Requirement[] {
  if (purpose === 'test') {
    return process.platform === 'linux' ? FOR_TESTS : FOR_TESTS.filter(({ name }) => /chromium|firefox/.test(name));
  }
  // With a display any browser will do; without one the tour takes pictures in Chromium.
  if (!hasDisplay()) return [CHROMIUM, FONT];
  return isPath(chromiumPath()) || isPath(firefoxPath()) || brandedPath() ? [] : [CHROMIUM, FONT];
}

/** Sees to it that all is there, and says what it does. Returns the exit code: 0 when everything is there. */
export function provision(purpose: 'start' | 'test'): number {
  const stillMissing = (): readonly Requirement[] => required(purpose).filter(({ present }) => !present());
  const misleading = misleadingPaths();
  if (misleading.length > 0) {
    console.error(misleading.join('\n'));
    return 1;
  }
  const missing = stillMissing();
  if (missing.length === 0) return 0;
  const installed = aptMayInstall() && aptInstall(missing);
  const left = installed ? stillMissing() : missing;
  if (left.length === 0) return 0;
  complain(left);
  return 1;
}

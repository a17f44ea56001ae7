/** `npm start`: builds Backbeat and opens a browser with it, in a profile of its own that is gone afterwards. */
import { once } from 'node:events';
import { brandedPath, chromiumPath, firefoxPath, hasDisplay, majorVersion, OLDEST } from './support/browsers.ts';
import { build } from './support/build.ts';
import { exitOnSignals, scratchFolder, startGroup } from './support/cleanup.ts';
import { sandboxArgs } from './support/extension.ts';
import { launchFirefox } from './support/firefox.ts';
import { tour } from './tour.ts';

const KEEP_OPEN = 'Close the browser (or press Ctrl-C here) to end. Its profile is fresh and will be removed.';

/** Opened as a person would: no automation attached, which would keep the background worker from ever stopping. */
async function openChromium(path: string): Promise<void> {
  const dir = build('chrome');
  const profile = scratchFolder('start');
  console.log(`\nOpening ${path} with Backbeat. ${KEEP_OPEN}`);
  const browser = startGroup(
    path,
    [
      `--user-data-dir=${profile.path}`,
      `--disable-extensions-except=${dir}`,
      `--load-extension=${dir}`,
      '--no-first-run',
      '--no-default-browser-check',
      ...sandboxArgs,
    ],
    { stdio: 'ignore' },
  );
  await once(browser, 'exit');
  profile.remove();
}

async function openFirefox(): Promise<void> {
  const dir = build('firefox');
  console.log(`\nOpening Firefox with Backbeat. ${KEEP_OPEN}`);
  const { browser, close } = await launchFirefox({ dir, headless: false });
  await new Promise<void>((resolve) => browser.once('disconnected', () => resolve()));
  await close();
}

function explainBranded(path: string): void {
  const dir = build('chrome');
  const page = /edge/i.test(path) ? 'edge://extensions' : 'chrome://extensions';
  console.log(
    [
      `\n${path} no longer loads an extension from the command line, so this takes three clicks:`,
      `  1. Open ${page} and switch "Developer mode" on.`,
      '  2. Choose "Load unpacked".',
      `  3. Pick the folder ${dir}`,
      'Or install Chromium (npx playwright install chromium) and run "npm start" again.',
    ].join('\n'),
  );
}

async function start(wanted: string | undefined): Promise<void> {
  if (wanted !== undefined && wanted !== 'chromium' && wanted !== 'firefox') {
    throw new Error(`"npm start -- ${wanted}": choose chromium or firefox.`);
  }
  if (!hasDisplay()) {
    console.log(
      'There is no display here to open a browser on, so this takes pictures of a day with Backbeat instead.',
    );
    build('chrome');
    return tour();
  }
  const chromium = wanted === 'firefox' ? undefined : chromiumPath();
  if (typeof chromium === 'string') {
    requireVersion(chromium, OLDEST.chromium);
    return openChromium(chromium);
  }
  const firefox = wanted === 'chromium' ? undefined : firefoxPath();
  if (typeof firefox === 'string') {
    requireVersion(firefox, OLDEST.firefox);
    return openFirefox();
  }
  const branded = wanted === 'firefox' ? undefined : brandedPath();
  if (branded !== undefined) return explainBranded(branded);
  throw chromium ?? firefox ?? new Error('No browser found.');
}

function requireVersion(path: string, oldest: number): void {
  const version = majorVersion(path);
  if (version !== undefined && version < oldest) {
    throw new Error(`${path} is version ${version}; Backbeat needs ${oldest} or newer.`);
  }
}

exitOnSignals();
try {
  await start(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? `\n${error.message}` : error);
  process.exitCode = 1;
}

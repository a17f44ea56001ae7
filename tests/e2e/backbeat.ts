/** The test of Playwright with a fresh browser for each: installed, settled, and its faults counted. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { builtFolder, type Target } from '../support/build.ts';
import { environment } from '../support/display.ts';
import { type ChromiumOptions, launchChromium, type RunningChromium } from '../support/extension.ts';
import { readState } from '../support/seed.ts';
import { WITHOUT_BUS } from '../support/session-bus.ts';
import { until } from '../support/until.ts';

export { expect, type Page } from '@playwright/test';

/** Where a build lies. Throws when there is none. */
export function built(target: Target): string {
  const dir = builtFolder(target);
  if (existsSync(join(dir, 'manifest.json'))) return dir;
  throw new Error(`There is no build for ${target} yet. Run "npm run build${target === 'firefox' ? ':firefox' : ''}".`);
}

const HOURS = 24;
const AFTERNOON = 15;

/**
 * The environment of a browser in whose zone it is between 15 and 16 o'clock: a test that runs around midnight is not
 * cut in two, and a day has something behind it. Its notifications are shown nowhere.
 */
export function inTheAfternoon(): Readonly<Record<string, string>> {
  const ahead = ((AFTERNOON - new Date().getUTCHours() + HOURS + 11) % HOURS) - 11;
  // The sign of these zones is the other way round than everybody's.
  const zone = ahead === 0 ? 'Etc/UTC' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
  return { ...environment(), ...WITHOUT_BUS, TZ: zone };
}

/** Writes down every fault that the product reports and every error that nobody caught, in all its pages and its worker. */
function listenForFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  context.on('weberror', (error) => faults.push(String(error.error())));
  return faults;
}

export interface Backbeat extends RunningChromium {
  /** A page of the extension's origin in which none of the product's code runs. */
  readonly desk: Page;
  /** What went wrong so far. A test that expects faults empties it. */
  readonly faults: string[];
}

/** Launches Chromium with the extension and waits until its installation has come to rest. */
export async function launchBackbeat(options?: Partial<ChromiumOptions>): Promise<Backbeat> {
  const browser = await launchChromium({ dir: built('chrome'), env: inTheAfternoon(), ...options } as ChromiumOptions);
  try {
    const faults = listenForFaults(browser.context);
    const desk = await browser.page('manifest.json');
    await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
    return { ...browser, desk, faults };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

interface Fixtures {
  /** How the browser is launched, where it matters. */
  readonly launch: Partial<ChromiumOptions>;
  readonly backbeat: Backbeat;
  /** Whether the test leaves faults behind on purpose. */
  readonly faulty: boolean;
}

export const test = base.extend<Fixtures>({
  launch: [{}, { option: true }],
  faulty: [false, { option: true }],
  backbeat: async ({ faulty, launch }, use) => {
    const backbeat = await launchBackbeat(launch);
    try {
      await use(backbeat);
      if (!faulty) base.expect(backbeat.faults, 'what the product reported').toEqual([]);
    } finally {
      await backbeat.close();
    }
  },
});

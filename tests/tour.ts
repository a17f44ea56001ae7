/** `npm run tour`: a day with Backbeat in pictures, taken in headless Chromium from the built extension. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { builtFolder, ROOT } from './support/build.ts';
import { exitOnSignals } from './support/cleanup.ts';
import { launchChromium } from './support/extension.ts';
import { type SeedRows, seedDay } from './support/seed.ts';

const FOLDER = join(ROOT, '.output/tour');
const SCHEMES = ['light', 'dark'] as const;
const POPUP_WIDTHS = [360] as const;
const PAGE_WIDTHS = [1280, 480] as const;

interface Stop {
  readonly name: string;
  /** A page of the built extension. */
  readonly path: string;
  readonly widths: readonly number[];
  /** The height of the window in pixels; a page that is longer is taken whole. */
  readonly height: number;
  /** What has to be in the database for this picture, beyond the day itself. */
  readonly rows?: SeedRows;
  /** What a person would do before the picture. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const DAY: SeedRows = {};

const STOPS: readonly Stop[] = [
  { name: 'welcome', path: 'welcome.html', widths: PAGE_WIDTHS, height: 800 },
  { name: 'popup', path: 'popup.html', widths: POPUP_WIDTHS, height: 560 },
  { name: 'nudge', path: 'popup.html', widths: POPUP_WIDTHS, height: 560 },
  { name: 'minute', path: 'break.html', widths: POPUP_WIDTHS, height: 560 },
  { name: 'dashboard', path: 'dashboard.html', widths: PAGE_WIDTHS, height: 800 },
  { name: 'options', path: 'options.html', widths: PAGE_WIDTHS, height: 800 },
];

/** Takes all the pictures and names each. Throws when a page is missing from the build, after the other pictures. */
export async function tour(): Promise<void> {
  const dir = builtFolder('chrome');
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error('There is no build yet. Run "npm run build" first.');
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const missing = new Set(STOPS.map(({ path }) => path).filter((path) => !existsSync(join(dir, path))));
  const browser = await launchChromium({ dir });
  try {
    const first = STOPS.find(({ path }) => !missing.has(path));
    if (first && Object.keys(DAY).length > 0) {
      const page = await browser.page(first.path);
      await seedDay(page, DAY);
      await page.close();
    }
    for (const stop of STOPS.filter(({ path }) => !missing.has(path))) await visit(stop, browser.page);
  } finally {
    await browser.close();
  }
  if (missing.size > 0) throw new Error(`Not in the build, so not in the pictures: ${[...missing].join(', ')}.`);
}

async function visit(stop: Stop, open: (path: string) => Promise<Page>): Promise<void> {
  if (stop.rows) {
    const page = await open(stop.path);
    await seedDay(page, stop.rows);
    await page.close();
  }
  for (const width of stop.widths) {
    const page = await open(stop.path);
    for (const colorScheme of SCHEMES) {
      await page.setViewportSize({ width, height: stop.height });
      // Without motion a figure stands in its telling pose, and two tours give the same pictures.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.reload();
      await stop.prepare?.(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = join(FOLDER, `${stop.name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
      console.log(`  ${relative(ROOT, path)}`);
    }
    await page.close();
  }
}

if (import.meta.main) {
  exitOnSignals();
  try {
    await tour();
  } catch (error) {
    console.error(error instanceof Error ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

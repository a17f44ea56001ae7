/**
 * `npm run tour`: a day with Backbeat in pictures, taken in headless Chromium from the built extension;
 * `npm run tour -- --minutes`: whole minutes instead, a picture every two seconds.
 */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { SECOND_MS } from '../lib/domain/time.ts';
import { builtFolder, ROOT } from './support/build.ts';
import { exitOnSignals } from './support/cleanup.ts';
import { DEMO_ROUTINE, demoDay } from './support/demo.ts';
import { launchChromium, type RunningChromium } from './support/extension.ts';
import { type SeedRows, seedDay } from './support/seed.ts';
import { stripMinutes } from './support/strip.ts';

const FOLDER = join(ROOT, '.output/tour');
const SCHEMES = ['light', 'dark'] as const;
const POPUP_WIDTHS = [360] as const;
const PAGE_WIDTHS = [1280, 480] as const;

interface Stop {
  readonly name: string;
  /** A page of the built extension, and where in it. */
  readonly path: string;
  readonly widths: readonly number[];
  /** The height of the window in pixels; a page that is longer is taken whole. */
  readonly height: number;
  /** Epoch ms at which it is seen; now, if it does not matter. */
  readonly at?: number;
  /** What has to be in the database for this picture, beyond the day itself. */
  readonly rows?: SeedRows;
  /** What a person would do before the picture. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const ZONE = Temporal.Now.timeZoneId();
/** The tour takes place at this time of today, whenever it is taken. */
const START_AT = Temporal.Now.plainDateISO(ZONE).toZonedDateTime({ timeZone: ZONE, plainTime: '09:04' });

const DAY = demoDay(START_AT.epochMilliseconds, ZONE);
const DAY_ROWS = DAY.rows();
const DAY_AT = DAY.at();
const NUDGE = DAY.work(8).work(1, false);
const NUDGE_ROWS = NUDGE.rows();
const NUDGE_AT = NUDGE.at() + 40 * SECOND_MS;
const MINUTE = NUDGE.tell({ type: 'routine-start', routine: DEMO_ROUTINE });
const MINUTE_ROWS = MINUTE.rows();
const MINUTE_AT = MINUTE.at() + 32 * SECOND_MS;

const playerSeen = (page: Page): Promise<void> => page.getByRole('timer').waitFor();

const STOPS: readonly Stop[] = [
  { name: 'welcome', path: 'welcome.html', widths: PAGE_WIDTHS, height: 800 },
  { name: 'popup', path: 'popup.html', widths: POPUP_WIDTHS, height: 600, rows: DAY_ROWS, at: DAY_AT },
  { name: 'dashboard', path: 'dashboard.html', widths: PAGE_WIDTHS, height: 800, rows: DAY_ROWS, at: DAY_AT },
  {
    name: 'exercises',
    path: 'dashboard.html#exercises',
    widths: PAGE_WIDTHS,
    height: 800,
    prepare: (page) => page.getByRole('searchbox').waitFor(),
  },
  {
    name: 'exercise',
    path: 'dashboard.html#exercises/wall-angels',
    widths: PAGE_WIDTHS,
    height: 800,
    prepare: (page) => page.locator('[data-exercise="wall-angels"]').waitFor(),
  },
  { name: 'options', path: 'options.html', widths: PAGE_WIDTHS, height: 800 },
  // Last, since the day goes on with them.
  { name: 'nudge', path: 'popup.html', widths: POPUP_WIDTHS, height: 600, rows: NUDGE_ROWS, at: NUDGE_AT },
  {
    name: 'minute',
    path: 'popup.html',
    widths: POPUP_WIDTHS,
    height: 600,
    rows: MINUTE_ROWS,
    at: MINUTE_AT,
    prepare: playerSeen,
  },
];

function builtDir(): string {
  const dir = builtFolder('chrome');
  if (!existsSync(join(dir, 'manifest.json'))) throw new Error('There is no build yet. Run "npm run build" first.');
  return dir;
}

/** Takes all the pictures and names each. Throws when a page is missing from the build, after the other pictures. */
export async function tour(): Promise<void> {
  const dir = builtDir();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const pageOf = (path: string) => path.replace(/#.*/, '');
  const missing = new Set(STOPS.map(({ path }) => path).filter((path) => !existsSync(join(dir, pageOf(path)))));
  const browser = await launchChromium({ dir, extraArgs: ['--hide-scrollbars'] });
  try {
    for (const stop of STOPS.filter(({ path }) => !missing.has(path))) await visit(stop, browser);
  } finally {
    await browser.close();
  }
  if (missing.size > 0) throw new Error(`Not in the build, so not in the pictures: ${[...missing].join(', ')}.`);
}

async function visit(stop: Stop, { context, extensionId, page: open }: RunningChromium): Promise<void> {
  for (const width of stop.widths) {
    for (const colorScheme of SCHEMES) {
      // A page of its own for each picture: the one before may have written that it was opened.
      if (stop.rows) {
        const seeding = await open('welcome.html');
        await seedDay(seeding, stop.rows);
        await seeding.close();
      }
      const page = await context.newPage();
      if (stop.at !== undefined) await page.clock.setFixedTime(stop.at);
      await page.setViewportSize({ width, height: stop.height });
      // Without motion a figure stands in its telling pose, and two tours give the same pictures.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.goto(`chrome-extension://${extensionId}/${stop.path}`);
      await page.locator('main:not([aria-busy])').waitFor();
      await stop.prepare?.(page);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const path = join(FOLDER, `${stop.name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true, animations: 'disabled' });
      console.log(`  ${relative(ROOT, path)}`);
      await page.close();
    }
  }
}

if (import.meta.main) {
  exitOnSignals();
  try {
    await (process.argv.includes('--minutes') ? stripMinutes(builtDir(), join(ROOT, '.output/minutes')) : tour());
  } catch (error) {
    console.error(error instanceof Error ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

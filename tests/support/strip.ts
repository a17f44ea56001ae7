/** A whole minute in pictures on one strip, in simulated time: what a person sees from "get ready" to "done". */
import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page } from '@playwright/test';
import { exerciseById } from '../../lib/domain/exercises/catalogue.ts';
import { begun } from '../../lib/domain/routines/control.ts';
import { type PlannedRoutine, plannedMs } from '../../lib/domain/routines/routine.ts';
import { stepOf } from '../../lib/domain/routines/rules.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import { ROOT } from './build.ts';
import { DEMO_ROUTINE, demoDay } from './demo.ts';
import { launchChromium, type RunningChromium } from './extension.ts';
import { changeState, seedAnew } from './seed.ts';

const POPUP = { width: 360, height: 600 } as const;
const COLUMNS = 6;
const ROUTINE_SECONDS = 60;
const SETUP_SECONDS = 5;
const LOADING_MS = 15 * SECOND_MS;
const ZONE = Temporal.Now.timeZoneId();
/** How long the day of the demo is. */
const DAY_MS = demoDay(0, ZONE).at();
/** Into a second, so that no picture falls on its edge. */
const OFF_MS = 300;

/** A minute of these, each on both sides where the catalogue has it so. Throws for one that is not in it. */
function planOf(id: string, exerciseIds: readonly string[]): PlannedRoutine {
  const seconds = ROUTINE_SECONDS / exerciseIds.length;
  const steps = exerciseIds.map((exerciseId) => {
    const exercise = exerciseById(exerciseId);
    if (exercise === undefined) throw new Error(`There is no exercise ${exerciseId}.`);
    return stepOf(exercise, SETUP_SECONDS, seconds - SETUP_SECONDS);
  });
  return { id, kind: 'movement', presetId: null, steps };
}

interface Minute {
  readonly plan: PlannedRoutine;
  readonly colorScheme: 'light' | 'dark';
}

const MINUTES: readonly Minute[] = [
  { plan: planOf('sides', ['standing-hip-flexor-stretch', 'standing-side-leg-lift']), colorScheme: 'light' },
  { plan: DEMO_ROUTINE, colorScheme: 'dark' },
  { plan: planOf('seated', ['chin-tuck', 'shoulder-blade-squeeze', 'slow-neck-turns']), colorScheme: 'light' },
];

interface Frame {
  readonly second: number;
  /** What a screen reader has said last. */
  readonly said: string;
  readonly picture: Buffer;
}

/** Every two seconds, each of the last ones, and what comes after the end. */
function secondsOf(plan: PlannedRoutine): readonly number[] {
  const last = Math.ceil(plannedMs(plan) / SECOND_MS);
  return Array.from({ length: last + 1 }, (_, second) => second).filter(
    (second) => second % 2 === 0 || second > last - 4,
  );
}

async function film(page: Page, plan: PlannedRoutine): Promise<readonly Frame[]> {
  const frames: Frame[] = [];
  let atMs = 0;
  for (const second of secondsOf(plan)) {
    const wantedMs = second * SECOND_MS + OFF_MS;
    await page.clock.runFor(wantedMs - atMs);
    atMs = wantedMs;
    const said = (await page.getByRole('status').first().textContent()) ?? '';
    frames.push({ second, said, picture: await page.screenshot() });
  }
  return frames;
}

const captioned = ({ second, said, picture }: Frame): string =>
  `<figure><img src="data:image/png;base64,${picture.toString('base64')}" alt=""><figcaption>${second} s: ${said}</figcaption></figure>`;

const STYLE = `body { margin: 0; padding: 12px; width: max-content; background: #888; font: 14px sans-serif }
  main { display: grid; grid-template-columns: repeat(${COLUMNS}, ${POPUP.width}px); gap: 12px }
  figure { margin: 0 } img { display: block } figcaption { padding: 4px; background: #fff }`;

/** Begins a minute and films it in the popup. */
async function filmIn({ context, page: open }: RunningChromium, { plan, colorScheme }: Minute) {
  const now = Date.now();
  // The player is there before its first second: until then it shows that one.
  const startAt = now + LOADING_MS;
  const seeding = await open('welcome.html');
  await seedAnew(seeding, demoDay(now - DAY_MS, ZONE).rows());
  await changeState(seeding, (state) => ({
    ...state,
    routine: { running: begun(plan, startAt), before: state.book, held: [], unseenEndAt: null },
  }));
  const popup = new URL('popup.html', seeding.url()).href;
  await seeding.close();

  const page = await context.newPage();
  await page.clock.install({ time: now });
  await page.setViewportSize(POPUP);
  await page.emulateMedia({ colorScheme, reducedMotion: 'no-preference' });
  await page.goto(popup);
  await page.getByRole('timer').waitFor();
  await page.clock.pauseAt(startAt);
  return film(page, plan);
}

/** Films each of the minutes and writes its strip into a folder. */
export async function stripMinutes(dir: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const minute of MINUTES) {
    // One for each: what was done in simulated time lies in the future of the browser.
    const browser = await launchChromium({ dir, extraArgs: ['--hide-scrollbars'] });
    try {
      const frames = await filmIn(browser, minute);
      const sheet = await browser.context.newPage();
      await sheet.setContent(`<style>${STYLE}</style><main>${frames.map(captioned).join('')}</main>`);
      const path = join(folder, `minute-${minute.plan.id}-${minute.colorScheme}.png`);
      await sheet.locator('body').screenshot({ path });
      console.log(`  ${relative(ROOT, path)}`);
    } finally {
      await browser.close();
    }
  }
}

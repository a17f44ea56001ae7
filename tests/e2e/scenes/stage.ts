/** Puts a scene into a browser. */
import { initialState } from '../../../lib/domain/engine/state.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { demoDay } from '../../support/demo.ts';
import { changeState, type SeedRows, seedAnew } from '../../support/seed.ts';
import type { Page } from '../backbeat.ts';
import { POPUP, type Scene } from './scene.ts';

/** How long the day of the demo is. */
const DAY_MS = demoDay(0, 'UTC').at();

const emptyDay = (now: number, zone: string): SeedRows => ({
  spans: [],
  breaks: [],
  nudges: [],
  routines: [],
  days: [],
  state: [
    {
      key: 'engine',
      value: {
        ...initialState(now, zone, 0),
        presence: { kind: 'active', sinceAt: now },
        book: {
          bout: { startAt: now, sittingMs: 0, sittingByDay: {} },
          standingSince: null,
          calendars: [{ fromAt: now, zone, dayStartHour: 0 }],
        },
      },
    },
  ],
});

/** Stores what the scene needs, in place of all that was there. */
export async function prepare(scene: Scene, desk: Page): Promise<void> {
  const now = Date.now();
  const zone = await desk.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
  const day = scene.empty ? emptyDay(now, zone) : demoDay(now - DAY_MS, zone).rows();
  // The popup shows what the scene is about, and no cue that happens to be due.
  const quiet: Partial<Settings> = scene.size === POPUP ? { postureIntervalMinutes: null } : {};
  const settings = Object.entries({ ...quiet, ...scene.settings }).map(([key, value]) => ({ key, value }));
  const settled = (scene.routines?.(now) ?? []).map((value) => ({ value }));
  const own = {
    ownExercises: (scene.own?.exercises ?? []).map((value) => ({ value })),
    ownRoutines: (scene.own?.routines ?? []).map((value) => ({ value })),
    pictures: [],
  };
  await seedAnew(desk, { ...day, ...own, routines: [...(day.routines ?? []), ...settled], settings });
  const { state } = scene;
  if (state) await changeState(desk, (before) => state(before, now));
}

/** Prepares a scene and opens it in a tab. */
export async function open(scene: Scene, desk: Page, page: Page): Promise<void> {
  // A page that asks closes itself when there is nothing left to ask.
  await page.goto('about:blank');
  await prepare(scene, desk);
  await page.setViewportSize(scene.size);
  // An address that differs in its last part alone would not load the page anew.
  if (scene.path.includes('#')) await page.goto('about:blank');
  await page.goto(new URL(scene.path, desk.url()).href);
  await scene.act(page);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

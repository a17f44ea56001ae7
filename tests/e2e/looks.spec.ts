import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { ROOT } from '../support/build.ts';
import { closePopup, enlargePopup, openPopup, popupShape } from './api.ts';
import { type Backbeat, expect, launchBackbeat, type Page, test } from './backbeat.ts';
import { SCENES } from './scenes/all.ts';
import { POPUP_SCENES } from './scenes/popup.ts';
import { open, prepare } from './scenes/stage.ts';
import { text } from './words.ts';

/** Pictures of every scene, for people to look at. */
const SHOTS = join(ROOT, '.output/shots');
const SCHEMES = ['light', 'dark'] as const;
/** Every scene in both schemes, and with big letters, takes minutes: only the long tests look at all of it. */
const LONG = process.env.BACKBEAT_LONG !== undefined;

let browser: Backbeat;

// One browser for all scenes: each fills the database anew.
test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  // On a small screen the browser makes a popup lower than it could be.
  browser = await launchBackbeat({ extraArgs: ['--screen-info={1600x1200}'] });
});

test.afterAll(async () => {
  await browser.close();
});

test.afterEach(() => {
  expect(browser.faults.splice(0), 'what the product reported').toEqual([]);
});

/** What axe finds wrong: the rule, and where. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  // Rules that found nothing to look at pass as well as good pages do.
  expect(passes.length).toBeGreaterThan(5);
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

for (const [index, scene] of SCENES.entries()) {
  // Neighbours are alike, so that each kind of scene is seen in both.
  const schemes = LONG ? SCHEMES : SCHEMES.filter((_, which) => which === index % SCHEMES.length);
  test(`${scene.name}: nothing that keeps people out, in ${schemes.join(' and ')}`, async () => {
    const page = await browser.context.newPage();
    try {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(scene, browser.desk, page);
        await page.screenshot({ path: join(SHOTS, `${scene.name}-${colorScheme}.png`), fullPage: true });
        expect(await violations(page), colorScheme).toEqual([]);
      }
      if (!LONG) return;
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      await page.screenshot({ path: join(SHOTS, `${scene.name}-big.png`) });
    } finally {
      await page.close();
    }
  });
}

/** Chrome shows no popup higher than this. */
const HIGHEST = 600;
const WIDTH = 360;

// What unfolds in it is clicked open in a tab, above.
for (const scene of POPUP_SCENES.filter(({ name }) => name !== 'popup-pausing')) {
  test(`${scene.name}: as the browser itself opens it, also when letters are twice as big`, async () => {
    const { desk } = browser;
    await prepare(scene, desk);
    await openPopup(desk);
    const last = text(scene.empty ? 'popupFirstRun' : 'popupTodayBreaks');
    const shape = () => popupShape(desk, text('popupStart'), last);
    // A popup that has to be scrolled is wider, by its scroll bar.
    await expect.poll(shape).toMatchObject({ width: WIDTH, hiddenWidth: 0, showsButton: true, isWhole: true });
    expect((await shape())?.height).toBeLessThanOrEqual(HIGHEST);
    await enlargePopup(desk);
    await expect.poll(shape).toMatchObject({ height: HIGHEST, hiddenWidth: 0, showsButton: true });
    await closePopup(desk);
    await expect.poll(shape).toBeNull();
  });
}

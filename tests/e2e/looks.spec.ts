import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { ROOT } from '../support/build.ts';
import { type Backbeat, expect, launchBackbeat, type Page, test } from './backbeat.ts';
import { open, POPUP_SCENES, SCENES } from './scenes.ts';
import { text } from './words.ts';

/** Pictures of every scene, for people to look at. */
const SHOTS = join(ROOT, '.output/shots');
const SCHEMES = ['light', 'dark'] as const;

let browser: Backbeat;

// One browser for all scenes: each fills the database anew.
test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  browser = await launchBackbeat();
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

for (const scene of SCENES) {
  test(`${scene.name}: nothing that keeps people out, in light and dark`, async () => {
    const page = await browser.context.newPage();
    try {
      for (const colorScheme of SCHEMES) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(scene, browser.desk, page);
        await page.screenshot({ path: join(SHOTS, `${scene.name}-${colorScheme}.png`), fullPage: true });
        expect(await violations(page), colorScheme).toEqual([]);
      }
    } finally {
      await page.close();
    }
  });
}

interface Extent {
  /** What does not fit into the width of the window, in pixels. */
  readonly hidden: number;
  readonly height: number;
  /** Of a scroll bar that takes room from the page. */
  readonly scrollBar: number;
}

const extent = (page: Page): Promise<Extent> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth, scrollHeight } = document.documentElement;
    return { hidden: scrollWidth - clientWidth, height: scrollHeight, scrollBar: innerWidth - clientWidth };
  });

/** Chrome shows no popup higher than this. */
const HIGHEST = 600;
const WIDTH = 360;

for (const scene of POPUP_SCENES) {
  test(`${scene.name}: 360 wide, its first button in view, also when letters are twice as big`, async () => {
    const page = await browser.context.newPage();
    try {
      await open(scene, browser.desk, page);
      // A window that is wide and low shows how wide and high the popup would like to be.
      await page.setViewportSize({ width: 800, height: 200 });
      const root = page.getByRole('main');
      expect((await root.boundingBox())?.width).toBe(WIDTH);
      if (scene.name === 'popup' || scene.name === 'popup-first') {
        expect((await extent(page)).height).toBeLessThanOrEqual(HIGHEST);
      }

      const first = page.getByRole('button', { name: text('popupStart'), exact: true });
      for (const fontSize of ['100%', '200%']) {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, fontSize);
        await page.setViewportSize({ width: WIDTH, height: HIGHEST });
        // Chrome makes room beside a popup that is too high for its scroll bar.
        await page.setViewportSize({ width: WIDTH + (await extent(page)).scrollBar, height: HIGHEST });
        expect((await extent(page)).hidden).toBe(0);
        await expect(first).toBeInViewport({ ratio: 1 });
      }
      await page.screenshot({ path: join(SHOTS, `${scene.name}-big.png`) });
    } finally {
      await page.close();
    }
  });
}

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { violationsIn } from '../support/axe.ts';
import { ROOT } from '../support/build.ts';
import { type Backbeat, expect, launchBackbeat, test } from './backbeat.ts';
import { SCENES } from './scenes/all.ts';
import { open } from './scenes/stage.ts';
import { cutOff, smallTargets, vanished } from './whole.ts';

/** Pictures of every scene, for people to look at; only the long tests take them. */
const SHOTS = join(ROOT, '.output/shots');
const SCHEMES = ['light', 'dark'] as const;
/** Pixels of CSS, as WCAG 2.2 has it in 1.4.10. */
const NARROWEST = 320;
/** Every scene in both schemes, and with big letters, takes minutes: only the long tests look at all of it. */
const LONG = process.env.BACKBEAT_LONG !== undefined;

// Each scene stands for itself.
test.describe.configure({ mode: 'parallel' });

let browser: Backbeat;

// One browser for all scenes of a worker: each fills the database anew.
test.beforeAll(async () => {
  mkdirSync(SHOTS, { recursive: true });
  // A bar to scroll by would be cut off the pictures, and the page be wider than they are.
  browser = await launchBackbeat({ extraArgs: ['--hide-scrollbars'] });
});

test.afterAll(async () => {
  await browser.close();
});

test.afterEach(() => {
  expect(browser.faults.splice(0), 'what the product reported').toEqual([]);
});

/** Half a screen shows what a whole one does, closer together: the long tests look at that too. */
const scenes = LONG ? SCENES : SCENES.filter(({ name }) => !SCENES.some((other) => name === `${other.name}-narrow`));

for (const [index, scene] of scenes.entries()) {
  // Neighbours are alike, so that each kind of scene is seen in both.
  const schemes = LONG ? SCHEMES : SCHEMES.filter((_, which) => which === index % SCHEMES.length);
  test(`${scene.name}: nothing that keeps people out, in ${schemes.join(' and ')}`, async () => {
    const page = await browser.context.newPage();
    try {
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await open(scene, browser.desk, page);
        if (LONG) await page.screenshot({ path: join(SHOTS, `${scene.name}-${colorScheme}.png`), fullPage: true });
        expect(await violationsIn(page), colorScheme).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'active' });
      expect(await vanished(page), 'not to be seen in the colours of the system').toEqual([]);
      await page.emulateMedia({ forcedColors: 'none' });
      expect(await smallTargets(page), 'too small to be pressed').toEqual([]);
      expect(await cutOff(page), 'cut off').toEqual([]);
      // On a page that is enlarged four times there is room for no more than this.
      await page.setViewportSize({ ...scene.size, width: NARROWEST });
      expect(await cutOff(page), 'cut off on a narrow page').toEqual([]);
      await page.setViewportSize(scene.size);
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      expect(await cutOff(page), 'cut off when letters are twice as big').toEqual([]);
      if (!LONG) return;
      await page.screenshot({ path: join(SHOTS, `${scene.name}-big.png`) });
    } finally {
      await page.close();
    }
  });
}

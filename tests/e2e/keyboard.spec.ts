/** Through a page by the tab key alone. */
import { type Backbeat, expect, launchBackbeat, type Page, test } from './backbeat.ts';
import { SCENES } from './scenes/all.ts';
import { open } from './scenes/stage.ts';

let browser: Backbeat;

test.beforeAll(async () => {
  browser = await launchBackbeat();
});

test.afterAll(async () => {
  await browser.close();
});

test.afterEach(() => {
  expect(browser.faults.splice(0), 'what the product reported').toEqual([]);
});

interface Stop {
  readonly name: string;
  /** Whether it has an outline, or what is drawn for it has. */
  readonly isMarked: boolean;
  /** Whether any of it can be seen: something may lie over it. */
  readonly isSeen: boolean;
}

/** What has the focus as the one of that number; null for nothing, and at the end. `same`: it had it before. */
const stop = (page: Page, number: number): Promise<Stop | 'same' | null> =>
  page.evaluate((number) => {
    const one = document.activeElement;
    if (!(one instanceof HTMLElement) || one === document.body) return null;
    // A field of time has parts, each of which is a stop of its own.
    const { stopped } = one.dataset;
    if (stopped !== undefined) return Number(stopped) === number - 1 ? 'same' : null;
    one.dataset.stopped = String(number);
    const isOutlined = (style: CSSStyleDeclaration) => style.outlineStyle !== 'none';
    const isMarked =
      isOutlined(getComputedStyle(one, '::after')) ||
      [one, one.nextElementSibling, one.closest('label')].some(
        (drawn) => drawn !== null && isOutlined(getComputedStyle(drawn)),
      );
    const { left, top, width, height } = one.getBoundingClientRect();
    const label = one.closest('label');
    const isSeen = [0.1, 0.5, 0.9].some((share) => {
      const over = document.elementFromPoint(left + width / 2, top + height * share);
      return over !== null && (one.contains(over) || label?.contains(over) === true);
    });
    return { name: one.ariaLabel ?? (label ?? one).textContent.trim(), isMarked, isSeen };
  }, number);

/** More than any of these pages has. */
const MOST_STOPS = 200;

async function stops(page: Page): Promise<readonly Stop[]> {
  const all: Stop[] = [];
  for (let count = 0; count < MOST_STOPS; count++) {
    await page.keyboard.press('Tab');
    const next = await stop(page, all.length);
    if (next === null) return all;
    if (next !== 'same') all.push(next);
  }
  throw new Error('the tab key leads nowhere');
}

/** Each has something that lies over the page, or that is drawn in its own way. */
const NAMES = ['popup-nudge', 'exercises-found', 'options-reminder-narrow', 'own-workout-narrow', 'workout-kit-said'];

for (const scene of SCENES.filter(({ name }) => NAMES.includes(name))) {
  test(`${scene.name}: the focus is marked and in sight wherever it goes, also in big letters`, async () => {
    const page = await browser.context.newPage();
    try {
      for (const size of ['100%', '200%']) {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        await open(scene, browser.desk, page);
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
          // From the beginning, wherever the scene left it.
          document.body.tabIndex = -1;
          document.body.focus();
          document.body.removeAttribute('tabindex');
        }, size);
        const all = await stops(page);
        expect(all.length).toBeGreaterThan(4);
        expect(
          all.filter(({ isMarked, isSeen }) => !isMarked || !isSeen),
          size,
        ).toEqual([]);
      }
    } finally {
      await page.close();
    }
  });
}

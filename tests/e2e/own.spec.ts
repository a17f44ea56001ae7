import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/build.ts';
import { readState, readStore, seedSettings } from '../support/seed.ts';
import { expect, launchBackbeat, type Page, test } from './backbeat.ts';
import { text } from './words.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const fileInput = (page: Page, label: string) => page.getByLabel(label, { exact: true }).and(page.locator('input'));

/** Types a line of a list where the focus is, and enters it. */
async function line(page: Page, name: string, seconds: string): Promise<void> {
  await expect(page.getByLabel(text('ownEntryName'), { exact: true })).toBeFocused();
  await page.keyboard.type(name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(seconds);
  await page.keyboard.press('Enter');
}

test('a list is typed by keyboard alone, led through, saved, and opened in a clean profile', async ({ backbeat }) => {
  const { desk } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const page = await backbeat.page('dashboard.html#own');
  await page.getByLabel(text('ownRoutineNew')).focus();
  await page.keyboard.type('Knee');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Knee')).toBeVisible();
  await line(page, 'Heel slides', '45');
  await line(page, 'Wall sit', '20');
  await line(page, 'Quad set', '30');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(3);
  await button(page, text('ownUp', 'Quad set')).focus();
  await page.keyboard.press('Enter');
  await expect(button(page, text('ownUp', 'Quad set'))).toBeFocused();
  await expect
    .poll(async () => (await readStore(desk, 'ownRoutines')).map(({ value }) => value))
    .toMatchObject([
      { name: 'Knee', steps: [{ seconds: 45 }, { seconds: 30 }, { exerciseId: 'wall-sit', seconds: 20 }] },
    ]);

  // A picture from the disk, drawn anew.
  await page.getByRole('link', { name: 'Heel slides' }).click();
  await fileInput(page, text('ownFormPictureChoose')).setInputFiles(join(ROOT, 'public/icon/128.png'));
  await expect(button(page, text('ownFormPictureRemove'))).toBeVisible();
  await button(page, text('ownFormSave')).click();
  await expect(page.getByRole('link', { name: 'Heel slides' })).toBeFocused();
  const picture = page.locator('img[src^="blob:"]');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(128);

  // Led through in the dashboard, and in the popup while it is under way.
  await page.getByRole('button', { name: text('ownStartNamed', 'Knee') }).click();
  await expect(heading(page, 'Heel slides')).toBeVisible();
  await expect(page.getByText(text('ownUsualCue'))).toBeVisible();
  expect((await readState(desk)).routine?.running.plan.steps).toHaveLength(3);
  const popup = await backbeat.page('popup.html');
  await expect(heading(popup, 'Heel slides')).toBeVisible();
  await expect(popup.locator('img[src^="blob:"]')).toBeVisible();
  await popup.close();
  await button(page, text('playerStop')).click();
  await button(page, text('playerClose')).click();

  const downloading = page.waitForEvent('download');
  await button(page, text('ownFileSave')).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe(text('ownFileName'));
  const saved = readFileSync(await download.path(), 'utf8');

  const other = await launchBackbeat();
  try {
    const clean = await other.page('dashboard.html#own');
    await expect(clean.getByText(text('ownEmptyTitle'))).toBeVisible();
    const open = (buffer: string) =>
      fileInput(clean, text('ownFileOpen')).setInputFiles({
        name: 'list.json',
        mimeType: 'application/json',
        buffer: Buffer.from(buffer),
      });
    // A slip in the file: nothing of it comes in.
    await open(saved.replace('"seconds": 20', '"seconds": 500'));
    await expect(clean.getByText('routines[0].steps[2].seconds: 500 is more than 120')).toBeVisible();
    await open(saved.slice(0, -3));
    await expect(clean.getByText(text('ownFileEnds', String(saved.split('\n').length - 2)))).toBeVisible();
    for (const store of ['ownExercises', 'ownRoutines', 'pictures']) {
      expect(await readStore(other.desk, store)).toEqual([]);
    }
    await open(saved);
    await expect(clean.getByRole('link', { name: 'Knee' })).toBeVisible();
    for (const store of ['ownExercises', 'ownRoutines', 'pictures']) {
      expect(await readStore(other.desk, store)).toEqual(await readStore(desk, store));
    }
    await expect
      .poll(() => clean.locator('img[src^="blob:"]').evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBe(128);
    expect(other.faults).toEqual([]);
  } finally {
    await other.close();
  }
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SECOND_MS } from '../../lib/domain/time.ts';
import { ROOT } from '../support/build.ts';
import { changeState, readState, readStore, seedSettings } from '../support/seed.ts';
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
  const buffer = Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1');
  await fileInput(page, text('ownFormPictureChoose')).setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer });
  await expect(page.getByText(text('ownProblemNoPicture'))).toBeVisible();
  await expect(button(page, text('ownFormPictureRemove'))).toHaveCount(0);
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
    const slip = saved.split('\n').findIndex((one) => one.includes('"seconds": 20')) + 1;
    await expect(clean.getByText(`Line ${slip}: routines[0].steps[2].seconds: 500 is more than 120`)).toBeVisible();
    // Bytes that only begin as a picture does.
    const junk = `data:image/png;base64,${Buffer.from('\x89PNG\r\n\x1a\nno picture', 'latin1').toString('base64')}`;
    await open(saved.replace(/data:image[^"]*/, junk));
    await expect(clean.getByText(/^Line \d+: exercises\[\d\]\.picture: /)).toBeVisible();
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

test('a workout of one’s own is made by rounds and rests, led through to its end, and gone on with after a stop', async ({
  backbeat,
}) => {
  const { desk } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const page = await backbeat.page('dashboard.html#own');
  await page.getByLabel(text('ownRoutineNew')).fill('Legs');
  await page.keyboard.press('Enter');
  await line(page, 'Wall sit', '30');
  await line(page, 'Half squat', '40');
  const field = (key: Parameters<typeof text>[0]) => page.getByLabel(text(key), { exact: true });
  await field('ownRoundsLabel').fill('2');
  await page.keyboard.press('Tab');
  await field('ownRestLabel').fill('20');
  await page.keyboard.press('Tab');
  await expect(field('ownRestBetweenLabel')).toBeFocused();
  await page.keyboard.type('010');
  await page.keyboard.press('Tab');
  const rows = async (store: string) => (await readStore(desk, store)).map(({ value }) => value);
  await expect
    .poll(() => rows('ownRoutines'))
    .toMatchObject([{ name: 'Legs', rounds: 2, restSeconds: 20, restBetweenSeconds: 10 }]);
  // Another page that has it open shows it, too.
  const second = await backbeat.page(new URL(page.url()).pathname.slice(1) + new URL(page.url()).hash);
  await expect(second.getByLabel(text('ownRoundsLabel'), { exact: true })).toHaveValue('2');
  await field('ownRoundsLabel').fill('3');
  await page.keyboard.press('Tab');
  await expect(second.getByLabel(text('ownRoundsLabel'), { exact: true })).toHaveValue('3');
  await second.getByLabel(text('ownRoundsLabel'), { exact: true }).fill('2');
  await second.keyboard.press('Tab');
  await expect(field('ownRoundsLabel')).toHaveValue('2');
  await second.close();

  /** As if it had been under way for so long, and paused then: it stands still, however slow the machine is. */
  const waitAt = async (seconds: number) => {
    await changeState(desk, (state) => {
      if (state.routine === null) throw new Error('nothing is under way');
      const at = Date.now();
      const running = { ...state.routine.running, startedAt: at - seconds * SECOND_MS, pausedAt: at };
      return { ...state, routine: { ...state.routine, running } };
    });
    await page.reload();
    await button(page, text('popupBackToMinute')).click();
  };
  await button(page, text('ownStart')).click();
  await expect(heading(page, 'Wall sit')).toBeVisible();
  expect((await readState(desk)).routine?.running.plan).toMatchObject({ kind: 'workout' });
  const popup = await backbeat.page('popup.html');
  const opened = backbeat.context.waitForEvent('page');
  await button(popup, text('popupGoOnWorkout')).click();
  const led = await opened;
  await expect(led).toHaveURL(/dashboard\.html#own\/now$/);
  await expect(heading(led, 'Wall sit')).toBeVisible();
  await led.close();
  // 5 s to get set, then work of 30 s and the first rest.
  await waitAt(40);
  await expect(heading(page, text('playerNext', 'Half squat'))).toBeVisible();
  // The rest between the rounds is longer: 5 + 30 + 20 + 40 + 30.
  await waitAt(124);
  await expect(heading(page, text('playerNext', 'Wall sit'))).toBeVisible();
  await waitAt(126);
  await expect(heading(page, 'Wall sit')).toBeVisible();
  await button(page, text('playerStop')).click();
  await button(page, text('playerClose')).click();
  await expect(page.getByText(text('workoutStoppedAt', '3', '4'))).toBeVisible();
  await expect.poll(() => rows('routines')).toMatchObject([{ kind: 'workout', progress: { step: 2 } }]);

  await button(page, text('workoutGoOn')).click();
  await expect(heading(page, 'Wall sit')).toBeVisible();
  // The rest of it takes 30 + 20 + 40 s.
  await waitAt(88);
  await expect(heading(page, 'Half squat')).toBeVisible();
  await button(page, text('playerResume')).click();
  await expect(heading(page, text('playerDone'))).toBeVisible();
  await page.getByRole('radio', { name: text('playerRatingRight') }).check();
  await expect
    .poll(async () => (await rows('routines')).map((row) => row as { done: boolean; rating?: string }))
    .toContainEqual(expect.objectContaining({ done: true, rating: 'right', breaksSitting: true }));
  await expect.poll(() => rows('breaks')).toContainEqual(expect.objectContaining({ kind: 'movement' }));
  await button(page, text('playerClose')).click();
  await expect(button(page, text('ownStart'))).toBeVisible();
});

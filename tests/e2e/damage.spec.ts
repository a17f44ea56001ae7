import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { AsideRow } from '../../lib/store/schema.ts';
import { inPage, readAll, readState, readStore, seedDay } from '../support/seed.ts';
import { beat } from './api.ts';
import { expect, type Page, test } from './backbeat.ts';
import { account, sitFor } from './passing.ts';
import { text } from './words.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

const aside = async (page: Page): Promise<readonly AsideRow[]> =>
  (await readStore(page, 'state')).filter(({ key }) => key !== 'engine').map(({ value }) => value as AsideRow);

test('a damaged state is set aside, told of once, and counting goes on', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  const damaged = { version: 1, installedAt: 'yesterday', presence: { kind: 'asleep' } };
  await seedDay(desk, { state: [{ key: 'engine', value: damaged }] });

  const popup = await page('popup.html');
  await expect(button(popup, text('popupStart'))).toBeVisible();
  await expect
    .poll(() => aside(desk))
    .toEqual([expect.objectContaining({ store: 'state', value: damaged, told: false })]);
  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  expect((await readState(desk)).presence.kind).toBe('active');

  const options = await page('options.html');
  await expect(options.getByText(text('optionsAsideState'))).toBeVisible();
  await button(options, text('optionsRefusedAcknowledge')).click();
  await expect(options.getByText(text('optionsAsideState'))).toBeHidden();
  await expect.poll(() => aside(desk)).toEqual([expect.objectContaining({ value: damaged, told: true })]);
  await options.reload();
  await expect(options.getByRole('heading', { name: text('optionsTitle') })).toBeVisible();
  await expect(options.getByText(text('optionsAsideState'))).toBeHidden();
});

test('damaged settings give way to their defaults, and are set aside and told of once', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  await seedDay(desk, {
    settings: [
      { key: 'movementIntervalMinutes', value: 5000 },
      { key: 'firmness', value: 'loudly' },
      { key: 'nudgeGraceMinutes', value: 10 },
    ],
  });
  const options = await page('options.html');
  await expect(options.getByLabel(text('settingMovementInterval'))).toHaveValue('30');
  await expect(options.getByRole('radio', { name: text('settingNormally') })).toBeChecked();
  await expect(options.getByLabel(text('settingNudgeGrace'))).toHaveValue('10');

  await beat(desk);
  await expect(options.getByText(text('optionsRefusedTitle'))).toBeVisible();
  await expect(options.getByText('5000')).toBeVisible();
  await expect(options.getByText('loudly')).toBeVisible();
  expect(await readStore(desk, 'settings')).toEqual([{ key: 'nudgeGraceMinutes', value: 10 }]);

  await button(options, text('optionsRefusedAcknowledge')).click();
  await expect(options.getByText(text('optionsRefusedTitle'))).toBeHidden();
  await options.reload();
  await expect(options.getByLabel(text('settingMovementInterval'))).toHaveValue('30');
  await expect(options.getByText(text('optionsRefusedTitle'))).toBeHidden();
  expect((await aside(desk)).map(({ key, value, told }) => ({ key, value, told }))).toEqual([
    { key: 'firmness', value: 'loudly', told: true },
    { key: 'movementIntervalMinutes', value: 5000, told: true },
  ]);
});

test('a damaged day is set aside and counted anew from there', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  const popup = await page('popup.html');
  await button(popup, text('popupMoved')).click();
  await expect.poll(async () => (await readStore(desk, 'days')).length).toBe(1);
  const [stored] = await readStore(desk, 'days');
  const damaged = { day: stored?.key, sittingMs: 'plenty' };
  await seedDay(desk, { days: [{ value: damaged }] });

  const dashboard = await page('dashboard.html');
  await expect(dashboard.getByRole('heading', { name: text('dashboardToday') })).toBeVisible();
  await button(popup, text('popupMoved')).click();
  await expect
    .poll(() => aside(desk))
    .toEqual([expect.objectContaining({ store: 'days', key: stored?.key, value: damaged })]);
  const options = await page('options.html');
  await expect(options.getByText(text('optionsAsideDay', String(stored?.key)))).toBeVisible();
  expect((await readStore(desk, 'days')).map(({ value }) => value)).toEqual([
    expect.objectContaining({ breaks: [expect.objectContaining({ kind: 'moved' })] }),
  ]);
});

test.describe('without a database of its own', () => {
  test.use({ faulty: true });

  test('what a newer version wrote is left alone, and every page says so', async ({ backbeat }) => {
    const { desk, page } = backbeat;
    await sitFor(desk, 10 * MINUTE_MS);
    await inPage(
      desk,
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('backbeat', 99);
          opening.onupgradeneeded = () => {
            opening.result.createObjectStore('later').put('of a later version', 'marker');
          };
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
          opening.onerror = () => reject(opening.error);
        }),
      null,
    );
    const before = await readAll(desk);
    expect(before.later).toEqual([{ key: 'marker', value: 'of a later version' }]);

    for (const path of ['popup.html', 'dashboard.html', 'options.html']) {
      const opened = await page(path);
      await expect(opened.getByText(text('problemNewerTitle')), path).toBeVisible();
    }
    const popup = await page('popup.html');
    await button(popup, text('popupStart')).click();
    await expect(popup.getByRole('heading', { name: text('safetyTitle') })).toBeVisible();
    await beat(desk);
    const welcome = await page('welcome.html');
    await expect(welcome.getByRole('button', { name: text('welcomeBegin') })).toBeVisible();
    expect(await readAll(desk)).toEqual(before);
  });

  for (const refusal of ['throws', 'fails'] as const) {
    test(`storage that ${refusal}: the popup says so, and the minute still works to its end`, async ({ backbeat }) => {
      const { context, extensionId } = backbeat;
      const popup = await context.newPage();
      await popup.clock.install({ time: Date.now() });
      await popup.addInitScript((how) => {
        indexedDB.open = () => {
          const refused = new DOMException('The operation is insecure.', 'SecurityError');
          if (how === 'throws') throw refused;
          const request = new EventTarget() as IDBOpenDBRequest;
          Object.defineProperty(request, 'error', { value: new DOMException('No storage.', 'UnknownError') });
          setTimeout(() => request.dispatchEvent(new Event('error')), 0);
          return request;
        };
      }, refusal);
      await popup.goto(`chrome-extension://${extensionId}/popup.html`);
      await expect(popup.getByText(text('problemRefusedTitle'))).toBeVisible();

      await button(popup, text('popupStart')).click();
      await button(popup, text('safetyStart')).click();
      await expect(popup.getByRole('timer')).toBeVisible();
      await button(popup, text('playerPause')).click();
      await expect(button(popup, text('playerResume'))).toBeVisible();
      await button(popup, text('playerResume')).click();
      await popup.clock.runFor(30_000);
      await expect(popup.getByRole('timer')).toBeVisible();
      await popup.clock.runFor(31_000);
      await expect(popup.getByRole('heading', { name: text('playerDone') })).toBeVisible();
      await button(popup, text('playerClose')).click();
      await expect(popup.getByText(text('problemRefusedTitle'))).toBeVisible();
    });
  }

  test('nothing is lost for the others when one page is refused its storage', async ({ backbeat }) => {
    const { context, desk, extensionId } = backbeat;
    await sitFor(desk, 10 * MINUTE_MS);
    const popup = await context.newPage();
    await popup.addInitScript(() => {
      indexedDB.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    });
    await popup.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(popup.getByText(text('problemRefusedTitle'))).toBeVisible();
    const { lastSeenAt } = await readState(desk);
    await beat(desk);
    await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
    const { countedMs, elapsedMs } = await account(desk);
    expect(countedMs).toBe(elapsedMs);
  });
});

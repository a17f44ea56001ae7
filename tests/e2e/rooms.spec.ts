import { readSettings, readState, seedSettings } from '../support/seed.ts';
import { expect, type Page, test } from './backbeat.ts';
import { text } from './words.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const room = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true });

test('the rooms of the dashboard have addresses, and the back button leads through them', async ({ backbeat }) => {
  const page = await backbeat.page('dashboard.html');
  await expect(heading(page, text('dashboardToday'))).toBeVisible();
  await room(page, text('catalogueTitle')).click();
  await expect(page).toHaveURL(/#exercises$/);
  await expect(heading(page, text('catalogueTitle'))).toBeVisible();
  await expect(room(page, text('catalogueTitle'))).toHaveAttribute('aria-current', 'page');

  await page.getByRole('searchbox').fill('wall sit');
  await page.getByRole('link', { name: 'Wall sit' }).click();
  await expect(page).toHaveURL(/#exercises\/wall-sit$/);
  await expect(heading(page, 'Wall sit')).toBeFocused();

  await page.goBack();
  await expect(page.getByRole('searchbox')).toHaveValue('wall sit');
  await expect(page.getByRole('link', { name: 'Wall sit' })).toBeFocused();
  await page.goBack();
  await expect(heading(page, text('dashboardToday'))).toBeVisible();
  await page.goForward();
  await page.goForward();
  await expect(heading(page, 'Wall sit')).toBeVisible();
});

test('an exercise is set aside, liked and started in the dashboard itself', async ({ backbeat }) => {
  const { desk } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const page = await backbeat.page('dashboard.html#exercises/bridge-position');
  await button(page, text('catalogueNotThis')).click();
  await expect.poll(async () => (await readSettings(desk)).notThese).toEqual(['bridge-position']);
  await button(page, text('catalogueUndo')).click();
  await expect.poll(async () => (await readSettings(desk)).notThese).toEqual([]);
  await button(page, text('catalogueFavourite')).click();
  await expect.poll(async () => (await readSettings(desk)).favourites).toEqual(['bridge-position']);

  await button(page, text('catalogueStart')).click();
  await expect(page.getByRole('timer')).toBeVisible();
  await expect(heading(page, 'Bridge position')).toBeVisible();
  const { plan } = (await readState(desk)).routine?.running ?? {};
  expect(plan?.steps.map(({ exerciseId }) => exerciseId)).toEqual(['bridge-position', 'bridge-position']);
  await button(page, text('playerStop')).click();
  await button(page, text('playerClose')).click();
  await expect(button(page, text('catalogueStart'))).toBeFocused();
});

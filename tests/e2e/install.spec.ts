import { readState, readStore } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { beat } from './api.ts';
import { expect, test } from './backbeat.ts';
import { text } from './words.ts';

test('the first page opens by itself, and "Begin" keeps what was chosen and leads to the dashboard', async ({
  backbeat,
}) => {
  const { context, desk } = backbeat;
  const welcome = await until('the first page', () =>
    context.pages().find((page) => page.url().endsWith('/welcome.html')),
  );
  await expect(welcome.getByRole('heading', { name: text('welcomeTitle') })).toBeVisible();

  const dashboard = context.waitForEvent('page');
  await welcome.getByRole('radio', { name: text('settingRhythmBalanced') }).check({ force: true });
  await welcome.getByRole('checkbox', { name: text('settingEquipmentMat') }).check();
  await welcome.getByRole('button', { name: text('welcomeBegin') }).click();

  await expect((await dashboard).getByRole('heading', { name: text('dashboardToday') })).toBeVisible();
  expect((await dashboard).url()).toContain('/dashboard.html');
  await expect.poll(() => welcome.isClosed()).toBe(true);
  // Where one moves was left as it was, and so nothing was chosen.
  expect(await readStore(desk, 'settings')).toEqual([
    { key: 'equipment', value: ['mat'] },
    { key: 'movementIntervalMinutes', value: 45 },
  ]);
});

test('the first page opens once, not with every start of the worker', async ({ backbeat }) => {
  const { context, desk, stopWorker } = backbeat;
  const open = () => context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;
  await expect.poll(open).toBe(1);
  await stopWorker();
  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  expect((await readState(desk)).outbox).toEqual([]);
  expect(open()).toBe(1);
});

import { readSettings } from '../support/seed.ts';
import { badge, notifications } from './api.ts';
import { expect, type Page, test } from './backbeat.ts';
import { text } from './words.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('what is typed and pressed on the page of settings is kept, and the last of it can be taken back', async ({
  backbeat,
}) => {
  const { desk, page } = backbeat;
  const options = await page('options.html');
  const kept = () => readSettings(desk);
  await options.getByRole('radio', { name: text('settingRhythmBalanced') }).check();
  await expect.poll(async () => (await kept()).movementIntervalMinutes).toBe(45);

  await options.getByText(text('optionsMore'), { exact: true }).click();
  const setTimes = options.getByRole('group', { name: text('settingFixedTimes') });
  await setTimes.getByLabel(text('optionsTimeNew')).fill('10:30');
  await setTimes.getByLabel(text('optionsTimeNew')).press('Enter');
  await expect.poll(async () => (await kept()).fixedTimes).toEqual(['10:30']);

  // Backwards on the way, and judged as a whole when it is left.
  await options.getByLabel(text('settingWorkingHours')).check();
  const monday = options.getByRole('group', { name: text('optionsMonday') });
  await monday.getByLabel(text('optionsHoursFrom', text('optionsMonday'))).fill('18:00');
  await monday.getByLabel(text('optionsHoursUntil', text('optionsMonday'))).fill('22:00');
  await button(options, text('optionsHoursAdd', text('optionsMonday'))).click();
  await expect
    .poll(async () => (await kept()).workingHours?.monday)
    .toEqual([
      ['18:00', '22:00'],
      ['23:00', '24:00'],
    ]);

  await button(options, text('optionsReminderAdd')).click();
  await options.getByLabel(text('optionsReminderName'), { exact: true }).fill('Tea');
  await options.getByLabel(text('optionsReminderName'), { exact: true }).press('Enter');
  await expect.poll(async () => (await kept()).reminders).toMatchObject([{ name: 'Tea', everyMinutes: 60 }]);
  await button(options, text('optionsReminderDelete', 'Tea')).click();
  await expect.poll(async () => (await kept()).reminders).toEqual([]);
  await button(options, text('optionsUndo')).click();
  await expect.poll(async () => (await kept()).reminders).toMatchObject([{ name: 'Tea' }]);
});

test('a nudge for trying is a notification or the badge or a window, and counts for nothing', async ({ backbeat }) => {
  const { context, desk, page } = backbeat;
  const options = await page('options.html');
  const attempt = async (asks: 'selfTestAskShown' | 'selfTestAskBadge' | 'selfTestAskWindow') => {
    await button(options, text('selfTestShow')).click();
    await expect(options.getByText(text(asks))).toBeVisible();
  };
  const choose = (name: 'settingGently' | 'settingFirmly') => options.getByRole('radio', { name: text(name) }).check();

  await attempt('selfTestAskShown');
  await expect.poll(() => notifications(desk)).toEqual(['self-test']);

  await choose('settingGently');
  await attempt('selfTestAskBadge');
  expect(await badge(desk)).toBe('30');
  await expect.poll(() => badge(desk)).toBe('');

  await choose('settingFirmly');
  const opened = context.waitForEvent('page');
  await attempt('selfTestAskWindow');
  expect(new URL((await opened).url()).hash).toBe('#test');
});

import { MINUTE_MS } from '../../lib/domain/time.ts';
import { type AskedFor, launchNotificationDaemon, type NotificationDaemon } from '../support/notification-daemon.ts';
import { readState, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { badge, beat, notifications } from './api.ts';
import { type Backbeat, test as base, expect, inTheAfternoon } from './backbeat.ts';
import { breakWindow, breakWindows } from './break-windows.ts';
import { withoutPicture } from './no-picture.ts';
import { notAllowed } from './not-allowed.ts';
import { isDismissed, nudges } from './nudges.ts';
import { sitFor } from './passing.ts';
import { text } from './words.ts';

/** Chromium, and something that shows its notifications. */
const test = base.extend<{ readonly daemon: NotificationDaemon }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here that it needs no other fixture
  daemon: async ({}, use) => {
    const daemon = await launchNotificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
  launch: async ({ daemon }, use) => use({ env: { ...inTheAfternoon(), ...daemon.env } }),
});

/** Lets a nudge be due with the next heartbeat. */
async function grow({ desk }: Backbeat, minutes: number): Promise<void> {
  // A headless browser always claims input, and a nudge waits for a pause in it.
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, safetyAcceptedAt: 1 });
  await sitFor(desk, minutes * MINUTE_MS);
  await beat(desk);
}

const seen = (daemon: NotificationDaemon): Promise<AskedFor> => until('a notification', () => daemon.shown()[0]);

/** Chromium adds a click on the notification itself, and a way to its own settings. */
const ownButtons = ({ actions }: AskedFor): readonly string[] =>
  actions.filter(({ name }) => /^\d+$/.test(name)).map(({ label }) => label);

/** Holds what follows from "Start a minute", wherever it was pressed. */
async function expectStarted(backbeat: Backbeat): Promise<void> {
  const { desk } = backbeat;
  const window = await breakWindow(backbeat);
  await expect(window.getByRole('timer')).toBeVisible();
  expect(breakWindows(backbeat)).toHaveLength(1);
  expect((await readState(desk)).routine?.running.plan.kind).toBe('movement');
  await expect.poll(() => badge(desk)).toBe('');
  await expect.poll(() => notifications(desk)).toEqual([]);
}

test('a nudge is a notification with two buttons, and the first starts a minute, also with the worker stopped', async ({
  backbeat,
  daemon,
}) => {
  const { desk, stopWorker } = backbeat;
  await grow(backbeat, 31);
  const notification = await seen(daemon);
  expect(notification.summary).not.toBe('');
  expect(notification.body).toMatch(/\w+ \w+/);
  expect(ownButtons(notification)).toEqual([text('reply_start'), text('nudgeSnooze')]);
  expect(notification.hints['image-path']).toMatch(/\.png$/);
  // It stays as long as the desktop lets one stay, is not critical, and makes no sound of its own.
  expect(notification.expiresAfterMs).toBe(-1);
  expect(notification.hints.urgency).toBe(1);
  expect(notification.hints['suppress-sound']).toBe(true);
  expect(await nudges(desk)).toEqual([expect.objectContaining({ closedAt: null, outcome: null })]);

  await stopWorker();
  daemon.press(notification.id, '0');
  await expectStarted(backbeat);
  expect(await nudges(desk)).toEqual([expect.objectContaining({ closedAt: expect.any(Number), outcome: 'taken' })]);
  expect(daemon.asked).toHaveLength(1);
});

test('the second button snoozes; the nudge comes back, and a click on it starts a minute', async ({
  backbeat,
  daemon,
}) => {
  const { desk } = backbeat;
  await grow(backbeat, 31);
  const first = await seen(daemon);
  daemon.press(first.id, '1');
  await expect.poll(() => nudges(desk)).toEqual([expect.objectContaining({ outcome: 'snoozed' })]);
  await expect.poll(() => badge(desk)).toBe('');
  expect(breakWindows(backbeat)).toEqual([]);
  expect((await readState(desk)).routine).toBeNull();

  await grow(backbeat, 37);
  const second = await seen(daemon);
  expect(second.id).not.toBe(first.id);
  daemon.press(second.id, 'default');
  await expectStarted(backbeat);
  expect((await nudges(desk)).map(({ outcome }) => outcome)).toEqual(['snoozed', 'taken']);
  expect(daemon.asked).toHaveLength(2);
});

test('a nudge to raise the desk is answered by its button, and a click on it asks in the break window', async ({
  backbeat,
  daemon,
}) => {
  const { desk } = backbeat;
  await seedSettings(desk, { standingDesk: true, movementIntervalMinutes: 90 });
  await grow(backbeat, 21);
  const first = await seen(daemon);
  expect(first.summary).toBe(text('nudge_stand'));
  expect(ownButtons(first)).toEqual([text('reply_standing'), text('nudgeSnooze')]);
  daemon.press(first.id, 'default');
  const window = await breakWindow(backbeat);
  await expect(window.getByRole('button', { name: text('reply_standing') })).toBeVisible();
  expect((await readState(desk)).book.standingSince).toBeNull();
  await window.getByRole('button', { name: text('popupSkip'), exact: true }).click();
  await expect.poll(() => breakWindows(backbeat)).toEqual([]);

  await grow(backbeat, 42);
  const second = await until('the next one', () => daemon.shown().find(({ id }) => id !== first.id));
  daemon.press(second.id, '0');
  await expect.poll(async () => (await readState(desk)).book.standingSince).not.toBeNull();
  expect((await readState(desk)).routine).toBeNull();
  await expect.poll(() => notifications(desk)).toEqual([]);
  expect(breakWindows(backbeat)).toEqual([]);
});

test('a notification that was closed stays closed, and badge and popup keep the nudge until it is answered', async ({
  backbeat,
  daemon,
}) => {
  const { desk, page } = backbeat;
  await grow(backbeat, 31);
  daemon.close((await seen(daemon)).id, 'person');
  await expect.poll(() => isDismissed(desk)).toBe(true);

  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
  expect(daemon.asked).toHaveLength(1);
  expect(await badge(desk)).not.toBe('');
  expect(await nudges(desk)).toEqual([expect.objectContaining({ closedAt: null, outcome: null })]);
  const popup = await page('popup.html');
  await popup.getByRole('button', { name: text('lengthMinutes', '5'), exact: true }).click();
  await expect.poll(() => nudges(desk)).toEqual([expect.objectContaining({ outcome: 'snoozed' })]);
  await expect.poll(() => badge(desk)).toBe('');
});

test('an answer in the popup takes the notification away', async ({ backbeat, daemon }) => {
  const { desk, page } = backbeat;
  const popup = await page('popup.html');
  await grow(backbeat, 31);
  await seen(daemon);
  await popup.getByRole('button', { name: text('popupSkip'), exact: true }).click();
  await expect.poll(() => daemon.shown()).toEqual([]);
  expect(await nudges(desk)).toEqual([expect.objectContaining({ outcome: 'skipped' })]);
});

/** Holds that a nudge which no notification shows is in the badge and the popup, and can be answered there. */
async function expectCarriedWithout({ desk, page }: Backbeat, daemon: NotificationDaemon): Promise<void> {
  await expect.poll(() => badge(desk)).not.toBe('');
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
  const popup = await page('popup.html');
  await popup.getByRole('button', { name: text('lengthMinutes', '5'), exact: true }).click();
  await expect.poll(() => nudges(desk)).toEqual([expect.objectContaining({ outcome: 'snoozed' })]);
  await expect.poll(() => badge(desk)).toBe('');
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
  expect(daemon.asked).toEqual([]);
}

test.describe('without its picture', () => {
  test.use({
    faulty: true,
    launch: async ({ daemon }, use) => {
      const copy = withoutPicture();
      await use({ dir: copy.path, env: { ...inTheAfternoon(), ...daemon.env } });
      copy.remove();
    },
  });

  test('a notification that Chromium refuses is reported, and badge and popup carry the nudge', async ({
    backbeat,
    daemon,
  }) => {
    const options = await backbeat.page('options.html');
    await expect(options.getByText(text('settingFirmnessHint'))).toBeVisible();
    await expect(options.getByText(text('optionsNotificationsFail'))).toBeHidden();
    await grow(backbeat, 31);
    await expect(options.getByText(text('optionsNotificationsFail'))).toBeVisible();
    await expectCarriedWithout(backbeat, daemon);
    // From now on the break window asks, as it does where notifications are switched off.
    expect((await readState(backbeat.desk)).notificationsFail).toBe(true);
    expect(backbeat.faults).toEqual([expect.stringContaining('effect nudge')]);
  });
});

test.describe('not allowed', () => {
  test.use({
    launch: async ({ daemon }, use) => {
      const profile = notAllowed();
      await use({ profile: profile.path, env: { ...inTheAfternoon(), ...daemon.env } });
      profile.remove();
    },
  });

  test('where notifications are switched off, settings say so, and badge and popup carry the nudge', async ({
    backbeat,
    daemon,
  }) => {
    const options = await backbeat.page('options.html');
    await expect(options.getByText(text('optionsNotificationsBlocked'))).toBeVisible();
    await grow(backbeat, 31);
    await expectCarriedWithout(backbeat, daemon);
    expect((await readState(backbeat.desk)).notificationsFail).toBe(true);
  });
});

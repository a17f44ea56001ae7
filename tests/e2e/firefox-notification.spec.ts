import type { Page } from 'puppeteer-core';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { needLibnotify } from '../support/browsers.ts';
import { type Display, launchXvfb } from '../support/display.ts';
import { launchFirefox, type RunningFirefox } from '../support/firefox.ts';
import { type Hand, handOn } from '../support/hand.ts';
import { type AskedFor, launchNotificationDaemon, type NotificationDaemon } from '../support/notification-daemon.ts';
import { readState, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { badge, beat, isEventPageLoaded, notificationOptions } from './api.ts';
import { built, expect, inTheAfternoon, test } from './backbeat.ts';
import { isDismissed, nudges } from './nudges.ts';
import { sitFor } from './passing.ts';

let daemon: NotificationDaemon;
let display: Display;
let hand: Hand;
let firefox: RunningFirefox;
/** A page of the extension that only lends its origin. */
let desk: Page;

// Headless, Firefox takes its person to be idle, and whoever is away is not nudged.
test.beforeAll(async () => {
  needLibnotify();
  daemon = await launchNotificationDaemon();
  display = await launchXvfb();
  hand = handOn(display.env);
  firefox = await launchFirefox({
    dir: built('firefox'),
    headless: false,
    env: { ...display.env, ...daemon.env, TZ: inTheAfternoon().TZ ?? '' },
    // Firefox unloads the page after so long without an event.
    prefs: { 'extensions.background.idle.timeout': SECOND_MS },
  });
  desk = await firefox.page('manifest.json');
  await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, safetyAcceptedAt: 1 });
});

test.afterAll(async () => {
  await firefox?.close();
  await display?.stop();
  await daemon?.stop();
});

/** Lets a nudge come with the next heartbeat, and gives its notification. */
async function nudged(minutes: number): Promise<AskedFor> {
  await until('somebody to be there', async () => {
    await hand.touch();
    await beat(desk);
    return (await readState(desk)).presence.kind === 'active';
  });
  await sitFor(desk, minutes * MINUTE_MS);
  await beat(desk);
  return until('a notification', () => daemon.shown()[0]);
}

test('Firefox: a notification that ran out stays away, and the badge keeps the nudge', async () => {
  const { id, summary, body, actions } = await nudged(31);
  expect(summary).not.toBe('');
  expect(body).toMatch(/\w+ \w+/);
  // Firefox has no buttons: only the click on the notification itself.
  expect(actions.map(({ name }) => name)).toEqual(['default']);
  // It rejects the whole call for one key that it does not know.
  expect(await notificationOptions(desk, 'nudge')).toEqual({
    type: 'basic',
    iconUrl: `${firefox.origin}icon/128.png`,
    title: summary,
    message: body,
  });

  // Firefox takes it for one that the person closed.
  daemon.close(id, 'time');
  await expect.poll(() => isDismissed(desk)).toBe(true);
  expect((await nudges(desk)).at(-1)).toMatchObject({ closedAt: null, outcome: null });
  expect(await badge(desk)).not.toBe('');
  expect(daemon.shown()).toEqual([]);
});

test('Firefox: a click on the notification loads the event page and starts a minute', async () => {
  const { id } = await nudged(100);
  await until('the event page to be unloaded', async () => !(await isEventPageLoaded(desk)));
  daemon.press(id, 'default');
  await expect.poll(async () => (await readState(desk)).routine?.running.plan.kind).toBe('movement');
  expect((await nudges(desk)).at(-1)).toMatchObject({ closedAt: expect.any(Number), outcome: 'taken' });
  await expect.poll(() => badge(desk)).toBe('');
});

import type { Page } from 'puppeteer-core';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { type Display, launchXvfb } from '../support/display.ts';
import { launchFirefox, type RunningFirefox } from '../support/firefox.ts';
import { type Hand, handOn } from '../support/hand.ts';
import { inPage, readState } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { alarms, beat, isEventPageLoaded } from './api.ts';
import { built, expect, inTheAfternoon, test } from './backbeat.ts';
import { account, sitFor } from './passing.ts';

const RETURNS = process.env.BACKBEAT_LONG ? 20 : 3;
/** After so long without an event Firefox unloads the page: half a minute by default. */
const UNLOAD_MS = 1_000;

let display: Display;
let hand: Hand;
let firefox: RunningFirefox;
/** A page of the extension that only lends its origin. */
let desk: Page;

// Headless, Firefox takes its person to be idle, and whoever comes back finds nobody there.
test.beforeAll(async () => {
  display = await launchXvfb();
  hand = handOn(display.env);
  firefox = await launchFirefox({
    dir: built('firefox'),
    headless: false,
    env: { ...display.env, TZ: inTheAfternoon().TZ ?? '' },
    prefs: { 'extensions.background.idle.timeout': UNLOAD_MS },
  });
  desk = await firefox.page('manifest.json');
  await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
});

test.afterAll(async () => {
  await firefox?.close();
  await display?.stop();
});

test(`Firefox: the event page is unloaded and comes back ${RETURNS} times within a bout, and no time is lost`, async () => {
  // Of one touch, a busy machine may ask too late.
  await until('somebody to be seen', async () => {
    await hand.touch();
    await beat(desk);
    return (await isEventPageLoaded(desk)) && (await readState(desk)).presence.kind === 'active';
  });
  await sitFor(desk, 10 * MINUTE_MS);
  const before = await account(desk);

  for (let round = 0; round < RETURNS; round += 1) {
    await until('the event page to be unloaded', async () => !(await isEventPageLoaded(desk)));
    const unloaded = await readState(desk);
    await hand.touch();
    await beat(desk);
    await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(unloaded.lastSeenAt);
    // What the start of the event page does is done.
    await inPage(desk, () => navigator.locks.request('effects', () => undefined), null);
    expect(await alarms(desk)).toEqual([expect.objectContaining({ name: 'heartbeat', periodInMinutes: 1 })]);
  }
  const after = await account(desk);
  expect(after.state.presence).toEqual(before.state.presence);
  expect(after.state.installedAt).toBe(before.state.installedAt);
  expect(after.state.book.bout?.startAt).toBe(before.state.book.bout?.startAt);
  expect(after.countedMs).toBe(after.elapsedMs);
  expect(after.totals.sitting - before.totals.sitting).toBe(after.elapsedMs - before.elapsedMs);
});

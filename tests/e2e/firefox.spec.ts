import type { Page } from 'puppeteer-core';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { launchFirefox, type RunningFirefox } from '../support/firefox.ts';
import { inPage, readSettings, readState, readStore, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { alarms, badge, beat } from './api.ts';
import { built, expect, inTheAfternoon, test } from './backbeat.ts';
import { account, advanceTo, onlyDay, sitFor } from './passing.ts';
import { text } from './words.ts';

let firefox: RunningFirefox;
/** A page of the extension that only lends its origin. */
let desk: Page;

// One Firefox for all: it takes long to start, and each test brings the state that it needs.
test.beforeAll(async () => {
  firefox = await launchFirefox({ dir: built('firefox'), env: inTheAfternoon() });
  desk = await firefox.page('welcome.html');
  await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
});

test.afterAll(async () => {
  await firefox?.close();
});

const says = (page: Page, words: string): Promise<boolean> =>
  inPage(page, (wanted) => document.body.textContent.includes(wanted), words);

/** Clicks the control with this name, as soon as it is there. */
async function click(page: Page, name: string): Promise<void> {
  await until(`"${name}" to click on`, () =>
    inPage(
      page,
      (wanted) => {
        const control = [...document.querySelectorAll<HTMLElement>('button, label, summary')].find(
          ({ ariaLabel, textContent }) => ariaLabel === wanted || textContent.trim() === wanted,
        );
        control?.click();
        return control !== undefined;
      },
      name,
    ),
  );
}

const nudges = async (): Promise<readonly Nudge[]> =>
  (await readStore(desk, 'nudges')).map(({ value }) => value as Nudge);

test('Firefox: installed, it counts in the background', async () => {
  const { installedAt, lastSeenAt } = await readState(desk);
  expect(Date.now() - installedAt).toBeLessThan(5 * MINUTE_MS);
  expect(await alarms(desk)).toEqual([expect.objectContaining({ name: 'heartbeat', periodInMinutes: 1 })]);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt, { timeout: 20_000 }).toBeGreaterThan(lastSeenAt);
  const { countedMs, elapsedMs } = await account(desk);
  expect(countedMs).toBe(elapsedMs);
});

test('Firefox: the popup says how long the bout is', async () => {
  const popup = await firefox.page('popup.html');
  await until('the popup to be opened', async () => (await readState(desk)).presence.kind === 'active');
  await sitFor(desk, 17 * MINUTE_MS);
  await expect.poll(() => says(popup, text('lengthMinutes', '17'))).toBe(true);
  expect(await says(popup, text('popupToday'))).toBe(false);
  await popup.close();
});

test('Firefox: a minute from its start to its end, kept as a break', async () => {
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const popup = await firefox.page('popup.html');
  await click(popup, text('popupStart'));
  await expect.poll(async () => (await readState(desk)).routine?.running.plan.kind).toBe('movement');
  await expect.poll(() => inPage(popup, () => document.querySelector('[role=timer]') !== null, null)).toBe(true);
  await advanceTo(desk, 58 * SECOND_MS);
  await expect.poll(() => says(popup, text('playerDone'))).toBe(true);
  await expect.poll(async () => (await readState(desk)).routine).toBeNull();
  expect((await readStore(desk, 'routines')).map(({ value }) => value)).toEqual([
    expect.objectContaining({ done: true }),
  ]);
  expect((await onlyDay(desk)).breaks).toEqual([expect.objectContaining({ kind: 'movement' })]);
  await popup.close();
});

test('Firefox: a nudge comes, and its notification is taken without complaint', async () => {
  const popup = await firefox.page('popup.html');
  await seedSettings(desk, { nudgeGraceMinutes: 0 });
  await until('the popup to be opened', async () => (await readState(desk)).presence.kind === 'active');
  // The popup handles the event, so that what goes wrong is written where it can be read.
  await inPage(
    popup,
    () => {
      const kept: string[] = [];
      Object.assign(globalThis, { kept });
      const { error } = console;
      console.error = (...said: unknown[]) => {
        kept.push(said.map(String).join(' '));
        error(...said);
      };
    },
    null,
  );
  await sitFor(desk, 31 * MINUTE_MS);
  await click(popup, text('popupSitting'));
  await click(popup, text('popupPause'));
  await until('the lengths of a pause to be there', () => says(popup, text('popupPauseTitle')));
  await click(popup, text('popupPauseHalfHour'));
  await click(popup, text('popupResume'));
  await expect.poll(async () => (await nudges()).at(-1)?.outcome).toBeNull();
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
  await expect.poll(() => badge(desk)).toBe('31');
  expect(await says(popup, text('askLater'))).toBe(true);
  expect(await inPage(popup, () => (globalThis as unknown as { kept: string[] }).kept, null)).toEqual([]);

  await until('the answers to be there', () => says(popup, text('askLater')));
  await click(popup, text('lengthMinutes', '5'));
  await expect.poll(async () => (await nudges()).at(-1)?.outcome).toBe('snoozed');
  await expect.poll(() => badge(desk)).toBe('');
  await popup.close();
});

test('Firefox: the page of settings keeps a change', async () => {
  const options = await firefox.page('options.html');
  await until('the settings to be shown', () => says(options, text('optionsTitle')));
  await click(options, text('settingHoldInFullscreen'));
  await expect.poll(async () => (await readSettings(desk)).holdInFullscreen).toBe(false);
  await expect.poll(() => says(options, text('optionsSaved', text('settingHoldInFullscreen')))).toBe(true);
  await options.close();
});

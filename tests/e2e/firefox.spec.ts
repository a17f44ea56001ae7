import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { OWNED_EQUIPMENT } from '../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { ROOT } from '../support/build.ts';
import { scratchFolder } from '../support/cleanup.ts';
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
/** Where it saves files. */
const downloads = scratchFolder('downloads');

// One Firefox for all: it takes long to start, and each test brings the state that it needs.
test.beforeAll(async () => {
  const prefs = { 'browser.download.folderList': 2, 'browser.download.dir': downloads.path };
  firefox = await launchFirefox({ dir: built('firefox'), env: inTheAfternoon(), prefs });
  desk = await firefox.page('welcome.html');
  await until('the installation to be handled', async () => (await readState(desk)).outbox.length === 0);
});

test.afterAll(async () => {
  await firefox?.close();
  downloads.remove();
});

const says = (page: Page, words: string): Promise<boolean> =>
  inPage(page, (wanted) => document.body.textContent.includes(wanted), words);

/** Clicks the control with this name, as soon as it is there. */
async function click(page: Page, name: string): Promise<void> {
  await until(`"${name}" to click on`, () =>
    inPage(
      page,
      (wanted) => {
        const control = [...document.querySelectorAll<HTMLElement>('button, label, summary, a')].find(
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
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
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

/** Writes into the field with this label, or chooses in it, as soon as it is there. */
const fill = (page: Page, label: string, value: string): Promise<unknown> =>
  until(`"${label}" to write into`, () =>
    inPage(
      page,
      ({ label, value }) => {
        const named = [...document.querySelectorAll('label')].find(({ textContent }) => textContent.startsWith(label));
        const field = named?.control ?? null;
        if (field === null) return false;
        // Its own setter: the component has to be told, as it is by a person.
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, value);
        for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
        return true;
      },
      { label, value },
    ),
  );

const heads = (page: Page, title: string): Promise<unknown> =>
  until(`the heading "${title}"`, () =>
    inPage(page, (wanted) => [...document.querySelectorAll('h1')].some((h1) => h1.textContent === wanted), title),
  );

const count = (page: Page, selector: string): Promise<number> =>
  inPage(page, (wanted) => document.querySelectorAll(wanted).length, selector);

const plan = async () => (await readState(desk)).routine?.running.plan;

test('Firefox: an exercise is searched for, found and started', async () => {
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const page = await firefox.page('dashboard.html#exercises');
  await heads(page, text('catalogueTitle'));
  const cards = () => count(page, 'main li article');
  await fill(page, text('catalogueSearch'), 'stretch');
  await expect.poll(() => says(page, text('catalogueClear'))).toBe(true);
  const searched = await cards();
  await fill(page, text('catalogueFilterPosition'), 'standing');
  await expect.poll(cards).toBeLessThan(searched);
  const filtered = await cards();
  expect(filtered).toBeGreaterThan(0);
  expect(await says(page, text(filtered === 1 ? 'catalogueCountOne' : 'catalogueCount', String(filtered)))).toBe(true);

  await click(page, 'Wall calf stretch');
  await heads(page, 'Wall calf stretch');
  await click(page, text('catalogueStart'));
  await expect.poll(() => count(page, '[role=timer]')).toBe(1);
  expect((await plan())?.steps[0]?.exerciseId).toBe('wall-calf-stretch');
  await click(page, text('playerStop'));
  await click(page, text('playerClose'));
  await expect.poll(() => says(page, text('catalogueStart'))).toBe(true);
  await page.close();
});

test('Firefox: a workout after the questions, gone on with after its page was closed, and after it was stopped', async () => {
  await seedSettings(desk, { safetyAcceptedAt: Date.now(), equipment: OWNED_EQUIPMENT });
  const first = await firefox.page('dashboard.html#workouts');
  await click(first, text('lockAnswer'));
  await heads(first, text('readinessTitle'));
  await inPage(
    first,
    () => {
      for (const question of document.querySelectorAll('fieldset')) question.querySelector('input')?.click();
    },
    null,
  );
  await click(first, text('readinessSave'));
  await expect.poll(async () => (await readSettings(desk)).readiness?.yes).toEqual([]);
  await click(first, 'Mid-Back Flow');
  await click(first, text('workoutStart'));
  await heads(first, 'Cat-cow stretch');
  expect(await plan()).toMatchObject({ kind: 'workout', presetId: 'mid-back-flow' });
  await click(first, text('playerSkip'));
  await click(first, text('playerSkip'));
  await heads(first, 'Back extension');
  await first.close();

  const second = await firefox.page('dashboard.html#workouts/mid-back-flow');
  await click(second, text('popupGoOnWorkout'));
  await heads(second, 'Back extension');
  await click(second, text('playerStop'));
  await click(second, text('playerClose'));
  await expect.poll(async () => (await readState(desk)).routine).toBeNull();
  await second.close();

  const third = await firefox.page('dashboard.html#workouts/mid-back-flow');
  await click(third, text('workoutGoOn'));
  await heads(third, 'Back extension');
  await click(third, text('playerStop'));
  await expect.poll(async () => (await readState(desk)).routine).toBeNull();
  await third.close();
});

/** Chooses a file from the disk, as the browser's own dialogue does. */
async function choose(page: Page, label: string, path: string): Promise<void> {
  const input = await until(`"${label}" to choose a file with`, () => page.$(`input[aria-label="${label}"]`));
  await (input as ElementHandle<HTMLInputElement>).uploadFile(path);
}

test('Firefox: a routine of one’s own with a picture, saved as a file, refused with a slip in it, and taken again', async () => {
  const page = await firefox.page('dashboard.html#own');
  await fill(page, text('ownRoutineNew'), 'Knee');
  await click(page, text('ownRoutineMake'));
  await heads(page, 'Knee');
  await fill(page, text('ownEntryName'), 'Heel slides');
  await fill(page, text('ownEntrySecondsLabel'), '45');
  await click(page, text('ownEntryAdd'));
  await click(page, 'Heel slides');
  await choose(page, text('ownFormPictureChoose'), join(ROOT, 'public/icon/128.png'));
  await until('the picture to be drawn anew', () => says(page, text('ownFormPictureRemove')));
  await click(page, text('ownFormSave'));
  await heads(page, text('ownTitle'));
  const width = () =>
    inPage(page, () => document.querySelector<HTMLImageElement>('img[src^="blob:"]')?.naturalWidth, null);
  await expect.poll(width).toBe(128);

  await click(page, text('ownFileSave'));
  const saved = join(downloads.path, text('ownFileName'));
  // The browser makes the file first and writes into it afterwards.
  const content = await until('the file to be saved', () => {
    const written = readFileSync(saved, 'utf8');
    return JSON.parse(written) && written;
  });
  const stored = () => Promise.all(['ownExercises', 'ownRoutines', 'pictures'].map((store) => readStore(desk, store)));
  const before = await stored();
  expect(before.map((rows) => rows.length)).toEqual([1, 1, 1]);
  const slip = join(downloads.path, 'slip.json');
  writeFileSync(slip, content.replace('"seconds": 45', '"seconds": 500'));
  await choose(page, text('ownFileOpen'), slip);
  await until('the file to be refused', () => says(page, text('ownFileRefused', 'slip.json')));
  expect(await says(page, 'exercises[0].seconds: 500 is more than 120')).toBe(true);
  expect(await stored()).toEqual(before);

  await click(page, text('ownDelete', 'Heel slides'));
  await click(page, text('ownDelete', 'Knee'));
  await expect.poll(async () => (await stored()).flat()).toEqual([]);
  await choose(page, text('ownFileOpen'), saved);
  await until('the file to be opened', () => says(page, text('ownFileOpened', text('ownFileName'))));
  await expect.poll(stored).toEqual(before);
  await expect.poll(width).toBe(128);
  await page.close();
});

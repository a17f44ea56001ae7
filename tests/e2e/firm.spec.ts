import { MINUTE_MS } from '../../lib/domain/time.ts';
import { type Display, launchXvfb } from '../support/display.ts';
import { type Hand, handOn } from '../support/hand.ts';
import { changeState, inPage, readSettings, readState, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { badge, beat, idleFor, notifications } from './api.ts';
import { type Backbeat, test as base, expect, inTheAfternoon, type Page } from './backbeat.ts';
import { breakWindow, breakWindows, focusedWindow, lookElsewhere } from './break-windows.ts';
import { notAllowed } from './not-allowed.ts';
import { nudges } from './nudges.ts';
import { sitFor } from './passing.ts';
import { text } from './words.ts';

/** Browsers say of no shorter time than this whether there was input in it. */
const PAUSE_SECONDS = 15;
/** How long a break window that asks is deaf to keys. */
const DEAF_MS = 1_500;

declare const chrome: {
  readonly contextMenus: { update(id: string, to: object): Promise<void> };
  readonly commands: { getAll(): Promise<readonly { readonly name: string; readonly shortcut: string }[]> };
};

// Only a display has keys, and a person who pauses.
const test = base.extend<{ readonly display: Display; readonly hand: Hand }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here that it needs no other fixture
  display: async ({}, use) => {
    const display = await launchXvfb();
    await use(display);
    await display.stop();
  },
  hand: async ({ display }, use) => use(handOn(display.env)),
  launch: async ({ display }, use) => use({ headless: false, env: { ...display.env, TZ: inTheAfternoon().TZ ?? '' } }),
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const isDone = (page: Page) => expect.poll(async () => (await readState(page)).outbox).toEqual([]);
const outcomes = async (page: Page) => (await nudges(page)).map(({ outcome }) => outcome);

/** Lets the heartbeat come, and waits until all that follows from it is done. */
async function beatThrough(desk: Page): Promise<void> {
  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  await isDone(desk);
}

/** Lets the open nudge's window have been opened two minutes earlier. */
const twoMinutesLater = (desk: Page) =>
  changeState(desk, (state) => {
    const { open } = state.track;
    if (open === null || open.windowAt === null) throw new Error('No window was opened.');
    return { ...state, track: { ...state.track, open: { ...open, windowAt: open.windowAt - 2 * MINUTE_MS } } };
  });

interface Ear {
  /** Keys that reached the page. */
  readonly keys: string[];
  readonly endDeafness: (() => void)[];
}

/**
 * Loads a break window anew, which then stays deaf until the test says otherwise: no slow machine is late with its keys.
 * In a window that the extension opens, scripts of the test can come too late for that.
 */
async function holdDeafness(page: Page): Promise<void> {
  await page.addInitScript((deafMs) => {
    const ear: Ear = { keys: [], endDeafness: [] };
    Object.assign(globalThis, { ear });
    window.addEventListener('keydown', ({ key }) => void ear.keys.push(key), true);
    const later = globalThis.setTimeout;
    const held = (listener: () => void, ms?: number) =>
      ms === deafMs ? -ear.endDeafness.push(listener) : later(listener, ms);
    Object.assign(globalThis, { setTimeout: held });
  }, DEAF_MS);
  await page.reload();
  await expect(button(page, text('popupStart'))).toBeVisible();
}

const ear = (window: Page) => window.evaluate(() => (globalThis as unknown as { ear: Ear }).ear.keys);
const endDeafness = async (window: Page): Promise<void> => {
  const waits = () => window.evaluate(() => (globalThis as unknown as { ear: Ear }).ear.endDeafness.length);
  // What is painted begins to wait a moment later.
  await expect.poll(waits).toBe(1);
  await window.evaluate(() => {
    for (const end of (globalThis as unknown as { ear: Ear }).ear.endDeafness) end();
  });
};

/** Waits for the break window, and holds that it asks and has started nothing. */
async function asking(backbeat: Backbeat): Promise<Page> {
  const window = await breakWindow(backbeat);
  await expect(button(window, text('popupStart'))).toBeVisible();
  expect(breakWindows(backbeat)).toHaveLength(1);
  expect((await readState(backbeat.desk)).routine).toBeNull();
  await expect.poll(async () => (await focusedWindow(backbeat.desk))?.type).toBe('popup');
  return window;
}

/** The id of the window that somebody works in. */
async function workWindow({ desk }: Backbeat): Promise<number> {
  return (await until('a window with the focus', () => focusedWindow(desk))).id;
}

/** Holds that the break window is gone, and the focus where it was. */
async function expectBackAt(work: number, backbeat: Backbeat): Promise<void> {
  await expect.poll(() => breakWindows(backbeat)).toEqual([]);
  await expect.poll(async () => (await focusedWindow(backbeat.desk))?.id).toBe(work);
}

test('a firm nudge asks in a window of its own at the first pause, deaf at first, and once more', async ({
  backbeat,
  hand,
}) => {
  const { desk, page } = backbeat;
  const work = await workWindow(backbeat);
  await seedSettings(desk, {
    firmness: 'firm',
    nudgeGraceMinutes: 0,
    postureIntervalMinutes: null,
    safetyAcceptedAt: 1,
  });
  await sitFor(desk, 31 * MINUTE_MS);
  await hand.strike('shift');
  await beatThrough(desk);
  expect(await idleFor(desk, PAUSE_SECONDS)).toBe(false);
  // Who types is asked by a notification meanwhile.
  expect(await outcomes(desk)).toEqual([null]);
  expect(await notifications(desk)).toEqual(['nudge']);
  expect(breakWindows(backbeat)).toEqual([]);

  await expect.poll(() => idleFor(desk, PAUSE_SECONDS)).toBe(true);
  expect(breakWindows(backbeat)).toEqual([]);
  await beat(desk);
  const first = await asking(backbeat);
  // The browser by itself would go back to the window that had the focus last.
  await lookElsewhere(desk);
  await expect(button(first, text('popupStart'))).toBeFocused();
  // A key that comes so is none to the display: the pause goes on. The window is gone before the key could come up.
  await Promise.all([first.waitForEvent('close'), first.keyboard.down('Escape').catch(() => undefined)]);
  await expectBackAt(work, backbeat);
  expect(await outcomes(desk)).toEqual([null]);

  await beatThrough(desk);
  expect(breakWindows(backbeat)).toEqual([]);
  await twoMinutesLater(desk);
  await beat(desk);
  await button(await asking(backbeat), text('askClose')).click();
  await expectBackAt(work, backbeat);
  await twoMinutesLater(desk);
  await beatThrough(desk);
  expect(breakWindows(backbeat)).toEqual([]);
  expect((await readState(desk)).track.open?.windows).toBe(2);

  const popup = await page('popup.html');
  await button(popup, text('lengthMinutes', '5')).click();
  await expect.poll(() => outcomes(desk)).toEqual(['snoozed']);
  await popup.close();

  await sitFor(desk, 37 * MINUTE_MS);
  await beat(desk);
  await button(await asking(backbeat), text('lengthMinutes', '5')).click();
  await expectBackAt(work, backbeat);
  expect(await outcomes(desk)).toEqual(['snoozed', 'snoozed']);
  expect((await readState(desk)).track).toMatchObject({ snoozeMs: 5 * MINUTE_MS, snoozesInRow: 2 });

  await sitFor(desk, 43 * MINUTE_MS);
  await beat(desk);
  const last = await asking(backbeat);
  await holdDeafness(last);
  await hand.strike('Return', 'space', 'Escape');
  await expect.poll(() => ear(last)).toEqual(['Enter', ' ', 'Escape']);
  await expect(button(last, text('popupStart'))).toBeVisible();
  expect((await readState(desk)).routine).toBeNull();
  expect(await outcomes(desk)).toEqual(['snoozed', 'snoozed', null]);
  await endDeafness(last);
  await expect(button(last, text('popupStart'))).toBeFocused();
  await hand.strike('Return');
  await expect(last.getByRole('timer')).toBeVisible();
  await expect.poll(() => outcomes(desk)).toEqual(['snoozed', 'snoozed', 'taken']);
});

test('keys snooze the open nudge, pause for half an hour, and start a minute in its window', async ({
  backbeat,
  hand,
}) => {
  const { desk } = backbeat;
  const keys = await inPage(desk, () => chrome.commands.getAll(), null);
  // A letter that the browser keeps for itself would leave a command without a key.
  expect(Object.fromEntries(keys.map(({ name, shortcut }) => [name, shortcut]))).toMatchObject({
    'start-minute': 'Alt+Shift+M',
    snooze: 'Alt+Shift+L',
    pause: 'Alt+Shift+H',
  });
  // The browser shows its menus to nobody; it refuses to change an item that is not there.
  const isInMenu = (id: string) =>
    inPage(
      desk,
      (item) =>
        chrome.contextMenus.update(item, {}).then(
          () => true,
          () => false,
        ),
      id,
    );
  const items = () => Promise.all(['start-minute', 'snooze', 'pause', 'another'].map(isInMenu));
  await expect.poll(items).toEqual([true, true, true, false]);
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, safetyAcceptedAt: 1 });
  await sitFor(desk, 31 * MINUTE_MS);
  await beat(desk);
  await expect.poll(() => badge(desk)).not.toBe('');
  await hand.strike('alt+shift+l');
  await expect.poll(() => outcomes(desk)).toEqual(['snoozed']);
  await expect.poll(() => badge(desk)).toBe('');

  const before = await desk.evaluate(() => Date.now());
  await hand.strike('alt+shift+h');
  const pausedUntil = await until('the pause', async () => (await readState(desk)).pausedUntil);
  expect(pausedUntil).toBeGreaterThanOrEqual(before + 30 * MINUTE_MS);
  expect(pausedUntil).toBeLessThanOrEqual((await desk.evaluate(() => Date.now())) + 30 * MINUTE_MS);
  expect(breakWindows(backbeat)).toEqual([]);

  await hand.strike('alt+shift+m');
  const window = await breakWindow(backbeat);
  await expect(window.getByRole('timer')).toBeVisible();
  expect((await readState(desk)).routine?.running.plan.kind).toBe('movement');
  expect(breakWindows(backbeat)).toHaveLength(1);
});

test.describe('where notifications are not allowed', () => {
  test.use({
    launch: async ({ display }, use) => {
      const profile = notAllowed();
      const env = { ...display.env, TZ: inTheAfternoon().TZ ?? '' };
      await use({ profile: profile.path, headless: false, env });
      profile.remove();
    },
  });

  test('a nudge asks in the window after a pause, and the options say why', async ({ backbeat }) => {
    const { desk, page } = backbeat;
    const work = await workWindow(backbeat);
    await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, safetyAcceptedAt: 1 });
    const options = await page('options.html');
    await expect(options.getByText(text('optionsNotificationsBlocked'))).toBeVisible();
    expect((await readSettings(desk)).firmness).toBe('normal');
    await sitFor(desk, 31 * MINUTE_MS);
    await beat(desk);
    await expect.poll(async () => (await readState(desk)).notificationsFail).toBe(true);
    expect(breakWindows(backbeat)).toEqual([]);

    await expect.poll(() => idleFor(desk, PAUSE_SECONDS)).toBe(true);
    await beat(desk);
    const window = await asking(backbeat);
    await lookElsewhere(desk);
    await button(window, text('popupSkip')).click();
    await expectBackAt(work, backbeat);
    expect(await outcomes(desk)).toEqual(['skipped']);
  });
});

base(
  'a nudge chimes from a document that is gone afterwards, where sound was chosen and only there',
  async ({ backbeat }) => {
    const { context, desk, page } = backbeat;
    const session = await context.browser()?.newBrowserCDPSession();
    const heard = new Set<string>();
    const open = new Set<string>();
    const note = ({ targetInfo: { targetId, url } }: { targetInfo: { targetId: string; url: string } }) => {
      if (!url.includes('/offscreen.html')) return;
      heard.add(targetId);
      open.add(targetId);
    };
    session?.on('Target.targetCreated', note);
    session?.on('Target.targetInfoChanged', note);
    session?.on('Target.targetDestroyed', ({ targetId }) => open.delete(targetId));
    await session?.send('Target.setDiscoverTargets', { discover: true });
    // A headless browser always claims input, and a nudge waits for a pause in it.
    await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null });
    const popup = await page('popup.html');

    await sitFor(desk, 31 * MINUTE_MS);
    await beatThrough(desk);
    expect(await outcomes(desk)).toEqual([null]);
    await button(popup, text('lengthMinutes', '5')).click();
    await expect.poll(() => outcomes(desk)).toEqual(['snoozed']);
    await isDone(desk);
    expect(heard.size).toBe(0);

    await seedSettings(desk, { sound: true });
    await sitFor(desk, 37 * MINUTE_MS);
    await beat(desk);
    await expect.poll(() => heard.size).toBe(1);
    expect(await outcomes(desk)).toEqual(['snoozed', null]);
    await expect.poll(() => open.size).toBe(0);
    expect(heard.size).toBe(1);
  },
);

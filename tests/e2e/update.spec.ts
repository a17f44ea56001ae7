import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { scratchFolder } from '../support/cleanup.ts';
import { launchChromium, type RunningChromium } from '../support/extension.ts';
import { installPacked, offerPacked, type Packed, packExtension } from '../support/packed.ts';
import { readAll, readState } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { alarms } from './api.ts';
import { built, expect, inTheAfternoon, launchBackbeat, type Page, test } from './backbeat.ts';
import { type Account, account, sitFor } from './passing.ts';

const NEXT_VERSION = '999.0.0';

declare const chrome: {
  readonly runtime: { reload(): void; getManifest(): { readonly version: string } };
};

/** A profile in which unpacked extensions may be loaded anew: elsewhere Chromium 156 switches them off for good. */
function developersProfile(): { readonly path: string; readonly remove: () => void } {
  const profile = scratchFolder('developer');
  mkdirSync(join(profile.path, 'Default'));
  const preferences = { extensions: { ui: { developer_mode: true } } };
  writeFileSync(join(profile.path, 'Default', 'Preferences'), JSON.stringify(preferences));
  return profile;
}

/** A copy of the build, so that what is changed in it is nobody else's. */
function copyOfBuild(): { readonly path: string; readonly remove: () => void } {
  const scratch = scratchFolder('update');
  cpSync(built('chrome'), scratch.path, { recursive: true });
  return scratch;
}

/** Gives the extension in a folder a higher version. */
function raiseVersion(dir: string): void {
  const path = join(dir, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
  writeFileSync(path, JSON.stringify({ ...manifest, version: NEXT_VERSION }));
}

const versionOf = (desk: Page): Promise<string> => desk.evaluate(() => chrome.runtime.getManifest().version);

const firstPages = ({ context }: Pick<RunningChromium, 'context'>): number =>
  context.pages().filter((page) => page.url().endsWith('/welcome.html')).length;

/**
 * Loads the extension anew, which takes the version that is there by then, and gives a page of that. The browser may not
 * have taken note of it yet: then it is the old one once more.
 */
const updated = (browser: RunningChromium): Promise<Page> =>
  until('the next version to run', async () => {
    const desk = await browser.page('manifest.json');
    if ((await versionOf(desk)) === NEXT_VERSION) return desk;
    const closed = new Promise((resolve) => desk.once('close', resolve));
    // The page is gone before it can answer.
    desk.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
    await closed;
    return false;
  });

/** Waits until the event that the update brings is handled, and all is done that it asks for. */
async function handled(desk: Page, sinceAt: number): Promise<void> {
  await until('the update to be handled', async () => {
    const { lastSeenAt, outbox } = await readState(desk);
    return lastSeenAt > sinceAt && outbox.length === 0;
  });
  await desk.evaluate(() => navigator.locks.request('effects', () => undefined));
}

/** What was under way goes on and is counted once; the heartbeat was set anew by the update itself. */
async function expectUnbroken(desk: Page, before: Account, updatedAt: number): Promise<void> {
  const found = await alarms(desk);
  // Chromium 156 drops an extension's alarms with its old version.
  expect(found).toEqual([expect.objectContaining({ name: 'heartbeat', periodInMinutes: 1 })]);
  expect((found[0]?.scheduledTime ?? 0) - MINUTE_MS).toBeGreaterThanOrEqual(updatedAt);
  const after = await account(desk);
  expect(after.countedMs).toBe(after.elapsedMs);
  expect(after.state.installedAt).toBe(before.state.installedAt);
  expect(after.state.book.bout?.startAt).toBe(before.state.book.bout?.startAt);
  expect(after.totals.unknown).toBe(before.totals.unknown);
  expect(after.totals.sitting - before.totals.sitting).toBe(after.elapsedMs - before.elapsedMs);
  // Nothing had to be set aside.
  expect((await readAll(desk)).state?.map(({ key }) => key)).toEqual(['engine']);
}

test('an update in the middle of a bout: the bout goes on, the heartbeat is back at once, nobody is welcomed again', async () => {
  const copy = copyOfBuild();
  const profile = developersProfile();
  const browser = await launchBackbeat({ dir: copy.path, profile: profile.path });
  try {
    await expect.poll(() => firstPages(browser)).toBe(1);
    await expect.poll(async () => (await alarms(browser.desk)).length).toBe(1);
    await sitFor(browser.desk, 20 * MINUTE_MS);
    const before = await account(browser.desk);
    const updatedAt = Date.now();
    raiseVersion(copy.path);

    const desk = await updated(browser);
    await handled(desk, updatedAt);
    await expectUnbroken(desk, before, updatedAt);
    expect(firstPages(browser)).toBe(0);
    expect(browser.faults).toEqual([]);
  } finally {
    await browser.close();
    profile.remove();
    copy.remove();
  }
});

test('a real install is updated in the middle of a bout: what was counted stays, and goes on', async () => {
  const profile = scratchFolder('updated');
  const copy = copyOfBuild();
  const packed = packExtension(copy.path);
  let next: Packed | undefined;
  let browser: RunningChromium | undefined;
  try {
    await installPacked(profile.path, packed, async (first) => {
      const desk = await first.page('manifest.json');
      await until('the heartbeat to be set', async () => (await alarms(desk)).length === 1);
    });
    raiseVersion(copy.path);
    next = packExtension(copy.path, packed.key);
    expect(next.id).toBe(packed.id);
    offerPacked(profile.path, next);
    // The browser fetches the update as it starts, and keeps it until the extension rests or asks for it.
    browser = await launchChromium({ packed: next, profile: profile.path, env: inTheAfternoon() });
    const old = await browser.page('manifest.json');
    expect(await versionOf(old)).toBe(packed.version);
    await until('the start to be handled', async () => (await readState(old)).presence.kind === 'active');
    await sitFor(old, 20 * MINUTE_MS);
    const before = await account(old);
    const unpacked = join(profile.path, 'Default', 'Extensions', next.id, `${NEXT_VERSION}_0`);
    await until('the update to be unpacked', () => existsSync(unpacked));
    const updatedAt = Date.now();

    const desk = await updated(browser);
    await handled(desk, updatedAt);
    await expectUnbroken(desk, before, updatedAt);
    expect(firstPages(browser)).toBe(0);
  } finally {
    await browser?.close();
    packed.remove();
    next?.remove();
    copy.remove();
    profile.remove();
  }
});

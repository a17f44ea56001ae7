import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, closeExtensionPages, goTo, openTab, settle, workerOf } from './browser.ts';
import { evaluate } from './cdp.ts';
import type { Display } from './display.ts';

/** The product calls a minute without input idle; the rest is for a slow machine to say so. */
const IDLE_AFTER_MS = 90_000;

/** How long no worker has to run before it is at rest. */
const REST_MS = 10_000;

/** A worker that never rests is measured as it is. */
const PATIENCE_MS = 180_000;

/**
 * Makes a browser's person be away the honest way: nothing touches its display until its idle detection says so, and
 * then the worker is left to stop by itself. Nothing is attached meanwhile, since an attached worker never stops.
 * Resolves when it is at rest, or when it did not come to rest within three minutes.
 *
 * A state that only storage can bring about is written here, before the wait, from a tab of the extension.
 */
export async function seedAway(browser: Browser, display: Display): Promise<void> {
  await settle(browser);
  await closeExtensionPages(browser);
  let runningAtMs = performance.now();
  while (performance.now() - display.startedAtMs < PATIENCE_MS) {
    if (workerOf(browser) !== undefined) runningAtMs = performance.now();
    const isIdle = performance.now() - display.startedAtMs >= IDLE_AFTER_MS;
    if (isIdle && performance.now() - runningAtMs >= REST_MS) return;
    await sleep(100);
  }
}

/**
 * Asks the browser, after the measurement, whether the person was taken to be away.
 *
 * @throws Error if not: what was measured is then not what it is called.
 */
export async function assertAway(browser: Browser): Promise<void> {
  const tab = await openTab(browser);
  await goTo(browser, tab, 'manifest.json');
  const idle = await evaluate<string>(
    browser.cdp,
    tab.sessionId,
    // The blank extension may not ask; it shares its kind of display with the product.
    `chrome.idle === undefined ? 'idle' : chrome.idle.queryState(60)`,
  );
  if (idle !== 'idle') throw new Error(`the browser takes the person to be ${idle}, not away`);
}

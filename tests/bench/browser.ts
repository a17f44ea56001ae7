import { realpathSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { findChromium } from '../support/browsers.ts';
import { unpackedId } from '../support/packed.ts';
import { type Cdp, connect } from './cdp.ts';
import { startGroup } from './children.ts';
import { treeHasSwitch } from './processes.ts';

const START_TIMEOUT_MS = 60_000;

const SWITCHES = [
  '--remote-debugging-pipe',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--password-store=basic',
];

export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

export interface Browser {
  readonly cdp: Cdp;
  readonly pid: number;
  readonly extensionId: string;
  /** Targets that exist now. A worker's target exists while the worker runs. */
  readonly targets: () => readonly Target[];
  readonly close: () => Promise<void>;
}

/**
 * Starts Chromium with one unpacked extension and a fresh profile, and waits for the extension's worker to have
 * come up once, which is its installation. Nothing is attached to the worker.
 *
 * @param scratchDir where the profile is made; it is removed on `close`.
 * @param display an X display; without one the browser is headless, where nobody is ever idle.
 */
export async function startBrowser(extensionDir: string, scratchDir: string, display?: string): Promise<Browser> {
  await mkdir(scratchDir, { recursive: true });
  const profileDir = await mkdtemp(path.join(scratchDir, 'profile-'));
  const extension = realpathSync(extensionDir);
  const { child, pid, end } = await startGroup(
    findChromium(),
    [
      ...SWITCHES,
      ...(display === undefined ? ['--headless=new'] : []),
      `--user-data-dir=${profileDir}`,
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      'about:blank',
    ],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...(display === undefined ? {} : { DISPLAY: display }) },
    },
  );
  const cdp = connect(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const close = async () => {
    await end(() => void cdp.send('Browser.close').catch(() => undefined));
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };

  const targets = new Map<string, Target>();
  const note = ({ targetInfo }: { readonly targetInfo: Target }) => void targets.set(targetInfo.targetId, targetInfo);
  cdp.on('Target.targetCreated', note);
  cdp.on('Target.targetInfoChanged', note);
  cdp.on('Target.targetDestroyed', ({ targetId }: { readonly targetId: string }) => void targets.delete(targetId));
  const browser: Browser = {
    cdp,
    pid,
    extensionId: unpackedId(extension),
    targets: () => [...targets.values()],
    close,
  };
  try {
    const installed = cdp.once<{ readonly targetInfo: Target }>(
      'Target.targetCreated',
      ({ targetInfo }) => isWorker(browser, targetInfo),
      START_TIMEOUT_MS,
    );
    installed.catch(() => undefined);
    await cdp.send('Target.setDiscoverTargets', { discover: true });
    await installed;
  } catch (error) {
    await close();
    throw new Error(`the extension in ${extension} did not start in Chromium`, { cause: error });
  }
  return browser;
}

export function isWorker(browser: Browser, target: Target): boolean {
  return target.type === 'service_worker' && target.url.startsWith(`chrome-extension://${browser.extensionId}/`);
}

export function workerOf(browser: Browser): Target | undefined {
  return browser.targets().find((target) => isWorker(browser, target));
}

/** Waits until something holds. @throws Error when it does not in time. */
async function until(what: string, holds: () => boolean, timeoutMs: number): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`${what}: not within ${timeoutMs / 1000} s`);
    await sleep(20);
  }
}

/** Waits until nothing has opened or closed for a second: what an installation sets off has then happened. */
export async function settle(browser: Browser): Promise<void> {
  let seen = '';
  let quietSince = performance.now();
  await until(
    'the installation comes to rest',
    () => {
      const now = JSON.stringify(browser.targets().map(({ targetId, url }) => [targetId, url]));
      if (now !== seen) quietSince = performance.now();
      seen = now;
      return performance.now() - quietSince >= 1_000;
    },
    30_000,
  );
}

/** Closes the pages that the extension opened by itself, such as a welcome page. */
export async function closeExtensionPages(browser: Browser): Promise<void> {
  const pages = () =>
    browser
      .targets()
      .filter(({ type, url }) => type !== 'service_worker' && url.includes(`://${browser.extensionId}/`));
  // An offscreen document cannot be closed from here; it ends with its worker.
  for (const { targetId } of pages()) {
    await browser.cdp.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
  await until('the pages of the extension close', () => pages().every(({ type }) => type !== 'page'), 10_000);
}

export interface Page {
  readonly targetId: string;
  readonly sessionId: string;
}

async function attach({ cdp }: Browser, targetId: string): Promise<Page> {
  const { sessionId } = await cdp.send<{ readonly sessionId: string }>('Target.attachToTarget', {
    targetId,
    flatten: true,
  });
  return { targetId, sessionId };
}

/** A new blank tab in front, attached to. */
export async function openTab(browser: Browser): Promise<Page> {
  const { targetId } = await browser.cdp.send<{ readonly targetId: string }>('Target.createTarget', {
    url: 'about:blank',
  });
  const page = await attach(browser, targetId);
  await browser.cdp.send('Page.enable', {}, page.sessionId);
  return page;
}

export async function closeTab(browser: Browser, { targetId }: Page): Promise<void> {
  await browser.cdp.send('Target.closeTarget', { targetId });
  await until('the tab closes', () => browser.targets().every((target) => target.targetId !== targetId), 10_000);
}

/** Attaches to the worker that runs for as long as something is done with it. @throws Error if none runs. */
export async function withWorker<T>(browser: Browser, use: (sessionId: string) => Promise<T>): Promise<T> {
  const worker = workerOf(browser);
  if (worker === undefined) throw new Error('the worker does not run');
  const { sessionId } = await attach(browser, worker.targetId);
  try {
    return await use(sessionId);
  } finally {
    await browser.cdp.send('Target.detachFromTarget', { sessionId });
  }
}

/** Goes to a page of the extension and waits for its load event. @throws Error with the browser's reason. */
export async function goTo(browser: Browser, page: Page, file: string): Promise<void> {
  const loaded = browser.cdp.once('Page.loadEventFired', (_, sessionId) => sessionId === page.sessionId);
  loaded.catch(() => undefined);
  const { errorText } = await browser.cdp.send<{ readonly errorText?: string }>(
    'Page.navigate',
    { url: `chrome-extension://${browser.extensionId}/${file}` },
    page.sessionId,
  );
  if (errorText !== undefined) throw new Error(`${file} did not open: ${errorText}`);
  await loaded;
}

/** Stops the extension's worker as the browser does after 30 s without work. */
export async function stopWorker(browser: Browser, page: Page): Promise<void> {
  await browser.cdp.send('ServiceWorker.enable', {}, page.sessionId);
  await browser.cdp.send('ServiceWorker.stopAllWorkers', {}, page.sessionId);
  await until('the worker stops', () => workerOf(browser) === undefined, 10_000);
  await browser.cdp.send('ServiceWorker.disable', {}, page.sessionId);
}

/** Waits until no process is left that runs the extension: the next page of it starts cold. */
async function untilCold(browser: Browser): Promise<void> {
  const isWarm = () => treeHasSwitch(browser.pid, '--extension-process');
  await until("the extension's process ends", () => !isWarm(), 20_000);
}

/** Leaves a browser in which the extension is installed, and nothing of it runs. */
export async function coolDown(browser: Browser): Promise<void> {
  await settle(browser);
  await closeExtensionPages(browser);
  // The tab that the browser started with: a new one might wake a worker that listens to tabs.
  const blank = browser.targets().find(({ type, url }) => type === 'page' && url === 'about:blank');
  if (blank === undefined) throw new Error('the browser has no blank tab');
  const page = await attach(browser, blank.targetId);
  await stopWorker(browser, page);
  await browser.cdp.send('Target.detachFromTarget', { sessionId: page.sessionId });
  await untilCold(browser);
}

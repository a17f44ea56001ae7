import { setTimeout as sleep } from 'node:timers/promises';
import { CHANNEL } from './blank.ts';
import {
  type Browser,
  closeTab,
  coolDown,
  goTo,
  openTab,
  type Page,
  startBrowser,
  stopWorker,
  withWorker,
} from './browser.ts';
import { evaluate } from './cdp.ts';
import { painted } from './painted.ts';
import type { Variant } from './variant.ts';

/** What one fresh browser says. */
export interface Round {
  /** From the start of the navigation, no process of the extension alive, to the first contentful paint. */
  readonly firstPaintMs: number;
  /** The same, to the numbers being there to be seen: never before the first paint. */
  readonly readyMs: number;
  /** CPU time of the popup's main thread until one second after it was ready. */
  readonly popupCpuMs: number;
  /** JS heap after two forced collections. */
  readonly popupHeapBytes: number;
  readonly workerHeapBytes: number;
  /** From an alarm being set for now, the worker stopped, to its handling being heard of. */
  readonly wakeMs: number;
}

const WAKE_TIMEOUT_MS = 10_000;
/** What goes on after the numbers are there, or after an event is handled, belongs to it. */
const AFTERMATH_MS = 1_000;

/** An extension page that runs no script of the extension, yet has its rights. */
const SILENT_PAGE = 'manifest.json';

const WAKE = `(async () => {
  const names = (await chrome.alarms.getAll()).map(({ name }) => name).filter((name) => name !== 'routine');
  const channel = new BroadcastChannel('${CHANNEL}');
  const heard = new Promise((resolve, reject) => {
    channel.onmessage = () => resolve(performance.now());
    setTimeout(() => reject(new Error("no message on the channel '${CHANNEL}' after an alarm")), ${WAKE_TIMEOUT_MS});
  });
  const startedAt = performance.now();
  chrome.alarms.create(names[0] ?? 'heartbeat', { when: Date.now() });
  return await heard - startedAt;
})()`;

async function heapBytes(browser: Browser, sessionId: string): Promise<number> {
  // The first collection lets finalizers run, the second takes what they held.
  for (let turn = 0; turn < 2; turn += 1) await browser.cdp.send('HeapProfiler.collectGarbage', {}, sessionId);
  const { usedSize } = await browser.cdp.send<{ readonly usedSize: number }>('Runtime.getHeapUsage', {}, sessionId);
  return usedSize;
}

/** CPU time that the main thread spent on tasks since the navigation; the thread's clock, not the wall's. */
async function taskMs(browser: Browser, tab: Page): Promise<number> {
  const { metrics } = await browser.cdp.send<{
    readonly metrics: readonly { readonly name: string; readonly value: number }[];
  }>('Performance.getMetrics', {}, tab.sessionId);
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value;
  if (seconds === undefined) throw new Error('the browser does not tell the CPU time of tasks');
  return seconds * 1_000;
}

type PopupNumbers = Pick<Round, 'firstPaintMs' | 'readyMs' | 'popupCpuMs' | 'popupHeapBytes'>;

async function measurePopup(browser: Browser, tab: Page, variant: Variant): Promise<PopupNumbers> {
  await browser.cdp.send('Performance.enable', { timeDomain: 'threadTicks' }, tab.sessionId);
  await goTo(browser, tab, variant.popup);
  const { paintMs, readyMs } = await painted(browser, tab, variant.marksReady);
  await sleep(AFTERMATH_MS);
  const popupCpuMs = await taskMs(browser, tab);
  return {
    firstPaintMs: paintMs,
    readyMs,
    popupCpuMs,
    popupHeapBytes: await heapBytes(browser, tab.sessionId),
  };
}

/** One fresh browser, from a cold popup to a woken worker. */
export async function measureRound(variant: Variant, scratchDir: string): Promise<Round> {
  const browser = await startBrowser(variant.dir, scratchDir);
  try {
    await coolDown(browser);
    const popup = await openTab(browser);
    const popupNumbers = await measurePopup(browser, popup, variant);
    const silent = await openTab(browser);
    await goTo(browser, silent, SILENT_PAGE);
    await closeTab(browser, popup);
    await stopWorker(browser, silent);
    const wakeMs = await evaluate<number>(browser.cdp, silent.sessionId, WAKE);
    await sleep(AFTERMATH_MS);
    return {
      ...popupNumbers,
      wakeMs,
      workerHeapBytes: await withWorker(browser, (sessionId) => heapBytes(browser, sessionId)),
    };
  } finally {
    await browser.close();
  }
}

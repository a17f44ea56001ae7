import type { Browser, Page } from './browser.ts';
import { evaluate } from './cdp.ts';

const TIMEOUT_MS = 15_000;

/** Milliseconds since the navigation started. */
export interface Painted {
  readonly paintMs: number;
  /** When the numbers could be seen: the mark `ready`, or the first paint if that came after it. */
  readonly readyMs: number;
}

/** @throws Error if there was no paint or, where it is looked for, no `performance.mark('ready')`. */
export async function painted(browser: Browser, page: Page, marksReady: boolean): Promise<Painted> {
  const { paintMs, markMs } = await evaluate<{ readonly paintMs: number; readonly markMs?: number }>(
    browser.cdp,
    page.sessionId,
    // Observed, not polled: a poll would itself cost the CPU time that is measured.
    `new Promise((resolve, reject) => {
      let paintMs, markMs;
      const observer = new PerformanceObserver((list) => {
        for (const { name, entryType, startTime } of list.getEntries()) {
          if (name === 'first-contentful-paint') paintMs = startTime;
          if (entryType === 'mark' && name === 'ready') markMs ??= startTime;
        }
        if (paintMs !== undefined && (markMs !== undefined || !${marksReady})) {
          observer.disconnect();
          resolve({ paintMs, markMs });
        }
      });
      observer.observe({ type: 'paint', buffered: true });
      observer.observe({ type: 'mark', buffered: true });
      setTimeout(() => reject(new Error(paintMs === undefined
        ? 'the popup painted nothing'
        : "the popup never called performance.mark('ready')")), ${TIMEOUT_MS});
    })`,
  );
  return { paintMs, readyMs: Math.max(paintMs, markMs ?? paintMs) };
}

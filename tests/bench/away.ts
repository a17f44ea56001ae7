import { setTimeout as sleep } from 'node:timers/promises';
import { isWorker, startBrowser, type Target, workerOf } from './browser.ts';
import { startDisplay } from './display.ts';
import { treeCpuMs } from './processes.ts';
import { assertAway, seedAway } from './seed.ts';
import type { Variant } from './variant.ts';

/** What an extension costs while nobody is there. */
export interface Away {
  /** A worker that never came to rest counts as one: it would otherwise look better than one that did. */
  readonly workerStarts: number;
  /** Share of the time in which the worker ran, 0 to 1. */
  readonly workerShare: number;
  /** CPU time of the browser with all its processes. */
  readonly browserCpuMs: number;
}

/** Watches a fresh browser for so many ms while its person is away, without attaching to anything of it. */
export async function measureAway(variant: Variant, scratchDir: string, lengthMs: number): Promise<Away> {
  const display = await startDisplay();
  try {
    const browser = await startBrowser(variant.dir, scratchDir, display.name);
    try {
      await seedAway(browser, display);
      const fromMs = performance.now();
      let workerStarts = 0;
      let ranMs = 0;
      /** Workers that run, each with the time of its start or of the watch's. */
      const running = new Map<string, number>();
      const started = (targetId: string, atMs: number) => {
        workerStarts += 1;
        running.set(targetId, atMs);
      };
      const already = workerOf(browser);
      if (already !== undefined) started(already.targetId, fromMs);
      const stopped = (targetId: string) => {
        const sinceMs = running.get(targetId);
        if (sinceMs !== undefined) ranMs += performance.now() - sinceMs;
        running.delete(targetId);
      };
      browser.cdp.on<{ readonly targetInfo: Target }>('Target.targetCreated', ({ targetInfo }) => {
        if (isWorker(browser, targetInfo)) started(targetInfo.targetId, performance.now());
      });
      browser.cdp.on<{ readonly targetId: string }>('Target.targetDestroyed', ({ targetId }) => stopped(targetId));
      const cpuBeforeMs = treeCpuMs(browser.pid);
      await sleep(lengthMs);
      const browserCpuMs = treeCpuMs(browser.pid) - cpuBeforeMs;
      for (const targetId of [...running.keys()]) stopped(targetId);
      const workerShare = ranMs / (performance.now() - fromMs);
      const away = { workerStarts, workerShare, browserCpuMs };
      await assertAway(browser);
      return away;
    } finally {
      await browser.close();
    }
  } finally {
    await display.close();
  }
}

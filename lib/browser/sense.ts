import { browser } from 'wxt/browser';
import type { IdleState, Sense } from '../domain/engine/event.ts';

/** Input within so many seconds counts as "now". It is also the least that browsers let one ask for. */
export const RECENT_INPUT_SECONDS = 15;

/** Whether there was input in the last `seconds` (15 or more). */
export async function inputWithin(seconds: number): Promise<boolean> {
  return (await browser.idle.queryState(Math.max(RECENT_INPUT_SECONDS, Math.ceil(seconds)))) === 'active';
}

/**
 * Whether somebody attends to this page: it has the focus, or nobody is at keyboard and mouse at all. Who types in
 * another window does not exercise beside it.
 */
export async function isAttended(): Promise<boolean> {
  return document.hasFocus() || !(await inputWithin(RECENT_INPUT_SECONDS));
}

/** How long without input the browser calls idle. It forgets this with every worker. */
export async function setDetection(seconds: number): Promise<void> {
  browser.idle.setDetectionInterval(seconds);
}

async function focusedWindow(): Promise<Pick<Sense, 'audible' | 'fullscreen'>> {
  const window = await browser.windows.getLastFocused({ populate: true }).catch(() => null);
  const tab = window?.tabs?.find((candidate) => candidate.active);
  return {
    audible: tab?.audible === true && tab.mutedInfo?.muted !== true,
    fullscreen: window?.state === 'fullscreen',
  };
}

/**
 * Looks at the browser: input, idle state, and the focused tab's sound and full screen. Neither needs a permission
 * beyond `idle`; no address and no title is read.
 *
 * @param detectionSeconds the detection interval in force.
 * @param idleState what an event has just said, if it did.
 */
export async function sense(detectionSeconds: number, idleState?: IdleState): Promise<Sense> {
  const [input, state, window] = await Promise.all([
    inputWithin(RECENT_INPUT_SECONDS),
    idleState ?? (browser.idle.queryState(detectionSeconds) as Promise<IdleState>),
    focusedWindow(),
  ]);
  return { input, idleState: state, ...window };
}

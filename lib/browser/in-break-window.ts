import { browser } from 'wxt/browser';
import { CHANNEL, LOCK } from './break-window.ts';

/**
 * To be called by the break window itself: tells others that it is open.
 *
 * @param onFront it was asked to come to the front.
 */
export function beBreakWindow(onFront: () => void): void {
  void navigator.locks.request(LOCK, { ifAvailable: true }, () => new Promise<never>(() => undefined));
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', () => {
    void bringToFront();
    onFront();
  });
}

async function bringToFront(): Promise<void> {
  const { id } = await browser.windows.getCurrent();
  if (id !== undefined) await browser.windows.update(id, { focused: true });
}

/** Closes the break window, and gives the focus back to the window that had it. */
export async function leaveBreakWindow(): Promise<void> {
  const back = Number(new URLSearchParams(location.search).get('back') ?? Number.NaN);
  if (Number.isInteger(back)) await browser.windows.update(back, { focused: true }).catch(() => undefined);
  window.close();
}

import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';
import { nudgeOptions } from './notification-options.ts';
import { nudgeWords } from './nudge-words.ts';
import { message } from './words.ts';

/** The one notification of the product: a stable name, so that a worker woken by a click needs no memory. */
export const NUDGE_NOTIFICATION = 'nudge';

/** The buttons of the notification by index, where the browser has buttons. */
export const NUDGE_BUTTONS = ['start', 'snooze'] as const;

let shown: string | null = null;

/**
 * Shows the notification of a nudge, or clears it. A nudge that is shown already is left alone.
 *
 * The promise rejects when notifications are blocked or the browser does not take this one.
 */
export async function showNudge(nudge: Surfaces['nudge']): Promise<void> {
  if (nudge === null) {
    shown = null;
    await browser.notifications.clear(NUDGE_NOTIFICATION);
    return;
  }
  if (shown === nudge.id) return;
  shown = nudge.id;
  const { title, line } = nudgeWords({ ...nudge, minutes: nudge.sittingMinutes });
  await notify(NUDGE_NOTIFICATION, title, line);
}

/** Shows a notification with the answers of a nudge. */
async function notify(id: string, title: string, line: string): Promise<void> {
  if (!(await notificationsAllowed())) throw new Error('notifications are blocked');
  const words = {
    title,
    message: line,
    start: message('nudgeStart'),
    snooze: message('nudgeSnooze'),
    iconUrl: browser.runtime.getURL('/icon/128.png'),
  };
  await browser.notifications.create(id, nudgeOptions(import.meta.env.FIREFOX ? 'firefox' : 'chrome', words));
}

/** Whether the system lets the product show notifications, as far as the browser says. */
export async function notificationsAllowed(): Promise<boolean> {
  // Firefox does not say: it has no permission level.
  const level = await browser.notifications.getPermissionLevel?.();
  return level !== 'denied';
}

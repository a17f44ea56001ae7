import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';
import { nudgeOptions } from './notification-options.ts';
import { nudgeWords } from './nudge-words.ts';
import { message } from './words.ts';

/** The name of a nudge's notification begins with this; the nudge's id follows. A woken worker needs no memory. */
const PREFIX = 'nudge:';

/** The id of the nudge that a notification is of; null for one that is of none. */
export function nudgeOf(notification: string): string | null {
  return notification.startsWith(PREFIX) ? notification.slice(PREFIX.length) : null;
}

/** The buttons of the notification by index, where the browser has buttons. */
export const NUDGE_BUTTONS = ['start', 'snooze'] as const;

let shown: string | null = null;

/** Takes back the notifications of all other nudges. */
async function clearOthers(id: string | null): Promise<void> {
  const names = Object.keys((await browser.notifications.getAll()) ?? {});
  const others = names.filter((name) => nudgeOf(name) !== null && nudgeOf(name) !== id);
  await Promise.all(others.map((name) => browser.notifications.clear(name)));
}

/**
 * Shows the notification of a nudge, or clears it. A nudge that is shown already is left alone.
 *
 * @returns false where the person has switched notifications off, which is no fault: then there are none to clear, and
 * Chromium 156 rejects every call but this question.
 *
 * The promise rejects when the browser does not take this one.
 */
export async function showNudge(nudge: Surfaces['nudge']): Promise<boolean> {
  const id = nudge?.id ?? null;
  if (nudge !== null && shown === id) return true;
  if (!(await notificationsAllowed())) return false;
  shown = id;
  await clearOthers(id);
  if (nudge === null) return true;
  const { title, line } = nudgeWords({ ...nudge, minutes: nudge.sittingMinutes });
  await notify(`${PREFIX}${nudge.id}`, title, line);
  return true;
}

/** Shows a notification with the answers of a nudge. */
async function notify(id: string, title: string, line: string): Promise<void> {
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

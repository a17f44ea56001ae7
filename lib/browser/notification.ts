import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';
import { nudgeOptions } from './notification-options.ts';
import { isOfNudge, nameOf, nudgeOf } from './notification-press.ts';
import { nudgeWords } from './nudge-words.ts';
import { message } from './words.ts';

let shown: string | null = null;

/** Takes back the notifications of all other nudges. */
async function clearOthers(id: string | null): Promise<void> {
  const names = Object.keys((await browser.notifications.getAll()) ?? {});
  const others = names.filter((name) => isOfNudge(name) && nudgeOf(name)?.id !== id);
  await Promise.all(others.map((name) => browser.notifications.clear(name)));
}

/**
 * Shows the notification of a nudge, or clears it. A nudge that is shown already is left alone.
 *
 * The promise rejects when notifications are blocked or the browser does not take this one.
 */
export async function showNudge(nudge: Surfaces['nudge']): Promise<void> {
  const id = nudge?.id ?? null;
  if (nudge !== null && shown === id) return;
  shown = id;
  await clearOthers(id);
  if (nudge === null) return;
  if (!(await notificationsAllowed())) throw new Error('notifications are blocked');
  const { title, line } = nudgeWords({ ...nudge, minutes: nudge.sittingMinutes });
  const words = {
    title,
    message: line,
    start: message('nudgeStart'),
    later: message(nudge.lastSnooze ? 'popupSkipThisOne' : 'nudgeSnooze'),
    iconUrl: browser.runtime.getURL('/icon/128.png'),
  };
  const name = nameOf({ id: nudge.id, later: nudge.lastSnooze ? 'skip' : 'snooze' });
  await browser.notifications.create(name, nudgeOptions(import.meta.env.FIREFOX ? 'firefox' : 'chrome', words));
}

/** Whether the system lets the product show notifications, as far as the browser says. */
export async function notificationsAllowed(): Promise<boolean> {
  // Firefox does not say: it has no permission level.
  const level = await browser.notifications.getPermissionLevel?.();
  return level !== 'denied';
}

import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';
import { REPLIES } from '../domain/nudges/policy.ts';
import { NUDGE_NAME, nameOf } from './notification-name.ts';
import { nudgeOptions } from './notification-options.ts';
import { nudgeWords } from './nudge-words.ts';
import { message } from './words.ts';

let shown: string | null = null;

/** Takes back the notifications of all other nudges. */
async function clearOthers(kept: string | null): Promise<void> {
  const names = Object.keys((await browser.notifications.getAll()) ?? {});
  const others = names.filter((name) => name.startsWith(NUDGE_NAME) && name !== kept);
  await Promise.all(others.map((name) => browser.notifications.clear(name)));
}

/**
 * Shows the notification of a nudge, or clears it. A nudge that is shown already is left alone.
 *
 * The promise rejects when the browser does not take this one.
 *
 * @returns false where the person has switched notifications off, which is no fault: then there are none to clear, and
 *   Chromium 156 rejects every call but this question.
 */
export async function showNudge(nudge: Surfaces['nudge']): Promise<boolean> {
  const name = nudge && nameOf(nudge);
  if (name !== null && shown === name) return true;
  if (!(await notificationsAllowed())) return false;
  shown = name;
  await clearOthers(name);
  if (!(nudge && name)) return true;
  const { title, line } = nudgeWords({ ...nudge, minutes: nudge.sittingMinutes });
  const first = `reply_${REPLIES[nudge.topic][0]}` as const;
  const words = {
    title,
    message: line,
    first: message(first),
    later: message(nudge.lastSnooze ? 'popupSkipThisOne' : 'nudgeSnooze'),
    iconUrl: browser.runtime.getURL('/icon/128.png'),
  };
  await browser.notifications.create(name, nudgeOptions(import.meta.env.FIREFOX ? 'firefox' : 'chrome', words));
  return true;
}

/** Whether the system lets the product show notifications, as far as the browser says. */
export async function notificationsAllowed(): Promise<boolean> {
  // Firefox does not say: it has no permission level.
  const level = await browser.notifications.getPermissionLevel?.();
  return level !== 'denied';
}

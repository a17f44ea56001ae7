import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';
import { REPLIES, type Reply } from '../domain/nudges/replies.ts';
import { NUDGE_NAME, nameOf } from './notification-name.ts';
import { nudgeOptions } from './notification-options.ts';
import { nudgeWords } from './nudge-words.ts';
import { type MessageKey, message } from './words.ts';

const REPLY_WORDS = {
  start: 'nudgeStart',
  standing: 'askStanding',
  sitting: 'askSitting',
  done: 'askDone',
} as const satisfies Record<Reply, MessageKey>;

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
 * The promise rejects when notifications are blocked or the browser does not take this one.
 */
export async function showNudge(nudge: Surfaces['nudge']): Promise<void> {
  const name = nudge === null ? null : nameOf({ ...nudge, later: nudge.lastSnooze ? 'skip' : 'snooze' });
  if (name !== null && shown === name) return;
  shown = name;
  await clearOthers(name);
  if (nudge === null || name === null) return;
  if (!(await notificationsAllowed())) throw new Error('notifications are blocked');
  const { title, line } = nudgeWords({ ...nudge, minutes: nudge.sittingMinutes });
  const words = {
    title,
    message: line,
    first: message(REPLY_WORDS[REPLIES[nudge.topic][0]]),
    later: message(nudge.lastSnooze ? 'popupSkipThisOne' : 'nudgeSnooze'),
    iconUrl: browser.runtime.getURL('/icon/128.png'),
  };
  await browser.notifications.create(name, nudgeOptions(import.meta.env.FIREFOX ? 'firefox' : 'chrome', words));
}

/** Whether the system lets the product show notifications, as far as the browser says. */
export async function notificationsAllowed(): Promise<boolean> {
  // Firefox does not say: it has no permission level.
  const level = await browser.notifications.getPermissionLevel?.();
  return level !== 'denied';
}

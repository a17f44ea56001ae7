import { browser } from 'wxt/browser';
import { message } from './words.ts';

/** A name of its own: the worker takes no answer from it. */
const TEST_NOTIFICATION = 'self-test';

/**
 * Shows a notification that can only be looked at, otherwise like that of a nudge. Firefox refuses `silent`.
 *
 * The promise rejects when the browser refuses.
 */
export async function showTestNotification(): Promise<void> {
  // One that is there already would only be updated, and nothing would be seen.
  await browser.notifications.clear(TEST_NOTIFICATION);
  await browser.notifications.create(TEST_NOTIFICATION, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: message('selfTestNotificationTitle'),
    message: message('selfTestNotificationText'),
    ...(!import.meta.env.FIREFOX && { silent: true }),
  });
}

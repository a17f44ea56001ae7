/** What the tests ask the browser through a page of the extension. */
import { type ExtensionPage, inPage } from '../support/seed.ts';

interface Alarm {
  readonly name: string;
  /** Epoch ms. */
  readonly scheduledTime: number;
  readonly periodInMinutes?: number;
}

declare const chrome: {
  readonly alarms: {
    create(name: string, when: { readonly when: number; readonly periodInMinutes?: number }): Promise<void>;
    getAll(): Promise<readonly Alarm[]>;
  };
  readonly idle: { queryState(seconds: number): Promise<string> };
  readonly action: { getBadgeText(of: object): Promise<string> };
  readonly notifications: { getAll(): Promise<Readonly<Record<string, unknown>>> };
};

export const alarms = (page: ExtensionPage): Promise<readonly Alarm[]> =>
  inPage(page, () => chrome.alarms.getAll(), null);

/** Lets the heartbeat come after `inMs`, and once a minute from then on. Wakes a stopped worker. */
export const beat = (page: ExtensionPage, inMs = 0): Promise<void> =>
  inPage(
    page,
    (delayMs) => chrome.alarms.create('heartbeat', { when: Date.now() + delayMs, periodInMinutes: 1 }),
    inMs,
  );

/** Lets the alarm come that looks at the end of a minute. */
export const endMinute = (page: ExtensionPage): Promise<void> =>
  inPage(page, () => chrome.alarms.create('routine', { when: Date.now() }), null);

/** Whether nobody touched anything for so many seconds, 15 or more. */
export const idleFor = (page: ExtensionPage, seconds: number): Promise<boolean> =>
  inPage(page, async (wanted) => (await chrome.idle.queryState(wanted)) === 'idle', seconds);

/** Wakes the worker by an alarm that is none of the product's. */
export const wake = (page: ExtensionPage): Promise<void> =>
  inPage(page, () => chrome.alarms.create('stranger', { when: Date.now() }), null);

export const badge = (page: ExtensionPage): Promise<string> => inPage(page, () => chrome.action.getBadgeText({}), null);

/** The names of the notifications that are shown. */
export const notifications = (page: ExtensionPage): Promise<readonly string[]> =>
  inPage(page, async () => Object.keys(await chrome.notifications.getAll()), null);

import { browser } from 'wxt/browser';
import type { IdleState } from '../domain/engine/event.ts';

/** Why the extension was set up: for the first time, or anew. Null for what does not concern it. */
export type SetupReason = 'install' | 'update';

export function onSetup(listener: (reason: SetupReason) => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    // `chrome_update` and `shared_module_update` also come without anything of ours having changed.
    listener(reason === 'install' ? 'install' : 'update');
  });
}

export function onBrowserStart(listener: () => void): void {
  browser.runtime.onStartup.addListener(listener);
}

/** @param listener takes the name and the epoch ms for which the alarm was set. */
export function onAlarm(listener: (name: string, scheduledAt: number) => void): void {
  browser.alarms.onAlarm.addListener((alarm) => listener(alarm.name, alarm.scheduledTime));
}

export function onIdleState(listener: (state: IdleState) => void): void {
  browser.idle.onStateChanged.addListener((state) => listener(state as IdleState));
}

/**
 * @param listeners `clicked` the notification itself, `button` one of its buttons by index, `closed` by the person, as
 *   far as the browser knows: Chromium (156, Linux) says so of one that ran out too, and Firefox (153) of every one, also
 *   when the product cleared it or put another in its place.
 */
export function onNotification(listeners: {
  readonly clicked: (name: string) => void;
  readonly button: (name: string, index: number) => void;
  readonly closed: (name: string) => void;
}): void {
  browser.notifications.onClicked.addListener((name) => listeners.clicked(name));
  // Firefox has the event but no buttons.
  browser.notifications.onButtonClicked?.addListener((name, index) => listeners.button(name, index));
  browser.notifications.onClosed.addListener((name, byUser) => {
    if (byUser) listeners.closed(name);
  });
}

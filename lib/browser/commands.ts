import { browser } from 'wxt/browser';
import { type MessageKey, message } from './words.ts';

/** What can be done by a key of one's choice, and from the menu of the toolbar button. */
export const COMMANDS = ['start-minute', 'snooze', 'pause'] as const;
export type Command = (typeof COMMANDS)[number];

const TITLES = {
  'start-minute': 'commandStart',
  snooze: 'commandSnooze',
  pause: 'commandPause',
} as const satisfies Record<Command, MessageKey>;

const isCommand = (name: unknown): name is Command => (COMMANDS as readonly unknown[]).includes(name);

/** @param listener is called for a key, and for the menu of the toolbar button alike. */
export function onCommand(listener: (command: Command) => void): void {
  // Firefox for Android has neither.
  browser.commands?.onCommand.addListener((name) => {
    if (isCommand(name)) listener(name);
  });
  browser.contextMenus?.onClicked.addListener(({ menuItemId }) => {
    if (isCommand(menuItemId)) listener(menuItemId);
  });
}

/**
 * Makes the menu of the toolbar button. The browser keeps it across starts of the worker, and loses it with an update.
 */
export async function makeMenu(): Promise<void> {
  if (browser.contextMenus === undefined) return;
  await browser.contextMenus.removeAll();
  for (const id of COMMANDS) browser.contextMenus.create({ id, title: message(TITLES[id]), contexts: ['action'] });
}

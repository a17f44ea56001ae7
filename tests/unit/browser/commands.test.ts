import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { COMMANDS, type Command, makeMenu, onCommand } from '../../../lib/browser/commands.ts';

/** What the browser calls when a key is pressed, or an item of the menu. */
interface Heard {
  key: (name: string) => void;
  item: (info: { menuItemId: string | number }) => void;
}

function withCommands() {
  const heard: Heard = { key: () => undefined, item: () => undefined };
  const items: object[] = [{ id: 'left over' }];
  const listen = (into: keyof Heard) => ({
    addListener: (listener: never) => {
      heard[into] = listener;
    },
  });
  Object.assign(fakeBrowser, {
    commands: { onCommand: listen('key') },
    contextMenus: {
      onClicked: listen('item'),
      removeAll: async () => {
        items.length = 0;
      },
      create: (item: object) => items.push(item),
    },
  });
  return { heard, items };
}

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
});

describe('a command', () => {
  it('is heard from a key and from the menu alike, and nothing else is', () => {
    const { heard } = withCommands();
    const given: Command[] = [];
    onCommand((command) => given.push(command));
    for (const name of [...COMMANDS, '_execute_action']) heard.key(name);
    for (const menuItemId of [...COMMANDS, 'another', 7]) heard.item({ menuItemId });
    expect(given).toEqual([...COMMANDS, ...COMMANDS]);
  });

  it('is no fault where the browser has neither keys nor menus', async () => {
    Object.assign(fakeBrowser, { commands: undefined, contextMenus: undefined });
    expect(() => onCommand(() => undefined)).not.toThrow();
    await makeMenu();
  });

  it('has an item in the menu of the toolbar button, once, with its words', async () => {
    const { items } = withCommands();
    await makeMenu();
    await makeMenu();
    expect(items).toEqual([
      { id: 'start-minute', title: 'commandStart', contexts: ['action'] },
      { id: 'snooze', title: 'commandSnooze', contexts: ['action'] },
      { id: 'pause', title: 'commandPause', contexts: ['action'] },
    ]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newId } from '../../../lib/browser/ids.ts';
import { openPage, openTestWindow } from '../../../lib/browser/pages.ts';
import { readShortcuts, shortcutSettings } from '../../../lib/browser/shortcuts.ts';
import { showTestNotification } from '../../../lib/browser/test-notification.ts';
import { words } from '../../../lib/browser/words.ts';
import { reminderOf } from '../../../lib/domain/reminder.ts';

/** Puts an API of the browser in place of the one that the fake browser has or lacks. */
const given = (apis: object) => Object.assign(fakeBrowser, apis);

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key, getUILanguage: () => 'en-GB' });
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `extension:/${path}` });
});

describe('the shortcuts', () => {
  it('are those of the browser, and none where the manifest declares no command', async () => {
    given({ commands: { getAll: async () => [{ name: 'snooze', shortcut: 'Alt+N' }, { name: 'pause' }, {}] } });
    expect(await readShortcuts()).toEqual([
      { command: 'snooze', keys: 'Alt+N' },
      { command: 'pause', keys: '' },
    ]);
    given({ commands: undefined });
    expect(await readShortcuts()).toEqual([]);
  });

  it('have a page that can be opened where the browser says so', async () => {
    const openShortcutSettings = vi.fn(async () => undefined);
    given({ commands: { openShortcutSettings } });
    await shortcutSettings()?.();
    expect(openShortcutSettings).toHaveBeenCalledOnce();
    given({ commands: {} });
    expect(shortcutSettings()).toBeNull();
    given({ commands: undefined });
    expect(shortcutSettings()).toBeNull();
  });
});

describe('the notification for trying', () => {
  it('is cleared and shown anew, under a name of its own and without answers', async () => {
    const calls: unknown[] = [];
    given({
      notifications: {
        clear: async (name: string) => calls.push(['clear', name]),
        create: async (name: string, options: object) => calls.push(['create', name, options]),
      },
    });
    await showTestNotification();
    expect(calls).toEqual([
      ['clear', 'self-test'],
      [
        'create',
        'self-test',
        {
          type: 'basic',
          iconUrl: 'extension://icon/128.png',
          title: 'selfTestNotificationTitle',
          message: 'selfTestNotificationText',
          silent: true,
        },
      ],
    ]);
  });

  it('fails when the browser refuses it', async () => {
    const create = async () => {
      throw new Error('refused');
    };
    given({ notifications: { clear: async () => false, create } });
    await expect(showTestNotification()).rejects.toThrow('refused');
  });
});

describe('the window for trying', () => {
  it('is that of a break, and knows that nothing counts', async () => {
    const opened: object[] = [];
    given({
      windows: {
        create: async (options: object) => opened.push(options),
        getLastFocused: async () => ({ focused: false }),
      },
    });
    await openTestWindow();
    await openPage('break');
    const [test, real] = opened as [{ url: string }, { url: string }];
    expect(test).toEqual({ ...real, url: `${real.url}#test` });
    expect(real).toMatchObject({ url: 'extension://break.html', type: 'popup' });
  });
});

describe('an id', () => {
  it('is new each time, and one that a reminder can have', () => {
    const [id, other] = [newId(), newId()];
    expect(id).not.toBe(other);
    expect(reminderOf({ id, name: 'x', text: '', everyMinutes: 30, times: [], quiet: true })?.id).toBe(id);
  });
});

describe('a time of the wall clock', () => {
  // Whether a leading zero is written is not the same in every release of the browser.
  it.each([
    ['09:05', /^0?9:05$/],
    ['22:30', /^22:30$/],
    ['24:00', /^0?0:00$/],
  ])('%s reads like %s in Britain', (time, read) => {
    expect(words().timeOfDay(time)).toMatch(read);
  });
});

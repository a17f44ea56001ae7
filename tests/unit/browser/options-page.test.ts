import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openChangePlace } from '../../../lib/browser/change-places.ts';
import { newId } from '../../../lib/browser/ids.ts';
import { openPage } from '../../../lib/browser/pages.ts';
import { readShortcuts, shortcutSettings } from '../../../lib/browser/shortcuts.ts';
import { showTestNotification } from '../../../lib/browser/test-notification.ts';
import { openTestWindow } from '../../../lib/browser/test-window.ts';
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

  it('has no option that Firefox refuses', async () => {
    const shown: object[] = [];
    given({
      notifications: { clear: async () => false, create: async (_: string, options: object) => shown.push(options) },
    });
    vi.stubEnv('FIREFOX', 'true');
    await showTestNotification().finally(() => vi.unstubAllEnvs());
    expect(shown.map((options) => Object.keys(options))).toEqual([['type', 'iconUrl', 'title', 'message']]);
  });

  it('fails when the browser refuses it', async () => {
    const create = async () => {
      throw new Error('refused');
    };
    given({ notifications: { clear: async () => false, create } });
    await expect(showTestNotification()).rejects.toThrow('refused');
  });
});

describe('the break window', () => {
  interface Opened {
    readonly url: string;
    readonly left?: number;
  }
  const USED = { id: 7, focused: true, left: 100, top: 50, width: 1200, height: 900 };

  /** A browser with a window in use, that refuses some of the windows it is asked for. */
  function withWindows(used: object | null, refuses: (options: Opened) => boolean = () => false) {
    const opened: Opened[] = [];
    given({
      windows: {
        getLastFocused: async () => {
          if (used === null) throw new Error('no window');
          return used;
        },
        create: async (options: Opened) => {
          if (refuses(options)) throw new Error('refused');
          opened.push(options);
        },
      },
    });
    vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [] }) } });
    return opened;
  }
  afterEach(() => vi.unstubAllGlobals());

  it('opens over the middle of the window in use, and knows where the focus was', async () => {
    const opened = withWindows(USED);
    await openPage('break');
    expect(opened).toEqual([
      { url: 'extension://break.html?back=7', type: 'popup', width: 480, height: 720, left: 460, top: 140 },
    ]);
  });

  it('opens somewhere where the browser does not say where, or refuses the place', async () => {
    const anywhere = { url: 'extension://break.html', type: 'popup', width: 480, height: 720 };
    const unknown = withWindows(null);
    await openPage('break');
    expect(unknown).toEqual([anywhere]);
    const refused = withWindows({ ...USED, focused: false }, ({ left }) => left !== undefined);
    await openPage('break');
    expect(refused).toEqual([anywhere]);
  });

  it('for trying knows that nothing counts', async () => {
    const opened = withWindows(USED);
    await openTestWindow();
    expect(opened.map(({ url }) => url)).toEqual(['extension://break.html?back=7#test']);
  });

  it('that is open already comes to the front instead', async () => {
    const opened = withWindows(USED);
    vi.stubGlobal('navigator', { locks: { query: async () => ({ held: [{ name: 'break-window' }] }) } });
    const heard: unknown[] = [];
    const channel = new BroadcastChannel('break-window');
    const said = new Promise<void>((resolve) => {
      channel.addEventListener('message', ({ data }) => {
        heard.push(data);
        resolve();
      });
    });
    await openPage('break');
    await said;
    channel.close();
    expect(heard).toEqual(['front']);
    expect(opened).toEqual([]);
  });
});

describe('the place to change what is left out', () => {
  it.each([
    ['go-easy-on', 'extension://options.html#injuryFlags'],
    ['exercises', 'extension://dashboard.html#exercises'],
    ['answers', 'extension://dashboard.html#workouts'],
  ] as const)('for %s is opened in a tab', async (place, url) => {
    const create = vi.fn(async () => ({}));
    given({ tabs: { create } });
    await openChangePlace(place);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url, active: true });
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

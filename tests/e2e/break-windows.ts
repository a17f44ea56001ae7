/** The break in a window of its own, as tests meet it. */
import { type ExtensionPage, inPage } from '../support/seed.ts';
import { until } from '../support/until.ts';
import type { Backbeat, Page } from './backbeat.ts';

interface BrowserWindow {
  readonly id: number;
  readonly type: string;
  readonly focused: boolean;
}

declare const chrome: {
  readonly windows: {
    getAll(): Promise<readonly BrowserWindow[]>;
    create(of: { readonly url: string; readonly focused: boolean }): Promise<BrowserWindow>;
    update(id: number, to: { readonly focused: true }): Promise<BrowserWindow>;
  };
};

/** The ones that are open. */
export const breakWindows = ({ context }: Pick<Backbeat, 'context'>): readonly Page[] =>
  context.pages().filter((page) => new URL(page.url()).pathname === '/break.html');

/** Waits for the break window. */
export const breakWindow = (backbeat: Pick<Backbeat, 'context'>): Promise<Page> =>
  until('the break window', () => breakWindows(backbeat)[0]);

/** The window that has the focus, as the browser says; null when none of its windows has. */
export const focusedWindow = (page: ExtensionPage): Promise<BrowserWindow | null> =>
  inPage(page, async () => (await chrome.windows.getAll()).find(({ focused }) => focused) ?? null, null);

/** Looks at another window, and comes back to the one that has the focus. */
export const lookElsewhere = (page: ExtensionPage): Promise<void> =>
  inPage(
    page,
    async () => {
      const focused = (await chrome.windows.getAll()).find((window) => window.focused);
      await chrome.windows.create({ url: 'about:blank', focused: true });
      if (focused !== undefined) await chrome.windows.update(focused.id, { focused: true });
    },
    null,
  );

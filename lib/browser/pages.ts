import { browser } from 'wxt/browser';

/** A page of the extension that can be opened by itself. */
export type PageName = 'welcome' | 'dashboard' | 'options' | 'break';

const PATHS = {
  welcome: '/welcome.html',
  dashboard: '/dashboard.html',
  options: '/options.html',
  break: '/break.html',
} as const satisfies Record<PageName, string>;

/** The break window: wide enough for the player, small enough to leave the work in view. */
const BREAK_WINDOW = { width: 480, height: 720 } as const;

/** The address of a page of this extension. */
function pageUrl(page: PageName): string {
  return browser.runtime.getURL(PATHS[page]);
}

const openWindow = async (url: string): Promise<void> => {
  await browser.windows.create({ url, type: 'popup', ...BREAK_WINDOW });
};

/** Opens the small window of a firm nudge with nothing in it that counts. */
export const openTestWindow = (): Promise<void> => openWindow(`${pageUrl('break')}#test`);

/** Opens a page in a tab; the break in a window of its own. */
export async function openPage(page: PageName): Promise<void> {
  if (page === 'break') return openWindow(pageUrl(page));
  await browser.tabs.create({ url: pageUrl(page), active: true });
}

import { browser } from 'wxt/browser';
import { openBreakWindow } from './break-window.ts';

/** A page of the extension that can be opened by itself. */
export type PageName = 'welcome' | 'dashboard' | 'options' | 'break';

const PATHS = {
  welcome: '/welcome.html',
  dashboard: '/dashboard.html',
  options: '/options.html',
  break: '/break.html',
} as const satisfies Record<PageName, string>;

/** The address of a page of this extension. */
function pageUrl(page: PageName): string {
  return browser.runtime.getURL(PATHS[page]);
}

/**
 * Opens a page in a tab; the break in a window of its own.
 *
 * @param part where in the page: what its address says after the `#`.
 */
export async function openPage(page: PageName, part?: string): Promise<void> {
  if (page === 'break') return openBreakWindow(PATHS.break);
  const url = part === undefined ? pageUrl(page) : `${pageUrl(page)}#${part}`;
  await browser.tabs.create({ url, active: true });
}

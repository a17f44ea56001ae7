import { browser } from 'wxt/browser';
import type { ChangePlace } from '../domain/routines/cause.ts';
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

/** Opens the small window of a firm nudge with nothing in it that counts. */
export const openTestWindow = (): Promise<void> => openBreakWindow(`${PATHS.break}#test`);

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

const CHANGE_PLACES: Readonly<Record<ChangePlace, readonly [page: PageName, part: string]>> = {
  'go-easy-on': ['options', 'injuryFlags'],
  exercises: ['dashboard', 'exercises'],
  answers: ['dashboard', 'workouts'],
};

/** Opens the page on which what is left out of minutes can be changed, at its place in it. */
export const openChangePlace = (place: ChangePlace): Promise<void> => openPage(...CHANGE_PLACES[place]);

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
  readonly action: { getBadgeText(of: object): Promise<string>; openPopup(at: object): Promise<void> };
  readonly windows: {
    getLastFocused(of?: { readonly windowTypes: readonly ['normal'] }): Promise<{ readonly id: number }>;
    update(id: number, to: { readonly state: 'fullscreen' | 'normal' }): Promise<unknown>;
  };
  readonly tabs: { query(of: { readonly audible: true }): Promise<readonly unknown[]> };
  readonly extension: { getViews(kind?: { readonly type: 'popup' }): readonly Window[] };
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

/** What the notifications that are shown are of: their names up to the colon. */
export const notifications = (page: ExtensionPage): Promise<readonly (string | undefined)[]> =>
  inPage(page, async () => Object.keys(await chrome.notifications.getAll()).map((name) => name.split(':')[0]), null);

/** What a notification that is shown was made of; null when there is none whose name begins so. */
export const notificationOptions = (
  page: ExtensionPage,
  name: string,
): Promise<Readonly<Record<string, unknown>> | null> =>
  inPage(
    page,
    async (wanted) => {
      const shown = Object.entries(await chrome.notifications.getAll());
      const options = shown.find(([key]) => key.startsWith(wanted))?.[1];
      // Firefox names all that it knows, and gives null for what was not asked for.
      return options === undefined
        ? null
        : Object.fromEntries(Object.entries(options as object).filter(([, value]) => value !== null));
    },
    name,
  );

/** Whether Firefox's event page is loaded. To ask does not load it. */
export const isEventPageLoaded = (page: ExtensionPage): Promise<boolean> =>
  inPage(
    page,
    () => chrome.extension.getViews().some(({ location }) => location.pathname.includes('background')),
    null,
  );

/** Puts the focused window into full screen, as F11 does, or out of it. */
export const setFullscreen = (page: ExtensionPage, full: boolean): Promise<void> =>
  inPage(
    page,
    async (wanted) => {
      const { id } = await chrome.windows.getLastFocused();
      await chrome.windows.update(id, { state: wanted ? 'fullscreen' : 'normal' });
    },
    full,
  );

/** Whether the browser takes any tab to sound. It does until some two seconds after the last of it. */
export const isAudible = (page: ExtensionPage): Promise<boolean> =>
  inPage(page, async () => (await chrome.tabs.query({ audible: true })).length > 0, null);

/** Opens the popup as a click on the toolbar does. */
export const openPopup = (page: ExtensionPage): Promise<void> =>
  inPage(
    page,
    async () => {
      // A break window has no toolbar that a popup could hang from.
      const { id } = await chrome.windows.getLastFocused({ windowTypes: ['normal'] });
      await chrome.action.openPopup({ windowId: id });
    },
    null,
  );

/** A popup as the browser shows it, in pixels. */
export interface PopupShape {
  readonly width: number;
  readonly height: number;
  /** What would have to be scrolled to sideways. */
  readonly hiddenWidth: number;
  /** Whether the named button is in view as a whole. */
  readonly showsButton: boolean;
  /** Whether it says the words, in view or not: some of it comes later than the rest. */
  readonly isWhole: boolean;
}

/** The shape of the popup that is open; null without one. */
export const popupShape = (page: ExtensionPage, button: string, words: string): Promise<PopupShape | null> =>
  inPage(
    page,
    ({ button, words }) => {
      const [view] = chrome.extension.getViews({ type: 'popup' });
      if (view === undefined) return null;
      const { scrollWidth, clientWidth } = view.document.documentElement;
      const named = [...view.document.querySelectorAll('button')].find(({ textContent }) => textContent === button);
      const box = named?.getBoundingClientRect();
      return {
        width: view.innerWidth,
        height: view.innerHeight,
        hiddenWidth: scrollWidth - clientWidth,
        showsButton: box !== undefined && box.top >= 0 && box.bottom <= view.innerHeight,
        isWhole: view.document.body.textContent.includes(words),
      };
    },
    { button, words },
  );

/** Makes the letters of the open popup twice as big. */
export const enlargePopup = (page: ExtensionPage): Promise<void> =>
  inPage(
    page,
    () => {
      for (const { document } of chrome.extension.getViews({ type: 'popup' })) {
        document.documentElement.style.fontSize = '200%';
      }
    },
    null,
  );

export const closePopup = (page: ExtensionPage): Promise<void> =>
  inPage(
    page,
    () => {
      for (const view of chrome.extension.getViews({ type: 'popup' })) view.close();
    },
    null,
  );

import { type Browser, browser } from 'wxt/browser';

/** Held by the break window while it is open: so every context can tell that there is one. */
export const LOCK = 'break-window';
export const CHANNEL = 'break-window';

/** Wide enough for the player, small enough to leave the work in view. */
const SIZE = { width: 480, height: 720 } as const;

async function isOpen(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === LOCK) ?? false;
}

/** Over the middle of the window that is in use, where its place is known. */
function placeOver(window: Pick<Browser.windows.Window, 'left' | 'top' | 'width' | 'height'> | null) {
  const { left, top, width, height } = window ?? {};
  if (left === undefined || top === undefined || width === undefined || height === undefined) return {};
  return {
    left: Math.max(0, Math.round(left + (width - SIZE.width) / 2)),
    top: Math.max(0, Math.round(top + (height - SIZE.height) / 2)),
  };
}

/**
 * Opens the break in a window of its own, or brings the one that is open to the front. The window remembers which one
 * had the focus, to give it back.
 *
 * @param path the page, from the root of the extension.
 */
export async function openBreakWindow(path: string): Promise<void> {
  if (await isOpen()) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage('front');
    channel.close();
    return;
  }
  const last = await browser.windows.getLastFocused().catch(() => null);
  const back = last?.focused === true && last.id !== undefined ? `?back=${last.id}` : '';
  const [page, part = ''] = path.split('#');
  const options = {
    url: browser.runtime.getURL(`${page}${back}${part === '' ? '' : `#${part}`}` as '/break.html'),
    type: 'popup',
    ...SIZE,
  } as const;
  // Chrome refuses a place that lies outside of the screen, as after a monitor was unplugged.
  await browser.windows.create({ ...options, ...placeOver(last) }).catch(() => browser.windows.create(options));
}

import { browser } from 'wxt/browser';

/** The accent of the product, dark enough for white figures on it. */
const BADGE_COLOUR = '#0f5e74';

/** Shows a short text on the toolbar button; an empty one removes the badge. */
export async function setBadge(text: string): Promise<void> {
  await browser.action.setBadgeText({ text });
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

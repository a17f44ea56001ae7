import { browser } from 'wxt/browser';
import type { Badge } from '../domain/engine/effect.ts';
import { nudgeWords } from './nudge-words.ts';
import { message } from './words.ts';

/** The accent of the product, dark enough for white figures on it. */
const BADGE_COLOUR = '#0f5e74';
/** A cue that asks for no minutes: something is there, and no more. */
const CUE = '•';

/** Shows on the toolbar button that there is a nudge; its tooltip, which is read aloud, says which. */
export async function setBadge(badge: Badge): Promise<void> {
  const text = badge === null ? '' : badge.minutes > 0 ? String(badge.minutes) : CUE;
  const name = message('extensionName');
  const title = badge === null ? name : `${name}: ${nudgeWords({ ...badge, line: 0 }).title}`;
  await Promise.all([browser.action.setBadgeText({ text }), browser.action.setTitle({ title })]);
  if (text === '') return;
  await browser.action.setBadgeBackgroundColor({ color: BADGE_COLOUR });
  await browser.action.setBadgeTextColor({ color: '#ffffff' });
}

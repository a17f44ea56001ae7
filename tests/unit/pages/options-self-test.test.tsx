import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { SelfTestOutcome } from '../../../lib/domain/nudges/self-test.ts';
import type { Firmness } from '../../../lib/domain/settings.ts';
import { openOptions, press, told } from './options-page.tsx';

afterEach(cleanup);

const page = () => document.body.textContent ?? '';
const button = (name: string) => screen.queryByRole('button', { name });
const card = (name: RegExp) => screen.getByRole<HTMLInputElement>('radio', { name });

/** Tries a nudge and waits until something is said of it. */
async function test(firmness: Firmness, outcome?: SelfTestOutcome) {
  const opened = openOptions({ stored: { firmness }, ...(outcome && { outcome }) });
  expect(button('Yes')).toBeNull();
  press('Show me a nudge now');
  await waitFor(() => expect(screen.getAllByRole('status')[0]?.textContent).not.toBe(''));
  expect(opened.done.tests).toBe(1);
  return opened;
}

describe('how firmly a nudge asks', () => {
  it('is one of three, and can be taken back', async () => {
    const { changes } = openOptions();
    expect(card(/^Normally/).checked).toBe(true);
    card(/^Firmly/).click();
    await waitFor(() => expect(told()).toBe('Saved: How firmly it asks'));
    expect(card(/^Firmly/).checked).toBe(true);
    press('Undo');
    await waitFor(() => expect(card(/^Normally/).checked).toBe(true));
    expect(changes).toEqual([
      ['firmness', 'firm'],
      ['firmness', 'normal'],
    ]);
  });
});

describe('a nudge that is shown for trying', () => {
  it.each([
    ['normal', 'shown', 'A notification should be on your screen now.'],
    ['gentle', 'badge', 'carries a number for ten seconds'],
    ['firm', 'window', 'A small window should have opened.'],
  ] as const)('%s: asks whether it was seen, and believes a yes', async (firmness, outcome, words) => {
    const { changes } = await test(firmness, outcome);
    expect(page()).toContain('Did you see it?');
    expect(page()).toContain(words);
    press('Yes');
    await waitFor(() => expect(page()).toContain('Nudges reach you here.'));
    expect(button('Yes')).toBeNull();
    expect(document.activeElement).toBe(button('Show me a nudge now'));
    expect(changes).toEqual([]);
  });

  it('as a notification that was not seen says where to look, for each system, and offers the window', async () => {
    const { changes } = await test('normal', 'shown');
    press('No');
    await waitFor(() => expect(page()).toContain('holds notifications of your browser back'));
    for (const system of ['Windows:', 'macOS:', 'Linux:']) expect(page()).toContain(system);
    press('Use the small window instead');
    await waitFor(() => expect(card(/^Firmly/).checked).toBe(true));
    expect(changes).toEqual([['firmness', 'firm']]);
    expect(page()).not.toContain('Linux:');
    expect(document.activeElement).toBe(button('Show me a nudge now'));
  });

  it.each(['gentle', 'firm'] as const)('%s: one that failed is no matter of notifications', async (firmness) => {
    await test(firmness, 'failed');
    expect(page()).toContain('It could not be shown just now. Try it once more.');
    expect(page()).not.toContain('Linux:');
  });

  it.each([
    ['failed', 'could not be shown'],
    ['blocked', 'turned off for your browser'],
    [undefined, 'could not be shown'],
  ] as const)('as a notification that %s asks nothing and says where to look', async (outcome, words) => {
    await test('normal', outcome);
    expect(page()).toContain(words);
    expect(page()).toContain('Linux:');
    expect(button('Yes')).toBeNull();
    expect(button('Use the small window instead')).not.toBeNull();
  });

  it('on the badge that was not seen says how to pin the icon, and offers the window', async () => {
    await test('gentle', 'badge');
    press('No');
    await waitFor(() => expect(page()).toContain('pin Backbeat'));
    expect(page()).not.toContain('Linux:');
    expect(button('Use the small window instead')).not.toBeNull();
  });

  it('in a window that was not seen offers no window', async () => {
    await test('firm', 'window');
    press('No');
    await waitFor(() => expect(page()).toContain('behind another window'));
    expect(button('Use the small window instead')).toBeNull();
  });

  it('is forgotten when another firmness is chosen', async () => {
    await test('normal', 'shown');
    card(/^Gently/).click();
    await waitFor(() => expect(button('Yes')).toBeNull());
    expect(page()).not.toContain('Did you see it?');
  });
});

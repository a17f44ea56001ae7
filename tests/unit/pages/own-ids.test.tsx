import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/MinuteRoom.tsx';
import '../../../entrypoints/dashboard/OwnRoom.tsx';
import { changeOwn, own as readOwn } from '../../../lib/app/own.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { changeBetween, NOTHING_OWN } from '../../../lib/domain/own/own.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { exercise, routine } from '../own/lists.ts';
import { heading, open, press } from './dashboard-page.tsx';

const choose = async (text: string) => {
  const input = (await screen.findByLabelText('Open a file', { selector: 'input' })) as HTMLInputElement;
  Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], 'list.json')] });
  fireEvent.change(input);
};
const fileWith = (id: string) => {
  const { order: _, ...list } = routine([id, 30], ['wall-sit', 20]);
  return JSON.stringify({ backbeat: 1, exercises: [exercise(id, { name: 'Heel slides' })], routines: [list] });
};

beforeEach(async () => {
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(OPEN_LOCKS);
  await dispatch({ type: 'settings', changes: { injuryFlags: [], safetyAcceptedAt: 1, readiness: null } });
  await changeOwn(changeBetween(await readOwn(), NOTHING_OWN));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('an id that every object answers to', () => {
  it('is one like any other: from the file over the pages to the player', async () => {
    open('#own');
    await choose(fileWith('constructor'));
    expect(await screen.findByRole('link', { name: 'Heel slides' })).toBeDefined();
    await waitFor(async () => expect((await readOwn()).exercises).toMatchObject([{ id: 'constructor' }]));
    cleanup();
    open('#own/exercises/constructor');
    await heading('Heel slides');
    // No drawing is taken for its own.
    expect(document.querySelector('svg[data-exercise]')).toBeNull();
    cleanup();
    open('#own/knee');
    await heading('Knee');
    await press('Start');
    await heading('Heel slides');
    expect(screen.getByText('Do it.')).toBeDefined();
    expect(document.querySelector('svg[data-exercise]:not([data-exercise="wall-sit"])')).toBeNull();
    await press('Skip this one');
    await heading('Wall sit');
    await press('Stop');
  });

  it('is not taken for a new exercise', async () => {
    open('#own');
    await choose(fileWith('new'));
    await press('New exercise');
    await act(() => void dispatchEvent(new Event('hashchange')));
    await heading('New exercise');
    cleanup();
    open('#own/exercises/new');
    await heading('Heel slides');
  });

  it.each(['__proto__', 'toString'])('is refused where it is no id at all: %s', async (id) => {
    open('#own');
    await choose(fileWith(id));
    expect(await screen.findByText(/Line 1: exercises\[0\]\.id: only small letters, digits and hyphens/)).toBeDefined();
    expect(await readOwn()).toEqual(NOTHING_OWN);
  });
});

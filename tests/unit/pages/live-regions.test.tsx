import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadScript } from '../../../components/minute/load.ts';
import { WordsProvider } from '../../../components/words.ts';
import { App as BreakWindow } from '../../../entrypoints/break/App.tsx';
import { App as Dashboard } from '../../../entrypoints/dashboard/App.tsx';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/MinuteRoom.tsx';
import '../../../entrypoints/dashboard/ExercisesRoom.tsx';
import { App as Popup } from '../../../entrypoints/popup/App.tsx';
import '../../../entrypoints/popup/minute.tsx';
import { look } from '../../../lib/app/look.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { snapshot } from '../../../lib/app/views.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

const show = (page: ComponentChild) => render(<WordsProvider value={plainWords(ZONE)}>{page}</WordsProvider>);

/** Everything that is read out by itself when it changes, as far as the page shows it. */
const live = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-live], [role=status], [role=alert], [role=log], output')].filter(
    (one) => one.getAttribute('aria-live') !== 'off' && one.closest('[hidden]') === null,
  );

/** @param id one that no other test has been at. */
const minute = (id: string): PlannedRoutine => ({
  id,
  kind: 'movement',
  presetId: null,
  steps: [
    { exerciseId: 'calf-raises', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true },
    { exerciseId: 'half-squat', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true },
  ],
});

beforeEach(async () => {
  // The fake browser has no language, and the fake page no locks.
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(OPEN_LOCKS);
  await loadScript('en');
  await dispatch({ type: 'settings', changes: { safetyAcceptedAt: 1 } });
});
afterEach(async () => {
  const id = (await snapshot()).state.routine?.running.plan.id;
  cleanup();
  if (id !== undefined) await dispatch({ type: 'routine-control', routineId: id, control: 'stop' });
  vi.restoreAllMocks();
});

const OPEN = {
  // First, since what has hurt twice rests, and is not to be started from there.
  dashboard: async () => {
    // The room behind has regions of its own.
    location.hash = '#exercises/calf-raises';
    show(<Dashboard />);
    fireEvent.click(await screen.findByRole('button', { name: 'Start this one' }));
  },
  popup: async () => {
    await dispatch({ type: 'routine-start', routine: minute('in-popup') });
    show(<Popup first={await look()} />);
  },
  'break window': async () => {
    await dispatch({ type: 'routine-start', routine: minute('in-window') });
    show(<BreakWindow />);
  },
};

describe.each(Object.entries(OPEN))('a minute in the %s', (_, open) => {
  it('has one region that is read out by itself, and that one is polite', async () => {
    await open();
    await screen.findByRole('timer');
    const [region, ...others] = live();
    expect(others.map(({ outerHTML }) => outerHTML)).toEqual([]);
    expect(region?.getAttribute('aria-live')).toBe('polite');
    await waitFor(() => expect(region?.textContent).toMatch(/^Calf raises\./));
    await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'It hurts' })));
    await waitFor(() => expect(region?.textContent).toMatch(/^Stop for calf cramp or Achilles pain\. Ease out/));
    expect(live()).toEqual([region]);
    // All of the press is done: nothing of it meets the next test.
    await waitFor(async () => expect((await snapshot()).state.routine?.running.pausedAt).not.toBeNull());
  });
});

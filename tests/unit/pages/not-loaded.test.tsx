import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { WordsProvider } from '../../../components/words.ts';
import { App as BreakWindow } from '../../../entrypoints/break/App.tsx';
import { App as Dashboard } from '../../../entrypoints/dashboard/App.tsx';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/ExercisesRoom.tsx';
import '../../../entrypoints/dashboard/OwnRoom.tsx';
import '../../../entrypoints/dashboard/WorkoutsRoom.tsx';
import { ROOMS } from '../../../entrypoints/dashboard/rooms.ts';
import { App as Popup } from '../../../entrypoints/popup/App.tsx';
import '../../../entrypoints/popup/minute.tsx';
import type { Looked } from '../../../lib/app/glance-at.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { snapshot } from '../../../lib/app/views.ts';
import { glance } from '../../../lib/domain/engine/glance.ts';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

// What an update took away under the open pages: the words everywhere, and code that is loaded where it is wanted.
const words = vi.hoisted(() => ({ gone: false }));
vi.mock('../../../components/catalogue/load.ts', async (original) => {
  const whole = await original<typeof import('../../../components/catalogue/load.ts')>();
  const loadCatalogue: typeof whole.loadCatalogue = (language) =>
    words.gone ? Promise.reject(new Error('gone')) : whole.loadCatalogue(language);
  return { ...whole, loadCatalogue };
});
vi.mock('../../../lib/domain/exercises/wording/en/minute.ts', async (original) => {
  const module = await original<typeof import('../../../lib/domain/exercises/wording/en/minute.ts')>();
  return {
    get MINUTE_WORDING() {
      if (words.gone) throw new Error('gone');
      return module.MINUTE_WORDING;
    },
  };
});
const away = vi.hoisted(() => () => {
  throw new Error('gone');
});
vi.mock('../../../components/popup/Hush.tsx', away);
// The rooms bring their own.
vi.mock('../../../components/notice/TroubleNotice.tsx', () => ({
  get TroubleNotice() {
    throw new Error('gone');
  },
}));
vi.mock('../../../entrypoints/popup/act.ts', away);
vi.mock('../../../entrypoints/dashboard/MinuteRoom.tsx', away);

const TITLE = 'A part of this page could not be loaded';
const show = (page: ComponentChildren) => render(<WordsProvider value={plainWords(ZONE)}>{page}</WordsProvider>);
const openDashboard = (hash: string) => {
  location.hash = hash;
  show(<Dashboard />);
};
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

/** Holds that the page says what happened, once, instead of waiting for what does not come, and can be loaded anew. */
async function expectSaid(): Promise<void> {
  expect(await screen.findAllByText(TITLE)).toHaveLength(1);
  expect(screen.getByText('Backbeat may have been updated while it was open. Reload it to go on.')).toBeDefined();
  expect(screen.queryByText(/…$/)).toBeNull();
  const reload = vi.spyOn(location, 'reload').mockReturnValue();
  await press('Reload this page');
  expect(reload).toHaveBeenCalledOnce();
}

/** A popup on somebody at work: opening it is no news, so nothing has to be saved. */
async function atWork(problem: Looked['problem'] = null): Promise<Looked> {
  const found = await snapshot();
  const { settings, state } = found;
  const now = glance(state, settings, found.stored, state.lastSeenAt);
  return { seen: { snapshot: found, glance: { ...now, presence: 'active', routine: null } }, problem };
}

const faults = vi.fn();
beforeEach(async () => {
  words.gone = true;
  vi.spyOn(console, 'error').mockImplementation(faults);
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue({
    request: (...asked: readonly [...unknown[], () => unknown]) => (asked.at(-1) as () => unknown)(),
    query: async () => ({ held: [] }),
  } as unknown as LockManager);
  await dispatch({ type: 'settings', changes: { injuryFlags: [], safetyAcceptedAt: 1, readiness: null } });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('in the dashboard', () => {
  it.each(['#exercises', '#exercises/wall-sit', '#workouts', '#own'])('%s has no words', async (hash) => {
    openDashboard(hash);
    await expectSaid();
  });

  it('the questions before a workout can be answered without them', async () => {
    openDashboard('#workouts/questions');
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
    expect(screen.queryByText(TITLE)).toBeNull();
  });

  it('a room itself is gone, and the others are still to be reached', async () => {
    vi.spyOn(ROOMS[0], 'load').mockRejectedValue(new Error('gone'));
    openDashboard('#today');
    await expectSaid();
    expect(document.querySelector('main')?.hasAttribute('aria-busy')).toBe(false);
    words.gone = false;
    location.hash = '#exercises';
    dispatchEvent(new Event('hashchange'));
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
    expect(screen.queryByText(TITLE)).toBeNull();
  });

  it('the player is gone', async () => {
    words.gone = false;
    openDashboard('#exercises/wall-sit');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(TITLE)).toBeNull();
    await press('Start this one');
    await expectSaid();
  });
});

describe('in the popup', () => {
  it('what is shown first could not be read', async () => {
    show(<Popup first={null} />);
    await expectSaid();
  });

  it('what an answer takes is gone', async () => {
    show(<Popup first={await atWork()} />);
    expect(screen.queryByText(TITLE)).toBeNull();
    await press('I just moved');
    await expectSaid();
  });

  it('what is behind a button is gone', async () => {
    show(<Popup first={await atWork()} />);
    await press('Pause nudges');
    await expectSaid();
  });

  it('the notice of another trouble is gone', async () => {
    show(<Popup first={await atWork('full')} />);
    await expectSaid();
  });

  it('the words of a minute are gone, and the way back is open', async () => {
    show(<Popup first={await atWork()} />);
    await press('Start a minute');
    await waitFor(() => expect(screen.queryByText('I just moved')).toBeNull());
    await expectSaid();
    await press('Close');
    expect(await screen.findByText('I just moved')).toBeDefined();
  });
});

it('in the break window the words of a minute are gone, and closing it ends the minute', async () => {
  const close = vi.spyOn(window, 'close').mockReturnValue();
  show(<BreakWindow />);
  await expectSaid();
  await waitFor(async () => expect((await snapshot()).state.routine).not.toBeNull());
  await press('Close');
  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect((await snapshot()).state.routine).toBeNull();
});

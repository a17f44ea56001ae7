import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/ExercisesRoom.tsx';
import '../../../entrypoints/dashboard/MinuteRoom.tsx';
import '../../../entrypoints/dashboard/TodayRoom.tsx';
import { addressOf, ROOMS } from '../../../entrypoints/dashboard/rooms.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { snapshot } from '../../../lib/app/views.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { heading, open, press } from './dashboard-page.tsx';

const go = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
const current = () => document.querySelector('nav [aria-current="page"]')?.textContent;
const settings = async () => (await snapshot()).settings;
const change = (changes: Partial<Settings>) => dispatch({ type: 'settings', changes });
beforeEach(async () => {
  // The fake browser has no language, and the fake page no locks.
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(OPEN_LOCKS);
  const { favourites, notThese, injuryFlags, safetyAcceptedAt, readiness } = DEFAULT_SETTINGS;
  await change({ favourites, notThese, injuryFlags, safetyAcceptedAt, readiness });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the address of a room', () => {
  it.each([
    ['', 'today', null],
    ['#', 'today', null],
    ['#today', 'today', null],
    ['#exercises', 'exercises', null],
    ['#exercises/', 'exercises', null],
    ['#exercises/cobra-pose', 'exercises', 'cobra-pose'],
    ['#exercises/a/b', 'exercises', 'a/b'],
    ['#workouts', 'workouts', null],
    ['#workouts/now', 'workouts', 'now'],
    ['#attic/cobra-pose', 'today', null],
    ['#constructor', 'today', null],
  ])('%j leads to %s, %j', (hash, name, rest) => {
    expect(addressOf(hash)).toEqual({ room: ROOMS.find((room) => room.name === name), rest });
  });
});

describe('the dashboard', () => {
  it('opens with today, and has a link for each room', async () => {
    open('');
    expect(await heading('Today')).toBeDefined();
    expect(current()).toBe('Today');
    expect(screen.getByRole('link', { name: 'Exercises' }).getAttribute('href')).toBe('#exercises');
  });

  it('goes to another room, tells those who listen, and comes back', async () => {
    open('#today');
    await heading('Today');
    go('#exercises');
    expect(await heading('Exercises')).toBeDefined();
    expect(current()).toBe('Exercises');
    expect(document.title).toBe('Exercises – Backbeat');
    expect(document.activeElement).toBe(screen.getByRole('main'));
    go('#today');
    expect(await heading('Today')).toBeDefined();
    expect(current()).toBe('Today');
    expect(document.title).toBe('Today – Backbeat');
  });

  it('opens an exercise by its address, and keeps what was looked for on the way back', async () => {
    open('#exercises');
    await heading('Exercises');
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'cobra' } });
    expect(screen.getByRole('status').textContent).toBe('1 exercise');
    go('#exercises/cobra-pose');
    expect(await heading('Cobra pose')).toBeDefined();
    go('#exercises');
    expect(await heading('Exercises')).toBeDefined();
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('cobra');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Cobra pose' }));
  });

  it('says that an exercise is not there, above those that are', async () => {
    open('#exercises/gone');
    expect(await screen.findByText('This exercise is not in the catalogue.')).toBeDefined();
    expect(await heading('Exercises')).toBeDefined();
  });
});

describe('a wish', () => {
  it('is saved, and taken back', async () => {
    open('#exercises/wall-sit');
    await press('Not this one');
    await press('Undo');
    await waitFor(async () => expect((await settings()).notThese).toEqual([]));
    await press('Not this one');
    await waitFor(async () => expect((await settings()).notThese).toEqual(['wall-sit']));
    expect(await screen.findByText('You set this one aside')).toBeDefined();
  });

  it('builds on the one before, though that is not saved yet', async () => {
    await change({ favourites: ['chin-tuck'] });
    open('#exercises/wall-sit');
    await heading('Wall sit');
    fireEvent.click(screen.getByRole('button', { name: 'Favourite' }));
    go('#exercises/cobra-pose');
    fireEvent.click(screen.getByRole('button', { name: 'Favourite' }));
    await waitFor(async () => expect((await settings()).favourites).toEqual(['chin-tuck', 'wall-sit', 'cobra-pose']));
  });

  it('to have one more often brings it back', async () => {
    await change({ notThese: ['wall-sit', 'chin-tuck'] });
    open('#exercises/wall-sit');
    await press('Favourite');
    await waitFor(async () =>
      expect(await settings()).toMatchObject({ favourites: ['wall-sit'], notThese: ['chin-tuck'] }),
    );
  });
});

describe('a wish that cannot be saved', () => {
  it('is taken back, and the page says what is wrong', async () => {
    open('#exercises/wall-sit');
    await heading('Wall sit');
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    await press('Favourite');
    expect(await screen.findByText('The storage is full')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Favourite' }).getAttribute('aria-pressed')).toBe('false');
    expect((await settings()).favourites).toEqual([]);
  });
});

describe('a minute of one exercise', () => {
  it('is begun in the page, after the card, and has the words of a workout', async () => {
    open('#exercises/bridge-position');
    const start = await screen.findByRole('button', { name: 'Start this one' });
    start.focus();
    fireEvent.click(start);
    expect(await screen.findByText('Before your first minute')).toBeDefined();
    await press('Start');
    expect(await heading('Bridge position')).toBeDefined();
    expect(screen.getByText('1 of 2')).toBeDefined();
    await waitFor(async () => {
      const plan = (await snapshot()).state.routine?.running.plan;
      expect(plan?.steps.map(({ exerciseId }) => exerciseId)).toEqual(['bridge-position', 'bridge-position']);
    });
    await press('Stop');
    await press('Close');
    expect(await heading('Bridge position')).toBeDefined();
    await waitFor(() => expect(document.activeElement).toBe(start));
    await waitFor(async () => expect((await snapshot()).state.routine).toBeNull());
  });

  it('is a light one for an answer that was given since the page was read', async () => {
    open('#exercises/speed-bag');
    const start = await screen.findByRole('button', { name: 'Start this one' });
    await change({ readiness: { at: Date.now(), yes: ['joints'], clearedAt: null } });
    fireEvent.click(start);
    await press('Start');
    expect(await heading('Standing arm circles')).toBeDefined();
    await press('Stop');
    await waitFor(async () => expect((await snapshot()).state.routine).toBeNull());
  });

  it('is something easier when the card says so', async () => {
    open('#exercises/desk-push-up');
    await press('Start this one');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Wrist or hand' }));
    await press('Start');
    expect(await heading('Wall push-up')).toBeDefined();
    await press('Stop');
    await waitFor(async () => expect((await snapshot()).state.routine).toBeNull());
  });
});

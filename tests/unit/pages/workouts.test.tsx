import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/MinuteRoom.tsx';
import '../../../entrypoints/dashboard/WorkoutsRoom.tsx';
import { dispatch } from '../../../lib/app/product.ts';
import { snapshot } from '../../../lib/app/views.ts';
import { readWorkouts } from '../../../lib/app/workouts.ts';
import { answered } from '../../../lib/domain/exercises/lock.ts';
import { READINESS_QUESTIONS } from '../../../lib/domain/readiness.ts';
import { DEFAULT_SETTINGS, OWNED_EQUIPMENT, type Settings } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { database } from '../../../lib/store/database.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { heading, open, press } from './dashboard-page.tsx';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

const go = (hash: string) =>
  act(() => {
    location.hash = hash;
    dispatchEvent(new Event('hashchange'));
  });
const starts = () => screen.queryAllByRole('button', { name: /^(Start|Go on)/ });
const settings = async () => (await snapshot()).settings;
const running = async () => (await snapshot()).state.routine?.running ?? null;
const change = (changes: Partial<Settings>) => dispatch({ type: 'settings', changes });
const cardOf = async (name: string) =>
  within((await screen.findByRole('link', { name })).closest('article') as HTMLElement);

/** Somebody who owns everything, and answered no to all. */
const READY: Partial<Settings> = {
  equipment: OWNED_EQUIPMENT,
  safetyAcceptedAt: 1,
  ...answered(DEFAULT_SETTINGS, [], 1),
};
const LOCKED: Partial<Settings> = { ...READY, ...answered(DEFAULT_SETTINGS, ['heart', 'joints'], 1) };

/** Minutes go by in which the browser runs. */
async function pass(minutes: number) {
  for (let minute = 0; minute < minutes; minute++) {
    vi.setSystemTime(Date.now() + MINUTE_MS);
    await dispatch({ type: 'opened' });
  }
}

async function planOf(id: string) {
  const { workouts } = await readWorkouts();
  const plan = workouts.find(({ workout }) => workout.id === id)?.plan.routine;
  if (plan == null) throw new Error(`there is no plan for ${id}`);
  return plan;
}

beforeEach(async () => {
  await database.close();
  globalThis.indexedDB = new IDBFactory();
  // The fake browser has no language, and the fake page no locks.
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(OPEN_LOCKS);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

describe('the workouts', () => {
  it('are six, each with what it takes, is for and needs', async () => {
    await change(READY);
    open('#workouts');
    await heading('Workouts');
    const card = await cardOf('Mid-Back Flow');
    expect(card.getByText(/^\d+ min · Mid back · Beginner$/)).toBeDefined();
    expect(card.getByText('A mat')).toBeDefined();
    expect(document.querySelectorAll('article')).toHaveLength(6);
    expect(screen.queryByText(/in place of/)).toBeNull();
    expect(screen.getByText('Builds strength and mobility. It cannot choose where fat is lost.')).toBeDefined();
  });

  it('say what is missing, and what comes in its place and why', async () => {
    await change({ ...READY, equipment: ['dumbbells', 'mat', 'resistance band'], injuryFlags: ['back-extension'] });
    open('#workouts');
    const card = await cardOf('Upper Back Builder');
    expect(card.getByText('You do not have: a speed bag.')).toBeDefined();
    expect(card.getByText('Air speed bag in place of Speed bag')).toBeDefined();
    go('#workouts/upper-back-builder');
    await heading('Upper Back Builder');
    expect(screen.getByText('Needs a speed bag')).toBeDefined();
    go('#workouts/mid-back-flow');
    await heading('Mid-Back Flow');
    expect(screen.getByText('Bird dog in place of Back extension')).toBeDefined();
  });

  it('say when too much is missing, and then cannot be started', async () => {
    await change({ ...READY, equipment: [] });
    open('#workouts');
    const unfit = 'Too much of it needs what you do not have.';
    expect((await cardOf('Mid-Back Flow')).getByText(unfit)).toBeDefined();
    go('#workouts/mid-back-flow');
    await heading('Mid-Back Flow');
    expect(screen.getByText(unfit)).toBeDefined();
    expect(starts()).toEqual([]);
  });

  it('take what is missing as owned where a person says so, and take it back', async () => {
    await change({ ...READY, equipment: ['dumbbells'] });
    open('#workouts/mid-back-flow');
    await heading('Mid-Back Flow');
    expect(starts()).toEqual([]);
    await press('I have a mat');
    await screen.findByText('Noted: you have a mat.');
    expect(await screen.findByRole('button', { name: 'Start the workout' })).toBeDefined();
    expect(screen.queryByText(/^You do not have/)).toBeNull();
    expect((await settings()).equipment).toEqual(['dumbbells', 'mat']);
    await press('Undo');
    expect(await screen.findByRole('button', { name: 'I have a mat' })).toBeDefined();
    expect(starts()).toEqual([]);
    expect(screen.queryByText(/^Noted/)).toBeNull();
    expect((await settings()).equipment).toEqual(['dumbbells']);
  });

  it('list their moves part by part, with the rounds', async () => {
    await change(READY);
    open('#workouts/back-hiit');
    await heading('Back HIIT');
    const main = within(screen.getByRole('heading', { name: /^Main part/ }).parentElement as HTMLElement);
    expect(main.getByText('2 rounds')).toBeDefined();
    expect(main.getAllByRole('listitem')).toHaveLength(5);
    expect(main.getByRole('link', { name: 'Speed bag' }).getAttribute('href')).toBe('#exercises/speed-bag');
    expect(main.getAllByText(/^20 s, then 40 s of rest/)).toHaveLength(4);
    // After the last move of a round there is the rest between two rounds as well.
    expect(main.getByText('20 s, then 70 s of rest')).toBeDefined();
    expect(screen.getByText('Hard: you can say only a few words.')).toBeDefined();
    expect(screen.getByText('Moderate: you can talk, but not sing.')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Warm-up' })).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Cool-down' })).toBeDefined();
  });

  it('tell of an address that leads nowhere', async () => {
    await change(READY);
    open('#workouts/gone');
    expect(await screen.findByText('There is no such workout.')).toBeDefined();
    expect(await heading('Workouts')).toBeDefined();
  });
});

describe('the questions before the first workout', () => {
  const choose = (index: number, answer: 'Yes' | 'No') =>
    fireEvent.click(within(screen.getAllByRole('group')[index] as HTMLElement).getByRole('radio', { name: answer }));

  it('stand in the way of all six, also of one by its address', async () => {
    await change({ equipment: OWNED_EQUIPMENT });
    open('#workouts');
    expect(await screen.findByRole('heading', { name: 'Seven questions first' })).toBeDefined();
    for (const { workout } of (await readWorkouts()).workouts) {
      go(`#workouts/${workout.id}`);
      await screen.findByRole('link', { name: 'All workouts' });
      expect(screen.getByRole('link', { name: 'Answer the questions' })).toBeDefined();
      expect(starts()).toEqual([]);
    }
  });

  it('have to be answered, every one: nothing is taken for a no', async () => {
    open('#workouts/questions');
    await heading('Before your first workout');
    expect(screen.getAllByRole('group')).toHaveLength(READINESS_QUESTIONS.length);
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter(({ checked }) => checked)).toEqual([]);
    choose(0, 'No');
    await press('Save the answers');
    expect(screen.getAllByText('Still open')).toHaveLength(6);
    expect(screen.getByText('Still open: 6 of 7.')).toBeDefined();
    expect((await settings()).readiness).toBeNull();
  });

  it('open the workouts when the answer is no to all', async () => {
    await change({ equipment: OWNED_EQUIPMENT });
    open('#workouts/questions');
    await heading('Before your first workout');
    for (const index of READINESS_QUESTIONS.keys()) choose(index, 'No');
    await press('Save the answers');
    await waitFor(async () => expect((await settings()).readiness).toMatchObject({ yes: [], clearedAt: null }));
    await waitFor(() => expect(location.hash).toBe('#workouts'));
    go('#workouts/mid-back-flow');
    expect(await screen.findByRole('button', { name: 'Start the workout' })).toBeDefined();
  });

  it('ask right there which joint it is, and what it is else', async () => {
    await change({ injuryFlags: ['knee', 'heart'] });
    open('#workouts/questions');
    await heading('Before your first workout');
    for (const index of READINESS_QUESTIONS.keys()) choose(index, 'No');
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    choose(READINESS_QUESTIONS.indexOf('joints'), 'Yes');
    expect(screen.getAllByRole('checkbox')).toHaveLength(10);
    const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
    expect(box('Knee').checked).toBe(true);
    fireEvent.click(box('Knee'));
    fireEvent.click(box('Wrist or hand'));
    await press('Save the answers');
    await waitFor(async () =>
      expect(await settings()).toMatchObject({
        readiness: { yes: ['joints'] },
        injuryFlags: ['wrist', 'heart'],
      }),
    );
  });

  it('lock all six when there is one yes, which is a flag from then on', async () => {
    await change({ equipment: OWNED_EQUIPMENT });
    open('#workouts/questions');
    await heading('Before your first workout');
    for (const index of READINESS_QUESTIONS.keys()) choose(index, index === 3 ? 'Yes' : 'No');
    await press('Save the answers');
    await waitFor(async () =>
      expect(await settings()).toMatchObject({
        readiness: { yes: ['blood-pressure'], clearedAt: null },
        injuryFlags: ['blood-pressure'],
      }),
    );
    go('#workouts');
    expect(await screen.findByRole('heading', { name: 'The workouts are locked' })).toBeDefined();
    expect(screen.getByText('Do you have high blood pressure?')).toBeDefined();
    go('#workouts/no-kit-back-reset');
    await heading('No-Kit Back Reset');
    expect(starts()).toEqual([]);
  });
});

describe('the lock', () => {
  it('opens only by the word of the person and the button', async () => {
    await change(LOCKED);
    open('#workouts/no-kit-back-reset');
    await press('Unlock the workouts');
    expect(screen.getByText('Tick this line first, if it is so.')).toBeDefined();
    const box = screen.getByRole('checkbox', { name: 'My doctor or physio agrees that I do these workouts.' });
    expect(document.activeElement).toBe(box);
    expect((await settings()).readiness?.clearedAt).toBeNull();
    fireEvent.click(box);
    expect((await settings()).readiness?.clearedAt).toBeNull();
    await press('Unlock the workouts');
    await waitFor(async () => expect((await settings()).readiness?.clearedAt).toEqual(expect.any(Number)));
    expect((await settings()).injuryFlags).toEqual(['heart']);
    expect(await screen.findByRole('link', { name: 'All workouts' })).toBeDefined();
    await waitFor(() => expect(screen.queryByText('The workouts are locked')).toBeNull());
  });

  it('holds at the very start: a page that was open before does not know of it yet', async () => {
    await change(READY);
    open('#workouts/mid-back-flow');
    const start = await screen.findByRole('button', { name: 'Start the workout' });
    // Nobody tells this page.
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
    await change(LOCKED);
    fireEvent.click(start);
    expect(await screen.findByRole('heading', { name: 'The workouts are locked' })).toBeDefined();
    expect(starts()).toEqual([]);
    expect(await running()).toBeNull();
  });

  it('holds also when it comes between the page and the engine: the page shows why again', async () => {
    await change(READY);
    open('#workouts/mid-back-flow');
    const plan = await planOf('mid-back-flow');
    await change(LOCKED);
    await dispatch({ type: 'routine-start', routine: plan });
    expect(await running()).toBeNull();
    expect(await screen.findByRole('heading', { name: 'The workouts are locked' })).toBeDefined();
  });
});

describe('a workout', () => {
  it('is begun in the page with the plan that was shown, and its words', async () => {
    await change(READY);
    open('#workouts/mid-back-flow');
    const plan = await planOf('mid-back-flow');
    await press('Start the workout');
    expect(await heading('Cat-cow stretch')).toBeDefined();
    await waitFor(async () => expect((await running())?.plan.steps).toEqual(plan.steps));
    expect((await running())?.plan).toMatchObject({ kind: 'workout', presetId: 'mid-back-flow' });
  });

  it('that was stopped can be gone on with, or begun anew', async () => {
    await change(READY);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    const plan = await planOf('mid-back-flow');
    await dispatch({ type: 'routine-start', routine: plan });
    await pass(2);
    await dispatch({ type: 'routine-control', routineId: plan.id, control: 'stop' });
    open('#workouts');
    expect(await screen.findByText('You stopped Mid-Back Flow')).toBeDefined();
    expect(screen.getByText(/^It goes on with exercise 3 of \d+\.$/)).toBeDefined();
    go('#workouts/mid-back-flow');
    expect(await screen.findByRole('button', { name: 'Start from the beginning' })).toBeDefined();
    await press('Go on where you stopped');
    await waitFor(async () =>
      expect((await running())?.plan).toMatchObject({ resumed: { session: plan.id, step: 2 } }),
    );
    expect(await screen.findByText(/^3 of \d+ · Round 1 of 3$/)).toBeDefined();
  });

  it('that was done leaves its areas alone for 48 hours, and a start by an old page too', async () => {
    await change(READY);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
    open('#workouts/no-kit-back-reset');
    const start = await screen.findByRole('button', { name: 'Start the workout' });
    const plan = await planOf('mid-back-flow');
    const post = vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => undefined);
    await dispatch({ type: 'routine-start', routine: plan });
    await pass(9);
    await dispatch({ type: 'routine-control', routineId: plan.id, control: 'stop' });
    const readyAt = Date.now() + 48 * HOUR_MS;
    fireEvent.click(start);
    const { clock, date } = plainWords(ZONE);
    const waits = `Mid-Back Flow worked the same area less than 48 hours ago: mid back. Ready again on ${date(readyAt)} at ${clock(readyAt)}.`;
    expect(await screen.findByText(waits)).toBeDefined();
    expect(await running()).toBeNull();
    post.mockRestore();
    cleanup();

    open('#workouts/no-kit-back-reset');
    expect(await screen.findByText(waits)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Start the workout' })).toBeNull();
    go('#workouts/upper-back-builder');
    expect(await screen.findByRole('button', { name: 'Start the workout' })).toBeDefined();
  });

  it('that runs is led on with from the list, and at once from the popup', async () => {
    await change(READY);
    const plan = await planOf('mid-back-flow');
    await dispatch({ type: 'routine-start', routine: plan });
    open('#workouts');
    expect(await screen.findByText('A workout is under way')).toBeDefined();
    await press('Go on with the workout');
    expect(await heading('Cat-cow stretch')).toBeDefined();
    cleanup();
    open('#workouts/now');
    expect(await heading('Cat-cow stretch')).toBeDefined();
    expect((await running())?.plan.id).toBe(plan.id);
  });
});

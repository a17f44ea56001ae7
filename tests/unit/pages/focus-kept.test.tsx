import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SetAsideNotice } from '../../../components/options/SetAsideNotice.tsx';
import { WordsProvider } from '../../../components/words.ts';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/OwnRoom.tsx';
import '../../../entrypoints/dashboard/WorkoutsRoom.tsx';
import { changeOwn, own as readOwn } from '../../../lib/app/own.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { snapshot } from '../../../lib/app/views.ts';
import { answered } from '../../../lib/domain/exercises/lock.ts';
import { changeBetween, MOST_STEPS, NOTHING_OWN, type OwnStep } from '../../../lib/domain/own/own.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { exercise, routine } from '../own/lists.ts';
import { have, heading, open } from './dashboard-page.tsx';
import { ZONE } from './day.ts';
import { openOptions, type as typeInto } from './options-page.tsx';
import { plainWords } from './words.ts';

/** What is pressed goes away with what it did: whoever works by keyboard has to find themselves somewhere near. */

const button = (name: string) => screen.findByRole('button', { name });
const focused = () => document.activeElement;
/** As by the space bar: a press by keyboard is made where the focus is. */
const press = async (name: string) => {
  const pressed = await button(name);
  pressed.focus();
  expect(focused()).toBe(pressed);
  await act(() => void fireEvent.click(pressed));
};
const gone = (name: string) => waitFor(() => expect(screen.queryByRole('button', { name })).toBeNull());
const paste = (text: string) => {
  const field = screen.getByLabelText('Exercise');
  field.focus();
  fireEvent.paste(field, { clipboardData: { getData: () => text } });
};

beforeEach(async () => {
  fakeBrowser.i18n.getUILanguage = () => 'en';
  vi.spyOn(navigator, 'locks', 'get').mockReturnValue(OPEN_LOCKS);
  const { injuryFlags, readiness } = DEFAULT_SETTINGS;
  await dispatch({ type: 'settings', changes: { injuryFlags, readiness } });
  await changeOwn(changeBetween(await readOwn(), NOTHING_OWN));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('the focus', () => {
  it('goes from what was undone to what says so', async () => {
    openOptions();
    typeInto(screen.getByLabelText('Nudge me to move after'), '60');
    await press('Undo');
    await gone('Undo');
    expect(focused()?.textContent).toBe('As it was before: Nudge me to move after');
  });

  it('goes from stored values that were acknowledged to the head of the page', async () => {
    openOptions({ stored: { place: 'bed' } });
    await press('All right');
    await gone('All right');
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
  });

  it('goes from damaged rows that were acknowledged to the head of the page', async () => {
    const page = (days: readonly string[]) => (
      <WordsProvider value={plainWords(ZONE)}>
        <h1 tabIndex={-1}>Options</h1>
        <SetAsideNotice days={days} state={false} onAcknowledge={() => rerender(page([]))} />
      </WordsProvider>
    );
    const { rerender } = render(page(['2026-11-20']));
    await press('All right');
    await gone('All right');
    expect(focused()).toBe(screen.getByRole('heading', { level: 1 }));
  });

  const unlock = async () => {
    fireEvent.click(await screen.findByRole('checkbox', { name: /agrees/ }));
    await press('Unlock the workouts');
    await gone('Unlock the workouts');
    expect((await snapshot()).settings.readiness?.clearedAt).not.toBeNull();
  };

  it('goes from the lock of the workouts to the head of the page', async () => {
    await dispatch({ type: 'settings', changes: answered(DEFAULT_SETTINGS, ['heart'], 1) });
    open('#workouts');
    await unlock();
    expect(focused()).toBe(await heading('Workouts'));
  });

  it('goes from the lock of one workout to the head of its page', async () => {
    await dispatch({ type: 'settings', changes: answered(DEFAULT_SETTINGS, ['heart'], 1) });
    open('#workouts/no-kit-back-reset');
    // It is read from there when it opens, too.
    await waitFor(() => expect(focused()?.tagName).toBe('H1'));
    await unlock();
    expect(focused()).toBe(await heading('No-Kit Back Reset'));
  });

  it('goes from a file that was refused to the button that opens another', async () => {
    open('#own');
    const input = await screen.findByLabelText('Open a file', { selector: 'input' });
    Object.defineProperty(input, 'files', { configurable: true, value: [new File(['{'], 'list.json')] });
    fireEvent.change(input);
    await press('All right');
    await gone('All right');
    expect(focused()).toBe(await button('Open a file'));
  });

  it('goes from the picture that was taken away to the button that chooses another', async () => {
    await have({ exercises: [{ ...exercise('a'), picture: 'p' }] });
    open('#own/exercises/a');
    await heading('a');
    await press('Remove it');
    await gone('Remove it');
    expect(focused()).toBe(await button('Choose a picture'));
  });

  it('goes from lines that were not taken back to where lines are typed', async () => {
    await have({ routines: [routine()] });
    open('#own/knee');
    await heading('Knee');
    paste('Morning:\nClam shells');
    await press('All right');
    await gone('All right');
    expect(focused()).toBe(screen.getByLabelText('Exercise'));
  });

  it('goes from a list that is full to what says that it is', async () => {
    const steps = Array.from({ length: MOST_STEPS - 1 }, (): OwnStep => ({ exerciseId: 'wall-sit', seconds: 10 }));
    await have({ routines: [{ ...routine(), steps }] });
    open('#own/knee');
    await heading('Knee');
    paste('Clam shells\nBridge');
    await waitFor(() => expect(screen.queryByLabelText('Exercise')).toBeNull());
    const told = await screen.findByText('A routine has 60 exercises at most.');
    expect(focused()).toBe(told);
    await press('All right');
    await gone('All right');
    expect(focused()).toBe(told);
  });
});

import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// So that no test waits for it to be read from the disk for the first time.
import '../../../entrypoints/dashboard/OwnRoom.tsx';
import { changeOwn, own as readOwn } from '../../../lib/app/own.ts';
import { changeBetween, MOST_STEPS, NOTHING_OWN, type OwnStep } from '../../../lib/domain/own/own.ts';
import { exercise, routine } from '../own/lists.ts';
import { follow, have, heading, open, press } from './dashboard-page.tsx';

const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const paste = (text: string) =>
  fireEvent.paste(screen.getByLabelText('Exercise'), { clipboardData: { getData: () => text } });

beforeEach(async () => {
  fakeBrowser.i18n.getUILanguage = () => 'en';
  await changeOwn(changeBetween(await readOwn(), NOTHING_OWN));
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('a row of a spreadsheet, with its tab,', () => {
  it('as the name of a new routine makes that routine', async () => {
    open('#own');
    await heading('Your own');
    type('Name of a new routine or workout', 'Knee\t3 x a week');
    await press('Make it');
    await follow();
    await heading('Knee 3 x a week');
    await waitFor(async () => expect((await readOwn()).routines).toMatchObject([{ name: 'Knee 3 x a week' }]));
  });

  it('as the new name of a routine keeps all of it', async () => {
    await have({ exercises: [exercise('a')], routines: [routine(['a', 30])] });
    open('#own/knee');
    await heading('Knee');
    type('Name of the routine', '\tLeft\tknee\u0000 ');
    await press('Rename');
    await heading('Left knee');
    await waitFor(async () => expect((await readOwn()).routines).toMatchObject([{ name: 'Left knee', steps: [{}] }]));
  });

  it('as a line of a list becomes an exercise, or is one that is known', async () => {
    await have({ routines: [routine()] });
    open('#own/knee');
    await heading('Knee');
    const enter = () => fireEvent.submit(screen.getByRole('form', { name: 'Add an exercise' }));
    // One line goes into the field, where an `<input>` keeps the tab.
    expect(paste('Heel slides\t10 reps')).toBe(true);
    type('Exercise', 'Heel slides\t10 reps');
    enter();
    type('Exercise', 'Wall\u00a0sit\t');
    enter();
    await waitFor(async () => expect((await readOwn()).exercises).toMatchObject([{ name: 'Heel slides 10 reps' }]));
    expect(await screen.findByRole('link', { name: 'Heel slides 10 reps' })).toBeDefined();
    await waitFor(async () =>
      expect((await readOwn()).routines[0]?.steps).toMatchObject([{}, { exerciseId: 'wall-sit' }]),
    );
    expect(screen.queryByText('An exercise that is gone')).toBeNull();
  });

  it('as the name and the words of an exercise is written with one blank', async () => {
    await have({ exercises: [exercise('a')] });
    open('#own/exercises/a');
    await heading('a');
    type('Name', 'Quad\tset');
    type('How it is done', 'Press\tdown.\n\t\nLet\u2028go.\u0007');
    await press('Save');
    await waitFor(async () =>
      expect((await readOwn()).exercises).toMatchObject([{ name: 'Quad set', cues: ['Press down.', 'Let go.'] }]),
    );
  });
});

describe('what would not be read back', () => {
  it('is not written: the page says why, and shows what there is', async () => {
    const steps = Array.from({ length: MOST_STEPS - 2 }, (): OwnStep => ({ exerciseId: 'wall-sit', seconds: 10 }));
    await have({ routines: [{ ...routine(), steps }] });
    open('#own/knee');
    await heading('Knee');
    // Faster than the page is drawn anew: it has not seen yet that there is no room for the second list.
    await act(() => {
      paste('A\nB');
      paste('C\nD');
    });
    expect(
      await screen.findByText('That was not saved. Nothing was changed. routines[0].steps: 62 are more than 60'),
    ).toBeDefined();
    await waitFor(() => expect(document.querySelectorAll('main ol li')).toHaveLength(MOST_STEPS));
    expect(screen.queryByText('This routine is not there any more.')).toBeNull();
    const { exercises, routines } = await readOwn();
    expect(exercises.map(({ name }) => name).sort()).toEqual(['A', 'B']);
    expect(routines[0]?.steps).toHaveLength(MOST_STEPS);
  });
});

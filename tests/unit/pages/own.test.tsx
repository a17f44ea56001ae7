import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
// So that no test waits for them to be read from the disk for the first time.
import '../../../entrypoints/dashboard/MinuteRoom.tsx';
import '../../../entrypoints/dashboard/OwnRoom.tsx';
import { changeOwn, own as readOwn } from '../../../lib/app/own.ts';
import { dispatch } from '../../../lib/app/product.ts';
import { bringBackOrNot } from '../../../lib/app/resting.ts';
import { snapshot } from '../../../lib/app/views.ts';
import { writeFile } from '../../../lib/domain/own/file.ts';
import { changeBetween, NOTHING_OWN, ONCE_THROUGH, type Own, type OwnExercise } from '../../../lib/domain/own/own.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { database } from '../../../lib/store/database.ts';
import { writeOwn } from '../../../lib/store/own.ts';
import { OPEN_LOCKS } from '../../support/open-locks.ts';
import { follow, have, heading, open } from './dashboard-page.tsx';

const exercise = (id: string, name: string, more: Partial<OwnExercise> = {}): OwnExercise => ({
  id,
  name,
  cues: ['Slowly up.', 'Slowly down.'],
  seconds: 40,
  sides: false,
  breaksSitting: true,
  picture: null,
  motion: null,
  ...more,
});
const LIST: Own = {
  exercises: [exercise('heel-slide', 'Heel slides'), exercise('quad-set', 'Quad set', { seconds: 20 })],
  routines: [
    {
      id: 'knee',
      name: 'Knee',
      ...ONCE_THROUGH,
      steps: [
        { exerciseId: 'heel-slide', seconds: 40 },
        { exerciseId: 'quad-set', seconds: 20 },
        { exerciseId: 'wall-sit', seconds: 30 },
      ],
      order: 0,
    },
    { id: 'evening', name: 'Evening', ...ONCE_THROUGH, steps: [{ exerciseId: 'heel-slide', seconds: 60 }], order: 1 },
  ],
  pictures: [],
};

const RUNS: PlannedRoutine = {
  id: 'under-way',
  kind: 'movement',
  presetId: null,
  steps: [{ exerciseId: 'march-on-the-spot', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: true }],
};

const button = (name: string) => screen.findByRole('button', { name });
const press = async (name: string) => fireEvent.click(await button(name));
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });
const steps = () => [...document.querySelectorAll('main ol li a')].map(({ textContent }) => textContent);
const storedSteps = async (id: string) => (await readOwn()).routines.find((one) => one.id === id)?.steps;

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

describe('with nothing of one’s own', () => {
  it('says what to do, and leads from a name to a list', async () => {
    open('#own');
    expect(await heading('Your own')).toBeDefined();
    expect(screen.getByRole('heading', { name: 'Nothing of your own yet' })).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Save as a file' })).toBeNull();
    type('Name of a new routine or workout', '  Knee  ');
    await press('Make it');
    await follow();
    expect(await heading('Knee')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Exercise'));
    await waitFor(async () =>
      expect((await readOwn()).routines).toMatchObject([{ name: 'Knee', ...ONCE_THROUGH, steps: [], order: 0 }]),
    );
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  });
});

describe('while a minute runs', () => {
  it('a start says for everybody that it leads back to that', async () => {
    await have(LIST);
    await dispatch({ type: 'routine-start', routine: RUNS });
    open('#own');
    await heading('Your own');
    expect(await screen.findAllByRole('button', { name: 'Back to the minute' })).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Start/ })).toBeNull();
    await dispatch({ type: 'routine-control', routineId: RUNS.id, control: 'stop' });
    expect(await button('Start: Knee')).toBeDefined();
  });
});

describe('a list', () => {
  it('is typed line by line, new exercises and known ones', async () => {
    await have({ ...NOTHING_OWN, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: [], order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    const enter = () => fireEvent.submit(screen.getByRole('form', { name: 'Add an exercise' }));
    type('Exercise', 'Heel slides');
    type('Seconds', '45');
    fireEvent.click(screen.getByLabelText('Left, then right'));
    fireEvent.click(screen.getByLabelText('Takes me out of the chair'));
    enter();
    expect(document.activeElement).toBe(screen.getByLabelText('Exercise'));
    expect(screen.getByLabelText<HTMLInputElement>('Exercise').value).toBe('');
    // The next line is typed before the first is written.
    type('Exercise', 'WALL sit');
    expect(screen.getByText('From the catalogue, with its drawing and its words.')).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Seconds').value).toBe('20');
    enter();
    type('Exercise', 'heel slides');
    expect(screen.getByText('One of your own exercises.')).toBeDefined();
    enter();
    expect(steps()).toEqual(['Heel slides', 'Wall sit', 'Heel slides']);
    await waitFor(async () => expect(await storedSteps('knee')).toHaveLength(3));
    const { exercises, routines } = await readOwn();
    expect(exercises).toMatchObject([
      { name: 'Heel slides', seconds: 45, sides: true, breaksSitting: true, cues: ['Do it the way you were shown.'] },
    ]);
    expect(routines[0]?.steps.map(({ seconds }) => seconds)).toEqual([45, 20, 45]);
    expect(screen.getByText('3 exercises, about 2 min')).toBeDefined();
  });

  it('takes no line without a name or with odd seconds, and says so where it is', async () => {
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    const form = within(screen.getByRole('form', { name: 'Add an exercise' }));
    fireEvent.click(form.getByRole('button', { name: 'Add' }));
    expect(form.getByRole('alert').textContent).toBe('Give it a name first.');
    expect(document.activeElement).toBe(form.getByLabelText('Exercise'));
    type('Exercise', 'Bridge');
    type('Seconds', '5');
    fireEvent.click(form.getByRole('button', { name: 'Add' }));
    expect(form.getByRole('alert').textContent).toBe('A whole number from 10 to 120.');
    expect(form.getByLabelText('Seconds').getAttribute('aria-invalid')).toBe('true');
    expect((await readOwn()).exercises).toHaveLength(2);
  });

  it('loses nothing of a line that is too long: it stays to be shortened', async () => {
    await have({ ...NOTHING_OWN, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: [], order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    const long = 'Hip abduction in standing with the band around both ankles, 3 x 12 each side';
    const field = screen.getByLabelText<HTMLInputElement>('Exercise');
    // A browser cuts what is pasted to this, and says nothing.
    expect(field.maxLength).toBe(-1);
    type('Exercise', long);
    fireEvent.submit(screen.getByRole('form', { name: 'Add an exercise' }));
    expect((await screen.findByRole('alert')).textContent).toBe('76 characters are more than 60');
    expect(field.value).toBe(long);
    expect(document.activeElement).toBe(field);
    expect(steps()).toEqual([]);
  });

  it('is pasted as a whole, and says what of it was not taken', async () => {
    await have({ ...LIST, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: [], order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    fireEvent.click(screen.getByLabelText('Takes me out of the chair'));
    const paste = (text: string) =>
      fireEvent.paste(screen.getByLabelText('Exercise'), { clipboardData: { getData: () => text } });
    // One line goes into the field, as everywhere.
    expect(paste('Bridge 40 s\n')).toBe(true);
    expect(steps()).toEqual([]);
    expect(
      paste('Morning:\n1. HEEL slides\n2. Clam shells 45 s\n3. Wall sit, 500 s\n4. wall sit 15 s\n5. clam shells'),
    ).toBe(false);
    await waitFor(() => expect(steps()).toEqual(['Heel slides', 'Clam shells', 'Wall sit', 'Clam shells']));
    expect(await screen.findByText('Added: 4 exercises.')).toBeDefined();
    expect(screen.getByText('Line 1, “Morning:”: it looks like a heading')).toBeDefined();
    expect(
      screen.getByText('Line 4, “3. Wall sit, 500 s”: an exercise takes 10 to 120 s, both sides together'),
    ).toBeDefined();
    await waitFor(async () =>
      expect((await storedSteps('knee'))?.map(({ seconds }) => seconds)).toEqual([40, 45, 15, 30]),
    );
    const { exercises } = await readOwn();
    expect(exercises).toHaveLength(3);
    expect(exercises.find(({ name }) => name === 'Clam shells')).toMatchObject({ seconds: 45, breaksSitting: true });
    await press('All right');
    expect(screen.queryByText(/^Line 1/)).toBeNull();
    // All of it was one change.
    await press('Undo');
    await waitFor(async () => expect((await readOwn()).exercises).toHaveLength(2));
    expect(steps()).toEqual([]);
  });

  it('is pasted as far as there is room', async () => {
    const full = Array.from({ length: 58 }, () => ({ exerciseId: 'wall-sit', seconds: 10 }));
    await have({ ...NOTHING_OWN, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: full, order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    fireEvent.paste(screen.getByLabelText('Exercise'), { clipboardData: { getData: () => 'A\nB\nC' } });
    expect(await screen.findByText('Line 3, “C”: A routine has 60 exercises at most.')).toBeDefined();
    expect(steps()).toHaveLength(60);
    expect(steps().slice(-2)).toEqual(['A', 'B']);
  });

  it('is pasted as a physio writes it: so many times, and each side', async () => {
    await have({ ...NOTHING_OWN, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: [], order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    const list = 'Wall sit 3 x 20 s\nClam shells 15 s each side\nHeel slides 3 x 10';
    fireEvent.paste(screen.getByLabelText('Exercise'), { clipboardData: { getData: () => list } });
    expect(await screen.findByText('Added: 3 exercises.')).toBeDefined();
    expect(steps()).toEqual(['Wall sit', 'Wall sit', 'Wall sit', 'Clam shells', 'Heel slides 3 x 10']);
    expect(screen.getAllByText('left, then right')).toHaveLength(1);
    await waitFor(async () =>
      expect((await storedSteps('knee'))?.map(({ seconds }) => seconds)).toEqual([20, 20, 20, 30, 30]),
    );
    const { exercises } = await readOwn();
    expect(exercises.filter(({ sides }) => sides).map(({ name }) => name)).toEqual(['Clam shells']);
  });

  it('takes a line that makes several steps as a whole or not at all', async () => {
    const full = Array.from({ length: 57 }, () => ({ exerciseId: 'wall-sit', seconds: 10 }));
    await have({ ...NOTHING_OWN, routines: [{ id: 'knee', name: 'Knee', ...ONCE_THROUGH, steps: full, order: 0 }] });
    open('#own/knee');
    await heading('Knee');
    const list = 'A 2 x 20 s\nB 2 x 20 s\nC';
    fireEvent.paste(screen.getByLabelText('Exercise'), { clipboardData: { getData: () => list } });
    expect(await screen.findByText('Line 2, “B 2 x 20 s”: A routine has 60 exercises at most.')).toBeDefined();
    expect(steps().slice(57)).toEqual(['A', 'A', 'C']);
  });

  it('is put in order by buttons, and the focus goes with the step', async () => {
    await have(LIST);
    open('#own/knee');
    await press('Move down: Heel slides');
    expect(steps()).toEqual(['Quad set', 'Heel slides', 'Wall sit']);
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Move down: Heel slides'));
    await press('Move down: Heel slides');
    // At the end there is no way further down.
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Move up: Heel slides'));
    await waitFor(async () =>
      expect((await storedSteps('knee'))?.map(({ exerciseId }) => exerciseId)).toEqual([
        'quad-set',
        'wall-sit',
        'heel-slide',
      ]),
    );
  });

  it('loses a step and gets it back', async () => {
    await have(LIST);
    open('#own/knee');
    await press('Delete: Quad set');
    expect(steps()).toEqual(['Heel slides', 'Wall sit']);
    expect(await screen.findByText('Taken out: Quad set.')).toBeDefined();
    await press('Undo');
    await waitFor(async () => expect(await storedSteps('knee')).toEqual(LIST.routines[0]?.steps));
    expect(steps()).toEqual(['Heel slides', 'Quad set', 'Wall sit']);
  });

  it('has seconds for each step', async () => {
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    const field = screen.getByLabelText<HTMLInputElement>('Seconds: Quad set');
    fireEvent.input(field, { target: { value: '500' } });
    fireEvent.change(field);
    expect((await screen.findByRole('alert')).textContent).toBe('A whole number from 10 to 120.');
    fireEvent.input(field, { target: { value: '55' } });
    fireEvent.change(field);
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    await waitFor(async () =>
      expect((await storedSteps('knee'))?.[1]).toEqual({ exerciseId: 'quad-set', seconds: 55 }),
    );
  });

  it('has seconds that come back as they were', async () => {
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    const field = screen.getByLabelText<HTMLInputElement>('Seconds: Quad set');
    fireEvent.input(field, { target: { value: '55' } });
    fireEvent.change(field);
    await waitFor(async () => expect((await storedSteps('knee'))?.[1]?.seconds).toBe(55));
    // Another page takes it back.
    await changeOwn(changeBetween(await readOwn(), LIST));
    await waitFor(() => expect(field.value).toBe('20'));
  });

  it('is started, without what the person has to avoid', async () => {
    await dispatch({ type: 'settings', changes: { injuryFlags: ['knee'] } });
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    expect(await screen.findByText(/^Left out: /)).toBeDefined();
    await press('Start');
    expect(await heading('Heel slides')).toBeDefined();
    expect(screen.getByText('Slowly up.')).toBeDefined();
    const { plan } = (await snapshot()).state.routine?.running ?? {};
    expect(plan?.steps.map(({ exerciseId }) => exerciseId)).toEqual(['heel-slide', 'quad-set']);
    await press('Stop');
  });
});

describe('a workout', () => {
  const enter = (label: string, value: string) => {
    const field = screen.getByLabelText<HTMLInputElement>(label);
    fireEvent.input(field, { target: { value } });
    fireEvent.change(field);
  };

  it('is made of a list by rounds and rests, with its length', async () => {
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    expect(screen.queryByLabelText('More rest between rounds')).toBeNull();
    enter('Rounds', '11');
    expect((await screen.findByRole('alert')).textContent).toBe('A whole number from 1 to 10.');
    enter('Rounds', '3');
    enter('Rest after each exercise', '20');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    enter('More rest between rounds', '60');
    // 3 times 90 s of work, 8 rests of 20 s and 2 of 60 s, and 5 s to get set.
    expect(screen.getByText('3 exercises, 3 rounds, 20 s rest, about 9 min')).toBeDefined();
    expect(screen.getByText('About 9 min in all')).toBeDefined();
    await waitFor(async () =>
      expect((await readOwn()).routines[0]).toMatchObject({ rounds: 3, restSeconds: 20, restBetweenSeconds: 60 }),
    );
    // Nobody is kept from it, but told.
    expect(
      screen
        .getByText(/seven questions/)
        .querySelector('a')
        ?.getAttribute('href'),
    ).toBe('#workouts/questions');
    await press('Start');
    await heading('Heel slides');
    expect((await snapshot()).state.routine?.running.plan).toMatchObject({ kind: 'workout', presetId: 'own:knee' });
    await press('Stop');
  });

  it('that was stopped is gone on with where it was left', async () => {
    await have({ ...LIST, routines: LIST.routines.map((one) => ({ ...one, rounds: 2 })) });
    open('#own/knee');
    await press('Start');
    await heading('Heel slides');
    await press('Skip this one');
    await press('Skip this one');
    await heading('Wall sit');
    await press('Stop');
    await press('Close');
    expect(await screen.findByText('It goes on with exercise 3 of 6.')).toBeDefined();
    expect(await button('Start from the beginning')).toBeDefined();
    await press('Go on where you stopped');
    await heading('Wall sit');
    await press('Stop');
  });

  it('says what a yes to a question means for it, and no more after the word of a doctor', async () => {
    await have({ ...LIST, routines: LIST.routines.map((one) => ({ ...one, rounds: 2 })) });
    const readiness = { at: 1, yes: ['other'], clearedAt: null } as const;
    await dispatch({ type: 'settings', changes: { readiness } });
    open('#own');
    expect(await screen.findByText(/^You answered yes to a question about your health/)).toBeDefined();
    await dispatch({ type: 'settings', changes: { readiness: { ...readiness, clearedAt: 2 } } });
    await waitFor(() => expect(screen.queryByText(/^You answered yes/)).toBeNull());
    expect(screen.getByText('1 exercise, 2 rounds, about 2 min')).toBeDefined();
  });
});

describe('two pages', () => {
  /** As another page writes, before this one has heard of it. */
  const elsewhere = async (make: (own: Own) => Own) => {
    const own = await readOwn();
    await writeOwn(database, changeBetween(own, make(own)));
  };
  const renamed = (own: Own): Own => ({
    ...own,
    routines: own.routines.map((one) => (one.id === 'knee' ? { ...one, name: 'Left knee' } : one)),
  });

  it('do not write over each other, and the later one is told', async () => {
    await have(LIST);
    open('#own/knee');
    await heading('Knee');
    await elsewhere(renamed);
    await press('Delete: Quad set');
    expect(await screen.findByText(/^Another tab changed it in the meantime/)).toBeDefined();
    await heading('Left knee');
    expect(steps()).toEqual(['Heel slides', 'Quad set', 'Wall sit']);
    expect(screen.getByLabelText<HTMLInputElement>('Name of the routine').value).toBe('Left knee');
    expect(await readOwn()).toEqual(renamed(LIST));
    // With what it shows now it goes on.
    await press('Delete: Quad set');
    await waitFor(async () => expect(await storedSteps('knee')).toHaveLength(2));
  });

  it('do not undo each other', async () => {
    await have(LIST);
    open('#own/knee');
    await press('Delete: Quad set');
    await waitFor(async () => expect(await storedSteps('knee')).toHaveLength(2));
    await changeOwn(changeBetween(LIST, { ...LIST, routines: renamed(await readOwn()).routines }));
    await heading('Left knee');
    await press('Undo');
    expect(await screen.findByText('Another tab has changed it since, so this cannot be undone.')).toBeDefined();
    expect(await storedSteps('knee')).toHaveLength(2);
  });

  it('say of an exercise that is being written that it was changed', async () => {
    await have(LIST);
    open('#own/exercises/quad-set');
    await heading('Quad set');
    type('How it is done', 'Mine.');
    expect(screen.queryByText('Another tab has changed this exercise')).toBeNull();
    await changeOwn(
      changeBetween(LIST, {
        ...LIST,
        exercises: [LIST.exercises[0] as OwnExercise, exercise('quad-set', 'Quad press')],
      }),
    );
    expect(await screen.findByText('Another tab has changed this exercise')).toBeDefined();
    expect(screen.getByLabelText<HTMLTextAreaElement>('How it is done').value).toBe('Mine.');
    await press('Show how it is now');
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Quad press');
    expect(screen.queryByText('Another tab has changed this exercise')).toBeNull();
  });
});

describe('all of one’s own', () => {
  it('loses an exercise with its steps, says from where, and gets all back', async () => {
    await have(LIST);
    open('#own');
    await heading('Your own');
    await press('Delete: Heel slides');
    expect(await screen.findByText('Deleted: Heel slides. It is also gone from Knee, Evening.')).toBeDefined();
    await waitFor(async () => expect(await storedSteps('evening')).toEqual([]));
    await press('Undo');
    await waitFor(async () => expect(await readOwn()).toEqual(LIST));
  });

  it('loses a routine and gets it back in its place; routines change places', async () => {
    await have(LIST);
    open('#own');
    await press('Delete: Knee');
    await waitFor(async () => expect((await readOwn()).routines.map(({ id }) => id)).toEqual(['evening']));
    await press('Undo');
    await waitFor(async () => expect(await readOwn()).toEqual(LIST));
    await press('Move up: Evening');
    await waitFor(async () => expect((await readOwn()).routines.map(({ id }) => id)).toEqual(['evening', 'knee']));
  });

  it('shows what another page changed', async () => {
    await have(LIST);
    open('#own');
    await heading('Your own');
    await changeOwn(
      changeBetween(LIST, { ...LIST, routines: LIST.routines.map((one) => ({ ...one, name: `${one.name} 2` })) }),
    );
    expect(await screen.findByRole('link', { name: 'Evening 2' })).toBeDefined();
  });

  it('says that something is not there any more', async () => {
    await have(LIST);
    open('#own/gone');
    expect(await screen.findByText('This routine is not there any more.')).toBeDefined();
    location.hash = '#own/exercises/gone';
    await follow();
    expect(await screen.findByText('This exercise is not there any more.')).toBeDefined();
  });
});

describe('an own exercise', () => {
  it('says of too many lines how many there can be', async () => {
    open('#own');
    await press('New exercise');
    await follow();
    await heading('New exercise');
    type('Name', 'Heel slides');
    type('How it is done', 'One\nTwo\nThree\nFour\nFive\nSix');
    await press('Save');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'One step a line, up to 5 lines of 140 characters.',
    ]);
  });

  it('is written as a whole, or not at all', async () => {
    open('#own');
    await press('New exercise');
    await follow();
    await heading('New exercise');
    type('How it is done', `Bend.\n${'x'.repeat(141)}`);
    type('Seconds', '200');
    await press('Save');
    expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
      'Give it a name first.',
      'Line 2: 141 characters are more than 140',
      'A whole number from 10 to 120.',
    ]);
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    expect((await readOwn()).exercises).toEqual([]);
    type('Name', 'Bridge with a ball');
    type('How it is done', ' Bend.\n\n Lift. ');
    type('Seconds', '50');
    fireEvent.click(screen.getByLabelText('Left, then right'));
    fireEvent.change(screen.getByLabelText('Or borrow a drawing'), { target: { value: 'bridge-position' } });
    expect(document.querySelector('svg[data-exercise="bridge-position"]')).not.toBeNull();
    await press('Save');
    await follow();
    const link = await screen.findByRole('link', { name: 'Bridge with a ball' });
    expect(document.activeElement).toBe(link);
    expect((await readOwn()).exercises).toMatchObject([
      { name: 'Bridge with a ball', cues: ['Bend.', 'Lift.'], seconds: 50, sides: true, motion: 'bridge-position' },
    ]);
  });
});

describe('an own exercise that hurt twice', () => {
  const hurt = async (id: string) => {
    const step = { exerciseId: 'heel-slide', setupSeconds: 0, workSeconds: 40, sides: false, breaksSitting: true };
    await dispatch({ type: 'routine-start', routine: { id, kind: 'movement', presetId: null, steps: [step] } });
    await dispatch({ type: 'routine-control', routineId: id, control: 'hurt' });
  };

  it('says on its page until when it rests, and can be brought back, and let rest again', async () => {
    await dispatch({ type: 'settings', changes: { broughtBack: {} } });
    await have(LIST);
    await hurt('first');
    await hurt('second');
    open('#own/exercises/heel-slide');
    const title = await heading('Heel slides');
    expect(await screen.findByText(/^It hurt twice. It rests until /)).toBeDefined();
    expect(screen.getByText(/ask a doctor or physio about it/)).toBeDefined();
    await press('Bring it back now');
    expect(document.activeElement).toBe(title);
    await screen.findByText('Heel slides may come again. If it hurts once more, it rests again.');
    expect(screen.queryByText(/^It hurt twice/)).toBeNull();
    await press('Undo');
    expect(await screen.findByText(/^It hurt twice/)).toBeDefined();
    expect((await snapshot()).settings.broughtBack).toEqual({});
    await press('Bring it back now');
    await waitFor(async () => expect(Object.keys((await snapshot()).settings.broughtBack)).toEqual(['heel-slide']));
    cleanup();
    open('#own/exercises/quad-set');
    await heading('Quad set');
    expect(screen.queryByRole('button', { name: 'Bring it back now' })).toBeNull();
  });

  it('and is all of a list leaves nothing to start: the list says so, and why', async () => {
    await dispatch({ type: 'settings', changes: { broughtBack: {} } });
    await have(LIST);
    await hurt('third');
    await hurt('fourth');
    open('#own');
    await heading('Your own');
    await screen.findByRole('button', { name: 'Start: Evening' });
    await press('Start: Evening');
    await follow();
    await heading('Evening');
    expect(await screen.findByText('No exercise is left that suits you here')).toBeDefined();
    expect(screen.getByText(/^It hurt twice. It rests until /)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
    expect((await snapshot()).state.routine).toBeNull();
    await bringBackOrNot('heel-slide', true);
    await press('Start');
    await heading('Heel slides');
    await press('Stop');
  });
});

describe('a file', () => {
  const choose = async (name: string, text: string) => {
    const input = (await screen.findByLabelText('Open a file', { selector: 'input' })) as HTMLInputElement;
    Object.defineProperty(input, 'files', { configurable: true, value: [new File([text], name)] });
    fireEvent.change(input);
  };

  it('is opened at once where there is nothing', async () => {
    open('#own');
    await choose('list.json', writeFile(LIST));
    await waitFor(async () => expect(await readOwn()).toEqual(LIST));
    expect(await screen.findByText('Opened: list.json.')).toBeDefined();
  });

  it('that would replace something asks first, and can be taken back', async () => {
    await have(LIST);
    const other: Own = { ...NOTHING_OWN, exercises: [exercise('other', 'Other')] };
    open('#own');
    await choose('other.json', writeFile(other));
    expect(
      await screen.findByText(
        'The file holds: 0 routines, 1 exercise. It takes the place of: 2 routines, 2 exercises.',
      ),
    ).toBeDefined();
    await press('Keep what I have');
    expect(await readOwn()).toEqual(LIST);
    await choose('other.json', writeFile(other));
    await press('Replace');
    await waitFor(async () => expect(await readOwn()).toEqual(other));
    await press('Undo');
    await waitFor(async () => expect(await readOwn()).toEqual(LIST));
  });

  it.each([
    ['{\n  "backbeat": 1,\n}', 'Line 3, column 1: “}” does not belong there.'],
    ['{', 'Line 1: the file ends too early.'],
    ['["a\n"]', 'Line 1, column 4: a blank or a new line does not belong there.'],
    ['{}', 'This is no file of routines from Backbeat.'],
    ['{"backbeat":2}', 'It was written by a newer version of Backbeat.'],
    [
      JSON.stringify({
        backbeat: 1,
        exercises: [],
        routines: [{ id: 'a', name: 'A', steps: [{ exerciseId: 'wall-sit', seconds: 500 }] }],
      }),
      'Line 1: routines[0].steps[0].seconds: 500 is more than 120',
    ],
  ])('that is wrong is refused with the place and the reason: %s', async (text, said) => {
    await have(LIST);
    open('#own');
    await choose('bad.json', text);
    expect(await screen.findByText('“bad.json” was not opened. Nothing was changed.')).toBeDefined();
    expect(screen.getByText(said)).toBeDefined();
    expect(await readOwn()).toEqual(LIST);
    await press('All right');
    expect(screen.queryByText(said)).toBeNull();
  });
});

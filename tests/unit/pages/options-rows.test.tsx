import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../lib/domain/settings.ts';
import { openOptions as open, press, told, type } from './options-page.tsx';

afterEach(cleanup);

const box = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const alert = () => screen.queryByRole('alert')?.textContent ?? null;

describe('a cue', () => {
  it.each([
    ['Posture', 'postureIntervalMinutes', 20],
    ['Eyes', 'eyesIntervalMinutes', 20],
    ['Breathing', 'breathingIntervalMinutes', 120],
  ] as const)('“%s” that is switched on has its usual minutes, and none when it is off', async (label, name, usual) => {
    const { changes } = open({ stored: { [name]: null } });
    expect(box(label).checked).toBe(false);
    expect(screen.queryByLabelText(`${label}: minutes`)).toBeNull();
    fireEvent.click(box(label));
    await waitFor(() => expect(box(`${label}: minutes`).value).toBe(String(usual)));
    fireEvent.click(box(label));
    await waitFor(() => expect(screen.queryByLabelText(`${label}: minutes`)).toBeNull());
    expect(changes).toEqual([
      [name, usual],
      [name, null],
    ]);
  });

  it('takes other minutes, and refuses those out of its range', async () => {
    const { changes } = open();
    type(box('Posture: minutes'), '25');
    await waitFor(() => expect(changes).toEqual([['postureIntervalMinutes', 25]]));
    type(box('Posture: minutes'), '14');
    await waitFor(() => expect(alert()).toBe('This can be 15 to 60 whole minutes. It stays at 25.'));
    expect(box('Posture: minutes').value).toBe('25');
    expect(changes).toHaveLength(1);
  });
});

describe('a desk that can be raised', () => {
  it('is asked how long to stand', async () => {
    const { changes } = open();
    expect(screen.queryByLabelText('Stand for')).toBeNull();
    fireEvent.click(box('My desk can be raised'));
    await waitFor(() => expect(box('Stand for').value).toBe(String(SETTINGS.standingMinutes.default)));
    type(box('Stand for'), '15');
    await waitFor(() => expect(changes.at(-1)).toEqual(['standingMinutes', 15]));
  });
});

describe('the wind-down', () => {
  it('goes on at 23:00, takes another time when the field is left, and goes off', async () => {
    const { changes } = open();
    fireEvent.click(box('Wind down before bed'));
    await waitFor(() => expect(box('In bed at').value).toBe('23:00'));
    fireEvent.input(box('In bed at'), { target: { value: '02:00' } });
    fireEvent.change(box('In bed at'), { target: { value: '02:00' } });
    expect(changes).toHaveLength(1);
    type(box('In bed at'), '22:30');
    await waitFor(() => expect(changes.at(-1)).toEqual(['bedtime', '22:30']));
    fireEvent.click(box('Wind down before bed'));
    await waitFor(() => expect(changes.at(-1)).toEqual(['bedtime', null]));
    expect(changes).toHaveLength(3);
  });

  it('keeps its time when none is given, and says so', async () => {
    const { changes } = open({ stored: { bedtime: '22:30' } });
    type(box('In bed at'), '');
    await waitFor(() => expect(alert()).toBe('Give a whole time, such as 22:30. It stays at 22:30.'));
    expect(box('In bed at').value).toBe('22:30');
    expect(changes).toEqual([]);
  });
});

describe('set times', () => {
  const group = () => within(screen.getByRole('group', { name: 'Nudges at set times' }));
  const list = () =>
    group()
      .queryAllByRole('listitem')
      .map(({ textContent }) => textContent);
  const field = () => group().getByLabelText<HTMLInputElement>('Time to add');
  const add = (time: string) => {
    fireEvent.input(field(), { target: { value: time } });
    fireEvent.click(group().getByRole('button', { name: 'Add' }));
  };

  it('are kept in order, and the field is ready for the next', async () => {
    const { changes } = open();
    add('15:00');
    await waitFor(() => expect(list()).toEqual(['15:00']));
    expect(field().value).toBe('');
    fireEvent.input(field(), { target: { value: '10:30' } });
    fireEvent.keyDown(field(), { key: 'Enter' });
    await waitFor(() => expect(list()).toEqual(['10:30', '15:00']));
    expect(changes.at(-1)).toEqual(['fixedTimes', ['10:30', '15:00']]);
    expect(document.activeElement).toBe(field());
  });

  it.each([
    ['', ['10:30'], 'Give a whole time first, such as 10:30.'],
    ['10:30', ['10:30'], '10:30 is in the list already.'],
    ['16:00', ['10:00', '11:00', '12:00', '13:00', '14:00', '15:00'], '6 times is the most. Remove one first.'],
  ])('refuse “%s” after %j', async (time, stored, words) => {
    const { changes } = open({ stored: { fixedTimes: stored } });
    add(time);
    await waitFor(() => expect(alert()).toBe(words));
    expect(field().getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
    expect(changes).toEqual([]);
    fireEvent.input(field(), { target: { value: '17:15' } });
    await waitFor(() => expect(alert()).toBeNull());
  });

  it('can be taken out, and the focus stays in the list', async () => {
    const { changes } = open({ stored: { fixedTimes: ['10:30', '15:00'] } });
    fireEvent.click(group().getByRole('button', { name: 'Remove 10:30' }));
    await waitFor(() => expect(list()).toEqual(['15:00']));
    expect(changes).toEqual([['fixedTimes', ['15:00']]]);
    expect(document.activeElement).toBe(field());
    press('Undo');
    await waitFor(() => expect(list()).toEqual(['10:30', '15:00']));
  });
});

describe('loudness', () => {
  it('is asked for what is heard only', async () => {
    open();
    expect(screen.queryByLabelText('Loudness of a nudge')).toBeNull();
    expect(screen.queryByLabelText('Loudness in a minute')).toBeNull();
    fireEvent.click(box('A sound with each nudge'));
    fireEvent.click(box('Spoken guidance'));
    await waitFor(() => expect(box('Loudness of a nudge').value).toBe('60'));
    expect(box('Loudness in a minute').value).toBe('60');
  });

  it('says itself as text while the knob moves, and applies when it is let go', async () => {
    const { changes } = open({ stored: { playerTones: true } });
    const knob = box('Loudness in a minute');
    fireEvent.input(knob, { target: { value: '35' } });
    await waitFor(() => expect(knob.getAttribute('aria-valuetext')).toBe('35 %'));
    expect(screen.getByText('35 %')).not.toBeNull();
    expect(changes).toEqual([]);
    fireEvent.change(knob, { target: { value: '35' } });
    await waitFor(() => expect(changes).toEqual([['playerVolume', 35]]));
    await waitFor(() => expect(told()).toBe('Saved: Loudness in a minute'));
  });

  it('can be listened to where there is something to listen to', () => {
    const { done } = open({ stored: { sound: true } });
    press('Listen');
    expect(done.listen).toBe(1);
    cleanup();
    open({ stored: { sound: true }, listens: false });
    expect(screen.queryByRole('button', { name: 'Listen' })).toBeNull();
  });
});

describe('keyboard shortcuts', () => {
  const shortcuts = [
    { command: 'snooze', keys: '' },
    { command: '_execute_action', keys: 'Alt+B' },
    { command: 'start-minute', keys: 'Alt+Shift+M' },
  ];
  const section = () => screen.queryByRole('region', { name: 'Keyboard shortcuts' });

  it('are listed with their keys, and how to change them by hand', () => {
    open({ shortcuts });
    expect(
      within(section() as HTMLElement)
        .getAllByRole('term')
        .map(({ textContent }) => textContent),
    ).toEqual(['Start a minute', 'Put a nudge off, or skip it']);
    expect(section()?.textContent).toContain('Alt+Shift+M');
    expect(section()?.textContent).toContain('none set');
    expect(section()?.textContent).not.toContain('Alt+B');
    expect(section()?.textContent).toContain('chrome://extensions/shortcuts');
    expect(section()?.textContent).toContain('about:addons');
  });

  it('are changed in the browser’s own page where it can be opened', () => {
    const { done } = open({ shortcuts, opensShortcuts: true });
    press('Change the shortcuts');
    expect(done.shortcuts).toBe(1);
    expect(section()?.textContent).not.toContain('chrome://');
  });

  it('are no matter where there are none', () => {
    open();
    expect(section()).toBeNull();
  });
});

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { RemindersRow } from '../../../components/options/reminders/RemindersRow.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { MOST_REMINDERS, type Reminder } from '../../../lib/domain/reminder.ts';
import { parseSetting } from '../../../lib/domain/setting.ts';
import type { WorkingHours } from '../../../lib/domain/settings.ts';
import { openOptions, press, told } from './options-page.tsx';
import { plainWords } from './words.ts';

afterEach(cleanup);

const WATER: Reminder = { id: 'water', name: 'Water', text: 'A glass.', everyMinutes: 60, times: [], quiet: true };
const WINDOW: Reminder = { id: 'window', name: 'Window', text: '', everyMinutes: null, times: ['11:00'], quiet: false };

/** The row, with someone behind it who keeps what can be kept, and a list of that. */
function open(stored: readonly Reminder[] = [], hours: WorkingHours | null = null) {
  const changes: (readonly Reminder[])[] = [];
  const Row = () => {
    const [reminders, setReminders] = useState(stored);
    const change = (next: readonly Reminder[]) => {
      expect(parseSetting('reminders', next)).toEqual({ ok: true, value: next });
      changes.push(next);
      setReminders(next);
    };
    return <RemindersRow reminders={reminders} hours={hours} change={change} newId={() => 'new'} />;
  };
  render(
    <WordsProvider value={plainWords('UTC')}>
      <Row />
    </WordsProvider>,
  );
  return changes;
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const write = (label: string, text: string) => fireEvent.input(field(label), { target: { value: text } });
const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent);
const items = () => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);
const form = () => screen.queryByRole('form');
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

describe('reminders of one’s own', () => {
  it('say when they come, and how', () => {
    open([WATER, { ...WINDOW, times: ['11:00', '16:00'] }]);
    expect(items()).toEqual(['WaterA glass.after every 60 min of sitting, quietly', 'Windowat 11:00, 16:00']);
  });

  it('say at which times they do not come, outside working hours', () => {
    const evening = { ...WINDOW, times: ['11:00', '20:00', '21:00'] };
    open([WATER, evening], { monday: [['08:00', '18:00']] });
    expect(items()[0]).toBe('WaterA glass.after every 60 min of sitting, quietly');
    expect(items()[1]).toBe('Windowat 11:00, 20:00, 21:00Does not come at 20:00, 21:00: outside your working hours.');
  });

  it('are written and added as a whole', async () => {
    const changes = open([WATER]);
    press('Add a reminder');
    await waitFor(() => expect(document.activeElement).toBe(field('Name')));
    write('Name', '  Stretch ');
    write('What it says', ' Both arms. ');
    write('Minutes of sitting', '45');
    expect(changes).toEqual([]);
    fireEvent.click(field('As firmly as a nudge to move'));
    press('Save reminder');
    await waitFor(() => expect(form()).toBeNull());
    expect(changes).toEqual([
      [WATER, { id: 'new', name: 'Stretch', text: 'Both arms.', everyMinutes: 45, times: [], quiet: false }],
    ]);
    await waitFor(() => expect(focused()).toBe('Edit: Stretch'));
  });

  it('can come by the clock, and a time that was given but not added is meant', async () => {
    const changes = open();
    press('Add a reminder');
    await waitFor(() => expect(form()).not.toBeNull());
    write('Name', 'Window');
    fireEvent.click(field('At times of the day'));
    await waitFor(() => expect(screen.queryByLabelText('Minutes of sitting')).toBeNull());
    write('Time to add', '16:00');
    press('Add');
    await waitFor(() => expect(items()).toEqual(['16:00']));
    write('Time to add', '11:00');
    press('Save reminder');
    await waitFor(() => expect(form()).toBeNull());
    expect(changes).toEqual([[{ ...WINDOW, id: 'new', times: ['11:00', '16:00'], quiet: true }]]);
  });

  it('are saved by Enter', async () => {
    const changes = open([WATER]);
    press('Edit: Water');
    await waitFor(() => expect(form()).not.toBeNull());
    write('Name', 'Tea');
    await waitFor(() => expect(field('Name').value).toBe('Tea'));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Save reminder' }).type).toBe('submit');
    fireEvent.submit(form() as HTMLElement);
    await waitFor(() => expect(changes).toEqual([[{ ...WATER, name: 'Tea' }]]));
  });

  it('are changed in their place, and keep who they are', async () => {
    const changes = open([WATER, WINDOW]);
    press('Edit: Water');
    await waitFor(() => expect(field('Name').value).toBe('Water'));
    expect(field('Minutes of sitting').value).toBe('60');
    fireEvent.click(field('At times of the day'));
    await waitFor(() => expect(screen.queryByLabelText('Minutes of sitting')).toBeNull());
    write('Time to add', '09:30');
    press('Save reminder');
    await waitFor(() => expect(form()).toBeNull());
    expect(changes).toEqual([[{ ...WATER, everyMinutes: null, times: ['09:30'] }, WINDOW]]);
    await waitFor(() => expect(focused()).toBe('Edit: Water'));
  });

  it.each(['Cancel', 'Escape'])('stay as they are at %s', async (way) => {
    const changes = open([WATER]);
    press('Edit: Water');
    await waitFor(() => expect(form()).not.toBeNull());
    write('Name', 'Tea');
    fireEvent.keyDown(field('Name'), { key: 'Escape' });
    await waitFor(() => expect(field('Name').value).toBe('Tea'));
    // What was typed goes by a button that says so; a key closes what nothing was typed into.
    if (way === 'Cancel') press('Cancel');
    else {
      write('Name', 'Water');
      fireEvent.keyDown(field('Name'), { key: 'Escape' });
    }
    await waitFor(() => expect(form()).toBeNull());
    expect(changes).toEqual([]);
    await waitFor(() => expect(focused()).toBe('Edit: Water'));
    expect(items()[0]).toContain('Water');
  });

  it('are no more than five', async () => {
    open(Array.from({ length: MOST_REMINDERS - 1 }, (_, n) => ({ ...WATER, id: `water-${n}` })));
    press('Add a reminder');
    await waitFor(() => expect(form()).not.toBeNull());
    write('Name', 'The last');
    press('Save reminder');
    await waitFor(() => expect(screen.getByText('5 reminders is the most.')).not.toBeNull());
    expect(screen.queryByRole('button', { name: 'Add a reminder' })).toBeNull();
  });
});

describe('a reminder that cannot be', () => {
  it.each([
    [{ Name: ' ' }, 'Name', 'Give it a name.'],
    [{ Name: 'x'.repeat(41) }, 'Name', 'This can have 40 characters. It has 41.'],
    [{ Name: 'x', 'What it says': 'y'.repeat(121) }, 'What it says', 'This can have 120 characters. It has 121.'],
    [{ Name: 'x', 'Minutes of sitting': '9' }, 'Minutes of sitting', 'This can be 10 to 240 whole minutes.'],
    [{ Name: 'x', 'Minutes of sitting': '241' }, 'Minutes of sitting', 'This can be 10 to 240 whole minutes.'],
    [{ Name: 'x', 'Minutes of sitting': '20.5' }, 'Minutes of sitting', 'This can be 10 to 240 whole minutes.'],
    [{ Name: 'x', 'Minutes of sitting': '' }, 'Minutes of sitting', 'This can be 10 to 240 whole minutes.'],
  ])('as %j says so at the field', async (texts, where, words) => {
    const changes = open();
    press('Add a reminder');
    await waitFor(() => expect(form()).not.toBeNull());
    for (const [label, text] of Object.entries(texts)) write(label, text);
    press('Save reminder');
    await waitFor(() => expect(alerts()).toEqual([words]));
    expect(field(where).getAttribute('aria-invalid')).toBe('true');
    expect(field(where).getAttribute('aria-describedby')?.split(' ')).toContain(screen.getByRole('alert').id);
    expect(document.activeElement).toBe(field(where));
    expect(changes).toEqual([]);
    write(where, 'x');
    await waitFor(() => expect(alerts()).toEqual([]));
  });

  it('for want of a time says so, beside all else that is wrong', async () => {
    const changes = open();
    press('Add a reminder');
    await waitFor(() => expect(form()).not.toBeNull());
    fireEvent.click(field('At times of the day'));
    await waitFor(() => expect(screen.queryByLabelText('Minutes of sitting')).toBeNull());
    press('Save reminder');
    await waitFor(() => expect(alerts()).toEqual(['Give it a name.', 'Add at least one time.']));
    expect(document.activeElement).toBe(field('Name'));
    expect(changes).toEqual([]);
  });
});

describe('a reminder that is deleted', () => {
  it('is told of by its name, and comes back at Undo', async () => {
    const { changes } = openOptions({ stored: { reminders: [WATER, WINDOW] } });
    const list = () => within(screen.getByRole('region', { name: 'Your own reminders' }));
    press('Delete: Water');
    await waitFor(() => expect(told()).toBe('Deleted: Water'));
    expect(list().queryByText('Water')).toBeNull();
    expect(focused()).toBe('Add a reminder');
    press('Undo');
    await waitFor(() => expect(told()).toBe('As it was before: Your own reminders'));
    expect(list().getByText('Water')).not.toBeNull();
    expect(changes).toEqual([
      ['reminders', [WINDOW]],
      ['reminders', [WATER, WINDOW]],
    ]);
  });
});

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { HoursRow } from '../../../components/options/hours/HoursRow.tsx';
import { freeRange } from '../../../components/options/hours/hours.ts';
import { WordsProvider } from '../../../components/words.ts';
import { parseSetting } from '../../../lib/domain/setting.ts';
import type { HourRange, WorkingHours } from '../../../lib/domain/settings.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

/** The row, with someone behind it who keeps what can be kept, and a list of that. */
function open(stored: WorkingHours | null) {
  const changes: (WorkingHours | null)[] = [];
  const Row = () => {
    const [hours, setHours] = useState(stored);
    const change = (next: WorkingHours | null) => {
      expect(parseSetting('workingHours', next)).toEqual({ ok: true, value: next });
      changes.push(next);
      setHours(next);
    };
    return <HoursRow hours={hours} change={change} />;
  };
  render(
    <WordsProvider value={plainWords('UTC')}>
      <Row />
    </WordsProvider>,
  );
  return changes;
}

const day = (name: string) => within(screen.getByRole('group', { name }));
const field = (label: string, nth = 0) => screen.getAllByLabelText<HTMLInputElement>(label)[nth] as HTMLInputElement;
const alert = () => screen.queryByRole('alert')?.textContent ?? null;

/** Types a time and stays in the pair of fields, or leaves it. */
function write(input: HTMLInputElement, time: string, leave: 'stay' | 'leave' = 'leave') {
  fireEvent.input(input, { target: { value: time } });
  if (leave === 'leave') fireEvent.focusOut(input, { relatedTarget: document.body });
}

const NINE_TO_NOON: HourRange = ['09:00', '12:00'];
const AFTERNOON: HourRange = ['13:00', '17:00'];
const OFFICE: HourRange = ['08:00', '18:00'];

describe('working hours', () => {
  it('are off until they are set, and are then those of most offices', async () => {
    const changes = open(null);
    expect(screen.queryByRole('group')).toBeNull();
    const box = screen.getByLabelText<HTMLInputElement>('Nudge me in my working hours only');
    fireEvent.click(box);
    await waitFor(() => expect(screen.getAllByRole('group')).toHaveLength(7));
    expect(changes).toEqual([
      { monday: [OFFICE], tuesday: [OFFICE], wednesday: [OFFICE], thursday: [OFFICE], friday: [OFFICE] },
    ]);
    expect(day('Saturday').getByText('no nudges')).not.toBeNull();
    fireEvent.click(box);
    await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
    expect(changes.at(-1)).toBeNull();
  });

  it('are judged when both fields are left: on the way they may run backwards', async () => {
    const changes = open({ monday: [NINE_TO_NOON] });
    write(field('Monday, from'), '13:00', 'stay');
    fireEvent.focusOut(field('Monday, from'), { relatedTarget: field('Monday, until') });
    write(field('Monday, until'), '17:00', 'stay');
    expect(changes).toEqual([]);
    expect(alert()).toBeNull();
    fireEvent.focusOut(field('Monday, until'), { relatedTarget: document.body });
    await waitFor(() => expect(changes).toEqual([{ monday: [AFTERNOON] }]));
  });

  it('are judged at Enter, too', async () => {
    const changes = open({ monday: [NINE_TO_NOON] });
    write(field('Monday, until'), '11:00', 'stay');
    await waitFor(() => expect(field('Monday, until').value).toBe('11:00'));
    fireEvent.keyDown(field('Monday, until'), { key: 'Enter' });
    await waitFor(() => expect(changes).toEqual([{ monday: [['09:00', '11:00']] }]));
  });

  it.each([
    ['Monday, until', '08:00', '09:00–08:00 does not end after it starts. It stays 09:00–12:00.'],
    ['Monday, until', '09:00', '09:00–09:00 does not end after it starts. It stays 09:00–12:00.'],
    ['Monday, until', '13:01', '09:00–13:01 overlaps 13:00–17:00. It stays 09:00–12:00.'],
    ['Monday, from', '', 'Give both times. It stays 09:00–12:00.'],
  ])('refuse “%s” %s', async (label, time, words) => {
    const changes = open({ monday: [NINE_TO_NOON, AFTERNOON] });
    write(field(label), time);
    await waitFor(() => expect(alert()).toBe(words));
    expect(changes).toEqual([]);
    expect([field('Monday, from').value, field('Monday, until').value]).toEqual(NINE_TO_NOON);
    expect(field(label).getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
  });

  it('may touch one another, and last until midnight', async () => {
    const changes = open({ monday: [NINE_TO_NOON, AFTERNOON] });
    write(field('Monday, until'), '13:00');
    await waitFor(() => expect(changes.at(-1)).toEqual({ monday: [['09:00', '13:00'], AFTERNOON] }));
    write(field('Monday, until', 1), '00:00');
    await waitFor(() =>
      expect(changes.at(-1)).toEqual({
        monday: [
          ['09:00', '13:00'],
          ['13:00', '24:00'],
        ],
      }),
    );
    await waitFor(() => expect(field('Monday, until', 1).value).toBe('00:00'));
  });

  it('of a day can be several, in order', async () => {
    const changes = open({ tuesday: [AFTERNOON] });
    fireEvent.click(day('Tuesday').getByRole('button', { name: 'Add hours on Tuesday' }));
    await waitFor(() => expect(changes.at(-1)).toEqual({ tuesday: [AFTERNOON, ['18:00', '22:00']] }));
    write(field('Tuesday, from', 1), '08:00', 'stay');
    write(field('Tuesday, until', 1), '10:00');
    await waitFor(() => expect(changes.at(-1)).toEqual({ tuesday: [['08:00', '10:00'], AFTERNOON] }));
  });

  it('of a day are groups where they are several, so that no two fields go by the same name', async () => {
    open({ monday: [NINE_TO_NOON, AFTERNOON], tuesday: [OFFICE] });
    for (const range of ['09:00–12:00', '13:00–17:00']) {
      expect(within(day('Monday').getByRole('group', { name: range })).getAllByLabelText(/^Monday/)).toHaveLength(2);
    }
    expect(day('Tuesday').queryByRole('group')).toBeNull();
  });

  it('can be taken away, to the last: then no nudge comes, and that is said', async () => {
    const changes = open({ monday: [NINE_TO_NOON] });
    fireEvent.click(day('Monday').getByRole('button', { name: 'Remove 09:00–12:00 on Monday' }));
    await waitFor(() => expect(screen.getByText('No day has hours, so no nudge to move comes at all.')).not.toBeNull());
    expect(changes).toEqual([{}]);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add hours on Monday');
  });

  it('of Monday can be those of every weekday, which leaves the weekend alone', async () => {
    const changes = open({ monday: [NINE_TO_NOON, AFTERNOON], tuesday: [OFFICE], sunday: [AFTERNOON] });
    fireEvent.click(screen.getByRole('button', { name: 'Copy Monday to all weekdays' }));
    const both = [NINE_TO_NOON, AFTERNOON];
    await waitFor(() =>
      expect(changes).toEqual([
        { monday: both, tuesday: both, wednesday: both, thursday: both, friday: both, sunday: [AFTERNOON] },
      ]),
    );
  });

  it('of a full day have no room for more, and that is said', async () => {
    const changes = open({ monday: [['00:15', '23:45']] });
    fireEvent.click(day('Monday').getByRole('button', { name: 'Add hours on Monday' }));
    await waitFor(() => expect(alert()).toBe('There is no room for more on this day.'));
    expect(changes).toEqual([]);
  });
});

describe('the range that is proposed', () => {
  it.each<readonly [readonly HourRange[], HourRange | null]>([
    [[], OFFICE],
    [[NINE_TO_NOON], ['13:00', '17:00']],
    [[['09:00', '20:30']], ['21:30', '24:00']],
    [[['09:00', '22:30']], ['23:30', '24:00']],
    [[['09:00', '22:31']], ['04:00', '08:00']],
    [[['02:00', '24:00']], ['00:00', '01:00']],
    [[['01:29', '24:00']], null],
  ])('after %j is %j', (ranges, proposed) => {
    expect(freeRange(ranges)).toEqual(proposed);
  });
});

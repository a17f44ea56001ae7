import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { TodayView, type TodayViewProps } from '../../../components/today/TodayView.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { nudgeAt, type Part, todayOf, WORKDAY, ZONE } from './day.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

const show = (props: TodayViewProps) =>
  render(
    <WordsProvider value={plainWords(ZONE)}>
      <TodayView {...props} />
    </WordsProvider>,
  ).container;

const headline = (label: string) => screen.getByText(label).parentElement?.textContent ?? '';
const slider = () => screen.getByRole('slider');

describe('the headlines of today', () => {
  it('lead with the share in long stretches, and say what is an estimate', () => {
    const page = show(todayOf('2026-11-18', WORKDAY));
    // 107 of 127 minutes, and 127 minutes in all.
    expect(headline('In stretches of 30 min or more')).toContain('about 85 %');
    expect(headline('Longest stretch without a pause')).toContain('about 1 h 10 min');
    expect(headline('Longest stretch without a pause')).toContain('Stretches of 30 min or more today: 2');
    expect(headline('Screen-active time')).toContain('about 2 h 5 min');
    expect(headline('Screen-active time')).toContain('Our estimate of sitting. We cannot see your chair.');
    expect([...page.querySelectorAll('dt')].map((label) => label.textContent)).toEqual([
      'In stretches of 30 min or more',
      'Longest stretch without a pause',
      'Screen-active time',
      'Breaks',
    ]);
  });

  it('round to five minutes, and say when there is less than that', () => {
    show(todayOf('2026-11-18', [['unknown', 480], { bout: [['active', 4]] }]));
    expect(headline('Screen-active time')).toContain('under 5 min');
    expect(headline('Screen-active time')).not.toContain('about');
    expect(headline('In stretches of 30 min or more')).toContain('0 %');
    expect(headline('In stretches of 30 min or more')).not.toContain('about');
  });

  it.each<[string, readonly Part[]]>([
    ['A good estimate: steady input so far.', [['active', 130]]],
    [
      'A fair estimate: some of it is short gaps',
      [
        ['active', 100],
        ['bridged', 40],
      ],
    ],
    [
      'A rough estimate: much of it is short gaps',
      [
        ['active', 80],
        ['bridged', 80],
      ],
    ],
    ['A rough estimate: less than two hours', [['active', 60]]],
  ])('say how far they can be trusted: %s', (said, parts) => {
    expect(show(todayOf('2026-11-18', parts)).textContent).toContain(said);
  });
});

describe('the day along the hours', () => {
  it('draws each stretch by its kind and marks the long bouts', () => {
    const page = show(todayOf('2026-11-18', WORKDAY));
    const drawn = slider().querySelectorAll('[data-kind]');
    expect([...drawn].map((stretch) => stretch.getAttribute('data-kind'))).toEqual([
      'sitting',
      'moving',
      'sitting',
      'away',
      'sitting',
      'away',
      'standing',
      'sitting',
    ]);
    expect(page.querySelectorAll('[data-long-bout]')).toHaveLength(2);
  });

  it('gives each kind a look of its own without colour', () => {
    const page = show(todayOf('2026-11-18', WORKDAY));
    const looks = [...page.querySelectorAll('ul [data-kind]')].map((sample) =>
      [
        sample.getAttribute('height'),
        sample.getAttribute('fill')?.replace(/P[\d-]+/, ''),
        sample.getAttribute('class'),
      ].join(' '),
    );
    expect(looks).toHaveLength(5);
    expect(new Set(looks).size).toBe(5);
  });

  it('tells the stretch under the focus, and goes along them with the keys', () => {
    show(todayOf('2026-11-18', WORKDAY));
    fireEvent.focus(slider());
    expect(slider().getAttribute('aria-valuetext')).toBe('11:02 to 11:22: Sitting (estimate), 20 min.');
    fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(slider().getAttribute('aria-valuetext')).toBe('10:52 to 11:02: Standing, 10 min.');
    fireEvent.keyDown(slider(), { key: 'Home' });
    expect(slider().getAttribute('aria-valuetext')).toBe(
      '08:00 to 08:35: Sitting (estimate), 35 min. Part of a stretch of about 35 min.',
    );
    fireEvent.keyDown(slider(), { key: 'ArrowLeft' });
    expect(slider().getAttribute('aria-valuenow')).toBe('1');
    fireEvent.keyDown(slider(), { key: 'End' });
    expect(slider().getAttribute('aria-valuenow')).toBe(slider().getAttribute('aria-valuemax'));
    fireEvent.blur(slider());
    expect(slider().getAttribute('aria-valuetext')).toContain('arrow keys');
  });

  it('tells the stretch under the pointer', () => {
    show(todayOf('2026-11-18', WORKDAY));
    slider().getBoundingClientRect = () => new DOMRect(100, 0, 800, 100);
    // Eight hours from 08:00 on 800 pixels: 200 of them on, it is 10:00.
    fireEvent.pointerMove(slider(), { clientX: 300 });
    expect(slider().getAttribute('aria-valuetext')).toBe('09:52 to 10:52: Away, 1 h.');
    fireEvent.pointerLeave(slider());
    expect(slider().getAttribute('aria-valuetext')).toContain('arrow keys');
  });

  it('is there as a table with every stretch, the night included', () => {
    show(todayOf('2026-11-18', WORKDAY));
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent).join(' | '))).toEqual([
      'From | Until | What | Length | Part of a long stretch',
      '00:00 | 08:00 | No data | 8 h | ',
      '08:00 | 08:35 | Sitting (estimate) | 35 min | 35 min',
      '08:35 | 08:36 | Moving | 1 min | ',
      '08:36 | 09:26 | Sitting (estimate) | 50 min | 1 h 10 min',
      '09:26 | 09:30 | Away | 4 min | ',
      '09:30 | 09:52 | Sitting (estimate) | 22 min | 1 h 10 min',
      '09:52 | 10:52 | Away | 1 h | ',
      '10:52 | 11:02 | Standing | 10 min | ',
      '11:02 | 11:22 | Sitting (estimate) | 20 min | ',
    ]);
  });

  it.each([
    ['2026-03-29', ['00:00', '01:00', '03:00', '04:00'], '03:00 to 04:00: Sitting (estimate), 1 h.'],
    ['2026-10-25', ['00:00', '01:00', '02:00', '02:00', '03:00'], '02:00 to 02:00: Sitting (estimate), 1 h.'],
  ])('keeps to the hours of %s, on which clocks change', (isoDay, hours, told) => {
    const page = show(
      todayOf(isoDay, [
        ['active', 60],
        ['standing', 60],
        ['active', 60],
      ]),
    );
    const labels = [...page.querySelectorAll('text')].map((label) => label.textContent ?? '');
    expect(labels.slice(0, hours.length)).toEqual(hours);
    fireEvent.focus(slider());
    expect(slider().getAttribute('aria-valuetext')).toBe(told);
  });
});

describe('the lists of today', () => {
  it('name each break, the latest first, and give none a length that nobody saw', () => {
    show(
      todayOf('2026-11-18', [
        ['active', 60],
        { break: 'natural', kind: 'away', minutes: 6 },
        { break: 'movement', kind: 'moving', minutes: 1 },
        { break: 'standing', kind: 'standing', minutes: 20 },
        { break: 'moved', kind: 'away', minutes: 0 },
      ]),
    );
    const list = within(screen.getByRole('region', { name: 'Breaks' })).getAllByRole('listitem');
    expect(list.map((row) => row.textContent)).toEqual([
      '01:27You said that you moved',
      '01:07Standing20 min',
      '01:06A movement break1 min',
      '01:00Away from the screen6 min',
    ]);
  });

  it('count nudges by how they ended', () => {
    const props = todayOf('2026-11-18', WORKDAY);
    const at = (minutes: number) => props.day.startAt + minutes * MINUTE_MS;
    const nudges = [
      nudgeAt(at(500), 'taken'),
      nudgeAt(at(540), 'missed'),
      nudgeAt(at(560), 'snoozed'),
      nudgeAt(at(570), 'taken'),
      nudgeAt(at(600), 'skipped'),
      nudgeAt(at(640), null),
    ];
    show({ ...props, nudges });
    const rows = within(screen.getByRole('region', { name: 'Nudges' })).getAllByRole('listitem');
    expect(rows.map((row) => [row.getAttribute('data-outcome'), row.lastElementChild?.textContent])).toEqual([
      ['taken', '2'],
      ['snoozed', '1'],
      ['skipped', '1'],
      ['missed', '1'],
      ['open', '1'],
    ]);
    expect(rows[0]?.textContent).toContain('08:20, 09:30');
  });
});

describe('a day with nothing in it yet', () => {
  it('says what will come, and after how long', () => {
    const page = show({ ...todayOf('2026-11-18', [['unknown', 540]]), intervalMs: 45 * MINUTE_MS });
    expect(screen.getByText('Your day will take shape here')).toBeTruthy();
    expect(page.textContent).toContain('After 45 min of sitting: the first nudge to move');
    expect(screen.queryByRole('slider')).toBeNull();
  });

  it('has the date that its hours belong to, and its problem', () => {
    const props = todayOf('2026-11-18', []);
    const page = show({ ...props, problem: 'busy' });
    expect(page.textContent).toContain('2026-11-18');
    expect(screen.getByRole('status').textContent).toContain(plainWords(ZONE).t('problemBusyText'));
    expect(screen.queryByText('Your day will take shape here')).toBeNull();
    cleanup();
    // A day that starts at 4 o'clock, seen at 1 o'clock of the next date.
    const hours = (count: number) => props.day.startAt + count * HOUR_MS;
    const late = show({ ...props, day: { ...props.day, startAt: hours(4) }, at: hours(25), dayEndAt: hours(28) });
    expect(late.textContent).toContain('2026-11-18');
  });
});

import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, describe, expect, it } from 'vitest';
import { OptionsView } from '../../../components/options/OptionsView.tsx';
import { WordsProvider } from '../../../components/words.ts';
import { parseSettings } from '../../../lib/domain/setting.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

/** Days that are older than so many months, as a history of three years would have them. */
const OLDER: Readonly<Record<number, number>> = { 60: 0, 24: 250, 12: 500, 3: 700 };

interface Given {
  readonly months?: number | null;
  readonly daysOlderThan?: (months: number) => Promise<number>;
}

/** The page, and what it hands out to be kept. */
function open({ months = null, daysOlderThan = async (than) => OLDER[than] ?? 0 }: Given = {}) {
  const changes: (readonly [string, unknown])[] = [];
  const Page = () => {
    const [settings, setSettings] = useState<Settings>(parseSettings({ keepDetailsMonths: months }).settings);
    return (
      <OptionsView
        settings={settings}
        refused={[]}
        notificationsAllowed={true}
        notificationsFail={false}
        shortcuts={[]}
        on={{
          change: async (name, value) => {
            changes.push([name, value]);
            setSettings((before) => ({ ...before, [name]: value }));
          },
          daysOlderThan,
          acknowledgeRefused: () => undefined,
          openDashboard: () => undefined,
          testNudge: async () => 'shown',
          openShortcuts: null,
          listen: null,
          newId: () => 'new',
        }}
      />
    );
  };
  render(
    <WordsProvider value={plainWords('UTC')}>
      <Page />
    </WordsProvider>,
  );
  return { changes };
}

const group = () => within(screen.getByRole('group', { name: 'Keep details of my days' }));
const radio = (name: string) => group().getByLabelText<HTMLInputElement>(name);
const chosen = () =>
  group()
    .getAllByRole<HTMLInputElement>('radio')
    .filter(({ checked }) => checked)
    .map(({ labels }) => labels?.[0]?.textContent);
const question = () => screen.queryByRole('group', { name: /^Keep details for/ });
const answer = (name: string) => screen.getByRole('button', { name });
const told = () => screen.getAllByRole('status').at(-1)?.textContent;

/** Chooses as a person does, and waits for the question. */
async function choose(name: string) {
  radio(name).focus();
  fireEvent.click(radio(name));
  await waitFor(() => expect(question()).not.toBeNull());
}

describe('how long details are kept', () => {
  it('is for ever, unless another choice is in force', () => {
    open();
    const labels = group()
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ labels }) => labels?.[0]?.textContent);
    expect(labels).toEqual(['For ever', '5 years', '2 years', '1 year', '3 months']);
    expect(chosen()).toEqual(['For ever']);
    expect(question()).toBeNull();
  });

  it('shows a value that is none of the offered ones among them', () => {
    open({ months: 7 });
    const labels = group()
      .getAllByRole<HTMLInputElement>('radio')
      .map(({ labels }) => labels?.[0]?.textContent);
    expect(labels).toEqual(['For ever', '5 years', '2 years', '1 year', '7 months', '3 months']);
    expect(chosen()).toEqual(['7 months']);
  });
});

describe('a shorter time', () => {
  it('is asked about first: how much goes, what stays, and that it is for good', async () => {
    const { changes } = open();
    await choose('1 year');
    const words = document.getElementById(question()?.getAttribute('aria-labelledby') ?? '');
    expect(words?.getAttribute('role')).toBe('status');
    expect(words?.textContent).toContain('Keep details for 1 year only?');
    expect(words?.textContent).toContain('Days whose details will be deleted: 500.');
    expect(words?.textContent).toContain('Totals, stretches, breaks, nudges and exercises of each day stay.');
    expect(words?.textContent).toContain('cannot be brought back');
    expect(changes).toEqual([]);
    expect(document.activeElement).toBe(radio('1 year'));
  });

  it('says when nothing is that old yet', async () => {
    open();
    await choose('5 years');
    expect(screen.getByText(/No day is that old yet/)).toBeDefined();
    expect(screen.queryByText(/will be deleted: 0/)).toBeNull();
  });

  it('applies when it is confirmed, and promises no way back', async () => {
    const { changes } = open({ months: 24 });
    await choose('3 months');
    answer('Keep 3 months only').focus();
    fireEvent.click(answer('Keep 3 months only'));
    expect(changes).toEqual([['keepDetailsMonths', 3]]);
    await waitFor(() => expect(told()).toBe('Saved: Keep details of my days'));
    expect(chosen()).toEqual(['3 months']);
    expect(question()).toBeNull();
    expect(document.activeElement).toBe(radio('3 months'));
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it.each([
    ['the button', () => fireEvent.click(answer('Leave it as it is'))],
    ['Escape in the choice', () => fireEvent.keyDown(radio('3 months'), { key: 'Escape' })],
    ['Escape on a button', () => fireEvent.keyDown(answer('Keep 3 months only'), { key: 'Escape' })],
  ])('changes nothing when it is called off by %s', async (_, callOff) => {
    const { changes } = open({ months: 24 });
    await choose('3 months');
    answer('Leave it as it is').focus();
    callOff();
    await waitFor(() => expect(question()).toBeNull());
    expect(changes).toEqual([]);
    expect(chosen()).toEqual(['2 years']);
    expect(document.activeElement).toBe(radio('2 years'));
    expect(told()).toBe('');
  });

  it('is no longer asked about once the old one is chosen again', async () => {
    const { changes } = open({ months: 24 });
    await choose('3 months');
    fireEvent.click(radio('2 years'));
    await waitFor(() => expect(question()).toBeNull());
    expect(changes).toEqual([]);
    expect(chosen()).toEqual(['2 years']);
  });

  it('is asked about with its own count, whichever count comes last', async () => {
    const counts = new Map<number, (days: number) => void>();
    open({ daysOlderThan: (months) => new Promise((count) => counts.set(months, count)) });
    fireEvent.click(radio('2 years'));
    fireEvent.click(radio('1 year'));
    counts.get(12)?.(500);
    counts.get(24)?.(250);
    await waitFor(() => expect(question()).not.toBeNull());
    expect(screen.getByText(/deleted: 500/)).toBeDefined();
    expect(screen.getByText('Keep details for 1 year only?')).toBeDefined();
    expect(chosen()).toEqual(['1 year']);
  });

  it('stays away when nobody can say what it would delete', async () => {
    const { changes } = open({ daysOlderThan: () => Promise.reject(new Error('no database')) });
    fireEvent.click(radio('1 year'));
    await waitFor(() => expect(told()).toBe('Could not be saved, so it stays as it was: Keep details of my days'));
    expect(changes).toEqual([]);
    expect(question()).toBeNull();
    expect(chosen()).toEqual(['For ever']);
  });
});

describe('a longer time', () => {
  it.each([
    ['1 year', 12],
    ['For ever', null],
  ])('applies at once: %s', async (name, months) => {
    const { changes } = open({ months: 3 });
    fireEvent.click(radio(name));
    expect(changes).toEqual([['keepDetailsMonths', months]]);
    await waitFor(() => expect(chosen()).toEqual([name]));
    expect(question()).toBeNull();
  });

  it('takes back the question about a shorter one', async () => {
    const { changes } = open({ months: 12 });
    await choose('3 months');
    fireEvent.click(radio('For ever'));
    expect(changes).toEqual([['keepDetailsMonths', null]]);
    await waitFor(() => expect(question()).toBeNull());
    expect(chosen()).toEqual(['For ever']);
  });
});

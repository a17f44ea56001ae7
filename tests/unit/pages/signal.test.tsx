import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsProvider } from '../../../components/words.ts';
// So that no test waits for it to be read from the disk for the first time.
import '../../../entrypoints/dashboard/TodayRoom.tsx';
import { App as Dashboard } from '../../../entrypoints/dashboard/App.tsx';
import { App as Popup } from '../../../entrypoints/popup/App.tsx';
import { look } from '../../../lib/app/look.ts';
import { clock } from '../../../lib/browser/clock.ts';
import { initialState } from '../../../lib/domain/engine/state.ts';
import type { Signal, SignalVerdict } from '../../../lib/domain/presence/signal.ts';
import { HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';
import { database } from '../../../lib/store/database.ts';
import { update } from '../../../lib/store/write.ts';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

/** A state whose signal is so, also after the next event. */
async function withSignal(verdict: SignalVerdict): Promise<void> {
  const now = clock.now();
  const signal: Signal = {
    verdict,
    activeSince: verdict === 'always-active' ? now - 5 * HOUR_MS : null,
    acts: verdict === 'always-idle' ? [60, 50, 40, 30, 20].map((minutes) => now - minutes * MINUTE_MS) : [],
  };
  const state = { ...initialState(now, ZONE, 0), signal };
  await update(database, clock.now, () => ({ state, records: [] }));
}

const STUCK = ['always-active', 'always-idle'] as const;
const NOTICE = /activity signal looks stuck.*keyboard and mouse/;

describe('the dashboard', () => {
  const show = () =>
    render(
      <WordsProvider value={plainWords(ZONE)}>
        <Dashboard />
      </WordsProvider>,
    );

  it.each(STUCK)('says that a signal that is %s looks stuck', async (verdict) => {
    await withSignal(verdict);
    show();
    expect((await screen.findByRole('status')).textContent).toMatch(NOTICE);
  });

  it('says nothing of one that is fine', async () => {
    await withSignal('fine');
    show();
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
    expect(screen.queryByText(/looks stuck/)).toBeNull();
  });
});

describe('the popup', () => {
  const show = async () => {
    const first = await look();
    render(
      <WordsProvider value={plainWords(ZONE)}>
        <Popup first={first} />
      </WordsProvider>,
    );
  };

  it.each(STUCK)('says that a signal that is %s looks stuck', async (verdict) => {
    await withSignal(verdict);
    await show();
    expect((await screen.findByRole('status')).textContent).toMatch(NOTICE);
  });

  it('says nothing of one that is fine', async () => {
    await withSignal('fine');
    await show();
    expect(await screen.findByText('Start a minute')).toBeDefined();
    expect(screen.queryByText(/looks stuck/)).toBeNull();
  });
});

import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { WordsProvider } from '../../../components/words.ts';
import { App as Dashboard } from '../../../entrypoints/dashboard/App.tsx';
import { clock } from '../../../lib/browser/clock.ts';
import { initialState } from '../../../lib/domain/engine/state.ts';
import { NEW_SIGNAL, type SignalVerdict } from '../../../lib/domain/presence/signal.ts';
import { database } from '../../../lib/store/database.ts';
import { update } from '../../../lib/store/write.ts';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

afterEach(cleanup);

async function withSignal(verdict: SignalVerdict): Promise<void> {
  const state = { ...initialState(clock.now(), ZONE, 0), signal: { ...NEW_SIGNAL, verdict } };
  await update(database, clock.now, () => ({ state, records: [] }));
}

describe('the dashboard', () => {
  const show = () =>
    render(
      <WordsProvider value={plainWords(ZONE)}>
        <Dashboard />
      </WordsProvider>,
    );

  it.each<SignalVerdict>(['always-active', 'always-idle'])(
    'says that a signal that is %s looks stuck',
    async (verdict) => {
      await withSignal(verdict);
      show();
      expect((await screen.findByRole('status')).textContent).toMatch(
        /activity signal looks stuck.*keyboard and mouse/,
      );
    },
  );

  it('says nothing of one that is fine', async () => {
    await withSignal('fine');
    show();
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined();
    expect(screen.queryByText(/looks stuck/)).toBeNull();
  });
});

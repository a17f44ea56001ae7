import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MinuteFlow } from '../../../components/minute/MinuteFlow.tsx';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import type { PlannedRoutine, RunningRoutine } from '../../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';
import { inWords } from './words.tsx';

const START = Date.parse('2026-11-23T10:00:00Z');
const PLAN: PlannedRoutine = {
  id: 'minute',
  kind: 'movement',
  presetId: null,
  steps: ['sit-to-stand', 'calf-raises', 'march-on-the-spot'].map((exerciseId) => ({
    exerciseId,
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: true,
  })),
};
const AGREED: Settings = { ...DEFAULT_SETTINGS, safetyAcceptedAt: START };

/** A page that shows the flow, with a clock of its own and a database that keeps or refuses. */
function page(
  settings: Settings,
  options: { running?: RunningRoutine; saves?: boolean; begins?: boolean; plan?: PlannedRoutine | null } = {},
) {
  const { running = null, saves = true, begins = true, plan = PLAN } = options;
  let at = START;
  const looks = new Set<() => void>();
  const clock = {
    now: () => at,
    every: (_everyMs: number, look: () => void) => {
      looks.add(look);
      return () => looks.delete(look);
    },
  };
  const committed: EngineEvent[] = [];
  const compose = vi.fn(async (_settings: Settings) => plan);
  const onClose = vi.fn();
  const view = (now: RunningRoutine | null) =>
    inWords(
      <MinuteFlow
        running={now}
        begins={begins}
        settings={settings}
        clock={clock}
        language="en"
        compose={compose}
        commit={async (event) => {
          committed.push(event);
          return saves;
        }}
        onClose={onClose}
      />,
    );
  const { rerender } = render(view(running));
  return {
    /** The words and drawings have come, and the player looks at the clock. */
    begin: () => vi.waitFor(() => expect(looks.size).toBe(1)),
    committed,
    compose,
    onClose,
    show: (now: RunningRoutine | null) => act(() => rerender(view(now))),
    second: (second: number) =>
      act(() => {
        at = START + second * SECOND_MS;
        for (const look of [...looks]) look();
      }),
  };
}

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent;
const press = (name: string) =>
  act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

afterEach(cleanup);

describe('a minute', () => {
  it('asks once what to go easy on before the first one, and composes by the answer', async () => {
    const { committed, compose } = page(DEFAULT_SETTINGS);
    act(() => {
      fireEvent.click(screen.getByRole('checkbox', { name: 'Wrist or hand' }));
    });
    await press('Start');
    expect(await heading()).toBe('Sit to stand');
    expect(committed[0]).toEqual({
      type: 'settings',
      changes: { injuryFlags: ['wrist'], safetyAcceptedAt: START },
    });
    expect(compose.mock.calls[0]?.[0]).toMatchObject({ injuryFlags: ['wrist'], safetyAcceptedAt: START });
    expect(committed[1]).toEqual({ type: 'routine-start', routine: PLAN });
  });

  it('starts at once when that is known', async () => {
    const { committed } = page(AGREED);
    expect(await heading()).toBe('Sit to stand');
    expect(committed).toEqual([{ type: 'routine-start', routine: PLAN }]);
  });

  it('says so when nothing is left to compose it from, and begins nothing', async () => {
    const { committed, onClose } = page(AGREED, { plan: null });
    expect((await screen.findByRole('status')).textContent).toContain('No exercise is left');
    expect(committed).toEqual([]);
    await press('Back to work');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('goes on where it is when it is opened in the middle', async () => {
    const { begin, committed, second } = page(AGREED, { running: begun(PLAN, START - 35 * SECOND_MS) });
    await begin();
    second(0);
    expect(await heading()).toBe('Calf raises');
    expect(screen.getByRole('timer').textContent).toBe('5');
    expect(committed).toEqual([]);
  });

  it('tells its end once, and stays to say so', async () => {
    const { begin, committed, second, show, onClose } = page(AGREED);
    await begin();
    show(begun(PLAN, START));
    for (const at of [59, 60, 61, 62]) second(at);
    expect(committed.filter(({ type }) => type === 'routine-end')).toHaveLength(1);
    show(null);
    expect(await heading()).toBe('Done.');
    await press('Back to work');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('shows at once what a control did, and commits it', async () => {
    const { begin, committed, second, show } = page(AGREED);
    await begin();
    show(begun(PLAN, START));
    second(5);
    await press('Skip this one');
    expect(await heading()).toBe('Calf raises');
    expect(committed.at(-1)).toEqual({ type: 'routine-control', routineId: 'minute', control: 'skip' });
  });

  it('ends here when it was stopped elsewhere', async () => {
    const { begin, show, second } = page(AGREED, { running: begun(PLAN, START) });
    await begin();
    second(10);
    show(null);
    expect(await heading()).not.toBe('Sit to stand');
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('begins none when it was to follow one that has just ended', async () => {
    const { committed, onClose } = page(AGREED, { begins: false });
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce());
    expect(committed).toEqual([]);
  });

  it('works to its end where nothing can be saved', async () => {
    const { begin, second } = page(AGREED, { saves: false });
    await begin();
    expect(await heading()).toBe('Sit to stand');
    second(45);
    expect(await heading()).toBe('March on the spot');
    await press('Pause');
    second(50);
    expect(screen.getByRole('button', { name: 'Resume' })).toBeTruthy();
    await press('Resume');
    second(66);
    expect(await heading()).toBe('Done.');
  });
});

import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadScript } from '../../../components/minute/load.ts';
import type { OwnShown } from '../../../components/minute/loadWhole.tsx';
import { MinuteFlow } from '../../../components/minute/MinuteFlow.tsx';
import type { MinuteSounds } from '../../../components/minute/useSounds.ts';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { MINUTE_WORDING } from '../../../lib/domain/exercises/wording/en/minute.ts';
import { begun } from '../../../lib/domain/routines/control.ts';
import type { MoreMinutes } from '../../../lib/domain/routines/more.ts';
import type { MinuteKind, PlannedRoutine, RunningRoutine } from '../../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';
import { PATIENCE } from '../../support/patience.ts';
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
  options: {
    running?: RunningRoutine;
    saves?: boolean;
    begins?: boolean;
    /** An error where it could not be made. */
    plan?: PlannedRoutine | Error | null;
    /** What it waits for while it is being made. */
    held?: Promise<void>;
    load?: () => Promise<never>;
    more?: true | null;
    own?: readonly OwnShown[];
  } = {},
) {
  const { running = null, saves = true, begins = true, plan = PLAN, more = true, own = [], held, load } = options;
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
  const compose = vi.fn(async (_settings: Settings) => {
    await held;
    if (plan instanceof Error) throw plan;
    return plan;
  });
  const composeMore = vi.fn(
    async (_settings: Settings, kind: MinuteKind, minutes: MoreMinutes) =>
      more && { ...PLAN, id: `${minutes}-more`, kind },
  );
  const onClose = vi.fn();
  const onFault = vi.fn();
  const onChange = vi.fn();
  const heard: unknown[] = [];
  let shown = 0;
  const sounds: MinuteSounds = {
    attend: () => {
      shown += 1;
      return () => {
        shown -= 1;
      };
    },
    play: (tone, volume) => heard.push([tone, volume]),
    speak: (line, volume, language) => heard.push([line, volume, language]),
    hush: () => heard.push('hush'),
  };
  const loadOwn = vi.fn(async (): Promise<readonly OwnShown[]> => own);
  let awake = 0;
  const keepAwake = () => {
    awake += 1;
    return () => {
      awake -= 1;
    };
  };
  const view = (now: RunningRoutine | null) =>
    inWords(
      <MinuteFlow
        running={now}
        begins={begins}
        settings={settings}
        clock={clock}
        language="en"
        {...(load && { load })}
        loadOwn={loadOwn}
        sounds={sounds}
        keepAwake={keepAwake}
        compose={compose}
        composeMore={composeMore}
        commit={async (event) => {
          committed.push(event);
          return saves;
        }}
        onClose={onClose}
        onFault={onFault}
        onChange={onChange}
      />,
    );
  const { rerender } = render(view(running));
  return {
    /** The words and drawings have come, and the player looks at the clock. */
    begin: () => vi.waitFor(() => expect(looks.size).toBe(1), PATIENCE),
    committed,
    compose,
    composeMore,
    loadOwn,
    onClose,
    onFault,
    onChange,
    /** What was heard since this was asked last. */
    heard: () => heard.splice(0),
    isAwake: () => awake > 0,
    /** How often this page stands in the line of those that show the minute. */
    attends: () => shown,
    show: (now: RunningRoutine | null) => act(() => rerender(view(now))),
    second: (second: number) =>
      act(() => {
        at = START + second * SECOND_MS;
        for (const look of [...looks]) look();
      }),
    /** Time goes on, and the player has not looked at the clock since. */
    between: (second: number) => {
      at = START + second * SECOND_MS;
    },
  };
}

const heading = async () => (await screen.findByRole('heading', { level: 1 })).textContent;
const press = (name: string) =>
  act(() => {
    fireEvent.click(screen.getByRole('button', { name }));
  });

// Loaded for the first time it takes longer than a slow machine would be waited for.
beforeAll(() => loadScript('en'));
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
    const { committed, onClose, onChange } = page(AGREED, { plan: null });
    await vi.waitFor(() => expect(screen.getByRole('status').textContent).toContain('No exercise is left'), PATIENCE);
    await press('Change this');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('exercises');
    expect(committed).toEqual([]);
    await press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('says so when it could not be made, and can be left', async () => {
    const fault = new Error('no database');
    const { onClose, onFault, committed } = page(AGREED, { plan: fault });
    await screen.findByText('A part of this page could not be loaded', undefined, PATIENCE);
    expect(onFault).toHaveBeenCalledExactlyOnceWith(fault);
    await press('Close');
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce(), PATIENCE);
    expect(committed).toEqual([]);
  });

  it('is stopped when it is left while it is being made, where its words did not come', async () => {
    let made = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      made = resolve;
    });
    const { onClose, committed } = page(AGREED, { held, load: () => Promise.reject(new Error('gone')) });
    await screen.findByText('A part of this page could not be loaded', undefined, PATIENCE);
    await press('Close');
    expect(onClose).not.toHaveBeenCalled();
    made();
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce(), PATIENCE);
    expect(committed).toEqual([
      { type: 'routine-start', routine: PLAN },
      { type: 'routine-control', routineId: 'minute', control: 'stop' },
    ]);
  });

  it('has the region that tells it there, and empty, before it tells anything, and keeps it to the end', async () => {
    const { begin, second } = page(AGREED);
    const region = screen.getByRole('status');
    expect(region.textContent).toBe('');
    await begin();
    await vi.waitFor(() => expect(region.textContent).toBe('Sit to stand. Get ready.'), PATIENCE);
    second(61);
    expect(region.textContent).toBe('Done.');
    expect(screen.getByRole('status')).toBe(region);
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
    await press('Close');
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

  it('never shows what was before a control, however long ago it looked at the clock', async () => {
    const { begin, second, between } = page(AGREED, { saves: false });
    await begin();
    second(5.9);
    between(6.1);
    await press('Pause');
    expect(screen.getByRole('timer').textContent).toBe('14');
    between(10);
    await press('Resume');
    expect(screen.getByRole('timer').textContent).toBe('14');
    between(10.2);
    await press('Skip this one');
    expect(await heading()).toBe('Calf raises');
    expect(screen.getByRole('timer').textContent).toBe('3');
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
    await vi.waitFor(() => expect(onClose).toHaveBeenCalledOnce(), PATIENCE);
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

describe('a minute that fell back', () => {
  const WALK: PlannedRoutine = {
    ...PLAN,
    steps: [{ exerciseId: 'walk-and-refill', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: true }],
  };
  const SAID = /^A gentle minute\. Most others are left out by /;
  const said = async () => (await screen.findByText(SAID)).textContent?.replace(SAID, '');

  it('says why in one line, also where it is opened in the middle, and after its end', async () => {
    const plan = { ...WALK, because: ['flags'] as const };
    const { begin, second, show } = page(AGREED, { running: begun(plan, START - 20 * SECOND_MS) });
    await begin();
    expect(await said()).toBe('what you go easy on.');
    second(41);
    show(null);
    expect(await heading()).toBe('Done.');
    expect(await said()).toBe('what you go easy on.');
  });

  it.each([
    { because: ['resting'] as const, words: 'what hurt twice.', place: 'exercises' },
    { because: ['not-these'] as const, words: 'what you set aside.', place: 'exercises' },
    { because: ['answers'] as const, words: 'your answers before the workouts.', place: 'answers' },
    {
      because: ['first-week', 'resting', 'flags'] as const,
      words: 'what you go easy on and what hurt twice and your light first week.',
      place: 'go-easy-on',
    },
  ])('for $because leads to $place, and waits meanwhile', async ({ because, words, place }) => {
    const { begin, committed, onChange } = page(AGREED, { plan: { ...WALK, because } });
    await begin();
    expect(await said()).toBe(words);
    const before: (EngineEvent | undefined)[] = [];
    onChange.mockImplementation(() => before.push(committed.at(-1)));
    await press('Change this');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledExactlyOnceWith(place));
    // The page may close with it, so it is paused by then.
    expect(before).toEqual([{ type: 'routine-control', routineId: 'minute', control: 'pause' }]);
    expect(screen.getByRole('button', { name: 'Resume' })).toBeDefined();
  });

  it('is over when it is over: going to change something then changes nothing of it', async () => {
    const { begin, committed, second, onChange } = page(AGREED, { plan: { ...WALK, because: ['flags'] } });
    await begin();
    second(61);
    await press('Change this');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce());
    expect(committed.map(({ type }) => type)).toEqual(['routine-start', 'routine-end']);
  });

  it('offers no change for what only passes', async () => {
    const { begin } = page(AGREED, { plan: { ...WALK, because: ['first-week'] } });
    await begin();
    expect(await said()).toBe('your light first week.');
    expect(screen.queryByRole('button', { name: 'Change this' })).toBeNull();
  });

  it('says nothing of a cause that another version knows, nor of a minute that is what was meant', async () => {
    const unknown = { ...WALK, because: ['weather'] } as unknown as PlannedRoutine;
    await page(AGREED, { plan: unknown }).begin();
    expect(screen.queryByText(/gentle minute/)).toBeNull();
    cleanup();
    await page(AGREED).begin();
    expect(screen.queryByText(/gentle minute/)).toBeNull();
  });
});

describe('a minute that is heard', () => {
  const TONES: Settings = { ...AGREED, playerTones: true, playerVolume: 50 };
  const VOICE: Settings = { ...AGREED, playerVoice: true, playerVolume: 50 };
  const BOTH: Settings = { ...TONES, playerVoice: true };

  it('is silent until a person wants to hear it', async () => {
    const { begin, second, heard } = page(AGREED);
    await begin();
    for (const at of [0, 1, 2, 20, 30, 40, 57, 58, 59, 60]) second(at);
    expect(heard()).toEqual([]);
  });

  it('has tones', async () => {
    const { begin, second, heard } = page(TONES);
    await begin();
    for (const at of [0, 1, 10, 17, 20]) second(at);
    expect(heard()).toEqual([
      ['step', 0.5],
      ['count', 0.5],
      ['count', 0.5],
      ['step', 0.5],
    ]);
  });

  it('says the name and the first cue of each step, halfway, and done', async () => {
    const { begin, second, heard } = page(VOICE);
    await begin();
    for (const at of [0, 10, 20, 30, 40, 58, 59, 60]) second(at);
    const cue = (id: string) => MINUTE_WORDING[id]?.cues[0];
    expect(heard()).toEqual([
      [`Sit to stand. Get ready. ${cue('sit-to-stand')}`, 0.5, 'en'],
      [`Calf raises. Get ready. ${cue('calf-raises')}`, 0.5, 'en'],
      ['Halfway.', 0.5, 'en'],
      [`March on the spot. Get ready. ${cue('march-on-the-spot')}`, 0.5, 'en'],
      ['Done.', 0.5, 'en'],
    ]);
  });

  it('falls silent in a pause, and when it is left early', async () => {
    const { begin, second, heard, show } = page(VOICE, { running: begun(PLAN, START) });
    await begin();
    second(1);
    heard();
    await press('Pause');
    second(2);
    expect(heard()).toEqual(['hush']);
    await press('Resume');
    second(3);
    expect(heard()).toEqual([]);
    show(null);
    expect(heard()).toEqual(['hush']);
  });

  it('waits while something hurts, and tells the next step when the person goes on', async () => {
    const { begin, second, heard } = page(BOTH, { saves: false });
    await begin();
    second(0);
    second(10);
    heard();
    await press('It hurts');
    second(11);
    second(15);
    expect(heard().filter((what) => what !== 'hush')).toEqual([]);
    await press('Go on');
    second(15.5);
    expect(heard()).toEqual([
      ['step', 0.5],
      [expect.stringContaining('Calf raises. Get ready.'), 0.5, 'en'],
    ]);
  });

  it('stands once in the line of the pages that show it, from one minute to the next, until it is left', async () => {
    const { begin, second, attends } = page(TONES);
    await begin();
    expect(attends()).toBe(1);
    second(61);
    await press('2 more minutes');
    await vi.waitFor(() => expect(screen.queryByText('1 of 3')).not.toBeNull(), PATIENCE);
    expect(attends()).toBe(1);
    await act(cleanup);
    expect(attends()).toBe(0);
  });

  it('keeps the screen on while it runs', async () => {
    const { begin, second, isAwake } = page(AGREED, { saves: false });
    await begin();
    expect(isAwake()).toBe(true);
    second(10);
    await press('Pause');
    expect(isAwake()).toBe(false);
    await press('Resume');
    expect(isAwake()).toBe(true);
    second(61);
    expect(isAwake()).toBe(false);
  });

  it('lets the screen go off, and falls silent, when the page is left in the middle', async () => {
    const { begin, second, heard, isAwake } = page(VOICE);
    await begin();
    second(1);
    heard();
    expect(isAwake()).toBe(true);
    await act(cleanup);
    expect(isAwake()).toBe(false);
    expect(heard()).toEqual(['hush']);
  });
});

describe('after a minute', () => {
  const done = async (options: { more?: true | null } = {}) => {
    const flow = page(AGREED, options);
    await flow.begin();
    flow.second(61);
    return flow;
  };

  it('how it was is committed for that minute', async () => {
    const { committed } = await done();
    fireEvent.click(screen.getByRole('radio', { name: 'Easy' }));
    expect(committed.at(-1)).toEqual({ type: 'routine-rating', routineId: 'minute', rating: 'easy' });
  });

  it('more of the same kind are composed and begun, once', async () => {
    const { committed, composeMore } = await done();
    await press('2 more minutes');
    await press('4 more minutes');
    expect(composeMore).toHaveBeenCalledExactlyOnceWith(AGREED, 'movement', 2);
    await vi.waitFor(() => expect(screen.queryByText('1 of 3')).not.toBeNull(), PATIENCE);
    const starts = committed.filter(({ type }) => type === 'routine-start');
    expect(starts).toMatchObject([{ routine: { id: 'minute' } }, { routine: { id: '2-more', kind: 'movement' } }]);
  });

  it('that there is no more is said, and the rest stays', async () => {
    const { committed, onClose } = await done({ more: null });
    await press('2 more minutes');
    expect(await screen.findByText('There is no more that suits you now.')).toBeDefined();
    expect(committed.filter(({ type }) => type === 'routine-start')).toHaveLength(1);
    await press('Close');
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe('a routine of the person’s own', () => {
  const OWN: OwnShown = {
    exercise: {
      id: 'heel-slide',
      name: 'Heel slides',
      cues: ['Lie on your back.'],
      seconds: 30,
      sides: false,
      breaksSitting: true,
      picture: null,
      motion: 'bridge-position',
    },
    pictureUrl: null,
  };
  const step = (exerciseId: string) => ({
    exerciseId,
    setupSeconds: 5,
    workSeconds: 30,
    sides: false,
    breaksSitting: true,
  });
  // One of them is in the catalogue, but in no minute.
  const plan: PlannedRoutine = { ...PLAN, id: 'own', steps: ['heel-slide', 'cobra-pose', 'calf-raises'].map(step) };
  const drawn = () => document.querySelector('svg[data-exercise]')?.getAttribute('data-exercise');

  it('is led through with its own words and a borrowed drawing, wherever it was started', async () => {
    const { loadOwn, begin, second } = page(AGREED, { running: begun(plan, START), own: [OWN] });
    await begin();
    expect(await heading()).toBe('Heel slides');
    expect(screen.getByText('Lie on your back.')).toBeDefined();
    expect(drawn()).toBe('bridge-position');
    expect(screen.getByText('Next: Cobra pose')).toBeDefined();
    expect(loadOwn).toHaveBeenCalledTimes(1);
    expect(loadOwn).toHaveBeenCalledWith(['heel-slide', 'cobra-pose']);
    await second(40);
    expect(await heading()).toBe('Cobra pose');
    expect(drawn()).toBe('cobra-pose');
  });

  it('shows its picture before any drawing', async () => {
    page(AGREED, { running: begun(plan, START), own: [{ ...OWN, pictureUrl: 'blob:heel' }] });
    await heading();
    expect(document.querySelector('img')?.getAttribute('src')).toBe('blob:heel');
    expect(drawn()).toBeUndefined();
  });

  it('goes on where an exercise of it is not known any more', async () => {
    page(AGREED, { running: begun(plan, START), own: [] });
    expect(await heading()).toBe('Your minute');
    expect(drawn()).toBeUndefined();
  });

  // What every object answers to is no exercise; such an id may come from a file.
  it.each(['constructor', '__proto__', 'toString'])('is led through with an exercise of the id %s', async (id) => {
    const odd: PlannedRoutine = { ...PLAN, id, steps: ['calf-raises', id].map(step) };
    const own = [{ ...OWN, exercise: { ...OWN.exercise, id, motion: null } }];
    const { begin, second, loadOwn } = page(AGREED, { running: begun(odd, START), own });
    await begin();
    expect(await heading()).toBe('Calf raises');
    expect(screen.getByText('Next: Heel slides')).toBeDefined();
    expect(loadOwn).toHaveBeenCalledWith([id]);
    await second(40);
    expect(await heading()).toBe('Heel slides');
    expect(screen.getByText('Lie on your back.')).toBeDefined();
    expect(drawn()).toBeUndefined();
    cleanup();
    // Nor is one that is gone.
    page(AGREED, { running: begun({ ...odd, steps: [step(id)] }, START), own: [] });
    expect(await heading()).toBe('Your minute');
    expect(drawn()).toBeUndefined();
  });

  it('asks for nothing where a minute has only what every minute can have', async () => {
    const { loadOwn } = page(AGREED, { running: begun(PLAN, START) });
    expect(await heading()).toBe('Sit to stand');
    expect(loadOwn).not.toHaveBeenCalled();
  });
});

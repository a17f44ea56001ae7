import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, type Mock, vi } from 'vitest';
import { Player, type PlayerActions } from '../../../components/player/Player.tsx';
import type { ExerciseWording } from '../../../lib/domain/exercises/exercise.ts';
import { playerAt } from '../../../lib/domain/routines/player.ts';
import type { PlannedRoutine, RoutineStep, RunningRoutine, StepPlace } from '../../../lib/domain/routines/routine.ts';
import { turnOf } from '../../../lib/domain/routines/turn.ts';
import { SECOND_MS } from '../../../lib/domain/time.ts';
import { inWords } from './words.tsx';

const step = (exerciseId: string, sides = false, breaksSitting = true): RoutineStep => ({
  exerciseId,
  setupSeconds: sides ? 5 : 3,
  workSeconds: sides ? 25 : 17,
  sides,
  breaksSitting,
});
const plan = (steps: readonly RoutineStep[], kind: PlannedRoutine['kind'] = 'movement'): PlannedRoutine => ({
  id: 'r',
  kind,
  presetId: null,
  steps,
});
const THREE = plan([step('march'), step('lift'), step('reach')]);
const STANDING = plan([step('wall-sit'), step('calf-raises'), step('half-squat')]);
const SIDES = plan([step('lunge', true), step('lean', true)]);

const running = (routine: PlannedRoutine, change: Partial<RunningRoutine> = {}): RunningRoutine => ({
  plan: routine,
  startedAt: 0,
  pausedAt: null,
  pausedMs: 0,
  skippedMs: 0,
  hurt: [],
  ...change,
});

const nameOf = (id: string) => `The ${id}`;
const wordingOf = (id: string): ExerciseWording => ({
  name: nameOf(id),
  cues: [`${id} first`, `${id} second`],
  stopWhen: `Stop the ${id} for a pinch.`,
});

/** What whoever listens was told last. */
let told = '';

type Spies = { readonly [K in keyof PlayerActions]: Mock<PlayerActions[K]> };

function player(routine: RunningRoutine, second: number, known = true) {
  const on: Spies = {
    pause: vi.fn<PlayerActions['pause']>(),
    resume: vi.fn<PlayerActions['resume']>(),
    skip: vi.fn<PlayerActions['skip']>(),
    back: vi.fn<PlayerActions['back']>(),
    hurt: vi.fn<PlayerActions['hurt']>(),
    stop: vi.fn<PlayerActions['stop']>(),
    close: vi.fn<PlayerActions['close']>(),
    rate: vi.fn<PlayerActions['rate']>(),
    more: vi.fn<PlayerActions['more']>(async () => true),
    change: vi.fn<PlayerActions['change']>(),
    say: vi.fn<PlayerActions['say']>((text) => {
      told = text;
    }),
  };
  const viewOf = (now: RunningRoutine, at: number) => {
    const view = playerAt(now, at * SECOND_MS);
    return inWords(
      <Player
        running={now}
        view={view}
        wording={view.step === null || !known ? null : wordingOf(view.step.exerciseId)}
        next={view.next === null ? null : nameOf(view.next.exerciseId)}
        figure={(view) => {
          const { exerciseId, mirrored } = turnOf(view);
          return <div data-testid="figure">{`${exerciseId} ${mirrored ? 'turned' : 'as drawn'}`}</div>;
        }}
        on={on}
      />,
    );
  };
  const { rerender } = render(viewOf(routine, second));
  return { on, at: (now: number, changed = routine) => act(() => rerender(viewOf(changed, now))) };
}

const button = (name: string) => screen.getByRole('button', { name });
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;
const spoken = () => told;
const pressSpace = (target: Document | Element = document.body) => fireEvent.keyDown(target, { key: ' ' });

describe('the player', () => {
  it('shows the step, its cue, the seconds and what comes next', () => {
    const { at } = player(running(THREE), 1);
    expect(heading()).toBe('The march');
    expect(screen.getByText('Get ready')).toBeTruthy();
    expect(screen.getByText('1 of 3')).toBeTruthy();
    expect(screen.getByText('march first')).toBeTruthy();
    expect(screen.getByText('Next: The lift')).toBeTruthy();
    expect(screen.getByTestId('figure').textContent).toBe('march as drawn');
    expect(screen.getByRole('timer', { name: 'Seconds left' }).textContent).toBe('2');
    at(8);
    expect(screen.getByText('Go')).toBeTruthy();
    expect(screen.getByText('march second')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('12');
    at(45);
    expect(heading()).toBe('The reach');
    expect(screen.getByText('This is the last one.')).toBeTruthy();
  });

  it('says in a workout which part it is, and which round where there are several', () => {
    const places: readonly StepPlace[] = [
      { part: 'warm-up', round: 1, rounds: 1 },
      { part: 'main', round: 2, rounds: 3 },
      { part: 'main', round: 1, rounds: 1 },
    ];
    const steps = THREE.steps.map((step, index) => ({ ...step, place: places[index] as StepPlace }));
    const { at } = player(running({ ...THREE, kind: 'workout', steps }), 1);
    expect(screen.getByText('1 of 3 · Warm-up')).toBeTruthy();
    at(21);
    expect(screen.getByText('2 of 3 · Round 2 of 3')).toBeTruthy();
    at(45);
    expect(screen.getByText('3 of 3')).toBeTruthy();
  });

  it('says which side, mirrors the figure, and tells when to change', () => {
    const { at } = player(running(SIDES), 1);
    expect(screen.getByText('Get ready · Left side')).toBeTruthy();
    at(10);
    expect(screen.getByText('Left side')).toBeTruthy();
    at(17.5);
    expect(screen.getByText('Change sides')).toBeTruthy();
    expect(screen.getByTestId('figure').textContent).toBe('lunge turned');
    at(20);
    expect(screen.getByText('Right side')).toBeTruthy();
  });

  it('says to get ready only where there is time for it, not when a pause is over or it is opened in the middle', () => {
    const { at } = player(running(SIDES), 1);
    expect(spoken()).toBe('The lunge. Left side. Get ready.');
    at(7);
    expect(spoken()).toBe('The lunge. Left side. Get ready.');
    at(8, running(SIDES, { pausedAt: 8 * SECOND_MS }));
    expect(spoken()).toBe('Paused.');
    at(9, running(SIDES, { pausedMs: SECOND_MS }));
    expect(spoken()).toBe('The lunge. Left side.');
    cleanup();
    player(running(THREE), 10);
    expect(spoken()).toBe('The march.');
  });

  it.each([
    [
      'three steps',
      THREE,
      ['The march. Get ready.', 'The lift. Get ready.', 'Halfway.', 'The reach. Get ready.', 'Done.'],
    ],
    [
      'two steps with sides',
      SIDES,
      [
        'The lunge. Left side. Get ready.',
        'Change sides: right side.',
        'The lean. Left side. Get ready.',
        'Change sides: right side.',
        'Done.',
      ],
    ],
    [
      'one long step',
      plan([{ ...step('walk'), setupSeconds: 0, workSeconds: 60 }]),
      ['The walk.', 'Halfway.', 'Done.'],
    ],
  ])('speaks at steps, sides, halfway and the end, and never ticks: %s', (_, routine, expected) => {
    const { at } = player(running(routine), 0);
    const heard = [spoken()];
    for (let tenths = 1; tenths <= 610; tenths += 1) {
      at(tenths / 10);
      if (spoken() !== heard.at(-1)) heard.push(spoken());
    }
    expect(heard).toEqual(expected);
  });

  it('pauses and resumes by button', () => {
    const { on, at } = player(running(THREE), 8);
    fireEvent.click(button('Pause'));
    expect(on.pause).toHaveBeenCalledOnce();
    at(9, running(THREE, { pausedAt: 8 * SECOND_MS }));
    expect(spoken()).toBe('Paused.');
    fireEvent.click(button('Resume'));
    expect(on.resume).toHaveBeenCalledOnce();
    expect(on.pause).toHaveBeenCalledOnce();
  });

  it('pauses and resumes by the space bar when no control has the focus', () => {
    const { on, at } = player(running(THREE), 8);
    expect(pressSpace()).toBe(false);
    expect(on.pause).toHaveBeenCalledOnce();
    at(9, running(THREE, { pausedAt: 8 * SECOND_MS }));
    pressSpace();
    expect(on.resume).toHaveBeenCalledOnce();
  });

  it('leaves the space bar to a control that has the focus, to other keys and to the end', () => {
    const { on, at } = player(running(THREE), 8);
    expect(pressSpace(button('Skip this one'))).toBe(true);
    fireEvent.keyDown(document.body, { key: 'Enter' });
    fireEvent.keyDown(document.body, { key: ' ', ctrlKey: true });
    at(61);
    expect(pressSpace()).toBe(true);
    expect(on.pause).not.toHaveBeenCalled();
    expect(on.resume).not.toHaveBeenCalled();
  });

  it.each([
    ['Skip this one', 'skip'],
    ['Back one', 'back'],
    ['Stop', 'stop'],
  ] as const)('has a button for it: %s', (name, action) => {
    const { on } = player(running(THREE), 8);
    fireEvent.click(button(name));
    expect(on[action]).toHaveBeenCalledOnce();
  });

  it('ends a step that hurts, says when to stop, and waits until told to go on', async () => {
    const { on, at } = player(running(THREE), 8);
    fireEvent.click(button('It hurts'));
    expect(on.hurt).toHaveBeenCalledOnce();
    const hurt = running(THREE, { hurt: ['march'], skippedMs: 12 * SECOND_MS });
    at(8, hurt);
    expect(on.pause).toHaveBeenCalledOnce();
    const waiting = { ...hurt, pausedAt: 8 * SECOND_MS };
    at(9, waiting);
    expect(screen.getByText('Stop the march for a pinch.')).toBeTruthy();
    // Its title is read with the focus, and the rest once, politely.
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    const said = on.say.mock.calls.map(([text]) => text);
    expect(said.filter((text) => text.startsWith('Stop the march for a pinch. Ease out of it'))).toHaveLength(1);
    expect(said.at(-1)).toMatch(/^Stop the march/);
    expect(screen.queryByRole('timer')).toBeNull();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Stop here', 'Go on']);
    expect(document.activeElement?.closest('button')).toBeNull();
    pressSpace(document.activeElement ?? document);
    fireEvent.keyDown(document.activeElement ?? document, { key: 'Enter' });
    expect(on.resume).not.toHaveBeenCalled();
    expect(pressSpace()).toBe(true);
    fireEvent.click(button('Go on'));
    expect(on.resume).toHaveBeenCalledOnce();
    at(9, waiting);
    expect(heading()).toBe('The lift');
    expect(on.pause).toHaveBeenCalledOnce();
  });

  it('lets the person stop for good from there', () => {
    const { on } = player(running(THREE), 8);
    fireEvent.click(button('It hurts'));
    fireEvent.click(button('Stop here'));
    expect(on.stop).toHaveBeenCalledOnce();
  });

  it('shows the card first when the last step hurts, then the end', () => {
    const { on, at } = player(running(THREE), 50);
    fireEvent.click(button('It hurts'));
    at(50, running(THREE, { hurt: ['reach'], skippedMs: 10 * SECOND_MS }));
    expect(screen.getByText('Stop the reach for a pinch.')).toBeTruthy();
    fireEvent.click(button('Go on'));
    expect(on.resume).not.toHaveBeenCalled();
    expect(heading()).toBe('Done.');
  });

  it.each([
    ['a break', STANDING, /^1 min on your feet. That counts as a break/],
    [
      'a break on the floor',
      plan([step('wall-sit'), step('cobra-pose'), step('bridge-position')]),
      /^1 min of moving. That counts/,
    ],
    ['a break of one’s own', THREE, /^1 min of moving. That counts as a break/],
    [
      'no break',
      plan([step('turn', false, false), step('roll', false, false)], 'posture'),
      /of moving. It does not count/,
    ],
    ['for the eyes', plan([step('far', false, false)], 'eyes'), /rest for your eyes/],
    ['for the breath', plan([step('sigh', false, false)], 'breathing'), /slow breathing/],
  ])('says at the end what it was: %s', (_, routine, text) => {
    const { on } = player(running(routine), 61);
    expect(heading()).toBe('Done.');
    expect(screen.getByText(text)).toBeTruthy();
    expect(document.activeElement).toBe(button('Close'));
    fireEvent.click(button('Close'));
    expect(on.close).toHaveBeenCalledOnce();
  });

  it('says at the end how long it really was', () => {
    player(running(STANDING, { skippedMs: 15 * SECOND_MS }), 46);
    expect(screen.getByText(/^45 s on your feet/)).toBeTruthy();
    cleanup();
    const long = plan(
      Array.from({ length: 60 }, () => step('wall-sit')),
      'workout',
    );
    player(running(long, { skippedMs: 400 * SECOND_MS }), 801);
    expect(screen.getByText(/^13 min on your feet/)).toBeTruthy();
    cleanup();
    // 20 s after 13 minutes on another occasion.
    const rest = { ...long, resumed: { session: 's', step: 30, performedMs: 800 * SECOND_MS } };
    player(running(rest, { skippedMs: 1_180 * SECOND_MS }), 21);
    expect(screen.getByText(/^14 min of moving in all. This last part is too short to count/)).toBeTruthy();
  });

  it('says in a rest that it is one and what comes, and draws that one', () => {
    const rests = plan(
      [
        { ...step('march'), restSeconds: 10 },
        { ...step('lift'), restSeconds: 10 },
      ],
      'workout',
    );
    const { at } = player(running(rests), 21);
    expect(screen.getByText('Rest')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('9');
    expect(heading()).toBe('Next: The lift');
    expect(screen.getByTestId('figure').textContent).toBe('lift as drawn');
    expect(screen.queryByText(/^march/)).toBeNull();
    expect(spoken()).toBe('Rest. Next: The lift.');
    at(51);
    expect(heading()).toBe('This is the last one.');
    expect(screen.getByTestId('figure').textContent).toBe('lift as drawn');
    expect(spoken()).toBe('Rest.');
  });

  it('does not call it done when most of it was skipped, and does not scold', () => {
    player(running(THREE, { skippedMs: 30 * SECOND_MS }), 61);
    expect(heading()).toBe('Stopped early.');
    expect(spoken()).toBe('Stopped early.');
    expect(screen.getByText(/That is fine/)).toBeTruthy();
  });

  it('goes on with an exercise whose words are not known any more', () => {
    const { on } = player(running(THREE), 8, false);
    expect(heading()).toBe('Your minute');
    fireEvent.click(button('Skip this one'));
    expect(on.skip).toHaveBeenCalledOnce();
  });
});

describe('after a routine', () => {
  const question = () => screen.queryByRole('group', { name: 'How was it?' });
  const of = (kind: PlannedRoutine['kind']): RunningRoutine => ({ ...running(THREE), plan: { ...THREE, kind } });

  it.each(['movement', 'posture', 'workout'] as const)('a %s that is done can be rated', (kind) => {
    const { on } = player(of(kind), 61);
    expect(question()).not.toBeNull();
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: 'Hard' });
    expect(radio.checked).toBe(false);
    fireEvent.click(radio);
    expect(on.rate).toHaveBeenCalledExactlyOnceWith('hard');
    expect(radio.checked).toBe(true);
    expect(screen.queryByText(/comes less often/) === null).toBe(kind === 'workout');
    fireEvent.click(screen.getByRole('radio', { name: 'About right' }));
    expect(screen.queryByText(/comes less often/)).toBeNull();
    expect(screen.queryByRole('button', { name: '2 more minutes' }) === null).toBe(kind === 'workout');
  });

  it.each(['eyes', 'breathing'] as const)('nobody is asked how %s was, nor to do more', (kind) => {
    player(of(kind), 61);
    expect(heading()).toBe('Done.');
    expect(question()).toBeNull();
    expect(screen.queryByRole('button', { name: '2 more minutes' })).toBeNull();
  });

  it.each([
    ['movement', false],
    ['workout', true],
  ] as const)('a %s that was stopped early is asked about: %s', (kind, asks) => {
    player({ ...of(kind), skippedMs: 55 * SECOND_MS }, 10);
    expect(heading()).not.toBe('Done.');
    expect(question() !== null).toBe(asks);
    expect(screen.queryByRole('button', { name: '2 more minutes' })).toBeNull();
  });

  it('leads to more minutes, and says when there are none', async () => {
    const { on } = player(running(THREE), 61);
    on.more.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    fireEvent.click(button('4 more minutes'));
    expect(on.more).toHaveBeenLastCalledWith(4);
    await act(async () => undefined);
    fireEvent.click(button('2 more minutes'));
    expect(await screen.findByText('There is no more that suits you now.')).toBeDefined();
    expect(screen.queryByRole('button', { name: '2 more minutes' })).toBeNull();
  });
});

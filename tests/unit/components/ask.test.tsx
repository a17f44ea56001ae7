import { act, fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, type Mock, vi } from 'vitest';
import { type AskActions, AskView, type AskViewProps } from '../../../components/ask/AskView.tsx';
import { ClaimView } from '../../../components/ask/ClaimView.tsx';
import type { NudgeTopic } from '../../../lib/domain/nudges/nudge.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { show } from './words.tsx';

type Spies = { readonly [K in keyof AskActions]: Mock<AskActions[K]> };
const spies = (): Spies => ({
  start: vi.fn<AskActions['start']>(),
  snooze: vi.fn<AskActions['snooze']>(),
  skip: vi.fn<AskActions['skip']>(),
  done: vi.fn<AskActions['done']>(),
  posture: vi.fn<AskActions['posture']>(),
  moved: vi.fn<AskActions['moved']>(),
  meet: vi.fn<AskActions['meet']>(),
  close: vi.fn<AskActions['close']>(),
});

interface Appointment {
  readonly atMs: number;
  readonly listener: () => void;
}

/** A clock that goes on when it is told to. */
function handClock() {
  let nowMs = 0;
  let appointments: readonly Appointment[] = [];
  const after: AskViewProps['after'] = (ms, listener) => {
    const appointment = { atMs: nowMs + ms, listener };
    appointments = [...appointments, appointment];
    return () => {
      appointments = appointments.filter((other) => other !== appointment);
    };
  };
  return {
    after,
    waiting: () => appointments.length,
    pass: (ms: number) =>
      act(() => {
        nowMs += ms;
        const due = appointments.filter(({ atMs }) => atMs <= nowMs);
        appointments = appointments.filter(({ atMs }) => atMs > nowMs);
        for (const { listener } of due) listener();
      }),
  };
}

const DEAF_MS = 1_500;

function ask(props: Partial<AskViewProps> = {}) {
  const on = spies();
  const clock = handClock();
  const { unmount } = show(
    <AskView
      topic="movement"
      title="Up for a minute?"
      line="Your legs would like it."
      posture="sitting"
      postureMs={31 * MINUTE_MS}
      lastSnooze={false}
      isTest={false}
      after={clock.after}
      on={on}
      {...props}
    />,
  );
  return { on, unmount, ...clock };
}

/** A window that has been open for long enough to be meant. */
function askedAWhileAgo(props?: Partial<AskViewProps>) {
  const asked = ask(props);
  asked.pass(DEAF_MS);
  return asked;
}

const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();
const called = (on: Spies) => Object.entries(on).filter(([, spy]) => spy.mock.calls.length > 0);

const STROKE = ['keydown', 'keypress', 'keyup'] as const;

/** Strikes a key in whatever has the focus. Returns what of it the product hears, or the browser acts upon. */
function strike(key: string): readonly string[] {
  const target = document.activeElement ?? document.body;
  return STROKE.filter((type) => {
    let heard = false;
    const listen = () => {
      heard = true;
    };
    document.addEventListener(type, listen);
    const event = new KeyboardEvent(type, { key, bubbles: true, cancelable: true });
    act(() => void target.dispatchEvent(event));
    document.removeEventListener(type, listen);
    return heard || !event.defaultPrevented;
  });
}

describe('a window that asks', () => {
  it('says what the nudge says, and for how long somebody has sat', () => {
    ask();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Up for a minute?');
    expect(screen.getByText('Your legs would like it.')).toBeTruthy();
    expect(screen.getByText('31 min').previousSibling?.textContent).toBe('Sitting, about');
  });

  it('says for how long somebody has stood, to one who stands', () => {
    ask({ topic: 'sit', posture: 'standing', postureMs: 20 * MINUTE_MS });
    expect(screen.getByText('20 min').previousSibling?.textContent).toBe('Standing');
    expect(screen.queryByText('Sitting, about')).toBeNull();
  });

  it('is deaf to every key for a second and a half, whatever has the focus', () => {
    const { on, pass } = ask();
    pass(DEAF_MS - 1);
    for (const key of ['Enter', ' ', 'Escape', 'Tab', 'a']) expect(strike(key), key).toEqual([]);
    button('Start a minute').focus();
    for (const key of ['Enter', ' ', 'Escape']) expect(strike(key), `${key} on the button`).toEqual([]);
    expect(called(on)).toEqual([]);
  });

  it('hears every key from then on', () => {
    const { on } = askedAWhileAgo();
    for (const key of ['Enter', ' ', 'Tab', 'a']) expect(strike(key), key).toEqual(['keydown', 'keypress', 'keyup']);
    expect(called(on)).toEqual([]);
  });

  it('takes a click at any time: nobody clicks by typing on', () => {
    const { on } = ask();
    fireEvent.click(button('Start a minute'));
    expect(on.start).toHaveBeenCalledOnce();
  });

  it('gives the focus to the start of a minute, once it can be meant', () => {
    const { pass } = ask();
    pass(DEAF_MS - 1);
    expect(document.activeElement).toBe(document.body);
    pass(1);
    expect(document.activeElement).toBe(button('Start a minute'));
    expect(document.querySelectorAll('.primary')).toHaveLength(1);
  });

  it('leaves by the Escape key and by its button, and answers nothing by it', () => {
    const { on } = askedAWhileAgo();
    strike('Escape');
    expect(on.close).toHaveBeenCalledOnce();
    fireEvent.click(button('Close'));
    expect(on.close).toHaveBeenCalledTimes(2);
    expect(called(on).map(([name]) => name)).toEqual(['close']);
  });

  it('leaves nothing behind when it goes, deaf or not', () => {
    const { unmount, waiting } = ask();
    expect(waiting()).toBe(1);
    act(() => void unmount());
    expect(waiting()).toBe(0);
    expect(strike('Enter')).toEqual(['keydown', 'keypress', 'keyup']);
    const { on, unmount: leave } = askedAWhileAgo();
    act(() => void leave());
    strike('Escape');
    expect(called(on)).toEqual([]);
  });

  it('takes each answer', () => {
    const { on } = askedAWhileAgo();
    const later = within(screen.getByRole('group', { name: 'Ask again in' }));
    for (const name of ['5\u00a0min', '10\u00a0min', '15\u00a0min'])
      fireEvent.click(later.getByRole('button', { name }));
    for (const name of ['Skip', 'I just moved', 'In a meeting, 30 min']) fireEvent.click(button(name));
    expect(on.snooze.mock.calls).toEqual([[5], [10], [15]]);
    expect(on.skip).toHaveBeenCalledOnce();
    expect(on.moved).toHaveBeenCalledOnce();
    expect(on.meet.mock.calls).toEqual([[30]]);
    expect(on.start).not.toHaveBeenCalled();
    noButton('Done');
  });

  it('offers no third snooze', () => {
    const { on } = askedAWhileAgo({ lastSnooze: true });
    noButton('5\u00a0min');
    fireEvent.click(button('Skip this one'));
    expect(on.skip).toHaveBeenCalledOnce();
  });

  it.each<[NudgeTopic, string | null, boolean]>([
    ['movement', null, true],
    ['meeting', null, true],
    ['stand', 'I am standing now', false],
    ['sit', 'I am sitting now', false],
    ['eyes', 'Done', false],
    ['own', 'Done', false],
  ])('lets what it asks for be done, and moving be told where moving is asked for: %s', (topic, done, moved) => {
    const { on } = askedAWhileAgo({ topic });
    if (moved) button('I just moved');
    else noButton('I just moved');
    if (done === null) return noButton('Done');
    const main = topic === 'eyes' ? 'Start a minute' : done;
    expect([...document.querySelectorAll('.primary')].map(({ textContent }) => textContent)).toEqual([main]);
    expect(document.activeElement).toBe(button(main));
    button('Start a minute');
    fireEvent.click(button(done));
    expect(on.done.mock.calls.length + on.posture.mock.calls.length).toBe(1);
  });
});

describe('a window that only shows how a nudge looks', () => {
  it('can be closed, and answers nothing', () => {
    const { on } = askedAWhileAgo({ isTest: true });
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(document.activeElement).toBe(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    strike('Escape');
    expect(on.close).toHaveBeenCalledTimes(2);
    expect(called(on).map(([name]) => name)).toEqual(['close']);
  });

  it('says that nothing is counted', () => {
    ask({ isTest: true });
    expect(document.querySelector('.test')?.textContent).not.toBe('');
  });
});

describe('a minute that was typed through', () => {
  it.each([
    ['Yes, I did', true],
    ['No', false],
  ])('is asked about: %s', (name, done) => {
    const claim = vi.fn<(done: boolean) => void>();
    show(<ClaimView claim={claim} />);
    fireEvent.click(button(name));
    expect(claim.mock.calls).toEqual([[done]]);
  });
});

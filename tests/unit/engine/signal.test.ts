import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { step } from '../../../lib/domain/engine/step.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { observedMs } from '../../../lib/domain/summary/day.ts';
import { HOUR_MS } from '../../../lib/domain/time.ts';
import {
  active,
  answer,
  beat,
  bouts,
  breaks,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  MOVED,
  minute,
  minutes,
  RESTING,
  SIT,
  STAND,
  TYPING,
  ZONE,
} from './desk.ts';

const OPENED: EngineEvent = { type: 'opened' };
const silent = beat({ input: false, idleState: 'idle' });
const start = (reason: 'browser' | 'update'): EngineEvent => ({ type: 'start', reason, sense: TYPING });
const signal = (at: Desk) => at.look(at.state.lastSeenAt).signal;

/** A day of 31 hours at nine sharp on the first: 30 are believed, until three o'clock in the afternoon of the second. */
const CAP = '2026-06-02T15:00';
const day = (at: Desk, name: string, when: string) => {
  const row = at.history(when).days.find((each) => each.day === name);
  if (row === undefined) throw new Error(`there is no ${name}`);
  return row;
};

describe('a signal that says active at every look', () => {
  it('is told of after four hours, and counting goes on', () => {
    expect(signal(desk().until('12:59'))).toBe('fine');
    const at = desk().until('13:00');
    expect(signal(at)).toBe('always-active');
    expect(minutes(at.until('14:00').today('14:00'))).toEqual({ sitting: 300 });
  });

  it.each<[string, EngineEvent]>([
    ['idle', idle()],
    ['a lock', LOCK],
    ['active after an idle that got lost', active()],
    ['a look without input', beat({ input: false })],
    ['the launch of a browser', start('browser')],
  ])('shows life with %s', (_, event) => {
    const at = desk().until('15:00').at('15:00:30', event);
    expect(signal(at)).toBe('fine');
    expect(signal(at.at('15:01', active()).until('18:00'))).toBe('fine');
  });

  it('is judged anew when the clock is set back, but not after an update', () => {
    expect(signal(desk().until('15:00').at('14:00', beat()))).toBe('fine');
    expect(signal(desk().until('15:00').at('14:59:59', beat()))).toBe('always-active');
    expect(signal(desk().until('15:00').at('15:01', start('update')))).toBe('always-active');
  });

  it('counts for thirty hours, and from then on as unknown', () => {
    const at = desk().until('2026-06-03T09:00');
    expect(minutes(day(at, '2026-06-01', '2026-06-03T09:00'))).toEqual({ sitting: 15 * 60 });
    expect(minutes(day(at, '2026-06-02', '2026-06-03T09:00'))).toEqual({ sitting: 15 * 60, unknown: 9 * 60 });
    expect(minutes(day(at, '2026-06-03', '2026-06-03T09:00'))).toEqual({ unknown: 9 * 60 });
    expect(bouts(day(at, '2026-06-02', '2026-06-03T09:00'))).toEqual(['09:00–15:00: 900']);
    expect(at.history('2026-06-03T09:00').breaks).toEqual([]);
    expect(at.look('2026-06-03T09:00')).toMatchObject({ presence: 'away', signal: 'always-active' });
  });

  it('ends what it counted at the thirtieth hour, wherever the looks fall', () => {
    const at = desk().until('2026-06-02T14:59:20').until('2026-06-02T16:00:20');
    expect(minutes(day(at, '2026-06-02', '2026-06-02T16:00:20')).sitting).toBe(15 * 60);
  });

  it('is heard again after that: the heartbeat goes on until it shows life', () => {
    const at = desk().until('2026-06-02T18:00');
    expect(at.state.presence).toMatchObject({ kind: 'away', cause: 'gap', listening: true });
    at.at('2026-06-02T18:00:30', beat({ input: false }))
      .at('2026-06-02T18:01', beat())
      .until('2026-06-02T19:01');
    const today = day(at, '2026-06-02', '2026-06-02T19:01');
    expect(minutes(today)).toEqual({ sitting: 15 * 60 + 60, unknown: 3 * 60 + 1 });
    expect(bouts(today).at(-1)).toBe('18:01–19:01: 60');
    expect(breaks(today)).toEqual([]);
  });

  it('of idle and active again is believed from the input on', () => {
    const at = desk().until('2026-06-02T18:00').at('2026-06-02T18:01', idle()).at('2026-06-02T18:10', active());
    expect(at.look('2026-06-02T18:10')).toMatchObject({ presence: 'active', signal: 'fine' });
    at.until('2026-06-02T18:20');
    expect(minutes(day(at, '2026-06-02', '2026-06-02T18:20'))).toEqual({ sitting: 15 * 60 + 10, unknown: 3 * 60 + 10 });
  });

  it('that is not believed leaves what the person does in the extension as the only sign of them', () => {
    const at = desk().until('2026-06-02T18:00').at('2026-06-02T18:00:30', OPENED);
    expect(at.look('2026-06-02T18:00:40')).toMatchObject({ presence: 'active', boutMs: 10_000 });
    at.until('2026-06-02T20:00');
    expect(minutes(day(at, '2026-06-02', '2026-06-02T20:00'))).toEqual({ sitting: 15 * 60, unknown: 5 * 60 });
    expect(bouts(day(at, '2026-06-02', '2026-06-02T20:00'))).toHaveLength(1);
    // Two touches of the extension within three minutes are bridged like any others.
    at.at('2026-06-02T20:00:30', OPENED).until('2026-06-02T20:02').at('2026-06-02T20:02:30', OPENED);
    expect(minutes(day(at, '2026-06-02', '2026-06-02T20:02:30')).sitting).toBe(15 * 60 + 2);
  });

  it('still has a minute counted, and forgets a posture that nobody keeps', () => {
    const at = desk()
      .until('2026-06-02T18:00')
      .at('2026-06-02T18:00', { type: 'routine-start', routine: minute() })
      .at('2026-06-02T18:00:30', beat())
      .at('2026-06-02T18:01', { type: 'routine-end', routineId: 'minute' })
      .until('2026-06-02T19:00')
      .at('2026-06-02T19:00', STAND)
      .until('2026-06-02T21:00');
    const today = day(at, '2026-06-02', '2026-06-02T21:00');
    expect(minutes(today)).toEqual({ sitting: 15 * 60, moving: 1, unknown: 6 * 60 - 1 });
    expect(observedMs(today)).toBe(21 * HOUR_MS);
    expect(at.at('2026-06-02T21:00', OPENED).look('2026-06-02T21:00').posture).toBe('sitting');
  });

  it('asks nobody for anything once it is not believed', () => {
    const at = desk().until(CAP);
    const before = at.nudges().length;
    at.until('2026-06-03T09:00');
    expect(at.nudges().length).toBe(before);
    expect(at.look('2026-06-03T09:00').nudge).toMatchObject({ open: null, hold: 'away' });
  });

  it('loses nothing over a restart of the worker', () => {
    const at = (kill: boolean) => {
      const here = desk().until('2026-06-02T10:00');
      return (kill ? here.restart() : here).until('2026-06-02T16:00');
    };
    expect(at(true).history('2026-06-02T16:00')).toEqual(at(false).history('2026-06-02T16:00'));
    expect(signal(at(true))).toBe('always-active');
  });
});

describe('a signal that says idle whatever the person does', () => {
  const ACTS: readonly EngineEvent[] = [
    OPENED,
    STAND,
    SIT,
    MOVED,
    answer('skip'),
    { type: 'pause', until: 'now' },
    { type: 'settings', changes: {} },
    { type: 'routine-start', routine: minute() },
    { type: 'routine-control', routineId: 'minute', control: 'pause' },
    { type: 'routine-claim', routineId: 'minute', done: false },
  ];
  const stuck = () => desk({ unseen: true }).at('09:00:30', idle());
  const often = (event: EngineEvent, at = stuck()) => {
    for (const when of ['09:01', '09:03', '09:05', '09:08']) at.at(when, event).at(`${when}:59`, silent);
    return at;
  };

  it.each(ACTS.map((event) => [event.type, event] as const))('is told of after the fifth %s', (_, event) => {
    expect(signal(often(event).at('09:10:59', event))).toBe('fine');
    expect(signal(often(event).at('09:11', event))).toBe('always-idle');
  });

  it.each<[string, EngineEvent]>([
    ['a notification that is dismissed', answer('dismiss')],
    ['the end of a player', { type: 'routine-end', routineId: 'minute' }],
  ])('is not told of by %s, which may be nobody’s doing', (_, event) => {
    expect(signal(often(event).at('09:20', event))).toBe('fine');
  });

  it('invents no time', () => {
    const at = often(OPENED).at('09:11', OPENED).at('09:11:59', silent);
    // Two minutes between two touches are bridged, three are a pause.
    expect(minutes(at.today('09:21'))).toEqual({ unknown: 1, sitting: 4, away: 16 });
  });

  it.each<[string, EngineEvent]>([
    ['input', beat()],
    ['active', active()],
    ['the launch of a browser', { type: 'start', reason: 'browser', sense: { ...RESTING, idleState: 'idle' } }],
  ])('shows life with %s', (_, event) => {
    const at = often(OPENED).at('09:11', OPENED).at('09:12', event);
    expect(signal(at)).toBe('fine');
    expect(signal(at.at('09:30', OPENED))).toBe('fine');
  });
});

describe('what is remembered of the signal', () => {
  it('may be missing in a state that was stored without it', () => {
    const { signal: _, ...without } = desk().until('15:00').state;
    expect(isEngineState(without)).toBe(true);
    if (!isEngineState(without)) return;
    const next = step(without, { ...beat(), at: instant('15:01'), zone: ZONE }, DEFAULT_SETTINGS);
    expect(next.state.signal).toEqual({ verdict: 'fine', activeSince: instant('15:01'), acts: [] });
  });

  it.each([
    ['nothing', null],
    ['a word', 'fine'],
    ['no verdict', { activeSince: null, acts: [] }],
    ['no acts', { verdict: 'fine', activeSince: null }],
  ])('is refused when it is %s', (_, value) => {
    expect(isEngineState({ ...desk().state, signal: value })).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import {
  doubtedSince,
  NEW_SIGNAL,
  observeSignal,
  type Sign,
  type Signal,
} from '../../../lib/domain/presence/signal.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';

const T0 = 1_780_000_000_000;

const TYPES: Sign = { input: true, idleState: 'active' };
const RESTS: Sign = { input: false, idleState: 'active' };
const SILENCE: Sign = { input: false, idleState: 'idle' };
const BEHIND_LOCK: Sign = { input: false, idleState: 'locked' };
const ACT: Sign = 'acted';
const turned = (idleState: 'active' | 'idle' | 'locked'): Sign => ({ input: false, idleState });

/** Looks that find input once a minute, from T0 on, for so long. */
function typed(forMs: number, from = T0, before: Signal = NEW_SIGNAL): Signal {
  let signal = before;
  for (let at = from; at <= from + forMs; at += MINUTE_MS) signal = observeSignal(signal, TYPES, at, at - MINUTE_MS);
  return signal;
}

/** Acts in the extension so many minutes after T0, with nothing else in between. */
function acted(...minutes: readonly number[]): Signal {
  return minutes.reduce(
    (signal, after) => observeSignal(signal, ACT, T0 + after * MINUTE_MS, T0 + after * MINUTE_MS),
    NEW_SIGNAL,
  );
}

describe('input at every look', () => {
  it.each([
    { hours: 0, verdict: 'fine' },
    { hours: 4 - 1 / 60, verdict: 'fine' },
    { hours: 4, verdict: 'always-active' },
    { hours: 40, verdict: 'always-active' },
  ])('for $hours h is $verdict', ({ hours, verdict }) => {
    expect(typed(hours * HOUR_MS).verdict).toBe(verdict);
  });

  it.each([
    { hours: 29, since: null },
    { hours: 30 - 1 / 60, since: null },
    { hours: 30, since: T0 + 30 * HOUR_MS },
    { hours: 50, since: T0 + 30 * HOUR_MS },
  ])('for $hours h is doubted since $since', ({ hours, since }) => {
    expect(doubtedSince(typed(hours * HOUR_MS), T0 + hours * HOUR_MS)).toBe(since);
  });

  it.each<[string, Sign | null, number]>([
    ['a look that finds none', RESTS, MINUTE_MS],
    ['a look that finds the person idle', SILENCE, MINUTE_MS],
    ['a look that finds the screen locked', BEHIND_LOCK, MINUTE_MS],
    ['idle', turned('idle'), SECOND_MS],
    ['a lock', turned('locked'), SECOND_MS],
    ['active, which has to come after something else', turned('active'), SECOND_MS],
    ['a gap', TYPES, 150 * SECOND_MS + 1],
    ['a gap that an act ends', ACT, 150 * SECOND_MS + 1],
    ['a gap that ends without any sign', null, 150 * SECOND_MS + 1],
  ])('is over with %s', (_, sign, afterMs) => {
    const lastAt = T0 + 31 * HOUR_MS;
    const after = observeSignal(typed(31 * HOUR_MS), sign, lastAt + afterMs, lastAt);
    expect(after.verdict).toBe('fine');
    expect(doubtedSince(after, lastAt + afterMs)).toBeNull();
    const again = typed(4 * HOUR_MS - 5 * MINUTE_MS, lastAt + afterMs, after);
    expect(again.verdict).toBe('fine');
  });

  it.each<[string, Sign | null, number]>([
    ['acts', ACT, SECOND_MS],
    ['what says nothing of the person', null, SECOND_MS],
    ['a silence that is not quite a gap', TYPES, 150 * SECOND_MS],
  ])('goes on with %s', (_, sign, afterMs) => {
    const lastAt = T0 + 5 * HOUR_MS;
    const after = observeSignal(typed(5 * HOUR_MS), sign, lastAt + afterMs, lastAt);
    expect(after).toMatchObject({ verdict: 'always-active', activeSince: T0 });
  });
});

describe('acts without a sign of input', () => {
  it.each<[readonly number[], string]>([
    [[0, 3, 6, 10], 'fine'],
    [[0, 1, 2, 3, 4], 'fine'],
    [[0, 1, 2, 3, 9.99], 'fine'],
    [[0, 0, 0, 0, 10], 'fine'],
    [[0, 0, 3, 3, 6, 6, 10, 10], 'fine'],
    [[0, 1, 2, 3, 10], 'always-idle'],
    [[0, 1, 2, 3, 4, 5, 10], 'always-idle'],
    [[0, 60, 120, 600, 1_200], 'always-idle'],
  ])('after %j min are %s', (minutes, verdict) => {
    expect(acted(...minutes).verdict).toBe(verdict);
  });

  it.each<[string, Sign]>([
    ['a look that finds input', TYPES],
    ['a look that finds the person not idle', RESTS],
    ['active', turned('active')],
  ])('are forgotten with %s', (_, sign) => {
    const at = T0 + 11 * MINUTE_MS;
    for (const minutes of [
      [0, 3, 6, 10],
      [0, 1, 2, 3, 10],
    ])
      expect(observeSignal(acted(...minutes), sign, at, at)).toMatchObject({
        verdict: 'fine',
        acts: [],
      });
  });

  it.each<[string, Sign | null]>([
    ['idle', turned('idle')],
    ['a lock', turned('locked')],
    ['a look that finds the person idle', SILENCE],
    ['what says nothing of the person', null],
  ])('are remembered with %s, and over a long silence', (_, sign) => {
    const at = T0 + 10 * MINUTE_MS;
    const told = observeSignal(acted(0, 1, 2, 3, 10), sign, at + HOUR_MS, at);
    expect(told.verdict).toBe('always-idle');
    const soon = observeSignal(acted(0, 1, 2, 3), sign, at, at);
    expect(observeSignal(soon, ACT, at, at).verdict).toBe('always-idle');
  });
});

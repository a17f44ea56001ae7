import { describe, expect, it } from 'vitest';
import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import {
  active,
  beat,
  bouts,
  breaks,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  later,
  minute,
  minutes,
  STAND,
} from './desk.ts';

const begin = (seated = false): EngineEvent => ({ type: 'routine-start', routine: minute('minute', { seated }) });

describe('what is still open', () => {
  it('is listed with what it has', () => {
    const today = desk().until('09:20').today('09:21');
    expect(minutes(today)).toEqual({ sitting: 21 });
    expect(bouts(today)).toEqual(['09:00–09:21: 21']);
    expect(breaks(desk().at('09:10', STAND).until('09:12').today('09:13'))).toEqual(['standing 09:10–09:13']);
  });

  it.each([
    { until: later('09:30', 179.999), totals: { sitting: 30 + 179.999 / 60 }, list: [] },
    { until: instant('09:33'), totals: { sitting: 30, away: 3 }, list: [] },
    { until: later('09:30', 299.999), totals: { sitting: 30, away: 299.999 / 60 }, list: [] },
    { until: instant('09:35'), totals: { sitting: 30, away: 5 }, list: ['natural 09:30–09:35'] },
  ])('is judged by its length so far: $totals', ({ until, totals, list }) => {
    const today = desk().until('09:31').at('09:31', idle()).today(until);
    const counted = minutes(today);
    expect(Object.keys(counted)).toEqual(Object.keys(totals));
    expect(counted.sitting).toBeCloseTo(totals.sitting, 6);
    expect(breaks(today)).toEqual(list);
  });

  it('is a break after two minutes of lock', () => {
    const locked = desk().until('09:30').at('09:30', LOCK);
    expect(breaks(locked.today(later('09:32', -0.001)))).toEqual([]);
    expect(breaks(locked.today('09:32'))).toEqual(['natural 09:30–09:32']);
  });

  it('is a gap when nothing was heard for more than 150 s', () => {
    const at = desk().until('09:30');
    expect(minutes(at.today(later('09:30', 150)))).toEqual({ sitting: 32.5 });
    expect(minutes(at.today('09:34'))).toEqual({ sitting: 30, unknown: 4 });
  });

  it('is watching for half an hour at most', () => {
    const at = desk()
      .until('09:30')
      .at('09:31', idle({ audible: true }));
    expect(minutes(at.until('09:59', { input: false, audible: true }).today('10:01'))).toEqual({ sitting: 61 });
    expect(at.today('10:01').watchingMs).toBe(30 * 60_000);
  });

  it('is unknown when nobody was ever seen', () => {
    expect(minutes(desk({ unseen: true }).today('09:30'))).toEqual({ unknown: 30 });
  });

  it('is nothing at the instant of the installation', () => {
    const at = desk({ unseen: true });
    expect(closeOut(at.state, at.settings, instant('09:00'))).toEqual([]);
  });

  it('before the last event is what it was at that event', () => {
    const at = desk().until('09:20');
    expect(closeOut(at.state, at.settings, instant('08:00'))).toEqual(
      closeOut(at.state, at.settings, instant('09:20')),
    );
  });

  it('leaves a minute that is not settled out of it: its time is what it would be without', () => {
    const at = desk().until('09:30').at('09:30', begin()).at('09:30:50', beat());
    expect(minutes(at.today('09:31'))).toEqual({ sitting: 31 });
    expect(bouts(at.today('09:31'))).toEqual(['09:00–09:31: 31']);
    const away = desk().until('09:30').at('09:30', begin()).at('09:31:10', idle()).at('09:40', active());
    expect(breaks(away.today('09:41'))).toEqual(['natural 09:30:10–09:40']);
    expect(minutes(away.today('09:41'))).toEqual({ sitting: 30 + 10 / 60 + 1, away: 9 + 50 / 60 });
  });
});

describe('what would be written', () => {
  /** Everything ends at eleven: by a return, a break or a word. */
  const cases: readonly (readonly [string, () => Desk, EngineEvent])[] = [
    ['a bout', () => desk().until('10:59'), { type: 'moved' }],
    ['a break', () => desk().until('09:31').at('09:31', idle()), active()],
    ['a pause', () => desk().until('10:58').at('10:58', idle()), active()],
    ['a gap', () => desk().until('09:31'), active()],
    ['a lock', () => desk().until('10:58').at('10:58', LOCK), active()],
    ['standing', () => desk().at('09:20', STAND).until('10:59'), { type: 'posture', posture: 'sitting' }],
  ];

  it.each(cases)('of %s is the same as what is read of it beforehand', (_, live, event) => {
    const before = live().today('11:00');
    const written = live().at('11:00', event).today('11:00');
    const { bouts: listed, breaks: others, nudges: _tally, ...totals } = before;
    expect(written).toMatchObject(totals);
    expect(written.bouts).toEqual(listed);
    expect(written.breaks.filter(({ kind }) => kind !== 'moved')).toEqual(others);
  });
});

import { describe, expect, it } from 'vitest';
import { openSpans } from '../../../lib/domain/engine/glance.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import {
  active,
  answer,
  beat,
  desk,
  idle,
  instant,
  LOCK,
  later,
  MOVED,
  minute,
  minutes,
  STAND,
  settings,
} from './desk.ts';

const reads = (until: string, at = desk()) => at.until(until, { input: false });

describe('a glance', () => {
  it('says how it is now, not how it was at the last event', () => {
    const now = reads('09:20').look('09:20:30');
    expect(now).toMatchObject({
      at: instant('09:20:30'),
      presence: 'active',
      posture: 'sitting',
      standingSince: null,
      boutMs: 20.5 * MINUTE_MS,
      intervalMs: 30 * MINUTE_MS,
      pausedUntil: null,
      routine: null,
      asking: null,
      confidence: 'low',
    });
    expect(now.nudge).toMatchObject({ dueInMs: 9.5 * MINUTE_MS, hold: null, lastSnooze: false });
    expect(now.nudge.open).toMatchObject({ kind: 'posture', quiet: true });
    expect(minutes(now.today)).toEqual({ sitting: 20.5 });
  });

  it('before the last event is as at that event', () => {
    expect(reads('09:20').look('09:00')).toEqual(reads('09:20').look('09:20'));
    const night = desk({ from: '2026-06-01T23:50' }).until('2026-06-02T00:10');
    expect(night.look('2026-06-01T23:55')).toEqual(night.look('2026-06-02T00:10'));
  });

  it('says of nobody that is seen that they are unknown', () => {
    const now = desk({ unseen: true }).look('09:01');
    expect(now).toMatchObject({ presence: 'unknown', boutMs: 0, nudge: { hold: 'away' } });
    expect(minutes(now.today)).toEqual({ unknown: 1 });
  });

  it('sees a gap and a film that has gone on for too long by itself', () => {
    expect(reads('09:20').look('09:25').presence).toBe('away');
    const film = desk()
      .until('09:10')
      .at('09:11', idle({ audible: true }));
    film.until('09:39', { input: false, audible: true });
    expect(film.look('09:39:59').presence).toBe('watching');
    expect(film.look('09:40').presence).toBe('away');
  });

  it('says who is away that the bout stands still', () => {
    const at = reads('09:20').at('09:21', idle());
    expect(at.look('09:22')).toMatchObject({ presence: 'away', boutMs: 20 * MINUTE_MS });
    expect(at.look('09:22').nudge.hold).toBe('away');
    expect(minutes(at.look('09:30').today)).toEqual({ sitting: 20, away: 10 });
  });

  it('says since when the person stands, and of no nudge that would come', () => {
    const now = desk().at('09:10', STAND).look('09:12');
    expect(now).toMatchObject({ posture: 'standing', standingSince: instant('09:10'), boutMs: 0 });
    expect(now.nudge).toMatchObject({ dueInMs: null, hold: 'standing' });
  });

  it('counts a new bout from nothing', () => {
    expect(reads('09:20').at('09:20', MOVED).look('09:22').nudge.dueInMs).toBe(28 * MINUTE_MS);
    const skipped = reads('09:32').at('09:32', answer('skip'));
    expect(skipped.look('09:33').nudge.dueInMs).toBe(29 * MINUTE_MS);
    // The absence was a break: what was counted from, belongs to the bout before it.
    const back = skipped.at('09:33', LOCK).at('09:40', active());
    expect(back.look('09:41').nudge.dueInMs).toBe(29 * MINUTE_MS);
  });

  it('tells of what there were enough notifications when the next nudge comes', () => {
    const given = { movementIntervalMinutes: 20, postureIntervalMinutes: null, backOff: false };
    const at = desk({ settings: given });
    expect(at.look('09:01').nudge.spent).toBeNull();
    // Missed at 09:25 and 09:50: the next is due at 10:10, within an hour of the first.
    expect(reads('09:51', at).look('09:51').nudge).toMatchObject({ dueInMs: 19 * MINUTE_MS, spent: 'hour' });
    expect(at.at('09:51', settings({ firmness: 'gentle' })).look('09:51').nudge.spent).toBeNull();
    const rare = desk({ settings: { ...given, movementIntervalMinutes: 45 } });
    expect(reads('10:41', rare).look('10:41').nudge.spent).toBeNull();
  });

  it('shows the open nudge, that nothing is left until it, and which snooze would be the last', () => {
    const at = reads('09:31');
    expect(at.look('09:31').nudge).toEqual({
      open: { ...at.state.track.open, own: null },
      dueInMs: 0,
      spent: null,
      endsBefore: false,
      hold: null,
      lastSnooze: false,
    });
    expect(at.state.track.open).toMatchObject({ kind: 'movement', topic: 'movement', shownAt: instant('09:30') });
    const snoozed = at.at('09:31', answer('snooze'));
    expect(snoozed.look('09:31')).toMatchObject({ intervalMs: 5 * MINUTE_MS, nudge: { dueInMs: 5 * MINUTE_MS } });
    expect(reads('09:36', snoozed).at('09:36', answer('snooze')).look('09:36').nudge.lastSnooze).toBe(true);
  });

  it('shows a pause until it is over', () => {
    const at = desk().at('09:01', { type: 'pause', until: { minutes: 1 } });
    expect(at.look(later('09:02', -0.001))).toMatchObject({ pausedUntil: instant('09:02'), nudge: { hold: 'paused' } });
    expect(at.look('09:02')).toMatchObject({ pausedUntil: null, nudge: { hold: null } });
  });

  it('shows the minute that runs, and asks for one whose end nobody saw', () => {
    const at = desk().at('09:01', { type: 'routine-start', routine: minute() });
    expect(at.look('09:01:30').routine?.plan).toEqual(minute());
    expect(at.look('09:01:30').asking).toBeNull();
    expect(at.look('09:01:30').nudge.hold).toBe('routine');
    at.at('09:02:16', beat());
    expect(at.look('09:02:16').routine).toBeNull();
    expect(at.look('09:02:16').asking).toEqual(minute());
  });

  it('has of a bout that began yesterday only what is of today', () => {
    const now = desk({ from: '2026-06-01T23:30' }).until('2026-06-02T00:10').look('2026-06-02T00:10');
    expect(now.today.day).toBe('2026-06-02');
    expect(minutes(now.today)).toEqual({ sitting: 10 });
    expect(now.boutMs).toBe(40 * MINUTE_MS);
    expect(now.today.bouts).toMatchObject([{ sittingMs: 10 * MINUTE_MS, wholeMs: 40 * MINUTE_MS }]);
  });

  it('adds what is open to what is stored, and trusts a long day with little bridged', () => {
    const now = desk().until('10:00').at('10:00', MOVED).until('11:30').look('11:30');
    expect(minutes(now.today)).toEqual({ sitting: 150 });
    expect(now.today.bouts).toHaveLength(2);
    expect(now.confidence).toBe('high');
  });
});

describe('spans that are open', () => {
  it('are those of the day that was asked for', () => {
    const at = desk({ from: '2026-06-01T23:50' }).until('2026-06-02T00:10');
    const spans = (day: string) => openSpans(at.state, at.settings, day, instant('2026-06-02T00:10'));
    expect(spans('2026-06-01').map(({ startAt, endAt }) => endAt - startAt)).toEqual([10 * MINUTE_MS]);
    expect(spans('2026-06-02').map(({ startAt, endAt }) => endAt - startAt)).toEqual([10 * MINUTE_MS]);
    expect(spans('2026-06-03')).toEqual([]);
  });
});

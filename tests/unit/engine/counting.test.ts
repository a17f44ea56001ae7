import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
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
  later,
  MOVED,
  minutes,
  RESTING,
  SIT,
  STAND,
  TYPING,
} from './desk.ts';

const start = (reason: 'install' | 'update' | 'browser', sense = RESTING): EngineEvent => ({
  type: 'start',
  reason,
  sense,
});

describe('time at the desk', () => {
  it('is sitting from the first input on, and unknown before', () => {
    expect(minutes(desk().until('09:30').today('09:30'))).toEqual({ sitting: 30 });
    const unseen = desk({ unseen: true }).until('09:10', { input: false });
    expect(minutes(unseen.today('09:10'))).toEqual({ unknown: 10 });
    expect(minutes(unseen.until('09:30').today('09:30'))).toEqual({ unknown: 11, sitting: 19 });
    expect(bouts(unseen.today('09:30'))).toEqual(['09:11–09:30: 19']);
  });

  it('is unknown as long as nobody is seen, whatever the browser says', () => {
    const at = desk({ unseen: true })
      .at('09:01', idle())
      .at('09:05', LOCK)
      .at('10:00', beat({ input: false }));
    expect(minutes(at.today('10:00'))).toEqual({ unknown: 60 });
    expect(breaks(at.today('10:00'))).toEqual([]);
  });

  it.each([
    { seconds: 179.999, verdict: 'sitting' },
    { seconds: 180, verdict: 'away' },
    { seconds: 299.999, verdict: 'away' },
    { seconds: 300, verdict: 'break' },
  ])('with an absence of $seconds s in it is $verdict meanwhile', ({ seconds, verdict }) => {
    const back = later('09:30', seconds);
    const today = desk().until('09:31').at('09:31', idle()).at(back, active()).until('10:00').today('10:00');
    expect(today.bridgedMs).toBe(verdict === 'sitting' ? seconds * 1_000 : 0);
    expect(today.awayMs).toBe(verdict === 'sitting' ? 0 : seconds * 1_000);
    expect(today.breaks).toHaveLength(verdict === 'break' ? 1 : 0);
    expect(today.bouts).toHaveLength(verdict === 'break' ? 2 : 1);
    expect(today.sittingMs + today.awayMs).toBe(60 * MINUTE_MS);
  });

  it.each([
    { seconds: 119.999, isBreak: false },
    { seconds: 120, isBreak: true },
  ])('with a lock of $seconds s in it is cut in two: $isBreak', ({ seconds, isBreak }) => {
    const at = desk().until('09:30').at('09:30', LOCK).at(later('09:30', seconds), active()).until('10:00');
    expect(at.today('10:00').bouts).toHaveLength(isBreak ? 2 : 1);
  });

  it.each([
    { seconds: 150, gap: false },
    { seconds: 150.001, gap: true },
  ])('with a silence of $seconds s in it has a gap: $gap', ({ seconds, gap }) => {
    const today = desk().until('09:30').at(later('09:30', seconds), beat()).until('10:00').today('10:00');
    expect(today.bridgedMs).toBe(gap ? seconds * 1_000 : 0);
    expect(today.sittingMs).toBe(60 * MINUTE_MS);
  });

  it('that nobody saw for five minutes is unknown, and no break', () => {
    const today = desk().until('09:30').at('09:35', beat()).until('10:00').today('10:00');
    expect(minutes(today)).toEqual({ sitting: 55, unknown: 5 });
    expect(breaks(today)).toEqual([]);
    expect(bouts(today)).toEqual(['09:00–09:30: 30', '09:35–10:00: 25']);
  });

  it('does not begin with the launch of the browser, but with the first sign of input', () => {
    const launched = desk()
      .until('09:30')
      .at('10:00', start('browser'))
      .at('10:01', beat({ input: false }));
    expect(launched.look('10:01').presence).toBe('away');
    expect(minutes(launched.at('10:02', beat()).until('10:10').today('10:10'))).toEqual({ sitting: 38, unknown: 32 });
    const typing = desk().until('09:30').at('10:00', start('browser', TYPING));
    expect(typing.look('10:00').presence).toBe('active');
  });

  it('is over at the last input when a film falls silent, and at the half hour when it does not', () => {
    const film = () =>
      desk()
        .until('09:30')
        .at('09:31', idle({ audible: true }));
    const silent = film()
      .until('09:45', { input: false, audible: true })
      .at('09:46', beat({ input: false }));
    expect(minutes(silent.today('09:50'))).toEqual({ sitting: 45, away: 5 });
    expect(silent.today('09:50').watchingMs).toBe(15 * MINUTE_MS);
    const long = film().until('10:30', { input: false, audible: true });
    expect(minutes(long.today('10:30'))).toEqual({ sitting: 60, away: 30 });
  });

  it('is no sitting while standing, which ends the bout', () => {
    const today = desk()
      .until('09:30')
      .at('09:30', STAND)
      .until('09:50')
      .at('09:50', SIT)
      .until('10:00')
      .today('10:00');
    expect(minutes(today)).toEqual({ sitting: 40, standing: 20 });
    expect(breaks(today)).toEqual(['standing 09:30–09:50']);
    expect(bouts(today)).toEqual(['09:00–09:30: 30', '09:50–10:00: 10']);
  });

  it.each([
    { away: 59.99, posture: 'standing' },
    { away: 60, posture: 'sitting' },
  ])('goes on as $posture after standing and $away min away', ({ away, posture }) => {
    const at = desk()
      .until('09:30')
      .at('09:30', STAND)
      .at('09:31', idle())
      .at(later('09:30', away * 60), active());
    expect(at.look(at.state.lastSeenAt).posture).toBe(posture);
  });

  it('is parted by "I just moved", and said twice is said once', () => {
    const once = desk().until('09:30').at('09:30', MOVED);
    const twice = desk().until('09:30').at('09:30', MOVED).at('09:30', MOVED);
    expect(twice.state).toEqual(once.state);
    expect(bouts(twice.until('10:00').today('10:00'))).toEqual(['09:00–09:30: 30', '09:30–10:00: 30']);
    expect(breaks(twice.today('10:00'))).toEqual(['moved 09:30–09:30']);
  });

  it('begins with whatever the person does in the extension', () => {
    const events: readonly EngineEvent[] = [
      { type: 'opened' },
      answer('skip'),
      STAND,
      MOVED,
      { type: 'pause', until: 'now' },
      { type: 'settings', changes: {} },
      { type: 'routine-claim', routineId: 'none', done: true },
      { type: 'routine-control', routineId: 'none', control: 'stop' },
    ];
    const away = () => desk().until('09:30').at('09:31', idle());
    for (const event of events) expect(away().at('10:00', event).look('10:00').presence).toBe('active');
    // Nobody knows who closed a notification, and a player reaches its end by itself.
    for (const event of [answer('dismiss'), { type: 'routine-end', routineId: 'none' } as const])
      expect(away().at('10:00', event).look('10:00').presence).toBe('away');
  });

  it('is the same when the worker dies after each event', () => {
    const live = (each: (desk: Desk) => Desk) => {
      let at = each(desk());
      for (const [when, event] of [
        ['09:10', beat()],
        ['09:12', idle()],
        ['09:20', active()],
        ['09:21', STAND],
        ['09:22', LOCK],
        ['09:40', active()],
        ['09:41', SIT],
      ] as const)
        at = each(at.at(when, event));
      return at;
    };
    const untouched = live((at) => at);
    const killed = live((at) => at.restart());
    expect(killed.state).toEqual(untouched.state);
    expect(killed.records).toEqual(untouched.records);
    expect(isEngineState(JSON.parse(JSON.stringify(killed.state)))).toBe(true);
  });
});

describe('a clock that is set back', () => {
  it('by less than two seconds counts as no time passed', () => {
    const at = desk().until('09:30').at(later('09:30', -1.999), beat());
    expect(at.state.lastSeenAt).toBe(instant('09:30'));
    expect(at.state.presence.sinceAt).toBe(instant('09:00'));
    expect(at.last.records).toEqual([]);
    expect(minutes(at.at('09:31', beat()).today('09:31'))).toEqual({ sitting: 31 });
  });

  it('by two seconds closes what is open, and goes on from the new time', () => {
    const at = desk().until('09:30').at(later('09:30', -2), beat());
    expect(at.state.lastSeenAt).toBe(later('09:30', -2));
    expect(at.last.records.flatMap((record) => (record.store === 'spans' ? [record.row] : []))).toEqual([
      { kind: 'active', startAt: instant('09:00'), endAt: instant('09:30'), day: '2026-06-01' },
    ]);
    expect(at.today(later('09:30', -2)).sittingMs).toBe(30 * MINUTE_MS);
  });

  it('by an hour counts nothing twice, and the bout moves back with it', () => {
    const at = desk().until('09:30').at('08:30', beat()).until('09:00');
    const today = at.today('09:00');
    expect(minutes(today)).toEqual({ sitting: 60 });
    expect(bouts(today)).toEqual(['08:00–09:00: 60']);
    expect(at.history('09:00').spans.every(({ startAt, endAt }) => endAt > startAt)).toBe(true);
  });

  it('to before the installation writes one span for what is one', () => {
    const at = desk().until('09:30').at('08:30', beat()).until('09:10').at('09:10', MOVED);
    expect(at.history('09:10').spans.map(({ startAt, endAt }) => [startAt, endAt])).toEqual([
      [instant('09:00'), instant('09:30')],
      [instant('08:30'), instant('09:10')],
    ]);
  });

  it('leaves what is due, paused and just back as far away as it was', () => {
    const paused = desk()
      .until('09:10')
      .at('09:10', { type: 'pause', until: { minutes: 60 } })
      .at('08:10', beat());
    expect(paused.state.pausedUntil).toBe(instant('09:10'));
    const back = desk()
      .until('09:29')
      .at('09:30', idle())
      .at('09:33', active())
      .at(later('09:33', -3_600), beat({ input: false }));
    expect(back.state.justBackUntil).toBe(instant('08:35'));
    const nudged = desk()
      .until('09:32', { input: false })
      .at('08:32', beat({ input: false }));
    expect(nudged.state.track.open).toMatchObject({ dueAt: instant('08:30'), shownAt: instant('08:30') });
    expect(nudged.until('08:35', { input: false }).nudges()).toEqual(['due 08:30, shown 08:30, missed 08:35']);
  });

  it('leaves an absence as long as it was', () => {
    const away = desk()
      .until('09:30')
      .at('09:31', idle())
      .at('09:31:30', LOCK)
      .at('09:32', beat({ input: false }));
    const back = away.at('08:32', beat({ input: false })).at('08:36', active());
    expect(minutes(back.today('08:36'))).toEqual({ sitting: 30, away: 6 });
    expect(breaks(back.today('08:36'))).toEqual(['natural 08:30–08:36']);
  });

  it('leaves standing, a film and a person who was never seen as they were', () => {
    const standing = desk().until('09:10').at('09:10', STAND).until('09:20').at('08:20', beat()).at('08:21', SIT);
    expect(minutes(standing.today('08:21'))).toEqual({ sitting: 10, standing: 11 });
    const film = desk()
      .until('09:30')
      .at('09:31', idle({ audible: true }))
      .at('08:31', beat({ input: false, audible: true }));
    expect(film.state.presence).toEqual({
      kind: 'watching',
      sinceAt: instant('08:31'),
      lastHeardAt: instant('08:31'),
      inputAt: instant('08:30'),
    });
    expect(minutes(film.today('08:31'))).toEqual({ sitting: 31 });
  });

  it('makes no film longer: half an hour without input is half an hour', () => {
    const film = { input: false, audible: true, idleState: 'idle' } as const;
    const at = desk()
      .until('09:10')
      .at('09:11', idle({ audible: true }))
      .until('09:30', film);
    at.at('06:30', beat(film)).until('07:30', film);
    // Ten minutes at the keys, and thirty of watching, of which ten are left at half past six.
    expect(minutes(at.today('07:30'))).toEqual({ sitting: 40, away: 50 });
  });

  it('before anybody was seen leaves the unknown as long as it was', () => {
    const at = desk({ unseen: true })
      .at('09:10', beat({ input: false }))
      .at('08:10', beat({ input: false }));
    expect(minutes(at.at('08:15', active()).until('08:20').today('08:20'))).toEqual({ unknown: 15, sitting: 5 });
  });

  it('and brings a zone keeps the calendar of before for what is open', () => {
    const at = desk().until('09:30').at(instant('08:30'), beat(), 'Asia/Tokyo');
    expect(at.state.book.calendars.map(({ zone }) => zone)).toEqual(['Europe/Berlin', 'Asia/Tokyo']);
  });
});

describe('a clock that is set forwards', () => {
  it('is a gap, by the rules of gaps', () => {
    expect(minutes(desk().until('09:30').at('10:30', beat()).until('11:00').today('11:00'))).toEqual({
      sitting: 60,
      unknown: 60,
    });
  });
});

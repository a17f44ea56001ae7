import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import {
  active,
  answer,
  beat,
  type Desk,
  desk,
  idle,
  instant,
  LOCK,
  later,
  MOVED,
  meet,
  pause,
  reads,
  SIT,
  STAND,
  settings,
} from './desk.ts';

/** Half an hour of reading: the nudge is open since 09:30. */
const nudged = (): Desk => reads('09:30');

describe('a nudge', () => {
  it('is due when half an hour was sat, and shown at the first event then', () => {
    expect(
      reads('09:29')
        .at('09:29:59.999', beat({ input: false }))
        .nudges(),
    ).toEqual([]);
    expect(
      reads('09:29')
        .at('09:30', beat({ input: false }))
        .nudges(),
    ).toEqual(['due 09:30, shown 09:30, open']);
    expect(
      reads('09:29:30')
        .at('09:30:30', beat({ input: false }))
        .nudges(),
    ).toEqual(['due 09:30, shown 09:30:30, open']);
  });

  it('is due by the time that was sat: a bridged absence counts, a pause does not', () => {
    const bridged = reads('09:11').at('09:11', idle()).at('09:12:30', active());
    expect(reads('09:31', bridged).nudges()).toEqual(['due 09:30, shown 09:30:30, open']);
    const paused = reads('09:11').at('09:11', idle()).at('09:14', active());
    expect(reads('09:35', paused).nudges()).toEqual(['due 09:34, shown 09:34, open']);
  });

  it('is due at the instant within a bridged absence at which it was due', () => {
    const at = reads('09:30').at('09:30', settings({}));
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, open']);
    const away = desk()
      .until('09:29')
      .at('09:30:20', idle())
      .at('09:31:10', active())
      .at('09:31:50', beat({ input: false }));
    expect(away.nudges()).toEqual(['due 09:30, shown 09:31:50, open']);
  });

  it('waits for the first 15 s without input, and no longer than the grace', () => {
    expect(
      desk()
        .until('09:33')
        .at('09:33:30', beat({ input: false }))
        .nudges(),
    ).toEqual(['due 09:30, shown 09:33:30, open']);
    expect(desk().until('09:36').nudges()).toEqual(['due 09:30, shown 09:35, open']);
    expect(
      desk({ settings: { nudgeGraceMinutes: 0 } })
        .until('09:31')
        .nudges(),
    ).toEqual(['due 09:30, shown 09:30, open']);
  });

  it('comes again after another interval when it was missed', () => {
    expect(reads('10:06').nudges()).toEqual(['due 09:30, shown 09:30, missed 09:35', 'due 10:05, shown 10:05, open']);
  });

  it('comes in a film as well', () => {
    const at = desk()
      .until('09:20')
      .at('09:21', idle({ audible: true }));
    expect(reads('09:31', at, { audible: true }).nudges()).toEqual(['due 09:30, shown 09:30, open']);
  });
});

describe('a nudge is held', () => {
  it('for two minutes after an absence of three, and not after a shorter one', () => {
    const back = (seconds: number) =>
      reads(
        later('09:40', seconds),
        desk().until('09:29:30').at('09:30:30', idle()).at(later('09:29:30', seconds), active()),
      );
    expect(back(179.999).nudges()[0]).toContain('due 09:30, shown 09:33:29.999');
    expect(back(180).nudges()[0]).toContain('due 09:33, shown 09:34:30');
  });

  it('while away, and comes after the return if that was no break', () => {
    const at = desk().until('09:29:50').at('09:30:50', idle()).at('09:31:40', active());
    expect(at.nudges()).toEqual([]);
    expect(at.at('09:32', beat({ input: false })).nudges()).toEqual(['due 09:30, shown 09:32, open']);
  });

  it('while standing: a new bout starts with sitting', () => {
    const at = reads('10:30', desk().until('09:29').at('09:29', STAND));
    expect(at.nudges()).toEqual([]);
    expect(reads('11:01', at.at('10:30', SIT)).nudges()).toEqual(['due 11:00, shown 11:00, open']);
  });

  it('while nudges are paused, and comes when that is over', () => {
    const at = reads('09:10').at('09:10', pause({ minutes: 45 }));
    expect(reads('09:54', at).nudges()).toEqual([]);
    expect(reads('09:56', at).nudges()).toEqual(['due 09:30, shown 09:55, open']);
    expect(at.state.pausedUntil).toBeNull();
  });

  it('for as long as the longer of two pauses', () => {
    const at = desk()
      .at('09:10', pause({ minutes: 60 }))
      .at('09:20', pause({ minutes: 30 }));
    expect(at.state.pausedUntil).toBe(instant('10:10'));
    expect(at.at('09:50', pause({ minutes: 30 })).state.pausedUntil).toBe(instant('10:20'));
    const off = desk()
      .at('09:10', pause('tomorrow'))
      .at('09:20', pause({ minutes: 30 }));
    expect(off.state.pausedUntil).toBe(instant('2026-06-02T00:00'));
    expect(off.at('09:30', pause('now')).state.pausedUntil).toBeNull();
  });

  it('until the next local day, or no longer, as the pause is', () => {
    expect(desk().at('09:10', pause('tomorrow')).state.pausedUntil).toBe(instant('2026-06-02T00:00'));
    const four = desk({ settings: { dayStartHour: 4 } });
    expect(four.at('09:10', pause('tomorrow')).state.pausedUntil).toBe(instant('2026-06-02T04:00'));
    const ended = reads('09:40', desk().at('09:01', pause({ minutes: 600 }))).at('09:40', pause('now'));
    expect(ended.state.pausedUntil).toBeNull();
    // Who has just pressed something is not paused in.
    expect(ended.nudges()).toEqual([]);
    expect(reads('09:41', ended).nudges()).toEqual(['due 09:30, shown 09:41, open']);
  });

  it.each<readonly [string, (off: Desk) => Desk, string, string]>([
    ['the clock is set back by three hours', (off) => off.at('12:01', beat()), '2026-06-02T00:00', 'Europe/Berlin'],
    ['they travel west', (off) => off.at('15:01', beat(), 'America/New_York'), '2026-06-02T00:00', 'America/New_York'],
    [
      'their day begins later from now on',
      (off) => off.at('15:01', settings({ dayStartHour: 4 })),
      '2026-06-02T04:00',
      'Europe/Berlin',
    ],
    // There it is the next day already.
    ['they travel far east', (off) => off.at('15:01', beat(), 'Pacific/Auckland'), '2026-06-02T00:00', 'Europe/Berlin'],
  ])('until the end of the day off, also when %s', (_, moves, end, zone) => {
    const off = desk({ from: '14:50' }).at('15:00', pause('tomorrow'));
    expect(moves(off).state.pausedUntil).toBe(instant(end, zone));
  });

  it('for as many minutes by another clock or zone', () => {
    const back = desk({ from: '14:50' })
      .at('15:00', pause({ minutes: 60 }))
      .at('12:00', beat());
    expect(back.state.pausedUntil).toBe(instant('13:00'));
    const west = desk({ from: '14:50' })
      .at('15:00', pause({ minutes: 60 }))
      .at('15:01', beat(), 'America/New_York');
    expect(west.state.pausedUntil).toBe(instant('16:00'));
  });

  it.each<readonly [string, (at: Desk) => Desk, string]>([
    [
      'a pause',
      (at) =>
        at
          .until('09:10')
          .at('09:10', pause({ minutes: 45 }))
          .until('09:55'),
      '09:55',
    ],
    ['a meeting', (at) => at.until('09:10').at('09:10', meet(45)).until('09:55'), '09:55'],
    ['full screen', (at) => at.until('09:29').until('09:42', { fullscreen: true }).until('09:43'), '09:43'],
  ])('by %s, and waits for a pause in the input after that as if it were due just then', (_, hold, freeAt) => {
    const at = hold(desk({ settings: { postureIntervalMinutes: null } }));
    expect(at.nudges()).toEqual([]);
    at.until(later(freeAt, 299));
    expect(at.nudges()).toEqual([]);
    at.until(later(freeAt, 300));
    expect(at.state.track.open).toMatchObject({ dueAt: instant('09:30'), shownAt: later(freeAt, 300) });
  });

  it('by full screen for twenty minutes of it: what a pause held before does not count', () => {
    const at = reads('09:10').at('09:10', pause({ minutes: 45 }));
    reads('10:14', at, { fullscreen: true });
    expect(at.nudges()).toEqual([]);
    expect(reads('10:16', at, { fullscreen: true }).nudges()).toEqual(['due 09:30, shown 10:15, open']);
    expect(at.shows().nudge).toBeNull();
  });

  it('by full screen that comes and goes for twenty minutes from the first on', () => {
    const at = desk({ settings: { postureIntervalMinutes: null } }).until('09:29');
    for (let at5 = instant('09:34'); at5 <= instant('10:00') && at.nudges().length === 0; at5 += 5 * MINUTE_MS) {
      at.until(at5, { fullscreen: true }).until(at5 + MINUTE_MS);
    }
    expect(at.nudges()).toEqual(['due 09:30, shown 09:51, open']);
  });

  it('outside working hours', () => {
    const hours = {
      workingHours: {
        monday: [
          ['09:00', '09:20'],
          ['10:00', '17:00'],
        ],
      },
    } as const;
    expect(reads('10:01', desk({ settings: hours })).nudges()).toEqual(['due 09:30, shown 10:00, open']);
  });

  it('by full screen for 20 min, and comes then as badge alone', () => {
    const at = reads('09:49', desk(), { fullscreen: true });
    expect(at.nudges()).toEqual([]);
    reads('09:50', at, { fullscreen: true });
    expect(at.nudges()).toEqual(['due 09:30, shown 09:50, open']);
    expect(at.state.track.open?.quiet).toBe(true);
    expect(at.last.effects).toEqual([{ type: 'badge' }]);
  });

  it('by full screen until that is over, and comes then as ever', () => {
    const at = reads('09:41', reads('09:40', desk(), { fullscreen: true }));
    expect(at.nudges()).toEqual(['due 09:30, shown 09:41, open']);
    expect(at.state.track.open?.quiet).toBe(false);
  });

  it('by sound only if that was chosen', () => {
    expect(reads('09:31', desk(), { audible: true }).nudges()).toHaveLength(1);
    const held = desk({ settings: { holdWhileSounding: true } });
    expect(reads('09:49', held, { audible: true }).nudges()).toEqual([]);
    expect(reads('09:50', held, { audible: true }).nudges()).toEqual(['due 09:30, shown 09:50, open']);
  });

  it('and is not listed if it was never shown', () => {
    const at = reads('09:40', desk(), { fullscreen: true }).at('09:41', LOCK).at('09:50', active());
    expect(reads('09:55', at).nudges()).toEqual([]);
  });
});

describe('an open nudge is', () => {
  it.each<readonly [string, EngineEvent]>([
    ['taken 09:32', answer('start')],
    ['taken 09:32', MOVED],
    ['taken 09:32', STAND],
    ['snoozed 09:32', answer('snooze')],
    ['skipped 09:32', answer('skip')],
    ['missed 09:32', pause({ minutes: 30 })],
    ['open', answer('dismiss')],
    ['open', { type: 'opened' }],
    ['open', SIT],
  ])('%s by %j', (outcome, event) => {
    expect(reads('09:32').at('09:32', event).nudges()).toEqual([`due 09:30, shown 09:30, ${outcome}`]);
  });

  it('taken by a break that begins after it was shown, from its beginning', () => {
    expect(reads('09:32').at('09:32', LOCK).at('09:40', active()).nudges()).toEqual([
      'due 09:30, shown 09:30, taken 09:32',
    ]);
    expect(reads('09:33').at('09:33:30', idle()).at('09:40', active()).nudges()).toEqual([
      'due 09:30, shown 09:30, taken 09:32:30',
    ]);
  });

  it('missed, and not counted as ignored, by a break that began before it was shown', () => {
    const at = reads('09:30').at('09:30:50', idle()).at('09:40', active());
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:30']);
    expect(at.state.track.missedInRow).toBe(0);
  });

  it('missed, and not counted as ignored, where the data end', () => {
    const at = reads('09:32').at('10:30', active());
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:32']);
    expect(at.state.track.missedInRow).toBe(0);
  });

  it('missed after five minutes of presence, to the millisecond', () => {
    expect(
      reads('09:34')
        .at('09:34:59.999', beat({ input: false }))
        .nudges()[0],
    ).toContain('open');
    expect(
      reads('09:34')
        .at('09:35:20', beat({ input: false }))
        .nudges(),
    ).toEqual(['due 09:30, shown 09:30, missed 09:35']);
    expect(reads('09:35').state.track.missedInRow).toBe(1);
  });

  it('missed when it is answered after that, though the answer does what it says', () => {
    const late = reads('09:34').at('09:36', answer('snooze', 10));
    expect(late.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:35']);
    expect(reads('09:47', late).nudges()[1]).toBe('due 09:46, shown 09:46, open');
    const started = reads('09:34').at('09:36', answer('start'));
    expect(started.last.effects).toContainEqual({ type: 'open', page: 'break' });
    expect(started.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:35']);
  });

  it('missed, and forgotten over night: what is put off the next morning is nothing', () => {
    const at = reads('09:36').at('2026-06-02T08:00', active()).at('2026-06-02T08:01', answer('snooze'));
    expect(at.state.track.snoozeMs).toBeNull();
    expect(reads(instant('2026-06-02T08:30'), at).nudges()[1]).toBe('due 08:30, shown 08:30, open');
  });

  it('missed where the data end, and can be put off by who comes back to it', () => {
    const at = reads('09:32').at('10:30', answer('snooze', 10));
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:32']);
    expect(reads('10:41', at).nudges()[1]).toBe('due 10:40, shown 10:40, open');
  });

  it('turned from missed to taken when the break had begun before it was given up', () => {
    const at = reads('09:35').at('09:35:30', idle());
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, missed 09:35']);
    at.at('09:45', active());
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, taken 09:34:30']);
    expect(at.today('09:45').nudges).toEqual({ shown: 1, taken: 1, snoozed: 0, skipped: 0, missed: 0 });
    expect(at.state.track.missedInRow).toBe(0);
  });

  it('not closed by a pause of four minutes, in which its five do not run', () => {
    const at = reads('09:32').at('09:32:30', idle()).at('09:36', active());
    expect(reads('09:39', at).nudges()[0]).toContain('open');
    expect(reads('09:41', at).nudges()).toEqual(['due 09:30, shown 09:30, missed 09:39:30']);
  });
});

describe('a snooze', () => {
  it('brings a new nudge after its minutes', () => {
    expect(reads('09:43', nudged().at('09:32', answer('snooze', 10))).nudges()).toEqual([
      'due 09:30, shown 09:30, snoozed 09:32',
      'due 09:42, shown 09:42, open',
    ]);
  });

  it('is a skip at the third time in a row', () => {
    let at = nudged();
    for (const when of ['09:31', '09:37', '09:43']) at = reads(when, at).at(when, answer('snooze'));
    expect(at.nudges().map((line) => line.split(', ')[2])).toEqual(['snoozed 09:31', 'snoozed 09:37', 'skipped 09:43']);
    expect(reads('10:14', at).nudges()[3]).toBe('due 10:13, shown 10:13, open');
  });

  it('ends with any break', () => {
    const at = nudged().at('09:31', answer('snooze')).at('09:32', MOVED);
    expect(reads('10:03', at).nudges()[1]).toBe('due 10:02, shown 10:02, open');
  });
});

describe('back-off', () => {
  it('stretches the interval to 45 and 60 min after three and six that were missed', () => {
    const dueAt = reads('16:00')
      .nudges()
      .map((line) => line.slice(0, 9));
    expect(dueAt).toEqual([
      'due 09:30',
      'due 10:05',
      'due 10:40',
      'due 11:30',
      'due 12:20',
      'due 13:10',
      'due 14:15',
      'due 15:20',
    ]);
  });

  it('goes back a step with each that is taken', () => {
    const at = reads('13:12').at('13:12', MOVED);
    expect(at.look('13:12').intervalMs / 60_000).toBe(30);
    const long = reads('14:16', reads('14:15')).at('14:16', MOVED);
    expect(long.look('14:16').intervalMs / 60_000).toBe(45);
    expect(reads('15:02', long).nudges().at(-1)).toBe('due 15:01, shown 15:01, open');
  });

  it('can be switched off', () => {
    const dueAt = reads('12:00', desk({ settings: { backOff: false } }))
      .nudges()
      .map((line) => line.slice(0, 9));
    expect(dueAt).toEqual(['due 09:30', 'due 10:05', 'due 10:40', 'due 11:15', 'due 11:50']);
  });
});

describe('settings that change under way', () => {
  it('hold back a nudge that the longer interval makes too early, and bring it then', () => {
    const at = reads('09:25').at('09:25', settings({ movementIntervalMinutes: 45 }));
    expect(reads('09:46', at).nudges()).toEqual(['due 09:45, shown 09:45, open']);
  });

  it('make due at the instant of the change what the shorter interval makes due, and wait for a good moment', () => {
    const at = reads('09:25').at('09:25', settings({ movementIntervalMinutes: 20 }));
    expect(at.nudges()).toEqual([]);
    expect(at.at('09:26', beat({ input: false })).nudges()).toEqual(['due 09:25, shown 09:26, open']);
  });

  it('leave what is due by the interval of before due at its own instant', () => {
    const at = reads('09:29')
      .at('09:30:20', settings({ eyesIntervalMinutes: 20 }))
      .at('09:31', beat({ input: false }));
    expect(at.nudges()).toEqual(['due 09:30, shown 09:31, open']);
  });

  it('are stored, parsed one by one', () => {
    const at = desk().at('09:01', settings({ movementIntervalMinutes: 20, bridgeSeconds: 5, colour: 'red' } as object));
    expect(at.last.records).toEqual([{ store: 'settings', name: 'movementIntervalMinutes', value: 20 }]);
  });

  it('leave an open nudge open', () => {
    const at = reads('09:31').at('09:31', settings({ movementIntervalMinutes: 90 }));
    expect(at.nudges()).toEqual(['due 09:30, shown 09:30, open']);
  });
});

describe('the tally of a day', () => {
  it('has in taken, snoozed, skipped and missed what was shown and is closed', () => {
    let at = nudged().at('09:31', answer('snooze'));
    at = reads('09:37', at).at('09:37', answer('skip'));
    at = reads('10:08', at).at('10:08', MOVED);
    at = reads('10:45', at);
    expect(at.today('10:45').nudges).toEqual({ shown: 4, taken: 1, snoozed: 1, skipped: 1, missed: 1 });
    expect(reads('11:17', at).today('11:17').nudges).toEqual({ shown: 5, taken: 1, snoozed: 1, skipped: 1, missed: 1 });
  });
});

describe('time that is taken back', () => {
  it('counts neither against an open nudge nor for the next one', () => {
    // With a long detection, five minutes of "presence" turn out to have been the beginning of a pause.
    const slow = desk({ settings: { idleDetectionSeconds: 240 } });
    const shown = reads('09:30', slow);
    // The last input was at 09:28:10; idle says so at 09:32:10, and 30 s later the person is back.
    const back = shown
      .at('09:31', beat({ input: false }))
      .at('09:32:10', idle())
      .at('09:32:40', active());
    expect(reads('09:37', back).nudges()).toEqual(['due 09:30, shown 09:30, open']);
    expect(reads('09:38', back).nudges()).toEqual(['due 09:30, shown 09:30, missed 09:37:40']);
  });

  it('lets no answer meet the nudge that comes after the one it was given to', () => {
    const held = reads('09:40', desk().at('09:01', { type: 'pause', until: { minutes: 40 } }));
    const over = held.at('09:41:10', answer('skip'));
    expect(over.nudges()).toEqual([]);
    expect(over.at('09:42', beat({ input: false })).nudges()).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings.ts';
import {
  active,
  answer,
  beat,
  type Desk,
  desk,
  instant,
  LOCK,
  MOVED,
  pause,
  reads,
  SIT,
  STAND,
  settings,
} from './desk.ts';

/** A break at a time of day, beside those that come by sitting. */

const at1230 = (given: Partial<Settings> = {}, from = '12:10'): Desk =>
  desk({
    from,
    settings: { fixedTimes: ['12:30'], movementIntervalMinutes: 60, postureIntervalMinutes: null, ...given },
  });

describe('a nudge at half past twelve', () => {
  it('comes whatever was sat, and the next one counts from it', () => {
    const at = reads('12:31', at1230()).at('12:31', answer('skip'));
    expect(reads('13:32', at).nudges()).toEqual([
      'due 12:30, shown 12:30, skipped 12:31',
      'due 13:31, shown 13:31, open',
    ]);
  });

  it('waits for a pause in the typing, and no longer than the grace', () => {
    expect(at1230().until('12:36').nudges()).toEqual(['due 12:30, shown 12:35, open']);
    const pausing = at1230()
      .until('12:32')
      .at('12:32:30', beat({ input: false }));
    expect(pausing.nudges()).toEqual(['due 12:30, shown 12:32:30, open']);
  });

  it('is announced where it comes before the next one by sitting', () => {
    expect(reads('12:20', at1230()).look('12:20').nudge.dueInMs).toBe(10 * 60_000);
  });

  it.each([
    // The interval is full at 12:22 and at 12:21.
    ['12:02', ['movement 12:22, skipped 12:23']],
    ['12:01', ['movement 12:21, skipped 12:22', 'movement 12:30, open']],
  ])('is one with a nudge that came eight minutes before, for who sits since %s', (from, came) => {
    const at = at1230({ movementIntervalMinutes: 20 }, from);
    while (at.state.track.open === null) reads(at.state.lastSeenAt + 60_000, at);
    at.at(at.state.lastSeenAt + 60_000, answer('skip'));
    expect(reads('12:31', at).came()).toEqual(came);
  });

  it('is one with a nudge that is open', () => {
    const at = reads('12:31', at1230({ movementIntervalMinutes: 20 }, '12:09'));
    expect(at.came()).toEqual(['movement 12:29, open']);
    expect(reads('12:40', at).came()).toEqual(['movement 12:29, missed 12:34']);
  });

  it('keeps light cues away for the eight minutes before it', () => {
    expect(reads('12:31', at1230({ postureIntervalMinutes: 15 }, '12:07')).came()).toEqual(['movement 12:30, open']);
    expect(reads('12:31', at1230({ postureIntervalMinutes: 15 }, '12:06')).came()).toEqual([
      'posture 12:21, missed 12:26',
      'movement 12:30, open',
    ]);
  });

  it.each([
    ['away from the desk', (at: Desk) => at.at('12:25', LOCK).at('12:35', active())],
    ['moving a moment later', (at: Desk) => at.until('12:30:10').at('12:30:20', MOVED)],
    ['standing', (at: Desk) => reads('12:35', at.at('12:25', STAND)).at('12:35', SIT)],
  ])('is dropped for who was %s then', (_, spends) => {
    const at = at1230({ nudgeGraceMinutes: 15 }).until('12:25');
    spends(at);
    expect(reads('13:20', at).came()).toEqual([]);
  });

  it('waits behind a pause that was asked for, for half an hour and no longer', () => {
    const short = reads('12:20', at1230()).at('12:20', pause({ minutes: 39 }));
    expect(reads('13:00', short).nudges()).toEqual(['due 12:30, shown 12:59, open']);
    const long = reads('12:20', at1230()).at('12:20', pause({ minutes: 40 }));
    expect(reads('13:09', long).nudges()).toEqual([]);
    expect(reads('13:10', long).nudges()).toEqual(['due 13:10, shown 13:10, open']);
  });

  it('waits behind full screen for twenty minutes, and comes as a badge alone then', () => {
    const at = reads('12:51', at1230(), { fullscreen: true });
    expect(at.nudges()).toEqual(['due 12:30, shown 12:50, open']);
    expect(at.shows().nudge).toBeNull();
  });

  it('stays away outside working hours, and on a day off', () => {
    const lunch = {
      monday: [
        ['08:00', '12:00'],
        ['13:00', '17:00'],
      ],
    } as const;
    expect(reads('12:59', at1230({ workingHours: lunch })).nudges()).toEqual([]);
    expect(reads('13:40', at1230({ workingHours: { tuesday: [['08:00', '18:00']] } })).nudges()).toEqual([]);
  });

  it('comes the next day again, and once a day', () => {
    const at = reads('12:31', at1230()).at('12:31', answer('skip'));
    at.at('12:32', LOCK).at('2026-06-02T12:10', active());
    reads(instant('2026-06-02T12:31'), at);
    expect(at.nudges()).toEqual(['due 12:30, shown 12:30, skipped 12:31', 'due 12:30, shown 12:30, open']);
  });

  it('that is set at that very minute, or just missed, waits for tomorrow', () => {
    const at = reads('12:31', at1230({ fixedTimes: [] })).at('12:31', settings({ fixedTimes: ['12:30'] }));
    expect(reads('13:09', at).nudges()).toEqual([]);
  });

  it('that is taken away while it waits does not come, and one that stays does', () => {
    const waits = () => at1230({ fixedTimes: ['12:20', '12:30'] }).until('12:21');
    const none = waits().at('12:21:30', settings({ fixedTimes: ['12:30'] }));
    expect(none.until('12:29').nudges()).toEqual([]);
    const other = waits().at('12:21:30', settings({ fixedTimes: ['12:20'] }));
    expect(other.until('12:29').nudges()).toEqual(['due 12:20, shown 12:25:30, open']);
  });

  it('is one of several', () => {
    const at = reads('12:51', at1230({ fixedTimes: ['12:20', '12:30', '12:45'] }));
    expect(at.nudges().map((line) => line.slice(0, 9))).toEqual(['due 12:20', 'due 12:30', 'due 12:45']);
  });
});

describe('a clock that is set', () => {
  it('back over half past twelve by little asks once: it was a moment ago', () => {
    const at = reads('12:31', at1230()).at('12:32', answer('skip'));
    at.at('12:27', beat({ input: false }));
    expect(reads('12:40', at).nudges()).toHaveLength(1);
  });

  it('back by an hour asks again when the clock says half past twelve again', () => {
    const at = reads('12:31', at1230()).at('12:32', answer('skip'));
    at.at('11:40', beat({ input: false }));
    expect(reads('12:31', at).nudges().at(-1)).toBe('due 12:30, shown 12:30, open');
  });

  it('back takes along what is put off, open and remembered', () => {
    const at = reads('12:31', at1230()).at('12:31', answer('snooze', 10));
    at.at('12:01', beat({ input: false }));
    expect(reads('12:11', at).nudges().at(-1)).toBe('due 12:11, shown 12:11, open');
  });

  it('forward over half past twelve is a stretch without data, and nothing comes of it', () => {
    const at = reads('12:20', at1230()).at('13:05', beat({ input: false }));
    expect(reads('13:30', at).nudges()).toEqual([]);
    const near = reads('12:29', at1230()).at('12:31', beat({ input: false }));
    expect(near.nudges()).toEqual(['due 12:30, shown 12:31, open']);
  });
});

describe('a night in which the clocks change', () => {
  const night = (from: string, time: string): Desk =>
    desk({
      from,
      settings: { fixedTimes: [time], movementIntervalMinutes: 90, postureIntervalMinutes: null, backOff: false },
    });

  it('skips half past two: it comes an hour later', () => {
    const at = reads(instant('2026-03-29T03:31'), night('2026-03-29T01:30', '02:30'));
    expect(at.nudges()).toEqual(['due 03:30, shown 03:30, open']);
  });

  it('has half past two twice: it comes once', () => {
    const first = instant('2026-10-25T02:30');
    const at = night('2026-10-25T02:10', '02:30');
    reads(first + 60_000, at).at(first + 60_000, answer('skip'));
    reads(first + 75 * 60_000, at);
    expect(at.nudges()).toEqual(['due 02:30, shown 02:30, skipped 02:31']);
  });
});

describe('who travels', () => {
  it('is asked at half past twelve of where they are', () => {
    // 12:10 in Berlin is 11:10 in London.
    const at = at1230().at('12:11', beat({ input: false }), 'Europe/London');
    reads('12:50', at);
    expect(at.nudges()).toEqual([]);
    const dueAt = instant('12:30', 'Europe/London');
    reads(dueAt + 60_000, at);
    expect(at.nudges().at(-1)).toContain('shown 13:30');
  });
});

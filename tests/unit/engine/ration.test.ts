import { describe, expect, it } from 'vitest';
import type { Reminder } from '../../../lib/domain/reminder.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { answer, type Desk, desk, instant, later, MOVED, minute, reads, settings } from './desk.ts';

/** At most four an hour, two of them as notifications, and a dozen notifications a day that nobody wanted. */

const reminder = (id: string, every: Pick<Reminder, 'everyMinutes' | 'times'>): Reminder => ({
  id,
  name: id,
  text: '',
  quiet: false,
  ...every,
});
const given = { movementIntervalMinutes: 90, postureIntervalMinutes: null } as const;
/** Reminders by so many minutes of sitting, one each, and next to nothing else. */
const every = (minutes: readonly number[], more: Partial<Settings> = {}): Desk => {
  const reminders = minutes.map((each) => reminder(`every-${each}`, { everyMinutes: each, times: [] }));
  return desk({ settings: { ...given, reminders, ...more } });
};
const shownAs = (at: Desk): readonly string[] => {
  const rows = new Map(
    at.records.flatMap((record) => (record.store === 'nudges' ? [[record.row.id, record.row]] : [])),
  );
  return [...rows.values()].map(({ quiet }) => (quiet === true ? 'badge' : 'notification'));
};

describe('within an hour', () => {
  it('two come as notifications, and the third as a badge', () => {
    const at = reads('09:31', every([10, 20, 25]));
    expect(at.came()).toHaveLength(3);
    expect(shownAs(at)).toEqual(['notification', 'notification', 'badge']);
  });

  it('what has a time of its own was asked for: it takes no place, and comes as firmly as it was to', () => {
    const reminders = [reminder('pill', { everyMinutes: null, times: ['09:32', '09:41', '09:50'] })];
    const at = desk({ settings: { ...given, fixedTimes: ['09:05', '09:15'], reminders } });
    expect(reads('09:51', at).came()).toHaveLength(5);
    expect(shownAs(at)).toEqual(new Array(5).fill('notification'));
    expect(at.state.ration.hour).toHaveLength(2);
  });

  it('is the last hour, and not one of the clock', () => {
    const at = (times: readonly string[]) => reads('10:06', desk({ settings: { ...given, fixedTimes: times } }));
    expect(shownAs(at(['09:05', '09:15', '10:05']))).toEqual(['notification', 'notification', 'notification']);
    expect(shownAs(at(['09:06', '09:15', '10:05'])).at(-1)).toBe('badge');
  });

  it('light cues leave a place for each nudge to move that its interval allows', () => {
    // Two for a nudge to move each half hour, so two for the cues; the third waits for its place.
    const at = every([10, 14, 18], { movementIntervalMinutes: 30 });
    expect(reads('09:29', at).came()).toEqual(['own:every-10 09:10, missed 09:15', 'own:every-14 09:15, missed 09:20']);
    expect(reads('09:31', at).came().at(-1)).toBe('movement 09:30, open');
  });

  it('one place is left for light cues where a nudge to move may come every twenty minutes', () => {
    // By its own time, the nudge to move leaves more room than eight minutes before the next.
    const at = every([10, 11], { movementIntervalMinutes: 20, fixedTimes: [] });
    expect(reads('09:19', at).came()).toEqual(['own:every-10 09:10, missed 09:15']);
  });

  it('four have come, so the nudge to move waits for the hour to pass, and says so', () => {
    const fixedTimes = ['09:02', '09:12', '09:22', '09:32'];
    const crowded = { fixedTimes, postureIntervalMinutes: null, backOff: false };
    const at = desk({ settings: { ...crowded, movementIntervalMinutes: 25 } });
    reads('09:59', at);
    expect(at.came()).toHaveLength(4);
    expect(shownAs(at)).toEqual(['notification', 'notification', 'badge', 'badge']);
    // Missed at 09:37, and due 25 min later.
    reads('10:01', at);
    expect(at.look('10:01').nudge.hold).toBeNull();
    expect(reads('10:02', at).came().at(-1)).toBe('movement 10:02, open');
    const full = desk({ settings: { ...crowded, movementIntervalMinutes: 20 } });
    reads('09:58', full);
    expect(full.came()).toHaveLength(4);
    expect(full.look('09:58').nudge).toMatchObject({ dueInMs: 0, hold: 'ration' });
    // Its place is free an hour after the first.
    expect(reads('10:02', full).came().at(-1)).toBe('movement 10:02, open');
  });

  it('what comes back from a snooze was asked for: it takes no place, and comes as a notification', () => {
    const at = desk({ settings: { postureIntervalMinutes: null } });
    reads('09:31', at).at('09:31', answer('snooze'));
    reads('09:37', at).at('09:37', answer('snooze'));
    reads('09:43', at);
    expect(at.came()).toHaveLength(3);
    expect(shownAs(at)).toEqual(['notification', 'notification', 'notification']);
    expect(at.state.ration.hour).toHaveLength(1);
  });

  it('so does what was put off after it had been given up', () => {
    const fixedTimes = ['09:02', '09:12', '09:22', '09:32'];
    const at = desk({ settings: { fixedTimes, postureIntervalMinutes: null, backOff: false } });
    reads('09:38', at).at('09:38', answer('snooze'));
    expect(reads('09:43', at).came().at(-1)).toBe('movement 09:43, open');
    expect(shownAs(at).at(-1)).toBe('notification');
  });
});

describe('a day', () => {
  /** A nudge to move each half hour, as many as are asked for; each is left unanswered, or answered by a break. */
  function morning(count: number, taken: (index: number) => boolean): Desk {
    const at = desk({
      from: '06:00',
      settings: { backOff: false, postureIntervalMinutes: null, movementIntervalMinutes: 35 },
    });
    for (let index = 0; index < count; index += 1) {
      while (at.state.track.open === null) reads(later(at.state.lastSeenAt, 60), at);
      if (taken(index)) at.at(later(at.state.lastSeenAt, 30), MOVED);
      else while (at.state.track.open !== null) reads(later(at.state.lastSeenAt, 60), at);
    }
    return at;
  }

  it('has twelve notifications that came to nothing; the thirteenth is a badge', () => {
    const shown = shownAs(morning(14, () => false));
    expect(shown.slice(0, 12)).toEqual(new Array(12).fill('notification'));
    expect(shown.slice(12)).toEqual(['badge', 'badge']);
  });

  it('has as many as it likes of those that are taken', () => {
    expect(shownAs(morning(16, () => true))).toEqual(new Array(16).fill('notification'));
    const half = morning(16, (index) => index % 2 === 0);
    expect(shownAs(half)).not.toContain('badge');
    expect(half.state.ration.untaken).toBe(8);
  });

  it('counts a minute that was started until it is done, and one that was not done after that, too', () => {
    const started = () =>
      reads('09:31', desk({ settings: { postureIntervalMinutes: null } })).at('09:31', {
        type: 'routine-start',
        routine: minute(),
      });
    expect(started().state.ration.untaken).toBe(1);
    const done = started().at('09:32', { type: 'routine-end', routineId: 'minute' });
    expect(done.came()).toEqual(['movement 09:30, taken 09:31']);
    expect(done.state.ration.untaken).toBe(0);
    const stopped = started().at('09:31:10', { type: 'routine-control', routineId: 'minute', control: 'stop' });
    expect(stopped.came()).toEqual(['movement 09:30, skipped 09:31']);
    expect(stopped.state.ration.untaken).toBe(1);
  });

  it.each([
    { says: 'no', done: false, untaken: 12 },
    { says: 'yes', done: true, untaken: 11 },
  ])('has no thirteenth while it is asked whether the twelfth was done; the answer is $says', ({ done, untaken }) => {
    const at = morning(11, () => false);
    const nextNudge = () => {
      while (at.state.track.open === null) reads(later(at.state.lastSeenAt, 60), at);
      return shownAs(at).at(-1);
    };
    expect(nextNudge()).toBe('notification');
    const start = at.state.lastSeenAt;
    at.at(later(start, 10), { type: 'routine-start', routine: minute() });
    // Somebody types on, so nobody knows whether it was done; and the next one comes sooner than the question goes.
    at.at(later(start, 20), settings({ movementIntervalMinutes: 26 }));
    expect(nextNudge()).toBe('badge');
    expect(at.look(at.state.lastSeenAt).asking).toMatchObject({ id: 'minute' });
    at.at(later(at.state.lastSeenAt, 1), { type: 'routine-claim', routineId: 'minute', done });
    expect(at.state.ration.untaken).toBe(untaken);
    const said = at.came().filter((line) => line.includes(done ? 'taken' : 'skipped'));
    expect(said).toHaveLength(1);
  });

  it('begins anew with the next day', () => {
    const at = desk({
      from: '2026-06-01T16:00',
      settings: { backOff: false, postureIntervalMinutes: null, movementIntervalMinutes: 35 },
    });
    reads(instant('2026-06-02T02:00'), at);
    const shown = shownAs(at);
    expect(shown.indexOf('badge')).toBe(-1);
    expect(at.state.ration).toMatchObject({ day: '2026-06-02' });
    expect(at.state.ration.untaken).toBeLessThan(12);
  });

  it('takes no account of badges', () => {
    const at = reads('11:00', desk({ settings: { firmness: 'gentle', backOff: false } }));
    expect(shownAs(at)).not.toContain('notification');
    expect(at.state.ration.untaken).toBe(0);
    expect(at.moments()).toEqual([]);
  });
});

describe('a choice of how firmly is asked', () => {
  it('applies at once to what is open', () => {
    const at = reads('09:31');
    expect(at.shows().nudge).not.toBeNull();
    at.at('09:31', settings({ firmness: 'gentle' }));
    expect(at.shows()).toMatchObject({ badge: { topic: 'movement', minutes: 31 }, nudge: null });
  });
});

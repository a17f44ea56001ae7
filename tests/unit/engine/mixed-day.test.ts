import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { LINE_COUNTS } from '../../../lib/domain/nudges/lines.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
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
  MOVED,
  meet,
  minute,
  notified,
  pause,
  SIT,
  STAND,
  settings,
} from './desk.ts';

/** One long day with a little of everything, as a person would live it. */

const EVERYTHING: Partial<Settings> = {
  eyesIntervalMinutes: 25,
  breathingIntervalMinutes: 60,
  bedtime: '22:30',
  fixedTimes: ['12:30', '15:15'],
  firmness: 'firm',
  sound: true,
  workingHours: {
    monday: [
      ['09:00', '12:00'],
      ['12:15', '18:00'],
    ],
  },
  reminders: [
    { id: 'water', name: 'Water', text: 'A glass.', everyMinutes: 50, times: [], quiet: true },
    { id: 'bins', name: 'Bins', text: '', everyMinutes: null, times: ['17:40'], quiet: false },
  ],
};

/** An hour, and what happens then; between two of them the person reads. */
const DAY: readonly (readonly [string, EngineEvent])[] = [
  ['09:21', answer('done')],
  ['09:52', answer('snooze', 10)],
  ['10:05', { type: 'routine-start', routine: minute() }],
  ['10:06', { type: 'routine-end', routineId: 'minute' }],
  ['10:40', answer('dismiss')],
  ['10:44', meet(30)],
  ['11:20', answer('snooze')],
  ['11:26', { type: 'routine-start', routine: minute('second') }],
  ['11:26:15', { type: 'routine-control', routineId: 'second', control: 'stop' }],
  ['11:58', MOVED],
  ['12:28', beat({ input: false, fullscreen: true })],
  ['12:52', settings({ standingDesk: true })],
  ['13:20', STAND],
  ['13:44', SIT],
  ['13:50', idle()],
  ['14:30', active()],
  ['15:00', notified(false)],
  ['15:18', answer('skip')],
  ['15:50', pause({ minutes: 30 })],
  ['16:30', LOCK],
  ['16:45', active()],
  ['17:30', settings({ standingDesk: false, firmness: 'normal' })],
  ['18:30', beat({ input: false, audible: true })],
  ['21:31', answer('snooze', 5)],
  ['22:10', LOCK],
];

/** Lives through the day; between any two events the hand may reach in. */
function live(between: (at: Desk) => void = () => undefined): Desk {
  const at = desk({ settings: EVERYTHING });
  for (const [hour, event] of DAY) {
    for (let next = at.state.lastSeenAt + MINUTE_MS; next < instant(hour); next += MINUTE_MS) {
      // There is no heartbeat while nobody is there.
      if (at.state.presence.kind === 'away') break;
      at.at(next, beat({ input: false }));
      between(at);
    }
    at.at(hour, event);
    between(at);
  }
  return at;
}

describe('a day with everything in it', () => {
  it('has each thing at its time, and nothing on top of another', () => {
    expect(live().came()).toEqual([
      'posture 09:20, taken 09:21',
      // Here the eyes would be asked for at 09:25: too near to the next one.
      'movement 09:30, missed 09:35',
      'own:water 09:50, snoozed 09:52',
      'own:water 10:02, taken 10:05',
      // Due since ten o'clock, and the first to have a place.
      'breathing 10:20, missed 10:25',
      'movement 10:36, missed 10:41',
      // The meeting ends.
      'movement 11:14, missed 11:19',
      'movement 11:25, skipped 11:26',
      'own:water 11:33:15, missed 11:38:15',
      'breathing 11:38:15, missed 11:43:15',
      'movement 11:56:15, taken 11:58',
      // Full screen held it for a minute; at half past twelve it is one with the fixed one.
      'movement 12:29, missed 12:34',
      'own:water 12:38, missed 12:43',
      'breathing 12:44, missed 12:49',
      'movement 13:04, missed 13:09',
      'sit 13:40, taken 13:44',
      'own:water 14:38, missed 14:43',
      'stand 14:50, missed 14:55',
      'movement 15:01, missed 15:06',
      'movement 15:15, skipped 15:18',
      // Four came since 14:38: an hour later there is a place.
      'breathing 15:38, missed 15:43',
      // Three were missed in a row, so 45 min since 15:18, and then the pause.
      'movement 16:20, missed 16:25',
      'own:water 16:29, taken 16:30',
      'breathing 16:58, missed 17:03',
      'stand 17:05, missed 17:10',
      'movement 17:31, missed 17:36',
      'own:bins 17:40, missed 17:45',
      'own:water 17:45, missed 17:50',
      'winddown 21:30, snoozed 21:31',
      'winddown 21:36, missed 21:41',
    ]);
  });

  it('is the same if the worker dies between any two events', () => {
    const once = live();
    const often = live((at) => {
      at.restart();
      expect(isEngineState(at.state)).toBe(true);
    });
    expect(often.state).toEqual(once.state);
    expect(often.records).toEqual(once.records);
    expect(often.moments()).toEqual(once.moments());
  });

  it('never has two nudges open, nor one that is open for longer than six minutes of presence', () => {
    live((at) => {
      const open = [at.state.track, ...Object.values(at.state.cues)].flatMap((track) => track.open ?? []);
      expect(open.length).toBeLessThanOrEqual(1);
      for (const { shownAt } of open) {
        if (at.state.presence.kind !== 'away') expect(at.state.lastSeenAt - shownAt).toBeLessThanOrEqual(6 * MINUTE_MS);
      }
    });
  });

  it('never has more than four in an hour that nobody asked for, nor more than two of them by notification', () => {
    live((at) => {
      const { hour } = at.state.ration;
      const since = hour.filter((shown) => at.state.lastSeenAt - shown.at < 60 * MINUTE_MS);
      expect(since.length).toBeLessThanOrEqual(4);
      expect(since.filter((shown) => shown.notified).length).toBeLessThanOrEqual(2);
    });
  });
});

describe('the lines of three days', () => {
  it('never come again within ten of their topic', () => {
    const at = desk({
      settings: { postureIntervalMinutes: 15, eyesIntervalMinutes: 20, movementIntervalMinutes: 30, backOff: false },
    });
    const said = new Map<string, { readonly id: string; readonly line: number }[]>();
    for (let day = 0; day < 3; day += 1) {
      at.at(instant('09:00') + day * 24 * 60 * MINUTE_MS, active());
      for (let next = 0; next < 9 * 60; next += 1) {
        at.at(at.state.lastSeenAt + MINUTE_MS, beat({ input: false }));
        for (const { open } of [at.state.track, ...Object.values(at.state.cues)]) {
          if (open === null) continue;
          const lines = said.get(open.topic) ?? [];
          if (lines.at(-1)?.id !== open.id) said.set(open.topic, [...lines, { id: open.id, line: open.line }]);
        }
      }
      at.at(at.state.lastSeenAt, LOCK);
    }
    expect([...said.keys()].sort()).toEqual(['eyes', 'movement', 'posture']);
    for (const [topic, lines] of said) {
      const count = LINE_COUNTS[topic as keyof typeof LINE_COUNTS];
      expect(lines.length).toBeGreaterThan(10);
      for (const [index, { line }] of lines.entries()) {
        expect(line).toBeLessThan(count);
        const before = lines.slice(Math.max(0, index - Math.min(10, count - 1)), index).map((each) => each.line);
        expect(before).not.toContain(line);
      }
    }
  });
});

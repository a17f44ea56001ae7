import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings.ts';
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
  pause,
  reads,
  SIT,
  STAND,
} from './desk.ts';

/** "Until this meeting ends": nothing comes in it, and who sat through it is offered their minute after it. */

const alone = (given: Partial<Settings> = {}): Desk => desk({ settings: { postureIntervalMinutes: null, ...given } });

describe('a meeting', () => {
  it('holds everything until it is over', () => {
    const everything: Partial<Settings> = {
      postureIntervalMinutes: 20,
      eyesIntervalMinutes: 25,
      breathingIntervalMinutes: 30,
      fixedTimes: ['09:40'],
      bedtime: '10:45',
      reminders: [{ id: 'tea', name: 'Tea', text: '', everyMinutes: null, times: ['09:50'], quiet: false }],
    };
    const at = reads('10:04', desk({ settings: everything }).at('09:05', meet(60)));
    expect(at.came()).toEqual([]);
    expect(at.look('10:04')).toMatchObject({ meetingUntil: instant('10:05'), nudge: { hold: 'meeting' } });
    expect(reads('10:05', at).came()).toEqual(['movement 10:05, open']);
  });

  it('puts an open nudge off to its end, and offers it then in words of its own', () => {
    const at = reads('09:31', alone()).at('09:31', meet(30));
    expect(at.came()).toEqual(['movement 09:30, snoozed 09:31']);
    expect(at.shows()).toMatchObject({ badge: null, nudge: null });
    reads('10:02', at);
    expect(at.came()).toEqual(['movement 09:30, snoozed 09:31', 'movement 10:01, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'meeting' });
    expect(at.nudges()[1]).toBe('due 10:01, shown 10:01, open');
  });

  it('is no snooze: two more are left afterwards', () => {
    const at = reads('09:31', alone()).at('09:31', meet(30));
    expect(reads('10:01', at).look('10:01').nudge.lastSnooze).toBe(false);
    reads('10:02', at).at('10:02', answer('snooze'));
    reads('10:08', at).at('10:08', answer('snooze'));
    expect(reads('10:13', at).look('10:13').nudge.lastSnooze).toBe(true);
  });

  it('takes no nudge back that had been put off twice', () => {
    const at = reads('09:31', alone()).at('09:31', answer('snooze'));
    reads('09:37', at).at('09:37', answer('snooze'));
    reads('09:43', at).at('09:43', meet(30));
    expect(reads('10:13', at).look('10:13').nudge.lastSnooze).toBe(true);
  });

  it('is followed by an offer where twenty minutes were sat, though nothing was open before it', () => {
    const at = reads('09:01', alone()).at('09:01', meet(20));
    expect(reads('09:22', at).came()).toEqual(['movement 09:21, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'meeting' });
  });

  it('is followed by none where less was sat', () => {
    const at = reads('09:05', alone()).at('09:05', meet(14));
    expect(reads('09:29', at).came()).toEqual([]);
    expect(reads('09:30', at).came()).toEqual(['movement 09:30, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'movement' });
  });

  it.each([
    ['a break away from the desk', (at: Desk) => at.at('09:45', LOCK).at('09:50', active())],
    ['"I just moved"', (at: Desk) => at.at('09:45', MOVED)],
    ['standing', (at: Desk) => reads('09:50', at.at('09:45', STAND)).at('09:50', SIT)],
    [
      'a minute',
      (at: Desk) =>
        at
          .at('09:45', { type: 'routine-start', routine: minute() })
          .at('09:46', { type: 'routine-end', routineId: 'minute' }),
    ],
  ])('is followed by none after %s in it, though a nudge was put off', (_, moves) => {
    const at = reads('09:45', reads('09:31', alone()).at('09:31', meet(30)));
    moves(at);
    expect(reads('10:14', at).came()).toEqual(['movement 09:30, snoozed 09:31']);
  });

  it('is followed by none for who left the desk with its last word', () => {
    const at = reads('10:00', reads('09:31', alone()).at('09:31', meet(30)));
    at.at('10:01:30', idle()).at('10:20', active());
    expect(reads('10:30', at).came()).toEqual(['movement 09:30, snoozed 09:31']);
  });

  it('ended by hand is over then, and the offer comes with the next look and not with the click', () => {
    const at = reads('09:31', alone()).at('09:31', meet(60));
    reads('09:55', at).at('09:55', meet('now'));
    expect(at.look('09:55').meetingUntil).toBeNull();
    expect(at.came()).toHaveLength(1);
    expect(reads('09:56', at).came()[1]).toBe('movement 09:56, open');
  });

  it('ended by hand where there was none changes nothing', () => {
    const at = reads('09:10', alone()).at('09:10', meet('now'));
    expect(at.state.meeting).toBeNull();
    expect(reads('09:30', at).came()).toEqual(['movement 09:30, open']);
  });

  it('goes on for longer when that is said, and still owes the minute', () => {
    const at = reads('09:31', alone()).at('09:31', meet(30));
    reads('09:50', at).at('09:50', meet(30));
    expect(reads('10:19', at).came()).toHaveLength(1);
    expect(reads('10:20', at).came()[1]).toBe('movement 10:20, open');
    expect(at.shows().nudge).toMatchObject({ topic: 'meeting' });
  });

  it('that ends while the machine sleeps is over at wake, and nothing comes of it', () => {
    const at = reads('09:40', reads('09:31', alone()).at('09:31', meet(30)));
    at.at('12:00', active());
    expect(at.look('12:00').meetingUntil).toBeNull();
    expect(reads('12:29', at).came()).toHaveLength(1);
    expect(reads('12:30', at).came()[1]).toBe('movement 12:30, open');
    expect(at.shows().nudge).toMatchObject({ topic: 'movement' });
  });

  it('that ends while the worker is dead is over at the next event, and the offer comes', () => {
    const at = reads('10:00', reads('09:31', alone()).at('09:31', meet(30))).restart();
    at.at('10:02', beat({ input: false }));
    expect(at.came()[1]).toBe('movement 10:02, open');
    expect(at.nudges()[1]).toBe('due 10:01, shown 10:02, open');
  });

  it('before a pause waits for the end of both', () => {
    const at = reads('09:31', alone()).at('09:31', meet(30));
    reads('09:50', at).at('09:50', pause({ minutes: 20 }));
    expect(reads('10:09', at).came()).toHaveLength(1);
    expect(reads('10:10', at).came()[1]).toBe('movement 10:10, open');
  });

  it('is offered for half an hour and no longer', () => {
    const at = reads('09:31', alone({ movementIntervalMinutes: 30 })).at('09:31', meet(30));
    reads('10:00', at).at('10:00', pause({ minutes: 31 }));
    reads('10:31', at);
    // The offer has lapsed; the half hour since the snooze is full by itself.
    expect(at.came()[1]).toBe('movement 10:31, open');
    expect(at.shows().nudge).toMatchObject({ topic: 'movement' });
  });

  it.each([
    ['a posture cue', { postureIntervalMinutes: 60 }, 'posture'],
    ['a cue to stand', { postureIntervalMinutes: 60, standingDesk: true }, 'stand'],
  ])('does not bring %s back to who got up in it', (_, given, name) => {
    const at = reads('10:02', alone({ movementIntervalMinutes: 90, ...given })).at('10:02', meet(60));
    reads('10:40', at).at('10:40', LOCK).at('10:50', active());
    expect(reads('11:30', at).came()).toEqual([`${name} 10:00, snoozed 10:02`]);
  });

  it('brings a reminder by the clock back that it put off', () => {
    const tea = { id: 'tea', name: 'Tea', text: '', everyMinutes: null, times: ['09:10'], quiet: false };
    const at = reads('09:11', alone({ reminders: [tea], movementIntervalMinutes: 90 })).at('09:11', meet(60));
    expect(at.came()).toEqual(['own:tea 09:10, snoozed 09:11']);
    // First the minute that is owed by the sitting; the tea when that is answered.
    reads('10:12', at).at('10:12', answer('skip'));
    expect(reads('10:21', at).came()).toEqual([
      'own:tea 09:10, snoozed 09:11',
      'movement 10:11, skipped 10:12',
      'own:tea 10:20, open',
    ]);
  });
});

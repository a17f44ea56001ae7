import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings.ts';
import { active, answer, type Desk, desk, idle, LOCK, MOVED, reads, SIT, STAND, settings } from './desk.ts';

/** A desk that can be raised: after a while of sitting it asks to stand, and after a while of standing to sit. */
const raisable = (given: Partial<Settings> = {}): Desk =>
  desk({ settings: { standingDesk: true, movementIntervalMinutes: 90, ...given } });

describe('a desk that can be raised', () => {
  it('asks both ways, by notifications, and the switch is the answer', () => {
    const at = reads('09:22', raisable());
    expect(at.shows().nudge).toMatchObject({ topic: 'stand' });
    reads('09:44', at.at('09:22', STAND));
    expect(at.shows().nudge).toMatchObject({ topic: 'sit' });
    reads('10:05', at.at('09:44', SIT));
    expect(at.came()).toEqual(['stand 09:20, taken 09:22', 'sit 09:42, taken 09:44', 'stand 10:04, open']);
  });

  it('asks in the window when its notification is clicked, and the notification is gone', () => {
    const at = reads('09:22', raisable());
    const nudgeId = at.shows().nudge?.id ?? '';
    at.at('09:22', { type: 'ask', nudgeId });
    expect(at.moments()).toEqual(['09:22 break']);
    expect(at.shows()).toMatchObject({ nudge: null, badge: { topic: 'stand' } });
    expect(at.came()).toEqual(['stand 09:20, open']);
    at.at('09:22:10', STAND).at('09:22:20', { type: 'ask', nudgeId });
    expect(at.came()).toEqual(['stand 09:20, taken 09:22:10']);
    // Nothing is left to ask.
    expect(at.moments()).toEqual(['09:22 break']);
  });

  it('has no posture cue beside it', () => {
    expect(reads('09:40', raisable()).nudges('posture')).toEqual(['due 09:20, shown 09:20, missed 09:25']);
  });

  it('waits for a pause in the typing', () => {
    const at = raisable().until('09:22');
    expect(reads('09:23', at).came()).toEqual(['stand 09:23, open']);
  });

  it('asks to stand by the posture interval that was chosen, and after twenty minutes where none was', () => {
    expect(reads('09:26', raisable({ postureIntervalMinutes: 25 })).came()).toEqual(['stand 09:25, open']);
    const none = { postureIntervalMinutes: null, movementIntervalMinutes: 30 };
    expect(reads('09:20', raisable(none)).came()).toEqual(['stand 09:20, open']);
  });

  it('asks to sit after as long as was chosen', () => {
    const at = reads('09:10', raisable({ standingMinutes: 5 })).at('09:10', STAND);
    expect(reads('09:16', at).came()).toEqual(['sit 09:15, open']);
  });

  it.each([
    ['a lock', LOCK, '09:22'],
    ['two minutes less of idling', idle(), '09:21'],
  ] as const)('is answered by a natural break, begun by %s', (_, event, since) => {
    const at = reads('09:22', raisable()).at('09:22', event).at('09:40', active());
    expect(at.came()).toEqual([`stand 09:20, taken ${since}`]);
    expect(reads('10:01', at).came()[1]).toBe('stand 10:00, open');
  });

  it('lets a break at the raised desk answer, and counts from the return', () => {
    const stands = () => reads('09:10', raisable()).at('09:10', STAND);
    const taken = reads('09:32', stands()).at('09:32', LOCK).at('09:40', active());
    expect(reads('10:01', taken).came()).toEqual(['sit 09:30, taken 09:32', 'sit 10:00, open']);
    const before = reads('09:20', stands()).at('09:20', LOCK).at('09:30', active());
    expect(reads('09:51', before).came()).toEqual(['sit 09:50, open']);
  });

  it('counts a pause of four minutes, which is no break, as standing', () => {
    const at = reads('09:20', reads('09:10', raisable()).at('09:10', STAND)).at('09:21', idle()).at('09:24', active());
    expect(reads('09:31', at).came()).toEqual(['sit 09:30, open']);
  });

  it('asks nobody to sit who was away for an hour: they sit down by themselves', () => {
    const at = reads('09:20', reads('09:10', raisable()).at('09:10', STAND)).at('09:20', LOCK).at('10:20', active());
    expect(reads('10:41', at).came()).toEqual(['stand 10:40, open']);
  });

  it('keeps the nudge to move away from who stands', () => {
    const at = reads('09:10', raisable({ movementIntervalMinutes: 20 })).at('09:10', STAND);
    expect(reads('10:10', at).nudges()).toEqual([]);
  });

  it('asks again later when it is put off, by the time that it goes by', () => {
    const at = reads('09:10', raisable()).at('09:10', STAND);
    reads('09:31', at).at('09:31', answer('snooze', 10));
    expect(reads('09:42', at).came()).toEqual(['sit 09:30, snoozed 09:31', 'sit 09:41, open']);
  });

  it('goes on as posture cue when the desk is no such desk any more', () => {
    const at = reads('09:21', raisable()).at('09:21', settings({ standingDesk: false }));
    expect(at.came()).toEqual(['stand 09:20, missed 09:21', 'posture 09:21, open']);
  });

  it('leaves the cue to sit open when somebody says that they moved', () => {
    const at = reads('09:31', reads('09:10', raisable()).at('09:10', STAND)).at('09:31', MOVED);
    // Moving on one's feet ends no bout of sitting: the desk is still raised.
    expect(at.came()).toEqual(['sit 09:30, open']);
  });
});

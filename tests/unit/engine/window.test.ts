import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../lib/domain/settings.ts';
import { answer, beat, type Desk, desk, LOCK, notified, reads, STAND, settings } from './desk.ts';

/** Who wants to be asked firmly is asked by the break window; so is who cannot be asked by a notification. */

const firm = (given: Partial<Settings> = {}): Desk =>
  desk({ settings: { firmness: 'firm', postureIntervalMinutes: null, ...given } });
const normal = (given: Partial<Settings> = {}): Desk => desk({ settings: { postureIntervalMinutes: null, ...given } });

describe('a firm nudge', () => {
  it('opens the break window in a pause of the input, and needs no notification then', () => {
    const at = reads('09:30', firm());
    expect(at.moments()).toEqual(['09:30 break']);
    expect(at.shows()).toMatchObject({ badge: { topic: 'movement', minutes: 30 }, nudge: null });
  });

  it('opens nothing over somebody who types: a notification asks until they pause', () => {
    const at = firm().until('09:36');
    expect(at.came()).toEqual(['movement 09:35, open']);
    expect(at.moments()).toEqual([]);
    expect(at.shows().nudge).toMatchObject({ topic: 'movement' });
    at.at('09:37', beat({ input: false }));
    expect(at.moments()).toEqual(['09:37 break']);
    expect(at.shows().nudge).toBeNull();
  });

  it('asks once more after two minutes, and not a third time', () => {
    const at = reads('09:31', firm());
    expect(at.moments()).toEqual(['09:30 break']);
    expect(reads('09:34:59', at).moments()).toEqual(['09:30 break', '09:32 break']);
  });

  it('opens the window though the notification that stood in for it was closed, by whomever', () => {
    const at = firm().until('09:35');
    expect(at.shows().nudge).not.toBeNull();
    at.at('09:35:10', { type: 'answer', answer: 'dismiss', nudgeId: at.state.track.open?.id ?? '' });
    expect(at.shows().nudge).toBeNull();
    expect(reads('09:36', at).moments()).toEqual(['09:36 break']);
    // Firefox says that a notification was closed when the product takes it back itself.
    at.at('09:36:01', { type: 'answer', answer: 'dismiss', nudgeId: at.state.track.open?.id ?? '' });
    expect(reads('09:39', at).moments()).toEqual(['09:36 break', '09:38:01 break']);
  });

  it('winds down by a window, also after work', () => {
    const workingHours = { monday: [['09:00', '17:00']] } as const;
    const at = desk({ from: '20:30', settings: { firmness: 'firm', bedtime: '22:00', workingHours } });
    expect(reads('21:01', at).came()).toEqual(['winddown 21:00, open']);
    expect(at.moments()).toEqual(['21:00 break']);
  });

  it('asks the second time in a pause, too', () => {
    const at = reads('09:30', firm()).until('09:33');
    expect(at.moments()).toEqual(['09:30 break']);
    at.at('09:33:30', beat({ input: false }));
    expect(at.moments()).toEqual(['09:30 break', '09:33:30 break']);
  });

  it.each([
    ['put off', answer('snooze')],
    ['skipped', answer('skip')],
    ['answered by standing', STAND],
    ['followed by a pause', { type: 'pause', until: { minutes: 30 } } as const],
    ['left alone from then on, by a locked screen', LOCK],
  ])('does not ask again once it is %s', (_, event) => {
    const at = reads('09:30', firm()).at('09:31', event);
    expect(reads('09:34', at).moments()).toEqual(['09:30 break']);
  });

  it('opens no window in full screen, and opens it after that', () => {
    const at = firm().until('09:35');
    expect(at.moments()).toEqual([]);
    reads('09:37', at, { fullscreen: true });
    expect(at.moments()).toEqual([]);
    expect(reads('09:38', at).moments()).toEqual(['09:38 break']);
  });

  it('that full screen held for twenty minutes comes as a badge, and opens nothing', () => {
    const at = reads('09:51', firm(), { fullscreen: true });
    expect(at.came()).toEqual(['movement 09:50, open']);
    expect(reads('09:52', at).moments()).toEqual([]);
  });

  it('does the same for a cue that would notify, and nothing for a quiet one', () => {
    const given = { movementIntervalMinutes: 90 };
    const breathing = reads('09:30', firm({ ...given, breathingIntervalMinutes: 30 }));
    expect(breathing.moments()).toEqual(['09:30 break']);
    const posture = reads('09:25', firm({ ...given, postureIntervalMinutes: 20 }));
    expect(posture.came()).toEqual(['posture 09:20, missed 09:25']);
    expect(posture.moments()).toEqual([]);
  });

  it('asks to sit by a window though the person stands', () => {
    const at = reads('09:10', firm({ standingDesk: true, movementIntervalMinutes: 90 })).at('09:10', STAND);
    expect(reads('09:31', at).came()).toEqual(['sit 09:30, open']);
    expect(at.moments()).toEqual(['09:30 break']);
  });

  it('once the choice is taken back asks no more', () => {
    const at = reads('09:30', firm()).at('09:31', settings({ firmness: 'normal' }));
    expect(reads('09:34', at).moments()).toEqual(['09:30 break']);
    // It notifies now, as the others do.
    expect(at.shows().nudge).toMatchObject({ topic: 'movement' });
  });
});

describe('a notification that the system does not take', () => {
  it('is replaced by the break window, in a pause of the input', () => {
    const at = reads('09:30', normal()).at('09:30:01', notified(false));
    expect(at.moments()).toEqual([]);
    at.at('09:30:30', beat());
    expect(at.moments()).toEqual([]);
    at.at('09:31', beat({ input: false }));
    expect(at.moments()).toEqual(['09:31 break']);
    expect(at.came()).toEqual(['movement 09:30, open']);
  });

  it('is replaced once a nudge, and at once for the next one', () => {
    const at = reads('09:30', normal()).at('09:30:01', notified(false));
    reads('10:06', at);
    expect(at.moments()).toEqual(['09:31:01 break', '10:05:01 break']);
  });

  it('is no matter any more once one was taken', () => {
    const at = reads('09:30', normal()).at('09:30:01', notified(false));
    reads('09:36', at).at('09:36:01', notified(true));
    expect(at.state.notificationsFail).toBe(false);
    expect(reads('10:10', at).moments()).toEqual(['09:31:01 break']);
  });

  it('is no matter to who wants nothing but the badge', () => {
    const at = reads('09:20', normal({ firmness: 'gentle' })).at('09:20', notified(false));
    expect(reads('09:34', at).moments()).toEqual([]);
  });

  it('says nothing of the person: nobody is back because of it', () => {
    const at = reads('09:30', normal()).at('09:30:40', LOCK).at('09:31', notified(false));
    expect(at.look('09:31').presence).toBe('away');
  });
});

describe('the chime', () => {
  it('comes with a nudge where it is wanted, and once', () => {
    expect(reads('09:34', normal({ sound: true })).moments()).toEqual(['09:30 chime']);
    expect(reads('09:34', normal()).moments()).toEqual([]);
  });

  it('does not come with what is quiet', () => {
    expect(reads('09:25', normal({ sound: true, postureIntervalMinutes: 20 })).moments()).toEqual([]);
    expect(reads('09:34', normal({ sound: true, firmness: 'gentle' })).moments()).toEqual([]);
    expect(reads('09:52', normal({ sound: true }), { fullscreen: true }).moments()).toEqual([]);
  });

  it('comes with the window, too', () => {
    expect(reads('09:31', firm({ sound: true })).moments()).toEqual(['09:30 chime', '09:30 break']);
  });
});

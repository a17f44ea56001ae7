import { describe, expect, it } from 'vitest';
import type { EngineEvent } from '../../../lib/domain/engine/event.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { active, answer, type Desk, desk, idle, LOCK, MOVED, minute, pause, reads, settings } from './desk.ts';

/** The light cues of a day: what comes beside the nudge to move, quietly, and never in its way. */

/** A desk at which the nudge to move comes so rarely that the cues have the morning to themselves. */
const alone = (given: Partial<Settings> = {}): Desk => desk({ settings: { movementIntervalMinutes: 90, ...given } });

describe('the posture cue', () => {
  it('comes after twenty minutes as a badge alone, and is gone after five', () => {
    const at = reads('09:20');
    expect(at.came()).toEqual(['posture 09:20, open']);
    expect(at.shows()).toMatchObject({ badge: { topic: 'posture', minutes: 0 }, nudge: null });
    reads('09:25', at);
    expect(at.came()).toEqual(['posture 09:20, missed 09:25']);
    expect(at.shows().badge).toBeNull();
  });

  it('waits for no pause in the typing: a badge interrupts no sentence', () => {
    expect(desk().until('09:20').came()).toEqual(['posture 09:20, open']);
  });

  it.each([
    [21, ['posture 09:21, missed 09:26', 'movement 09:30, open']],
    [22, ['movement 09:30, open']],
    [29, ['movement 09:30, open']],
    [30, ['movement 09:30, open']],
  ])('every %i min is dropped if a nudge to move is eight minutes off or less', (postureIntervalMinutes, came) => {
    expect(reads('09:30', desk({ settings: { postureIntervalMinutes } })).came()).toEqual(came);
  });

  it('counts from the nudge to move once that is answered', () => {
    const at = reads('09:31').at('09:31', answer('skip'));
    expect(reads('09:52', at).came().slice(1)).toEqual(['movement 09:30, skipped 09:31', 'posture 09:51, open']);
  });

  it('counts from the end of a break', () => {
    const at = reads('09:12').at('09:12', LOCK).at('09:20', active());
    expect(reads('09:40', at).came()).toEqual(['posture 09:40, open']);
    expect(reads('09:33', reads('09:13').at('09:13', MOVED)).came()).toEqual(['posture 09:33, open']);
  });

  it('makes way for a nudge to move, and nobody ignored it', () => {
    // The interval is shortened at the last moment: the nudge to move comes while the cue is open.
    const short = reads('09:42', alone({ postureIntervalMinutes: 40 })).at(
      '09:42',
      settings({ movementIntervalMinutes: 30 }),
    );
    expect(reads('09:43', short).came()).toEqual(['posture 09:40, missed 09:43', 'movement 09:43, open']);
    expect(short.state.cues.posture?.missedInRow).toBe(0);
  });

  it('comes as often as ever, however often it is missed', () => {
    expect(
      reads('10:16', alone())
        .came()
        .map((line) => line.slice(0, 13)),
    ).toEqual(['posture 09:20', 'posture 09:45', 'posture 10:10']);
  });

  it('is no nudge in the tally of the day', () => {
    expect(reads('09:26').today('09:26').nudges).toEqual({ shown: 0, taken: 0, snoozed: 0, skipped: 0, missed: 0 });
  });
});

describe('an answer to a cue', () => {
  it.each<readonly [EngineEvent, string]>([
    [answer('done'), 'taken 09:22'],
    [answer('skip'), 'skipped 09:22'],
    [answer('snooze'), 'snoozed 09:22'],
    [answer('start'), 'taken 09:22'],
    [answer('dismiss'), 'open'],
    [MOVED, 'taken 09:22'],
    [pause({ minutes: 30 }), 'missed 09:22'],
  ])('%j: %s, and the nudge to move knows nothing of it', (event, outcome) => {
    const at = reads('09:22').at('09:22', event);
    expect(at.came()).toEqual([`posture 09:20, ${outcome}`]);
    expect(at.state.track).toMatchObject({ snoozeMs: null, snoozesInRow: 0, missedInRow: 0, open: null });
  });

  it('that puts it off brings it back, also shortly before a nudge to move, for which it then makes way', () => {
    const at = reads('09:21').at('09:21', answer('snooze'));
    expect(reads('09:30', at).came()).toEqual([
      'posture 09:20, snoozed 09:21',
      'posture 09:26, missed 09:30',
      'movement 09:30, open',
    ]);
  });

  it('that puts it off for the third time skips it', () => {
    let at = reads('09:21', alone()).at('09:21', answer('snooze'));
    for (const when of ['09:27', '09:33']) at = reads(when, at).at(when, answer('snooze'));
    expect(at.came().map((line) => line.slice(15, 22))).toEqual(['snoozed', 'snoozed', 'skipped']);
    expect(reads('09:54', at).came().at(-1)).toBe('posture 09:53, open');
  });

  it('"done" is none to a nudge to move: a break says so, and nothing else', () => {
    expect(reads('09:31').at('09:31', answer('done')).nudges()).toEqual(['due 09:30, shown 09:30, open']);
    const nothing = reads('09:10');
    const { track } = nothing.state;
    expect(nothing.at('09:10', answer('done')).state.track).toEqual(track);
  });

  it('"in five minutes" with nothing open and nothing missed is none', () => {
    const at = reads('09:10').at('09:10', answer('snooze'));
    expect(at.state.track.snoozeMs).toBeNull();
    expect(reads('09:30', at).nudges()).toEqual(['due 09:30, shown 09:30, open']);
  });

  it.each<readonly [string, Partial<Settings>, string, string]>([
    ['breathe', { breathingIntervalMinutes: 60 }, '10:01', 'breathing 10:00, taken 10:01'],
    ['move', { movementIntervalMinutes: 20, breathingIntervalMinutes: 30 }, '09:21', 'movement 09:20, taken 09:21'],
  ])(
    'to %s with a start, and no minute that came of it, is not undone by another minute later on',
    (_, given, when, first) => {
      const at = reads(when, alone({ postureIntervalMinutes: null, ...given })).at(when, answer('start'));
      while (at.state.cues.breathing?.open == null && at.state.track.open === null) {
        reads(at.state.lastSeenAt + 60_000, at);
      }
      const later = at.state.lastSeenAt + 30_000;
      at.at(later, { type: 'routine-start', routine: minute() });
      at.at(later + 10_000, { type: 'routine-control', routineId: 'minute', control: 'stop' });
      expect(at.came()).toEqual([first, expect.stringContaining('skipped')]);
    },
  );

  it('with a start stands when the clock is set back before a minute comes of it', () => {
    const at = reads('09:31', desk({ settings: { postureIntervalMinutes: null } })).at('09:31', answer('start'));
    at.at('06:32', { type: 'routine-start', routine: minute() });
    at.at('06:32:10', { type: 'routine-control', routineId: 'minute', control: 'stop' });
    expect(at.came()).toEqual(['movement 09:30, taken 09:31']);
  });

  it('by a minute counts as skipped when that is not done, and as taken when it is', () => {
    const routine = minute('seated', { seated: true });
    const started = () => reads('09:21').at('09:21', { type: 'routine-start', routine });
    const stopped = started().at('09:21:10', { type: 'routine-control', routineId: 'seated', control: 'stop' });
    expect(stopped.came()).toEqual(['posture 09:20, skipped 09:21']);
    const done = started().at('09:22', { type: 'routine-end', routineId: 'seated' });
    expect(done.came()).toEqual(['posture 09:20, taken 09:21']);
  });
});

describe('eyes and posture', () => {
  it('take turns where both are due, and each turn is one cue', () => {
    const at = reads('10:36', desk({ settings: { eyesIntervalMinutes: 20 } }));
    expect(at.came().filter((line) => !line.startsWith('movement'))).toEqual([
      'posture 09:20, missed 09:25',
      'eyes 09:55, missed 10:00',
      'posture 10:30, missed 10:35',
    ]);
  });

  it('never stand open side by side', () => {
    const at = alone({ eyesIntervalMinutes: 21, postureIntervalMinutes: 20 });
    for (let until = 1; until < 60; until += 1) {
      reads(`09:${String(until).padStart(2, '0')}`, at);
      const open = Object.values(at.state.cues).filter((track) => track.open !== null);
      expect(open.length).toBeLessThanOrEqual(1);
    }
    expect(at.came().length).toBeGreaterThan(1);
  });
});

describe('the cue to breathe', () => {
  it('comes as a notification', () => {
    const at = reads('09:30', alone({ breathingIntervalMinutes: 30, postureIntervalMinutes: null }));
    expect(at.came()).toEqual(['breathing 09:30, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'breathing', own: null });
  });

  it('goes on counting over nudges and breaks, and waits for its place between two nudges to move', () => {
    const at = desk({ settings: { breathingIntervalMinutes: 60, postureIntervalMinutes: null, backOff: false } });
    // Up at 09:31 and at 10:02: sixty minutes of sitting are full at 10:00, shortly before the next nudge to move.
    reads('09:31', at).at('09:31', MOVED);
    reads('10:02', at).at('10:02', MOVED);
    expect(reads('10:12', at).came()).toEqual([
      'movement 09:30, taken 09:31',
      'movement 10:01, taken 10:02',
      'breathing 10:10, open',
    ]);
    expect(at.nudges('breathing')).toEqual(['due 10:00, shown 10:10, open']);
  });

  it('starts anew after an hour away', () => {
    const at = reads('09:29', alone({ breathingIntervalMinutes: 30, postureIntervalMinutes: null }));
    at.at('09:29', LOCK).at('10:29', active());
    expect(reads('10:59', at).came()).toEqual(['breathing 10:59, open']);
    const short = reads('09:29', alone({ breathingIntervalMinutes: 30, postureIntervalMinutes: null }));
    short.at('09:29', LOCK).at('10:28', active());
    // A minute was left; the first two after a return are quiet.
    expect(reads('10:31', short).came()).toEqual(['breathing 10:30, open']);
  });
});

describe('the evening cue', () => {
  const evening = (given: Partial<Settings> = {}): Desk =>
    desk({
      from: '20:50',
      settings: { bedtime: '22:30', movementIntervalMinutes: 90, postureIntervalMinutes: null, ...given },
    });

  it('comes an hour before bedtime, as a notification, whatever was sat', () => {
    const at = reads('21:30', evening());
    expect(at.came()).toEqual(['winddown 21:30, open']);
    expect(at.shows().nudge).toMatchObject({ topic: 'winddown' });
    expect(
      reads('23:00', at)
        .came()
        .filter((line) => line.startsWith('winddown')),
    ).toHaveLength(1);
  });

  it('comes across midnight, too', () => {
    const at = desk({ from: '23:10', settings: { bedtime: '00:30', postureIntervalMinutes: null } });
    expect(reads('23:30', at).came()).toEqual(['winddown 23:30, open']);
  });

  it('does not ask whether it is working time, nor how one stands', () => {
    const workingHours = { monday: [['09:00', '17:00']] } as const;
    expect(reads('21:31', evening({ workingHours })).came()).toEqual(['winddown 21:30, open']);
    const standing = evening().at('21:00', { type: 'posture', posture: 'standing' });
    expect(reads('21:31', standing).came()).toEqual(['winddown 21:30, open']);
  });

  it('waits for who is away, and is over after half an hour', () => {
    const away = () => reads('21:20', evening()).at('21:21', idle());
    expect(reads('21:55', away().at('21:50', active())).came()).toEqual(['winddown 21:52, open']);
    expect(reads('22:15', away().at('21:58:30', active())).came()).toEqual([]);
  });

  it('waits for a pause that was asked for, within the same half hour', () => {
    expect(reads('21:46', reads('21:20', evening()).at('21:20', pause({ minutes: 25 }))).came()).toEqual([
      'winddown 21:45, open',
    ]);
    expect(reads('22:15', reads('21:20', evening()).at('21:20', pause({ minutes: 40 }))).came()).toEqual([]);
  });

  it('comes back by the clock when it is put off', () => {
    const at = reads('21:31', evening()).at('21:31', answer('snooze', 15));
    expect(reads('21:46', at).came()).toEqual(['winddown 21:30, snoozed 21:31', 'winddown 21:46, open']);
  });

  it('is put off twice and no more', () => {
    let at = reads('21:31', evening()).at('21:31', answer('snooze'));
    for (const when of ['21:37', '21:43']) at = reads(when, at).at(when, answer('snooze'));
    expect(reads('22:15', at).came()).toEqual([
      'winddown 21:30, snoozed 21:31',
      'winddown 21:36, snoozed 21:37',
      'winddown 21:42, skipped 21:43',
    ]);
  });
});

describe('settings that change under way', () => {
  it('keep what was sat, and apply at once', () => {
    const longer = reads('09:15', alone()).at('09:15', settings({ postureIntervalMinutes: 30 }));
    expect(reads('09:31', longer).came()).toEqual(['posture 09:30, open']);
    const shorter = reads('09:25', alone({ postureIntervalMinutes: 40 }));
    shorter.at('09:25', settings({ postureIntervalMinutes: 20 }));
    expect(shorter.nudges('posture')).toEqual(['due 09:25, shown 09:25, open']);
  });

  it('close a cue that is switched off while it is open, and forget it', () => {
    const at = reads('09:21').at('09:21', settings({ postureIntervalMinutes: null }));
    expect(at.came()).toEqual(['posture 09:20, missed 09:21']);
    expect(at.state.cues).toEqual({});
    expect(at.shows().badge).toBeNull();
  });
});

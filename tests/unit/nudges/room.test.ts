import { describe, expect, it } from 'vitest';
import { longestWithRoom, timesOutside } from '../../../lib/domain/nudges/room.ts';
import { DEFAULT_SETTINGS, SETTINGS, type Settings, type WorkingHours } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { desk, instant, reads } from '../engine/desk.ts';

const range = ({ min, max }: { readonly min: number; readonly max: number }) =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);
const MOVEMENTS = range(SETTINGS.movementIntervalMinutes);
const POSTURES = range(SETTINGS.postureIntervalMinutes);

const set = (movementIntervalMinutes: number, postureIntervalMinutes: number | null, more: Partial<Settings> = {}) => ({
  ...DEFAULT_SETTINGS,
  backOff: false,
  movementIntervalMinutes,
  postureIntervalMinutes,
  ...more,
});

/** Whether the engine lets a posture cue come to somebody who sits through two nudges to move and answers nothing. */
function comes(settings: Settings): boolean {
  const at = desk({ settings });
  const until = 2 * settings.movementIntervalMinutes + 10;
  for (let minute = 1; minute <= until; minute += 1) {
    reads(instant('09:00') + minute * MINUTE_MS, at);
    if (at.state.cues.posture?.open != null) return true;
  }
  return false;
}

describe('room for a cue beside the nudge to move', () => {
  // The engine is asked on both sides of the edge of every interval to move, and far from it.
  it('is what the engine leaves, for every interval to move', () => {
    const wrong = MOVEMENTS.flatMap((movement) =>
      POSTURES.filter((posture) => Math.abs(posture - (movement - 8)) <= 2 || posture % 15 === 0 || posture === 38)
        .filter((posture) => {
          const settings = set(movement, posture);
          return comes(settings) !== (longestWithRoom('postureIntervalMinutes', settings) === undefined);
        })
        .map((posture) => `${posture} beside ${movement}`),
    );
    expect(wrong).toEqual([]);
  });

  it('is told by the longest interval that has some, over the whole range', () => {
    for (const movement of MOVEMENTS) {
      const withRoom = POSTURES.filter(
        (posture) => longestWithRoom('postureIntervalMinutes', set(movement, posture)) === undefined,
      );
      for (const posture of POSTURES) {
        const told = longestWithRoom('postureIntervalMinutes', set(movement, posture));
        if (told !== undefined) expect(told).toBe(withRoom.at(-1) ?? null);
      }
    }
    expect(longestWithRoom('postureIntervalMinutes', set(30, 22))).toBe(21);
    expect(longestWithRoom('postureIntervalMinutes', set(30, 21))).toBeUndefined();
    expect(longestWithRoom('postureIntervalMinutes', set(23, 15))).toBeNull();
  });

  it('is no matter for a cue that is off, is the same for eyes, and for the desk that is raised after 20 min', () => {
    expect(longestWithRoom('postureIntervalMinutes', set(20, null))).toBeUndefined();
    expect(longestWithRoom('eyesIntervalMinutes', set(30, 15))).toBeUndefined();
    expect(longestWithRoom('eyesIntervalMinutes', set(30, 15, { eyesIntervalMinutes: 25 }))).toBe(21);
    expect(longestWithRoom('postureIntervalMinutes', set(28, null, { standingDesk: true }))).toBe(19);
    expect(longestWithRoom('postureIntervalMinutes', set(30, null, { standingDesk: true }))).toBeUndefined();
  });
});

describe('a time of day outside working hours', () => {
  const outside = (time: string, hours: WorkingHours | null) => timesOutside([time], hours).length > 0;
  const office: WorkingHours = {
    monday: [
      ['08:00', '12:00'],
      ['13:00', '18:00'],
    ],
    sunday: [['00:10', '01:00']],
  };

  it.each([
    ['07:29', true],
    ['07:30', true],
    ['07:31', false],
    ['11:59', false],
    ['12:00', true],
    ['12:31', false],
    ['17:59', false],
    ['18:00', true],
    ['23:41', false],
  ])('waits half an hour for them, and no longer: %s', (time, isOutside) => {
    expect(outside(time, office)).toBe(isOutside);
  });

  it('is none where there are no hours, and any where no day has some', () => {
    expect(outside('20:00', null)).toBe(false);
    expect(outside('12:00', {})).toBe(true);
  });

  it('is one at which the engine lets nothing come', () => {
    const came = (time: string) => {
      const reminders = [{ id: 'tea', name: 'Tea', text: '', everyMinutes: null, times: [time], quiet: true }];
      const workingHours: WorkingHours = { monday: [['10:00', '11:00']] };
      const at = desk({
        settings: { reminders, workingHours, postureIntervalMinutes: null, movementIntervalMinutes: 90 },
      });
      return reads('11:40', at)
        .came()
        .some((each) => each.startsWith('own:tea'));
    };
    for (const time of ['09:20', '09:30', '09:31', '10:59', '11:00'])
      expect(came(time), time).toBe(!outside(time, { monday: [['10:00', '11:00']] }));
  });
});

import { describe, expect, it } from 'vitest';
import type { Settings } from '../../lib/domain/settings.ts';
import { breaksOf, hourOf, type Lived, live, minutesOf } from '../support/world/diary.ts';

/** What users of such software have wished for and not been given, each as a day on which it comes true. */

/** Nudges of a kind, to move unless another is named, such as `09:30 taken`. */
const nudgesOf = ({ nudges }: Pick<Lived, 'nudges'>, ...kinds: readonly string[]): readonly string[] =>
  nudges
    .filter(({ kind }) => (kinds.length === 0 ? ['movement'] : kinds).includes(kind))
    .map(({ shownAt, outcome }) => `${hourOf(shownAt)} ${outcome ?? 'open'}`);

/** A hand that is never still would have to be waited for. */
const AT_ONCE: Partial<Settings> = { nudgeGraceMinutes: 0 };

describe('1: do not greet me with a nudge, and count the break that I took', () => {
  it.each([
    ['the telephone', 'input-stop', 'input-start', '09:28'],
    ['a locked screen', 'lock', 'unlock', '09:28'],
    ['a closed lid after a while', 'input-stop\n09:29:30 sleep', 'wake, input-start', '09:28'],
  ])('%s, shortly before the nudge was due', async (_, leaves, returns, since) => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:28 ${leaves}
        09:40 ${returns}
        10:12 end`,
    });
    expect(breaksOf(day.today)).toEqual([`natural ${since}–09:40`]);
    expect(nudgesOf(day)).toEqual(['10:10 open']);
  });

  it('up with the nudge and without a click: it was taken', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:32 input-stop
        09:45 input-start
        10:00 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 taken']);
    expect(breaksOf(day.today)).toEqual(['natural 09:32–09:45']);
  });

  it('back from four minutes with the half hour nearly full: two more are left in peace', async () => {
    const day = await live({
      settings: { ...AT_ONCE, idleDetectionSeconds: 15 },
      lines: `
        2026-06-01
        09:00 input-start
        09:29:30 input-stop
        09:33:30 input-start
        09:36 end`,
    });
    // Due half a minute after the return.
    expect(nudgesOf(day)).toEqual(['09:35:30 open']);
  });
});

describe('2: be silent in meetings, and offer the break afterwards', () => {
  it('says nothing for an hour, and then what was owed', async () => {
    const day = await live({
      settings: { ...AT_ONCE, eyesIntervalMinutes: 20, breathingIntervalMinutes: 30 },
      lines: `
        2026-06-01
        09:00 input-start
        09:10 meeting 60
        10:12 end`,
    });
    expect(day.nudges.map(({ kind, shownAt }) => `${kind} ${hourOf(shownAt)}`)).toEqual(['movement 10:10']);
  });

  it('offers nothing to who walked home from it', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:31 meeting 30
        09:50 lock
        10:15 unlock
        10:40 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 snoozed']);
  });

  it('that ends early is over with one word', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:31 meeting 60
        09:50:30 meeting 0
        09:52 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 snoozed', '09:51 open']);
  });

  it('keeps out of a shared screen, and leaves no more than a badge if that takes long', async () => {
    const lines = (until: string) => `
        2026-06-01
        09:00 input-start, fullscreen-on
        ${until} fullscreen-off
        10:00 end`;
    expect(nudgesOf(await live({ settings: AT_ONCE, lines: lines('09:45:30') }))).toEqual(['09:46 missed']);
    expect(nudgesOf(await live({ settings: AT_ONCE, lines: lines('09:59') }))).toEqual(['09:50 missed']);
  });
});

describe('3: a film is sitting, and a real break is not', () => {
  it('a film without a touch brings its nudge', async () => {
    const day = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:05 sound-on, input-stop
        09:33 input-start, sound-off
        09:34 end`,
    });
    expect(minutesOf(day.today)).toEqual({ sitting: 34 });
    expect(nudgesOf(day)).toEqual(['09:30 open']);
  });

  it('music that plays to an empty chair is a break, half an hour after the last touch', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:10 sound-on, input-stop
        10:30 input-start, sound-off
        10:40 end`,
    });
    expect(minutesOf(day.today)).toEqual({ sitting: 50, away: 50 });
    expect(breaksOf(day.today)).toEqual(['natural 09:40–10:30']);
  });
});

describe('6: let me finish the sentence', () => {
  it('waits for the first quarter of a minute without a key', async () => {
    const day = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:32:40 input-stop
        09:33:20 input-start
        09:40 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:33 missed']);
  });

  it('waits five minutes and no longer', async () => {
    const day = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:36 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:35 open']);
  });
});

describe('7: working hours by weekday, by themselves', () => {
  const office = [
    ['09:00', '12:00'],
    ['13:00', '17:00'],
  ] as const;
  const settings: Partial<Settings> = {
    ...AT_ONCE,
    backOff: false,
    workingHours: { monday: office, wednesday: [['09:00', '12:00']] },
  };
  const dayAt = (date: string) => `
        ${date}
        08:00 input-start
        18:00 input-stop`;

  it('asks in them and never beside them, and has a day off', async () => {
    const { nudges } = await live({
      settings,
      lines: `${dayAt('2026-06-01')}${dayAt('2026-06-02')}${dayAt('2026-06-03')}
        2026-06-04
        08:00 end`,
    });
    const hours = (date: string) =>
      nudges.filter(({ shownAt }) => shownAt.startsWith(date)).map((each) => hourOf(each.shownAt));
    const monday = hours('2026-06-01');
    // Since eight at the desk: the first one is due before work begins.
    expect(monday[0]).toBe('09:00');
    expect(monday.filter((hour) => hour >= '12:00' && hour < '13:00')).toEqual([]);
    expect(monday.some((hour) => hour >= '13:00')).toBe(true);
    expect(monday.every((hour) => hour >= '09:00' && hour < '17:00')).toBe(true);
    expect(hours('2026-06-02')).toEqual([]);
    expect(hours('2026-06-03').every((hour) => hour >= '09:00' && hour < '12:00')).toBe(true);
    expect(hours('2026-06-03').length).toBeGreaterThan(3);
  });
});

describe('8: several light reminders that do not collide', () => {
  it('has a morning in which each has its turn, one at a time, away from the nudge to move', async () => {
    const { nudges } = await live({
      settings: {
        ...AT_ONCE,
        backOff: false,
        eyesIntervalMinutes: 20,
        breathingIntervalMinutes: 120,
        reminders: [{ id: 'water', name: 'Water', text: '', everyMinutes: 90, times: [], quiet: true }],
      },
      lines: `
        2026-06-01
        08:00 input-start
        14:00 end`,
    });
    expect(new Set(nudges.map(({ kind }) => kind))).toEqual(
      new Set(['movement', 'posture', 'eyes', 'breathing', 'own']),
    );
    const ms = ({ shownAt }: { readonly shownAt: string }) => Date.parse(shownAt);
    for (const [index, nudge] of nudges.entries()) {
      const next = nudges[index + 1];
      if (next !== undefined) expect(Date.parse(nudge.closedAt ?? '')).toBeLessThanOrEqual(ms(next));
      const hour = nudges.filter((each) => ms(each) <= ms(nudge) && ms(nudge) - ms(each) < 3_600_000);
      expect(hour.length).toBeLessThanOrEqual(4);
      if (nudge.kind === 'movement') continue;
      const near = nudges.filter((each) => each.kind === 'movement' && Math.abs(ms(each) - ms(nudge)) <= 8 * 60_000);
      expect(near).toEqual([]);
    }
  });
});

describe('9: friction that never traps', () => {
  it('puts off twice; the third time is a skip, and the next one comes after a whole interval', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:30:30 answer snooze
        09:36:30 answer snooze
        09:42:30 answer snooze
        10:14 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 snoozed', '09:36 snoozed', '09:42 skipped', '10:13 open']);
    expect(day.today.breaks).toEqual([]);
  });

  it('lets everybody go who does nothing at all', async () => {
    const day = await live({
      settings: { ...AT_ONCE, firmness: 'firm' },
      lines: `
        2026-06-01
        09:00 input-start
        09:36 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 missed']);
  });
});

describe('10: sit and stand in turns', () => {
  it('asks to stand, and then to sit, and the nudge to move stays away meanwhile', async () => {
    const day = await live({
      settings: { ...AT_ONCE, standingDesk: true },
      lines: `
        2026-06-01
        09:00 input-start
        09:21 posture standing
        09:42 posture sitting
        10:03 end`,
    });
    expect(nudgesOf(day, 'posture')).toEqual(['09:20 taken', '09:41 taken', '10:02 open']);
    expect(nudgesOf(day)).toEqual([]);
    expect(minutesOf(day.today)).toEqual({ sitting: 42, standing: 21 });
  });
});

describe('12: "I just moved" plans everything anew', () => {
  it('has the light cues and the nudge to move count from that moment', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:18 moved
        09:49 end`,
    });
    expect(nudgesOf(day, 'posture')).toEqual(['09:38 missed']);
    expect(nudgesOf(day)).toEqual(['09:48 open']);
    expect(breaksOf(day.today)).toEqual(['moved 09:18–09:18']);
  });

  it('takes the nudge that is open, and the one that was put off', async () => {
    const day = await live({
      settings: AT_ONCE,
      lines: `
        2026-06-01
        09:00 input-start
        09:31 answer snooze
        09:33 moved
        10:03 end`,
    });
    expect(nudgesOf(day)).toEqual(['09:30 snoozed', '10:03 open']);
  });
});

describe('13: breaks by the clock beside those by sitting', () => {
  const settings: Partial<Settings> = { ...AT_ONCE, fixedTimes: ['12:30'], movementIntervalMinutes: 45 };

  it('comes at half past twelve, and the next one counts from there', async () => {
    const day = await live({
      settings,
      lines: `
        2026-06-01
        12:00 input-start
        12:31 answer skip
        13:17 end`,
    });
    expect(nudgesOf(day)).toEqual(['12:30 skipped', '13:16 open']);
  });

  it('is dropped where lunch was earlier and longer', async () => {
    const day = await live({
      settings,
      lines: `
        2026-06-01
        12:00 input-start
        12:25 lock
        12:50 unlock
        13:36 end`,
    });
    expect(nudgesOf(day)).toEqual(['13:35 open']);
  });

  it('is the same whatever becomes of the worker', async () => {
    const lines = `
        2026-06-01
        12:00 input-start
        12:31 answer snooze 10
        13:00 meeting 30
        14:00 end`;
    const once = await live({ settings, lines });
    const often = await live({ settings, lines }, { killEvery: 1 });
    expect(often.nudges).toEqual(once.nudges);
    expect(once.nudges.length).toBeGreaterThan(2);
  });
});

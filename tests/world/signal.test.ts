import { describe, expect, it } from 'vitest';
import { boutsOf, breaksOf, type Lived, live, minutesOf, traceOfDiary } from '../support/world/diary.ts';
import { stepEngine } from '../support/world/engines.ts';
import { playTrace, type WorldOptions } from '../support/world/world.ts';

const HOUR = 60;
/** What the engine makes of the signal at the end of a diary. */
async function verdictOf(lines: string, options: WorldOptions = {}): Promise<string | undefined> {
  let verdict: string | undefined;
  const watch = ({ signal }: { readonly signal?: { readonly verdict: string } }) => {
    verdict = signal?.verdict;
  };
  await playTrace(traceOfDiary({ lines }), stepEngine({ watch }), options);
  return verdict;
}

const sum = (day: Lived['today']): number =>
  (day.sittingMs + day.standingMs + day.movingMs + day.awayMs + day.unknownMs) / 60_000;

/** Somebody who works from nine to five, from Monday to Sunday, on a machine that never sleeps. */
const WEEK = [1, 2, 3, 4, 5, 6, 7]
  .map((day) => `2026-06-0${day}\n09:00 input-start\n12:30 input-stop\n13:00 input-start\n17:00 input-stop`)
  .concat('2026-06-08\n00:00 end')
  .join('\n');

describe('a week on a system that always says active', () => {
  it('counts thirty hours, and from then on says that it does not know', async () => {
    const { days } = await live({ lines: WEEK }, { detection: 'always-active' });
    expect(days.map((day) => [day.day, minutesOf(day)])).toEqual([
      ['2026-06-01', { sitting: 15 * HOUR }],
      ['2026-06-02', { sitting: 15 * HOUR, unknown: 9 * HOUR }],
      ...['03', '04', '05', '06', '07'].map((day) => [`2026-06-${day}`, { unknown: 24 * HOUR }]),
    ]);
    expect(boutsOf(days[1] as Lived['today'])).toEqual(['09:00–15:00']);
    expect(days.flatMap((day) => breaksOf(day))).toEqual([]);
  });

  it('says so from the fourth hour to the end', async () => {
    const until = (end: string) =>
      verdictOf(`2026-06-01\n09:00 input-start\n${end} end`, { detection: 'always-active' });
    expect(await until('12:59')).toBe('fine');
    expect(await until('13:00')).toBe('always-active');
    expect(await verdictOf(WEEK, { detection: 'always-active' })).toBe('always-active');
  });

  it('counts the days whole when the machine sleeps at night', async () => {
    const lines = WEEK.replaceAll('17:00 input-stop', '17:00 sleep')
      .replaceAll('09:00 input-start', '09:00 wake')
      .replace('09:00 wake', '09:00 input-start');
    const { days } = await live({ lines }, { detection: 'always-active' });
    for (const day of days) expect(day.sittingMs).toBe(8 * HOUR * 60_000);
  });

  it('dies and comes back as often as it likes', async () => {
    const once = await live({ lines: WEEK }, { detection: 'always-active' });
    const often = await live({ lines: WEEK }, { detection: 'always-active', killEvery: 1 });
    expect(often.days).toEqual(once.days);
  });

  it('knows of nothing but what is done in the extension', async () => {
    const { days } = await live(
      {
        lines: `
          2026-06-01
          09:00 input-start
          2026-06-02
          18:00 routine 60
          18:30 posture standing
          20:00 moved
          20:30 posture sitting
          2026-06-03
          00:00 end`,
      },
      { detection: 'always-active' },
    );
    expect(minutesOf(days[1] as Lived['today'])).toEqual({ sitting: 15 * HOUR, moving: 1, unknown: 9 * HOUR - 1 });
    expect(days.map(sum)).toEqual([15 * HOUR, 24 * HOUR]);
  });
});

describe('a week on a system that always says idle', () => {
  const ACTS = `
    2026-06-01
    09:00 input-start
    09:10 pause 30
    09:15 moved
    09:20 posture standing
    09:24 posture sitting`;

  it('counts no sitting that nobody saw, and every minute once', async () => {
    const { days } = await live({ lines: WEEK }, { detection: 'always-idle' });
    expect(days.map(({ sittingMs, standingMs }) => sittingMs + standingMs)).toEqual(days.map(() => 0));
    expect(days.map(sum)).toEqual([15 * HOUR, ...new Array(6).fill(24 * HOUR)]);
  });

  it('says so once the person has done enough in the extension', async () => {
    const stuck = { detection: 'always-idle' } as const;
    expect(await verdictOf(WEEK, stuck)).toBe('fine');
    expect(await verdictOf(`${ACTS}\n09:30 end`, stuck)).toBe('fine');
    expect(await verdictOf(`${ACTS}\n09:26 answer skip\n09:30 end`, stuck)).toBe('always-idle');
    expect(await verdictOf(`${ACTS}\n09:26 answer skip\n09:30 end`)).toBe('fine');
  });

  it('still invents nothing', async () => {
    const { today } = await live({ lines: `${ACTS}\n09:26 answer skip\n12:00 end` }, { detection: 'always-idle' });
    // From 09:24 to 09:26 lies between two touches; the five minutes between the others are breaks.
    expect(minutesOf(today)).toMatchObject({ sitting: 2 });
    expect(sum(today)).toBe(3 * HOUR);
  });
});

describe('a signal that is as it should be', () => {
  it('is fine without a word of locks, and the week is the same', async () => {
    const locks = WEEK.replaceAll('17:00 input-stop', '17:00 lock')
      .replaceAll('09:00 input-start', '09:00 unlock')
      .replace('09:00 unlock', '09:00 input-start');
    expect(await verdictOf(locks, { detection: 'never-locked' })).toBe('fine');
    const honest = await live({ lines: locks });
    const silent = await live({ lines: locks }, { detection: 'never-locked' });
    expect(silent.days.map(minutesOf)).toEqual(honest.days.map(minutesOf));
    expect(silent.days.map(({ sittingMs }) => sittingMs / 60_000)).toEqual(new Array(7).fill(7.5 * HOUR));
  });

  it('is fine for a week of work', async () => {
    expect(await verdictOf(WEEK)).toBe('fine');
  });

  it('counts a day of twenty-five hours of input whole', async () => {
    const { days } = await live({
      lines: `
        2026-10-25
        00:00 input-start
        2026-10-26
        04:00 input-stop
        06:00 end`,
    });
    expect(days.map((day) => [day.day, minutesOf(day)])).toEqual([
      ['2026-10-25', { sitting: 25 * HOUR }],
      ['2026-10-26', { sitting: 4 * HOUR, away: 2 * HOUR }],
    ]);
  });
});

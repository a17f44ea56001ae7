import { describe, expect, it } from 'vitest';
import { boutsOf, breaksOf, live, minutesOf } from '../support/world/diary.ts';

/** The wall clock `ms` after 09:30. */
const after = (ms: number): string =>
  Temporal.PlainTime.from('09:30').add({ milliseconds: ms }).toString({ smallestUnit: 'millisecond' });

describe('an absence from the keyboard is judged by its length', () => {
  it.each([
    { ms: 179_999, counts: 'sitting', bouts: 1 },
    { ms: 180_000, counts: 'away', bouts: 1 },
    { ms: 299_999, counts: 'away', bouts: 1 },
    { ms: 300_000, counts: 'away', bouts: 2 },
  ])('$ms ms count as $counts and leave $bouts bouts', async ({ ms, counts, bouts }) => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 input-stop
        ${after(ms)} input-start
        10:00 end`,
    });
    expect(today.awayMs).toBe(counts === 'away' ? ms : 0);
    expect(today.bridgedMs).toBe(counts === 'away' ? 0 : ms);
    expect(today.sittingMs + today.awayMs).toBe(60 * 60_000);
    expect(today.bouts).toHaveLength(bouts);
    expect(today.breaks).toHaveLength(bouts - 1);
  });

  it('is judged by the settings in force', async () => {
    const { today } = await live({
      settings: { bridgeSeconds: 60, breakAfterIdleSeconds: 180 },
      lines: `
        2026-06-01
        09:00 input-start
        09:30 input-stop
        09:33 input-start
        10:00 end`,
    });
    expect(breaksOf(today)).toEqual(['natural 09:30–09:33']);
  });

  it('is judged by its length so far when totals are taken', async () => {
    const lines = (end: string) => `
        2026-06-01
        09:00 input-start
        09:30 input-stop
        ${end} end`;
    const soon = await live({ lines: lines('09:32') });
    expect(minutesOf(soon.today)).toEqual({ sitting: 32 });
    const later = await live({ lines: lines('09:34') });
    expect(minutesOf(later.today)).toEqual({ sitting: 30, away: 4 });
    expect(later.today.breaks).toEqual([]);
    const latest = await live({ lines: lines('09:35') });
    expect(breaksOf(latest.today)).toEqual(['natural 09:30–09:35']);
  });
});

describe('a lock', () => {
  it.each([
    { ms: 119_999, isBreak: false },
    { ms: 120_000, isBreak: true },
  ])('of $ms ms is a break: $isBreak', async ({ ms, isBreak }) => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 lock
        ${after(ms)} unlock
        10:00 end`,
    });
    expect(today.awayMs).toBe(isBreak ? ms : 0);
    expect(today.breaks).toHaveLength(isBreak ? 1 : 0);
  });

  it('within an absence makes a break of all of it, from the last touch on', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 input-stop
        09:31:30 lock
        09:33:30 unlock, input-start
        10:00 end`,
    });
    expect(breaksOf(today)).toEqual(['natural 09:30–09:33:30']);
  });

  it('seen only at wake does not turn a night into a break', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 sleep, lock
        12:00 wake
        12:10 unlock
        12:30 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 50, unknown: 160 });
    expect(today.breaks).toEqual([]);
  });

  it('that the browser never tells of is an absence like any other', async () => {
    const { today } = await live(
      {
        lines: `
        2026-06-01
        09:00 input-start
        09:30 lock
        09:32 unlock
        10:00 lock
        10:05 unlock
        10:30 end`,
      },
      { detection: 'never-locked' },
    );
    expect(minutesOf(today)).toEqual({ sitting: 85, away: 5 });
    expect(breaksOf(today)).toEqual(['natural 10:00–10:05']);
  });
});

describe('a gap in what the browser sees', () => {
  // The heartbeat beats on the full minute, so that 09:30 is when it was last seen.
  it.each([
    { ms: 150_000, counts: 'active' },
    { ms: 150_001, counts: 'bridged' },
    { ms: 179_999, counts: 'bridged' },
    { ms: 180_000, counts: 'unknown' },
    { ms: 299_999, counts: 'unknown' },
  ])('of $ms ms is $counts and the bout goes on', async ({ ms, counts }) => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30:01 sleep
        ${after(ms)} wake
        10:00 end`,
    });
    expect(today.bridgedMs).toBe(counts === 'bridged' ? ms : 0);
    expect(today.unknownMs).toBe(counts === 'unknown' ? ms : 0);
    expect(today.sittingMs + today.unknownMs).toBe(60 * 60_000);
    expect(today.bouts).toHaveLength(1);
    expect(today.breaks).toEqual([]);
  });

  it('of 300 s or more is no data: neither sitting nor a break, but the end of the bout', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30:01 quit
        09:35 launch
        10:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 55, unknown: 5 });
    expect(today.breaks).toEqual([]);
    expect(boutsOf(today)).toEqual(['09:00–09:30', '09:35–10:00']);
  });

  it('is over at the first touch, not at the launch', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30:01 quit, input-stop
        10:00 launch
        10:20 input-start
        10:30 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 40, unknown: 50 });
  });
});

describe('a browser that is launched while the person is there, but not at the keys', () => {
  it.each(['input-stop', 'lock'])('finds the return from an absence that began with %s', async (way) => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        10:00 ${way}
        10:10 quit
        18:00 unlock, input-start
        18:00:05 input-stop
        18:00:25 launch
        18:00:30 input-start
        19:00 end`,
    });
    // No `active` comes, since the browser never was anything else: a heartbeat has to find it.
    expect(today.sittingMs).toBeGreaterThanOrEqual((60 + 58) * 60_000);
  });
});

describe('watching', () => {
  it('is sitting while there is sound, for half an hour', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start, sound-on
        09:30 input-stop
        11:00 input-start
        11:30 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 90, away: 60 });
    expect(today.watchingMs).toBe(30 * 60_000);
    expect(breaksOf(today)).toEqual(['natural 10:00–11:00']);
  });

  it('ends where the sound was last heard', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start, sound-on
        09:30 input-stop
        09:45:30 sound-off
        09:50 input-start
        10:00 end`,
    });
    expect(breaksOf(today)).toEqual(['natural 09:45–09:50']);
    expect(today.watchingMs).toBe(15 * 60_000);
  });

  it('does not begin when the sound does, if nobody is there', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 input-stop
        09:31:01 sound-on
        10:00 input-start, sound-off
        10:30 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 60, away: 30 });
  });

  it('can be switched off', async () => {
    const { today } = await live({
      settings: { watchingMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start, sound-on
        09:30 input-stop
        10:00 input-start
        10:30 end`,
    });
    expect(breaksOf(today)).toEqual(['natural 09:30–10:00']);
  });
});

describe('standing', () => {
  it('counts as standing until the person says otherwise, and parts two bouts', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 posture standing
        10:00 posture sitting
        10:30 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 60, standing: 30 });
    expect(breaksOf(today)).toEqual(['standing 09:30–10:00']);
    expect(boutsOf(today)).toEqual(['09:00–09:30', '10:00–10:30']);
  });

  it('bridges what is short and leaves out what is longer', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start, posture standing
        09:10 input-stop
        09:12 input-start
        09:20 input-stop
        09:24 input-start
        09:30 end`,
    });
    expect(minutesOf(today)).toEqual({ standing: 26, away: 4 });
    expect(today.bridgedMs).toBe(0);
  });

  it.each([
    { minutes: 59, total: 'standing' },
    { minutes: 60, total: 'sitting' },
  ])('over an absence of $minutes min goes on as $total', async ({ minutes, total }) => {
    const back = Temporal.PlainTime.from('09:30').add({ minutes });
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start, posture standing
        09:30 input-stop
        ${back} input-start
        11:30 end`,
    });
    const rest = 120 - minutes;
    expect(minutesOf(today)).toEqual(
      total === 'standing' ? { standing: 30 + rest, away: minutes } : { standing: 30, away: minutes, sitting: rest },
    );
  });
});

describe('moving', () => {
  it('"I just moved" parts two bouts and has no length', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 moved
        10:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 60 });
    expect(breaksOf(today)).toEqual(['moved 09:30–09:30']);
    expect(boutsOf(today)).toEqual(['09:00–09:30', '09:30–10:00']);
  });

  it.each([
    { seconds: 39, done: false },
    { seconds: 40, done: true },
    { seconds: 60, done: true },
    { seconds: 180, done: true },
  ])('a routine of $seconds s is done: $done', async ({ seconds, done }) => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 routine ${seconds}
        10:00 end`,
    });
    expect(today.movingMs).toBe(done ? seconds * 1_000 : 0);
    expect(today.sittingMs).toBe(60 * 60_000 - today.movingMs);
    expect(today.breaks.map(({ kind }) => kind)).toEqual(done ? ['movement'] : []);
    expect(today.bouts).toHaveLength(done ? 2 : 1);
  });

  it('"I just moved" ends no bout where there is none, and says nothing then', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:10 posture standing
        09:20 moved
        09:30 posture sitting, moved
        10:00 end`,
    });
    expect(breaksOf(today)).toEqual(['standing 09:10–09:30']);
  });

  it('who says during a routine that they stand, stands when it is over', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 routine 60
        09:30:30 posture standing
        09:41 posture sitting
        10:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 49, moving: 1, standing: 10 });
    expect(breaksOf(today)).toEqual(['movement 09:30–09:31', 'standing 09:31–09:41']);
  });

  it('with the hands off the keyboard is moving, and an absence begins when it is over', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:29:50 input-stop
        09:30 routine 180
        09:40 input-start
        10:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 50, moving: 3, away: 7 });
    expect(breaksOf(today)).toEqual(['movement 09:30–09:33', 'natural 09:33–09:40']);
  });
});

describe('a browser with wrong signals', () => {
  it('that always says active never counts more than the time that passed', async () => {
    const { today } = await live(
      { lines: '2026-06-01\n09:00 input-start\n09:30 input-stop\n12:00 end' },
      { detection: 'always-active' },
    );
    expect(minutesOf(today)).toEqual({ sitting: 180 });
  });

  it('that always says idle counts no sitting', async () => {
    const { today } = await live({ lines: '2026-06-01\n09:00 input-start\n12:00 end' }, { detection: 'always-idle' });
    expect(today.sittingMs).toBe(0);
    expect(today.awayMs + today.unknownMs).toBe(180 * 60_000);
  });
});

import { describe, expect, it } from 'vitest';
import { type Lived, live, minutesOf } from '../support/world/diary.ts';

const observedMs = (day: Lived['today']): number =>
  day.sittingMs + day.standingMs + day.movingMs + day.awayMs + day.unknownMs;

describe('a clock that is set', () => {
  it('back by less than two seconds counts as no time passed', async () => {
    const { today, handled } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:10 lock, clock -1999
        09:09:58.001 unlock
        09:20 end`,
    });
    expect(today.bouts).toHaveLength(1);
    expect(today.sittingMs).toBeGreaterThanOrEqual(20 * 60_000);
    expect(today.sittingMs).toBeLessThan(20 * 60_000 + 2_000);
    expect(handled.some((event, index) => event.at < (handled[index - 1]?.at ?? 0))).toBe(true);
  });

  it('back by an hour closes what is open, counts nothing twice and goes on from the new time', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        10:00 clock -3600000
        09:00 lock
        09:00:10 unlock
        09:30 end`,
    });
    expect(today.sittingMs).toBe(90 * 60_000);
    expect(observedMs(today)).toBe(90 * 60_000);
  });

  it('back: the event that sees it sets the heartbeat anew, or there would be none for an hour', async () => {
    const { handled } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        10:00:30 clock -3600000
        09:00:40 pause 1
        09:30 end`,
    });
    const seen = handled.findIndex((event, index) => event.at < (handled[index - 1]?.at ?? 0));
    const beats = handled.slice(seen).filter(({ type }) => type === 'heartbeat');
    expect(beats.length).toBeGreaterThanOrEqual(29);
  });

  it('forwards by an hour is a gap, not an hour of sitting', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 clock 3600000
        11:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 60, unknown: 60 });
    expect(today.breaks).toEqual([]);
    expect(today.bouts).toHaveLength(2);
  });

  it('forwards by two minutes is not noticed', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 clock 89000
        10:00 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 60 });
  });

  it('back and forth leaves no span with a negative length', async () => {
    const { today, outcome } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:10 clock -600000
        09:05 lock, clock 7200000
        11:10 unlock, clock -5000
        11:20 input-stop
        11:40 input-start
        12:00 end`,
    });
    expect(outcome.history.spans.every(({ startAt, endAt }) => endAt > startAt)).toBe(true);
    const spansMs = outcome.history.spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0);
    expect(observedMs(today)).toBe(spansMs);
  });
});

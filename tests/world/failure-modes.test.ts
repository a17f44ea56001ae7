import { describe, expect, it } from 'vitest';
import { type Diary, hourOf, live, minutesOf, traceOfDiary } from '../support/world/diary.ts';
import { dispatchEngine, type Shown } from '../support/world/dispatch-engine.ts';
import { type Engine, type MakeEngine, stepEngine } from '../support/world/engines.ts';
import { outputOf } from '../support/world/output.ts';
import { createWorld, playTrace } from '../support/world/world.ts';

/** The ways in which extensions of this kind have failed their users, each with a day on which this one must not. */

/** What asks to move: the light cues come and go beside it. */
const toMove = <T extends { readonly kind: string }>(nudges: readonly T[]): readonly T[] =>
  nudges.filter(({ kind }) => kind === 'movement');
const nudgeHours = (nudges: readonly { readonly kind: string; readonly shownAt: string }[]): readonly string[] =>
  toMove(nudges).map(({ shownAt }) => hourOf(shownAt));
const dueHours = (nudges: readonly { readonly kind: string; readonly dueAt: string }[]): readonly string[] =>
  toMove(nudges).map(({ dueAt }) => hourOf(dueAt));

/** A morning of work without any pause for a nudge to wait for. */
const MORNING: Diary = {
  settings: { nudgeGraceMinutes: 0 },
  lines: `
    2026-06-01
    09:00 input-start
    09:45 end`,
};

describe('1: the alarm is lost, or set anew for ever', () => {
  it('twenty deaths of the worker do not move the nudge by a second', async () => {
    const deaths = Array.from({ length: 20 }, (_, index) => `09:${String(index + 5).padStart(2, '0')}:30 kill-worker`);
    const { nudges } = await live({ ...MORNING, lines: MORNING.lines.replace('09:45', `${deaths.join('\n')}\n09:45`) });
    expect(nudgeHours(nudges)).toEqual(['09:30']);
    expect(nudges).toEqual((await live(MORNING)).nudges);
  });

  it('an update clears the alarms, and the count goes on where it was', async () => {
    const beats: number[] = [];
    const trace = traceOfDiary(MORNING);
    const world = createWorld(trace.header, stepEngine(), {
      observe: (event) => {
        if (event.type === 'heartbeat') beats.push(event.at);
      },
    });
    const [first, end] = trace.events;
    if (first === undefined || end === undefined) throw new Error('a morning has a beginning and an end');
    await world.play(first);
    for (let minute = 5; minute < 30; minute += 5) {
      await world.play({ type: 'kill-worker', at: first.at + minute * 60_000 });
      await world.update();
    }
    await world.play(end);
    expect(toMove(world.history().nudges).map(({ shownAt }) => hourOf(shownAt))).toEqual(['09:30']);
    // One alarm, not one for each start: never two beats within a minute.
    expect(beats.every((at, index) => index === 0 || at - (beats[index - 1] ?? 0) >= 60_000)).toBe(true);
    expect(beats).toHaveLength(45);
  });

  it('a restart of the browser loses less than a minute', async () => {
    const { today, nudges } = await live({
      ...MORNING,
      lines: `
        2026-06-01
        09:00 input-start
        09:10:50 quit
        09:11:20 launch
        09:45 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 45 });
    expect(dueHours(nudges)).toEqual(['09:30']);
  });
});

describe('2: the death of the worker loses time', () => {
  it('the worker may die after every single event', async () => {
    const diary: Diary = {
      lines: `
        2026-06-01
        09:00 input-start
        09:40 input-stop
        09:47 input-start
        10:10 lock
        10:11 unlock
        10:30 routine 60
        10:50 sleep
        11:30 wake
        12:00 end`,
    };
    const alive = await live(diary);
    const dying = await live(diary, { killEvery: 1 });
    expect({ ...dying, outcome: null, handled: null }).toEqual({ ...alive, outcome: null, handled: null });
  });
});

describe('3: sleep is counted as sitting, or stops the count', () => {
  it.each([
    { from: '10:00', until: '10:01', before: '', totals: { sitting: 120 } },
    { from: '10:00', until: '10:10', before: '', totals: { sitting: 110, unknown: 10 } },
    { from: '10:00', until: '10:10', before: '09:55 input-stop', totals: { sitting: 105, away: 15 } },
    { from: '10:00', until: '10:10', before: '09:59 lock', totals: { sitting: 109, away: 11 } },
    { from: '10:00', until: '19:00', before: '', totals: { sitting: 120, unknown: 540 } },
    { from: '10:00', until: '19:00', before: '09:55 input-stop', totals: { sitting: 115, away: 545 } },
    { from: '10:00', until: '19:00', before: '09:55 lock', totals: { sitting: 115, away: 545 } },
  ])('asleep from $from to $until, "$before" before', async ({ from, until, before, totals }) => {
    const back = before.endsWith('lock') ? `${until} wake, unlock` : `${until} wake, input-start`;
    const end = until === '19:00' ? '20:00' : '11:00';
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        ${before}
        ${from} sleep
        ${back}
        ${end} end`,
    });
    expect(minutesOf(today)).toEqual(totals);
  });

  it('after the night the count goes on by itself', async () => {
    const { today, nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        00:10 input-start
        00:20 sleep
        08:00 wake
        08:45 end`,
    });
    expect(minutesOf(today)).toEqual({ sitting: 55, unknown: 460 });
    expect(nudgeHours(nudges)).toEqual(['08:30']);
  });
});

describe('4: a nudge at wake or on return', () => {
  it.each(['sleep', 'quit', 'lock'] as const)('nothing comes when %s is over', async (way) => {
    const back = { sleep: 'wake', quit: 'launch', lock: 'unlock' }[way];
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:29:30 ${way}
        10:00 ${back}
        10:20 end`,
    });
    expect(nudgeHours(nudges)).toEqual([]);
  });

  it('a browser that is launched hours later does not show again what it last asked', async () => {
    const shown: Shown = { badges: [], nudges: [], pages: [], faults: [] };
    const trace = traceOfDiary({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:30:30 input-stop, quit
        14:00 launch
        14:05 input-start
        14:20 end`,
    });
    await playTrace(trace, dispatchEngine(shown));
    expect(shown.nudges.filter((id) => id?.startsWith('movement'))).toHaveLength(1);
  });

  it('who was away for three minutes is left in peace for two more', async () => {
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0, idleDetectionSeconds: 15 },
      lines: `
        2026-06-01
        09:00 input-start
        09:29:30 input-stop
        09:33:30 input-start
        09:50 end`,
    });
    // Due half a minute after the return. The beat at 09:34:30 is too early, the next one is the first that may.
    expect(dueHours(nudges)).toEqual(['09:34']);
    expect(nudgeHours(nudges)).toEqual(['09:35:30']);
  });
});

describe('5: sleep in the middle of a routine', () => {
  it('leaves nothing stuck: the next routine is done and counted', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:30 routine 60
        09:30:20 sleep
        11:00 wake
        11:30 routine 60
        12:00 end`,
    });
    expect(today.breaks.filter(({ kind }) => kind === 'movement').map(({ startAt }) => hourOf(startAt))).toContain(
      '11:30',
    );
    expect(today.unknownMs).toBeGreaterThanOrEqual(88 * 60_000);
  });
});

describe('8: idle detection starves the nudges', () => {
  it('two hours of typing, four seconds on and six off, bring every nudge that is due', async () => {
    const start = Temporal.PlainDateTime.from('2026-06-01T09:00');
    const lines = ['2026-06-01'];
    for (let second = 0; second < 7_200; second += 10) {
      lines.push(`${start.add({ seconds: second }).toPlainTime()} input-start`);
      lines.push(`${start.add({ seconds: second + 4 }).toPlainTime()} input-stop`);
    }
    const { today, nudges } = await live({ lines: [...lines, '11:00 end'].join('\n') });
    expect(minutesOf(today)).toEqual({ sitting: 120 });
    expect(dueHours(nudges)).toHaveLength(3);
    expect(dueHours(nudges)[0]).toBe('09:30');
  });
});

describe('9: the signals of the system are wrong or missing', () => {
  const lines = `
    2026-06-01
    09:00 input-start
    10:00 lock
    10:20 unlock
    11:00 input-stop
    12:00 end`;

  it('without a word of locks the day is the same', async () => {
    const { today } = await live({ lines }, { detection: 'never-locked' });
    expect(minutesOf(today)).toEqual(minutesOf((await live({ lines })).today));
  });

  it.each(['always-active', 'always-idle'] as const)(
    '%s: no total is above the time that passed',
    async (detection) => {
      const { today } = await live({ lines }, { detection });
      const sum = today.sittingMs + today.standingMs + today.movingMs + today.awayMs + today.unknownMs;
      expect(sum).toBe(3 * 3_600_000);
      if (detection === 'always-idle') expect(today.sittingMs).toBe(0);
    },
  );
});

describe('10: what holds nudges back never ends, or ends too soon', () => {
  it('a pause that runs out while the machine sleeps is over at wake', async () => {
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:05 pause 60
        09:10 sleep
        12:00 wake, kill-worker
        12:45 end`,
    });
    expect(nudgeHours(nudges)).toEqual(['12:30']);
  });

  it('a pause outlives the browser', async () => {
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:05 pause 120
        09:10 quit
        09:11 launch
        10:55 end`,
    });
    expect(nudges).toEqual([]);
  });

  it('full screen holds for twenty minutes at most', async () => {
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start, fullscreen-on
        10:00 end`,
    });
    expect(dueHours(nudges)).toEqual(['09:30']);
    expect(nudgeHours(nudges)).toEqual(['09:50']);
  });
});

describe('11: time is counted twice', () => {
  it('every event may come three times over', async () => {
    const trace = traceOfDiary({
      lines: `
        2026-06-01
        09:00 input-start
        09:40 input-stop
        09:47 input-start
        10:10 lock
        10:11 unlock
        10:30 moved
        10:50 sleep
        11:30 wake
        12:00 end`,
    });
    const once = outputOf(await playTrace(trace, stepEngine()));
    const thrice = outputOf(await playTrace(trace, stepEngine({ times: 3 })));
    expect(thrice).toEqual(once);
  });
});

describe('12: midnight, zones, clocks', () => {
  it('a night of nine hours across the change of clocks is split between its days', async () => {
    const { days } = await live({
      lines: `
        2026-10-24
        22:00 input-start
        23:00 input-stop
        2026-10-25
        07:00 input-start
        08:00 end`,
    });
    expect(days.map(minutesOf)).toEqual([
      { sitting: 60, away: 60 },
      { sitting: 60, away: 8 * 60 },
    ]);
  });

  it('a flight of nine hours to the east keeps every minute', async () => {
    const { days } = await live({
      lines: `
        2026-06-01
        10:00 input-start
        11:00 sleep, zone Asia/Tokyo
        20:00 wake
        21:00 end`,
    });
    const minutes = days.flatMap((day) => Object.values(minutesOf(day))).reduce((sum, each) => sum + each, 0);
    expect(minutes).toBe(11 * 60);
  });

  it('an hour back on the clock gives no hour back', async () => {
    const { today } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        10:00 clock -3600000
        09:00:10 lock
        09:00:20 unlock
        09:30 end`,
    });
    // Nobody can tell how long ago the last event was when the clock is set back: these ten seconds are lost.
    expect(today.sittingMs).toBe(90 * 60_000 - 10_000);
  });
});

describe('13: data is lost', () => {
  it('the database is closed and opened anew after every event, and the day is whole', async () => {
    const trace = traceOfDiary({
      lines: `
        2026-06-01
        23:30 input-start
        23:50 input-stop
        23:57 input-start
        2026-06-02
        00:10 routine 60
        00:20 crash
        00:21 launch
        00:30 posture standing
        00:40 posture sitting
        00:50 end`,
    });
    const shown: Shown = { badges: [], nudges: [], pages: [], faults: [] };
    const stored = outputOf(await playTrace(trace, dispatchEngine(shown), { killEvery: 1 }));
    expect(stored).toEqual(outputOf(await playTrace(trace, stepEngine())));
    expect(shown.faults).toEqual([]);
  });
});

describe('15: records or settings lie', () => {
  it('a snooze is no break taken, and it returns as a new nudge', async () => {
    const { nudges, today } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:31 answer snooze 10
        09:42 answer skip
        10:00 end`,
    });
    expect(toMove(nudges).map(({ outcome }) => outcome)).toEqual(['snoozed', 'skipped']);
    expect(dueHours(nudges)[1]).toBe('09:41');
    expect(today.breaks).toEqual([]);
  });

  it('who types through five minutes of a nudge has missed it, whatever they say later', async () => {
    const { nudges } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:37 answer skip
        09:50 end`,
    });
    expect(toMove(nudges).map(({ outcome }) => outcome)).toEqual(['missed']);
  });

  it('a routine that was broken off is skipped, one that was done is taken', async () => {
    const { nudges, today } = await live({
      settings: { nudgeGraceMinutes: 0 },
      lines: `
        2026-06-01
        09:00 input-start
        09:31 routine 20
        10:01:30 routine 60
        10:30 end`,
    });
    expect(toMove(nudges).map(({ outcome }) => outcome)).toEqual(['skipped', 'taken']);
    expect(today.breaks.map(({ kind }) => kind)).toEqual(['movement']);
  });

  it('a change of settings keeps the time that was counted', async () => {
    const changing: MakeEngine = async (clock, settings) => {
      const engine = await stepEngine()(clock, settings);
      let events = 0;
      const handle: Engine['handle'] = async (event) => {
        events += 1;
        if (events === 11) await engine.handle({ type: 'settings', changes: { movementIntervalMinutes: 20 } });
        await engine.handle(event);
      };
      return { ...engine, handle };
    };
    const { history } = await playTrace(traceOfDiary(MORNING), changing);
    expect(toMove(history.nudges).map(({ dueAt }) => hourOf(dueAt))[0]).toBe('09:20');
  });

  it('there is no alarm while nobody is there, and one a minute otherwise', async () => {
    const { handled } = await live({
      lines: `
        2026-06-01
        09:00 input-start
        09:59:30 input-stop
        18:00 input-start
        18:30 end`,
    });
    const away = handled.filter(
      ({ at }) => at > Date.parse('2026-06-01T08:01:00Z') && at < Date.parse('2026-06-01T16:00:00Z'),
    );
    expect(away).toEqual([]);
    expect(handled.filter(({ type }) => type === 'heartbeat')).toHaveLength(90);
  });
});

import { describe, expect, it } from 'vitest';
import {
  dismiss,
  giveUp,
  settleStarted,
  skip,
  snooze,
  start,
  withoutStale,
} from '../../../lib/domain/nudges/answers.ts';
import { trackDue } from '../../../lib/domain/nudges/due.ts';
import { currentIntervalMs, isLastSnooze, NEW_TRACK, type NudgeTrack } from '../../../lib/domain/nudges/memory.ts';
import { type HoldReason, movementRhythm } from '../../../lib/domain/nudges/policy.ts';
import { shiftTrack, type Tracked, trackTime, withinSitting } from '../../../lib/domain/nudges/track.ts';
import type { Ending, Sat } from '../../../lib/domain/presence/book.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

/** An instant so many minutes after the bout began. */
const BOUT = 1_800_000_000_000;
const m = (minutes: number): number => BOUT + Math.round(minutes * MINUTE_MS);
const ms = (minutes: number): number => Math.round(minutes * MINUTE_MS);

/** Sitting without a pause from the bout's start. */
const sat = (until: number, from = 0): readonly Sat[] => [
  { boutStartAt: BOUT, beforeMs: ms(from), startAt: m(from), endAt: m(until) },
];
const IN_BOUT: NudgeTrack = { ...NEW_TRACK, boutStartAt: BOUT };

interface Now {
  readonly hold?: HoldReason | null;
  readonly inputNow?: boolean;
  readonly settings?: Partial<Settings>;
}
const due = (track: NudgeTrack, minutes: number, { hold = null, inputNow = false, settings = {} }: Now = {}): Tracked =>
  trackDue(track, movementRhythm({ ...DEFAULT_SETTINGS, ...settings }), {
    at: m(minutes),
    sittingMs: ms(minutes),
    sat: sat(minutes),
    hold,
    inputNow,
  });

/** Shown at half an hour. */
const SHOWN = due(IN_BOUT, 30).track;
/** The row that is stored last. */
const row = (tracked: Tracked) => {
  const nudge = tracked.nudges.at(-1)?.nudge;
  if (nudge === undefined) return null;
  const minutes = (at: number | null) => (at === null ? null : (at - BOUT) / MINUTE_MS);
  return {
    due: minutes(nudge.dueAt),
    shown: minutes(nudge.shownAt),
    closed: minutes(nudge.closedAt),
    outcome: nudge.outcome,
  };
};
const ends = (by: Ending['by'], from: number, until = from): Ending => ({
  by,
  ended: { startAt: BOUT, sittingMs: ms(from) },
  startAt: m(from),
  endAt: m(until),
});

describe('a nudge becomes due', () => {
  it('at the very millisecond at which the sitting time reaches the interval', () => {
    expect(due(IN_BOUT, 30 - 1 / 60_000).nudges).toEqual([]);
    expect(row(due(IN_BOUT, 30))).toEqual({ due: 30, shown: 30, closed: null, outcome: null });
  });

  it('at that instant, also when it is seen later', () => {
    expect(row(due(IN_BOUT, 30.7))).toEqual({ due: 30, shown: 30.7, closed: null, outcome: null });
  });

  it('by sitting time, not by the clock', () => {
    const parts: readonly Sat[] = [
      { boutStartAt: BOUT, beforeMs: 0, startAt: m(0), endAt: m(20) },
      { boutStartAt: BOUT, beforeMs: ms(20), startAt: m(24), endAt: m(35) },
    ];
    const now = { at: m(35), sittingMs: ms(31), sat: parts, hold: null, inputNow: false };
    expect(row(trackDue(IN_BOUT, movementRhythm(DEFAULT_SETTINGS), now))).toMatchObject({ due: 34, shown: 35 });
  });

  it('now, when nothing tells when it was reached', () => {
    const now = { at: m(40), sittingMs: ms(40), sat: [], hold: null, inputNow: false };
    expect(row(trackDue(IN_BOUT, movementRhythm(DEFAULT_SETTINGS), now))).toMatchObject({ due: 40, shown: 40 });
    const other = { ...now, sat: [{ boutStartAt: m(-99), beforeMs: 0, startAt: m(-99), endAt: m(40) }] };
    expect(row(trackDue(IN_BOUT, movementRhythm(DEFAULT_SETTINGS), other))).toMatchObject({ due: 40 });
  });

  it('not without a bout, and not while one is open', () => {
    expect(due(NEW_TRACK, 40).nudges).toEqual([]);
    expect(due(SHOWN, 90)).toEqual({ track: SHOWN, nudges: [] });
  });

  it('no longer, when the interval is made longer before it was shown', () => {
    const held = due(IN_BOUT, 31, { hold: 'fullscreen' }).track;
    expect(held.dueAt).toBe(m(30));
    expect(due(held, 32, { settings: { movementIntervalMinutes: 45 } }).track.dueAt).toBeNull();
  });
});

describe('a nudge waits for a good moment', () => {
  it('of 15 s without input, and at most as long as the grace is', () => {
    const waiting = due(IN_BOUT, 30, { inputNow: true }).track;
    expect(waiting.open).toBeNull();
    expect(due(waiting, 34.999, { inputNow: true }).nudges).toEqual([]);
    expect(row(due(waiting, 33, { inputNow: false }))).toMatchObject({ due: 30, shown: 33 });
    expect(row(due(waiting, 35, { inputNow: true }))).toMatchObject({ due: 30, shown: 35 });
  });

  it('not at all with a grace of 0', () => {
    expect(row(due(IN_BOUT, 30, { inputNow: true, settings: { nudgeGraceMinutes: 0 } }))).toMatchObject({ shown: 30 });
  });
});

describe('a nudge that is held', () => {
  it.each(['away', 'just-back', 'standing', 'routine', 'paused', 'off-hours'] as const)(
    'by %s is held as long as that lasts, and comes then',
    (hold) => {
      const held = due(due(IN_BOUT, 30, { hold }).track, 300, { hold });
      expect(held.nudges).toEqual([]);
      const shown = due(held.track, 301);
      expect(row(shown)).toMatchObject({ due: 30, shown: 301 });
      expect(shown.track.open?.quiet).toBe(false);
    },
  );

  it.each(['fullscreen', 'sounding'] as const)('by %s comes after 20 min, as badge alone', (hold) => {
    const held = due(IN_BOUT, 30, { hold }).track;
    expect(due(held, 49.999, { hold }).nudges).toEqual([]);
    const shown = due(held, 50, { hold });
    expect(row(shown)).toMatchObject({ due: 30, shown: 50 });
    expect(shown.track.open?.quiet).toBe(true);
    expect(due(held, 40).track.open?.quiet).toBe(false);
  });
});

describe('an open nudge is closed', () => {
  it.each([
    ['snoozed', snooze],
    ['skipped', skip],
    ['taken', start],
    ['missed', giveUp],
  ] as const)('as %s by what was answered or done, and the interval counts from there', (outcome, act) => {
    const closed = act(SHOWN, m(32), ms(32));
    expect(row(closed)).toEqual({ due: 30, shown: 30, closed: 32, outcome });
    expect(closed.track.open).toBeNull();
    expect(closed.track.baseMs).toBe(ms(32));
  });

  it('not by a dismissal, which takes away the notification alone', () => {
    const dismissed = dismiss(SHOWN);
    expect(dismissed.nudges).toEqual([]);
    expect(dismissed.track.open).toEqual({ ...SHOWN.open, dismissed: true });
    expect(dismiss(IN_BOUT).track).toBe(IN_BOUT);
  });

  it('once: without an open one there is nothing to close', () => {
    for (const act of [skip, giveUp, start]) expect(act(IN_BOUT, m(5), ms(5))).toEqual({ track: IN_BOUT, nudges: [] });
  });

  it.each([
    { minutes: 34.999, outcome: undefined },
    { minutes: 35, outcome: 'missed' },
    { minutes: 35.9, outcome: 'missed' },
  ])('after 5 min without an answer: $outcome at $minutes min', ({ minutes, outcome }) => {
    const after = trackTime(SHOWN, sat(minutes), [], BOUT);
    expect(row(after)?.outcome).toBe(outcome);
    if (outcome !== undefined) expect(row(after)?.closed).toBe(35);
  });

  it('after 5 min of presence, not of time', () => {
    const pause: readonly Sat[] = [
      { boutStartAt: BOUT, beforeMs: 0, startAt: m(0), endAt: m(32) },
      { boutStartAt: BOUT, beforeMs: ms(32), startAt: m(36), endAt: m(40) },
    ];
    expect(row(trackTime(SHOWN, pause, [], BOUT))).toMatchObject({ closed: 39, outcome: 'missed' });
  });

  it('as taken by a break that begins when it is shown or later', () => {
    for (const by of ['natural', 'movement', 'standing', 'moved'] as const) {
      expect(row(trackTime(SHOWN, [], [ends(by, 30, 40)], m(40)))).toMatchObject({ closed: 30, outcome: 'taken' });
      expect(row(trackTime(SHOWN, [], [ends(by, 34, 44)], m(44)))).toMatchObject({ closed: 34, outcome: 'taken' });
    }
  });

  it('as missed by a break that began before it was shown, which counts as ignored by nobody', () => {
    const after = trackTime({ ...SHOWN, missedInRow: 2 }, [], [ends('natural', 29.9, 40)], m(40));
    expect(row(after)).toMatchObject({ closed: 30, outcome: 'missed' });
    expect(after.track).toMatchObject({ missedInRow: 2, backOffLevel: 0 });
  });

  it('as missed where the data end, which counts as ignored by nobody', () => {
    const after = trackTime({ ...SHOWN, missedInRow: 2 }, [], [ends('no-data', 31, 90)], m(90));
    expect(row(after)).toMatchObject({ closed: 31, outcome: 'missed' });
    expect(after.track.missedInRow).toBe(2);
  });

  it('as missed by a pause, which counts as ignored', () => {
    expect(giveUp(SHOWN, m(31), ms(31)).track.missedInRow).toBe(1);
  });

  it('by the first of the two when the patience and a break are seen together', () => {
    expect(row(trackTime(SHOWN, sat(36), [ends('moved', 36)], m(36)))).toMatchObject({ closed: 35, outcome: 'missed' });
    expect(row(trackTime(SHOWN, sat(36), [ends('moved', 34)], m(34)))).toMatchObject({ closed: 34, outcome: 'taken' });
  });
});

describe('a nudge that was missed', () => {
  const missed = trackTime({ ...SHOWN, missedInRow: 2 }, sat(35), [], BOUT).track;

  it('turns to taken when the break that is seen now had begun before', () => {
    const after = trackTime(missed, [], [ends('natural', 34, 44)], m(44));
    expect(after.nudges.map(({ was }) => was)).toEqual(['missed']);
    expect(row(after)).toEqual({ due: 30, shown: 30, closed: 34, outcome: 'taken' });
    expect(missed.backOffLevel).toBe(1);
    expect(after.track).toMatchObject({ missedInRow: 0, backOffLevel: 0, lastMissed: null });
  });

  it.each([
    ['began after it was given up', ends('natural', 35, 44)],
    ['began before it was shown', ends('natural', 29.9, 44)],
  ])('stays missed when the break %s', (_, ending) => {
    const after = trackTime(missed, [], [ending], m(44));
    expect(after.nudges).toEqual([]);
    expect(after.track).toMatchObject({ backOffLevel: 1, lastMissed: null });
  });

  it('stays missed when what is seen now is no break', () => {
    expect(trackTime(missed, [], [ends('no-data', 34, 44)], m(44)).nudges).toEqual([]);
  });

  it('comes again an interval after it was given up', () => {
    const early = trackTime(SHOWN, sat(35), [], BOUT).track;
    expect(due(early, 64.999).nudges).toEqual([]);
    expect(row(due(early, 65))).toMatchObject({ due: 65 });
  });
});

describe('a snooze', () => {
  it('brings a new nudge after its minutes, counted from the answer', () => {
    const { track } = snooze(SHOWN, m(32), ms(32), 10);
    expect(currentIntervalMs(track, movementRhythm(DEFAULT_SETTINGS))).toBe(ms(10));
    expect(due(track, 41.999).nudges).toEqual([]);
    const again = due(track, 42);
    expect(row(again)).toMatchObject({ due: 42, shown: 42, outcome: null });
    expect(again.nudges[0]?.nudge.id).not.toBe(SHOWN.open?.id);
  });

  it('is five minutes unless it is said otherwise', () => {
    expect(snooze(SHOWN, m(32), ms(32)).track.snoozeMs).toBe(ms(5));
  });

  it('is a skip at the third time in a row', () => {
    const once = due(snooze(SHOWN, m(31), ms(31)).track, 36).track;
    expect(isLastSnooze(once)).toBe(false);
    const twice = due(snooze(once, m(37), ms(37)).track, 42).track;
    expect(isLastSnooze(twice)).toBe(true);
    const thrice = snooze(twice, m(43), ms(43));
    expect(row(thrice)?.outcome).toBe('skipped');
    expect(currentIntervalMs(thrice.track, movementRhythm(DEFAULT_SETTINGS))).toBe(ms(30));
    expect(isLastSnooze(thrice.track)).toBe(false);
  });

  it('ends with any break', () => {
    const { track } = snooze(SHOWN, m(31), ms(31));
    const after = trackTime(track, [], [ends('natural', 32, 40)], m(40)).track;
    expect(after).toMatchObject({ boutStartAt: m(40), snoozeMs: null, snoozesInRow: 0, baseMs: 0, dueAt: null });
  });

  it('that comes after the nudge was given up still does what it says', () => {
    const missed = trackTime(SHOWN, sat(35), [], BOUT).track;
    const late = snooze(missed, m(36), ms(36));
    expect(late.nudges).toEqual([]);
    expect(row(due(late.track, 41))).toMatchObject({ due: 41 });
  });
});

describe('back-off', () => {
  const rhythm = movementRhythm(DEFAULT_SETTINGS);
  const miss = (track: NudgeTrack): NudgeTrack => giveUp({ ...track, open: SHOWN.open }, m(35), ms(35)).track;
  const take = (track: NudgeTrack): NudgeTrack => start({ ...track, open: SHOWN.open }, m(35), ms(35)).track;
  const minutes = (track: NudgeTrack) => currentIntervalMs(track, rhythm) / MINUTE_MS;

  it('comes with the third that is missed in a row, and not sooner', () => {
    expect([miss(IN_BOUT), miss(miss(IN_BOUT)), miss(miss(miss(IN_BOUT)))].map(minutes)).toEqual([30, 30, 45]);
  });

  it('needs them in a row', () => {
    const twice = { ...miss(miss(IN_BOUT)), open: SHOWN.open };
    for (const between of [snooze(twice, m(31), ms(31)).track, skip(twice, m(31), ms(31)).track, take(twice)])
      expect(minutes(miss(between))).toBe(30);
    expect(minutes(miss(twice))).toBe(45);
  });

  it('goes back one step with each that is taken, and not below the interval that was chosen', () => {
    const sixTimes = [1, 2, 3, 4, 5, 6].reduce(miss, IN_BOUT);
    expect(minutes(sixTimes)).toBe(60);
    expect(minutes(take(sixTimes))).toBe(45);
    expect(minutes(take(take(sixTimes)))).toBe(30);
    expect(minutes(take(take(take(sixTimes))))).toBe(30);
  });

  it('goes back at once from its longest interval, however many were missed there', () => {
    let track = IN_BOUT;
    for (let times = 0; times < 30; times += 1) track = due(miss(track), 1).track;
    expect(minutes(track)).toBe(60);
    expect(minutes(take(track))).toBe(45);
  });
});

describe('a minute that answers a nudge', () => {
  const started = start(SHOWN, m(31), ms(31)).track;

  it('leaves it taken when it is done', () => {
    expect(settleStarted(started, true)).toEqual({ track: { ...started, started: null }, nudges: [] });
  });

  it('makes it skipped when it is not', () => {
    const settled = settleStarted(started, false);
    expect(row(settled)).toEqual({ due: 30, shown: 30, closed: 31, outcome: 'skipped' });
    expect(settled.nudges[0]?.was).toBe('taken');
    expect(settled.track.started).toBeNull();
  });

  it('may begin a while after the answer, but not after 5 min: then it is one of its own', () => {
    expect(withoutStale(started, m(36)).started).not.toBeNull();
    expect(withoutStale(started, m(36.001)).started).toBeNull();
  });

  it('without a nudge settles nothing', () => {
    expect(settleStarted(IN_BOUT, false)).toEqual({ track: IN_BOUT, nudges: [] });
  });
});

describe('a new bout', () => {
  it('starts the count anew, and keeps the patience', () => {
    const before = { ...IN_BOUT, baseMs: ms(9), dueAt: m(8), missedInRow: 2, backOffLevel: 1 };
    expect(trackTime(before, [], [], m(50)).track).toEqual({
      ...IN_BOUT,
      boutStartAt: m(50),
      missedInRow: 2,
      backOffLevel: 1,
    });
    expect(trackTime(before, [], [], null).track.boutStartAt).toBeNull();
  });
});

describe('time that is taken back', () => {
  it('leaves nothing to count from that was not sat', () => {
    const answered = snooze(SHOWN, m(32), ms(32)).track;
    expect(withinSitting(answered, ms(29)).baseMs).toBe(ms(29));
    expect(withinSitting(SHOWN, ms(29)).open?.sittingAtShownMs).toBe(ms(29));
    expect(withinSitting({ ...SHOWN, baseMs: ms(30) }, ms(29))).toMatchObject({
      baseMs: ms(29),
      open: { sittingAtShownMs: ms(29) },
    });
  });

  it('is nothing when enough was sat', () => {
    expect(withinSitting(SHOWN, ms(30))).toBe(SHOWN);
    expect(withinSitting(IN_BOUT, 0)).toBe(IN_BOUT);
  });
});

describe('a clock that was set', () => {
  it('moves all instants of what is open with it', () => {
    const byMs = -ms(60);
    const shifted = shiftTrack({ ...SHOWN, dueAt: m(30) }, byMs);
    expect(shifted.boutStartAt).toBe(BOUT + byMs);
    expect(shifted.dueAt).toBe(m(30) + byMs);
    expect(shifted.open).toEqual({ ...SHOWN.open, dueAt: m(30) + byMs, shownAt: m(30) + byMs });
    expect(shiftTrack(NEW_TRACK, byMs)).toEqual(NEW_TRACK);
  });
});

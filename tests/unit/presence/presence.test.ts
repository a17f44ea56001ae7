import { describe, expect, it } from 'vitest';
import {
  type Observation,
  observe,
  type Presence,
  type Stretch,
  stretchUntil,
  wantsHeartbeat,
} from '../../../lib/domain/presence/presence.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';

/** An instant so many seconds after the beginning. */
const s = (seconds: number): number => HOUR_MS + Math.round(seconds * SECOND_MS);
const min = (minutes: number): number => s(minutes * 60);

const active = (since: number): Presence => ({ kind: 'active', sinceAt: since });
const away = (since: number, changes: Partial<Presence & { kind: 'away' }> = {}): Presence => ({
  kind: 'away',
  sinceAt: since,
  cause: 'idle',
  lockedSinceAt: null,
  lockedMs: 0,
  listening: false,
  ...changes,
});
const watching = (since: number, lastHeardAt: number): Presence => ({ kind: 'watching', sinceAt: since, lastHeardAt });
const unknown = (since: number, listening = true): Presence => ({ kind: 'unknown', sinceAt: since, listening });

const INPUT: Observation = { type: 'input' };
const ALIVE: Observation = { type: 'alive' };
const LOCKED: Observation = { type: 'locked' };
const IDLE: Observation = { type: 'idle', audible: false };
const IDLE_WITH_SOUND: Observation = { type: 'idle', audible: true };
const beat = (changes: Partial<Observation & { type: 'beat' }> = {}): Observation => ({
  type: 'beat',
  input: false,
  audible: false,
  idleState: 'active',
  ...changes,
});

/** Observes with the last event a minute before, unless it is said to be earlier. */
const see = (presence: Presence, observation: Observation, at: number, lastSeenAt = at - MINUTE_MS, watch = 30) =>
  observe(presence, observation, at, lastSeenAt, { ...DEFAULT_SETTINGS, watchingMinutes: watch });

const present = (kind: 'active' | 'watching', startAt: number, endAt: number): Stretch => ({
  type: 'present',
  kind,
  startAt,
  endAt,
});
const absence = (startAt: number, endAt: number, changes: Partial<Stretch & { type: 'absence' }> = {}): Stretch => ({
  type: 'absence',
  cause: 'idle',
  lockedMs: 0,
  startAt,
  endAt,
  ...changes,
});

describe('a person who was never seen', () => {
  it('is active from the first input on, and all before is unseen', () => {
    expect(see(unknown(s(0)), INPUT, s(50))).toEqual({
      presence: active(s(50)),
      stretches: [{ type: 'unseen', startAt: s(0), endAt: s(50) }],
    });
  });

  it('leaves no unseen stretch when the input comes at once', () => {
    expect(see(unknown(s(0)), INPUT, s(0))).toEqual({ presence: active(s(0)), stretches: [] });
  });

  it.each([
    ['idle', IDLE],
    ['locked', LOCKED],
  ])('and is said to be %s needs no heartbeat any more: the return will come by itself', (_, observation) => {
    expect(see(unknown(s(0)), observation, s(50)).presence).toEqual(unknown(s(0), false));
  });

  it('stays so however long nothing is heard', () => {
    expect(see(unknown(s(0)), ALIVE, s(90_000), s(0))).toEqual({ presence: unknown(s(0)), stretches: [] });
    expect(see(unknown(s(0)), beat({ audible: true }), s(90_000), s(0)).stretches).toEqual([]);
  });
});

describe('an active person', () => {
  it('is away since the last input, which was the detection interval ago, when idle is said', () => {
    expect(see(active(s(0)), IDLE, s(600))).toEqual({
      presence: away(s(540)),
      stretches: [present('active', s(0), s(540))],
    });
  });

  it('is not away since before the input that is known', () => {
    expect(see(active(s(0)), IDLE, s(30))).toEqual({ presence: away(s(0)), stretches: [] });
  });

  it('is away since the lock when the screen is locked', () => {
    expect(see(active(s(0)), LOCKED, s(600))).toEqual({
      presence: away(s(600), { cause: 'lock', lockedSinceAt: s(600) }),
      stretches: [present('active', s(0), s(600))],
    });
  });

  it('stays so with more input, with quiet heartbeats, and with events that tell nothing', () => {
    for (const observation of [INPUT, ALIVE, beat(), beat({ input: true }), beat({ audible: true })])
      expect(see(active(s(0)), observation, s(600))).toEqual({ presence: active(s(0)), stretches: [] });
  });

  it('is away when a heartbeat finds what an event that was lost should have said', () => {
    expect(see(active(s(0)), beat({ idleState: 'idle' }), s(600)).presence).toEqual(away(s(540)));
    expect(see(active(s(0)), beat({ idleState: 'idle', audible: true }), s(600)).presence).toEqual(
      watching(s(540), s(600)),
    );
    expect(see(active(s(0)), beat({ idleState: 'locked' }), s(600)).presence).toEqual(
      away(s(600), { cause: 'lock', lockedSinceAt: s(600) }),
    );
  });
});

describe('silence between two events', () => {
  it.each([
    { seconds: 150, gap: false },
    { seconds: 150.001, gap: true },
  ])('of $seconds s is a gap: $gap', ({ seconds, gap }) => {
    const seen = see(active(s(0)), ALIVE, s(600 + seconds), s(600));
    expect(seen).toEqual(
      gap
        ? {
            presence: away(s(600), { cause: 'gap', listening: true }),
            stretches: [present('active', s(0), s(600))],
          }
        : { presence: active(s(0)), stretches: [] },
    );
  });

  it('is over with the event that brings input', () => {
    expect(see(active(s(0)), INPUT, s(1_000), s(600))).toEqual({
      presence: active(s(1_000)),
      stretches: [present('active', s(0), s(600)), absence(s(600), s(1_000), { cause: 'gap' })],
    });
  });

  it('keeps its cause when a lock screen or idle is seen at its end', () => {
    expect(see(active(s(0)), LOCKED, s(1_000), s(600)).presence).toEqual(
      away(s(600), { cause: 'gap', lockedSinceAt: s(1_000) }),
    );
    expect(see(active(s(0)), IDLE, s(1_000), s(600)).presence).toEqual(away(s(600), { cause: 'gap' }));
  });

  it('in the middle of a film is one as well', () => {
    expect(see(watching(s(0), s(600)), beat({ audible: true }), s(900), s(600)).presence).toEqual(
      away(s(600), { cause: 'gap', listening: true }),
    );
  });

  it('while away is nothing new', () => {
    expect(see(away(s(0)), ALIVE, s(90_000), s(60))).toEqual({ presence: away(s(0)), stretches: [] });
  });
});

describe('a person who is away', () => {
  it('is back at the first input, whatever brings it', () => {
    for (const observation of [INPUT, beat({ input: true })])
      expect(see(away(s(0)), observation, s(600))).toEqual({
        presence: active(s(600)),
        stretches: [absence(s(0), s(600))],
      });
  });

  it('is not back because a heartbeat, a sound or the browser itself is there', () => {
    for (const observation of [beat(), beat({ audible: true }), beat({ idleState: 'idle' }), ALIVE])
      expect(see(away(s(0), { cause: 'gap', listening: true }), observation, s(600))).toEqual({
        presence: away(s(0), { cause: 'gap', listening: true }),
        stretches: [],
      });
  });

  it('adds up how long the screen was locked, also in pieces', () => {
    let presence = see(away(s(0)), LOCKED, s(100)).presence;
    presence = see(presence, LOCKED, s(130)).presence;
    presence = see(presence, IDLE, s(160)).presence;
    expect(presence).toEqual(away(s(0), { lockedMs: 60_000 }));
    presence = see(presence, LOCKED, s(200)).presence;
    expect(see(presence, INPUT, s(260)).stretches).toEqual([absence(s(0), s(260), { lockedMs: 120_000 })]);
  });

  it('needs no heartbeat, except after a gap until idle, locked or input is heard', () => {
    expect(wantsHeartbeat(away(s(0)))).toBe(false);
    const afterGap = away(s(0), { cause: 'gap', listening: true });
    expect(wantsHeartbeat(afterGap)).toBe(true);
    expect(wantsHeartbeat(see(afterGap, beat(), s(60)).presence)).toBe(true);
    expect(wantsHeartbeat(see(afterGap, IDLE, s(60)).presence)).toBe(false);
    expect(wantsHeartbeat(see(afterGap, LOCKED, s(60)).presence)).toBe(false);
    expect(wantsHeartbeat(active(s(0)))).toBe(true);
    expect(wantsHeartbeat(watching(s(0), s(60)))).toBe(true);
    expect(wantsHeartbeat(unknown(s(0)))).toBe(true);
    expect(wantsHeartbeat(unknown(s(0), false))).toBe(false);
  });
});

describe('a look that finds nobody at the keys, but not idle either', () => {
  const launch = beat({ idleState: 'active' });

  it('goes on looking, since no word will come of the return', () => {
    expect(see(away(s(0)), launch, s(60)).presence).toEqual(away(s(0), { listening: true }));
    expect(see(unknown(s(0), false), launch, s(60)).presence).toEqual(unknown(s(0), true));
  });

  it('finds the screen unlocked', () => {
    expect(see(away(s(0), { cause: 'lock', lockedSinceAt: s(0) }), launch, s(60)).presence).toEqual(
      away(s(0), { cause: 'lock', lockedMs: 60_000, listening: true }),
    );
  });
});

describe('a person who watches', () => {
  it('does so from the last input on, when idle comes with sound', () => {
    expect(see(active(min(0)), IDLE_WITH_SOUND, min(10))).toEqual({
      presence: watching(min(9), min(10)),
      stretches: [present('active', min(0), min(9))],
    });
  });

  it('goes on while the sound is heard', () => {
    const heard = see(watching(min(0), min(1)), beat({ audible: true }), min(2));
    expect(heard).toEqual({ presence: watching(min(0), min(2)), stretches: [] });
    expect(see(heard.presence, IDLE_WITH_SOUND, min(2.5)).presence).toEqual(watching(min(0), min(2.5)));
  });

  it.each([
    ['a heartbeat', beat({ idleState: 'idle' })],
    ['another idle', IDLE],
  ])('is away since the sound was last heard, when %s hears none', (_, observation) => {
    expect(see(watching(min(0), min(5)), observation, min(6))).toEqual({
      presence: away(min(5)),
      stretches: [present('watching', min(0), min(5))],
    });
  });

  it.each([
    { minutes: 29.99, kind: 'watching' },
    { minutes: 30, kind: 'away' },
    { minutes: 30.9, kind: 'away' },
  ])('$minutes min after the last input is $kind, with the sound still on', ({ minutes, kind }) => {
    const { presence, stretches } = see(watching(min(0), min(29)), beat({ audible: true }), min(minutes));
    expect(presence.kind).toBe(kind);
    expect(presence.sinceAt).toBe(kind === 'away' ? min(30) : min(0));
    expect(stretches).toEqual(kind === 'away' ? [present('watching', min(0), min(30))] : []);
  });

  it('is away since the sound was last heard if that was before the half hour was over', () => {
    expect(see(watching(min(0), min(29.5)), beat({ idleState: 'idle' }), min(30.5))).toEqual({
      presence: away(min(29.5)),
      stretches: [present('watching', min(0), min(29.5))],
    });
    expect(see(watching(min(0), min(29.5)), IDLE, min(30.5)).presence).toEqual(away(min(29.5)));
  });

  it('is back with the next input: within the half hour without an absence, after it with one', () => {
    expect(see(watching(min(0), min(19)), INPUT, min(20))).toEqual({
      presence: active(min(20)),
      stretches: [present('watching', min(0), min(20))],
    });
    expect(see(watching(min(0), min(30)), INPUT, min(31)).stretches).toEqual([
      present('watching', min(0), min(30)),
      absence(min(30), min(31)),
    ]);
  });

  it('is away with the lock of the screen', () => {
    expect(see(watching(min(0), min(19)), LOCKED, min(20)).presence).toEqual(
      away(min(20), { cause: 'lock', lockedSinceAt: min(20) }),
    );
  });

  it('never does when the setting is 0: the absence begins at the last input', () => {
    expect(see(active(min(0)), IDLE_WITH_SOUND, min(10), min(9), 0)).toEqual({
      presence: away(min(9)),
      stretches: [present('active', min(0), min(9))],
    });
  });
});

describe('what is open', () => {
  it('can be read as a stretch that ends now', () => {
    expect(stretchUntil(unknown(s(0)), s(9))).toEqual({ type: 'unseen', startAt: s(0), endAt: s(9) });
    expect(stretchUntil(active(s(0)), s(9))).toEqual(present('active', s(0), s(9)));
    expect(stretchUntil(watching(s(0), s(5)), s(9))).toEqual(present('watching', s(0), s(9)));
    expect(stretchUntil(away(s(0), { lockedMs: 1_000 }), s(9))).toEqual(absence(s(0), s(9), { lockedMs: 1_000 }));
    expect(stretchUntil(away(s(0), { cause: 'lock', lockedMs: 1_000, lockedSinceAt: s(4) }), s(9))).toEqual(
      absence(s(0), s(9), { cause: 'lock', lockedMs: 6_000 }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StampedEvent } from '../../../lib/domain/engine/event.ts';
import { glance } from '../../../lib/domain/engine/glance.ts';
import { holdAt } from '../../../lib/domain/engine/hold.ts';
import { openNudge } from '../../../lib/domain/engine/open.ts';
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import { isEngineState } from '../../../lib/domain/engine/state-shape.ts';
import { step } from '../../../lib/domain/engine/step.ts';
import { cuesOf } from '../../../lib/domain/nudges/cues.ts';
import { movementRhythm } from '../../../lib/domain/nudges/policy.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { MINUTE_MS, SECOND_MS } from '../../../lib/domain/time.ts';
import { WORLDS_LIMIT_MS, type WorldShape, worldArbitrary } from '../../support/world/arbitrary.ts';
import type { WorldTrace } from '../../support/world/beyond.ts';
import { stepEngine } from '../../support/world/engines.ts';
import { forAll } from '../../support/world/for-all.ts';
import { brokenRation, brokenSpacing, shownInSentence, shownInSuppressed } from '../../support/world/nudge-rules.ts';
import { whatTheRulesSay } from '../../support/world/oracle.ts';
import { collectShowings, type Showing } from '../../support/world/showings.ts';
import { overlapMs } from '../../support/world/timeline.ts';
import { type Outcome, playTrace } from '../../support/world/world.ts';

const timeout = WORLDS_LIMIT_MS;

/** Any world, and as often one in which much is shown and answered. */
const worlds = (shape: WorldShape = {}) =>
  fc.oneof(worldArbitrary(shape), worldArbitrary({ ...shape, busy: true, long: false }));

interface Instant {
  readonly before: EngineState | null;
  readonly after: EngineState;
  readonly event: StampedEvent;
  /** In force before the event, and after it. */
  readonly settingsBefore: Settings;
  readonly settings: Settings;
}

interface Played extends Outcome {
  readonly seen: readonly number[];
  readonly showings: readonly Showing[];
}

/** @param look sees every event as it was handled. */
async function play(trace: WorldTrace, look?: (instant: Instant) => void): Promise<Played> {
  const seen: number[] = [];
  let before: EngineState | null = null;
  let settingsBefore = trace.header.settings;
  const { watch, showings } = collectShowings((after, event, settings) => {
    seen.push(event.at);
    look?.({ before, after, event, settingsBefore, settings });
    before = after;
    settingsBefore = settings;
  });
  const outcome = await playTrace(trace, stepEngine({ watch }));
  return { ...outcome, seen, showings: showings(outcome.history.nudges) };
}

const tracks = ({ track, cues }: EngineState) => [track, ...Object.values(cues)];

describe('nudges, in every world', () => {
  it('each that is closed is taken, skipped, snoozed or missed, and at most one is open at any time', {
    timeout,
  }, async () => {
    await forAll(worlds(), async (trace) => {
      const { history, showings } = await play(trace, ({ after }) => {
        expect(tracks(after).filter(({ open }) => open !== null).length).toBeLessThanOrEqual(1);
      });
      // The day counts what asks to move.
      const moves = showings.filter(({ kind }) => kind === 'movement');
      const tally = (name: 'shown' | 'taken' | 'snoozed' | 'skipped' | 'missed') =>
        history.days.reduce((sum, day) => sum + day.nudges[name], 0);
      expect(tally('shown')).toBe(moves.length);
      for (const outcome of ['taken', 'snoozed', 'skipped', 'missed'] as const) {
        expect(tally(outcome)).toBe(moves.filter((nudge) => nudge.outcome === outcome).length);
      }
      expect(showings.filter(({ closedAt }) => closedAt === null).length).toBeLessThanOrEqual(1);
      for (const { closedAt, outcome } of showings) expect(closedAt === null).toBe(outcome === null);
    });
  });

  it('are answered, or given up after five minutes of presence', { timeout }, async () => {
    await forAll(worlds({ clocks: false }), async (trace) => {
      const { seen, showings } = await play(trace);
      const { absences, timeline } = whatTheRulesSay(trace, seen);
      for (const { closedAt, dueAt, shownAt } of showings) {
        expect(shownAt).toBeGreaterThanOrEqual(dueAt);
        expect(closedAt ?? shownAt).toBeGreaterThanOrEqual(shownAt);
        // The event that notices may come a minute later, and what looked like presence at first may turn out to be
        // an absence since the last touch.
        const untilAt = closedAt ?? timeline.endAt;
        const awayMs = overlapMs({ startAt: shownAt, endAt: untilAt }, absences);
        const doubtMs = trace.header.settings.idleDetectionSeconds * SECOND_MS;
        expect(untilAt - shownAt - awayMs).toBeLessThanOrEqual(6 * MINUTE_MS + doubtMs);
      }
    });
  });

  it('never come to a person who is away, just back, moving, standing, paused, in a meeting or off work', {
    timeout,
  }, async () => {
    await forAll(worlds({ clocks: false }), async (trace) => {
      const { seen, showings } = await play(trace);
      const broken = shownInSuppressed(showings, trace, whatTheRulesSay(trace, seen));
      expect(broken).toEqual({ onReturn: [], suppressed: [] });
    });
  });

  it('wait for a pause in the input, as long as the grace is, from when nothing holds them any more', {
    timeout,
  }, async () => {
    await forAll(worlds({ clocks: false }), async (trace) => {
      // When each kind was last seen held, by the rules for any moment.
      const heldAt = new Map<string, number>();
      const freeAt = new Map<string, number>();
      const { showings } = await play(trace, ({ before, after, event, settings }) => {
        const opened = openNudge(after);
        if (opened !== null && (before === null || openNudge(before)?.open.id !== opened.open.id)) {
          freeAt.set(opened.open.id, heldAt.get(opened.id) ?? Number.NEGATIVE_INFINITY);
        }
        for (const { id, ignores } of [movementRhythm(settings), ...cuesOf(settings)]) {
          if (holdAt(after, settings, event.at, ignores) !== null) heldAt.set(id, event.at);
        }
      });
      expect(shownInSentence(showings, (id) => freeAt.get(id) ?? Number.NEGATIVE_INFINITY)).toEqual([]);
    });
  });

  it('of a kind never come twice within its interval of sitting, and cues keep away from what asks to move', {
    timeout,
  }, async () => {
    await forAll(worlds({ clocks: false }), async (trace) => {
      const { seen, showings } = await play(trace);
      expect(brokenSpacing(showings, whatTheRulesSay(trace, seen))).toEqual([]);
    });
  });

  it('are rationed by the hour and by the day', { timeout }, async () => {
    await forAll(worlds({ clocks: false, zones: false }), async (trace) => {
      expect(brokenRation((await play(trace)).showings)).toEqual([]);
    });
  });

  it('that ask to move are due when the sitting time since the last one reaches the interval', {
    timeout,
  }, async () => {
    await forAll(worlds({ clocks: false, acts: false }), async (trace) => {
      const { seen, showings } = await play(trace);
      const { days, colours, timeline } = whatTheRulesSay(trace, seen);
      const { idleDetectionSeconds, movementIntervalMinutes, backOff } = trace.header.settings;
      const sitting = colours.filter(({ kind }) => kind === 'active' || kind === 'watching' || kind === 'bridged');
      const bouts = days.flatMap((day) => day.bouts);
      const moves = showings.filter(({ kind }) => kind === 'movement');
      // What looked like sitting and turned out to be an absence: the detection interval, or a minute between sightings.
      const slackMs = Math.max(idleDetectionSeconds * SECOND_MS, MINUTE_MS) + 150 * SECOND_MS;
      for (const [index, { byClock, dueAt }] of moves.entries()) {
        if (byClock) continue;
        const bout = bouts.find(({ startAt, endAt }) => startAt <= dueAt && dueAt <= endAt + slackMs);
        expect(bout).toBeDefined();
        const closedAt = moves[index - 1]?.closedAt ?? timeline.startAt;
        const since = Math.max(bout?.startAt ?? 0, closedAt);
        const satMs = overlapMs({ startAt: since, endAt: dueAt }, sitting);
        const longestMs = backOff ? Math.max(60, movementIntervalMinutes) : movementIntervalMinutes;
        expect(satMs).toBeGreaterThanOrEqual(movementIntervalMinutes * MINUTE_MS - slackMs);
        expect(satMs).toBeLessThanOrEqual(longestMs * MINUTE_MS + slackMs);
      }
    });
  });
});

describe('what the engine remembers of nudges, in every world', () => {
  it('is a state that it can go on from', { timeout }, async () => {
    await forAll(worlds(), async (trace) => {
      await play(trace, ({ after }) => expect(isEngineState(JSON.parse(JSON.stringify(after)))).toBe(true));
    });
  });

  it('holds nothing back longer than it was asked to', { timeout }, async () => {
    await forAll(worlds(), async (trace) => {
      // Time as it was lived, which no clock that is set changes; a clock that jitters stands still.
      let livedMs = 0;
      let lastAt = trace.events[0]?.at ?? 0;
      const endsMs = { pause: 0, meeting: 0 };
      await play(trace, ({ after, event, settings }) => {
        const { at } = event;
        if (at >= lastAt || lastAt - at >= 2 * SECOND_MS) {
          livedMs += Math.max(0, at - lastAt);
          lastAt = at;
        }
        if (event.type === 'pause' || event.type === 'meeting') {
          const minutes = typeof event.until === 'object' ? event.until.minutes : 0;
          const endMs = livedMs + minutes * MINUTE_MS;
          // A pause cuts no longer one short.
          const isAdded = event.type === 'pause' && minutes > 0;
          endsMs[event.type] = isAdded ? Math.max(endsMs.pause, endMs) : endMs;
        }
        if (livedMs >= endsMs.pause) expect(after.pausedUntil).toBeNull();
        if (livedMs >= endsMs.meeting) expect(after.meeting).toBeNull();
        expect(after.justBackUntil - after.lastSeenAt).toBeLessThanOrEqual(2 * MINUTE_MS);
        for (const until of [after.pausedUntil, after.meeting?.until, after.justBackUntil]) {
          if (typeof until !== 'number' || until < after.lastSeenAt) continue;
          const then = glance(after, settings, undefined, until);
          const { hold } = then.nudge;
          if (until === after.pausedUntil) expect([then.pausedUntil, hold === 'paused']).toEqual([null, false]);
          if (until === after.meeting?.until) expect([then.meetingUntil, hold === 'meeting']).toEqual([null, false]);
          if (until === after.justBackUntil) expect(hold).not.toBe('just-back');
        }
      });
    });
  });

  it('keeps the time that was sat through when settings change', { timeout }, async () => {
    await forAll(worlds(), async (trace) => {
      await play(trace, ({ before, after, event, settingsBefore }) => {
        if (event.type !== 'settings' || before === null) return;
        // What the person did beside is to open the extension.
        const unchanged = step(before, { type: 'opened', at: event.at, zone: event.zone }, settingsBefore).state;
        expect(after.presence).toEqual(unchanged.presence);
        expect(after.book).toEqual(unchanged.book);
        expect(after.track.baseMs).toBe(unchanged.track.baseMs);
        expect(after.track.backOffLevel).toBeLessThanOrEqual(unchanged.track.backOffLevel);
        expect(after.pausedUntil).toBe(unchanged.pausedUntil);
        // What is shown on a new day counts anew.
        if (after.ration.day !== unchanged.ration.day) return;
        // What is given up at this very instant may be no longer wanted instead.
        const untaken = Math.min(before.ration.untaken, unchanged.ration.untaken);
        expect(after.ration.untaken).toBeGreaterThanOrEqual(untaken);
      });
    });
  });
});

/** One instant in so many is tried out: each takes up to an hour and a half of heartbeats. */
const TRIED_ONE_IN = 19;

describe('what a surface says of the next movement nudge, in every world', () => {
  /** When it becomes due, if the person types on from here; null if that takes more than `withinMs`. */
  function dueFrom(from: EngineState, zone: string, settings: Settings, withinMs: number): number | null {
    const sense = { input: true, idleState: 'active', audible: false, fullscreen: from.fullscreen } as const;
    let state = from;
    for (let at = from.lastSeenAt; at <= from.lastSeenAt + withinMs + MINUTE_MS; at += MINUTE_MS) {
      state = { ...step(state, { type: 'heartbeat', sense, at, zone }, settings).state, outbox: [] };
      const { calledAt, dueAt, open } = state.track;
      if (open !== null) return open.dueAt;
      if (dueAt !== null || calledAt !== null) return Math.min(dueAt ?? at, calledAt ?? at);
    }
    return null;
  }

  it('comes true within a minute, for a person who goes on sitting', { timeout }, async () => {
    await forAll(worlds(), async (trace) => {
      let count = 0;
      await play(trace, ({ after, event, settings }) => {
        count += 1;
        if (count % TRIED_ONE_IN !== 0 && event.type !== 'answer' && event.type !== 'settings') return;
        if (after.presence.kind !== 'active' || after.track.open !== null || after.routine !== null) return;
        const { nudge, signal } = glance(after, settings, undefined, after.lastSeenAt);
        if (nudge.dueInMs === null || nudge.hold !== null || signal !== 'fine') return;
        const dueAt = dueFrom(after, event.zone, settings, nudge.dueInMs) ?? Number.POSITIVE_INFINITY;
        const promisedAt = after.lastSeenAt + nudge.dueInMs;
        expect(Math.max(dueAt, after.lastSeenAt) - promisedAt).toBeLessThanOrEqual(MINUTE_MS);
        expect(promisedAt - Math.max(dueAt, after.lastSeenAt)).toBeLessThanOrEqual(MINUTE_MS);
      });
    });
  });
});

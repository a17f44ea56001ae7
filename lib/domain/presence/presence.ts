import type { Settings } from '../settings.ts';
import { MINUTE_MS, SECOND_MS } from '../time.ts';

/**
 * More than this between two events, while the person was present, means that nothing was running: the machine
 * slept, or the browser was closed or killed. Two heartbeats and a half.
 */
export const GAP_MS = 150 * SECOND_MS;

/** What began an absence. Whatever is seen during it does not change that. */
export type AbsenceCause = 'idle' | 'lock' | 'gap';

/** Where the person is, as far as a browser can know, and since when (epoch ms). */
export type Presence =
  /** Nothing was ever seen of the person. Counts as unknown, however long. */
  | { readonly kind: 'unknown'; readonly sinceAt: number; readonly listening: boolean }
  | { readonly kind: 'active'; readonly sinceAt: number }
  /** No input, but a focused tab sounds. `inputAt` is the last input, where that is not `sinceAt`. */
  | { readonly kind: 'watching'; readonly sinceAt: number; readonly lastHeardAt: number; readonly inputAt?: number }
  | {
      readonly kind: 'away';
      readonly sinceAt: number;
      readonly cause: AbsenceCause;
      /** Since when the screen is locked; null while it is not. */
      readonly lockedSinceAt: number | null;
      /** Ms for which it was locked before that, within this absence. */
      readonly lockedMs: number;
      /** The heartbeat goes on: after a gap no sign of the return may come by itself. */
      readonly listening: boolean;
    };

/** What an event says of the person. */
export type Observation =
  | { readonly type: 'input' }
  | { readonly type: 'idle'; readonly audible: boolean }
  | { readonly type: 'locked' }
  /** A look at the state of things: the heartbeat, or a start. */
  | {
      readonly type: 'beat';
      readonly input: boolean;
      readonly audible: boolean;
      readonly idleState: 'active' | 'idle' | 'locked';
    }
  /** Nothing but: the browser was running and awake. */
  | { readonly type: 'alive' };

/** A stretch of presence or absence that is over. Epoch ms, half open, never empty. */
export type Stretch =
  | { readonly type: 'present'; readonly kind: 'active' | 'watching'; readonly startAt: number; readonly endAt: number }
  | { readonly type: 'unseen'; readonly startAt: number; readonly endAt: number }
  | {
      readonly type: 'absence';
      readonly cause: AbsenceCause;
      /** Ms for which the screen was locked within it. */
      readonly lockedMs: number;
      readonly startAt: number;
      readonly endAt: number;
    };

export interface Observed {
  readonly presence: Presence;
  /** What ended with the observation, in order. */
  readonly stretches: readonly Stretch[];
}

/** Whether the person is there. */
export function isPresent(presence: Presence): presence is Extract<Presence, { kind: 'active' | 'watching' }> {
  return presence.kind === 'active' || presence.kind === 'watching';
}

type PresenceRules = Pick<Settings, 'idleDetectionSeconds' | 'watchingMinutes'>;

function lockedMsAt({ lockedMs, lockedSinceAt }: Presence & { kind: 'away' }, at: number): number {
  return lockedMs + at - (lockedSinceAt ?? at);
}

/** Closes what is open at `at` and goes on as `next`. An empty stretch leaves no trace. */
function turn(presence: Presence, at: number, next: Presence): Observed {
  const startAt = presence.sinceAt;
  if (at <= startAt) return { presence: next, stretches: [] };
  return { presence: next, stretches: [stretchUntil(presence, at)] };
}

/** From `at` on the person is away. */
function leave(presence: Presence, at: number, cause: AbsenceCause, lockedSinceAt: number | null = null): Observed {
  const listening = cause === 'gap';
  return turn(presence, at, { kind: 'away', sinceAt: at, cause, lockedSinceAt, lockedMs: 0, listening });
}

/** What is open, as a stretch that ends at `at`. */
export function stretchUntil(presence: Presence, at: number): Stretch {
  const startAt = presence.sinceAt;
  switch (presence.kind) {
    case 'unknown':
      return { type: 'unseen', startAt, endAt: at };
    case 'active':
    case 'watching':
      return { type: 'present', kind: presence.kind, startAt, endAt: at };
    case 'away':
      return { type: 'absence', cause: presence.cause, lockedMs: lockedMsAt(presence, at), startAt, endAt: at };
  }
}

/** Two turns one after the other. */
function then(first: Observed, second: (presence: Presence) => Observed): Observed {
  const next = second(first.presence);
  return { presence: next.presence, stretches: [...first.stretches, ...next.stretches] };
}

const unchanged = (presence: Presence): Observed => ({ presence, stretches: [] });

/** Watching that has used up its time is an absence from that instant on. */
function expireWatching(presence: Presence, at: number, rules: PresenceRules): Observed {
  if (presence.kind !== 'watching') return unchanged(presence);
  const endsAt = Math.max(presence.sinceAt, (presence.inputAt ?? presence.sinceAt) + rules.watchingMinutes * MINUTE_MS);
  return at >= endsAt ? leave(presence, endsAt, 'idle') : unchanged(presence);
}

/** Watching in silence is an absence since the sound was last heard, also when its time is used up by now. */
function noticeSilence(presence: Presence, observation: Observation): Observed {
  if (presence.kind !== 'watching') return unchanged(presence);
  const silent =
    (observation.type === 'idle' && !observation.audible) ||
    (observation.type === 'beat' && !observation.audible && !observation.input);
  return silent ? leave(presence, presence.lastHeardAt, 'idle') : unchanged(presence);
}

/** Who was present has been away since `at`, for all that anybody knows. */
export function loseSight(presence: Presence, at: number): Observed {
  return isPresent(presence) ? leave(presence, Math.max(presence.sinceAt, at), 'gap') : unchanged(presence);
}

/** If nothing was heard for too long while the person was present, they have been away since the last sign. */
function noticeGap(presence: Presence, at: number, lastSeenAt: number): Observed {
  return at - lastSeenAt > GAP_MS ? loseSight(presence, lastSeenAt) : unchanged(presence);
}

function onInput(presence: Presence, at: number): Observed {
  return presence.kind === 'active' ? unchanged(presence) : turn(presence, at, { kind: 'active', sinceAt: at });
}

/** Whatever lock there was, is over. */
function unlocked(presence: Presence & { kind: 'away' | 'unknown' }, at: number, listening: boolean): Observed {
  if (presence.kind === 'unknown') return unchanged({ ...presence, listening });
  return unchanged({ ...presence, lockedMs: lockedMsAt(presence, at), lockedSinceAt: null, listening });
}

function onIdle(presence: Presence, at: number, audible: boolean, rules: PresenceRules): Observed {
  switch (presence.kind) {
    case 'active': {
      const lastInputAt = Math.max(presence.sinceAt, at - rules.idleDetectionSeconds * SECOND_MS);
      if (!audible) return leave(presence, lastInputAt, 'idle');
      const watching = turn(presence, lastInputAt, { kind: 'watching', sinceAt: lastInputAt, lastHeardAt: at });
      return then(watching, (next) => expireWatching(next, at, rules));
    }
    case 'watching':
      return unchanged({ ...presence, lastHeardAt: at });
    case 'away':
    case 'unknown':
      return unlocked(presence, at, false);
  }
}

function onLocked(presence: Presence, at: number): Observed {
  switch (presence.kind) {
    case 'active':
    case 'watching':
      return leave(presence, at, 'lock', at);
    case 'away':
      return unchanged({ ...presence, lockedSinceAt: presence.lockedSinceAt ?? at, listening: false });
    case 'unknown':
      return unchanged({ ...presence, listening: false });
  }
}

function onBeat(presence: Presence, at: number, beat: Observation & { type: 'beat' }, rules: PresenceRules): Observed {
  if (beat.input) return onInput(presence, at);
  if (presence.kind === 'watching') return unchanged({ ...presence, lastHeardAt: at });
  // Present, and yet the browser says otherwise: the event that should have said so was lost.
  if (presence.kind === 'active' && beat.idleState === 'idle') return onIdle(presence, at, beat.audible, rules);
  if (presence.kind === 'active' && beat.idleState === 'locked') return onLocked(presence, at);
  // Nobody at the keys, but not idle either, as after a launch: no word will come of the return.
  if (presence.kind !== 'active' && beat.idleState === 'active') return unlocked(presence, at, true);
  return unchanged(presence);
}

/**
 * Takes one observation.
 *
 * @param at epoch ms, not before `lastSeenAt`.
 * @param lastSeenAt epoch ms of the last event before this one.
 */
export function observe(
  presence: Presence,
  observation: Observation,
  at: number,
  lastSeenAt: number,
  rules: PresenceRules,
): Observed {
  const heard = then(noticeGap(presence, at, lastSeenAt), (next) => noticeSilence(next, observation));
  const seen = then(heard, (next) => expireWatching(next, at, rules));
  return then(seen, (next) => {
    switch (observation.type) {
      case 'input':
        return onInput(next, at);
      case 'idle':
        return onIdle(next, at, observation.audible, rules);
      case 'locked':
        return onLocked(next, at);
      case 'beat':
        return onBeat(next, at, observation, rules);
      case 'alive':
        return unchanged(next);
    }
  });
}

/** Whether the heartbeat is wanted: once a minute while the person is, or may be, there. */
export function wantsHeartbeat(presence: Presence): boolean {
  return isPresent(presence) || presence.listening;
}

import { HOUR_MS, MINUTE_MS } from '../time.ts';
import { GAP_MS } from './presence.ts';

/**
 * Whether what the browser says of input can be believed. On some systems it says the same for ever: always active,
 * or always idle. Nothing here changes what is counted of a signal that shows both.
 */

/** Nobody types for so long without one pause of 15 s at any of 240 looks. It is said, and counting goes on. */
const ALWAYS_ACTIVE_MS = 4 * HOUR_MS;
/** A local day of input has 25 hours at most and has to count whole; what goes on for longer is no person. */
const BELIEVED_MS = 30 * HOUR_MS;
/** So much done in the extension without a sign of input is no coincidence, */
const ACTS_WITHOUT_INPUT = 5;
/** once it is spread over so much time that a sign may be late. */
const ACTS_SPREAD_MS = 10 * MINUTE_MS;

export type SignalVerdict = 'fine' | 'always-active' | 'always-idle';

/** What is remembered of the signal. */
export interface Signal {
  readonly verdict: SignalVerdict;
  /** Epoch ms since which every look has found input; null if the last one found none. */
  readonly activeSince: number | null;
  /** When (epoch ms) the person did something in the extension since the browser last showed input: at most five. */
  readonly acts: readonly number[];
}

export const NEW_SIGNAL: Signal = { verdict: 'fine', activeSince: null, acts: [] };

/** What an event shows of the signal: the person did something in the extension, or the browser says how it is. */
export type Sign =
  | 'acted'
  | {
      /** A look found input in the last 15 s. */
      readonly input: boolean;
      readonly idleState: 'active' | 'idle' | 'locked';
    };

/**
 * Takes what an event shows of the signal; null if it shows nothing.
 *
 * @param at epoch ms, not before `lastSeenAt`.
 * @param lastSeenAt epoch ms of the last event before this one.
 */
export function observeSignal(before: Signal, sign: Sign | null, at: number, lastSeenAt: number): Signal {
  let activeSince = at - lastSeenAt > GAP_MS ? null : before.activeSince;
  let { acts } = before;
  if (sign === 'acted') {
    // What comes twice at the same instant was done once.
    if (!acts.includes(at)) acts = [...acts.slice(0, ACTS_WITHOUT_INPUT - 1), at];
  } else if (sign !== null) {
    activeSince = sign.input ? (activeSince ?? at) : null;
    if (sign.input || sign.idleState === 'active') acts = [];
  }
  const [first = at, ...more] = acts;
  const alwaysActive = activeSince !== null && at - activeSince >= ALWAYS_ACTIVE_MS;
  const alwaysIdle = more.length === ACTS_WITHOUT_INPUT - 1 && (more.at(-1) ?? at) - first >= ACTS_SPREAD_MS;
  return { verdict: alwaysActive ? 'always-active' : alwaysIdle ? 'always-idle' : 'fine', activeSince, acts };
}

/** Since when (epoch ms) the input that the browser reports is not to be believed; null if it is. */
export function doubtedSince({ activeSince }: Signal, at: number): number | null {
  return activeSince !== null && at - activeSince >= BELIEVED_MS ? activeSince + BELIEVED_MS : null;
}

import type { WorldTrace } from './beyond.ts';
import { type MakeEngine, stepEngine } from './engines.ts';
import { outputOf } from './output.ts';
import { type Outcome, playTrace, type WorldOptions } from './world.ts';

/** A world as it went. */
export interface Played extends Outcome {
  /** Epoch ms of all that was handled. */
  readonly seen: readonly number[];
}

/** Plays a trace, and writes down when something was seen. */
export async function play(
  trace: WorldTrace,
  engine: MakeEngine = stepEngine(),
  options: WorldOptions = {},
): Promise<Played> {
  const seen: number[] = [];
  const observe = ({ at }: { readonly at: number }) => {
    seen.push(at);
  };
  return { ...(await playTrace(trace, engine, { ...options, observe })), seen };
}

/**
 * The time that the browser lived through: the steps forward between its events. A clock that is set back by less
 * than two seconds stands still until it has caught up with itself.
 */
export function observed(stamps: readonly number[]): number {
  let observedMs = 0;
  let last = stamps[0] ?? 0;
  for (const at of stamps) {
    if (at < last && last - at < 2_000) continue;
    observedMs += Math.max(0, at - last);
    last = at;
  }
  return observedMs;
}

/** All that an outcome says, to be compared as a whole. */
export const allOf = (outcome: Outcome) => ({ ...outputOf(outcome), spans: outcome.history.spans });

import { dayAt, type Glance, glance } from '../domain/engine/glance.ts';
import type { EngineState } from '../domain/engine/state.ts';
import type { Settings } from '../domain/settings.ts';
import type { DayRow } from '../domain/summary/day.ts';
import type { LocalDay } from '../domain/time.ts';
import type { StoreProblemCode } from '../store/problem.ts';

/** All that a view needs to say what is now, and to go on saying it while time passes. */
export interface Snapshot {
  readonly state: EngineState;
  readonly settings: Settings;
  /** The local day that `stored` is of. */
  readonly day: LocalDay;
  readonly stored: DayRow | undefined;
}

/** What a look at the database found: numbers, or what stands in their way. */
export interface Looked {
  readonly seen: { readonly snapshot: Snapshot; readonly glance: Glance } | null;
  readonly problem: StoreProblemCode | null;
}

/**
 * What the snapshot says at `at` (epoch ms). Null once its day is over: then it has to be read anew.
 */
export function glanceAt(snapshot: Snapshot, at: number): Glance | null {
  const { state, settings, stored } = snapshot;
  if (dayAt(state, Math.max(at, state.lastSeenAt)).day !== snapshot.day) return null;
  return glance(state, settings, stored, at);
}

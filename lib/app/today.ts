import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { dayAt, dayUpTo, openSpans, signalOf } from '../domain/engine/glance.ts';
import type { SpanRow } from '../domain/engine/records.ts';
import { currentIntervalMs } from '../domain/nudges/memory.ts';
import type { Nudge } from '../domain/nudges/nudge.ts';
import { movementRhythm } from '../domain/nudges/policy.ts';
import type { SignalVerdict } from '../domain/presence/signal.ts';
import { type Confidence, confidence, type DayRow } from '../domain/summary/day.ts';
import type { DayBounds } from '../domain/time.ts';
import { database } from '../store/database.ts';
import { nudgesBetween, spansOf } from '../store/history.ts';
import { snapshot } from './views.ts';

/** Today with every detail that is kept of it, up to `at`. */
export interface DayDetails {
  readonly at: number;
  readonly bounds: DayBounds;
  readonly day: DayRow;
  readonly spans: readonly SpanRow[];
  readonly nudges: readonly Nudge[];
  readonly confidence: Confidence;
  /** The movement interval in force, in ms. */
  readonly intervalMs: number;
  /** Whether what the browser says of input looks stuck. */
  readonly signal: SignalVerdict;
}

/**
 * Reads the local day under way with its spans and nudges.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function readToday(): Promise<DayDetails> {
  const { state, settings, stored } = await snapshot();
  const at = Math.max(clock.now(), state.lastSeenAt);
  const bounds = dayAt(state, at);
  const [spans, nudges] = await Promise.all([
    spansOf(database, bounds.day, report),
    nudgesBetween(database, bounds.startAt, bounds.endAt, report),
  ]);
  const day = dayUpTo(stored, bounds, state, settings, at);
  return {
    at,
    bounds,
    day,
    spans: [...spans, ...openSpans(state, settings, bounds.day, at)],
    nudges,
    confidence: confidence(day),
    intervalMs: currentIntervalMs(state.track, movementRhythm(settings)),
    signal: signalOf(state),
  };
}

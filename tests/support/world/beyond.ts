import type { Settings } from '../../../lib/domain/settings.ts';
import type { Happening, TraceHeader } from './trace.ts';

/**
 * What a test may let happen beyond the contract of traces. No file holds it and no replay reads it: the contract is
 * fixed, and the reader of traces refuses what it does not know.
 */
export type Beyond =
  /** By the person's word a meeting goes on for so many minutes, or is over. */
  | { readonly type: 'meeting'; readonly minutes: number }
  | { readonly type: 'meeting-over' }
  /** The answer "done", to what is no movement. */
  | { readonly type: 'done' }
  /** The person ends the pause before its time. */
  | { readonly type: 'resume' }
  /** The person looks at the popup. */
  | { readonly type: 'look' }
  /** Nothing: time passes until here. */
  | { readonly type: 'wait' }
  /** The person changes settings. The simulated browser keeps the idle detection that it began with. */
  | { readonly type: 'settings'; readonly changes: Partial<Omit<Settings, 'idleDetectionSeconds'>> }
  /** Whether the system takes notifications; the extension hears of it. */
  | { readonly type: 'notifications'; readonly work: boolean };

export type WorldHappening = Happening | Beyond;

/** `at` is epoch ms by the wall clock of the world at that moment. */
export type WorldEvent = WorldHappening & { readonly at: number };

/** A trace, or more than a trace can say. */
export interface WorldTrace {
  readonly header: TraceHeader;
  readonly events: readonly WorldEvent[];
}

import type { NudgeTopic } from '../nudges/nudge.ts';

/**
 * What a step wants done outside. The lasting surfaces (alarms, badge, nudge) are named here only to say that they
 * changed: whoever carries the effect out sets them to what the state says then. Moments are done once, as they are.
 */
export type Effect =
  /** `anew`: the clock was set back, and alarms go by the clock on the wall. */
  | { readonly type: 'alarms'; readonly anew: boolean }
  | { readonly type: 'badge' }
  /** How long without input the browser is to call idle. */
  | { readonly type: 'detection' }
  | { readonly type: 'nudge' }
  /** Opens a page of the extension, or brings it to the front. */
  | { readonly type: 'open'; readonly page: 'welcome' | 'break' }
  /** The sound of a nudge that came at `at` (epoch ms). What is heard late says nothing: it is left out then. */
  | { readonly type: 'chime'; readonly at: number };

/** An effect that waits in the state until it has been carried out. */
export interface PendingEffect {
  /** Counts up; names the entry when it is struck off. */
  readonly id: number;
  readonly effect: Effect;
}

/** What the lasting surfaces are to show at an instant: a pure reading of the state. */
export interface Surfaces {
  readonly alarms: {
    /** Once a minute while the person may be there. */
    readonly heartbeat: boolean;
    /** Epoch ms at which a routine's end is to be looked at; null without one. */
    readonly routineAt: number | null;
  };
  /** Seconds without input after which the browser is to say `idle`. */
  readonly detectionSeconds: number;
  readonly badge: Badge;
  /** The nudge that a notification shows; null for none. */
  readonly nudge: NudgeNotice | null;
}

/** What the toolbar button shows: nothing, the minutes of sitting, or that there is a cue of this topic. */
export type Badge = null | { readonly topic: NudgeTopic; readonly minutes: number };

/** What a notification says. */
export interface NudgeNotice {
  readonly id: string;
  readonly topic: NudgeTopic;
  /** Which line of the topic. */
  readonly line: number;
  readonly sittingMinutes: number;
  /** Two snoozes in a row: the next one is a skip. */
  readonly lastSnooze: boolean;
  /** The words of a reminder of one's own; null for all others. */
  readonly own: { readonly name: string; readonly text: string } | null;
}

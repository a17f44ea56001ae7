import type { RoutineControl } from '../routines/control.ts';
import type { PlannedRoutine, Rating } from '../routines/routine.ts';

/** What the browser's idle detection says. Firefox never says `locked`. */
export type IdleState = 'active' | 'idle' | 'locked';

/** What was gathered from the browser just before an event was handled. */
export interface Sense {
  /** Whether there was input in the last 15 seconds. */
  readonly input: boolean;
  /** The idle state by the detection interval in force. */
  readonly idleState: IdleState;
  /** Whether the active tab of the last focused window sounds and is not muted. */
  readonly audible: boolean;
  /** Whether the last focused window is in full screen. */
  readonly fullscreen: boolean;
}

export type Posture = 'sitting' | 'standing';

/** Something that happened. Who dispatches it does not matter; when it is stamped does. */
export type EngineEvent =
  /** The worker came up for one of these reasons. `browser` and `install` mean that alarms may be gone. */
  | { readonly type: 'start'; readonly reason: 'install' | 'update' | 'browser'; readonly sense: Sense }
  /** The idle state changed to `sense.idleState`. */
  | { readonly type: 'idle-state'; readonly sense: Sense }
  | { readonly type: 'heartbeat'; readonly sense: Sense }
  /** The alarm at the end of a routine. `quiet`: no input in the last 15 s of the routine. */
  | { readonly type: 'routine-alarm'; readonly quiet: boolean; readonly sense: Sense }
  /** The person opened a surface of the extension. */
  | { readonly type: 'opened' }
  /**
   * To the open nudge. `minutes` (snooze only): 5 unless given. `done`: as it said, for what is no movement. `nudgeId`:
   * the nudge that was answered, where that is known; another one is not answered by it, unless by a start.
   */
  | {
      readonly type: 'answer';
      readonly answer: 'start' | 'snooze' | 'skip' | 'dismiss' | 'done';
      readonly minutes?: number;
      readonly nudgeId?: string;
    }
  /** The open nudge is to ask in the break window, in place of its notification. */
  | { readonly type: 'ask'; readonly nudgeId: string }
  | { readonly type: 'routine-start'; readonly routine: PlannedRoutine }
  | { readonly type: 'routine-control'; readonly routineId: string; readonly control: RoutineControl }
  /** A surface that shows the routine reached its end. */
  | { readonly type: 'routine-end'; readonly routineId: string }
  /** The answer to "Did you do it?". */
  | { readonly type: 'routine-claim'; readonly routineId: string; readonly done: boolean }
  /** How a routine was, now or at any time after it. */
  | { readonly type: 'routine-rating'; readonly routineId: string; readonly rating: Rating }
  | { readonly type: 'posture'; readonly posture: Posture }
  /** "I just moved". */
  | { readonly type: 'moved' }
  /** Nudges are paused for so many minutes, until the next local day, or no longer. */
  | { readonly type: 'pause'; readonly until: { readonly minutes: number } | 'tomorrow' | 'now' }
  /** By the person's word a meeting goes on for so many minutes, or is over. An open nudge comes back after it. */
  | { readonly type: 'meeting'; readonly until: { readonly minutes: number } | 'now' }
  /** Whether the system took the notification of a nudge; told only when that has changed. */
  | { readonly type: 'notified'; readonly shown: boolean }
  /** New values of settings by name; each is parsed, what does not parse changes nothing. */
  | { readonly type: 'settings'; readonly changes: Readonly<Record<string, unknown>> };

/** An event with the instant and the zone in which it is handled. */
export type StampedEvent = EngineEvent & {
  /** Epoch ms by the wall clock. */
  readonly at: number;
  /** IANA name of the machine's zone. */
  readonly zone: string;
};

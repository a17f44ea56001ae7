import type { Surfaces } from '../domain/engine/effect.ts';
import type { EngineEvent } from '../domain/engine/event.ts';

/** What the application needs from the machine. The product binds it to the browser, tests to a simulated one. */
export interface Ports {
  readonly clock: {
    /** Epoch ms by the wall clock. */
    readonly now: () => number;
    /** IANA name of the machine's zone. */
    readonly zone: () => string;
  };
  /** Runs `work` while no other context of the extension runs work of that name. */
  readonly exclusively: (name: string, work: () => Promise<void>) => Promise<void>;
  /** Tells every open view that something was committed. */
  readonly announce: () => void;
  readonly surfaces: SurfacePorts;
  /** Reports a fault that does not stop the counting. */
  readonly report: (what: string, error: unknown) => void;
}

/** Each of these may reject; a rejection is reported once and never stops the counting. */
export interface SurfacePorts {
  /**
   * Makes the alarms what they are to be.
   *
   * @param anew the clock was set back: alarms by the wall clock have to be set again.
   */
  readonly setAlarms: (alarms: Surfaces['alarms'], anew: boolean) => Promise<void>;
  /** How long without input, in seconds, the browser is to call idle. */
  readonly setDetection: (seconds: number) => Promise<void>;
  readonly setBadge: (badge: Surfaces['badge']) => Promise<void>;
  /** False where notifications are switched off, which is no fault. Rejects when the system does not take it. */
  readonly showNudge: (nudge: Surfaces['nudge']) => Promise<boolean>;
  readonly openPage: (page: 'welcome' | 'break') => Promise<void>;
  /** @param volume 0 to 1. */
  readonly chime: (volume: number) => Promise<void>;
}

/** The one way to change anything: resolves when the event and all that follows from it is committed. */
export type Dispatch = (event: EngineEvent) => Promise<void>;

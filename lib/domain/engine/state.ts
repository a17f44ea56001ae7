import { NEW_TRACK, type NudgeTrack } from '../nudges/memory.ts';
import type { NudgeTopic } from '../nudges/nudge.ts';
import { NEW_RATION, type Ration } from '../nudges/ration.ts';
import type { Book, Happening } from '../presence/book.ts';
import type { Presence } from '../presence/presence.ts';
import type { Signal } from '../presence/signal.ts';
import type { RunningRoutine } from '../routines/routine.ts';
import type { PendingEffect } from './effect.ts';

/** The version of the shape below. A stored state of another version is not this code's to read. */
export const STATE_VERSION = 2;

/**
 * A routine that is not settled yet. Only its end tells whether its seconds were spent moving, so what is written
 * meanwhile is provisional: the book as it was at the start is kept, and what happened since.
 */
export interface RoutineHold {
  readonly running: RunningRoutine;
  /** The book at the start of the routine. */
  readonly before: Book;
  /** What happened since, in order: already in the state's own book, not yet in the records. */
  readonly held: readonly Happening[];
  /** Epoch ms of its end, if nobody saw it: the next opening asks. Null while it runs. */
  readonly unseenEndAt: number | null;
}

/** All that the engine remembers between two events. Plain data: it survives JSON. Instants in epoch ms. */
export interface EngineState {
  readonly version: typeof STATE_VERSION;
  readonly installedAt: number;
  /** When the last event was handled: then the browser was running and awake. */
  readonly lastSeenAt: number;
  readonly presence: Presence;
  /** Missing before the first event. */
  readonly signal?: Signal;
  readonly book: Book;
  /** The movement nudge. */
  readonly track: NudgeTrack;
  /** What else can come, by the names of the cues. One that was never due may be missing. */
  readonly cues: Readonly<Record<string, NudgeTrack>>;
  readonly ration: Ration;
  /** The lines that were said last, by topic: they are not said again soon. */
  readonly said: Readonly<Partial<Record<NudgeTopic, readonly number[]>>>;
  /** By the person's word they are in a meeting. `owes`: a nudge was put off to its end. */
  readonly meeting: { readonly until: number; readonly owes: boolean } | null;
  /** The system did not take the last notification: the break window stands in for it. */
  readonly notificationsFail: boolean;
  readonly routine: RoutineHold | null;
  readonly pausedUntil: number | null;
  /** No nudge before this instant: the person is just back. */
  readonly justBackUntil: number;
  /** What was last seen of the focused window. */
  readonly fullscreen: boolean;
  readonly audible: boolean;
  /** Effects that are not carried out yet, in order. */
  readonly outbox: readonly PendingEffect[];
  /** Numbers the next effect. */
  readonly nextEffectId: number;
}

/** The state at installation: nothing is known of the person. */
export function initialState(at: number, zone: string, dayStartHour: number): EngineState {
  return {
    version: STATE_VERSION,
    installedAt: at,
    lastSeenAt: at,
    presence: { kind: 'unknown', sinceAt: at, listening: true },
    book: { bout: null, standingSince: null, calendars: [{ fromAt: at, zone, dayStartHour }] },
    track: NEW_TRACK,
    cues: {},
    ration: NEW_RATION,
    said: {},
    meeting: null,
    notificationsFail: false,
    routine: null,
    pausedUntil: null,
    justBackUntil: at,
    fullscreen: false,
    audible: false,
    outbox: [],
    nextEffectId: 1,
  };
}

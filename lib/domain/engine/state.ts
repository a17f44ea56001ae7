import { NEW_TRACK, type NudgeTrack } from '../nudges/memory.ts';
import type { Book, Happening } from '../presence/book.ts';
import type { Presence } from '../presence/presence.ts';
import type { RunningRoutine } from '../routines/routine.ts';
import { among, isFlag, isNumber, isText, listOf, oneOf, orNull, withFields } from '../shape.ts';
import type { PendingEffect } from './effect.ts';

/** The version of the shape below. A stored state of another version is not this code's to read. */
export const STATE_VERSION = 1;

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
  readonly book: Book;
  readonly track: NudgeTrack;
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
    routine: null,
    pausedUntil: null,
    justBackUntil: at,
    fullscreen: false,
    audible: false,
    outbox: [],
    nextEffectId: 1,
  };
}

const presence = oneOf(
  withFields({ kind: among('active'), sinceAt: isNumber }),
  withFields({ kind: among('unknown'), sinceAt: isNumber, listening: isFlag }),
  withFields({ kind: among('watching'), sinceAt: isNumber, lastHeardAt: isNumber }),
  withFields({
    kind: among('away'),
    sinceAt: isNumber,
    cause: among('idle', 'lock', 'gap'),
    lockedSinceAt: orNull(isNumber),
    lockedMs: isNumber,
    listening: isFlag,
  }),
);

const book = withFields({
  bout: orNull(withFields({ startAt: isNumber, sittingMs: isNumber, sittingByDay: withFields({}) })),
  standingSince: orNull(isNumber),
  calendars: listOf(withFields({ fromAt: isNumber, zone: isText, dayStartHour: isNumber }), 1),
});

const nudges = withFields({
  boutStartAt: orNull(isNumber),
  baseMs: isNumber,
  snoozeMs: orNull(isNumber),
  snoozesInRow: isNumber,
  dueAt: orNull(isNumber),
  missedInRow: isNumber,
  backOffLevel: isNumber,
  open: orNull(withFields({ id: isText, dueAt: isNumber, shownAt: isNumber, sittingAtShownMs: isNumber })),
  started: orNull(withFields({ id: isText })),
  lastMissed: orNull(withFields({ nudge: withFields({ id: isText }), before: withFields({}) })),
});

const routineHold = withFields({
  running: withFields({
    plan: withFields({ id: isText, steps: listOf(withFields({ exerciseId: isText, workSeconds: isNumber }), 1) }),
    startedAt: isNumber,
    pausedAt: orNull(isNumber),
    pausedMs: isNumber,
    skippedMs: isNumber,
    hurt: listOf(isText),
  }),
  before: book,
  held: listOf(withFields({ type: isText })),
  unseenEndAt: orNull(isNumber),
});

const state = withFields({
  version: among(STATE_VERSION),
  installedAt: isNumber,
  lastSeenAt: isNumber,
  presence,
  book,
  track: nudges,
  routine: orNull(routineHold),
  pausedUntil: orNull(isNumber),
  justBackUntil: isNumber,
  outbox: listOf(withFields({ id: isNumber, effect: withFields({ type: isText }) })),
  nextEffectId: isNumber,
});

/** Whether a stored row is a state that this code can go on from. */
export function isEngineState(value: unknown): value is EngineState {
  return state(value);
}

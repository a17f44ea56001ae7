import { NEW_TRACK, type NudgeTrack } from '../nudges/memory.ts';
import type { Book, Happening } from '../presence/book.ts';
import type { Presence } from '../presence/presence.ts';
import type { Signal } from '../presence/signal.ts';
import type { RunningRoutine } from '../routines/routine.ts';
import { storedPlan } from '../routines/stored.ts';
import { among, isFlag, isNumber, isText, listOf, oneOf, orNull, recordOf, type Shape, withFields } from '../shape.ts';
import { isTimeZone } from '../time.ts';
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
  /** Missing before the first event. */
  readonly signal?: Signal;
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

// Whatever the verdict is called, the next event judges anew.
const signal = oneOf(
  among(undefined),
  withFields({ verdict: isText, activeSince: orNull(isNumber), acts: listOf(isNumber) }),
);

// A zone that the platform does not know makes every question about days throw.
const isZone: Shape = (value) => isText(value) && isTimeZone(value as string);

const book = withFields({
  bout: orNull(withFields({ startAt: isNumber, sittingMs: isNumber, sittingByDay: recordOf(isNumber) })),
  standingSince: orNull(isNumber),
  calendars: listOf(withFields({ fromAt: isNumber, zone: isZone, dayStartHour: isNumber }), 1),
});

const nudgeRow = withFields({ id: isText, dueAt: isNumber, shownAt: isNumber, closedAt: orNull(isNumber) });
const patience = { missedInRow: isNumber, backOffLevel: isNumber };

const nudges = withFields({
  ...patience,
  boutStartAt: orNull(isNumber),
  baseMs: isNumber,
  snoozeMs: orNull(isNumber),
  snoozesInRow: isNumber,
  dueAt: orNull(isNumber),
  open: orNull(withFields({ id: isText, dueAt: isNumber, shownAt: isNumber, sittingAtShownMs: isNumber })),
  started: orNull(nudgeRow),
  lastMissed: orNull(withFields({ nudge: nudgeRow, before: withFields(patience) })),
});

const happening = oneOf(
  withFields({ type: among('present'), kind: among('active', 'watching'), startAt: isNumber, endAt: isNumber }),
  withFields({ type: among('unseen', 'movement'), startAt: isNumber, endAt: isNumber }),
  withFields({
    type: among('absence'),
    cause: among('idle', 'lock', 'gap'),
    lockedMs: isNumber,
    startAt: isNumber,
    endAt: isNumber,
  }),
  withFields({ type: among('posture'), posture: among('sitting', 'standing'), at: isNumber }),
  withFields({ type: among('moved'), at: isNumber }),
);

const routineHold = withFields({
  running: withFields({
    plan: storedPlan,
    startedAt: isNumber,
    pausedAt: orNull(isNumber),
    pausedMs: isNumber,
    skippedMs: isNumber,
    hurt: listOf(isText),
  }),
  before: book,
  held: listOf(happening),
  unseenEndAt: orNull(isNumber),
});

const state = withFields({
  version: among(STATE_VERSION),
  installedAt: isNumber,
  lastSeenAt: isNumber,
  presence,
  signal,
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

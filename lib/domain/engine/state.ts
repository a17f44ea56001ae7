import { NEW_TRACK, type NudgeTrack } from '../nudges/memory.ts';
import type { Book, Happening } from '../presence/book.ts';
import type { Presence } from '../presence/presence.ts';
import type { RunningRoutine } from '../routines/routine.ts';
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

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isInstantOrNull = (value: unknown): boolean => value === null || isInstant(value);

function isPresence(value: unknown): boolean {
  if (!isObject(value) || !isInstant(value['sinceAt'])) return false;
  switch (value['kind']) {
    case 'active':
      return true;
    case 'unknown':
      return typeof value['listening'] === 'boolean';
    case 'watching':
      return isInstant(value['lastHeardAt']);
    case 'away':
      return (
        (value['cause'] === 'idle' || value['cause'] === 'lock' || value['cause'] === 'gap') &&
        isInstantOrNull(value['lockedSinceAt']) &&
        isInstant(value['lockedMs']) &&
        typeof value['listening'] === 'boolean'
      );
    default:
      return false;
  }
}

function isBook(value: unknown): boolean {
  if (!isObject(value) || !isInstantOrNull(value['standingSince'])) return false;
  const { bout, calendars } = value;
  const boutFits =
    bout === null ||
    (isObject(bout) && isInstant(bout['startAt']) && isInstant(bout['sittingMs']) && isObject(bout['sittingByDay']));
  return (
    boutFits &&
    Array.isArray(calendars) &&
    calendars.length > 0 &&
    calendars.every(
      (calendar) =>
        isObject(calendar) &&
        isInstant(calendar['fromAt']) &&
        typeof calendar['zone'] === 'string' &&
        isInstant(calendar['dayStartHour']),
    )
  );
}

function isTrack(value: unknown): boolean {
  if (!isObject(value)) return false;
  const counts = ['baseMs', 'snoozesInRow', 'missedInRow', 'backOffLevel'];
  const instants = ['boutStartAt', 'snoozeMs', 'dueAt'];
  const { open } = value;
  return (
    counts.every((name) => isInstant(value[name])) &&
    instants.every((name) => isInstantOrNull(value[name])) &&
    (open === null || (isObject(open) && isInstant(open['shownAt']) && typeof open['id'] === 'string'))
  );
}

function isHold(value: unknown): boolean {
  if (value === null) return true;
  if (!isObject(value) || !isObject(value['running']) || !isBook(value['before'])) return false;
  const { running } = value;
  return (
    isInstant(running['startedAt']) &&
    isObject(running['plan']) &&
    Array.isArray(running['plan']['steps']) &&
    Array.isArray(value['held']) &&
    isInstantOrNull(value['unseenEndAt'])
  );
}

/** Whether a stored row is a state that this code can go on from. */
export function isEngineState(value: unknown): value is EngineState {
  return (
    isObject(value) &&
    value['version'] === STATE_VERSION &&
    isInstant(value['installedAt']) &&
    isInstant(value['lastSeenAt']) &&
    isPresence(value['presence']) &&
    isBook(value['book']) &&
    isTrack(value['track']) &&
    isHold(value['routine']) &&
    isInstantOrNull(value['pausedUntil']) &&
    isInstant(value['justBackUntil']) &&
    Array.isArray(value['outbox']) &&
    isInstant(value['nextEffectId'])
  );
}

import { storedPlan } from '../routines/stored.ts';
import { among, isFlag, isNumber, isText, listOf, oneOf, orNull, recordOf, type Shape, withFields } from '../shape.ts';
import { isTimeZone } from '../time.ts';
import { type EngineState, STATE_VERSION } from './state.ts';

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
  // Missing in what older versions stored.
  held: oneOf(among(undefined, null), withFields({ seenAt: isNumber, free: isFlag, softSince: orNull(isNumber) })),
  calledAt: orNull(isNumber),
  shownAt: orNull(isNumber),
  open: orNull(
    withFields({
      id: isText,
      topic: isText,
      dueAt: isNumber,
      shownAt: isNumber,
      sittingAtShownMs: isNumber,
      windowAt: orNull(isNumber),
    }),
  ),
  started: orNull(nudgeRow),
  lastMissed: orNull(withFields({ nudge: nudgeRow, before: withFields(patience) })),
});

const ration = withFields({
  hour: listOf(withFields({ at: isNumber })),
  day: isText,
  untaken: isNumber,
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
  cues: recordOf(nudges),
  ration,
  said: recordOf(listOf(isNumber)),
  meeting: orNull(withFields({ until: isNumber })),
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

/** Time that passes without waiting: what is stored is moved back, as if it had begun earlier. */
import { closeOut } from '../../lib/domain/engine/closeout.ts';
import type { EngineState, RoutineHold } from '../../lib/domain/engine/state.ts';
import { shiftTrack } from '../../lib/domain/nudges/track.ts';
import type { Book, Happening } from '../../lib/domain/presence/book.ts';
import { TOTALS, type Total } from '../../lib/domain/presence/ledger.ts';
import type { Presence } from '../../lib/domain/presence/presence.ts';
import { positionMs } from '../../lib/domain/routines/routine.ts';
import { addToDay, type DayRow, emptyDay } from '../../lib/domain/summary/day.ts';
import { changeState, type ExtensionPage, readSettings, readState, readStore } from '../support/seed.ts';

const orNull = (at: number | null, byMs: number): number | null => (at === null ? null : at - byMs);

function earlierPresence(presence: Presence, byMs: number): Presence {
  const sinceAt = presence.sinceAt - byMs;
  switch (presence.kind) {
    case 'unknown':
    case 'active':
      return { ...presence, sinceAt };
    case 'watching':
      return { ...presence, sinceAt, lastHeardAt: presence.lastHeardAt - byMs };
    case 'away':
      return { ...presence, sinceAt, lockedSinceAt: orNull(presence.lockedSinceAt, byMs) };
  }
}

function earlierBook(book: Book, byMs: number): Book {
  return {
    bout: book.bout === null ? null : { ...book.bout, startAt: book.bout.startAt - byMs },
    standingSince: orNull(book.standingSince, byMs),
    calendars: book.calendars.map((calendar) => ({ ...calendar, fromAt: calendar.fromAt - byMs })),
  };
}

function earlierHappening(happening: Happening, byMs: number): Happening {
  if (happening.type === 'posture' || happening.type === 'moved') return { ...happening, at: happening.at - byMs };
  return { ...happening, startAt: happening.startAt - byMs, endAt: happening.endAt - byMs };
}

function earlierRoutine(routine: RoutineHold, byMs: number): RoutineHold {
  const { running } = routine;
  return {
    running: { ...running, startedAt: running.startedAt - byMs, pausedAt: orNull(running.pausedAt, byMs) },
    before: earlierBook(routine.before, byMs),
    held: routine.held.map((happening) => earlierHappening(happening, byMs)),
    unseenEndAt: orNull(routine.unseenEndAt, byMs),
  };
}

/** The state as if the last `byMs` had been `byMs` longer, with the browser awake all the time. */
function earlier(state: EngineState, byMs: number): EngineState {
  const track = shiftTrack(state.track, -byMs);
  return {
    ...state,
    installedAt: state.installedAt - byMs,
    presence: earlierPresence(state.presence, byMs),
    book: earlierBook(state.book, byMs),
    track: track.open === null ? track : { ...track, open: { ...track.open, shownAt: state.track.open?.shownAt ?? 0 } },
    routine: state.routine === null ? null : earlierRoutine(state.routine, byMs),
    pausedUntil: orNull(state.pausedUntil, byMs),
    justBackUntil: state.justBackUntil - byMs,
  };
}

/** Lets time pass until the running routine is so far into its planned length. Throws without one. */
export const advanceTo = (page: ExtensionPage, wantedMs: number): Promise<EngineState> =>
  changeState(page, (state) => {
    if (state.routine === null) throw new Error('No routine is under way.');
    return earlier(state, Math.round(wantedMs - positionMs(state.routine.running, Date.now())));
  });

/** Lets the bout under way have so much sitting time, counted up to now. Throws without one. */
export const sitFor = (page: ExtensionPage, lengthMs: number): Promise<EngineState> =>
  changeState(page, (state) => {
    const { presence, book } = state;
    if (presence.kind !== 'active' || book.bout === null) throw new Error('Nobody sits there.');
    const now = Date.now();
    return { ...earlier(state, lengthMs - book.bout.sittingMs - (now - presence.sinceAt)), lastSeenAt: now };
  });

export interface Account {
  readonly state: EngineState;
  /** Ms of each total over all days, with what is still open as if it ended at the last event. */
  readonly totals: Readonly<Record<Total, number>>;
  /** Sum of the totals. */
  readonly countedMs: number;
  /** From the installation to the last event. */
  readonly elapsedMs: number;
}

/** What the database says of all time since installation. */
export async function account(page: ExtensionPage): Promise<Account> {
  const [state, settings, stored] = [await readState(page), await readSettings(page), await readStore(page, 'days')];
  const open = closeOut(state, settings, state.lastSeenAt).flatMap((record) =>
    record.store === 'days' ? [addToDay(undefined, record.delta)] : [],
  );
  const days = [...stored.map(({ value }) => value as DayRow), ...open];
  const totals = Object.fromEntries(
    TOTALS.map((total) => [total, days.reduce((sum, day) => sum + day[`${total}Ms`], 0)]),
  ) as Record<Total, number>;
  return {
    state,
    totals,
    countedMs: TOTALS.reduce((sum, total) => sum + totals[total], 0),
    elapsedMs: state.lastSeenAt - state.installedAt,
  };
}

/** The one day that is stored; an empty one before the first. */
export async function onlyDay(page: ExtensionPage): Promise<DayRow> {
  const days = await readStore(page, 'days');
  if (days.length > 1) throw new Error('The test ran across the end of a day.');
  return (days[0]?.value as DayRow | undefined) ?? emptyDay('', 0);
}

import { nextTimeOfDay } from '../nudges/clock-times.ts';
import { currentIntervalMs, isLastSnooze, isPutOff, type NudgeTrack, type OpenNudge } from '../nudges/memory.ts';
import { type HoldReason, isWorkingTime, MERGE_MS, movementRhythm } from '../nudges/policy.ts';
import { isHourFull, spentOf } from '../nudges/ration.ts';
import type { SignalVerdict } from '../presence/signal.ts';
import { asSeen, endedUnseen, type PlannedRoutine, type RunningRoutine } from '../routines/routine.ts';
import type { Settings } from '../settings.ts';
import { addToDay, type Confidence, confidence, type DayRow, emptyDay } from '../summary/day.ts';
import { type Calendar, type DayBounds, dayOf } from '../time.ts';
import { closeOut } from './closeout.ts';
import { look, newDraft } from './draft.ts';
import type { NudgeNotice } from './effect.ts';
import type { Posture } from './event.ts';
import { holdAt } from './hold.ts';
import { openNudge, ownWords } from './open.ts';
import type { SpanRow } from './records.ts';
import { sittingMsAt } from './sitting.ts';
import type { EngineState } from './state.ts';

/** What a surface shows of the state, as it is at one instant. Lengths in ms, instants in epoch ms. */
export interface Glance {
  readonly at: number;
  readonly presence: 'active' | 'watching' | 'away' | 'unknown';
  readonly posture: Posture;
  /** Since when the person stands; null while sitting. */
  readonly standingSince: number | null;
  /** Sitting time of the bout under way; 0 without one. */
  readonly boutMs: number;
  /** The movement interval in force, back-off included. */
  readonly intervalMs: number;
  readonly nudge: {
    /** The open nudge, of whichever kind: shown, and not yet closed. */
    readonly open: (OpenNudge & Pick<NudgeNotice, 'own'>) | null;
    /**
     * Time until the next movement nudge is due if the person goes on sitting; 0 when it is due but held or waiting;
     * null while standing.
     */
    readonly dueInMs: number | null;
    /** Working hours end before that. */
    readonly endsBefore: boolean;
    /** Why none can come now. */
    readonly hold: HoldReason | null;
    /** Of what there were so many notifications that the next one comes on the icon alone; null where it may notify. */
    readonly spent: 'day' | 'hour' | null;
    /** Two snoozes in a row: the next one is a skip. */
    readonly lastSnooze: boolean;
  };
  /** Until when nudges are paused; null if they are not. */
  readonly pausedUntil: number | null;
  /** Until when the person is in a meeting by their own word; null if they are not. */
  readonly meetingUntil: number | null;
  readonly routine: RunningRoutine | null;
  /** A routine whose end nobody saw: "Did you do it?". */
  readonly asking: PlannedRoutine | null;
  /** Today so far, up to `at`. */
  readonly today: DayRow;
  readonly confidence: Confidence;
  /** Whether what the browser says of input looks stuck. */
  readonly signal: SignalVerdict;
}

export function signalOf(state: EngineState): SignalVerdict {
  return state.signal?.verdict ?? 'fine';
}

/** The local day of an instant, by the calendar that the state has last seen. */
export function dayAt(state: EngineState, at: number): DayBounds {
  return dayOf(at, state.book.calendars.at(-1) as Calendar);
}

/** What is stored of a day together with what is still open. */
export function dayUpTo(
  stored: DayRow | undefined,
  bounds: Pick<DayBounds, 'day' | 'startAt'>,
  state: EngineState,
  settings: Settings,
  at: number,
): DayRow {
  return closeOut(state, settings, at).reduce(
    (row, record) => (record.store === 'days' && record.delta.day === bounds.day ? addToDay(row, record.delta) : row),
    stored ?? emptyDay(bounds.day, bounds.startAt),
  );
}

/** The spans of a day that are not stored yet, because they are still open. */
export function openSpans(state: EngineState, settings: Settings, day: string, at: number): readonly SpanRow[] {
  return closeOut(state, settings, at).flatMap((record) =>
    record.store === 'spans' && record.row.day === day ? [record.row] : [],
  );
}

/** Time until the next movement nudge if the person goes on sitting, in ms: by sitting, or at a time of day before. */
function dueIn(track: NudgeTrack, settings: Settings, boutMs: number, zone: string, now: number): number {
  if (track.calledAt !== null) return 0;
  const rhythm = movementRhythm(settings);
  const bySitting = Math.max(0, track.baseMs + currentIntervalMs(track, rhythm) - boutMs);
  // One that comes too soon after the last nudge is left out; the one after it may come.
  const fromAt = track.shownAt === null ? now : Math.max(now, track.shownAt + MERGE_MS);
  const timeAt = nextTimeOfDay(rhythm.times, fromAt, zone);
  return timeAt === null ? bySitting : Math.min(bySitting, timeAt - now);
}

/**
 * @param stored what is stored of the day of `at`.
 * @param at epoch ms; an instant before the last event is taken for that event's.
 */
export function glance(state: EngineState, settings: Settings, stored: DayRow | undefined, at: number): Glance {
  const now = Math.max(at, state.lastSeenAt);
  // What time alone has done since the last event: a gap, or sound that has gone on for too long.
  const draft = newDraft(state, settings, now);
  look(draft, { type: 'alive' });
  const current = draft.state;
  const { track, book, presence, routine } = current;
  const today = dayUpTo(stored, dayAt(state, now), state, settings, now);
  const boutMs = sittingMsAt(current, now);
  const interval = currentIntervalMs(track, movementRhythm(settings));
  const { standingSince } = book;
  const { pausedUntil, meeting } = current;
  const { zone } = book.calendars.at(-1) as Calendar;
  const opened = openNudge(current);
  const dueInMs = standingSince === null ? dueIn(track, settings, boutMs, zone, now) : null;
  const dueAt = now + (dueInMs ?? 0);
  // Only what is due can be rationed.
  const hold = holdAt(current, settings, now) ?? (dueInMs === 0 && isHourFull(current.ration, now) ? 'ration' : null);
  // Its end may have passed since the last event with nobody there.
  const running = routine === null ? null : asSeen(routine.running, state.lastSeenAt, now);
  const unseen = running !== null && (routine?.unseenEndAt !== null || endedUnseen(running, now));
  return {
    at: now,
    presence: presence.kind,
    posture: standingSince === null ? 'sitting' : 'standing',
    standingSince,
    boutMs,
    intervalMs: interval,
    nudge: {
      open: opened === null ? null : { ...opened.open, own: ownWords(opened.id, settings) },
      dueInMs,
      endsBefore: dueInMs !== null && !isWorkingTime(dueAt, zone, settings.workingHours),
      hold,
      spent:
        settings.firmness === 'gentle'
          ? null
          : spentOf(current.ration, dueAt, dayAt(state, dueAt).day, isPutOff(track)),
      lastSnooze: isLastSnooze(opened?.track ?? track),
    },
    pausedUntil: pausedUntil !== null && pausedUntil > now ? pausedUntil : null,
    meetingUntil: meeting !== null && meeting.until > now ? meeting.until : null,
    routine: unseen ? null : running,
    asking: unseen ? running.plan : null,
    today,
    confidence: confidence(today),
    signal: signalOf(state),
  };
}

import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { Surfaces } from '../../../lib/domain/engine/effect.ts';
import type { EngineEvent, Sense, StampedEvent } from '../../../lib/domain/engine/event.ts';
import { type Glance, glance } from '../../../lib/domain/engine/glance.ts';
import type { HistoryRecord, RoutineRow, SpanRow } from '../../../lib/domain/engine/records.ts';
import { type EngineState, initialState } from '../../../lib/domain/engine/state.ts';
import { type Step, step } from '../../../lib/domain/engine/step.ts';
import { surfaces } from '../../../lib/domain/engine/surfaces.ts';
import type { Nudge, NudgeKind } from '../../../lib/domain/nudges/nudge.ts';
import { type Break, TOTALS, type Total } from '../../../lib/domain/presence/ledger.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/domain/settings.ts';
import { addToDay, type DayRow, observedMs } from '../../../lib/domain/summary/day.ts';
import { dayOf, HOUR_MS, MINUTE_MS } from '../../../lib/domain/time.ts';

/**
 * A desk in Berlin on Monday, the first of June 2026, where somebody sits down at nine. Events are handed to the
 * engine one by one, and what it leaves behind is added up as the store would.
 */

export const ZONE = 'Europe/Berlin';
const MONDAY = '2026-06-01';

/** Epoch ms, or a time of that Monday such as `09:30:15`, or a date with a time. */
export type When = number | string;

export function instant(when: When, zone = ZONE): number {
  if (typeof when === 'number') return when;
  const dateTime = when.includes('T') ? when : `${MONDAY}T${when}`;
  return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).epochMilliseconds;
}

/** So many seconds later, to the millisecond. */
export const later = (when: When, seconds: number): number => instant(when) + Math.round(seconds * 1_000);

/** `09:40`, or `09:40:30.5` where it is not a whole minute. */
function hour(at: number | null): string {
  if (at === null) return '…';
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(ZONE).toPlainTime();
  return at % MINUTE_MS === 0 ? time.toString({ smallestUnit: 'minute' }) : time.toString();
}

/** What a heartbeat finds of a person who types. */
export const TYPING: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
/** What it finds of one who has stopped a moment ago. */
export const RESTING: Sense = { ...TYPING, input: false };

export const beat = (changes: Partial<Sense> = {}): EngineEvent => ({
  type: 'heartbeat',
  sense: { ...TYPING, ...changes },
});
export const idle = (changes: Partial<Sense> = {}): EngineEvent => ({
  type: 'idle-state',
  sense: { ...RESTING, idleState: 'idle', ...changes },
});
export const active = (changes: Partial<Sense> = {}): EngineEvent => ({
  type: 'idle-state',
  sense: { ...TYPING, ...changes },
});
export const LOCK: EngineEvent = { type: 'idle-state', sense: { ...RESTING, idleState: 'locked' } };
export const STAND: EngineEvent = { type: 'posture', posture: 'standing' };
export const SIT: EngineEvent = { type: 'posture', posture: 'sitting' };
export const MOVED: EngineEvent = { type: 'moved' };
export const answer = (what: 'start' | 'snooze' | 'skip' | 'dismiss' | 'done', minutes?: number): EngineEvent => ({
  type: 'answer',
  answer: what,
  ...(minutes === undefined ? {} : { minutes }),
});

export const settings = (changes: Partial<Settings>): EngineEvent => ({ type: 'settings', changes });
export const pause = (until: { minutes: number } | 'tomorrow' | 'now'): EngineEvent => ({ type: 'pause', until });
export const meet = (until: number | 'now'): EngineEvent => ({
  type: 'meeting',
  until: until === 'now' ? until : { minutes: until },
});
/** Whether the system took the notification. */
export const notified = (shown: boolean): EngineEvent => ({ type: 'notified', shown });

/** A routine of steps of 20 seconds: on the feet, unless it is said to be seated. */
export const minute = (id = 'minute', { steps = 3, seated = false } = {}): PlannedRoutine => ({
  id,
  kind: seated ? 'posture' : 'movement',
  presetId: null,
  steps: new Array(steps).fill({
    exerciseId: seated ? 'chin-tuck' : 'calf-raises',
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: !seated,
  }),
});

/** A workout of steps of 20 seconds of work and 10 of rest, all on the feet; resumed at a step if that is said. */
export const workout = (id = 'workout', steps = 40, resumedAt = 0): PlannedRoutine => ({
  id,
  kind: 'workout',
  presetId: 'mid-back-flow',
  steps: new Array(steps).fill({
    exerciseId: 'bird-dog',
    setupSeconds: 0,
    workSeconds: 20,
    restSeconds: 10,
    place: { part: 'main', round: 1, rounds: 1 },
    sides: false,
    breaksSitting: true,
  }),
  ...(resumedAt > 0 && { resumed: { session: 'before', step: resumedAt, performedMs: resumedAt * 30_000 } }),
});

export interface History {
  readonly days: readonly DayRow[];
  readonly breaks: readonly Break[];
  readonly spans: readonly SpanRow[];
}

/** A person at a desk: what they do, and what was made of it. Everything that does something returns the desk. */
export interface Desk {
  readonly state: EngineState;
  readonly settings: Settings;
  /** What the last event led to. */
  readonly last: Step;
  readonly records: readonly HistoryRecord[];
  readonly routines: readonly RoutineRow[];
  /** Hands an event to the engine. */
  at(when: When, event: EngineEvent, zone?: string): Desk;
  /** Heartbeats each minute up to this instant, and one at it; the person types unless it is said otherwise. */
  until(when: When, changes?: Partial<Sense>): Desk;
  /** The worker dies, and a new one reads what was stored. */
  restart(): Desk;
  /** What is stored, and what is still open at this instant. */
  history(when: When): History;
  /** The only day, as `history` has it. */
  today(when: When): DayRow;
  /** Every nudge by the name of its cue, such as `posture 09:20, missed 09:25`. */
  came(): readonly string[];
  /** The chimes and the pages, such as `09:30 break`. */
  moments(): readonly string[];
  /** What badge and notification show after the last event. */
  shows(): Surfaces;
  /** Nudges of a kind, to move unless another is named, by the hours of due, shown and closed. */
  nudges(kind?: NudgeKind): readonly string[];
  look(when: When): Glance;
}

export interface DeskOptions {
  readonly settings?: Partial<Settings>;
  readonly zone?: string;
  /** When it is installed; nine o'clock unless it is said otherwise. */
  readonly from?: When;
  /** Nobody touches anything after the installation. */
  readonly unseen?: boolean;
}

function addUp(records: readonly HistoryRecord[]): History {
  const days = new Map<string, DayRow>();
  const breaks: Break[] = [];
  const spans: SpanRow[] = [];
  for (const record of records) {
    if (record.store === 'days') days.set(record.delta.day, addToDay(days.get(record.delta.day), record.delta));
    if (record.store === 'breaks') breaks.push(record.row);
    if (record.store === 'spans') spans.push(record.row);
  }
  return { days: [...days.values()].sort((a, b) => a.day.localeCompare(b.day)), breaks, spans };
}

export function desk({
  settings: given = {},
  zone: home = ZONE,
  from = '09:00',
  unseen = false,
}: DeskOptions = {}): Desk {
  let zone = home;
  let settings: Settings = { ...DEFAULT_SETTINGS, ...given };
  let state = initialState(instant(from, zone), zone, settings.dayStartHour);
  let last: Step = { state, records: [], effects: [] };
  const records: HistoryRecord[] = [];
  const moments: string[] = [];
  const rowsOfNudges = (): readonly Nudge[] => {
    const rows = new Map<string, Nudge>();
    for (const record of records) if (record.store === 'nudges') rows.set(record.row.id, record.row);
    return [...rows.values()];
  };

  const handle = (event: StampedEvent) => {
    last = step(state, event, settings);
    state = last.state;
    records.push(...last.records);
    for (const effect of last.effects) {
      if (effect.type === 'chime') moments.push(`${hour(event.at)} chime`);
      if (effect.type === 'open' && effect.page !== 'welcome') moments.push(`${hour(event.at)} ${effect.page}`);
    }
    for (const record of last.records)
      if (record.store === 'settings') settings = { ...settings, [record.name]: record.value };
  };

  const here: Desk = {
    get state() {
      return state;
    },
    get settings() {
      return settings;
    },
    get last() {
      return last;
    },
    get records() {
      return records;
    },
    get routines() {
      return records.flatMap((record) => (record.store === 'routines' ? [record.row] : []));
    },
    at(when, event, there = zone) {
      zone = there;
      handle({ ...event, at: instant(when, home), zone });
      return here;
    },
    until(when, changes = {}) {
      const end = instant(when, home);
      for (let at = state.lastSeenAt + MINUTE_MS; at < end; at += MINUTE_MS) here.at(at, beat(changes));
      return here.at(end, beat(changes));
    },
    restart() {
      state = JSON.parse(JSON.stringify(state));
      return here;
    },
    history: (when) => addUp([...records, ...closeOut(state, settings, instant(when, home))]),
    today(when) {
      const { days } = here.history(when);
      const [day] = days;
      if (day === undefined || days.length > 1) throw new Error(`there are ${days.length} days`);
      return day;
    },
    came: () =>
      rowsOfNudges().map(({ id, shownAt, closedAt, outcome }) => {
        const end = outcome === null ? 'open' : `${outcome} ${hour(closedAt)}`;
        return `${id.slice(0, id.lastIndexOf('-'))} ${hour(shownAt)}, ${end}`;
      }),
    moments: () => moments,
    shows: () => surfaces(state, settings, state.lastSeenAt),
    nudges(kind = 'movement') {
      const ofKind = rowsOfNudges().filter((row) => row.kind === kind);
      return ofKind.map(
        ({ dueAt, shownAt, closedAt, outcome }) =>
          `due ${hour(dueAt)}, shown ${hour(shownAt)}, ${outcome === null ? 'open' : `${outcome} ${hour(closedAt)}`}`,
      );
    },
    look(when) {
      const at = instant(when, home);
      const { day } = dayOf(at, { zone, dayStartHour: settings.dayStartHour });
      const stored = addUp(records).days.find((row) => row.day === day);
      return glance(state, settings, stored, at);
    },
  };
  return here.at(from, { type: 'start', reason: 'install', sense: unseen ? RESTING : TYPING });
}

/** The five totals that are not 0, in minutes. */
export function minutes(row: DayRow): Partial<Record<Total, number>> {
  return Object.fromEntries(
    TOTALS.map((total) => [total, row[`${total}Ms`] / MINUTE_MS]).filter(([, amount]) => amount !== 0),
  );
}

/** Breaks as `kind from–until`. */
export const breaks = ({ breaks: rows }: Pick<DayRow, 'breaks'>): readonly string[] =>
  rows.map(({ kind, startAt, endAt }) => `${kind} ${hour(startAt)}–${hour(endAt)}`);

/** Bouts as `from–until: minutes of sitting in this day`. */
export const bouts = ({ bouts: rows }: Pick<DayRow, 'bouts'>): readonly string[] =>
  rows.map(({ startAt, endAt, sittingMs }) => `${hour(startAt)}–${hour(endAt)}: ${sittingMs / MINUTE_MS}`);

export const hoursOf = (row: DayRow): number => observedMs(row) / HOUR_MS;

/** Somebody who sits and reads without touching anything for 15 s at each heartbeat: every moment is a good one. */
export const reads = (until: When, at: Desk = desk(), changes: Partial<Sense> = {}): Desk =>
  at.until(until, { input: false, ...changes });

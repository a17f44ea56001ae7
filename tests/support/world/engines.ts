import { closeOut } from '../../../lib/domain/engine/closeout.ts';
import type { Surfaces } from '../../../lib/domain/engine/effect.ts';
import type { EngineEvent, StampedEvent } from '../../../lib/domain/engine/event.ts';
import type { HistoryRecord } from '../../../lib/domain/engine/records.ts';
import { type EngineState, initialState } from '../../../lib/domain/engine/state.ts';
import { step } from '../../../lib/domain/engine/step.ts';
import { surfaces } from '../../../lib/domain/engine/surfaces.ts';
import type { Nudge } from '../../../lib/domain/nudges/nudge.ts';
import type { Span } from '../../../lib/domain/presence/ledger.ts';
import type { Settings } from '../../../lib/domain/settings.ts';
import { addToDay, type DayRow } from '../../../lib/domain/summary/day.ts';
import type { LocalDay } from '../../../lib/domain/time.ts';

/** The wall clock and the zone of the simulated machine. */
export interface WorldClock {
  readonly now: () => number;
  readonly zone: () => string;
}

/** All that an engine has written down, with what is still open as it is at one instant. */
export interface History {
  readonly installedAt: number;
  /** In order of their names. */
  readonly days: readonly DayRow[];
  /** In the order in which they were shown. */
  readonly nudges: readonly Nudge[];
  readonly spans: readonly Span[];
}

/** `anew`: alarms that exist already have to be set again, since the clock was set back. */
export type WantedAlarms = Surfaces['alarms'] & { readonly anew: boolean };

/** What the simulated browser needs of whatever counts the time. */
export interface Engine {
  /** Handles an event, stamped by the world's clock; what follows from it is committed when this is over. */
  readonly handle: (event: EngineEvent) => Promise<void> | void;
  /** The alarms as they are to be made now; null if nothing was asked for since. */
  readonly wants: () => WantedAlarms | null;
  /** The worker dies: whatever was not committed is forgotten. */
  readonly restart: () => Promise<void> | void;
  /** The history as it would be if everything ended at `at`. */
  readonly history: (at: number) => Promise<History> | History;
}

export type MakeEngine = (clock: WorldClock, settings: Settings) => Promise<Engine> | Engine;

/** Rows as a store would keep them. */
export interface Rows {
  readonly days: Map<LocalDay, DayRow>;
  readonly nudges: Map<string, Nudge>;
  readonly spans: Span[];
}

export function put(rows: Rows, records: readonly HistoryRecord[]): void {
  for (const record of records) {
    switch (record.store) {
      case 'days':
        rows.days.set(record.delta.day, addToDay(rows.days.get(record.delta.day), record.delta));
        break;
      case 'nudges':
        rows.nudges.set(record.row.id, record.row);
        break;
      case 'spans':
        rows.spans.push(record.row);
        break;
      case 'breaks':
      case 'routines':
      case 'ratings':
      case 'settings':
        break;
    }
  }
}

export function historyOf(installedAt: number, rows: Rows): History {
  return {
    installedAt,
    days: [...rows.days.values()].sort((a, b) => (a.day < b.day ? -1 : 1)),
    nudges: [...rows.nudges.values()].sort((a, b) => a.shownAt - b.shownAt || (a.id < b.id ? -1 : 1)),
    spans: rows.spans,
  };
}

export interface StepEngineOptions {
  /** Spans are many: a run over years does without. */
  readonly keepSpans?: boolean;
  /** Each event is handled so many times over. */
  readonly times?: number;
  /** The state goes through JSON after every event. */
  readonly forgetful?: boolean;
  /** Sees each state, its event, and the settings in force after it. */
  readonly watch?: (state: EngineState, event: StampedEvent, settings: Settings) => void;
}

/** `step` alone, its state and its rows in memory. */
export function stepEngine(options: StepEngineOptions = {}): MakeEngine {
  const { keepSpans = true, times = 1, forgetful = false, watch } = options;
  return (clock, given) => {
    let settings = given;
    let state = initialState(clock.now(), clock.zone(), settings.dayStartHour);
    const { installedAt } = state;
    let wanted: WantedAlarms | null = null;
    const rows: Rows = { days: new Map(), nudges: new Map(), spans: [] };

    const restart = () => {
      state = JSON.parse(JSON.stringify(state)) as EngineState;
    };
    return {
      handle: (event) => {
        for (let time = 0; time < times; time += 1) {
          const stamped: StampedEvent = { ...event, at: clock.now(), zone: clock.zone() };
          const result = step(state, stamped, settings);
          // What the outbox holds is carried out at once: the world reads what is wanted after each event.
          state = { ...result.state, outbox: [] };
          for (const row of result.records) {
            if (row.store === 'settings') settings = { ...settings, [row.name]: row.value };
          }
          for (const effect of result.effects) {
            if (effect.type !== 'alarms') continue;
            const anew: boolean = effect.anew || (wanted?.anew ?? false);
            wanted = { ...surfaces(state, settings, stamped.at).alarms, anew };
          }
          put(rows, keepSpans ? result.records : result.records.filter(({ store }) => store !== 'spans'));
          watch?.(state, stamped, settings);
          if (forgetful) restart();
        }
      },
      wants: () => {
        const asked = wanted;
        wanted = null;
        return asked;
      },
      restart,
      history: (at) => {
        const closed: Rows = { days: new Map(rows.days), nudges: new Map(rows.nudges), spans: [...rows.spans] };
        put(closed, closeOut(state, settings, at));
        return historyOf(installedAt, closed);
      },
    };
  };
}

/** A working day as the engine itself would have recorded it, for pictures and for tests that need a full day. */
import type { EngineEvent, Sense } from '../../lib/domain/engine/event.ts';
import { type EngineState, initialState } from '../../lib/domain/engine/state.ts';
import { step } from '../../lib/domain/engine/step.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/domain/settings.ts';
import { addToDay, type DayRow } from '../../lib/domain/summary/day.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import type { SeedRow, SeedRows } from './seed.ts';

const working: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
const pausing: Sense = { ...working, input: false };
const idle: Sense = { ...pausing, idleState: 'idle' };

/** The minute that the demo shows: a stretch, a working move, a release. */
export const DEMO_ROUTINE: PlannedRoutine = {
  id: 'demo-minute',
  kind: 'movement',
  presetId: null,
  steps: ['standing-back-bend', 'sit-to-stand', 'march-on-the-spot'].map((exerciseId) => ({
    exerciseId,
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: true,
  })),
};

/** A person who wants to be asked to move, and nothing else: no cue is open when the day is looked at. */
const PLAIN: Settings = { ...DEFAULT_SETTINGS, postureIntervalMinutes: null };

/** Plays a person's day against the engine. Every instant is epoch ms. */
function demo(startAt: number, zone: string, settings: Settings = PLAIN) {
  let at = startAt;
  let state: EngineState = initialState(startAt, zone, settings.dayStartHour);
  const days = new Map<string, DayRow>();
  const rows: Record<'spans' | 'breaks' | 'nudges' | 'routines', Map<string, SeedRow>> = {
    spans: new Map(),
    breaks: new Map(),
    nudges: new Map(),
    routines: new Map(),
  };
  let key = 0;

  const happen = (event: EngineEvent) => {
    const result = step(state, { ...event, at, zone }, settings);
    state = { ...result.state, outbox: [] };
    for (const record of result.records) {
      if (record.store === 'settings' || record.store === 'ratings') continue;
      if (record.store === 'days') {
        days.set(record.delta.day, addToDay(days.get(record.delta.day), record.delta));
        continue;
      }
      key += 1;
      if (record.store === 'nudges' || record.store === 'routines') {
        rows[record.store].set(record.row.id, { value: record.row });
      } else {
        rows[record.store].set(String(key), { value: record.row, key });
      }
    }
  };

  const day = {
    /** Works for so many minutes; with `absorbed` there is no pause in the typing. */
    work: (minutes: number, absorbed = true) => {
      for (let i = 0; i < minutes; i += 1) {
        at += MINUTE_MS;
        happen({ type: 'heartbeat', sense: absorbed ? working : pausing });
      }
      return day;
    },
    away: (minutes: number) => {
      at += MINUTE_MS;
      happen({ type: 'idle-state', sense: idle });
      at += (minutes - 1) * MINUTE_MS;
      happen({ type: 'idle-state', sense: working });
      return day;
    },
    tell: (event: EngineEvent) => {
      happen(event);
      return day;
    },
    minute: (id: string) => {
      happen({ type: 'routine-start', routine: { ...DEMO_ROUTINE, id } });
      at += 60 * SECOND_MS;
      happen({ type: 'routine-end', routineId: id });
      return day;
    },
    /** The rows of the day so far, for the stores of the database. */
    rows: (): SeedRows => ({
      state: [{ key: 'engine', value: state }],
      days: [...days.values()].map((value) => ({ value })),
      spans: [...rows.spans.values()],
      breaks: [...rows.breaks.values()],
      nudges: [...rows.nudges.values()],
      routines: [...rows.routines.values()],
      settings: [
        { key: 'safetyAcceptedAt', value: startAt },
        { key: 'postureIntervalMinutes', value: PLAIN.postureIntervalMinutes },
      ],
    }),
    at: () => at,
  };
  happen({ type: 'start', reason: 'browser', sense: working });
  return day;
}

/** A day at the desk until a quarter to four: breaks, a minute, some standing, nudges with every outcome. */
export function demoDay(startAt: number, zone: string) {
  return demo(startAt, zone)
    .work(33)
    .work(1, false)
    .tell({ type: 'answer', answer: 'start' })
    .minute('minute-1')
    .work(24)
    .away(11)
    .work(31)
    .work(5, false)
    .tell({ type: 'answer', answer: 'skip' })
    .work(12)
    .away(52)
    .work(18)
    .tell({ type: 'posture', posture: 'standing' })
    .work(26)
    .tell({ type: 'posture', posture: 'sitting' })
    .work(31)
    .work(1, false)
    .tell({ type: 'answer', answer: 'snooze', minutes: 5 })
    .work(5)
    .work(1, false)
    .tell({ type: 'answer', answer: 'start' })
    .minute('minute-2')
    .work(41)
    .away(9)
    .work(22);
}

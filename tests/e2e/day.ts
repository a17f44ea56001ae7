/** A working day with something of everything, as the engine itself would have written it. */
import type { EngineEvent, Sense } from '../../lib/domain/engine/event.ts';
import type { HistoryRecord } from '../../lib/domain/engine/records.ts';
import { type EngineState, initialState } from '../../lib/domain/engine/state.ts';
import { step } from '../../lib/domain/engine/step.ts';
import { wantsHeartbeat } from '../../lib/domain/presence/presence.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { DEFAULT_SETTINGS } from '../../lib/domain/settings.ts';
import { addToDay, type DayRow } from '../../lib/domain/summary/day.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import type { SeedRow, SeedRows } from '../support/seed.ts';

const AT_THE_KEYS: Sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
const THINKING: Sense = { ...AT_THE_KEYS, input: false };

const MINUTE_ON_THE_FEET: PlannedRoutine = {
  id: 'movement-of-the-day',
  kind: 'movement',
  presetId: 'leg-pump',
  steps: (['sit-to-stand', 'calf-raises', 'march-on-the-spot'] as const).map((exerciseId) => ({
    exerciseId,
    setupSeconds: 3,
    workSeconds: 17,
    sides: false,
    breaksSitting: true,
  })),
};

const back: EngineEvent = { type: 'idle-state', sense: AT_THE_KEYS };
const gone: EngineEvent = { type: 'idle-state', sense: { ...THINKING, idleState: 'idle' } };
const locked: EngineEvent = { type: 'idle-state', sense: { ...THINKING, idleState: 'locked' } };

/** What happens besides the heartbeats, in minutes since the first of them. */
const EVENTS: readonly (readonly [minute: number, event: EngineEvent])[] = [
  [0, { type: 'start', reason: 'browser', sense: AT_THE_KEYS }],
  [33, { type: 'routine-start', routine: MINUTE_ON_THE_FEET }],
  [34, { type: 'routine-end', routineId: MINUTE_ON_THE_FEET.id }],
  [50, gone],
  [51, back],
  [67, { type: 'answer', answer: 'snooze' }],
  [76, { type: 'answer', answer: 'skip' }],
  [110, locked],
  [150, back],
  [165, { type: 'posture', posture: 'standing' }],
  [190, { type: 'posture', posture: 'sitting' }],
  [210, gone],
  [214, back],
  [235, { type: 'moved' }],
  [285, gone],
  [298, back],
];

/** How long the day is so far. It ends with a bout under way and no nudge open. */
const DAY_MINUTES = 316;

interface Written {
  readonly state: EngineState;
  readonly records: readonly HistoryRecord[];
}

function live(endAt: number, zone: string): Written {
  const startAt = endAt - DAY_MINUTES * MINUTE_MS;
  let state = initialState(startAt, zone, DEFAULT_SETTINGS.dayStartHour);
  const records: HistoryRecord[] = [];
  const happen = (event: EngineEvent, minute: number): void => {
    const stepped = step(state, { ...event, at: startAt + minute * MINUTE_MS, zone }, DEFAULT_SETTINGS);
    state = stepped.state;
    records.push(...stepped.records);
  };
  for (let minute = 0; minute <= DAY_MINUTES; minute += 1) {
    for (const [at, event] of EVENTS) if (at === minute) happen(event, minute);
    // Every third minute is a pause for thought: nudges come in those.
    if (wantsHeartbeat(state.presence)) {
      happen({ type: 'heartbeat', sense: minute % 3 === 0 ? THINKING : AT_THE_KEYS }, minute);
    }
  }
  return { state: { ...state, outbox: [] }, records };
}

/**
 * The rows of all stores after such a day.
 *
 * @param endAt epoch ms: now. The day began five and a quarter hours earlier.
 * @param zone IANA name.
 */
export function fullDay(endAt: number, zone: string): SeedRows {
  const { state, records } = live(endAt, zone);
  const rows: Record<'spans' | 'breaks' | 'nudges' | 'routines', Map<string, SeedRow>> = {
    spans: new Map(),
    breaks: new Map(),
    nudges: new Map(),
    routines: new Map(),
  };
  const days = new Map<string, DayRow>();
  for (const [index, record] of records.entries()) {
    switch (record.store) {
      case 'days':
        days.set(record.delta.day, addToDay(days.get(record.delta.day), record.delta));
        break;
      case 'spans':
      case 'breaks':
        rows[record.store].set(String(index), { value: record.row });
        break;
      case 'nudges':
      case 'routines':
        rows[record.store].set(record.row.id, { value: record.row });
        break;
      case 'settings':
        break;
    }
  }
  const stores = Object.entries(rows).map(([store, kept]) => [store, [...kept.values()]] as const);
  return {
    ...Object.fromEntries(stores),
    days: [...days.values()].map((value) => ({ value })),
    state: [{ key: 'engine', value: state }],
  };
}

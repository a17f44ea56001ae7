import { cuesOf } from '../nudges/cues.ts';
import { JUST_BACK_MS, movementRhythm, type Rhythm } from '../nudges/policy.ts';
import { judgeAbsence } from '../presence/absence.ts';
import { type Ending, type Happening, type Sat, withBout, writeAll } from '../presence/book.ts';
import { isPresent, type Observation, observe, stretchUntil } from '../presence/presence.ts';
import type { Settings } from '../settings.ts';
import type { Effect } from './effect.ts';
import { type HistoryRecord, recordsOf } from './records.ts';
import type { EngineState } from './state.ts';

/**
 * A step in the making: the state so far and what it leaves behind. The only thing in the engine that changes in
 * place, and it never leaves the step that made it.
 */
export interface Draft {
  state: EngineState;
  readonly settings: Settings;
  /** All that can come by these settings. */
  readonly rhythms: { readonly movement: Rhythm; readonly cues: readonly Rhythm[] };
  /** Epoch ms: the instant of the event, never before `lastSeenAt`. */
  readonly at: number;
  readonly records: HistoryRecord[];
  readonly moments: Effect[];
  /** What happened to the bout within this step. */
  readonly sat: Sat[];
  readonly endings: Ending[];
}

export function newDraft(state: EngineState, settings: Settings, at: number): Draft {
  const rhythms = { movement: movementRhythm(settings), cues: cuesOf(settings) };
  return { state, settings, rhythms, at, records: [], moments: [], sat: [], endings: [] };
}

export function change(draft: Draft, changes: Partial<EngineState>): void {
  draft.state = { ...draft.state, ...changes };
}

/** Writes what happened; while a routine is not settled, the rows wait for its end. */
export function record(draft: Draft, happenings: readonly Happening[]): void {
  if (happenings.length === 0) return;
  const { state } = draft;
  const written = writeAll(state.book, happenings, draft.settings);
  draft.sat.push(...written.sat);
  draft.endings.push(...written.endings);
  if (state.routine === null) draft.records.push(...recordsOf(written.postings));
  const routine = state.routine === null ? null : { ...state.routine, held: [...state.routine.held, ...happenings] };
  change(draft, { book: written.book, routine });
}

/** Takes one observation into the state. */
export function look(draft: Draft, observation: Observation): void {
  const { state, settings, at } = draft;
  const observed = observe(state.presence, observation, at, state.lastSeenAt, settings);
  change(draft, { presence: observed.presence });
  record(draft, observed.stretches);
  for (const stretch of observed.stretches) {
    if (stretch.type !== 'absence' || judgeAbsence(stretch, settings) === 'bridged') continue;
    change(draft, { justBackUntil: stretch.endAt + JUST_BACK_MS });
  }
  startBoutIfPresent(draft);
}

/** The first input ever starts a bout; so does the end of standing. */
export function startBoutIfPresent(draft: Draft): void {
  const { presence, book } = draft.state;
  if (isPresent(presence)) change(draft, { book: withBout(book, presence.sinceAt) });
}

/** Writes the open stretch of presence up to `at`, so that something else can begin there. */
export function cutPresence(draft: Draft, at: number): void {
  const { presence } = draft.state;
  if (!isPresent(presence) || at <= presence.sinceAt) return;
  record(draft, [stretchUntil(presence, at)]);
  change(draft, { presence: { ...presence, sinceAt: at } });
}

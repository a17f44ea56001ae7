import { closeBook, writeAll } from '../presence/book.ts';
import { stretchUntil } from '../presence/presence.ts';
import type { Settings } from '../settings.ts';
import { change, look, newDraft, record } from './draft.ts';
import { type HistoryRecord, recordsOf } from './records.ts';
import type { EngineState } from './state.ts';

/**
 * The rows that are missing in the history because something is still open: as if everything ended at `at`. An
 * absence is judged by its length so far, a bout is listed with what it has, a routine that is not settled changes
 * nothing yet.
 *
 * @param at epoch ms; an instant before the last event is taken for that event's.
 */
export function closeOut(state: EngineState, settings: Settings, at: number): readonly HistoryRecord[] {
  const until = Math.max(at, state.lastSeenAt);
  const draft = newDraft(state, settings, until);
  look(draft, { type: 'alive' });
  const { presence } = draft.state;
  if (until > presence.sinceAt) record(draft, [stretchUntil(presence, until)]);
  const { routine } = draft.state;
  if (routine !== null) {
    const held = writeAll({ ...routine.before, calendars: state.book.calendars }, routine.held, settings);
    draft.records.push(...recordsOf(held.postings));
    change(draft, { book: held.book });
  }
  draft.records.push(...recordsOf(closeBook(draft.state.book, until).postings));
  return draft.records;
}

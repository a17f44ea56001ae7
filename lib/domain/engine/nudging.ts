import type { NudgeChange, Tracked } from '../nudges/track.ts';
import type { DayChange } from '../summary/day.ts';
import { type Calendar, dayUnder } from '../time.ts';
import { change, type Draft } from './draft.ts';
import type { HistoryRecord } from './records.ts';

/** The rows that follow from changes of nudges: the nudge itself, and the tally of the day in which it was shown. */
function nudgeRecords(changes: readonly NudgeChange[], calendars: readonly Calendar[]): readonly HistoryRecord[] {
  return changes.flatMap(({ nudge, was }): readonly HistoryRecord[] => {
    const bounds = dayUnder(nudge.shownAt, calendars);
    const counts: DayChange[] = [];
    if (was !== null) counts.push({ type: 'nudge', count: was, by: -1 });
    counts.push({ type: 'nudge', count: nudge.outcome ?? 'shown', by: 1 });
    return [
      { store: 'nudges', row: nudge },
      { store: 'days', delta: { day: bounds.day, dayStartAt: bounds.startAt, changes: counts } },
    ];
  });
}

/** Takes a change of the nudges into the state and the records. */
export function track(draft: Draft, tracked: Tracked): void {
  draft.records.push(...nudgeRecords(tracked.nudges, draft.state.book.calendars));
  change(draft, { track: tracked.track });
}

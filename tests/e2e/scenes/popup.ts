/** The popup, as the browser opens it. */
import type { EngineState } from '../../../lib/domain/engine/state.ts';
import { boutSittingMs } from '../../../lib/domain/presence/book.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { expect } from '../backbeat.ts';
import { text } from '../words.ts';
import { button, popup, type Scene, sees, unseen } from './scene.ts';

/** Which line a nudge says: one that names the minutes. */
const LINE = 0;

/** The movement nudge, open since a moment ago. */
export const nudged = ({ track, book, presence }: EngineState, now: number): EngineState['track'] => ({
  ...track,
  dueAt: now,
  open: {
    id: `movement-${now}`,
    kind: 'movement',
    topic: 'movement',
    line: LINE,
    dueAt: now,
    shownAt: now,
    sittingAtShownMs: boutSittingMs(book, presence.sinceAt, now),
    quiet: true,
    dismissed: false,
    windows: 0,
    windowAt: null,
  },
});

/** A cue of this topic, open since a moment ago, in place of the movement nudge. */
export const cued =
  (topic: 'posture' | 'stand' | 'sit') =>
  (state: EngineState, now: number): EngineState => {
    const { open, ...track } = nudged(state, now);
    if (open === null) return state;
    return { ...state, cues: { [topic]: { ...track, open: { ...open, kind: 'posture', topic } } } };
  };

export const POPUP_SCENES: readonly Scene[] = [
  popup({ name: 'popup', act: (page) => sees(page, text('popupTodayBreaks')) }),
  popup({ name: 'popup-first', empty: true, act: (page) => sees(page, text('popupFirstRun')) }),
  popup({
    name: 'popup-nudge',
    state: (state, now) => ({ ...state, track: nudged(state, now) }),
    act: (page) => sees(page, text('askLater')),
  }),
  popup({
    name: 'popup-last-snooze',
    state: (state, now) => ({ ...state, track: { ...nudged(state, now), snoozesInRow: 2 } }),
    act: (page) => sees(page, text('popupSkipThisOne')),
  }),
  popup({
    name: 'popup-spent',
    state: (state, now) => {
      const shown = { light: false, notified: true };
      const hour = [2, 1].map((minutes) => ({ ...shown, at: now - minutes * MINUTE_MS }));
      return { ...state, ration: { ...state.ration, hour } };
    },
    act: (page) => sees(page, text('popupHourSpent')),
  }),
  popup({
    name: 'popup-posture',
    settings: { postureIntervalMinutes: 20 },
    state: cued('posture'),
    act: (page) => sees(page, text('reply_done')),
  }),
  popup({
    name: 'popup-desk',
    settings: { standingDesk: true },
    state: cued('stand'),
    act: (page) => sees(page, text('reply_standing')),
  }),
  popup({
    name: 'popup-meeting',
    state: (state, now) => ({ ...state, meeting: { until: now + 30 * MINUTE_MS, owes: false } }),
    act: (page) => expect(button(page, text('popupMeetingOver'))).toBeVisible(),
  }),
  popup({
    name: 'popup-asking',
    state: unseen,
    act: (page) => sees(page, text('popupClaim')),
  }),
  popup({
    name: 'popup-paused',
    state: (state, now) => ({ ...state, pausedUntil: now + 30 * MINUTE_MS }),
    act: (page) => expect(button(page, text('popupResume'))).toBeVisible(),
  }),
  popup({
    name: 'popup-standing',
    state: (state, now) => ({ ...state, book: { ...state.book, bout: null, standingSince: now - 10 * MINUTE_MS } }),
    act: (page) => expect(page.getByRole('radio', { name: text('popupStanding') })).toBeChecked(),
  }),
  popup({
    name: 'popup-pausing',
    act: async (page) => {
      await button(page, text('popupPause')).click();
      await sees(page, text('popupMeetingTitle'));
    },
  }),
];

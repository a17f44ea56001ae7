/** The day, and the first page of all. */
import { initialState } from '../../../lib/domain/engine/state.ts';
import { expect } from '../backbeat.ts';
import { text } from '../words.ts';
import { button, NARROW, PAGE, type Scene, sees } from './scene.ts';

export const PAGE_SCENES: readonly Scene[] = [
  {
    name: 'dashboard',
    path: 'dashboard.html',
    size: PAGE,
    act: (page) => sees(page, text('dashboardTimelineTitle')),
  },
  {
    name: 'dashboard-empty',
    path: 'dashboard.html',
    size: PAGE,
    empty: true,
    // Nothing at all was seen yet: neither of the person nor of the day.
    state: (state, now) => initialState(now, state.book.calendars[0]?.zone ?? 'UTC', 0),
    act: (page) => sees(page, text('dashboardEmptyTitle')),
  },
  {
    name: 'welcome',
    path: 'welcome.html',
    size: PAGE,
    act: (page) => expect(button(page, text('welcomeBegin'))).toBeVisible(),
  },
  {
    name: 'welcome-narrow',
    path: 'welcome.html',
    size: NARROW,
    act: (page) => expect(button(page, text('welcomeBegin'))).toBeVisible(),
  },
];

/** The minute, in the popup and in the break window, and the question before it. */

import { CATALOGUE } from '../../../lib/domain/exercises/catalogue.ts';
import type { PlannedRoutine } from '../../../lib/domain/routines/routine.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { expect } from '../backbeat.ts';
import { text } from '../words.ts';
import { cued, nudged } from './popup.ts';
import { ACCEPTED, button, inRoutine, popup, ROUND, type Scene, sees, unseen, WINDOW } from './scene.ts';

/** Somebody who has set every exercise aside. */
const WITHOUT_ANY = { ...ACCEPTED, notThese: CATALOGUE.map(({ id }) => id) };

/** What is left when most is left out. */
const GENTLE: PlannedRoutine = {
  id: 'gentle-of-the-scene',
  kind: 'movement',
  presetId: 'minute-on-your-feet',
  because: ['flags', 'resting', 'first-week'],
  steps: [{ exerciseId: 'walk-and-refill', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: true }],
};

export const MINUTE_SCENES: readonly Scene[] = [
  popup({
    name: 'safety',
    act: async (page) => {
      await button(page, text('popupStart')).click();
      await expect(page.getByRole('heading', { name: text('safetyTitle') })).toBeVisible();
    },
  }),
  popup({
    name: 'player-ready',
    settings: ACCEPTED,
    state: inRoutine(2_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  }),
  popup({
    name: 'player-side',
    settings: ACCEPTED,
    state: inRoutine(25_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  }),
  popup({
    name: 'player-running',
    settings: ACCEPTED,
    state: inRoutine(40_000),
    act: async (page) => {
      await button(page, text('playerResume')).click();
      await expect(button(page, text('playerPause'))).toBeVisible();
    },
  }),
  {
    name: 'player-rest',
    path: 'break.html',
    size: WINDOW,
    settings: ACCEPTED,
    state: inRoutine(31_000, ROUND),
    act: async (page) => {
      await button(page, text('playerResume')).click();
      await sees(page, text('playerRest'));
    },
  },
  popup({
    name: 'popup-workout',
    settings: ACCEPTED,
    state: inRoutine(31_000, ROUND),
    act: (page) => expect(button(page, text('popupGoOnWorkout'))).toBeVisible(),
  }),
  popup({
    name: 'player-hurts',
    settings: ACCEPTED,
    state: inRoutine(10_000),
    act: async (page) => {
      await button(page, text('playerHurts')).click();
      await sees(page, text('playerHurtTitle'));
    },
  }),
  popup({
    name: 'player-ended',
    settings: ACCEPTED,
    state: inRoutine(10_000),
    act: async (page) => {
      await button(page, text('playerStop')).click();
      await sees(page, text('playerEnded'));
    },
  }),
  popup({
    name: 'player-done',
    settings: ACCEPTED,
    state: inRoutine(55_000),
    act: async (page) => {
      await button(page, text('playerSkip')).click();
      await sees(page, text('playerDone'));
    },
  }),
  popup({
    name: 'player-no-more',
    settings: WITHOUT_ANY,
    state: inRoutine(55_000),
    act: async (page) => {
      await button(page, text('playerSkip')).click();
      await button(page, text('playerMore', '2')).click();
      await expect(page.getByText(text('playerNoMore'))).toBeFocused();
      await page.getByRole('radio', { name: text('playerRatingHard') }).check();
      await sees(page, text('playerRatedHard'));
    },
  }),
  popup({
    name: 'player-nothing',
    settings: WITHOUT_ANY,
    act: async (page) => {
      await button(page, text('popupStart')).click();
      await expect(page.getByRole('heading', { name: text('playerNothingTitle') })).toBeVisible();
    },
  }),
  {
    name: 'break-claim',
    path: 'break.html',
    size: WINDOW,
    state: unseen,
    act: (page) => sees(page, text('popupClaim')),
  },
  popup({
    name: 'player-gentle',
    settings: ACCEPTED,
    state: inRoutine(12_000, GENTLE),
    act: (page) => expect(button(page, text('playerBecauseChange'))).toBeVisible(),
  }),
  popup({
    name: 'player-gentle-done',
    settings: ACCEPTED,
    state: inRoutine(55_000, GENTLE),
    act: async (page) => {
      await button(page, text('playerSkip')).click();
      await sees(page, text('playerDone'));
    },
  }),
  {
    name: 'break-gentle',
    path: 'break.html',
    size: WINDOW,
    settings: ACCEPTED,
    state: inRoutine(12_000, GENTLE),
    act: (page) => expect(button(page, text('playerBecauseChange'))).toBeVisible(),
  },
  {
    name: 'break-asks',
    path: 'break.html',
    size: WINDOW,
    state: (state, now) => ({ ...state, track: nudged(state, now) }),
    // It is deaf to keys at first; the focus shows that this is over.
    act: (page) => expect(button(page, text('popupStart'))).toBeFocused(),
  },
  {
    name: 'break-desk',
    path: 'break.html',
    size: WINDOW,
    settings: { standingDesk: true },
    state: (state, now) => ({
      ...cued('sit')(state, now),
      book: { ...state.book, bout: null, standingSince: now - 20 * MINUTE_MS },
    }),
    act: (page) => expect(button(page, text('reply_sitting'))).toBeFocused(),
  },
  {
    name: 'break-test',
    path: 'break.html#test',
    size: WINDOW,
    act: (page) => expect(button(page, text('askClose'))).toBeFocused(),
  },
  {
    name: 'break',
    path: 'break.html',
    size: WINDOW,
    settings: ACCEPTED,
    state: inRoutine(12_000),
    act: (page) => expect(page.getByRole('timer')).toBeVisible(),
  },
];

/** The exercises. */
import type { Settings } from '../../../lib/domain/settings.ts';
import { expect, type Page } from '../backbeat.ts';
import { text } from '../words.ts';
import { ACCEPTED, button, hurtTwice, inRoutine, NARROW, PAGE, type Scene, sees } from './scene.ts';

/** Somebody with a bad wrist and a mat at home, who likes one exercise and set another aside. */
const CHOOSY: Partial<Settings> = {
  place: 'home-gym',
  equipment: ['mat'],
  injuryFlags: ['wrist'],
  favourites: ['chin-tuck'],
  notThese: ['slow-neck-turns'],
};

const found = (page: Page) => page.getByRole('search').getByRole('status');

export const CATALOGUE_SCENES: readonly Scene[] = [
  {
    name: 'exercises',
    path: 'dashboard.html#exercises',
    size: PAGE,
    settings: CHOOSY,
    act: (page) => sees(page, text('catalogueLeftOutTitle')),
  },
  {
    name: 'exercises-found',
    path: 'dashboard.html#exercises',
    size: NARROW,
    settings: CHOOSY,
    act: async (page) => {
      await page.getByRole('searchbox').fill('neck');
      await expect(found(page)).toHaveText(/^\d+ /);
      await sees(page, text('catalogueClear'));
    },
  },
  {
    name: 'exercises-none',
    path: 'dashboard.html#exercises',
    size: PAGE,
    act: async (page) => {
      await page.getByRole('searchbox').fill('xylophone');
      await sees(page, text('catalogueEmptyTitle'));
    },
  },
  {
    name: 'exercise',
    path: 'dashboard.html#exercises/bridge-position',
    size: PAGE,
    settings: { ...CHOOSY, favourites: ['bridge-position'] },
    act: (page) => expect(button(page, text('catalogueStart'))).toBeVisible(),
  },
  {
    name: 'exercise-minute',
    path: 'dashboard.html#exercises/standing-side-leg-lift',
    size: PAGE,
    settings: ACCEPTED,
    state: inRoutine(12_000),
    act: async (page) => {
      await button(page, text('popupBackToMinute')).click();
      await expect(page.getByRole('timer')).toBeVisible();
    },
  },
  {
    name: 'exercise-resting',
    path: 'dashboard.html#exercises/wall-sit',
    size: PAGE,
    routines: (now) => hurtTwice('wall-sit', now),
    act: (page) => expect(button(page, text('catalogueBringBack'))).toBeVisible(),
  },
  {
    name: 'exercise-brought-back',
    path: 'dashboard.html#exercises/wall-sit',
    size: NARROW,
    routines: (now) => hurtTwice('wall-sit', now),
    act: async (page) => {
      await button(page, text('catalogueBringBack')).click();
      await sees(page, text('catalogueBroughtBack', 'Wall sit'));
      await expect(button(page, text('catalogueStart'))).toBeVisible();
    },
  },
  {
    name: 'exercise-light-only',
    path: 'dashboard.html#exercises/wall-sit',
    size: NARROW,
    settings: { ...ACCEPTED, readiness: { at: 1, yes: ['joints'], clearedAt: null } },
    act: (page) => sees(page, text('catalogueLightAnswers')),
  },
  {
    name: 'exercise-left-out',
    path: 'dashboard.html#exercises/renegade-rows',
    size: NARROW,
    settings: CHOOSY,
    act: async (page) => {
      await button(page, text('catalogueNotThis')).click();
      await expect(button(page, text('catalogueUndo'))).toBeVisible();
    },
  },
];

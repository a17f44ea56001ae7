/** The settings. */
import type { Settings } from '../../../lib/domain/settings.ts';
import { expect, type Page } from '../backbeat.ts';
import { text } from '../words.ts';
import { button, NARROW, PAGE, type Scene, sees } from './scene.ts';

/** With everything in use that has something to show only then. */
const EVERYTHING: Partial<Settings> = {
  eyesIntervalMinutes: 20,
  standingDesk: true,
  fixedTimes: ['10:30', '15:00'],
  bedtime: '22:30',
  reminders: [
    { id: 'water', name: 'A glass of water', text: 'And one for the plant.', everyMinutes: 60, times: [], quiet: true },
    { id: 'window', name: 'Open the window', text: '', everyMinutes: null, times: ['07:00', '11:00'], quiet: false },
  ],
  workingHours: {
    monday: [
      ['09:00', '12:00'],
      ['13:00', '17:30'],
    ],
    tuesday: [['09:00', '17:30']],
    thursday: [['18:00', '24:00']],
  },
  sound: true,
  playerVoice: true,
};

const options = (scene: Omit<Scene, 'path' | 'size'> & Partial<Pick<Scene, 'path' | 'size'>>): Scene => ({
  path: 'options.html',
  size: PAGE,
  ...scene,
});

const openMore = async (page: Page) => {
  await page.getByText(text('optionsMore'), { exact: true }).click();
  await sees(page, text('optionsGroupCounting'));
};

/** A reminder by the clock that was left half written. */
const writeReminder = async (page: Page) => {
  await openMore(page);
  await button(page, text('optionsReminderEdit', 'A glass of water')).click();
  await page.getByLabel(text('optionsReminderName'), { exact: true }).fill('');
  await page.getByLabel(text('optionsReminderByClock')).check();
  await button(page, text('optionsReminderSave')).click();
  await sees(page, text('optionsReminderNameMissing'));
};

export const OPTIONS_SCENES: readonly Scene[] = [
  options({
    name: 'options',
    settings: { movementIntervalMinutes: 40 },
    act: (page) => expect(button(page, text('selfTestShow'))).toBeVisible(),
  }),
  options({
    name: 'options-asked',
    act: async (page) => {
      await button(page, text('selfTestShow')).click();
      await expect(button(page, text('selfTestYes'))).toBeVisible();
    },
  }),
  options({
    name: 'options-unseen',
    size: NARROW,
    act: async (page) => {
      await button(page, text('selfTestShow')).click();
      await button(page, text('selfTestNo')).click();
      await expect(button(page, text('selfTestUseWindow'))).toBeVisible();
    },
  }),
  options({
    name: 'options-part',
    path: 'options.html#injuryFlags',
    act: (page) => expect(page.getByRole('group', { name: text('settingInjuryFlags') })).toBeInViewport(),
  }),
  options({
    name: 'options-no-room',
    path: 'options.html#postureIntervalMinutes',
    settings: { postureIntervalMinutes: 25 },
    act: (page) => sees(page, text('optionsNoRoom', '30', '21')),
  }),
  options({ name: 'options-more', settings: EVERYTHING, act: openMore }),
  options({ name: 'options-more-narrow', size: NARROW, settings: EVERYTHING, act: openMore }),
  options({ name: 'options-reminder', settings: EVERYTHING, act: writeReminder }),
  options({ name: 'options-reminder-narrow', size: NARROW, settings: EVERYTHING, act: writeReminder }),
];

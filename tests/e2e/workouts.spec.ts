import { begun } from '../../lib/domain/routines/control.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { OWNED_EQUIPMENT } from '../../lib/domain/settings.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import { changeState, readSettings, readState, readStore, seedSettings } from '../support/seed.ts';
import { expect, type Page, test } from './backbeat.ts';
import { text } from './words.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('a yes locks the workouts, the word of a doctor unlocks them, and one is begun, led to from the popup, rated and gone on with', async ({
  backbeat,
}) => {
  const { desk } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now(), equipment: OWNED_EQUIPMENT });
  const page = await backbeat.page('dashboard.html#workouts');
  await page.getByRole('link', { name: text('lockAnswer') }).click();
  await expect(heading(page, text('readinessTitle'))).toBeFocused();
  const questions = page.getByRole('group');
  for (const question of await questions.all())
    await question.getByRole('radio', { name: text('readinessNo') }).check();
  await questions
    .last()
    .getByRole('radio', { name: text('readinessYes') })
    .check();
  await button(page, text('readinessSave')).click();
  await expect(page).toHaveURL(/#workouts$/);
  await page.getByRole('link', { name: 'Mid-Back Flow' }).click();
  await expect(heading(page, 'Mid-Back Flow')).toBeFocused();
  await expect(button(page, text('workoutStart'))).toHaveCount(0);
  await page.getByRole('checkbox', { name: text('lockConfirm') }).check();
  await button(page, text('lockUnlock')).click();
  await expect.poll(async () => (await readSettings(desk)).readiness).toMatchObject({ yes: ['other'] });

  await button(page, text('workoutStart')).click();
  await expect(heading(page, 'Cat-cow stretch')).toBeVisible();
  const { plan } = (await readState(desk)).routine?.running ?? {};
  expect(plan).toMatchObject({ kind: 'workout', presetId: 'mid-back-flow' });

  const popup = await backbeat.page('popup.html');
  const opened = backbeat.context.waitForEvent('page');
  await button(popup, text('popupGoOnWorkout')).click();
  const led = await opened;
  await expect(led).toHaveURL(/dashboard\.html#workouts\/now$/);
  await expect(led.getByRole('timer')).toBeVisible();
  await led.close();

  await button(page, text('playerSkip')).click();
  await button(page, text('playerSkip')).click();
  await expect(heading(page, 'Back extension')).toBeVisible();
  await button(page, text('playerStop')).click();
  await page.getByRole('radio', { name: text('playerRatingHard') }).check();
  const rows = async () => (await readStore(desk, 'routines')).map(({ value }) => value);
  await expect.poll(rows).toMatchObject([{ presetId: 'mid-back-flow', rating: 'hard', progress: { step: 2 } }]);
  await button(page, text('playerClose')).click();
  await button(page, text('workoutGoOn')).click();
  await expect(heading(page, 'Back extension')).toBeVisible();
});

test('after a minute it can be said how it was, and more of them begin', async ({ backbeat }) => {
  const { desk } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const plan: PlannedRoutine = {
    id: 'walk',
    kind: 'movement',
    presetId: null,
    steps: [{ exerciseId: 'march-on-the-spot', setupSeconds: 0, workSeconds: 60, sides: false, breaksSitting: true }],
  };
  const startedAt = Date.now() - 57 * SECOND_MS;
  await changeState(desk, (state) => ({
    ...state,
    routine: { running: begun(plan, startedAt), before: state.book, held: [], unseenEndAt: null },
  }));
  const page = await backbeat.page('popup.html');
  await page.getByRole('radio', { name: text('playerRatingEasy') }).check();
  const rows = async () => (await readStore(desk, 'routines')).map(({ value }) => value);
  await expect.poll(rows).toMatchObject([{ id: 'walk', done: true, rating: 'easy' }]);
  await button(page, text('playerMore', '2')).click();
  await expect(page.getByRole('timer')).toBeVisible();
  const { steps = [] } = (await readState(desk)).routine?.running.plan ?? {};
  expect(steps.reduce((sum, { setupSeconds, workSeconds }) => sum + setupSeconds + workSeconds, 0)).toBe(120);
  expect(steps.map(({ exerciseId }) => exerciseId)).not.toContain('march-on-the-spot');
});

import type { Locator } from '@playwright/test';
import type { RoutineRow } from '../../lib/domain/engine/records.ts';
import { draw, sceneOf } from '../../lib/domain/figure/drawing.ts';
import { MOTIONS } from '../../lib/domain/figure/motions/index.ts';
import { poseAt } from '../../lib/domain/figure/pose.ts';
import { begun } from '../../lib/domain/routines/control.ts';
import { playerAt } from '../../lib/domain/routines/player.ts';
import { type PlannedRoutine, plannedMs, type RunningRoutine, stepMs } from '../../lib/domain/routines/routine.ts';
import { turnLeft } from '../../lib/domain/routines/turn.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { changeState, readSettings, readState, readStore, seedSettings } from '../support/seed.ts';
import { expect, type Page, test } from './backbeat.ts';
import { advanceTo, onlyDay, sitFor } from './passing.ts';
import { text } from './words.ts';

/** More stops than any surface of the popup has. */
const MOST_STOPS = 60;

/** Presses Tab until a control has the focus, and says so if it never gets it. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never leads to ${control}.`);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function runningRoutine(page: Page): Promise<RunningRoutine> {
  const { routine } = await readState(page);
  if (routine === null) throw new Error('No routine is under way.');
  return routine.running;
}

/** Whether no routine is under way and none waits for an answer. */
const isSettled = async (page: Page) => (await readState(page)).routine === null;

test('a whole minute by keyboard alone: the card, pause, skip, and a break that counts', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  await sitFor(desk, 20 * MINUTE_MS);
  const popup = await page('popup.html');

  const start = button(popup, text('popupStart'));
  await expect(start).toBeVisible();
  await tabTo(popup, start);
  await popup.keyboard.press('Enter');

  await expect(popup.getByRole('heading', { name: text('safetyTitle') })).toBeVisible();
  const knee = popup.getByRole('checkbox', { name: text('safetyFlagKnee') });
  await tabTo(popup, knee);
  await popup.keyboard.press('Space');
  await expect(knee).toBeChecked();
  await tabTo(popup, button(popup, text('safetyStart')));
  await popup.keyboard.press('Enter');

  await expect(popup.getByRole('timer')).toBeVisible();
  const settings = await readSettings(desk);
  expect(settings.injuryFlags).toEqual(['knee']);
  expect(settings.safetyAcceptedAt).not.toBeNull();

  await popup.keyboard.press('Space');
  await expect(button(popup, text('playerResume'))).toBeVisible();
  await expect.poll(async () => (await runningRoutine(desk)).pausedAt).not.toBeNull();
  await popup.keyboard.press('Space');
  await expect(button(popup, text('playerPause'))).toBeVisible();
  await expect.poll(async () => (await runningRoutine(desk)).pausedAt).toBeNull();

  // Near the end of its first step, so that what is skipped leaves enough to count as done.
  const { steps } = (await runningRoutine(desk)).plan;
  const firstMs = stepMs(steps[0] as (typeof steps)[0]);
  await advanceTo(desk, firstMs - 5 * SECOND_MS);
  await expect(popup.getByText(text('playerStep', '1', String(steps.length)))).toBeVisible();
  await tabTo(popup, button(popup, text('playerSkip')));
  await popup.keyboard.press('Enter');
  if (steps.length > 1) {
    await expect(popup.getByText(text('playerStep', '2', String(steps.length)))).toBeVisible();
    await expect.poll(async () => (await runningRoutine(desk)).skippedMs).toBeGreaterThan(0);
    await advanceTo(desk, plannedMs((await runningRoutine(desk)).plan) - SECOND_MS);
  }

  await expect(popup.getByRole('heading', { name: text('playerDone') })).toBeVisible();
  await expect.poll(() => isSettled(desk)).toBe(true);
  await tabTo(popup, button(popup, text('playerClose')));
  await popup.keyboard.press('Enter');
  await expect(button(popup, text('popupStart'))).toBeVisible();

  const routines = (await readStore(desk, 'routines')).map(({ value }) => value as RoutineRow);
  expect(routines).toEqual([expect.objectContaining({ done: true, breaksSitting: true, hurt: [] })]);
  const [routine] = routines as [RoutineRow];
  const day = await onlyDay(desk);
  expect(day.breaks).toEqual([{ kind: 'movement', startAt: routine.startedAt, endAt: routine.endedAt }]);
  expect(day.movingMs).toBe(routine.endedAt - routine.startedAt);
  expect(day.bouts).toEqual([expect.objectContaining({ endAt: routine.startedAt })]);
  const { book } = await readState(desk);
  expect(book.bout?.startAt).toBe(routine.endedAt);
  await expect(popup.getByText(text('lengthMinutes', '0'), { exact: true })).toBeVisible();
});

/** What the player says of where it is. */
async function shownBy(player: Page): Promise<string> {
  const [step, seconds] = await Promise.all([
    player.getByText(new RegExp(`^${text('playerStep', '\\d', '\\d')}$`)).textContent(),
    player.getByRole('timer').textContent(),
  ]);
  return `${step}, ${seconds} s`;
}

/** What the player should say now, a second earlier, or a second later. */
function expected(running: RunningRoutine, now: number): readonly string[] {
  return [-SECOND_MS, 0, SECOND_MS].map((offMs) => {
    const view = playerAt(running, now + offMs);
    const seconds = view.phase === 'over' ? 0 : turnLeft(view).seconds;
    return `${text('playerStep', String(view.stepIndex + 1), String(running.plan.steps.length))}, ${seconds} s`;
  });
}

test('a routine goes on while the popup is closed: reopened, it shows the same step and second', async ({
  backbeat,
}) => {
  const { desk, page } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  const popup = await page('popup.html');
  await button(popup, text('popupStart')).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  const begun = await runningRoutine(desk);

  await advanceTo(desk, 20 * SECOND_MS);
  const at20 = await runningRoutine(desk);
  await expect(async () => expect(expected(at20, Date.now())).toContain(await shownBy(popup))).toPass();
  await popup.close();

  await advanceTo(desk, 35 * SECOND_MS);
  const reopened = await page('popup.html');
  await expect(reopened.getByRole('timer')).toBeVisible();
  const at35 = await runningRoutine(desk);
  await expect(async () => expect(expected(at35, Date.now())).toContain(await shownBy(reopened))).toPass();
  expect(at35.plan).toEqual(begun.plan);
  expect(at35.startedAt).toBeLessThan(at20.startedAt);
  expect(at35.skippedMs).toBe(0);
});

test('a minute whose end nobody saw is asked for, and a "yes" makes it a break', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  await sitFor(desk, 20 * MINUTE_MS);
  const popup = await page('popup.html');
  await button(popup, text('popupStart')).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  await popup.close();
  // Nobody looked for twenty seconds after the end.
  await advanceTo(desk, 80 * SECOND_MS);
  const reopened = await page('popup.html');
  await expect(reopened.getByText(text('popupClaim'))).toBeVisible();
  await button(reopened, text('popupClaimYes')).click();
  await expect(reopened.getByText(text('popupClaim'))).toBeHidden();
  await expect.poll(() => isSettled(desk)).toBe(true);
  const day = await onlyDay(desk);
  expect(day.breaks).toEqual([expect.objectContaining({ kind: 'movement' })]);
  expect(day.movingMs).toBe(MINUTE_MS);
});

test('a minute that was stopped at once is stored as not done and breaks nothing', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  await seedSettings(desk, { safetyAcceptedAt: Date.now() });
  await sitFor(desk, 20 * MINUTE_MS);
  const popup = await page('popup.html');
  await button(popup, text('popupStart')).click();
  await expect(popup.getByRole('timer')).toBeVisible();
  await button(popup, text('playerStop')).click();
  await expect(popup.getByRole('heading', { name: text('playerEnded') })).toBeVisible();
  await expect.poll(() => isSettled(desk)).toBe(true);
  expect((await readStore(desk, 'routines')).map(({ value }) => value)).toEqual([
    expect.objectContaining({ done: false }),
  ]);
  expect((await onlyDay(desk)).breaks).toEqual([]);
  expect((await readState(desk)).book.bout).not.toBeNull();
});

const MARCH: PlannedRoutine = {
  id: 'march',
  kind: 'movement',
  presetId: null,
  steps: [{ exerciseId: 'march-on-the-spot', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true }],
};

/** The lines of the figure, as they are drawn. */
const drawn = (page: Page): Promise<readonly (string | null)[]> =>
  page
    .locator('svg[data-exercise="march-on-the-spot"] polyline')
    .evaluateAll((lines) => lines.map((line) => line.getAttribute('points')));

/** What is drawn when the timer comes to its next second. */
async function drawnNextSecond(page: Page): Promise<readonly (string | null)[]> {
  const second = (await page.getByRole('timer').textContent()) ?? '';
  await expect(page.getByRole('timer')).not.toHaveText(second);
  return drawn(page);
}

test('the figure moves; where less motion is wanted it keeps its telling pose, and time runs all the same', async ({
  backbeat: { context, desk, extensionId },
}) => {
  const motion = MOTIONS['march-on-the-spot'];
  if (motion === undefined) throw new Error('There is no such motion.');
  const telling = draw(sceneOf(motion), poseAt(motion, motion.stillMs)).map(({ points }) => points);
  await changeState(desk, (state) => ({
    ...state,
    routine: { running: begun(MARCH, Date.now() - 8 * SECOND_MS), before: state.book, held: [], unseenEndAt: null },
  }));
  const playerIn = async (reducedMotion: 'reduce' | 'no-preference'): Promise<Page> => {
    const page = await context.newPage();
    await page.emulateMedia({ reducedMotion });
    await page.goto(`chrome-extension://${extensionId}/popup.html`);
    await expect(page.getByRole('timer')).toBeVisible();
    return page;
  };
  const calm = await playerIn('reduce');
  expect(await drawn(calm)).toEqual(telling);
  expect(await drawnNextSecond(calm)).toEqual(telling);
  // One of the two is behind the other, where a browser draws no frames at all.
  await calm.close();

  const moving = await playerIn('no-preference');
  const before = await drawnNextSecond(moving);
  expect(before).toHaveLength(telling.length);
  await expect.poll(() => drawn(moving)).not.toEqual(before);
});

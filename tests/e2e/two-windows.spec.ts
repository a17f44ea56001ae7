import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { launchNotificationDaemon, type NotificationDaemon } from '../support/notification-daemon.ts';
import { changeState, inPage, readState, seedSettings } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { beat, openPopup } from './api.ts';
import { test as base, expect, inTheAfternoon, type Page } from './backbeat.ts';
import { breakWindow, breakWindows } from './break-windows.ts';
import { advanceTo, sitFor } from './passing.ts';
import { text } from './words.ts';

declare const chrome: { readonly extension: { getViews(): readonly Window[] } };

/** Chromium, and something whose notifications can be pressed. */
const test = base.extend<{ readonly daemon: NotificationDaemon }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads here that it needs no other fixture
  daemon: async ({}, use) => {
    const daemon = await launchNotificationDaemon();
    await use(daemon);
    await daemon.stop();
  },
  launch: async ({ daemon }, use) => use({ env: { ...inTheAfternoon(), ...daemon.env } }),
});

const SURFACES = ['/popup.html', '/break.html'] as const;
type Surface = (typeof SURFACES)[number];

/** Two steps, whatever minute would be composed. */
const STEPS: PlannedRoutine['steps'] = (['calf-raises', 'march-on-the-spot'] as const).map((exerciseId) => ({
  exerciseId,
  setupSeconds: 5,
  workSeconds: 25,
  sides: false,
  breaksSitting: true,
}));

/** What a surface shows of the minute. */
interface Shown {
  readonly name: string | undefined;
  readonly step: string | undefined;
  readonly second: string | undefined;
  /** How much of the ring of the countdown is left, and of the whole minute is over: finer than seconds. */
  readonly ring: string | null | undefined;
  readonly bar: string | null | undefined;
  /** The button in the middle: pause, or go on. */
  readonly middle: string | undefined;
}

/** What both surfaces show, read in one go: nothing can happen between the one and the other. */
const bothShow = (desk: Page): Promise<readonly [Shown, Shown]> =>
  inPage(
    desk,
    (paths) => {
      const shownBy = (path: string): Shown => {
        const views = chrome.extension.getViews().filter(({ location }) => location.pathname === path);
        const [view] = views;
        if (view === undefined || views.length > 1) throw new Error(`${path} is open ${views.length} times.`);
        const one = (selector: string) => view.document.querySelector(selector);
        const buttons = [...view.document.querySelectorAll('main button')];
        return {
          name: one('h1')?.textContent,
          step: one('header > span')?.textContent,
          second: one('[role=timer]')?.textContent,
          ring: one('[stroke-dasharray][pathLength]')?.getAttribute('stroke-dasharray'),
          bar: one('header span > span')?.getAttribute('style'),
          middle: buttons.find(({ ariaLabel }, index) => index > 0 && ariaLabel === null)?.textContent,
        };
      };
      return [shownBy(paths[0]), shownBy(paths[1])] as const;
    },
    SURFACES,
  );

/** Presses a button of one of the surfaces: the popup that the browser opened is no page to Playwright. */
const press = (desk: Page, surface: Surface, name: string): Promise<void> =>
  inPage(
    desk,
    ({ surface, name }) => {
      const view = chrome.extension.getViews().find(({ location }) => location.pathname === surface);
      const button = [...(view?.document.querySelectorAll('button') ?? [])].find(
        ({ ariaLabel, textContent }) => (ariaLabel ?? textContent) === name,
      );
      if (button === undefined) throw new Error(`${surface} has no button "${name}".`);
      button.click();
    },
    { surface, name },
  );

/** Waits until both show this step running, and the same second of it. Each looks at the clock a few times a second. */
const expectTogether = (desk: Page, step: 1 | 2, wanted: Partial<Shown> = {}): Promise<void> =>
  expect(async () => {
    const [popup, window] = await bothShow(desk);
    const { name, second } = window;
    expect(popup).toMatchObject({ name, second, middle: text('playerPause'), ...wanted });
    expect(window).toMatchObject({ middle: text('playerPause'), ...wanted });
    expect([popup.step, window.step]).toEqual(Array(2).fill(text('playerStep', String(step), '2')));
    expect(second).toMatch(/^\d+$/);
  }).toPass({ intervals: [50] });

/** Waits until both stand still, at exactly the same place: not even the ring differs. */
async function expectStill(desk: Page): Promise<Shown> {
  return until('both to stand at the same place', async () => {
    const [popup, window] = await bothShow(desk);
    expect(popup).toEqual({ ...window, middle: text('playerResume') });
    expect(popup.ring).toMatch(/^0\.\d+ 1$/);
    return popup;
  });
}

test('popup and break window are one minute: the same step and second, whichever is used, also without the worker', async ({
  backbeat,
  daemon,
}) => {
  const { desk, stopWorker } = backbeat;
  // A headless browser always claims input, and a nudge waits for a pause in it.
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null, safetyAcceptedAt: 1 });
  await sitFor(desk, 31 * MINUTE_MS);
  await beat(desk);
  daemon.press((await until('a notification', () => daemon.shown()[0])).id, '0');
  await expect((await breakWindow(backbeat)).getByRole('timer')).toBeVisible();
  await changeState(desk, (state) => {
    if (state.routine === null) throw new Error('No routine is under way.');
    const { running } = state.routine;
    return {
      ...state,
      routine: { ...state.routine, running: { ...running, plan: { ...running.plan, steps: STEPS } } },
    };
  });
  await openPopup(desk);
  await advanceTo(desk, 8 * SECOND_MS);
  await expectTogether(desk, 1, { name: 'Calf raises' });

  await press(desk, '/popup.html', text('playerPause'));
  await expectStill(desk);
  await press(desk, '/break.html', text('playerResume'));
  await expectTogether(desk, 1);

  await press(desk, '/break.html', text('playerSkip'));
  await expectTogether(desk, 2, { name: 'March on the spot' });
  await press(desk, '/popup.html', text('playerBack'));
  await expectTogether(desk, 1, { name: 'Calf raises' });

  await stopWorker();
  const [before] = await bothShow(desk);
  await expectTogether(desk, 1);
  await expect.poll(async () => (await bothShow(desk)).every(({ second }) => second !== before.second)).toBe(true);
  await press(desk, '/break.html', text('playerPause'));
  const still = await expectStill(desk);
  await press(desk, '/popup.html', text('playerResume'));
  await expectTogether(desk, 1);
  expect(Number((await bothShow(desk))[0].second)).toBeLessThanOrEqual(Number(still.second));

  expect(breakWindows(backbeat)).toHaveLength(1);
  expect((await readState(desk)).routine?.running).toMatchObject({ plan: { steps: STEPS }, pausedAt: null });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RoutineRow } from '../../lib/domain/engine/records.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import { MINUTE_MS } from '../../lib/domain/time.ts';
import { readState, readStore } from '../support/seed.ts';
import { beat } from './api.ts';
import { built, expect, type Page, test } from './backbeat.ts';
import { account, onlyDay, sitFor } from './passing.ts';
import { text } from './words.ts';

test('what is done in the popup shows on the open dashboard, without a reload and before it looks by itself', async ({
  backbeat,
}) => {
  const { context, desk, extensionId, page } = backbeat;
  await sitFor(desk, 10 * MINUTE_MS);
  const dashboard = await context.newPage();
  // A page that never looks by itself: only the announcement of a commit is left.
  await dashboard.addInitScript(() => {
    globalThis.setInterval = (() => 0) as unknown as typeof setInterval;
  });
  await dashboard.goto(`chrome-extension://${extensionId}/dashboard.html`);
  await expect(dashboard.getByText(text('dashboardBreaksNone')).first()).toBeVisible();
  const openedAt = await dashboard.evaluate(() => performance.timeOrigin);

  const popup = await page('popup.html');
  await popup.getByRole('button', { name: text('popupMoved') }).click();
  await expect(dashboard.getByText(text('dashboardBreakMoved')).first()).toBeVisible();
  expect(await dashboard.evaluate(() => performance.timeOrigin)).toBe(openedAt);
  expect((await onlyDay(desk)).breaks).toEqual([expect.objectContaining({ kind: 'moved' })]);
});

const EVENTS = 50;

/** The script in which the popup keeps `dispatch`, as the build names it. */
function dispatchScript(): string {
  const found = readdirSync(join(built('chrome'), 'chunks')).filter((name) => /^act-.*\.js$/.test(name));
  if (found.length !== 1)
    throw new Error(`The build has ${found.length} scripts of entrypoints/popup/act.ts, not one.`);
  return `/chunks/${found[0]}`;
}

/** Lets a page dispatch the start of so many minutes at once, each of its own; gives what failed. */
function startMinutes(page: Page, prefix: string, script: string): Promise<readonly string[]> {
  return page.evaluate(
    async ({ prefix, script, count }) => {
      const { dispatch } = (await import(script)) as {
        dispatch: (event: { type: 'routine-start'; routine: PlannedRoutine }) => Promise<void>;
      };
      const step = { exerciseId: 'calf-raises', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true };
      const started = Array.from({ length: count }, (_, index) => {
        const id = `${prefix}-${index}`;
        const routine = { id, kind: 'movement', presetId: null, steps: [step] } as PlannedRoutine;
        return dispatch({ type: 'routine-start', routine });
      });
      const settled = await Promise.allSettled(started);
      return settled.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []));
    },
    { prefix, script, count: EVENTS },
  );
}

test('two pages dispatch fifty events each, and the worker its heartbeats, at the same time: every one counts', async ({
  backbeat,
}) => {
  const { desk, page } = backbeat;
  const [popup, options] = [await page('popup.html'), await page('options.html')];
  await expect(popup.getByRole('button', { name: text('popupStart') })).toBeVisible();
  await expect(options.getByRole('heading', { name: text('optionsTitle') })).toBeVisible();
  const script = dispatchScript();

  // Every commit is announced once, whoever made it: what is beyond the pages' own is the worker's.
  await desk.evaluate(() => {
    const heard = { commits: 0 };
    new BroadcastChannel('backbeat').addEventListener('message', () => {
      heard.commits += 1;
    });
    Object.assign(globalThis, { heard });
  });
  let under = true;
  const heartbeats = async () => {
    while (under) await beat(desk);
  };
  const both = Promise.all([startMinutes(popup, 'one', script), startMinutes(options, 'other', script)]);
  const pages = both.finally(() => {
    under = false;
  });
  const [failures] = await Promise.all([pages, heartbeats()]);
  expect(failures.flat()).toEqual([]);
  const commits = () => desk.evaluate(() => (globalThis as unknown as { heard: { commits: number } }).heard.commits);
  await expect.poll(commits).toBeGreaterThan(2 * EVENTS);

  // Each start is the end of the one before it; the last one runs.
  const ended = (await readStore(desk, 'routines')).map(({ value }) => (value as RoutineRow).id);
  const { routine } = await readState(desk);
  const wanted = ['one', 'other'].flatMap((prefix) =>
    Array.from({ length: EVENTS }, (_, index) => `${prefix}-${index}`),
  );
  expect([...ended, routine?.running.plan.id].sort()).toEqual(wanted.sort());
  const { countedMs, elapsedMs } = await account(desk);
  expect(countedMs).toBe(elapsedMs);
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
});

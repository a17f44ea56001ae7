import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { RoutineRow, SpanRow } from '../../lib/domain/engine/records.ts';
import type { Nudge } from '../../lib/domain/nudges/nudge.ts';
import { TOTALS, totalOf } from '../../lib/domain/presence/ledger.ts';
import type { PlannedRoutine } from '../../lib/domain/routines/routine.ts';
import type { DayRow } from '../../lib/domain/summary/day.ts';
import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { DATABASE_VERSION } from '../../lib/store/schema.ts';
import { inPage, readAll, readState, readStore, seedDay } from '../support/seed.ts';
import { beat } from './api.ts';
import { built, expect, type Page, test } from './backbeat.ts';
import { account, sitFor } from './passing.ts';
import { text } from './words.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Opens the database in a version of its own and lets go again; gives what the request went through. */
const upgradeTo = (page: Page, version: number): Promise<readonly string[]> =>
  inPage(
    page,
    (wanted) =>
      new Promise<string[]>((resolve, reject) => {
        const seen: string[] = [];
        Object.assign(globalThis, { seen });
        const opening = indexedDB.open('backbeat', wanted);
        opening.onblocked = () => seen.push('blocked');
        opening.onupgradeneeded = () => seen.push('upgrade');
        opening.onsuccess = () => {
          opening.result.close();
          resolve(seen);
        };
        opening.onerror = () => reject(opening.error);
      }),
    version,
  );

test.describe('an upgrade', () => {
  test.use({ faulty: true });

  test('is let through by the worker and by every open page, which then say that there is a newer version', async ({
    backbeat,
  }) => {
    const { desk, page, worker } = backbeat;
    await sitFor(desk, 10 * MINUTE_MS);
    const popup = await page('popup.html');
    const dashboard = await page('dashboard.html');
    const options = await page('options.html');
    await expect(button(popup, text('popupMoved'))).toBeVisible();
    await expect(dashboard.getByRole('heading', { name: text('dashboardToday') })).toBeVisible();
    await expect(options.getByRole('heading', { name: text('optionsTitle') })).toBeVisible();
    // The worker, too, has the database open.
    const { lastSeenAt } = await readState(desk);
    await beat(desk);
    await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
    const alive = await worker();
    const before = await readAll(desk);

    expect(await upgradeTo(desk, DATABASE_VERSION + 1)).toEqual(['upgrade']);
    await button(popup, text('popupMoved')).click();
    await expect(popup.getByText(text('problemNewerTitle'))).toBeVisible();
    for (const opened of [dashboard, options]) {
      await opened.reload();
      await expect(opened.getByText(text('problemNewerTitle'))).toBeVisible();
    }
    // Nor does the worker write any more.
    await beat(desk);
    await expect.poll(() => alive.evaluate(() => navigator.locks.query().then(({ held }) => held?.length))).toBe(0);
    expect(await readAll(desk)).toEqual(before);
  });

  test('waits for a page that does not let go, and the product is none of those', async ({ backbeat }) => {
    const { desk, page } = backbeat;
    const popup = await page('popup.html');
    await expect(button(popup, text('popupMoved'))).toBeVisible();
    const stubborn = await page('manifest.json');
    await stubborn.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const opening = indexedDB.open('backbeat');
          // Held for as long as the page is there.
          opening.onsuccess = () => {
            Object.assign(globalThis, { held: opening.result });
            resolve();
          };
        }),
    );
    const upgrade = upgradeTo(desk, DATABASE_VERSION + 1);
    await expect
      .poll(() => desk.evaluate(() => (globalThis as unknown as { seen?: readonly string[] }).seen))
      .toEqual(['blocked']);
    await stubborn.close();
    expect(await upgrade).toEqual(['blocked', 'upgrade']);
    await button(popup, text('popupMoved')).click();
    await expect(popup.getByText(text('problemNewerTitle'))).toBeVisible();
  });
});

/** The script in which the popup keeps `dispatch`, as the build names it. */
function dispatchScript(): string {
  const [found, ...others] = readdirSync(join(built('chrome'), 'chunks')).filter((name) => /^act-.*\.js$/.test(name));
  if (found === undefined || others.length > 0) throw new Error('The build has not just one script of act.ts.');
  return `/chunks/${found}`;
}

const VISITS = process.env.BACKBEAT_LONG ? 20 : 3;
/** Events that are under way at once, for as long as the page is there. */
const AT_ONCE = 100;
/** From the first of a visit's events that is stored to the closing of its page. */
const LONGEST_VISIT_MS = SECOND_MS / 2;

test(`a page that is closed in the middle of its events, ${VISITS} times: what is stored agrees with itself`, async ({
  backbeat,
}) => {
  const { desk, page } = backbeat;
  await sitFor(desk, 40 * MINUTE_MS);
  const script = dispatchScript();
  const wanted: string[] = [];
  for (let visit = 0; visit < VISITS; visit += 1) {
    // Any page can dispatch; the popup would show the minute.
    const options = await page('options.html');
    await expect(options.getByRole('heading', { name: text('optionsTitle') })).toBeVisible();
    await options.evaluate(
      async ({ visit, script, atOnce }) => {
        const { dispatch } = (await import(script)) as {
          dispatch: (event: { type: 'routine-start'; routine: PlannedRoutine }) => Promise<void>;
        };
        const step = { exerciseId: 'calf-raises', setupSeconds: 5, workSeconds: 55, sides: false, breaksSitting: true };
        let begun = 0;
        const oneAfterAnother = async () => {
          for (;;) {
            const routine = { id: `${visit}-${begun}`, kind: 'movement', presetId: null, steps: [step] };
            begun += 1;
            await dispatch({ type: 'routine-start', routine: routine as PlannedRoutine });
          }
        };
        for (let each = 0; each < atOnce; each += 1) oneAfterAnother().catch(() => undefined);
      },
      { visit, script, atOnce: AT_ONCE },
    );
    await expect
      .poll(async () => (await readState(desk)).routine?.running.plan.id, 'some of the visit is stored')
      .toMatch(new RegExp(`^${visit}-`));
    await desk.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), Math.random() * LONGEST_VISIT_MS);
    await options.close();

    const { state, routines, spans, nudges, breaks, days } = await readAll(desk);
    expect(state?.map(({ key }) => key)).toEqual(['engine']);
    const { routine } = await readState(desk);
    // Each start ends the one before it: all up to the one that is held, and not one beyond.
    const running = routine?.running.plan.id ?? '';
    const [inVisit, last] = running.split('-').map(Number);
    expect(inVisit).toBe(visit);
    const ended = routines?.map(({ value }) => (value as RoutineRow).id) ?? [];
    wanted.push(...Array.from({ length: (last ?? 0) + 1 }, (_, index) => `${visit}-${index}`));
    expect([...ended, running].sort()).toEqual([...wanted].sort());

    // Rows and days were written by the same transactions.
    const { state: now, countedMs, elapsedMs } = await account(desk);
    expect(countedMs).toBe(elapsedMs);
    const rows = (days ?? []).map(({ value }) => value as DayRow);
    for (const total of TOTALS) {
      const ofSpans = (spans ?? []).map(({ value }) => value as SpanRow).filter(({ kind }) => totalOf(kind) === total);
      expect(
        ofSpans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0),
        total,
      ).toBe(rows.reduce((sum, day) => sum + day[`${total}Ms`], 0));
    }
    expect(Math.max(0, ...(spans ?? []).map(({ value }) => (value as SpanRow).endAt))).toBeLessThanOrEqual(
      now.lastSeenAt,
    );
    expect(breaks).toHaveLength(rows.reduce((sum, day) => sum + day.breaks.length, 0));
    const outcomes = (nudges ?? []).map(({ value }) => (value as Nudge).outcome);
    expect(outcomes).toHaveLength(rows.reduce((sum, day) => sum + day.nudges.shown, 0));
    expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(
      rows.reduce((sum, day) => sum + day.nudges.taken, 0),
    );
  }
  // What the closed pages left to be done is done by whoever comes next.
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
});

test.describe('rows that do not parse', () => {
  test.use({ faulty: true });

  test('are left out of today, reported once, and stay where they are', async ({ backbeat }) => {
    const { desk, faults, page } = backbeat;
    await sitFor(desk, 10 * MINUTE_MS);
    const popup = await page('popup.html');
    await button(popup, text('popupMoved')).click();
    await expect.poll(async () => (await readStore(desk, 'days')).length).toBe(1);
    const [day] = await readStore(desk, 'days');
    const shownAt = (await readState(desk)).lastSeenAt - 1;
    await seedDay(desk, {
      spans: [{ value: { day: day?.key, startAt: 'early', kind: 'dancing' } }],
      breaks: [{ value: { startAt: shownAt, kind: 7 } }],
      nudges: [{ value: { id: 'odd', shownAt, kind: 'movement', outcome: 'eaten' } }],
      routines: [{ value: { id: 'odd', startedAt: shownAt, exerciseIds: 'all of them' } }],
    });
    const before = await readAll(desk);

    const dashboard = await page('dashboard.html');
    await expect(dashboard.getByText(text('dashboardBreakMoved')).first()).toBeVisible();
    await button(popup, text('popupStart')).click();
    await expect(popup.getByRole('heading', { name: text('safetyTitle') })).toBeVisible();
    await dashboard.reload();
    await expect(dashboard.getByText(text('dashboardBreakMoved')).first()).toBeVisible();
    for (const store of ['spans', 'breaks', 'nudges', 'routines']) {
      const odd = before[store]?.filter(({ value }) => JSON.stringify(value).match(/odd|dancing|"kind":7/));
      expect(odd).toHaveLength(1);
      expect((await readAll(desk))[store]).toEqual(expect.arrayContaining(odd ?? []));
    }
    expect(faults.filter((fault) => fault.includes('rows of spans')).length).toBeGreaterThan(0);
    expect(faults.filter((fault) => fault.includes('rows of nudges')).length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !fault.includes('rows of'))).toEqual([]);
  });
});

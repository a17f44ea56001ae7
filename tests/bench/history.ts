import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { HistoryRecord } from '../../lib/domain/engine/records.ts';
import { addToDay, type DayRow } from '../../lib/domain/summary/day.ts';
import { type Browser, closeExtensionPages, goTo, openTab, type Page, settle, startBrowser } from './browser.ts';
import { evaluate } from './cdp.ts';
import { painted } from './painted.ts';
import { entriesOf } from './sizes.ts';
import { shuffled } from './stats.ts';

/** What was measured of one browser, ms each. */
export interface Costs {
  /** A heartbeat: read, step, write the state. */
  readonly heartbeatMs: number[];
  /** An event that ends a bout: spans, breaks, bouts and today's row are written too. */
  readonly writingMs: number[];
  /** Read a snapshot and say what is now. */
  readonly snapshotMs: number[];
  /** From the navigation to the numbers, the extension's process being there. */
  readonly popupMs: number[];
}

export interface HistoryPlan {
  readonly years: number;
  /** How often each side is visited to dispatch and to read, `BATCH` times each. */
  readonly visits: number;
  /** How often the popup is opened on each side. */
  readonly opens: number;
}

/** Rows by the name of their store. */
type Rows = Readonly<Record<string, readonly unknown[]>>;

/** Few enough that what else the machine does falls on both sides. */
const BATCH = 4;
const DAY_MS = 86_400_000;
const DAYS_A_YEAR = 365;

function rowsOf(records: readonly HistoryRecord[]): Rows {
  const days = new Map<string, DayRow>();
  const nudges = new Map<string, unknown>();
  const rows: Record<string, unknown[]> = { spans: [], breaks: [], routines: [] };
  for (const record of records) {
    if (record.store === 'days') days.set(record.delta.day, addToDay(days.get(record.delta.day), record.delta));
    else if (record.store === 'nudges') nudges.set(record.row.id, record.row);
    else if (record.store !== 'settings' && record.store !== 'ratings') rows[record.store]?.push(record.row);
  }
  return { ...rows, days: [...days.values()], nudges: [...nudges.values()] };
}

/** Runs in the page: adds the rows to the stores, moved by whole days. Gives how many rows each store has then. */
async function addRowsInPage({ rows, days }: { rows: Rows; days: number }): Promise<Readonly<Record<string, number>>> {
  const DAY_MS = 86_400_000;
  const moved = (value: unknown, name: string): unknown => {
    if (typeof value === 'number') return name.endsWith('At') ? value + days * DAY_MS : value;
    if (name === 'day') return Temporal.PlainDate.from(String(value)).add({ days }).toString();
    if (name === 'id') return `${value} ${days}`;
    if (Array.isArray(value)) return value.map((each) => moved(each, name));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, moved(each, key)]));
  };
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('backbeat');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const counts: Record<string, number> = {};
  const transaction = database.transaction(Object.keys(rows), 'readwrite');
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
  for (const [name, list] of Object.entries(rows)) {
    const store = transaction.objectStore(name);
    for (const row of list) store.put(moved(row, ''));
    const count = store.count();
    count.onsuccess = () => {
      counts[name] = count.result;
    };
  }
  await done;
  database.close();
  return counts;
}

/** Puts years of history into the browser's database, none of them today's. Gives the rows by store. */
async function seedYears(
  browser: Browser,
  page: Page,
  records: readonly HistoryRecord[],
  years: number,
): Promise<Readonly<Record<string, number>>> {
  const rows = rowsOf(records);
  const lastStartAt = Math.max(...(rows['days'] as readonly DayRow[]).map(({ startAt }) => startAt));
  const toThePast = Math.floor((Date.now() - lastStartAt) / DAY_MS) - 2;
  await evaluate(browser.cdp, page.sessionId, `globalThis.addRows = ${addRowsInPage}; 0`);
  await evaluate(browser.cdp, page.sessionId, `globalThis.yearRows = ${JSON.stringify(rows)}; 0`);
  let counts: Readonly<Record<string, number>> = {};
  for (let year = 0; year < years; year += 1) {
    const days = toThePast - year * DAYS_A_YEAR;
    counts = await evaluate(browser.cdp, page.sessionId, `addRows({ rows: yearRows, days: ${days} })`);
  }
  return counts;
}

/** The code of `glimpse.ts` with all that it imports, as one script that leaves `glimpse` behind. */
async function glimpseScript(): Promise<string> {
  const entry = fileURLToPath(new URL('./glimpse.ts', import.meta.url));
  const lib = { entry, formats: ['iife' as const], name: 'bench' };
  const built = await build({ configFile: false, logLevel: 'error', build: { write: false, lib } });
  const chunk = [built].flat().flatMap((bundle) => ('output' in bundle ? bundle.output : []))[0];
  if (chunk?.type !== 'chunk') throw new Error('the script that reads a snapshot was not built');
  return `${chunk.code}\nglobalThis.glimpse = bench.glimpse; 0`;
}

/** The script in which the popup keeps `dispatch`, as the build names it. */
function dispatchScript(buildDir: string): string {
  const found = readdirSync(path.join(buildDir, 'chunks')).filter((name) => /^act-.*\.js$/.test(name));
  if (found.length !== 1) throw new Error(`the build has ${found.length} scripts of entrypoints/popup/act.ts, not one`);
  return `/chunks/${found[0]}`;
}

/** Runs in the page: how long each of so many dispatches and reads takes, in turns. */
async function measureInPage({ batch }: { batch: number }): Promise<Omit<Costs, 'popupMs'>> {
  const { dispatch, glimpse } = globalThis as unknown as {
    dispatch: (event: object) => Promise<void>;
    glimpse: () => Promise<void>;
  };
  const sense = { input: true, idleState: 'active', audible: false, fullscreen: false };
  const timed = async (list: number[], work: () => Promise<void>) => {
    const fromMs = performance.now();
    await work();
    list.push(performance.now() - fromMs);
  };
  const costs = { heartbeatMs: [] as number[], writingMs: [] as number[], snapshotMs: [] as number[] };
  for (let turn = 0; turn < batch; turn += 1) {
    await timed(costs.heartbeatMs, () => dispatch({ type: 'heartbeat', sense }));
    const posture = turn % 2 === 0 ? 'standing' : 'sitting';
    await timed(costs.writingMs, () => dispatch({ type: 'posture', posture }));
    await timed(costs.snapshotMs, glimpse);
  }
  return costs;
}

interface Side {
  readonly browser: Browser;
  readonly desk: Page;
  readonly popup: Page;
  readonly costs: Costs;
}

async function openSide(buildDir: string, scratchDir: string, script: string): Promise<Side> {
  const browser = await startBrowser(buildDir, scratchDir);
  try {
    await settle(browser);
    await closeExtensionPages(browser);
    const [popup, desk] = [await openTab(browser), await openTab(browser)];
    // A page that runs no script of the extension, yet has its rights.
    await goTo(browser, desk, 'manifest.json');
    await evaluate(browser.cdp, desk.sessionId, script);
    const load = `import('${dispatchScript(buildDir)}').then(({ dispatch }) => { globalThis.dispatch = dispatch; })`;
    await evaluate(browser.cdp, desk.sessionId, load);
    return { browser, desk, popup, costs: { heartbeatMs: [], writingMs: [], snapshotMs: [], popupMs: [] } };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function dispatchAndRead({ browser, desk, costs }: Side): Promise<void> {
  const found = await evaluate<Omit<Costs, 'popupMs'>>(
    browser.cdp,
    desk.sessionId,
    `(${measureInPage})({ batch: ${BATCH} })`,
  );
  costs.heartbeatMs.push(...found.heartbeatMs);
  costs.writingMs.push(...found.writingMs);
  costs.snapshotMs.push(...found.snapshotMs);
}

async function openPopup({ browser, popup, costs }: Side, popupFile: string): Promise<void> {
  await browser.cdp.send('Page.bringToFront', {}, popup.sessionId);
  await goTo(browser, popup, popupFile);
  costs.popupMs.push((await painted(browser, popup, true)).readyMs);
  // A popup that stays open would look again after each dispatch.
  await browser.cdp.send('Page.navigate', { url: 'about:blank' }, popup.sessionId);
}

/** What the built extension costs with years of history and without any, in two browsers that are visited in turns. */
export async function measureHistory(
  productDir: string,
  scratchDir: string,
  records: readonly HistoryRecord[],
  plan: HistoryPlan,
  random: () => number,
): Promise<{ readonly rows: Readonly<Record<string, number>>; readonly years: Costs; readonly none: Costs }> {
  // A copy: the build may be made anew meanwhile, with other names.
  const buildDir = path.join(scratchDir, 'product');
  cpSync(productDir, buildDir, { recursive: true });
  const popupFile = entriesOf(buildDir).popup;
  const script = await glimpseScript();
  const years = await openSide(buildDir, scratchDir, script);
  try {
    const rows = await seedYears(years.browser, years.desk, records, plan.years);
    const none = await openSide(buildDir, scratchDir, script);
    try {
      const inTurns = async (times: number, work: (side: Side) => Promise<void>) => {
        for (let turn = 0; turn < times; turn += 1)
          for (const side of shuffled([years, none], random)) await work(side);
      };
      const open = (side: Side) => openPopup(side, popupFile);
      await inTurns(1, dispatchAndRead);
      await inTurns(1, open);
      // The first visit warms up; it is no measurement.
      for (const { costs } of [years, none]) for (const list of Object.values(costs)) list.length = 0;
      await inTurns(plan.visits, dispatchAndRead);
      await inTurns(plan.opens, open);
      return { rows, years: years.costs, none: none.costs };
    } finally {
      await none.browser.close();
    }
  } finally {
    await years.browser.close();
  }
}

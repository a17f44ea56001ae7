import type { Break, Span } from '../../lib/domain/presence/ledger.ts';
import { type Display, launchXvfb } from '../support/display.ts';
import { fasterBy } from '../support/faster.ts';
import { type Hand, handOn } from '../support/hand.ts';
import { readSettings, readState, readStore, seedSettings } from '../support/seed.ts';
import { beat, wake } from './api.ts';
import { type Backbeat, expect, inTheAfternoon, launchBackbeat, type Page, test } from './backbeat.ts';
import { account, onlyDay } from './passing.ts';
import { absencesOf, expectAbsencesTrue, type Heard, type Rules } from './truth.ts';

const LONG = Boolean(process.env.BACKBEAT_LONG);
/** Simulated seconds in a second. */
const SPEED = 10;

/** What the hand does, in simulated seconds. */
type Act =
  | { readonly work: number }
  | { readonly rest: number }
  /** Locks after `after` s without a touch, and opens the lock `locked` s later. */
  | { readonly after: number; readonly locked: number };

/** An hour by the rules that everybody begins with. */
const HOUR: readonly Act[] = [
  { work: 300 },
  { rest: 100 },
  { work: 240 },
  { rest: 240 },
  { work: 330 },
  { after: 0, locked: 150 },
  { work: 200 },
  { rest: 380 },
  { work: 280 },
  { rest: 150 },
  { work: 120 },
  { after: 0, locked: 80 },
  { work: 200 },
  { after: 90, locked: 160 },
  { work: 180 },
  { after: 80, locked: 60 },
  { work: 150 },
  { rest: 90 },
  { work: 90 },
  { after: 0, locked: 210 },
  { work: 60 },
];

/** Five minutes by rules near the shortest that can be set: bridged, a pause, a break. */
const SAMPLE: readonly Act[] = [
  { work: 15 },
  { rest: 42 },
  { work: 15 },
  { rest: 85 },
  { work: 15 },
  { after: 0, locked: 85 },
  { work: 15 },
];
const SAMPLE_RULES: Rules = {
  idleDetectionSeconds: 20,
  bridgeSeconds: 60,
  breakAfterIdleSeconds: 180,
  breakAfterLockSeconds: 60,
};

declare const chrome: {
  readonly idle: {
    readonly onStateChanged: { addListener(listener: (state: Heard['state']) => void): void };
    queryState(seconds: number): Promise<string>;
  };
  readonly windows: { getLastFocused(what: { readonly populate: boolean }): Promise<unknown> };
};
interface Probe {
  readonly heard: Heard[];
}

/** Lets a page measure what the machine makes of each change: it does the browser's part of the product's work. */
const listenAlong = (page: Page, detectionSeconds: number): Promise<void> =>
  page.evaluate(async (seconds) => {
    const heard: Heard[] = [];
    Object.assign(globalThis, { heard } satisfies Probe);
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('probe', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('heard');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    chrome.idle.onStateChanged.addListener(async (state) => {
      const at = Date.now();
      await Promise.all([
        chrome.idle.queryState(15),
        chrome.idle.queryState(seconds),
        chrome.windows.getLastFocused({ populate: true }),
      ]);
      const transaction = database.transaction('heard', 'readwrite');
      transaction.objectStore('heard').put(state, at);
      transaction.oncomplete = () => heard.push({ state, at, writtenAt: Date.now() });
    });
  }, detectionSeconds);

let display: Display;
let backbeat: Backbeat;
let hand: Hand;

test.beforeAll(async () => {
  const faster = fasterBy(SPEED);
  // The server too: it is the one that says for how long nobody touched anything.
  display = await launchXvfb(faster);
  backbeat = await launchBackbeat({
    headless: false,
    env: { ...display.env, ...faster, TZ: inTheAfternoon().TZ ?? '' },
  });
  hand = handOn(display.env, { now: () => backbeat.desk.evaluate(() => Date.now()), speed: SPEED });
});

test.afterAll(async () => {
  await backbeat?.close();
  await display?.stop();
});

async function play(acts: readonly Act[]): Promise<void> {
  for (const act of acts) {
    if ('work' in act) await hand.work(act.work);
    else if ('rest' in act) {
      await hand.rest(act.rest);
      await hand.touch();
    } else {
      await hand.rest(act.after);
      await hand.lock();
      await hand.rest(act.locked);
      await hand.unlock();
    }
  }
}

test(`${LONG ? 'an hour' : 'five minutes'} of a hand that works, rests and locks: the ledger says what it did`, async () => {
  if (LONG) test.setTimeout(15 * 60_000);
  const { desk, context, stopWorker } = backbeat;
  // It moves, and ten times as often as elsewhere.
  for (const page of context.pages()) if (page.url().endsWith('/welcome.html')) await page.close();
  if (!LONG) await seedSettings(desk, SAMPLE_RULES);
  const rules = await readSettings(desk);
  // How long is idle is told to the browser at each start of the worker.
  await stopWorker();
  await wake(desk);
  await listenAlong(desk, rules.idleDetectionSeconds);
  // Of one touch, a busy machine may ask too late.
  const kind = async () => {
    await hand.touch();
    await beat(desk);
    return (await readState(desk)).presence.kind;
  };
  await expect.poll(kind).toBe('active');
  // The launch may have been seen as input: then the bout is older than the first touch.
  const boutStartAt = (await readState(desk)).book.bout?.startAt ?? 0;

  await play(LONG ? HOUR : SAMPLE);
  await expect.poll(async () => (await readState(desk)).presence.kind).toBe('active');

  const { state, countedMs, elapsedMs } = await account(desk);
  expect(countedMs).toBe(elapsedMs);
  const stored = (await readStore(desk, 'spans')).map(({ value }) => value as Span);
  const spans = stored.filter(({ startAt }) => startAt >= boutStartAt);
  const allBreaks = (await readStore(desk, 'breaks')).map(({ value }) => value as Break);
  const breaks = allBreaks.filter(({ startAt }) => startAt >= boutStartAt);
  const absences = absencesOf(spans, breaks);
  const heard = await desk.evaluate(() => (globalThis as unknown as Probe).heard);
  const beganAt = hand.deeds[0]?.notBefore ?? 0;
  expectAbsencesTrue(
    hand.deeds,
    absences.filter(({ startAt }) => startAt >= beganAt),
    heard,
    rules,
  );

  // One after the other, and nothing but sitting and absence.
  expect(spans.filter(({ kind }) => !['active', 'bridged', 'away'].includes(kind))).toEqual([]);
  expect(spans.map(({ endAt }) => endAt)).toEqual([
    ...spans.slice(1).map(({ startAt }) => startAt),
    state.presence.sinceAt,
  ]);
  const ended = absences.filter(({ verdict }) => verdict === 'break');
  expect(breaks).toEqual(ended.map(({ startAt, endAt }) => ({ kind: 'natural', startAt, endAt })));
  const starts = [boutStartAt, ...ended.map(({ endAt }) => endAt)];
  const { bouts } = await onlyDay(desk);
  expect(bouts.filter(({ startAt }) => startAt >= boutStartAt)).toEqual(
    ended.map(({ startAt: endAt }, index) => {
      const startAt = starts[index] ?? 0;
      const sat = spans.filter((span) => span.kind !== 'away' && span.startAt >= startAt && span.endAt <= endAt);
      const sittingMs = sat.reduce((sum, span) => sum + span.endAt - span.startAt, 0);
      return { startAt, endAt, sittingMs, wholeMs: sittingMs };
    }),
  );
  expect(state.book.bout?.startAt).toBe(starts.at(-1));
  expect(backbeat.faults).toEqual([]);
});

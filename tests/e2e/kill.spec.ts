import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { scratchFolder } from '../support/cleanup.ts';
import { launchChromium, type RunningChromium } from '../support/extension.ts';
import { installPacked, type Packed, packExtension } from '../support/packed.ts';
import { changeState, readAll, readState } from '../support/seed.ts';
import { until } from '../support/until.ts';
import { alarms } from './api.ts';
import { built, expect, inTheAfternoon, type Page, test } from './backbeat.ts';
import { account, sitFor } from './passing.ts';
import { text } from './words.ts';

const KILLS = process.env.BACKBEAT_LONG ? 10 : 2;
/** The heartbeat comes once a minute: no more than that is unseen when the browser dies. */
const MOST_LOST_MS = MINUTE_MS;
/** A silence of three minutes is bridged no more. */
const GAP_MS = 3 * MINUTE_MS;

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Running {
  readonly browser: RunningChromium;
  readonly desk: Page;
}

async function start(packed: Packed, profile: string): Promise<Running> {
  const browser = await launchChromium({ packed, profile, env: inTheAfternoon() });
  return { browser, desk: await browser.page('manifest.json') };
}

/** Presses "I just moved" without end, so that the kill finds something being written. */
async function keepBusy({ browser }: Running): Promise<void> {
  const popup = await browser.page('popup.html');
  await expect(popup.getByRole('button', { name: text('popupMoved') })).toBeVisible();
  await popup.evaluate((name) => {
    const moved = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    setInterval(() => moved?.click(), 3);
  }, text('popupMoved'));
}

test(`the browser is killed ${KILLS} times: at most a minute is lost, and every second is counted once`, async () => {
  test.setTimeout(60_000 + KILLS * 120_000);
  const seed = Number(process.env.BACKBEAT_SEED ?? Date.now() % 1_000_000);
  console.log(`  BACKBEAT_SEED=${seed}`);
  const random = randomFrom(seed);
  const profile = scratchFolder('killed');
  const packed = packExtension(built('chrome'));
  let running: Running | undefined;
  try {
    await installPacked(profile.path, packed, async (browser) => {
      const desk = await browser.page('manifest.json');
      await until('the heartbeat to be set', async () => (await alarms(desk)).length === 1);
    });
    running = await start(packed, profile.path);
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sitFor(running.desk, 20 * MINUTE_MS);
      // Every other time the browser is away for longer than a gap: the last heartbeat came so long ago.
      const silentMs = kill % 2 === 0 ? GAP_MS + Math.round(random() * GAP_MS) : Math.round(random() * MOST_LOST_MS);
      const isGap = silentMs >= GAP_MS;
      if (isGap) await changeState(running.desk, (state) => ({ ...state, lastSeenAt: state.lastSeenAt - silentMs }));
      else await keepBusy(running);
      await running.desk.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), random() * SECOND_MS);
      const readAt = Date.now();
      const before = await account(running.desk);
      await running.browser.kill();
      const killedAt = Date.now();

      running = await start(packed, profile.path);
      const { desk } = running;
      await expect
        .poll(async () => (await readState(desk)).lastSeenAt)
        .toBeGreaterThan(Math.max(killedAt, before.state.lastSeenAt));
      const after = await account(desk);
      expect(after.countedMs, 'what was counted').toBe(after.elapsedMs);
      const lostMs = after.totals.unknown + after.totals.away - before.totals.unknown - before.totals.away;
      if (isGap) {
        // What was not seen is unknown, from the last sign to the first one after it, and not a second more.
        expect(lostMs).toBe(after.state.lastSeenAt - before.state.lastSeenAt);
        expect(after.totals.sitting).toBe(before.totals.sitting);
      } else {
        expect(lostMs).toBe(0);
        expect(readAt - before.state.lastSeenAt).toBeLessThan(MOST_LOST_MS);
      }
      // An installation is no restart: the days would begin anew.
      expect(after.state.installedAt).toBe(before.state.installedAt);
      const { state, days } = await readAll(desk);
      // Nothing had to be set aside.
      expect(state?.map(({ key }) => key)).toEqual(['engine']);
      expect(days?.length).toBeGreaterThan(0);
      expect((await alarms(desk)).map(({ name }) => name)).toEqual(['heartbeat']);
    }
  } finally {
    // A browser that still runs would write its folder anew.
    await running?.browser.close();
    packed.remove();
    profile.remove();
  }
});

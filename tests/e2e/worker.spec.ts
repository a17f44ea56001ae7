import { MINUTE_MS } from '../../lib/domain/time.ts';
import { readState } from '../support/seed.ts';
import { alarms, beat, wake } from './api.ts';
import { type Backbeat, expect, test } from './backbeat.ts';
import { account, sitFor } from './passing.ts';

const STOPS = process.env.BACKBEAT_LONG ? 20 : 3;

/** Waits until the worker answers, which it does only while it runs. */
const running = async ({ worker }: Backbeat): Promise<boolean> => (await worker()).evaluate(() => true);

test(`the worker is stopped ${STOPS} times within a bout: no time is lost, and the heartbeat is not put off`, async ({
  backbeat,
}) => {
  const { desk, stopWorker } = backbeat;
  await expect.poll(async () => (await alarms(desk)).length).toBe(1);
  await sitFor(desk, 10 * MINUTE_MS);
  const before = await account(desk);
  // Due so late that it cannot come meanwhile: whoever sets it anew puts another time in its place.
  await beat(desk, 10 * MINUTE_MS);
  const heartbeat = await alarms(desk);
  expect(heartbeat).toEqual([expect.objectContaining({ name: 'heartbeat', periodInMinutes: 1 })]);

  for (let stop = 0; stop < STOPS; stop += 1) {
    await stopWorker();
    await wake(desk);
    await running(backbeat);
    // The alarm that woke it is gone, and what the start of the worker does is done.
    await expect.poll(async () => (await alarms(desk)).map(({ name }) => name)).toEqual(['heartbeat']);
    await desk.evaluate(() => navigator.locks.request('effects', () => undefined));
  }
  expect(await alarms(desk)).toEqual(heartbeat);

  for (let stop = 0; stop < STOPS; stop += 1) {
    const { lastSeenAt } = await readState(desk);
    await beat(desk);
    // At any instant: before the event was handled, within its transaction, or after it.
    await stopWorker();
    await beat(desk);
    await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  }
  const after = await account(desk);
  expect(after.state.installedAt).toBe(before.state.installedAt);
  expect(after.state.book.bout?.startAt).toBe(before.state.book.bout?.startAt);
  expect(after.countedMs).toBe(after.elapsedMs);
  expect(after.totals.sitting - before.totals.sitting).toBe(after.elapsedMs - before.elapsedMs);
});

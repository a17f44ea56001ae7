import { MINUTE_MS, SECOND_MS } from '../../lib/domain/time.ts';
import { readState, seedSettings } from '../support/seed.ts';
import { badge, beat, notifications } from './api.ts';
import { type Backbeat, expect, type Page, test } from './backbeat.ts';
import { nudges } from './nudges.ts';
import { onlyDay, sitFor } from './passing.ts';
import { text } from './words.ts';

const INTERVAL_MS = 30 * MINUTE_MS;

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Three seconds before the limit, with a heartbeat that finds the worker stopped a moment after it. */
async function growPastTheLimit({ desk, stopWorker }: Backbeat): Promise<void> {
  // A headless browser always claims input, and a nudge waits for a pause in it.
  await seedSettings(desk, { nudgeGraceMinutes: 0, postureIntervalMinutes: null });
  await stopWorker();
  await sitFor(desk, INTERVAL_MS - 3 * SECOND_MS);
  await beat(desk, 4 * SECOND_MS);
}

test('a nudge comes by itself when the bout grows past its limit, and a snooze in the popup is kept', async ({
  backbeat,
}) => {
  const { desk, page } = backbeat;
  const popup = await page('popup.html');
  await growPastTheLimit(backbeat);
  expect(await badge(desk)).toBe('');
  expect(await notifications(desk)).toEqual([]);
  expect(await nudges(desk)).toEqual([]);

  await expect.poll(() => badge(desk)).toBe('30');
  await expect(popup.getByText(text('askLater'))).toBeVisible();
  await expect.poll(() => notifications(desk)).toEqual(['nudge']);
  const [shown, ...others] = await nudges(desk);
  expect(others).toEqual([]);
  expect(shown).toMatchObject({ kind: 'movement', closedAt: null, outcome: null });
  const { bout } = (await readState(desk)).book;
  expect(shown?.dueAt).toBe((bout?.startAt ?? 0) + INTERVAL_MS);
  expect(shown?.shownAt).toBeGreaterThanOrEqual(shown?.dueAt ?? Number.POSITIVE_INFINITY);

  await button(popup, text('lengthMinutes', '5')).click();
  await expect.poll(() => badge(desk)).toBe('');
  await expect.poll(() => notifications(desk)).toEqual([]);
  await expect(popup.getByText(text('askLater'))).toBeHidden();
  await expect(popup.getByText(text('popupNext', text('lengthMinutes', '5')))).toBeVisible();
  expect(await nudges(desk)).toEqual([{ ...shown, closedAt: expect.any(Number), outcome: 'snoozed' }]);
  expect((await onlyDay(desk)).nudges).toEqual({ shown: 1, taken: 0, snoozed: 1, skipped: 0, missed: 0 });
});

test('without notifications badge and popup carry the same nudge', async ({ backbeat }) => {
  const { desk, page } = backbeat;
  await seedSettings(desk, { firmness: 'gentle' });
  const popup = await page('popup.html');
  await growPastTheLimit(backbeat);
  await expect.poll(() => badge(desk)).toBe('30');
  await expect(popup.getByText(text('askLater'))).toBeVisible();
  await expect.poll(async () => (await readState(desk)).outbox).toEqual([]);
  expect(await notifications(desk)).toEqual([]);
  expect(await nudges(desk)).toEqual([expect.objectContaining({ kind: 'movement', closedAt: null, outcome: null })]);

  await button(popup, text('popupSkip')).click();
  await expect.poll(() => badge(desk)).toBe('');
  expect(await nudges(desk)).toEqual([expect.objectContaining({ outcome: 'skipped' })]);
});

test('a nudge outlives the worker: the same badge, one notification, one row', async ({ backbeat }) => {
  const { desk, stopWorker } = backbeat;
  await growPastTheLimit(backbeat);
  await expect.poll(() => badge(desk)).toBe('30');
  await expect.poll(() => notifications(desk)).toEqual(['nudge']);
  await stopWorker();
  const { lastSeenAt } = await readState(desk);
  await beat(desk);
  await expect.poll(async () => (await readState(desk)).lastSeenAt).toBeGreaterThan(lastSeenAt);
  expect(await badge(desk)).toBe('30');
  expect(await notifications(desk)).toEqual(['nudge']);
  expect(await nudges(desk)).toHaveLength(1);
});

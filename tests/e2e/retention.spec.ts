import { emptyDay } from '../../lib/domain/summary/day.ts';
import { HOUR_MS, MINUTE_MS } from '../../lib/domain/time.ts';
import { violationsIn } from '../support/axe.ts';
import { readSettings, readStore, seedDay } from '../support/seed.ts';
import { beat } from './api.ts';
import { type Backbeat, expect, type Page, test } from './backbeat.ts';
import { text } from './words.ts';

/** More than one step folds. */
const SPANS_A_DAY = 120;
const OLD_DAYS = ['2020-02-28', '2020-02-29'] as const;

/** Two days of long ago and a recent one, each with spans, and the rows of these days. */
async function seedPast(desk: Page): Promise<string> {
  const recent = new Date(Date.now() - 30 * 24 * HOUR_MS).toISOString().slice(0, 10);
  const days = [...OLD_DAYS, recent];
  await seedDay(desk, {
    spans: days.flatMap((day, n) =>
      Array.from({ length: SPANS_A_DAY }, (_, i) => {
        const startAt = Date.parse(`${day}T08:00:00Z`) + i * MINUTE_MS;
        return {
          key: 1_000_000 + n * SPANS_A_DAY + i,
          value: { kind: 'active', startAt, endAt: startAt + MINUTE_MS, day },
        };
      }),
    ),
    days: days.map((day) => ({
      value: { ...emptyDay(day, Date.parse(`${day}T00:00:00Z`)), sittingMs: SPANS_A_DAY * MINUTE_MS },
    })),
  });
  return recent;
}

async function openChoice({ page }: Backbeat): Promise<Page> {
  const options = await page('options.html');
  await options.getByText(text('optionsMore'), { exact: true }).click();
  return options;
}

test('details older than was chosen are folded away after the person said yes, and the days stay', async ({
  backbeat,
}) => {
  const { desk } = backbeat;
  const recent = await seedPast(desk);
  const left = async (day: string) =>
    (await readStore(desk, 'spans')).filter(({ value }) => (value as { readonly day: string }).day === day).length;
  const days = () => readStore(desk, 'days');
  const before = (await days()).filter(({ key }) => OLD_DAYS.some((day) => day === key));

  const options = await openChoice(backbeat);
  const choice = (name: string) => options.getByRole('radio', { name, exact: true });
  await expect(choice(text('optionsKeepForEver'))).toBeChecked();

  // Called off: nothing is stored, and nothing goes.
  await choice(text('optionsKeepMonths', '3')).check();
  await expect(options.getByText(text('optionsKeepGone', '2'))).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await options.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await violationsIn(options)).toEqual([]);
  }
  await options.keyboard.press('Escape');
  await expect(choice(text('optionsKeepForEver'))).toBeChecked();
  await expect(choice(text('optionsKeepForEver'))).toBeFocused();
  expect((await readSettings(desk)).keepDetailsMonths).toBeNull();
  expect(await left(OLD_DAYS[0])).toBe(SPANS_A_DAY);

  // Confirmed by the keyboard alone, from the choice on.
  await choice(text('optionsKeepMonths', '3')).check();
  await expect(options.getByText(text('optionsKeepGone', '2'))).toBeVisible();
  await options.keyboard.press('Tab');
  await options.keyboard.press('Enter');
  await expect(options.getByText(text('optionsSaved', text('settingKeepDetails')))).toBeVisible();
  await expect(options.getByRole('button', { name: text('optionsUndo'), exact: true })).toHaveCount(0);
  await expect(choice(text('optionsKeepMonths', '3'))).toBeChecked();
  expect((await readSettings(desk)).keepDetailsMonths).toBe(3);

  // One heartbeat folds one step, the oldest day first.
  await beat(desk);
  await expect.poll(() => left(OLD_DAYS[0])).toBe(0);
  expect(await left(OLD_DAYS[1])).toBe(2 * SPANS_A_DAY - 200);
  await beat(desk);
  await expect.poll(() => left(OLD_DAYS[1])).toBe(0);
  expect(await left(recent)).toBe(SPANS_A_DAY);
  expect((await days()).filter(({ key }) => OLD_DAYS.some((day) => day === key))).toEqual(before);
});

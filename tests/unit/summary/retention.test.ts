import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isShorterKeeping, keptFrom } from '../../../lib/domain/summary/retention.ts';

describe('the first day of which details are kept', () => {
  it.each([
    ['2026-11-22', 3, '2026-08-22'],
    ['2026-11-22', 12, '2025-11-22'],
    ['2026-11-22', 24, '2024-11-22'],
    ['2026-11-22', 120, '2016-11-22'],
    ['2026-01-31', 3, '2025-10-31'],
    ['2026-02-01', 3, '2025-11-01'],
    // A shorter month ends earlier.
    ['2026-05-31', 3, '2026-02-28'],
    ['2024-05-31', 3, '2024-02-29'],
    ['2026-12-31', 6, '2026-06-30'],
    // The leap day, from a year that has it and to one.
    ['2024-02-29', 12, '2023-02-28'],
    ['2024-02-29', 48, '2020-02-29'],
    ['2025-02-28', 12, '2024-02-28'],
    ['2025-03-01', 12, '2024-03-01'],
  ])('on %s, for %i months, is %s', (today, months, from) => {
    expect(keptFrom(today, months)).toBe(from);
  });

  it('is none when they are kept for ever', () => {
    expect(keptFrom('2026-11-22', null)).toBeNull();
  });

  it('never goes back while days go on, and is no later with more months', () => {
    const day = fc
      .integer({ min: 0, max: 20_000 })
      .map((days) => Temporal.PlainDate.from('1999-12-31').add({ days }).toString());
    fc.assert(
      fc.property(day, fc.integer({ min: 3, max: 119 }), (today, months) => {
        const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
        const from = keptFrom(today, months) ?? '';
        expect(from < today).toBe(true);
        expect((keptFrom(tomorrow, months) ?? '') >= from).toBe(true);
        expect((keptFrom(today, months + 1) ?? '') < from).toBe(true);
      }),
    );
  });
});

describe('keeping for a shorter time', () => {
  it.each([
    [null, null, false],
    [null, 3, false],
    [3, null, true],
    [3, 12, true],
    [12, 12, false],
    [24, 12, false],
  ])('%j than %j: %s', (months, than, shorter) => {
    expect(isShorterKeeping(months, than)).toBe(shorter);
  });
});

import { screen } from '@testing-library/preact';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL, pathsOf, stretchOf } from '../../../components/day-bar/columns.ts';
import { DayBar } from '../../../components/day-bar/DayBar.tsx';
import { addToDay, type DayRow } from '../../../lib/domain/summary/day.ts';
import { HOUR_MS, MINUTE_MS, QUARTER_MS } from '../../../lib/domain/time.ts';
import { show } from './words.tsx';

const NOTHING: DayRow['quarters'] = { sitting: [], standing: [], moving: [], away: [], unknown: [] };
const quarters = (change: Partial<DayRow['quarters']>): DayRow['quarters'] => ({ ...NOTHING, ...change });
const at = (index: number, ms: number) => [...new Array<number>(index).fill(0), ms];

describe('the bar of the day', () => {
  it('starts at the full hour before the first presence and is eight hours wide at least', () => {
    expect(stretchOf(quarters({ sitting: at(38, 1) }), 0, 10 * HOUR_MS)).toEqual({ from: 36, until: 68 });
  });

  it('grows with the day, to the full hour', () => {
    const long = quarters({ sitting: at(36, 1) });
    expect(stretchOf(long, 0, 19 * HOUR_MS + 20 * MINUTE_MS)).toEqual({ from: 36, until: 80 });
  });

  it('is not drawn for a day on which nobody was there', () => {
    expect(stretchOf(quarters({ unknown: [QUARTER_MS], away: [QUARTER_MS] }), 0, HOUR_MS)).toBeNull();
    const { container } = show(<DayBar day={addToDay(undefined, { day: 'd', dayStartAt: 0, changes: [] })} at={1} />);
    expect(container.innerHTML).toBe('');
  });

  it('covers everything that happened, on days of 92, 96 and 100 quarters', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: QUARTER_MS }), { minLength: 92, maxLength: 100 });
    fc.assert(
      fc.property(minutes, (sitting) => {
        fc.pre(sitting.some((ms) => ms > 0));
        const stretch = stretchOf(quarters({ sitting }), 0, sitting.length * QUARTER_MS);
        const first = sitting.findIndex((ms) => ms > 0);
        expect(stretch?.from).toBeLessThanOrEqual(first);
        expect(stretch?.until).toBeGreaterThanOrEqual(sitting.length);
        const boxes = pathsOf(quarters({ sitting }), stretch ?? { from: 0, until: 0 }).sitting.split('M').length - 1;
        expect(boxes).toBe(sitting.filter((ms) => ms > 0).length);
      }),
    );
  });

  it('puts standing on top of sitting, movement below the line, and marks what nobody knows', () => {
    const paths = pathsOf(
      quarters({ sitting: [QUARTER_MS / 2], standing: [QUARTER_MS / 4], moving: [1], unknown: [0, QUARTER_MS] }),
      { from: 0, until: 2 },
    );
    expect(paths.sitting).toMatch(new RegExp(`^M0.14 ${FULL / 2}.00h`));
    expect(paths.standing).toMatch(new RegExp(`^M0.14 ${FULL / 4}.00h`));
    expect(Number(paths.moving.split(/[ h]/)[1])).toBeGreaterThan(FULL);
    expect(paths.unknown).toBe(`M1.5 ${FULL}v0`);
  });

  it('says in words what it shows, and names only the kinds that occur', () => {
    const dayStartAt = Date.UTC(2026, 10, 23);
    const day = addToDay(undefined, {
      day: '2026-11-23',
      dayStartAt,
      changes: [
        { type: 'span', kind: 'active', startAt: dayStartAt + 9 * HOUR_MS, endAt: dayStartAt + 10 * HOUR_MS },
        {
          type: 'span',
          kind: 'moving',
          startAt: dayStartAt + 10 * HOUR_MS,
          endAt: dayStartAt + 10 * HOUR_MS + MINUTE_MS,
        },
      ],
    });
    show(<DayBar day={day} at={dayStartAt + 11 * HOUR_MS} />);
    const label = 'From 09:00 to 11:00, estimated: sitting 60 min, moving 1 min.';
    expect(screen.getByRole('img', { name: label })).toBeTruthy();
    expect(screen.getByText('17:00')).toBeTruthy();
    expect(screen.queryByText('standing')).toBeNull();
  });
});

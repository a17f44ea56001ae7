import { describe, expect, it } from 'vitest';
import {
  type Book,
  boutSittingMs,
  closeBook,
  type Happening,
  type Posting,
  type Written,
  writeAll,
} from '../../../lib/domain/presence/book.ts';
import { totalOf } from '../../../lib/domain/presence/ledger.ts';
import { DEFAULT_SETTINGS } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';

/** An instant so many minutes after ten in the evening of a day in June. */
const TEN = Temporal.Instant.from('2026-06-01T22:00Z').epochMilliseconds;
const m = (minutes: number): number => TEN + Math.round(minutes * MINUTE_MS);
const back = (at: number): number => (at - TEN) / MINUTE_MS;

const EMPTY: Book = { bout: null, standingSince: null, calendars: [{ fromAt: 0, zone: 'UTC', dayStartHour: 0 }] };

const active = (from: number, until: number): Happening => ({
  type: 'present',
  kind: 'active',
  startAt: m(from),
  endAt: m(until),
});
const idle = (from: number, until: number, cause: 'idle' | 'gap' = 'idle'): Happening => ({
  type: 'absence',
  cause,
  lockedMs: 0,
  startAt: m(from),
  endAt: m(until),
});
const stands = (at: number): Happening => ({ type: 'posture', posture: 'standing', at: m(at) });
const sits = (at: number): Happening => ({ type: 'posture', posture: 'sitting', at: m(at) });
const moved = (at: number): Happening => ({ type: 'moved', at: m(at) });
const minute = (from: number, until: number): Happening => ({ type: 'movement', startAt: m(from), endAt: m(until) });

const write = (...happenings: readonly Happening[]): Written => writeAll(EMPTY, happenings, DEFAULT_SETTINGS);

function line(posting: Posting): string {
  switch (posting.type) {
    case 'span':
      return posting.parts.map(({ startAt, endAt }) => `${posting.kind} ${back(startAt)}–${back(endAt)}`).join(' | ');
    case 'break':
      return `break: ${posting.break.kind} ${back(posting.break.startAt)}–${back(posting.break.endAt)}`;
    case 'bout':
      return `bout ${back(posting.bout.startAt)}–${back(posting.endAt)}, ${posting.bout.sittingMs / MINUTE_MS} min`;
  }
}
const ledger = ({ postings }: Written): readonly string[] => postings.map(line);
const endings = (written: Written) =>
  written.endings.map(({ by, startAt, endAt }) => `${by} ${back(startAt)}–${back(endAt)}`);

describe('the ledger', () => {
  it('bridges what is short, and the bout goes on', () => {
    const written = write(active(0, 10), idle(10, 12), active(12, 20));
    expect(ledger(written)).toEqual(['active 0–10', 'bridged 10–12', 'active 12–20']);
    expect(written.book.bout).toEqual({
      startAt: m(0),
      sittingMs: 20 * MINUTE_MS,
      sittingByDay: { '2026-06-01': 20 * MINUTE_MS },
    });
  });

  it('stops the clock of the bout in a pause', () => {
    const written = write(active(0, 10), idle(10, 14), active(14, 20));
    expect(ledger(written)).toEqual(['active 0–10', 'away 10–14', 'active 14–20']);
    expect(written.book.bout?.startAt).toBe(m(0));
    expect(written.book.bout?.sittingMs).toBe(16 * MINUTE_MS);
  });

  it('ends the bout where a break begins, and starts one where it ends', () => {
    const written = write(active(0, 10), idle(10, 15), active(15, 20));
    expect(ledger(written)).toEqual([
      'active 0–10',
      'bout 0–10, 10 min',
      'away 10–15',
      'break: natural 10–15',
      'active 15–20',
    ]);
    expect(endings(written)).toEqual(['natural 10–15']);
    expect(written.book.bout?.startAt).toBe(m(15));
  });

  it('lists no break for a gap: nobody knows what was in it', () => {
    expect(ledger(write(active(0, 10), idle(10, 14, 'gap')))).toEqual(['active 0–10', 'unknown 10–14']);
    const long = write(active(0, 10), idle(10, 15, 'gap'));
    expect(ledger(long)).toEqual(['active 0–10', 'bout 0–10, 10 min', 'unknown 10–15']);
    expect(endings(long)).toEqual(['no-data 10–15']);
  });

  it('starts the first bout at the end of what was never seen', () => {
    const written = write({ type: 'unseen', startAt: m(0), endAt: m(8) });
    expect(ledger(written)).toEqual(['unknown 0–8']);
    expect(written.book.bout?.startAt).toBe(m(8));
  });

  it('says within which bout somebody sat, and what came before', () => {
    expect(write(active(0, 10), idle(10, 14), active(14, 20)).sat).toEqual([
      { boutStartAt: m(0), beforeMs: 0, startAt: m(0), endAt: m(10) },
      { boutStartAt: m(0), beforeMs: 10 * MINUTE_MS, startAt: m(14), endAt: m(20) },
    ]);
  });

  it('writes no span that is empty, and no bout that has no length', () => {
    expect(ledger(write(active(5, 5)))).toEqual([]);
    const written = write(active(0, 10), idle(10, 15), stands(15));
    expect(ledger(written).filter((text) => text.startsWith('bout'))).toEqual(['bout 0–10, 10 min']);
  });

  it('splits at midnight what crosses it', () => {
    const written = write(active(110, 130));
    expect(ledger(written)).toEqual(['active 110–120 | active 120–130']);
    expect(written.book.bout?.sittingByDay).toEqual({
      '2026-06-01': 10 * MINUTE_MS,
      '2026-06-02': 10 * MINUTE_MS,
    });
  });
});

describe('standing', () => {
  it('ends the bout, is no sitting, and is listed when it is over', () => {
    const written = write(active(0, 10), stands(10), active(10, 20), sits(20), active(20, 30));
    expect(ledger(written)).toEqual([
      'active 0–10',
      'bout 0–10, 10 min',
      'standing 10–20',
      'break: standing 10–20',
      'active 20–30',
    ]);
    expect(endings(written)).toEqual(['standing 10–10']);
    expect(written.book.bout?.startAt).toBe(m(20));
  });

  it('said twice, or sitting said while sitting, changes nothing', () => {
    expect(write(active(0, 10), stands(10), stands(12)).book.standingSince).toBe(m(10));
    expect(ledger(write(active(0, 10), sits(10)))).toEqual(['active 0–10']);
  });

  it('goes on through what is short, and stops for what is longer', () => {
    expect(ledger(write(stands(0), active(0, 10), idle(10, 12), active(12, 13), idle(13, 17)))).toEqual([
      'standing 0–10',
      'standing 10–12',
      'standing 12–13',
      'away 13–17',
    ]);
  });

  it('goes on after a break that is shorter than an hour', () => {
    const written = write(stands(0), active(0, 10), idle(10, 69.999), active(69.999, 80));
    expect(written.book.standingSince).toBe(m(0));
    expect(ledger(written)).toEqual([
      'standing 0–10',
      'away 10–69.999',
      'break: natural 10–69.999',
      'standing 69.999–80',
    ]);
  });

  it.each(['idle', 'gap'] as const)('is forgotten by an absence of an hour that began with %s', (cause) => {
    const written = write(stands(0), active(0, 10), idle(10, 70, cause), active(70, 80));
    expect(written.book.standingSince).toBeNull();
    expect(written.book.bout?.startAt).toBe(m(70));
    expect(ledger(written)).toContain('break: standing 0–10');
    expect(ledger(written).at(-1)).toBe('active 70–80');
  });
});

describe('"I just moved"', () => {
  it('ends the bout and starts one at the same instant', () => {
    const written = write(active(0, 10), moved(10));
    expect(ledger(written)).toEqual(['active 0–10', 'bout 0–10, 10 min', 'break: moved 10–10']);
    expect(endings(written)).toEqual(['moved 10–10']);
    expect(written.book.bout?.startAt).toBe(m(10));
  });

  it('said twice is said once', () => {
    expect(write(active(0, 10), moved(10), moved(10))).toEqual(write(active(0, 10), moved(10)));
  });

  it('said while standing has no bout to end', () => {
    expect(write(stands(0), active(0, 20), moved(20))).toEqual(write(stands(0), active(0, 20)));
  });
});

describe('a minute of movement', () => {
  it('is moving from its start to its end, a break, and the end of the bout', () => {
    const written = write(active(0, 10), minute(10, 11), active(11, 20));
    expect(ledger(written)).toEqual([
      'active 0–10',
      'bout 0–10, 10 min',
      'moving 10–11',
      'break: movement 10–11',
      'active 11–20',
    ]);
    expect(endings(written)).toEqual(['movement 10–11']);
    expect(written.book.bout?.startAt).toBe(m(11));
  });

  it('within standing leaves the person standing', () => {
    const written = write(stands(0), active(0, 10), minute(10, 11), active(11, 12));
    expect(ledger(written)).toEqual(['standing 0–10', 'moving 10–11', 'break: movement 10–11', 'standing 11–12']);
  });
});

describe('a book that is closed', () => {
  it('lists what is open with what it has', () => {
    expect(ledger(closeBook(write(active(0, 10)).book, m(10)))).toEqual(['bout 0–10, 10 min']);
    expect(ledger(closeBook(write(active(0, 10), stands(10)).book, m(20)))).toEqual(['break: standing 10–20']);
    expect(ledger(closeBook(EMPTY, m(20)))).toEqual([]);
  });
});

describe('the sitting time of the bout', () => {
  it('is what is written and what is open', () => {
    const { book } = write(active(0, 10));
    expect(boutSittingMs(book, m(10), m(12))).toBe(12 * MINUTE_MS);
    expect(boutSittingMs(book, null, m(12))).toBe(10 * MINUTE_MS);
    expect(boutSittingMs(book, m(12), m(10))).toBe(10 * MINUTE_MS);
    expect(boutSittingMs(EMPTY, m(10), m(12))).toBe(0);
  });
});

describe('a span', () => {
  it.each([
    ['active', 'sitting'],
    ['watching', 'sitting'],
    ['bridged', 'sitting'],
    ['standing', 'standing'],
    ['moving', 'moving'],
    ['away', 'away'],
    ['unknown', 'unknown'],
  ] as const)('that is %s counts as %s', (kind, total) => {
    expect(totalOf(kind)).toBe(total);
  });
});

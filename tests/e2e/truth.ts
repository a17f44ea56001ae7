/** Holds the ledger that a real browser led against what a hand did, written down by the hand itself. */
import { expect } from '@playwright/test';
import type { Break, Span } from '../../lib/domain/presence/ledger.ts';
import type { Settings } from '../../lib/domain/settings.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import type { Deed, Moment } from '../support/hand.ts';

/** How exact the two ends of an absence are, whatever the machine. Browsers look for input once a second. */
const EXACT_MS = SECOND_MS;

export type Rules = Pick<
  Settings,
  'idleDetectionSeconds' | 'bridgeSeconds' | 'breakAfterIdleSeconds' | 'breakAfterLockSeconds'
>;

/** A change of the idle state as a page without any of the product's code hears it. Epoch ms. */
export interface Heard {
  readonly state: 'active' | 'idle' | 'locked';
  readonly at: number;
  /** When the page had asked the browser what the product asks it and had written to a database. */
  readonly writtenAt: number;
}

/** The time between two touches in a row, as the hand wrote it down. */
interface Rest {
  readonly from: Moment;
  /** The touch that ends it. */
  readonly until: Moment;
  readonly lock: Moment | null;
}

const within = (first: Moment, last: Moment): Moment => ({ notBefore: first.notBefore, notAfter: last.notAfter });

function restsOf(deeds: readonly Deed[]): readonly Rest[] {
  const rests: Rest[] = [];
  let from: Deed | undefined;
  let lock: Deed | null = null;
  let unlock: Deed | null = null;
  for (const deed of deeds) {
    if (deed.kind === 'lock') lock = deed;
    else if (deed.kind === 'unlock') unlock = deed;
    else {
      if (from !== undefined) rests.push({ from, until: unlock === null ? deed : within(unlock, deed), lock });
      [from, lock, unlock] = [deed, null, null];
    }
  }
  return rests;
}

type Verdict = 'bridged' | 'pause' | 'break';
interface Absence {
  readonly startAt: number;
  readonly endAt: number;
  readonly verdict: Verdict;
}

/** What the rules make of an absence of this length. */
function judge(lengthMs: number, lockedMs: number, rules: Rules): Verdict {
  if (lockedMs >= rules.breakAfterLockSeconds * SECOND_MS) return 'break';
  if (lengthMs >= rules.breakAfterIdleSeconds * SECOND_MS) return 'break';
  return lengthMs < rules.bridgeSeconds * SECOND_MS ? 'bridged' : 'pause';
}

/** The absences among spans. */
export function absencesOf(spans: readonly Span[], breaks: readonly Break[]): readonly Absence[] {
  return spans.flatMap(({ kind, startAt, endAt }): Absence[] => {
    if (kind === 'bridged') return [{ startAt, endAt, verdict: 'bridged' }];
    if (kind !== 'away') return [];
    const isBreak = breaks.some((each) => each.startAt === startAt && each.endAt === endAt);
    return [{ startAt, endAt, verdict: isBreak ? 'break' : 'pause' }];
  });
}

/**
 * Holds the ledger against what the hand did. A wall-clock second of load is ten simulated ones, so each end may be
 * late by what this machine needed, for this very signal, to tell a page of it and to write it down, and by the longest
 * such turn of the run, which may lie before the product's. It may never be early.
 */
export function expectAbsencesTrue(
  deeds: readonly Deed[],
  absences: readonly Absence[],
  heard: readonly Heard[],
  rules: Rules,
): void {
  const idleMs = rules.idleDetectionSeconds * SECOND_MS;
  const turnMs = Math.max(0, ...heard.map(({ at, writtenAt }) => writtenAt - at));
  const latenessOf = (signals: readonly Heard['state'][], dueAt: number, since: number): number => {
    const signal = heard.find(({ state, at }) => signals.includes(state) && at >= since);
    return Math.max(0, (signal?.writtenAt ?? dueAt) - dueAt) + turnMs;
  };
  let left = absences;
  let latestMs = 0;
  for (const rest of restsOf(deeds)) {
    const { from, until, lock } = rest;
    const mine = left.filter(({ startAt, endAt }) => endAt > from.notBefore && startAt < until.notBefore);
    left = left.filter((absence) => !mine.includes(absence));
    const said = `${JSON.stringify(rest)}, in the ledger ${JSON.stringify(mine)}`;
    const restMs = until.notBefore - from.notAfter;
    const endLateMs = EXACT_MS + latenessOf(['active'], until.notAfter, until.notBefore);
    const mustBeSeen = lock !== null || restMs > idleMs + endLateMs;
    const canBeSeen = lock !== null || until.notAfter - from.notBefore >= idleMs;
    expect(mine.length, `absences of ${said}`).toBeGreaterThanOrEqual(mustBeSeen ? 1 : 0);
    expect(mine.length, `absences of ${said}`).toBeLessThanOrEqual(canBeSeen ? 1 : 0);
    const [absence] = mine;
    if (absence === undefined) continue;

    const locksFirst = lock !== null && lock.notAfter - from.notBefore < idleMs;
    const idlesFirst = lock === null || lock.notBefore - from.notAfter > idleMs + endLateMs;
    const begin = locksFirst ? lock : idlesFirst || lock === null ? from : within(from, lock);
    const startDueAt = locksFirst ? begin.notAfter : begin.notAfter + idleMs;
    const startLateMs = EXACT_MS + latenessOf(['idle', 'locked'], startDueAt, begin.notBefore);
    expect(absence.startAt, `the beginning of ${said}`).toBeGreaterThanOrEqual(begin.notBefore - EXACT_MS);
    expect(absence.startAt, `the beginning of ${said}`).toBeLessThanOrEqual(begin.notAfter + startLateMs);
    expect(absence.endAt, `the end of ${said}`).toBeGreaterThanOrEqual(until.notBefore - EXACT_MS);
    expect(absence.endAt, `the end of ${said}`).toBeLessThanOrEqual(until.notAfter + endLateMs);
    latestMs = Math.max(latestMs, absence.startAt - begin.notAfter, absence.endAt - until.notAfter);

    // Near a boundary both sides of it are true.
    const shortest = judge(
      until.notBefore - begin.notAfter - startLateMs,
      lock === null ? 0 : until.notBefore - lock.notAfter - startLateMs,
      rules,
    );
    const longest = judge(
      until.notAfter - begin.notBefore + endLateMs,
      lock === null ? 0 : until.notAfter - lock.notBefore + endLateMs,
      rules,
    );
    expect([shortest, longest], `what ${said} is`).toContain(absence.verdict);
  }
  expect(left, 'absences that nobody had').toEqual([]);
  console.log(`  an end was late by ${latestMs} ms at most, the longest turn of the machine was ${turnMs} ms`);
}

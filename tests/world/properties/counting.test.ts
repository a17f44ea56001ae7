import { describe, expect, it } from 'vitest';
import { WORLDS_LIMIT_MS, worldArbitrary } from '../../support/world/arbitrary.ts';
import { forAll } from '../../support/world/for-all.ts';
import { whatTheRulesSay } from '../../support/world/oracle.ts';
import { observed, play } from '../../support/world/played.ts';
import { overlapMs } from '../../support/world/timeline.ts';

const MINUTE_MS = 60_000;
const TOTALS = ['sitting', 'standing', 'moving', 'away', 'unknown'] as const;
const timeout = WORLDS_LIMIT_MS;

describe('in every world', () => {
  it('every millisecond is counted once, in a day and in all', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      const { endedAt, history, seen } = await play(trace);
      const observedMs = observed([...seen, endedAt]);
      expect(history.spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0)).toBe(observedMs);
      for (const row of history.days) {
        const spans = history.spans.filter((span) => 'day' in span && span.day === row.day);
        expect(TOTALS.reduce((sum, total) => sum + row[`${total}Ms`], 0)).toBe(
          spans.reduce((sum, { startAt, endAt }) => sum + endAt - startAt, 0),
        );
        expect(row.activeMs + row.bridgedMs + row.watchingMs).toBe(row.sittingMs);
        expect(row.bouts.reduce((sum, { sittingMs }) => sum + sittingMs, 0)).toBe(row.sittingMs);
        for (const total of TOTALS) {
          expect(row.quarters[total].reduce((sum, ms) => sum + ms, 0)).toBe(row[`${total}Ms`]);
        }
      }
    });
  });

  it('who is at the keyboard is found within a minute, and lost for no more than the last one', {
    timeout,
  }, async () => {
    await forAll(worldArbitrary({ clocks: false, acts: false }), async (trace) => {
      const { history, seen } = await play(trace);
      const { timeline } = whatTheRulesSay(trace, seen);
      const absent = history.spans.filter(({ kind }) => kind === 'away' || kind === 'unknown' || kind === 'bridged');
      for (const typed of timeline.input) {
        // Only while the browser can see it.
        const downs = timeline.down.filter(({ startAt, endAt }) => startAt < typed.endAt && endAt > typed.startAt);
        const edges = [typed.startAt, ...downs.flatMap(({ startAt, endAt }) => [startAt, endAt]), typed.endAt];
        for (let index = 0; index < edges.length; index += 2) {
          const [startAt = 0, endAt = 0] = edges.slice(index, index + 2);
          const sure = { startAt: startAt + MINUTE_MS, endAt: endAt - MINUTE_MS };
          if (sure.startAt < sure.endAt) expect(overlapMs(sure, absent)).toBe(0);
        }
      }
    });
  });
});

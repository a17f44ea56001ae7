import { describe, expect, it } from 'vitest';
import { WORLDS_LIMIT_MS, worldArbitrary } from '../../support/world/arbitrary.ts';
import type { History } from '../../support/world/engines.ts';
import { forAll } from '../../support/world/for-all.ts';
import { type Expected, whatTheRulesSay } from '../../support/world/oracle.ts';
import { play } from '../../support/world/played.ts';

const PARTS = ['active', 'watching', 'bridged', 'standing', 'moving', 'away', 'unknown'] as const;
const timeout = WORLDS_LIMIT_MS;

describe('the engine and a second reading of the rules', () => {
  function compare(history: History, expected: Expected): void {
    expect(history.days.map(({ day }) => day)).toEqual(expected.days.map(({ day }) => day));
    for (const [index, row] of history.days.entries()) {
      const day = expected.days[index];
      expect(Object.fromEntries(PARTS.map((part) => [part, row[`${part}Ms`]]))).toEqual(
        Object.fromEntries(PARTS.map((part) => [part, day?.ms[part]])),
      );
      const bouts = row.bouts.filter(({ sittingMs }) => sittingMs > 0);
      expect(bouts.map(({ startAt, endAt, sittingMs }) => ({ startAt, endAt, sittingMs }))).toEqual(
        day?.bouts.filter(({ sittingMs }) => sittingMs > 0),
      );
      const inOrder = [...row.breaks].sort(
        (a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.kind < b.kind ? -1 : 1),
      );
      expect(inOrder).toEqual(
        [...(day?.breaks ?? [])].sort(
          (a, b) => a.startAt - b.startAt || a.endAt - b.endAt || (a.kind < b.kind ? -1 : 1),
        ),
      );
    }
  }

  it('agree to the millisecond', { timeout }, async () => {
    // Watching that begins within a routine is left to the examples.
    for (const shape of [{ acts: false }, { sound: false }]) {
      await forAll(worldArbitrary({ ...shape, clocks: false }), async (world) => {
        // A notification may be dismissed by the system: no sign of a person, although the world has it done by hand.
        const events = world.events.filter((event) => event.type !== 'answer' || event.answer !== 'dismiss');
        const trace = { ...world, events };
        const { history, seen } = await play(trace);
        compare(history, whatTheRulesSay(trace, seen));
      });
    }
  });
});

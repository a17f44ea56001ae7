import { describe, expect, it } from 'vitest';
import { WORLDS, WORLDS_LIMIT_MS, worldArbitrary } from '../../support/world/arbitrary.ts';
import { dispatchEngine } from '../../support/world/dispatch-engine.ts';
import { type History, stepEngine } from '../../support/world/engines.ts';
import { forAll } from '../../support/world/for-all.ts';
import { outputOf } from '../../support/world/output.ts';
import { allOf, play } from '../../support/world/played.ts';

const timeout = WORLDS_LIMIT_MS;

describe('in every world', () => {
  it('any death of the worker changes nothing', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      const alive = { ...trace, events: trace.events.filter(({ type }) => type !== 'kill-worker') };
      expect(allOf(await play(trace, stepEngine(), { killEvery: 1 }))).toEqual(allOf(await play(alive)));
    });
  });

  it('dispatch over a database says what the step alone says', { timeout }, async () => {
    await forAll(
      worldArbitrary({ long: false }),
      async (trace) => {
        const options = { killEvery: 7 };
        const stored = await play(trace, dispatchEngine(), options);
        const byDay = (history: History) => history.days.map(({ day, sittingMs }) => [day, sittingMs]);
        expect(byDay(stored.history)).toEqual(byDay((await play(trace)).history));
        expect(outputOf(stored)).toEqual(outputOf(await play(trace)));
      },
      Math.ceil(WORLDS / 10),
    );
  });

  it('a crash instead of a quiet quit loses nothing more', {
    timeout,
  }, async () => {
    await forAll(worldArbitrary({ clocks: false, acts: false }), async (trace) => {
      const quit = {
        ...trace,
        events: trace.events.map((event) => (event.type === 'crash' ? { ...event, type: 'quit' as const } : event)),
      };
      const crashed = await play(trace);
      expect(allOf(await play(quit))).toEqual(allOf(crashed));
    });
  });
});

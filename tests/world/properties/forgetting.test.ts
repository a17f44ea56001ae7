import { describe, expect, it } from 'vitest';
import { WORLDS_LIMIT_MS, worldArbitrary } from '../../support/world/arbitrary.ts';
import { stepEngine } from '../../support/world/engines.ts';
import { forAll } from '../../support/world/for-all.ts';
import { allOf, play } from '../../support/world/played.ts';

const timeout = WORLDS_LIMIT_MS;

describe('in every world', () => {
  it('the state survives JSON between any two events', { timeout }, async () => {
    await forAll(worldArbitrary(), async (trace) => {
      expect(allOf(await play(trace, stepEngine({ forgetful: true })))).toEqual(allOf(await play(trace)));
    });
  });

  it('an event that comes twice changes nothing', { timeout }, async () => {
    await forAll(worldArbitrary(), async (world) => {
      // Except for an answer: a nudge that comes with the first one is answered by the second.
      const trace = { ...world, events: world.events.filter(({ type }) => type !== 'answer') };
      expect(allOf(await play(trace, stepEngine({ times: 2 })))).toEqual(allOf(await play(trace)));
    });
  });
});

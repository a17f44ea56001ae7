import { describe, expect, it } from 'vitest';
import { liveThrough } from '../support/world/live-through.ts';
import { lifeOf } from '../support/world/lives.ts';
import { liveLives, yearText } from '../support/world/working-year.ts';

/** Three of the lives of the working year that `npm run soak` plays: 21 days. */
const SAMPLE = [3, 4, 13];

describe('three weeks of people at work', () => {
  it('keep every bound that nudges have', async () => {
    const tally = await liveLives(SAMPLE);
    expect(tally.broken, yearText(tally)).toEqual([]);
    // A year in which little came would keep every bound.
    expect(tally.shown.movement).toBeGreaterThan(40);
    for (const kind of ['posture', 'eyes', 'own'] as const) expect(tally.shown[kind]).toBeGreaterThan(5);
    for (const outcome of ['taken', 'snoozed', 'skipped', 'missed'] as const) {
      expect(tally.outcomes.movement[outcome]).toBeGreaterThan(0);
    }
  });

  it('are the same each time, and no two alike', async () => {
    const once = await liveThrough(lifeOf(4));
    expect((await liveThrough(lifeOf(4))).trace).toEqual(once.trace);
    expect((await liveThrough(lifeOf(5))).trace).not.toEqual(once.trace);
  });
});

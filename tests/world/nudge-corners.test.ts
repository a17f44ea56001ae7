import { describe, expect, it } from 'vitest';
import { glance } from '../../lib/domain/engine/glance.ts';
import { type Diary, hourOf, live, traceOfDiary } from '../support/world/diary.ts';
import { type StepEngineOptions, stepEngine } from '../support/world/engines.ts';
import { playTrace } from '../support/world/world.ts';

/** Days in which random worlds once found the engine wrong. */

const SECOND_MS = 1_000;

async function nudgesOf(diary: Diary): Promise<readonly string[]> {
  const { nudges } = await live(diary);
  // Alarms do not come to the second: whole minutes tell enough.
  const minute = (instant: string) => hourOf(Math.floor(Date.parse(instant) / (60 * SECOND_MS)) * 60 * SECOND_MS);
  return nudges.map(
    ({ kind, dueAt, shownAt, closedAt, outcome }) =>
      `${kind}: due ${minute(dueAt)}, shown ${minute(shownAt)}, ${closedAt === null ? 'open' : `${outcome} ${minute(closedAt)}`}`,
  );
}

describe('a person who stands', () => {
  it('is not left with a nudge that came by the clock until they sit down', async () => {
    const settings = { bedtime: '22:30', nudgeGraceMinutes: 0 };
    const lines = `
      2026-06-01
      21:10  input-start
      21:15  posture standing
      22:10  end`;
    expect(await nudgesOf({ settings, lines })).toEqual(['winddown: due 21:30, shown 21:30, missed 21:35']);
  });

  it('is asked to sit by the time they stood, not by that of their lunch', async () => {
    const settings = { standingDesk: true, standingMinutes: 20, nudgeGraceMinutes: 0 };
    const lines = `
      2026-06-01
      12:00  input-start
      12:05  posture standing
      12:15  input-stop, lock
      12:45  unlock, input-start
      13:07  end`;
    expect(await nudgesOf({ settings, lines })).toEqual(['posture: due 13:05, shown 13:05, open']);
  });
});

describe('two cues that are due in the same hour', () => {
  it('take turns: the one that comes takes the place of the other in the same moment', async () => {
    const settings = { movementIntervalMinutes: 90, eyesIntervalMinutes: 20 };
    const lines = `
      2026-06-01
      09:00  input-start
      10:12  end`;
    expect(await nudgesOf({ settings, lines })).toEqual([
      'posture: due 09:20, shown 09:20, missed 09:25',
      'eyes: due 09:40, shown 09:40, missed 09:45',
      'posture: due 09:45, shown 09:45, missed 09:50',
    ]);
  });
});

describe('times of day that lie close together', () => {
  it('are told of one by one: the next that will come, not the next there is', async () => {
    const settings = { fixedTimes: ['11:55', '12:00', '12:10'], movementIntervalMinutes: 90, nudgeGraceMinutes: 0 };
    const lines = `
      2026-06-01
      11:30  input-start
      11:56  answer skip
      12:15  end`;
    const told: (number | null)[] = [];
    const watch: StepEngineOptions['watch'] = (state, { type, at }, inForce) => {
      if (type === 'answer') told.push(glance(state, inForce, undefined, at).nudge.dueInMs);
    };
    const { history } = await playTrace(traceOfDiary({ settings, lines }), stepEngine({ watch }));
    // Noon is within eight minutes of the one before.
    expect(history.nudges.filter(({ kind }) => kind === 'movement').map(({ shownAt }) => hourOf(shownAt))).toEqual([
      '11:55',
      '12:10',
    ]);
    expect(told).toEqual([14 * 60 * SECOND_MS]);
  });
});

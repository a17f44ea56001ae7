import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createDispatch } from '../../../lib/app/dispatch.ts';
import { readWorkouts } from '../../../lib/app/workouts.ts';
import { answered } from '../../../lib/domain/exercises/lock.ts';
import { DEFAULT_SETTINGS, OWNED_EQUIPMENT } from '../../../lib/domain/settings.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import { database } from '../../../lib/store/database.ts';
import { memoryPorts } from '../../support/ports.ts';

beforeEach(async () => {
  await database.close();
  globalThis.indexedDB = new IDBFactory();
});

describe('the workouts, read from the database', () => {
  it('are locked to begin with; a workout is begun, stopped, rated, and gone on with', async () => {
    const { ports, time } = memoryPorts(Date.now() - 10 * MINUTE_MS);
    const dispatch = createDispatch(database, ports);
    expect((await readWorkouts()).lock).toEqual({ code: 'unasked' });

    const changes = { equipment: OWNED_EQUIPMENT, ...answered(DEFAULT_SETTINGS, [], time.at) };
    await dispatch({ type: 'settings', changes });
    const { lock, workouts } = await readWorkouts();
    expect(lock).toBeNull();
    const routine = workouts[0]?.plan.routine;
    if (routine == null) throw new Error('there is no plan');

    await dispatch({ type: 'routine-start', routine });
    time.at += 2 * MINUTE_MS;
    await dispatch({ type: 'routine-control', routineId: routine.id, control: 'stop' });
    await dispatch({ type: 'routine-rating', routineId: routine.id, rating: 'hard' });
    const later = await readWorkouts();
    expect(later.resumable).toMatchObject({
      presetId: 'upper-back-builder',
      resumed: { session: routine.id, step: 3, performedMs: 2 * MINUTE_MS },
    });
    expect(later.workouts[0]).toMatchObject({ readiness: { ready: true }, pace: { addedSeconds: -5 } });
  });
});

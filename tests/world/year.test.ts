import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { connect } from '../../lib/store/connection.ts';
import { eventsOfHeavyUse, throughDispatch, throughStep } from '../bench/year.ts';

const DAYS = 3;
const SEED = 1;
describe('the days that the benchmark of counting is made of', () => {
  it('are as heavy as they are said to be: sixty spans a day, and more than six hours of heartbeats', async () => {
    const events = await eventsOfHeavyUse(DAYS, SEED);
    const rows = throughStep(events);
    expect(rows.filter(({ store }) => store === 'spans').length).toBeGreaterThanOrEqual(60 * DAYS);
    expect(rows.filter(({ store }) => store === 'breaks').length).toBeGreaterThan(0);
    expect(rows.filter(({ store }) => store === 'nudges').length).toBeGreaterThan(0);
    expect(rows.filter(({ store }) => store === 'routines').length).toBeGreaterThan(0);
    expect(events.filter(({ type }) => type === 'heartbeat').length).toBeGreaterThanOrEqual(6 * 60 * DAYS);
  });

  it('are the same by the same seed, and others by another', async () => {
    const events = await eventsOfHeavyUse(DAYS, SEED);
    expect(await eventsOfHeavyUse(DAYS, SEED)).toEqual(events);
    expect(await eventsOfHeavyUse(DAYS, SEED + 1)).not.toEqual(events);
  });

  it('leave in the database the rows that the step alone says', async () => {
    const events = await eventsOfHeavyUse(DAYS, SEED);
    const connection = connect('heavy days');
    await throughDispatch(events, connection);
    const database = await connection.open();
    const spans = throughStep(events).flatMap((record) => (record.store === 'spans' ? [record.row] : []));
    expect(await database.getAll('spans')).toEqual(spans);
    expect(await database.count('days')).toBe(new Set(spans.map(({ day }) => day)).size);
    await connection.close();
  });
});

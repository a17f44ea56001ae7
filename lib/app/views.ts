import { clock } from '../browser/clock.ts';
import { database } from '../store/database.ts';
import type { Snapshot } from './glance-at.ts';
import { readSnapshot } from './snapshot.ts';

/** The snapshot of this context's own database and clock. */
export const snapshot = (): Promise<Snapshot> => readSnapshot(database, clock);

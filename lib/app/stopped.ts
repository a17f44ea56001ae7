import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { STOPPED_LOOK_BACK_MS } from '../domain/own/plan.ts';
import type { StoppedPart } from '../domain/routines/resume.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';

/** The routines that something may be gone on with of. @throws StoreProblem when the database cannot be used. */
export const recentParts = (): Promise<readonly StoppedPart[]> =>
  routinesSince(database, clock.now() - STOPPED_LOOK_BACK_MS, report);

import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { OFFER_LOOK_BACK_MS, type Offers, offerWorkouts } from '../domain/routines/offer.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';
import { snapshot } from './views.ts';

/**
 * The workouts as they stand for the person as they are known here, each ready to be started as it is.
 *
 * @throws StoreProblem when the database cannot be used.
 */
export async function readWorkouts(): Promise<Offers> {
  const at = clock.now();
  const [{ settings }, routines] = await Promise.all([
    snapshot(),
    routinesSince(database, at - OFFER_LOOK_BACK_MS, report),
  ]);
  return offerWorkouts(routines, settings, `workout-${at}`, at);
}

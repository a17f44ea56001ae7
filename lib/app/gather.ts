import { sense } from '../browser/sense.ts';
import type { IdleState, Sense } from '../domain/engine/event.ts';
import { DEFAULT_SETTINGS } from '../domain/settings.ts';
import { database } from '../store/database.ts';
import { read } from '../store/read.ts';

/**
 * What an event needs from the browser, gathered before its transaction: inside one nothing else can be waited for.
 *
 * @param idleState what the event itself says of it, if it does.
 */
export async function gather(idleState?: IdleState): Promise<Sense> {
  const settings = await read(database, () => '').then(
    (reading) => reading.settings,
    () => DEFAULT_SETTINGS,
  );
  return sense(settings.idleDetectionSeconds, idleState);
}

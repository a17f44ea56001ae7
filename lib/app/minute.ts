import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { staysLight } from '../domain/exercises/lock.ts';
import { RESTING_LOOK_BACK_MS } from '../domain/exercises/resting.ts';
import type { NudgeKind } from '../domain/nudges/nudge.ts';
import { composeRoutine } from '../domain/routines/compose.ts';
import type { MinuteKind, PlannedRoutine } from '../domain/routines/routine.ts';
import type { Settings } from '../domain/settings.ts';
import { HOUR_MS } from '../domain/time.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';
import { snapshot } from './views.ts';

/** In the first week a person is led through light exercises only. */
const FIRST_WEEK_MS = 7 * 24 * HOUR_MS;

/** Which minute answers a nudge. */
const ROUTINES: Readonly<Record<NudgeKind, MinuteKind>> = {
  movement: 'movement',
  posture: 'posture',
  eyes: 'eyes',
  breathing: 'breathing',
  winddown: 'breathing',
  own: 'movement',
};

/**
 * Composes a minute for the person as they are known here. Without a database nothing is known, and the minute stays
 * light.
 *
 * @param nudge the kind of the nudge that it answers.
 * @returns null when the person ruled out all that could be done.
 */
export async function composeMinute(settings: Settings, nudge: NudgeKind): Promise<PlannedRoutine | null> {
  const kind = ROUTINES[nudge];
  const at = clock.now();
  const [installedAt, recent] = await Promise.all([
    snapshot().then(({ state }) => state.installedAt),
    routinesSince(database, at - RESTING_LOOK_BACK_MS, report),
  ]).catch(() => [at, []] as const);
  const composed = composeRoutine({
    id: `${kind}-${at}`,
    kind,
    seed: at % 2 ** 31,
    place: settings.place,
    equipment: settings.equipment,
    flags: settings.injuryFlags,
    lightOnly: staysLight(settings.readiness),
    firstWeek: at - installedAt < FIRST_WEEK_MS,
    at,
    recent,
    favourites: settings.favourites,
    notThese: settings.notThese,
  });
  return composed?.routine ?? null;
}

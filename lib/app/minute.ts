import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { RESTING_LOOK_BACK_MS } from '../domain/exercises/resting.ts';
import type { NudgeTopic } from '../domain/nudges/nudge.ts';
import { staysLight } from '../domain/readiness.ts';
import { composeRoutine, type RoutineRequest } from '../domain/routines/compose.ts';
import { composeMinutes } from '../domain/routines/extend.ts';
import type { MoreMinutes } from '../domain/routines/more.ts';
import type { MinuteKind, PlannedRoutine } from '../domain/routines/routine.ts';
import type { Settings } from '../domain/settings.ts';
import { HOUR_MS } from '../domain/time.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';
import { snapshot } from './views.ts';

/** In the first week a person is led through light exercises only. */
const FIRST_WEEK_MS = 7 * 24 * HOUR_MS;

/** Which minute answers a nudge; any other one is answered on the feet, as one who raises the desk would be. */
const ROUTINES: Readonly<Partial<Record<NudgeTopic, MinuteKind>>> = {
  posture: 'posture',
  eyes: 'eyes',
  breathing: 'breathing',
  winddown: 'breathing',
};

/** What is known of the person for a minute of this kind. Without a database that is nothing, and it stays light. */
async function requestFor(settings: Settings, kind: MinuteKind): Promise<RoutineRequest> {
  const at = clock.now();
  const [installedAt, recent] = await Promise.all([
    snapshot().then(({ state }) => state.installedAt),
    routinesSince(database, at - RESTING_LOOK_BACK_MS, report),
  ]).catch(() => [at, []] as const);
  return {
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
    broughtBack: settings.broughtBack,
    notThese: settings.notThese,
  };
}

/**
 * Composes a minute for the person as they are known here.
 *
 * @param nudge the topic of the nudge that it answers.
 * @returns null when the person ruled out all that could be done.
 */
export async function composeMinute(settings: Settings, nudge: NudgeTopic): Promise<PlannedRoutine | null> {
  return composeRoutine(await requestFor(settings, ROUTINES[nudge] ?? 'movement'))?.routine ?? null;
}

/** Composes so many minutes more in a row, after one of this kind. Null as for one. */
export async function composeMore(
  settings: Settings,
  kind: MinuteKind,
  minutes: MoreMinutes,
): Promise<PlannedRoutine | null> {
  return composeMinutes(await requestFor(settings, kind), minutes)?.routine ?? null;
}

import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { RESTING_LOOK_BACK_MS } from '../domain/exercises/resting.ts';
import type { NudgeTopic } from '../domain/nudges/nudge.ts';
import { composeRoutine, type RoutineRequest } from '../domain/routines/compose.ts';
import { composeMinutes } from '../domain/routines/extend.ts';
import { whyLight } from '../domain/routines/light.ts';
import type { MoreMinutes } from '../domain/routines/more.ts';
import type { MinuteKind, PlannedRoutine } from '../domain/routines/routine.ts';
import type { Settings } from '../domain/settings.ts';
import { database } from '../store/database.ts';
import { routinesSince } from '../store/routines.ts';
import { snapshot } from './views.ts';

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
  const light = whyLight(settings.readiness, installedAt, at);
  return {
    id: `${kind}-${at}`,
    kind,
    seed: at % 2 ** 31,
    place: settings.place,
    equipment: settings.equipment,
    flags: settings.injuryFlags,
    lightOnly: light === 'answers',
    firstWeek: light === 'first-week',
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

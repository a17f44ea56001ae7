import { browser } from 'wxt/browser';
import type { Surfaces } from '../domain/engine/effect.ts';

export const HEARTBEAT_ALARM = 'heartbeat';
export const ROUTINE_ALARM = 'routine';
const HEARTBEAT_MINUTES = 1;
/** Chrome delays a packed extension's alarms to 30 s from now at the earliest. */
const EARLIEST_MS = 30_000;

async function ensureHeartbeat(wanted: boolean, anew: boolean): Promise<void> {
  if (!wanted) {
    await browser.alarms.clear(HEARTBEAT_ALARM);
    return;
  }
  const current = await browser.alarms.get(HEARTBEAT_ALARM);
  // One that exists is never pushed forward: a worker that starts often would put it off for ever.
  if (current !== undefined && current.periodInMinutes === HEARTBEAT_MINUTES && !anew) return;
  await browser.alarms.create(HEARTBEAT_ALARM, {
    delayInMinutes: HEARTBEAT_MINUTES,
    periodInMinutes: HEARTBEAT_MINUTES,
  });
}

async function ensureRoutine(at: number | null): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(ROUTINE_ALARM);
    return;
  }
  const when = Math.max(at, Date.now() + EARLIEST_MS);
  const current = await browser.alarms.get(ROUTINE_ALARM);
  if (current !== undefined && Math.abs(current.scheduledTime - when) < 1_000) return;
  await browser.alarms.create(ROUTINE_ALARM, { when });
}

/** Makes the alarms what they are to be. `anew`: the clock was set back, and they go by the clock. */
export async function setAlarms(alarms: Surfaces['alarms'], anew: boolean): Promise<void> {
  await Promise.all([ensureHeartbeat(alarms.heartbeat, anew), ensureRoutine(alarms.routineAt)]);
}

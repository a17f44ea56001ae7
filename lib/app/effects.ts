import type { PendingEffect, Surfaces } from '../domain/engine/effect.ts';
import type { EngineEvent } from '../domain/engine/event.ts';
import { surfaces } from '../domain/engine/surfaces.ts';
import type { Settings } from '../domain/settings.ts';
import { SECOND_MS } from '../domain/time.ts';
import type { Connection } from '../store/connection.ts';
import { read } from '../store/read.ts';
import { update } from '../store/write.ts';
import type { Ports } from './ports.ts';

/** Only one context at a time carries effects out; the browser frees the lock when a context dies. */
const EFFECTS_LOCK = 'effects';

/** A chime that is heard later than this belongs to nothing that one sees. */
const STALE_CHIME_MS = 30 * SECOND_MS;

/** What effects are carried out by: how things are now, and how the person wants them. */
interface Circumstances {
  readonly now: Surfaces;
  readonly at: number;
  readonly settings: Settings;
  readonly ports: Ports;
}

function perform({ effect }: PendingEffect, { now, at, settings, ports }: Circumstances): Promise<unknown> {
  switch (effect.type) {
    case 'alarms':
      return ports.surfaces.setAlarms(now.alarms, effect.anew);
    case 'detection':
      return ports.surfaces.setDetection(now.detectionSeconds);
    case 'badge':
      return ports.surfaces.setBadge(now.badge);
    case 'nudge':
      return ports.surfaces.showNudge(now.nudge);
    case 'open':
      return ports.surfaces.openPage(effect.page);
    case 'chime':
      return at - effect.at > STALE_CHIME_MS ? Promise.resolve() : ports.surfaces.chime(settings.soundVolume / 100);
  }
}

interface Performed {
  /** Ids of the effects that are over. */
  readonly over: readonly number[];
  /** Whether the system took a notification; null if there was none to show. */
  readonly notified: boolean | null;
}

/** Does what the outbox asks for. Reports a fault once; a failed alarm stays, since the counting hangs on it. */
async function performAll(outbox: readonly PendingEffect[], circumstances: Circumstances): Promise<Performed> {
  const { now, ports } = circumstances;
  const over: number[] = [];
  let notified: boolean | null = null;
  for (const pending of outbox) {
    const notifies = pending.effect.type === 'nudge' && now.nudge !== null;
    try {
      const done = await perform(pending, circumstances);
      over.push(pending.id);
      if (notifies) notified = done !== false;
    } catch (error) {
      ports.report(`effect ${pending.effect.type}`, error);
      if (pending.effect.type !== 'alarms') over.push(pending.id);
      if (notifies) notified = false;
    }
  }
  return { over, notified };
}

/**
 * Carries out what is in the outbox. Lasting surfaces are set to what the state says now, so it does not matter how
 * old an entry is or how often it is done; a moment is struck off once it was done.
 *
 * @returns what the engine has to be told of it; null for nothing.
 */
export async function carryOut(connection: Connection, ports: Ports): Promise<EngineEvent | null> {
  let told: EngineEvent | null = null;
  await ports.exclusively(EFFECTS_LOCK, async () => {
    const { state, settings } = await read(connection, () => '');
    if (state === null || state.outbox.length === 0) return;
    const at = ports.clock.now();
    const now = surfaces(state, settings, at);
    const { over, notified } = await performAll(state.outbox, { now, at, settings, ports });
    if (notified === state.notificationsFail) told = { type: 'notified', shown: notified };
    if (over.length === 0) return;
    await update(connection, ports.clock.now, (stored) => {
      const latest = stored.state ?? state;
      return { state: { ...latest, outbox: latest.outbox.filter(({ id }) => !over.includes(id)) }, records: [] };
    });
  });
  return told;
}

/** Sets alarms, idle detection and badge to what the state says: a browser may have forgotten them while nothing ran. */
export function ensureSurfaces(connection: Connection, ports: Ports): Promise<void> {
  return ports.exclusively(EFFECTS_LOCK, async () => {
    const { state, settings } = await read(connection, () => '');
    if (state === null) return;
    const at = ports.clock.now();
    await performAll(
      [
        { id: 0, effect: { type: 'alarms', anew: false } },
        { id: 0, effect: { type: 'detection' } },
        { id: 0, effect: { type: 'badge' } },
      ],
      { now: surfaces(state, settings, at), at, settings, ports },
    );
  });
}

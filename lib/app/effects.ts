import type { PendingEffect, Surfaces } from '../domain/engine/effect.ts';
import { surfaces } from '../domain/engine/surfaces.ts';
import type { Connection } from '../store/connection.ts';
import { read } from '../store/read.ts';
import { update } from '../store/write.ts';
import type { Ports } from './ports.ts';

/** Only one context at a time carries effects out; the browser frees the lock when a context dies. */
const EFFECTS_LOCK = 'effects';

function perform(pending: PendingEffect, now: Surfaces, ports: Ports): Promise<void> {
  const { effect } = pending;
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
  }
}

/** Does what the outbox asks for. Reports a fault once; a failed alarm stays, since the counting hangs on it. */
async function performAll(outbox: readonly PendingEffect[], now: Surfaces, ports: Ports): Promise<readonly number[]> {
  const over: number[] = [];
  for (const pending of outbox) {
    try {
      await perform(pending, now, ports);
      over.push(pending.id);
    } catch (error) {
      ports.report(`effect ${pending.effect.type}`, error);
      if (pending.effect.type !== 'alarms') over.push(pending.id);
    }
  }
  return over;
}

/**
 * Carries out what is in the outbox. Lasting surfaces are set to what the state says now, so it does not matter how
 * old an entry is or how often it is done; a moment is struck off once it was done.
 */
export function carryOut(connection: Connection, ports: Ports): Promise<void> {
  return ports.exclusively(EFFECTS_LOCK, async () => {
    const { state, settings } = await read(connection, () => '');
    if (state === null || state.outbox.length === 0) return;
    const now = surfaces(state, settings, ports.clock.now());
    const over = new Set(await performAll(state.outbox, now, ports));
    if (over.size === 0) return;
    await update(connection, ports.clock.now, (stored) => {
      const latest = stored.state ?? state;
      return { state: { ...latest, outbox: latest.outbox.filter(({ id }) => !over.has(id)) }, records: [] };
    });
  });
}

/** Sets alarms, idle detection and badge to what the state says: a browser may have forgotten them while nothing ran. */
export function ensureSurfaces(connection: Connection, ports: Ports): Promise<void> {
  return ports.exclusively(EFFECTS_LOCK, async () => {
    const { state, settings } = await read(connection, () => '');
    if (state === null) return;
    const now = surfaces(state, settings, ports.clock.now());
    await performAll(
      [
        { id: 0, effect: { type: 'alarms', anew: false } },
        { id: 0, effect: { type: 'detection' } },
        { id: 0, effect: { type: 'badge' } },
      ],
      now,
      ports,
    );
  });
}

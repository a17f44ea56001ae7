import { setAlarms } from '../browser/alarms.ts';
import { setBadge } from '../browser/badge.ts';
import { announce } from '../browser/channel.ts';
import { clock } from '../browser/clock.ts';
import { exclusively } from '../browser/locks.ts';
import { report } from '../browser/log.ts';
import { showNudge } from '../browser/notification.ts';
import { openPage } from '../browser/pages.ts';
import { setDetection } from '../browser/sense.ts';
import { playTone } from '../browser/sound.ts';
import { database } from '../store/database.ts';
import { createDispatch } from './dispatch.ts';
import { ensureSurfaces } from './effects.ts';
import type { Dispatch, Ports } from './ports.ts';

/** Starts the chime of a nudge. It is not waited for: what else there is to do comes first. */
async function chime(volume: number): Promise<void> {
  playTone('chime', volume).catch((error: unknown) => report('chime', error));
}

/** The ports of the real browser. */
const ports: Ports = {
  clock,
  exclusively,
  announce,
  surfaces: { setAlarms, setDetection, setBadge, showNudge, openPage, chime },
  report,
};

/** Dispatch as the product uses it, in whichever context. */
export const dispatch: Dispatch = createDispatch(database, ports);

/** What every start of the worker does: the browser may have forgotten alarms, idle detection and badge. */
export const ensure = (): Promise<void> => ensureSurfaces(database, ports);

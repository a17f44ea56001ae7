import { clock } from '../browser/clock.ts';
import { report } from '../browser/log.ts';
import { dayAt, type Glance } from '../domain/engine/glance.ts';
import { glimpse } from '../store/glimpse.ts';
import { glanceAt, type Looked } from './glance-at.ts';

/** Whether every number that is shown is one. */
function isSound({ boutMs, intervalMs, nudge, today }: Glance): boolean {
  const numbers = [boutMs, intervalMs, nudge.dueInMs ?? 0, today.sittingMs, today.breaks.length, today.bouts.length];
  return numbers.every(Number.isFinite);
}

/** Null if what was found has to be parsed to know what it is. */
async function quickly(): Promise<Looked['seen']> {
  const now = clock.now();
  let day = '';
  const found = await glimpse((state) => {
    day = dayAt(state, Math.max(now, state.lastSeenAt)).day;
    return day;
  });
  if (found === null) return null;
  const snapshot = { ...found, day };
  const glance = glanceAt(snapshot, now);
  return glance !== null && isSound(glance) ? { snapshot, glance } : null;
}

/** A look at what is now. What is damaged, or not there yet, is read again with all the care that it takes. */
export async function look(): Promise<Looked> {
  const quick = await quickly().catch(() => null);
  if (quick !== null) return { seen: quick, problem: null };
  const { carefully } = await import('./careful-look.ts');
  return carefully(report);
}

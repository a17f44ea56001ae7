import { MINUTE_MS } from '../time.ts';
import { type ComposedRoutine, composeRoutine, type RoutineRequest } from './compose.ts';
import type { MoreMinutes } from './more.ts';
import type { RecentRoutine } from './recency.ts';

/**
 * Composes several minutes in a row as one routine: each keeps every rule of a single one, and what came in those
 * before it counts as recent.
 *
 * @param request as for one minute; `recent` holds the minute that was just done.
 * @returns null when the person ruled out all that could be done.
 */
export function composeMinutes(request: RoutineRequest, minutes: MoreMinutes): ComposedRoutine | null {
  const parts: ComposedRoutine[] = [];
  let recent: readonly RecentRoutine[] = request.recent;
  for (let minute = 0; minute < minutes; minute++) {
    const at = request.at + minute * MINUTE_MS;
    const part = composeRoutine({ ...request, seed: request.seed + minute, at, recent });
    if (part === null) return null;
    parts.push(part);
    const { presetId, steps } = part.routine;
    recent = [{ startedAt: at, presetId, exerciseIds: steps.map(({ exerciseId }) => exerciseId) }, ...recent];
  }
  const [first] = parts as [ComposedRoutine, ...ComposedRoutine[]];
  const steps = parts.flatMap(({ routine }) => routine.steps);
  const ways = parts.flatMap(({ routine }) => routine.ways ?? []);
  // One that fell back is enough to ask why; what the parts were left with differs in what rests at most.
  const because = parts.find(({ routine }) => routine.because !== undefined)?.routine.because;
  return { ...first, routine: { ...first.routine, presetId: null, steps, ways, ...(because && { because }) } };
}

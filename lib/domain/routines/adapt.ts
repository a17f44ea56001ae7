import type { ExerciseId } from '../exercises/exercise.ts';
import type { Settings } from '../settings.ts';
import { SECOND_MS } from '../time.ts';
import { moveTo, stepAt } from './player.ts';
import {
  marked,
  plannedMs,
  positionMs,
  type RoutineStep,
  type RunningRoutine,
  type Way,
  withoutLastRest,
} from './routine.ts';

// Apart from what knows the catalogue: the engine does not load that, so a plan brings its ways along.

/** What a person may do from now on. */
export interface Bounds extends Pick<Settings, 'injuryFlags' | 'equipment' | 'place'> {
  /** What rests, or has hurt in this very routine. */
  readonly resting: readonly ExerciseId[];
}

const isOpen = (way: Way, { injuryFlags, equipment, place, resting }: Bounds): boolean =>
  !way.not.some((flag) => injuryFlags.includes(flag)) &&
  way.kit.every((one) => equipment.includes(one)) &&
  way.places.includes(place) &&
  !resting.includes(way.exerciseId);

/** The way of a step that is open, itself first; null when none is, and itself where nothing is known of it. */
function wayOf(step: RoutineStep, ways: readonly (readonly Way[])[], bounds: Bounds): RoutineStep | Way | null {
  const at = (list: readonly Way[]) => list.findIndex(({ exerciseId }) => exerciseId === step.exerciseId);
  // One that took the place of another is found behind it, and what is left of its list is its own.
  const list = ways.find((one) => at(one) === 0) ?? ways.find((one) => at(one) > 0);
  return list === undefined ? step : (list.slice(at(list)).find((way) => isOpen(way, bounds)) ?? null);
}

/**
 * A routine under way by what the person may do from `now` (epoch ms) on. A step to come that is not open any more is
 * swapped for its next way, or dropped. The work under way ends if it is not, and goes on with its rest. What was done
 * stays as it was, but there is no way back to it. Where nothing is left it is over, and as long as it was planned.
 */
export function adapted(running: RunningRoutine, bounds: Bounds, now: number): RunningRoutine {
  const { plan } = running;
  const position = positionMs(running, now);
  const here = stepAt(plan.steps, position);
  const { ways } = plan;
  if (here === null || ways === undefined) return running;
  const steps = plan.steps.flatMap((step, index): readonly RoutineStep[] => {
    const way = wayOf(step, ways, bounds);
    if (index <= here.index) return [marked(step, way)];
    return way === null
      ? []
      : [{ ...step, exerciseId: way.exerciseId, sides: way.sides, breaksSitting: way.breaksSitting }];
  });
  const next = { ...running, plan: { ...plan, steps: withoutLastRest(steps) } };
  const workEndMs = here.startMs + (here.step.setupSeconds + here.step.workSeconds) * SECOND_MS;
  const ends = steps[here.index]?.barred && position < workEndMs;
  if (steps.length === here.index + 1 && (ends || position >= workEndMs)) {
    return moveTo(running, plannedMs(plan), now);
  }
  return ends ? moveTo(next, workEndMs, now) : next;
}

import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import { easierOnes, needsOwned } from '../exercises/suitability.ts';
import { PLACES } from '../settings.ts';
import type { PlannedRoutine, RoutineStep, Way } from './routine.ts';

/** What rules an exercise out, as whoever made the plan chose it. */
export type Terms = (exercise: Exercise) => Pick<Way, 'not' | 'kit' | 'places'>;

/** Whatever a flag forbids. A person may choose what is cautioned against, and where they do it. */
export const CHOSEN: Terms = ({ avoidIf }) => ({ not: avoidIf, kit: [], places: PLACES });

/** What is picked for a person: nothing that a flag cautions against, nor what they do not own. */
export const PICKED: Terms = (exercise) => ({
  not: [...exercise.avoidIf, ...exercise.cautionIf],
  kit: exercise.equipment.filter(needsOwned),
  places: PLACES,
});

/**
 * The plan with what it takes to change it while it runs: for each of its exercises what rules it out, and what may
 * come instead.
 *
 * @param instead what may take the place of an exercise in this step, the first choice first; the easier ones unless
 * given.
 */
export function withWays(
  plan: PlannedRoutine,
  terms: Terms,
  instead: (exercise: Exercise, step: RoutineStep) => readonly Exercise[] = easierOnes,
): PlannedRoutine {
  const first = new Map<ExerciseId, RoutineStep>();
  for (const step of plan.steps) if (!first.has(step.exerciseId)) first.set(step.exerciseId, step);
  const ways = [...first.values()].flatMap((step) => {
    const exercise = exerciseById(step.exerciseId);
    if (exercise === undefined) return [];
    return [
      [...new Set([exercise, ...instead(exercise, step)])].map(
        (one): Way => ({
          exerciseId: one.id,
          sides: one.mirroredSides,
          breaksSitting: one.breaksSitting,
          ...terms(one),
        }),
      ),
    ];
  });
  return { ...plan, ways };
}

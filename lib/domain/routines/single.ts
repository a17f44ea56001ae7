import { exerciseById } from '../exercises/catalogue.ts';
import type { Exercise, ExerciseId } from '../exercises/exercise.ts';
import { easierOnes, firstAcceptable, isLight } from '../exercises/suitability.ts';
import type { InjuryFlag } from '../settings.ts';
import type { PlannedRoutine, RoutineKind } from './routine.ts';
import { fits, stepOf } from './rules.ts';
import { CHOSEN, withWays } from './ways.ts';

/**
 * How a minute is cut into rounds of one exercise, in seconds: as many whole seconds of set-up before each round as are
 * left, at least `least` to get up or to rest. A whole minute brings its own settling in.
 */
const ROUNDS = [
  { count: 1, seconds: 60, least: 0 },
  { count: 2, seconds: 30, least: 5 },
  { count: 3, seconds: 20, least: 3 },
] as const;
/** Nobody waits longer than this for the next round (a product decision). */
const MOST_SETUP_SECONDS = 10;

interface Cut {
  readonly count: number;
  readonly setupSeconds: number;
  readonly workSeconds: number;
}

/** The first cut in which no round is longer than the exercise is made for and no wait is long. */
function cutFor(exercise: Exercise): Cut {
  const { seconds: made } = exercise.work;
  for (const { count, seconds, least } of ROUNDS) {
    const workSeconds = Math.min(made, seconds - least);
    const setupSeconds = seconds - workSeconds;
    if (setupSeconds <= MOST_SETUP_SECONDS) return { count, setupSeconds, workSeconds };
  }
  return { count: 3, setupSeconds: MOST_SETUP_SECONDS, workSeconds: MOST_SETUP_SECONDS };
}

function kindOf({ targetAreas: [area], breaksSitting }: Exercise): RoutineKind {
  if (area === 'eyes') return 'eyes';
  if (area === 'breath') return 'breathing';
  return breaksSitting ? 'movement' : 'posture';
}

/** What stands between a person and what they choose. */
export interface Chooser {
  /** What the person has to go easy on. */
  readonly flags: readonly InjuryFlag[];
  /** Light exercises only, because of what was answered before the workouts. */
  readonly lightOnly: boolean;
  /** What rests because it hurt twice, and until when (epoch ms). */
  readonly resting: ReadonlyMap<ExerciseId, number>;
}

const ANYBODY: Chooser = { flags: [], lightOnly: false, resting: new Map() };

/**
 * A minute of one exercise: exactly 60 seconds, with its own seconds of work, or less where the minute does not hold
 * them twice, repeated with time to get set in between. It follows from what is handed in alone.
 *
 * @param id the identity of the routine to be.
 * @param chooser a person may choose what is cautioned against; in place of what is forbidden, too hard for now or at
 * rest comes the first easier exercise that is not.
 * @returns null when there is no such exercise, and when nothing easier is allowed.
 */
export function singleExercise(
  exerciseId: ExerciseId,
  id: string,
  { flags, lightOnly, resting }: Chooser = ANYBODY,
): PlannedRoutine | null {
  const wanted = exerciseById(exerciseId);
  if (wanted === undefined) return null;
  const exercise = firstAcceptable(
    wanted,
    (one) => !one.avoidIf.some((flag) => flags.includes(flag)) && (!lightOnly || isLight(one)) && !resting.has(one.id),
  );
  if (exercise === null) return null;
  const { count, setupSeconds, workSeconds } = cutFor(exercise);
  const step = stepOf(exercise, setupSeconds, workSeconds);
  const steps = Array.from({ length: count }, () => step);
  return withWays({ id, kind: kindOf(exercise), presetId: null, steps }, CHOSEN, (one) =>
    easierOnes(one).filter(
      (easier) => fits(easier, workSeconds) && !resting.has(easier.id) && (!lightOnly || isLight(easier)),
    ),
  );
}

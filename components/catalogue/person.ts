import type { Exercise, ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { type LeftOutReason, leftOutReasons } from '../../lib/domain/exercises/search.ts';
import type { Settings } from '../../lib/domain/settings.ts';

/** What the catalogue has to know of a person. */
export interface Person extends Pick<Settings, 'place' | 'equipment' | 'injuryFlags' | 'favourites' | 'notThese'> {
  /** What rests because it hurt twice, and until when (epoch ms). */
  readonly resting: ReadonlyMap<ExerciseId, number>;
  /** Whether nothing but what is light may come, because of what was answered before the workouts. */
  readonly lightOnly: boolean;
}

/** Every reason why nothing picks an exercise for this person; empty if it suits. */
export function reasonsFor(exercise: Exercise, person: Person): readonly LeftOutReason[] {
  const { place, equipment, injuryFlags: flags, resting, notThese } = person;
  return leftOutReasons(exercise, { place, equipment, flags, resting }, notThese);
}

import type { Exercise } from '../../lib/domain/exercises/exercise.ts';
import { type LeftOutReason, leftOutReasons } from '../../lib/domain/exercises/search.ts';
import type { Settings } from '../../lib/domain/settings.ts';

/** What the catalogue has to know of a person. */
export type Person = Pick<Settings, 'place' | 'equipment' | 'injuryFlags' | 'favourites' | 'notThese'>;

/** Every reason why nothing picks an exercise for this person; empty if it suits. */
export function reasonsFor(exercise: Exercise, person: Person): readonly LeftOutReason[] {
  const { place, equipment, injuryFlags: flags, notThese } = person;
  return leftOutReasons(exercise, { place, equipment, flags }, notThese);
}

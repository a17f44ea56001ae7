import type { OwnedEquipment, Place } from '../settings.ts';
import type { Area, BackRegion, Equipment, Exercise, ExerciseId, Position } from './exercise.ts';
import { type Circumstances, type Obstacle, obstaclesTo } from './suitability.ts';

/** What somebody looks for. Null and false ask for nothing. */
export interface Wanted {
  /** Words, or their beginnings, all of which have to be found in the name, the areas or the muscles. */
  readonly text: string;
  /** The part of the back under which the article that the catalogue grew from lists it. */
  readonly seedGroup: BackRegion | null;
  /** A part of the body that it really works, whether first or beside others. */
  readonly area: Area | null;
  readonly place: Place | null;
  readonly position: Position | null;
  /** `owned`: what can be done with what the person has. `none`: what needs nothing, not even a chair. */
  readonly equipment: 'owned' | Equipment | null;
  readonly favouritesOnly: boolean;
}

export const ANYTHING: Wanted = {
  text: '',
  seedGroup: null,
  area: null,
  place: null,
  position: null,
  equipment: null,
  favouritesOnly: false,
};

/** An exercise with the words that it is found by, in the language of the reader. */
export interface Findable {
  readonly exercise: Exercise;
  readonly name: string;
  /** The names of its areas and muscles. */
  readonly worked: readonly string[];
}

/** What the answer depends on besides the question. */
export interface Searcher {
  readonly equipment: readonly OwnedEquipment[];
  readonly favourites: readonly ExerciseId[];
}

/** The words of a text without case and accents. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** 0: the name says it all. 1: areas and muscles do with it. Null: something is not found. */
function rankOf(terms: readonly string[], { name, worked }: Findable): 0 | 1 | null {
  const inName = wordsOf(name);
  const inAll = [...inName, ...worked.flatMap(wordsOf)];
  const found = (words: readonly string[]) => terms.every((term) => words.some((word) => word.startsWith(term)));
  if (found(inName)) return 0;
  return found(inAll) ? 1 : null;
}

/** Whether it can be done with what a person has, wherever and whoever they are. */
function isEquipped(exercise: Exercise, equipment: readonly OwnedEquipment[]): boolean {
  return obstaclesTo(exercise, { place: 'home-gym', equipment, flags: [] }).every(({ code }) => code !== 'equipment');
}

function hasEquipment(exercise: Exercise, wanted: Wanted['equipment'], owned: readonly OwnedEquipment[]): boolean {
  if (wanted === null) return true;
  return wanted === 'owned' ? isEquipped(exercise, owned) : exercise.equipment.includes(wanted);
}

function matches({ exercise }: Findable, wanted: Wanted, { equipment, favourites }: Searcher): boolean {
  return (
    (wanted.seedGroup === null || exercise.seedGroup === wanted.seedGroup) &&
    (wanted.area === null || exercise.targetAreas.includes(wanted.area)) &&
    (wanted.place === null || exercise.place.includes(wanted.place)) &&
    (wanted.position === null || exercise.position === wanted.position) &&
    hasEquipment(exercise, wanted.equipment, equipment) &&
    (!wanted.favouritesOnly || favourites.includes(exercise.id))
  );
}

/**
 * What somebody looks for among some exercises. What is found by its name comes before what is found by what it works,
 * and what is mainly for the wanted area before what is also for it; otherwise the order stays.
 */
export function search<T extends Findable>(all: readonly T[], wanted: Wanted, searcher: Searcher): readonly T[] {
  const terms = wordsOf(wanted.text);
  const found: { readonly one: T; readonly rank: number }[] = [];
  for (const one of all) {
    const rank = matches(one, wanted, searcher) ? rankOf(terms, one) : null;
    if (rank === null) continue;
    const aside = wanted.area !== null && one.exercise.targetAreas[0] !== wanted.area;
    found.push({ one, rank: 2 * rank + (aside ? 1 : 0) });
  }
  return found.sort((one, other) => one.rank - other.rank).map(({ one }) => one);
}

/** Why an exercise is never picked for a person: something stands in its way, or they said so. */
export type LeftOutReason = Obstacle | { readonly code: 'not-this' };

/** Every reason why nothing picks this exercise for a person, what they said themselves first; empty if there is none. */
export function leftOutReasons(
  exercise: Exercise,
  person: Circumstances,
  notThese: readonly ExerciseId[],
): readonly LeftOutReason[] {
  const obstacles = obstaclesTo(exercise, person);
  return notThese.includes(exercise.id) ? [{ code: 'not-this' }, ...obstacles] : obstacles;
}

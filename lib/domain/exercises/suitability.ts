import type { InjuryFlag, OwnedEquipment, Place } from '../settings.ts';
import { exerciseById } from './catalogue.ts';
import type { Equipment, Exercise, ExerciseId } from './exercise.ts';

/** What has to be known of a person to choose an exercise. */
export interface Circumstances {
  readonly place: Place;
  readonly equipment: readonly OwnedEquipment[];
  readonly flags: readonly InjuryFlag[];
  /** Exercises that rest because they hurt twice, and until when (epoch ms). */
  readonly resting?: ReadonlyMap<ExerciseId, number>;
}

/**
 * Why an exercise does not suit. `avoid`: never; `caution`: only if the person picks it. `resting`: not until then, an
 * instant in epoch ms.
 */
export type Obstacle =
  | { readonly code: 'place' }
  | { readonly code: 'equipment'; readonly equipment: OwnedEquipment }
  | { readonly code: 'flag'; readonly flag: InjuryFlag; readonly weight: 'avoid' | 'caution' }
  | { readonly code: 'resting'; readonly until: number };

/** Most steps that are taken down a chain of easier alternatives before the exercise is given up. */
const EASIER_STEPS = 4;

/**
 * Whether a thing has to be owned. Chair, desk and wall are taken for granted everywhere. So are stairs: the one
 * exercise that climbs them names the office as its only place, and is filtered by that.
 */
export function needsOwned(equipment: Equipment): equipment is OwnedEquipment {
  switch (equipment) {
    case 'none':
    case 'chair':
    case 'desk':
    case 'wall':
    case 'stairs':
      return false;
    case 'dumbbells':
    case 'resistance band':
    case 'mat':
    case 'exercise ball':
    case 'speed bag':
    case 'pull-up bar':
      return true;
  }
}

/** Everything that stands between a person and an exercise: place, equipment, flags, rest. */
export function obstaclesTo(exercise: Exercise, person: Circumstances): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  if (!exercise.place.includes(person.place)) obstacles.push({ code: 'place' });
  for (const equipment of exercise.equipment) {
    if (needsOwned(equipment) && !person.equipment.includes(equipment))
      obstacles.push({ code: 'equipment', equipment });
  }
  for (const flag of person.flags) {
    if (exercise.avoidIf.includes(flag)) obstacles.push({ code: 'flag', flag, weight: 'avoid' });
    else if (exercise.cautionIf.includes(flag)) obstacles.push({ code: 'flag', flag, weight: 'caution' });
  }
  const until = person.resting?.get(exercise.id);
  if (until !== undefined) obstacles.push({ code: 'resting', until });
  return obstacles;
}

/** Whether an exercise may be picked for a person without asking. */
export function suits(exercise: Exercise, person: Circumstances): boolean {
  return obstaclesTo(exercise, person).length === 0;
}

/** At most four easier ones in a row, the least easy first; a chain that comes back to itself ends there. */
export function easierOnes(exercise: Exercise): readonly Exercise[] {
  const chain = [exercise];
  for (let step = 0; step < EASIER_STEPS; step++) {
    const next = exerciseById(chain.at(-1)?.easierAlternative ?? '');
    if (next === undefined || chain.includes(next)) break;
    chain.push(next);
  }
  return chain.slice(1);
}

/**
 * The first exercise that is acceptable: the given one, or one of at most four easier ones in a row.
 *
 * @returns null when the chain has none.
 */
export function firstAcceptable(exercise: Exercise, acceptable: (candidate: Exercise) => boolean): Exercise | null {
  return [exercise, ...easierOnes(exercise)].find(acceptable) ?? null;
}

/**
 * What a person does instead of an exercise that does not suit; the exercise itself if it does.
 *
 * @returns null when nothing in the chain suits: the exercise is left out.
 */
export function suitableVersion(exercise: Exercise, person: Circumstances): Exercise | null {
  return firstAcceptable(exercise, (candidate) => suits(candidate, person));
}

export const isLight = ({ intensity }: Pick<Exercise, 'intensity'>): boolean => intensity === 'light';

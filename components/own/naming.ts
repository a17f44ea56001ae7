import type { ExerciseId } from '../../lib/domain/exercises/exercise.ts';
import { asLine } from '../../lib/domain/own/line.ts';
import { byName, type Own, type OwnExercise, STEP_SECONDS } from '../../lib/domain/own/own.ts';
import { SECOND_MS } from '../../lib/domain/time.ts';
import type { Catalogue } from '../catalogue/load.ts';
import type { Words } from '../words.ts';

/** What a step can be of, whether own or of the catalogue. */
export interface Choosable {
  readonly id: ExerciseId;
  readonly name: string;
  /** Null for one of the catalogue. */
  readonly own: OwnExercise | null;
  /** The seconds that a new step of it takes. */
  readonly seconds: number;
}

const clamped = (seconds: number): number => Math.min(STEP_SECONDS.max, Math.max(STEP_SECONDS.min, seconds));

/** Everything that a step can be of: one's own first, each part by name. */
export function choosable(own: Own, catalogue: Catalogue): readonly Choosable[] {
  const known = catalogue.entries.map(({ exercise, wording }) => ({
    id: exercise.id,
    name: wording.name,
    own: null,
    seconds: clamped(exercise.work.seconds),
  }));
  return [
    ...byName(own.exercises).map((exercise) => ({ ...exercise, own: exercise })),
    ...known.toSorted((one, other) => (one.name < other.name ? -1 : 1)),
  ].map(({ id, name, own: written, seconds }) => ({ id, name, own: written, seconds }));
}

/** A name as it is compared. */
export const plain = (name: string): string => asLine(name).toLowerCase();

/** The exercise of that name, one's own before one of the catalogue. */
export function named(choices: readonly Choosable[], name: string): Choosable | undefined {
  return choices.find((choice) => plain(choice.name) === plain(name));
}

/** "40 s", or "4 min" from a minute and a half on. */
export function durationWords(seconds: number, { t, length }: Words): string {
  return seconds < 90 ? t('catalogueSeconds', String(seconds)) : length(seconds * SECOND_MS);
}

export function exerciseCount(count: number, { t }: Pick<Words, 't'>): string {
  return count === 1 ? t('ownCountExercise') : t('ownCountExercises', String(count));
}

/** Exercises and routines that somebody may have written down. */
import { ONCE_THROUGH, type OwnExercise, type OwnRoutine } from '../../../lib/domain/own/own.ts';

export const exercise = (id: string, more: Partial<OwnExercise> = {}): OwnExercise => ({
  id,
  name: id,
  cues: ['Do it.'],
  seconds: 30,
  sides: false,
  breaksSitting: false,
  picture: null,
  motion: null,
  ...more,
});
/** A list of steps: an exercise, and its seconds. */
export const routine = (...steps: readonly (readonly [string, number])[]): OwnRoutine => ({
  id: 'knee',
  name: 'Knee',
  ...ONCE_THROUGH,
  steps: steps.map(([exerciseId, seconds]) => ({ exerciseId, seconds })),
  order: 0,
});

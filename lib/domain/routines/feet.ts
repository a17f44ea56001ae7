import { exerciseById } from '../exercises/catalogue.ts';
import type { PlannedRoutine } from './routine.ts';

/**
 * Whether everything in a routine is done standing. What is done on the floor takes a person out of the chair as well,
 * but not onto their feet; of their own exercises it is not known.
 */
export function isOnFeet({ steps }: PlannedRoutine): boolean {
  return steps.every(({ exerciseId }) => exerciseById(exerciseId)?.position === 'standing');
}

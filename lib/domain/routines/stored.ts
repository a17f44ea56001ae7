import { isNumber, isText, listOf, orMissing, type Shape, withFields } from '../shape.ts';

/**
 * What a stored step needs to be timed, also one that an older version wrote. Its place in a workout is only shown, so
 * any is taken.
 */
export const STEP_FIELDS: Readonly<Record<string, Shape>> = {
  exerciseId: isText,
  setupSeconds: isNumber,
  workSeconds: isNumber,
  restSeconds: orMissing(isNumber),
};

/** The shape of a plan that is under way. */
export const storedPlan: Shape = withFields({
  id: isText,
  steps: listOf(withFields(STEP_FIELDS), 1),
  because: orMissing(listOf(isText)),
  ways: orMissing(listOf(listOf(withFields({ not: listOf(isText), kit: listOf(isText) })))),
  resumed: orMissing(withFields({ session: isText, step: isNumber, performedMs: isNumber })),
});

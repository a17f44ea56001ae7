import { isFlag, isNumber, isText, listOf, orMissing, type Shape, withFields } from '../shape.ts';

/** Shapes of what is stored of a routine, for the state and for the history alike. */

const place = withFields({ part: isText, round: isNumber, rounds: isNumber });

/** What a step needs to be timed: also of a state that an older version wrote. */
const timed = { exerciseId: isText, setupSeconds: isNumber, workSeconds: isNumber };
const inWorkouts = { restSeconds: orMissing(isNumber), place: orMissing(place) };

export const storedPlan: Shape = withFields({
  id: isText,
  steps: listOf(withFields({ ...timed, ...inWorkouts }), 1),
  resumed: orMissing(withFields({ session: isText, step: isNumber, performedMs: isNumber })),
});

export const storedProgress: Shape = withFields({
  step: isNumber,
  steps: listOf(withFields({ ...timed, ...inWorkouts, sides: isFlag, breaksSitting: isFlag }), 1),
  performedMs: isNumber,
});

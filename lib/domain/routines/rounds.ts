import type { RoutineStep } from './routine.ts';

export interface RoundsOfSteps {
  /** At least 1. */
  readonly rounds: number;
  /** Besides the rest after the last step of a round. */
  readonly restBetweenSeconds: number;
}

/** The steps of one round, so many times: the rest between two rounds is part of the last step of the first. */
export function inRounds(
  steps: readonly RoutineStep[],
  { rounds, restBetweenSeconds }: RoundsOfSteps,
): readonly RoutineStep[] {
  return Array.from({ length: rounds }, (_, at) =>
    steps.map((step, index): RoutineStep => {
      const between = index === steps.length - 1 && at + 1 < rounds ? restBetweenSeconds : 0;
      const restSeconds = (step.restSeconds ?? 0) + between;
      return { ...step, restSeconds, place: { part: 'main', round: at + 1, rounds } };
    }),
  ).flat();
}

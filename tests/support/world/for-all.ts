import fc from 'fast-check';
import { SEED, traceText, WORLDS } from './arbitrary.ts';
import type { WorldTrace } from './beyond.ts';

/** Tries a property on many worlds: a failure prints the seed, and the smallest world that shows it as a trace. */
export async function forAll(
  worlds: fc.Arbitrary<WorldTrace>,
  check: (trace: WorldTrace) => Promise<void>,
  numRuns: number = WORLDS,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(worlds, async (trace) => {
      try {
        await check(trace);
      } catch (error) {
        throw new Error(`${String(error)}\n${traceText(trace)}`, { cause: error });
      }
    }),
    {
      numRuns,
      includeErrorInReport: true,
      // In time before the test's own limit: the seed and the smallest world found by then are worth more than that.
      interruptAfterTimeLimit: 800 * Math.max(numRuns, WORLDS),
      markInterruptAsFailure: true,
      ...SEED,
    },
  );
}

/** How long anything is waited for. Long, since a busy machine is slow: what matters is that it comes. */
export const LONGEST_WAIT_MS = 60_000;

/** Asks again and again until there is an answer. Throws, naming what it waited for, after `limitMs`. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  limitMs = LONGEST_WAIT_MS,
): Promise<T> {
  const end = performance.now() + limitMs;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== null && answer !== false) return answer;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  } while (performance.now() < end);
  throw new Error(`Waited ${limitMs / 1000} s in vain for ${what}.`, last === undefined ? {} : { cause: last });
}

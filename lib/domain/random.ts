/** A source of numbers that look random: each call gives the next one, 0 inclusive to 1 exclusive. */
export type Random = () => number;

/**
 * Numbers that follow from a seed alone, so that a composed routine can be composed again. This is mulberry32 by
 * Tommy Ettinger (public domain): 32 bits of state, good enough to shuffle a few dozen exercises.
 *
 * @param seed any integer; its lowest 32 bits count.
 */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * All items in a random order in which those of more weight tend to come first: weighted sampling without
 * replacement by the keys of Efraimidis and Spirakis (2006).
 *
 * @param weight above 0.
 */
export function weightedOrder<T>(items: readonly T[], weight: (item: T) => number, random: Random): readonly T[] {
  return items
    .map((item) => ({ item, key: random() ** (1 / weight(item)) }))
    .sort((one, other) => other.key - one.key)
    .map(({ item }) => item);
}

/** A module as the domain must not have one: it reads the clock while it is loaded. */
export const loadedAt = Date.now();

/** An id that nothing else has: letters, digits and hyphens. */
export const newId = (): string => crypto.randomUUID();

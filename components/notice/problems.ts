import type { MessageKey } from '../words.ts';

/** Why the database cannot be used, in words that say what now. */
export const PROBLEM_WORDS = {
  newer: 'problemNewer',
  refused: 'problemRefused',
  full: 'problemFull',
  busy: 'problemBusy',
} as const satisfies Record<string, MessageKey>;

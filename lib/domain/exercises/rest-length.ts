import { HOUR_MS } from '../time.ts';

// Apart from the rule itself: the engine needs no more of it than this.

/** How long an exercise rests that hurt twice, in ms: 14 days (evidence 6.3). */
export const REST_MS = 14 * 24 * HOUR_MS;

/**
 * What became of a nudge that was shown for trying: a notification that was taken by the system, one that failed or is
 * not allowed, the badge, or the small window. Whether it can be seen only the person knows.
 */
export type SelfTestOutcome = 'shown' | 'failed' | 'blocked' | 'badge' | 'window';

import type { NudgeTopic } from './nudge.ts';

/** What can be answered beside later and not at all: a minute, the posture that was asked for, or that it is done. */
export type Reply = 'start' | 'standing' | 'sitting' | 'done';

/**
 * The replies to each topic, on every surface. The first does what the nudge asks for: it is the first button of the
 * notification and the main one of the break window. Window and popup offer the others as well; the popup's main button
 * begins a minute at any time. What asks to move is never
 * closed by saying that it is done: only a break tells.
 */
export const REPLIES: Readonly<Record<NudgeTopic, readonly [Reply, ...Reply[]]>> = {
  movement: ['start'],
  meeting: ['start'],
  posture: ['start', 'done'],
  eyes: ['start', 'done'],
  breathing: ['start', 'done'],
  winddown: ['done', 'start'],
  own: ['done', 'start'],
  stand: ['standing', 'start'],
  sit: ['sitting', 'start'],
};

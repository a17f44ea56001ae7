import type { NudgeTopic } from '../domain/nudges/nudge.ts';

/**
 * What is known of the nudge that a notification is of, from its name alone: a woken worker needs no memory, and a
 * button that is pressed late does what it said.
 */
export interface Notified {
  /** The nudge's id. */
  readonly id: string;
  readonly topic: NudgeTopic;
  /** What its second button does: to ask again later, or, where that is used up, to skip. */
  readonly later: 'snooze' | 'skip';
}

/** The names of all notifications of nudges begin so, in versions before this one too. */
export const NUDGE_NAME = 'nudge:';

export const nameOf = ({ id, topic, later }: Notified): string => `${NUDGE_NAME}${topic}:${later}:${id}`;

import type { NudgeNotice } from '../domain/engine/effect.ts';

/**
 * What is known of the nudge that a notification is of, from its name alone: a woken worker needs no memory, and a
 * button that is pressed late does what it said.
 */
export type Notified = Pick<NudgeNotice, 'id' | 'topic' | 'lastSnooze'>;

/** The names of all notifications of nudges begin so, in versions before this one too. */
export const NUDGE_NAME = 'nudge:';

export const nameOf = ({ id, topic, lastSnooze }: Notified): string => `${NUDGE_NAME}${topic}:${lastSnooze}:${id}`;

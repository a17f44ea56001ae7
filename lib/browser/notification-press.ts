import type { EngineEvent } from '../domain/engine/event.ts';

/**
 * What is known of the nudge that a notification is of, from its name alone: a woken worker needs no memory, and a
 * button that is pressed late does what it said.
 */
export interface Notified {
  /** The nudge's id. */
  readonly id: string;
  /** What its second button does: to ask again later, or, where that is used up, to skip. */
  readonly later: 'snooze' | 'skip';
}

const PREFIX = 'nudge:';
const NAME = /^nudge:(snooze|skip):(.+)$/;

/** Whether a notification is of a nudge, of this version or one before. */
export const isOfNudge = (name: string): boolean => name.startsWith(PREFIX);

export const nameOf = ({ id, later }: Notified): string => `${PREFIX}${later}:${id}`;

/** The nudge of a notification; null for one that is of no nudge. */
export function nudgeOf(name: string): Notified | null {
  const [, later, id] = NAME.exec(name) ?? [];
  return id === undefined ? null : { id, later: later === 'skip' ? 'skip' : 'snooze' };
}

/**
 * What it means that a notification was pressed, or closed.
 *
 * @param at its body, one of its buttons by index (in browsers that have them), or the cross that closes it.
 * @returns null where it is of no nudge.
 */
export function pressed(name: string, at: 'body' | 'closed' | number): EngineEvent | null {
  const of = nudgeOf(name);
  if (of === null) return null;
  const nudgeId = of.id;
  if (at === 'closed') return { type: 'answer', answer: 'dismiss', nudgeId };
  return { type: 'answer', answer: at === 1 ? of.later : 'start', nudgeId };
}

import type { EngineEvent } from '../domain/engine/event.ts';
import type { NudgeTopic } from '../domain/nudges/nudge.ts';
import { REPLIES, type Reply } from '../domain/nudges/policy.ts';
import type { Notified } from './notification-name.ts';

const NAME = /^nudge:(\w+):(true|false):(.+)$/;

const isTopic = (name: string): name is NudgeTopic => Object.hasOwn(REPLIES, name);

/** The nudge of a notification; null for one that is of no nudge. */
function nudgeOf(name: string): Notified | null {
  const [, topic = '', lastSnooze, id] = NAME.exec(name) ?? [];
  if (id === undefined || !isTopic(topic)) return null;
  return { id, topic, lastSnooze: lastSnooze === 'true' };
}

function replied(reply: Reply, nudgeId: string): EngineEvent {
  if (reply === 'standing' || reply === 'sitting') return { type: 'posture', posture: reply };
  return { type: 'answer', answer: reply, nudgeId };
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
  const { id: nudgeId, topic, lastSnooze } = of;
  if (at === 'closed') return { type: 'answer', answer: 'dismiss', nudgeId };
  if (at === 1) return { type: 'answer', answer: lastSnooze ? 'skip' : 'snooze', nudgeId };
  const [first] = REPLIES[topic];
  // A click on the body says yes to nothing in particular. A minute that was asked for begins by it, and can be left
  // again; what would be written down as done, or as standing, is asked in the break window. Firefox has but the click.
  return at === 'body' && first !== 'start' ? { type: 'ask', nudgeId } : replied(first, nudgeId);
}

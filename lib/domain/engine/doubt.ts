import { loseSight, type Observation } from '../presence/presence.ts';
import { doubtedSince, NEW_SIGNAL, observeSignal, type Sign } from '../presence/signal.ts';
import { change, type Draft, record } from './draft.ts';
import type { Sense, StampedEvent } from './event.ts';

function signOf(event: StampedEvent, sense: Sense | null, observation: Observation): Sign | null {
  // That the state has turned is a sign of life, and no look at the input.
  if (sense !== null) return event.type === 'idle-state' ? { ...sense, input: false } : sense;
  return observation.type === 'input' ? 'acted' : null;
}

/**
 * What can be believed of an observation. After input without end only what the person does in the extension is a
 * sign of them: from then on there is no data between two of those, as in any gap, until the signal shows life.
 *
 * @param setBack the clock was set back with this event: what was remembered of the signal is of no use then.
 */
export function believed(
  draft: Draft,
  event: StampedEvent,
  sense: Sense | null,
  observation: Observation,
  setBack: boolean,
): Observation {
  const { state, at } = draft;
  const launched = event.type === 'start' && event.reason !== 'update';
  const known = setBack || launched ? NEW_SIGNAL : (state.signal ?? NEW_SIGNAL);
  const signal = observeSignal(known, signOf(event, sense, observation), at, state.lastSeenAt);
  change(draft, { signal });
  const doubtedAt = doubtedSince(signal, at);
  if (doubtedAt === null) return observation;
  const lost = loseSight(state.presence, doubtedAt);
  change(draft, { presence: lost.presence });
  record(draft, lost.stretches);
  return sense === null ? observation : { type: 'alive' };
}

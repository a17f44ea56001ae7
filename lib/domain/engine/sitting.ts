import { JUST_BACK_MS } from '../nudges/policy.ts';
import { boutSittingMs } from '../presence/book.ts';
import { isPresent } from '../presence/presence.ts';
import type { EngineState } from './state.ts';

/** Sitting time of the bout under way at an instant, in ms. */
export function sittingMsAt(state: EngineState, at: number): number {
  const { presence } = state;
  return boutSittingMs(state.book, isPresent(presence) ? presence.sinceAt : null, at);
}

/**
 * Since when the person stands in one go, in epoch ms; null while sitting. Who was away has not stood meanwhile: it
 * counts from the return.
 */
export function standsSince({ book, justBackUntil }: EngineState): number | null {
  return book.standingSince === null ? null : Math.max(book.standingSince, justBackUntil - JUST_BACK_MS);
}

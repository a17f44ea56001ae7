import { boutSittingMs } from '../presence/book.ts';
import { isPresent } from '../presence/presence.ts';
import type { EngineState } from './state.ts';

/** Sitting time of the bout under way at an instant, in ms. */
export function sittingMsAt(state: EngineState, at: number): number {
  const { presence } = state;
  return boutSittingMs(state.book, isPresent(presence) ? presence.sinceAt : null, at);
}

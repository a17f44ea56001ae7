import { boutSittingMs } from '../presence/book.ts';
import type { EngineState } from './state.ts';

/** Sitting time of the bout under way at an instant, in ms. */
export function sittingMsAt(state: EngineState, at: number): number {
  const { presence } = state;
  const sits = presence.kind === 'active' || presence.kind === 'watching';
  return boutSittingMs(state.book, sits ? presence.sinceAt : null, at);
}

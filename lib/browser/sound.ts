import { TONES, type ToneName } from '../domain/tones.ts';
import { playOffscreen } from './offscreen.ts';
import { playHere } from './tone.ts';

/**
 * Plays a tone once, now. Works in the background too: Firefox has a page there, and Chrome's worker asks the offscreen
 * document. Nothing is loaded.
 *
 * @param volume 0 to 1.
 * @returns when the tone is over; whoever holds a lock does not wait for it.
 * @throws Error when the browser lets nothing be heard here.
 */
export function playTone(name: ToneName, volume: number): Promise<void> {
  if (!import.meta.env.FIREFOX && typeof document === 'undefined') return playOffscreen(name, volume);
  return playHere(TONES[name], volume);
}

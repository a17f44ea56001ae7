import { isToneName, TONES } from '../domain/tones.ts';
import { OVER_CHANNEL, playHere } from './tone.ts';

/**
 * In the offscreen document: plays what the address asks for, says so, and closes the document, also when nobody waits
 * any more. It shares no module with the popup's first numbers, which would have to be cut out of their files for it.
 */
export async function playAsked(): Promise<void> {
  const asked = new URLSearchParams(location.search);
  const name = asked.get('name') ?? '';
  try {
    if (isToneName(name)) await playHere(TONES[name], Number(asked.get('volume')));
  } finally {
    new BroadcastChannel(OVER_CHANNEL).postMessage(name);
    window.close();
  }
}

import { browser } from 'wxt/browser';
import { TONES, type ToneName, toneSeconds } from '../domain/tones.ts';
import { after, OVER_CHANNEL, PATIENCE_MS } from './tone.ts';

/** Held by whoever has the one offscreen document that an extension may have; others wait for their turn. */
const TURN_LOCK = 'offscreen';

/** Rejects where there is none, which is as good. */
const closeDocument = (): Promise<void> => browser.offscreen.closeDocument().catch(() => undefined);

/**
 * Plays a tone in the offscreen document of Chrome, whose worker has no sound. One at a time: what is asked for
 * meanwhile comes after it.
 *
 * @param volume 0 to 1.
 * @returns when the tone is over and the document gone.
 */
export async function playOffscreen(name: ToneName, volume: number): Promise<void> {
  await navigator.locks.request(TURN_LOCK, async () => {
    // What a worker left behind that was stopped in the middle.
    await closeDocument();
    const channel = new BroadcastChannel(OVER_CHANNEL);
    const over = new Promise((resolve) => channel.addEventListener('message', resolve));
    try {
      await browser.offscreen.createDocument({
        url: `/offscreen.html?${new URLSearchParams({ name, volume: String(volume) })}`,
        reasons: ['AUDIO_PLAYBACK'],
        justification: 'A short tone when it is time to move.',
      });
      await Promise.race([over, after(toneSeconds(TONES[name]) * 1_000 + PATIENCE_MS)]);
    } finally {
      channel.close();
      // It closes itself as well; this returns when it is gone, so that the next one finds the place free.
      await closeDocument();
    }
  });
}

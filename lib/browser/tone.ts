import { type Tone, toneSeconds } from '../domain/tones.ts';

/** Where the offscreen document says that it has played. */
export const OVER_CHANNEL = 'sound-over';

/** What counts as silence beside a note's loudest: 60 dB below it. An exponential never gets to zero by itself. */
const FAINT = 0.001;
/** The way from there to zero: a sound that just stops clicks. */
const FADE_SECONDS = 0.01;
/** A context that has not begun by then is not allowed to: nobody has touched the page. What is late is not wanted. */
const BEGIN_MS = 1_000;
/** How much longer than its notes a tone may take in all, in a browser that is busy. */
export const PATIENCE_MS = 3_000;

export const after = (ms: number): Promise<'late'> => new Promise((resolve) => setTimeout(resolve, ms, 'late'));

/**
 * Lays out a tone in an audio context, from now on.
 *
 * @param volume 0 to 1 as it is heard: half of it sounds half as loud, which is less than half the amplitude.
 * @returns when it is over, by the context's own clock.
 */
export function sound(context: BaseAudioContext, tone: Tone, volume: number): Promise<unknown> {
  const out = new GainNode(context, { gain: volume ** 2 });
  out.connect(context.destination);
  return Promise.all(
    tone.map(({ hertz, level, startSeconds, attackSeconds, lengthSeconds }) => {
      const from = context.currentTime + startSeconds;
      const until = from + lengthSeconds;
      const swell = new GainNode(context, { gain: 0 });
      swell.gain
        .setValueAtTime(0, from)
        .linearRampToValueAtTime(level, from + attackSeconds)
        .exponentialRampToValueAtTime(level * FAINT, until - FADE_SECONDS)
        .linearRampToValueAtTime(0, until);
      const source = new OscillatorNode(context, { frequency: hertz });
      source.connect(swell).connect(out);
      source.start(from);
      source.stop(until);
      return new Promise((resolve) => source.addEventListener('ended', resolve));
    }),
  );
}

/**
 * Plays a tone in this page.
 *
 * @param volume 0 to 1.
 * @returns when it is over.
 * @throws Error when the browser lets the page make no sound.
 */
export async function playHere(tone: Tone, volume: number): Promise<void> {
  // One for each tone: a context that stays keeps the loudspeaker awake, and in Firefox the background page.
  const context = new AudioContext();
  try {
    const begun = await Promise.race([context.resume(), after(BEGIN_MS)]);
    if (begun === 'late') throw new Error('the browser lets this page make no sound');
    await Promise.race([sound(context, tone, volume), after(toneSeconds(tone) * 1_000 + PATIENCE_MS)]);
  } finally {
    await context.close();
  }
}

/** The sounds of the product, as data. Each is a handful of sines, so nothing has to be loaded and nothing is recorded. */

/** A sine that swells and dies away. Seconds are counted from the start of the tone. */
export interface Note {
  readonly hertz: number;
  /** Amplitude at its loudest and at full volume, 0 to 1. */
  readonly level: number;
  readonly startSeconds: number;
  readonly attackSeconds: number;
  /** From its start to silence. */
  readonly lengthSeconds: number;
}

/** Notes that may sound together: their levels add up to less than 1, so nothing is clipped. */
export type Tone = readonly Note[];

const note = (
  hertz: number,
  level: number,
  startSeconds: number,
  lengthSeconds: number,
  attackSeconds = 0.01,
): Note => ({
  hertz,
  level,
  startSeconds,
  attackSeconds,
  lengthSeconds,
});

/** Pitches of an equal-tempered scale on A = 440 Hz. */
const C5 = 523.25;
const E5 = 659.26;
const G5 = 783.99;
const C6 = 1046.5;

/** Told apart without looking: a bell, two notes up, one note twice, a tick, three notes up. */
export const TONES = {
  /** A nudge: a small bell, an octave and the fifth in it, that starts softly. */
  chime: [note(C5, 0.28, 0, 1.2, 0.03), note(G5, 0.12, 0.12, 0.9, 0.03), note(C6, 0.08, 0, 0.6, 0.03)],
  /** The next step. */
  step: [note(E5, 0.25, 0, 0.16), note(G5, 0.25, 0.14, 0.3)],
  /** The other side. */
  switch: [note(G5, 0.25, 0, 0.14), note(G5, 0.25, 0.16, 0.24)],
  /** One of the last three seconds. */
  count: [note(C6, 0.2, 0, 0.09)],
  done: [note(C5, 0.22, 0, 0.3), note(E5, 0.22, 0.15, 0.3), note(G5, 0.22, 0.3, 0.6)],
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof TONES;

export const isToneName = (name: string): name is ToneName => Object.hasOwn(TONES, name);

/** From the start of a tone to silence, in seconds. */
export const toneSeconds = (tone: Tone): number =>
  Math.max(...tone.map(({ startSeconds, lengthSeconds }) => startSeconds + lengthSeconds));

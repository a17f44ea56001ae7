import { describe, expect, it } from 'vitest';
import { isToneName, TONES, type Tone, type ToneName, toneSeconds } from '../../../lib/domain/tones.ts';

const ALL = Object.entries(TONES) as readonly (readonly [ToneName, Tone])[];

describe.each(ALL)('the tone %s', (_, tone) => {
  it('can be heard, and is not clipped', () => {
    const together = tone.reduce((sum, { level }) => sum + level, 0);
    const loudest = Math.max(...tone.map(({ level }) => level));
    expect(loudest).toBeGreaterThanOrEqual(0.2);
    // Even if all its notes swung together.
    expect(together).toBeLessThanOrEqual(0.75);
  });

  it('swells and dies away, at pitches that small loudspeakers have', () => {
    for (const { hertz, startSeconds, attackSeconds, lengthSeconds } of tone) {
      expect(hertz).toBeGreaterThan(400);
      expect(hertz).toBeLessThan(1_500);
      expect(startSeconds).toBeGreaterThanOrEqual(0);
      // A note that is there at once clicks; several swings of it have to fit into its beginning.
      expect(attackSeconds * hertz).toBeGreaterThan(5);
      expect(lengthSeconds).toBeGreaterThan(4 * attackSeconds);
    }
  });

  it('begins at once', () => {
    expect(Math.min(...tone.map(({ startSeconds }) => startSeconds))).toBe(0);
  });
});

describe('how long a tone is', () => {
  it.each([
    ['chime', 1.2],
    ['step', 0.44],
    ['switch', 0.4],
    ['count', 0.09],
    ['done', 0.9],
  ] as const)('%s: %s s', (name, seconds) => {
    expect(toneSeconds(TONES[name])).toBeCloseTo(seconds);
  });

  it('is told by the note that ends last, not by the last note', () => {
    const note = { hertz: 440, level: 0.2, attackSeconds: 0.01 };
    const tone = [
      { ...note, startSeconds: 0, lengthSeconds: 2 },
      { ...note, startSeconds: 1, lengthSeconds: 0.5 },
    ];
    expect(toneSeconds(tone)).toBe(2);
  });
});

describe('the name of a tone', () => {
  it.each(['chime', 'count'])('is %s', (name) => expect(isToneName(name)).toBe(true));
  it.each(['', 'gong', 'toString', 'constructor'])('is not %j', (name) => expect(isToneName(name)).toBe(false));
});

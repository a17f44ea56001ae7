import type { ToneName } from '../domain/tones.ts';
import { report } from './log.ts';
import { playTone } from './sound.ts';
import { speak, stop } from './speech.ts';

const quietly = (what: string, heard: Promise<void>): void => {
  heard.catch((error: unknown) => report(what, error));
};

/** How a minute is heard in a page: whatever the browser does not let be heard is reported once and stops nothing. */
export const sounds = {
  play: (name: ToneName, volume: number): void => quietly('tone', playTone(name, volume)),
  speak: (line: string, volume: number, language: string): void => quietly('speech', speak(line, volume, language)),
  hush: stop,
};

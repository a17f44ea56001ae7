import { chooseVoice } from '../domain/routines/voice.ts';

/** Chrome tells its voices a moment after it was first asked. A line that had to wait longer comes too late. */
const VOICES_MS = 1_000;

/** Counts up with each line and each stop: what waited meanwhile is not said any more. 0: nothing was ever to be said. */
let latest = 0;

async function voices(): Promise<readonly SpeechSynthesisVoice[]> {
  const known = speechSynthesis.getVoices();
  if (known.length > 0) return known;
  await new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', resolve, { once: true });
    setTimeout(resolve, VOICES_MS);
  });
  return speechSynthesis.getVoices();
}

/**
 * Speaks a line, in the place of one that is being spoken. Only voices of this machine are used; without one for the
 * language nothing is heard.
 *
 * @param volume 0 to 1.
 * @param language of the line, as a language tag.
 */
export async function speak(line: string, volume: number, language: string): Promise<void> {
  stop();
  latest += 1;
  const own = latest;
  const voice = chooseVoice(await voices(), language);
  if (voice === null || own !== latest) return;
  const utterance = new SpeechSynthesisUtterance(line);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.volume = volume;
  speechSynthesis.speak(utterance);
}

/** Falls silent. Where nothing was ever to be said the system's speech is left asleep. */
export function stop(): void {
  if (latest === 0) return;
  latest += 1;
  speechSynthesis.cancel();
}

/** A voice of the browser, as far as the choice goes. */
export interface Voice {
  readonly name: string;
  /** Language tag, such as `en-GB`. Android writes `en_GB`. */
  readonly lang: string;
  /** Whether it speaks on this machine: the others send what they say to a server. */
  readonly localService: boolean;
  /** The one that the system would take. */
  readonly default: boolean;
}

const subtags = (tag: string): readonly string[] => tag.toLowerCase().split(/[-_]/);

/** 2 for the very language, 1 for the same language of another region, 0 for another language. */
function closeness(voice: Voice, language: string): number {
  const [spoken, wanted] = [subtags(voice.lang), subtags(language)];
  if (spoken[0] !== wanted[0]) return 0;
  return spoken.join() === wanted.join() ? 2 : 1;
}

/**
 * The voice to speak a language with: one of this machine, of the nearest region, the system's own rather than another,
 * and of equals the first by name, so that it is the same each time. Null where no voice speaks it: a text in a voice
 * of another language cannot be understood.
 *
 * @param language a language tag such as `en-GB` or `en`.
 */
export function chooseVoice<V extends Voice>(voices: readonly V[], language: string): V | null {
  const rank = (voice: V): number => closeness(voice, language) * 2 + Number(voice.default);
  const [best] = voices
    .filter((voice) => voice.localService && closeness(voice, language) > 0)
    .toSorted((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : Number(a.name > b.name)));
  return best ?? null;
}

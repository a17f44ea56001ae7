import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type messages from '../public/_locales/en/messages.json';

/** The keys of the message catalogue. */
export type MessageKey = keyof typeof messages;

/** Words and formats of the language of the browser, filled in by each page. */
export interface Words {
  /** A message, with its placeholders `$1`, `$2`, … filled in order. */
  readonly t: (key: MessageKey, ...fillings: readonly string[]) => string;
  /** A length such as "1 h 25 min", rounded to the minute or to `toMinutes`. */
  readonly length: (ms: number, toMinutes?: number) => string;
  /** A time of day such as "14:05" in the machine's own format. */
  readonly clock: (at: number) => string;
  /** The same of a time of the wall clock written as `14:05`; `24:00` is midnight. */
  readonly timeOfDay: (time: string) => string;
  /** A date such as "Sunday, 22 November". */
  readonly date: (at: number) => string;
  /** A share such as "58 %" of 0 to 1. */
  readonly percent: (share: number) => string;
}

const WordsContext = createContext<Words | null>(null);
export const WordsProvider = WordsContext.Provider;

/** @throws Error outside of a `WordsProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === null) throw new Error('no words: wrap the page in a WordsProvider');
  return words;
}

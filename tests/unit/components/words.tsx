import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach } from 'vitest';
import { type Words, WordsProvider } from '../../../components/words.ts';
import { MINUTE_MS } from '../../../lib/domain/time.ts';
import messages from '../../../public/_locales/en/messages.json';

afterEach(cleanup);

/** The real English words, so that a key that is missing or a filling that is lost fails here. */
const words: Words = {
  t: (key, ...fillings) => {
    const { message } = messages[key];
    const holes = new Set(message.match(/\$\d/g)).size;
    if (holes !== fillings.length) throw new Error(`${key} takes ${holes} fillings, not ${fillings.length}`);
    return message.replace(/\$(\d)/g, (_, place: string) => fillings[Number(place) - 1] ?? '');
  },
  length: (ms, toMinutes = 1) => `${Math.round(ms / MINUTE_MS / toMinutes) * toMinutes} min`,
  clock: (at) => new Date(at).toISOString().slice(11, 16),
  date: (at) => new Date(at).toISOString().slice(0, 10),
  timeOfDay: (time) => (time === '24:00' ? '00:00' : time),
  percent: (share) => `${Math.round(share * 100)} %`,
};

export const inWords = (view: ComponentChild) => <WordsProvider value={words}>{view}</WordsProvider>;
export const show = (view: ComponentChild) => render(inWords(view));

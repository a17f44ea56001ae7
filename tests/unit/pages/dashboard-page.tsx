import { act, fireEvent, render, screen } from '@testing-library/preact';
import { WordsProvider } from '../../../components/words.ts';
import { App } from '../../../entrypoints/dashboard/App.tsx';
import { changeOwn } from '../../../lib/app/own.ts';
import { changeBetween, NOTHING_OWN, type Own } from '../../../lib/domain/own/own.ts';
import { ZONE } from './day.ts';
import { plainWords } from './words.ts';

/** The dashboard at an address such as `#own/knee`. */
export function open(hash: string) {
  location.hash = hash;
  return render(
    <WordsProvider value={plainWords(ZONE)}>
      <App />
    </WordsProvider>,
  );
}

/** The page follows its address as soon as the browser says that it changed; the fake one does not say it. */
export const follow = () => act(() => void dispatchEvent(new Event('hashchange')));

export const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
export const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

/** Keeps what is own, where nothing was. */
export const have = (own: Partial<Own>) => changeOwn(changeBetween(NOTHING_OWN, { ...NOTHING_OWN, ...own }));

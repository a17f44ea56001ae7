import { type ComponentChild, render } from 'preact';
import './tokens.css';
import './base.css';
import { type Words, WordsProvider } from './words.ts';

/** Shows a page in the document, with its words. @param language a language tag, for who reads the page aloud. */
export function mount(page: ComponentChild, words: Words, language: string): void {
  document.documentElement.lang = language;
  render(<WordsProvider value={words}>{page}</WordsProvider>, document.getElementById('root') as HTMLElement);
}

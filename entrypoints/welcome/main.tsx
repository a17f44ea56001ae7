import { render } from 'preact';
import '../../components/tokens.css';
import '../../components/base.css';
import '../../components/page.css';
import { WordsProvider } from '../../components/words.ts';
import { language, words } from '../../lib/browser/words.ts';
import { App } from './App.tsx';

document.documentElement.lang = language();
render(
  <WordsProvider value={words()}>
    <App />
  </WordsProvider>,
  document.getElementById('root') as HTMLElement,
);

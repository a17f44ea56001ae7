import { mount } from '../../components/mount.tsx';
import '../../components/page.css';
import { language, words } from '../../lib/browser/words.ts';
import { App } from './App.tsx';

const said = words();
// So that it is told apart from the other pages in a row of tabs.
document.title = said.t('pageTitle', said.t('optionsTitle'));
mount(<App />, said, language());

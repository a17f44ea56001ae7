import { mount } from '../../components/mount.tsx';
import '../../components/popup/page.css';
import { language, words } from '../../lib/browser/words.ts';
import { App } from './App.tsx';

mount(<App />, words(), language());

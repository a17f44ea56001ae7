import { mount } from '../../components/mount.tsx';
import '../../components/popup/page.css';
import { look } from '../../lib/app/look.ts';
import { language, words } from '../../lib/browser/words.ts';
import { App } from './App.tsx';

// Until the first look there is nothing to say: the page itself holds the place.
look()
  .catch(() => null)
  .then((first) => mount(<App first={first} />, words(), language()));

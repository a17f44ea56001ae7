import { basename } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

/** Firefox refuses an add-on without an id of its own; the uuid the browser gives it is random. */
const GECKO_ID = 'backbeat@backbeat.invalid';

/**
 * Vite's own helper for `import()` preloads over a network, retries and reports; here every file lies on the disk and
 * only the style sheet has to be there before the code. It is the first thing that the popup loads, so it is small.
 */
const loadStyles = `
const sheets = {};
const sheet = (href) => new Promise((loaded, failed) => {
  if (document.querySelector('link[href="/' + href + '"]')) return loaded();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = '/' + href;
  link.onload = loaded;
  link.onerror = failed;
  document.head.append(link);
});
export const __vitePreload = (load, hrefs = []) =>
  Promise.all(hrefs.map((href) => (sheets[href] ??= sheet(href)))).then(load);
`;

const lightPreload = {
  name: 'backbeat:light-preload',
  enforce: 'pre',
  apply: 'build',
  load: (id: string) => (id.endsWith('vite/preload-helper.js') ? loadStyles : undefined),
} as const;

/** What every page shows its first numbers with, in one file: each file more costs a request and compresses less. */
const VIEW = {
  name: 'view',
  test: /node_modules\/preact\/|vite\/preload-helper|wxt-(html-)?plugins|components\/(words|mount|button|ring|tokens|base)|lib\/app\/(live|problem|views|snapshot)|lib\/domain\/engine\/(glance|closeout)/,
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    plugins: [lightPreload, preact()],
    // A name of its own for each class without a hash: no two style sheets have the same name, a test sees to that.
    css: { modules: { generateScopedName: (name, file) => `${basename(file, '.module.css')}_${name}` } },
    build: {
      modulePreload: false,
      target: 'esnext',
      rolldownOptions: { output: { codeSplitting: { includeDependenciesRecursively: false, groups: [VIEW] } } },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Backbeat',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'idle',
      'notifications',
      'unlimitedStorage',
      // A worker has no sound of its own; Firefox, whose background is a page, refuses the permission.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // A development server needs connections; what is shipped makes none at all.
    ...(mode === 'production' && {
      content_security_policy: {
        extension_pages: "default-src 'self'; connect-src 'none'; img-src 'self' blob:; object-src 'none'",
      },
    }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: GECKO_ID,
              // The oldest Firefox that knows `data_collection_permissions`; Temporal came in 139.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : // Temporal, which every calendar question uses, is native from 144.
        { minimum_chrome_version: '144' }),
  }),
});

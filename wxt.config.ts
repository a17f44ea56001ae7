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
  test: /node_modules\/preact\/|vite\/preload-helper|wxt-html-plugins|components\/(words|useLoaded|mount|button|ring|notice\/Not|tokens|base)|lib\/app\/(live|look|glance-at)|lib\/store\/glimpse|lib\/browser\/nudge-words/,
};

/** What the numbers are made by, for the worker too: so nothing of a page may be in it. */
const NOW = {
  name: 'now',
  test: /wxt-plugins|@wxt-dev\/browser|wxt\/dist\/browser|lib\/browser\/(channel|clock|log|words)|lib\/store\/schema|lib\/domain\/(settings|time)\.ts|lib\/domain\/engine\/(glance|closeout|draft|records|hold|open|sitting|state)\.ts|lib\/domain\/presence\/(book|presence|absence|ledger)|lib\/domain\/summary\/day\.ts|lib\/domain\/nudges\/(policy|memory|clock-times|cues|ration)|lib\/domain\/routines\/routine\.ts/,
};

/** What a minute is composed and played with: any page that has a part of it may open one. */
const MINUTE = {
  name: 'minute',
  test: /components\/(minute\/Minute|minute\/load|player\/|safety)|lib\/(app\/minute|store\/routines)|lib\/domain\/exercises\/(catalogue|suitability|resting|lock)|lib\/domain\/routines\/(compose|extend|fallback|more|presets|recency|rules)/,
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
      rolldownOptions: {
        output: { codeSplitting: { includeDependenciesRecursively: false, groups: [VIEW, NOW, MINUTE] } },
      },
    },
  }),
  manifest: ({ browser, mode }) => ({
    name: '__MSG_extensionName__',
    short_name: 'Backbeat',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'alarms',
      'contextMenus',
      'idle',
      'notifications',
      'unlimitedStorage',
      // A worker has no sound of its own; Firefox, whose background is a page, refuses the permission.
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // All of them can be changed by the person. Alt and Shift with most letters are free in both browsers; Chromium (156)
    // keeps P for its groups of tabs, and gives no key at all to a command that asks for it.
    commands: {
      'start-minute': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandStart__' },
      snooze: { suggested_key: { default: 'Alt+Shift+L' }, description: '__MSG_commandSnooze__' },
      pause: { suggested_key: { default: 'Alt+Shift+H' }, description: '__MSG_commandPause__' },
    },
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

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

const root = join(import.meta.dirname, '..');

/** Puts WXT's fake browser in the place of `wxt/browser`. */
const fakeBrowser = () => WxtVitest({ root });

export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Files that say nothing of time: none minds a neighbour on the next core.
    maxWorkers: '100%',
    // Only what hangs is ended by it: how long a test takes is the machine's affair.
    testTimeout: 5 * 60_000,
    hookTimeout: 5 * 60_000,
    // Vitest turns what WXT defines on `import.meta.env` into strings, and the string 'false' is true.
    env: { FIREFOX: '', SAFARI: '', EDGE: '', OPERA: '' },
    // Style sheets matter to the browser tests; here the names of classes stay as they are written.
    css: { include: /\.module\.css$/, modules: { classNameStrategy: 'non-scoped' } },
    projects: [
      {
        extends: true,
        test: {
          name: 'domain',
          include: [
            'tests/unit/{engine,summary,routines,nudges,guide,presence,exercises,figure,own,time,settings,sound}/**/*.test.ts',
            'tests/house/domain/**/*.test.ts',
          ],
          setupFiles: ['tests/support/pure-globals.ts'],
          // Nothing pure leaves anything behind for the next file.
          isolate: false,
        },
      },
      {
        extends: true,
        plugins: [fakeBrowser()],
        test: {
          name: 'app',
          include: ['tests/unit/{app,store,background}/**/*.test.ts'],
          setupFiles: ['fake-indexeddb/auto'],
        },
      },
      {
        extends: true,
        plugins: [fakeBrowser()],
        test: { name: 'browser', include: ['tests/unit/browser/**/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [fakeBrowser()],
        test: {
          name: 'components',
          environment: 'happy-dom',
          include: ['tests/unit/{components,pages}/**/*.test.{ts,tsx}'],
          setupFiles: ['fake-indexeddb/auto', 'tests/support/patience.ts'],
        },
      },
      { extends: true, test: { name: 'house', include: ['tests/house/*.test.ts'] } },
      { extends: true, test: { name: 'world', include: ['tests/world/**/*.test.ts'] } },
    ],
    coverage: {
      provider: 'v8',
      include: ['lib/domain/**/*.ts'],
      thresholds: { 'lib/domain/**': { branches: 95 } },
    },
  },
});

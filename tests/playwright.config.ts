import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { LONGEST_WAIT_MS } from './support/until.ts';

const root = join(import.meta.dirname, '..');

export default defineConfig({
  testDir: 'e2e',
  outputDir: join(root, '.output/test-results/e2e'),
  // Every test has a browser of its own. Some are all work, and some do nothing but wait.
  workers: 3,
  // A test that passes at the second try is a failing test.
  retries: 0,
  forbidOnly: true,
  // Only what hangs is ended by these: how long a test takes is the machine's affair.
  timeout: 5 * 60_000,
  expect: { timeout: LONGEST_WAIT_MS },
  globalTimeout: (process.env.BACKBEAT_LONG ? 115 : 45) * 60_000,
  reporter: [['list'], ['json', { outputFile: join(root, '.output/test-results/e2e.json') }]],
});

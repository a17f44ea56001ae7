import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

const root = join(import.meta.dirname, '..');

export default defineConfig({
  testDir: 'e2e',
  outputDir: join(root, '.output/test-results/e2e'),
  // Every test starts a whole browser; two at once make each other's clocks wrong.
  workers: 1,
  // A test that passes at the second try is a failing test.
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: (process.env.BACKBEAT_LONG ? 115 : 45) * 60_000,
  reporter: [['list'], ['json', { outputFile: join(root, '.output/test-results/e2e.json') }]],
});

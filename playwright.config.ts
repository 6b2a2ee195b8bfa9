import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  // Each test drives real windows on one display, and a test that passes at the second try has failed.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // A machine that does other things as well is slow, not wrong.
  expect: { timeout: 15_000 },
  globalTimeout: 45 * 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});

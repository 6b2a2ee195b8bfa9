import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { needsVirtualDisplay } from './electron/runtime/virtual-display.mjs';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  preserveOutput: 'failures-only',
  // Each drives real windows, so they need a display each; a person's own has room for one.
  workers: needsVirtualDisplay() ? Math.min(2, availableParallelism()) : 1,
  // A race that is lost once in some hundred starts of a window must not stop an unrelated change; what
  // needed a second try is named as flaky.
  retries: 1,
  timeout: 60_000,
  // A machine that does other things as well is slow, not wrong.
  expect: { timeout: 15_000 },
  globalTimeout: 45 * 60_000,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: { trace: 'retain-on-failure', screenshot: 'only-on-failure' },
});

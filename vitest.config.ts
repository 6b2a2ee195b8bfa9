import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// A fresh set of modules for every file cost three times what the tests themselves do.
const isolate = false;

/** Many tests wait for a disk: two of them at a time where Vitest would leave a core of two alone. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

/** A machine that does other things as well is slow, not wrong. Milliseconds. */
const testTimeout = 30_000;

/** What holds to a time, and so must not depend on what ran before it. */
const TIMED = ['test/shared/compare/compare-speed.test.ts'];

const SETUP = ['test/support/seed.ts'];

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        test: {
          name: 'node',
          isolate,
          testTimeout,
          hookTimeout: testTimeout,
          environment: 'node',
          setupFiles: SETUP,
          globalSetup: 'test/support/own-caches.ts',
          include: ['test/{shared,electron,architecture,support}/**/*.test.ts'],
          exclude: TIMED,
        },
      },
      {
        test: {
          name: 'timed',
          environment: 'node',
          testTimeout,
          hookTimeout: testTimeout,
          setupFiles: SETUP,
          include: TIMED,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          isolate,
          testTimeout,
          hookTimeout: testTimeout,
          environment: 'happy-dom',
          setupFiles: [
            ...SETUP,
            'test/support/idle-callback.ts',
            'test/support/no-prefetching.ts',
            'test/support/report-error.ts',
            'test/support/window-address.ts',
          ],
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});

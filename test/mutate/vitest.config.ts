import { defineConfig } from 'vitest/config';

/**
 * What holds to the time of day or the speed of a machine, needs processes of its own, or reads the source
 * as it is written, tells nothing of a mutant.
 */
const OTHERS = [
  '**/kill-while-*.test.ts',
  '**/*power-cut*.test.ts',
  '**/real-disks.test.ts',
  '**/concurrent.test.ts',
  '**/made-to-be-slow.test.ts',
  '**/long-runs.test.ts',
  '**/every-write.test.ts',
  '**/*-speed.test.ts',
  // Asks git which files the code has.
  '**/hostile-library.test.ts',
];

// Stryker's runner wants one project; which tests it holds is told by `run.mjs`.
export default defineConfig({
  test: {
    name: 'mutate',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    environment: 'node',
    setupFiles: 'test/support/seed.ts',
    globalSetup: 'test/support/own-caches.ts',
    include: (process.env.DATELINE_MUTATE_TESTS ?? '').split(' '),
    exclude: OTHERS,
  },
});

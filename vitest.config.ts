import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// A fresh set of modules for every file cost three times what the tests themselves do.
const isolate = false;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          isolate,
          environment: 'node',
          include: ['test/{shared,electron,architecture,support}/**/*.test.ts'],
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'dom',
          isolate,
          environment: 'happy-dom',
          setupFiles: ['test/support/idle-callback.ts'],
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});

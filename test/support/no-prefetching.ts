import { vi } from 'vitest';

// Code that is fetched ahead may be on its way when the last test of a file ends: the next one would fail with it.
vi.mock('../../renderer/scheduling/prefetch.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../renderer/scheduling/prefetch.ts')>()),
  startPrefetching: () => () => {},
}));

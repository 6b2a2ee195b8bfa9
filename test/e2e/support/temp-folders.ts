import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folders of one test, removed when it ends. */
export interface TempFolders {
  make(name: string): Promise<string>;
  removeAll(): Promise<void>;
}

export function tempFolders(): TempFolders {
  const made: string[] = [];
  return {
    make: async (name) => {
      const folder = await mkdtemp(path.join(tmpdir(), `dateline-e2e-${name}-`));
      made.push(folder);
      return folder;
    },
    removeAll: async () => {
      // Chromium's last writes may still be on their way into its profile.
      await Promise.all(
        made.map((folder) => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })),
      );
    },
  };
}

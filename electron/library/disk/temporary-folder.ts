import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the system's temporary ones that nobody else can have put anything into, and that is gone afterwards. */
export interface TemporaryFolder {
  /** Writes a file into a folder of its own, and gives its path. */
  write(name: string, bytes: Uint8Array): Promise<string>;
  remove(): Promise<void>;
}

/** `prefix` begins its name. */
export async function temporaryFolder(prefix: string): Promise<TemporaryFolder> {
  const folder = await mkdtemp(join(tmpdir(), prefix));
  return {
    async write(name, bytes) {
      const path = join(await mkdtemp(join(folder, 'file-')), name);
      await writeFile(path, bytes, { flag: 'wx' });
      return path;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

import type { FileSystem, Stats } from './file-system.ts';
import { readAtMost } from './read-at-most.ts';

/**
 * What a file says that a person chose, or the program brought along, links and all. `assertUsable` throws
 * where its kind or its size will not do, before anything is read; a pipe keeps nobody waiting.
 */
export async function readChosenFile(
  fileSystem: FileSystem,
  file: string,
  most: number,
  assertUsable: (stat: Stats) => void = () => {},
): Promise<Buffer> {
  const handle = await fileSystem.open(file, 'r');
  try {
    const stat = await handle.stat();
    assertUsable(stat);
    return await readAtMost(handle, stat, file, most);
  } finally {
    await handle.close();
  }
}

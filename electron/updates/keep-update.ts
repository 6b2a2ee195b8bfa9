import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { notOurs, type UpdateFile } from './signed-notice.ts';

/**
 * Puts the bytes of an update into `folder` once they are known to be those that were signed; until then, and where
 * they are not, nothing has its name. Gives its path.
 */
export async function keepUpdate(
  folder: string,
  file: UpdateFile,
  chunks: AsyncIterable<Uint8Array>,
): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const unfinished = path.join(folder, 'unfinished');
  const handle = await open(unfinished, 'wx', 0o600);
  const hash = createHash('sha512');
  let size = 0;
  try {
    for await (const chunk of chunks) {
      size += chunk.length;
      if (size > file.size) throw notOurs('it is longer than it says');
      hash.update(chunk);
      await handle.writeFile(chunk);
    }
    if (size < file.size) throw notOurs('it is cut short');
    if (hash.digest('hex') !== file.sha512) throw notOurs('its bytes are not those that were signed');
    await handle.sync();
    await handle.close();
    const kept = path.join(folder, file.name);
    await rename(unfinished, kept);
    return kept;
  } catch (error) {
    await handle.close();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

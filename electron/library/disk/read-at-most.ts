import type { Stats } from './file-system.ts';
import { refusedFile, tooLarge } from './guard-error.ts';
import type { OpenFile } from './open-guarded.ts';

/**
 * All that an open file says, if it is a file and no larger than `most` bytes; one that grows meanwhile is
 * read as far as it went.
 */
export async function readAtMost(
  handle: Pick<OpenFile, 'read'>,
  stat: Stats,
  path: string,
  most: number,
): Promise<Buffer<ArrayBuffer>> {
  const refusal = refusedFile(path, stat);
  if (refusal) throw refusal;
  if (stat.size > most) throw tooLarge(path, most);
  const bytes = Buffer.allocUnsafe(stat.size);
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, null);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { DatelineError } from '../../../shared/result.ts';
import { diskError } from '../disk/disk-error.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import type { ExitRecord } from './exit-log.ts';

/** Bytes at the end of the log that are looked through: some thousand exits. */
const LOOKED_THROUGH = 1_000_000;

const lineSchema = z.object({
  who: z.string(),
  story: z.string(),
  kind: z.string(),
  profile: z.string(),
  file: z.string().max(4096).refine(isAbsolute),
});

/**
 * Where the main file of such an exit went last, by the same person; null where it is not known. Anybody may
 * have written the log, so that it is good for a proposal that a person sees, and for nothing else.
 */
export async function lastExit(
  { fileSystem, layout }: LibraryPlace,
  wanted: Pick<ExitRecord, 'who' | 'story' | 'kind' | 'profile'>,
): Promise<string | null> {
  const lines = (await endOf(fileSystem, layout.exitLog)).split('\n');
  for (const line of lines.toReversed()) {
    const found = lineSchema.safeParse(jsonOf(line));
    if (!found.success) continue;
    const { who, story, kind, profile, file } = found.data;
    const isWanted =
      who === wanted.who && story === wanted.story && kind === wanted.kind && profile === wanted.profile;
    if (isWanted) return file;
  }
  return null;
}

async function endOf(fileSystem: LibraryPlace['fileSystem'], file: string): Promise<string> {
  try {
    const stat = await fileSystem.lstat(file);
    if (!stat.isFile()) return '';
    const handle = await fileSystem.open(file, 'r');
    try {
      const length = Math.min(stat.size, LOOKED_THROUGH);
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, stat.size - length);
      return buffer.subarray(0, bytesRead).toString('utf8');
    } finally {
      await handle.close();
    }
  } catch (cause) {
    // Without the log there is nothing to propose; that it cannot be read is told where it is to be written.
    if (diskError(cause, 'read what left', file) instanceof DatelineError) return '';
    throw cause;
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

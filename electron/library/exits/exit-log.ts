import { dirname, join } from 'node:path';
import { flushFolder, writeFileAtomic, writeFileFlushed } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type { HeldLibrary, LibraryPlace, WritingPort } from '../ports/library-ports.ts';

/** What left the library, as one line of its log says it. */
export interface ExitRecord {
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  readonly who: string;
  readonly story: string;
  readonly kind: string;
  readonly profile: string;
  /** Where to: the main file, and how many lie with it. */
  readonly file: string;
  readonly files: number;
  /** SHA-256 of the main file in hexadecimal. */
  readonly sha256: string;
  /** The fields of the desk that it had and that stayed behind. */
  readonly leftOut: readonly string[];
  /** Why it left without what the desk's rules ask for, and what that was. */
  readonly why: string;
  readonly overridden: readonly string[];
}

/** A log that has become larger is kept beside a new one: years of a busy desk. */
const LARGEST_LOG = 8_000_000;

/**
 * Writes a line behind all others and flushes it, so that a power cut costs no line but its own. What stands in
 * the log's place and is none is kept beside it; resolves to a sentence that says so, else to null. Throws
 * `library-read-only` where the library is not ours.
 */
export async function noteExit(
  context: LibraryPlace & WritingPort,
  record: ExitRecord,
): Promise<string | null> {
  const held = await context.hold('note what left');
  const { exitLog } = held.layout;
  return onDisk('note what left', exitLog, async () => {
    await makeLibraryFolder(held, held.layout.ownFolder);
    const line = `${JSON.stringify(record)}\n`;
    const size = await sizeOf(held, exitLog);
    if (size === 'no file') {
      const kept = await keepBeside(held, 'damaged');
      await writeFileFlushed(held.fileSystem, exitLog, line);
      return (
        `What stood in the place of the log of what left, ${exitLog}, is no file of Dateline’s: it is now ` +
        `called ${kept}, and the log begins anew.`
      );
    }
    if (size >= 0 && size <= LARGEST_LOG) await append(held, exitLog, size, line);
    else {
      if (size > LARGEST_LOG) await keepBeside(held, 'until');
      await writeFileFlushed(held.fileSystem, exitLog, line);
    }
    return null;
  });
}

/** Gives what has the log's name another one in its folder, and tells it. */
async function keepBeside({ fileSystem, layout }: HeldLibrary, why: 'damaged' | 'until'): Promise<string> {
  const folder = dirname(layout.exitLog);
  const kept = `exits-${why}-${new Date().toISOString().replace(/\D/g, '')}.jsonl`;
  await fileSystem.rename(layout.exitLog, join(folder, kept));
  await flushFolder(fileSystem, folder);
  return kept;
}

/** Bytes of the log; below 0 where there is none. */
async function sizeOf({ fileSystem }: HeldLibrary, file: string): Promise<number | 'no file'> {
  try {
    const stat = await fileSystem.lstat(file);
    return stat.isFile() ? stat.size : 'no file';
  } catch (cause) {
    if (isMissing(cause)) return -1;
    if (cause instanceof GuardError) return 'no file';
    throw cause;
  }
}

async function append({ fileSystem }: HeldLibrary, file: string, size: number, line: string): Promise<void> {
  const handle = await fileSystem.open(file, 'r+');
  try {
    const { nlink } = await handle.stat();
    // Under another name it is somebody else's too, or a copy that was made by links.
    if (nlink > 1) {
      const before = await fileSystem.readFile(file, LARGEST_LOG);
      await writeFileAtomic(fileSystem, file, Buffer.concat([before, Buffer.from(onNewLine(before, line))]));
      return;
    }
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    await handle.write(Buffer.from(onNewLine(buffer.subarray(0, bytesRead), line)), 0, null, size);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A line that a power cut tore ends where the next one begins. */
function onNewLine(before: Buffer, line: string): string {
  return (before.at(-1) ?? 0x0a) === 0x0a ? line : `\n${line}`;
}

import { DatelineError } from '../../../shared/result.ts';
import { writeFileFlushed } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import { holdIfOurs } from '../lock/hold-if-ours.ts';
import type { AccessPort, HeldLibrary, LibraryPlace, WritingPort } from '../ports/library-ports.ts';

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
  /** SHA-256 of the main file in hexadecimal; null where it holds other stories too. */
  readonly sha256: string | null;
  /** The fields of the desk that it had and that stayed behind. */
  readonly leftOut: readonly string[];
  /** Why it left without what the desk's rules ask for, and what that was. */
  readonly why: string;
  readonly overridden: readonly string[];
}

/** A log that has become larger is put aside, over the one before: years of a busy desk. */
const LARGEST_LOG = 8_000_000;

type ExitLogPorts = LibraryPlace & AccessPort & WritingPort;

/**
 * Writes a line behind all others and flushes it, so that a power cut costs no line but its own. Nothing is
 * written to a library that is not ours.
 */
export async function noteExit(context: ExitLogPorts, record: ExitRecord): Promise<void> {
  const held = await holdIfOurs(context);
  if (!held) return;
  const { exitLog } = held.layout;
  await onDisk('note what left', exitLog, async () => {
    await makeLibraryFolder(held, held.layout.ownFolder);
    const size = await sizeOf(held, exitLog);
    if (size > LARGEST_LOG)
      await held.fileSystem.rename(exitLog, `${exitLog.slice(0, -'.jsonl'.length)}-before.jsonl`);
    const line = `${JSON.stringify(record)}\n`;
    if (size < 0 || size > LARGEST_LOG) await writeFileFlushed(held.fileSystem, exitLog, line);
    else await append(held, exitLog, size, line);
  });
}

/** Bytes of the log; below 0 where there is none. */
async function sizeOf({ fileSystem }: HeldLibrary, file: string): Promise<number> {
  try {
    const stat = await fileSystem.lstat(file);
    if (stat.isFile()) return stat.size;
    throw new DatelineError('damaged', `What left was not noted because ${file} is no file: move it away.`);
  } catch (cause) {
    if (isMissing(cause)) return -1;
    throw cause;
  }
}

async function append({ fileSystem }: HeldLibrary, file: string, size: number, line: string): Promise<void> {
  const handle = await fileSystem.open(file, 'r+');
  try {
    const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
    // A line that a power cut tore ends where the next one begins.
    const isTorn = size > 0 && buffer[0] !== 0x0a;
    await handle.write(Buffer.from(isTorn ? `\n${line}` : line), 0, null, size);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

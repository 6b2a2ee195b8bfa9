import { join } from 'node:path';
import { z } from 'zod';
import { keepFirstFailure, writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { makeLibraryFolder } from '../library-is-there.ts';
import type { LibraryLayout } from '../library-layout.ts';

/** Who says that a library is theirs to write, as it lies in `.dateline/lock.json`. */
export interface LockRecord {
  /** Another one each time that a library is opened. */
  readonly id: string;
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** ISO 8601 instants in UTC, by the clock of `host`. */
  readonly since: string;
  readonly at: string;
  /** Counts up as long as the holder lives. */
  readonly beat: number;
}

const recordSchema = z.object({
  id: z.uuid(),
  user: z.string().max(200),
  host: z.string().max(300),
  pid: z.int().min(0),
  since: z.iso.datetime(),
  at: z.iso.datetime(),
  beat: z.int().min(0),
});

const LARGEST = 10_000;

/** `unreadable`: something is there, but it names nobody. */
export type FoundLock = LockRecord | 'none' | 'unreadable';

export interface LockFile {
  read(): Promise<FoundLock>;
  /** False when there is one already. */
  create(record: LockRecord): Promise<boolean>;
  replace(record: LockRecord): Promise<void>;
  /**
   * Writes over one's own lock, and gives what is found where it is not one's own any more. One that is put in its place at that moment
   * stands: what is written then is the file that it has replaced.
   */
  renew(record: LockRecord): Promise<FoundLock>;
  remove(): Promise<void>;
}

export function lockFile(fileSystem: FileSystem, layout: LibraryLayout): LockFile {
  const file = join(layout.ownFolder, 'lock.json');
  const print = (record: LockRecord) => `${JSON.stringify(record, null, 2)}\n`;
  return {
    read: () =>
      unlessNone(async () => {
        const stat = await fileSystem.lstat(file);
        if (!stat.isFile() || stat.size > LARGEST) return 'unreadable';
        return parse(await fileSystem.readFile(file, 'utf8'));
      }),
    async create(record) {
      await makeLibraryFolder({ fileSystem, layout }, layout.ownFolder);
      try {
        const handle = await fileSystem.open(file, 'wx');
        try {
          await handle.writeFile(print(record));
          await handle.sync();
        } catch (cause) {
          // Half a lock names nobody, and would keep even us out.
          await fileSystem.rm(file, { force: true }).catch(keepFirstFailure);
          throw cause;
        } finally {
          await handle.close();
        }
        return true;
      } catch (cause) {
        if (errnoOf(cause) === 'EEXIST') return false;
        throw cause;
      }
    },
    async replace(record) {
      await makeLibraryFolder({ fileSystem, layout }, layout.ownFolder);
      await writeFileAtomic(fileSystem, file, print(record));
    },
    renew: (record) =>
      unlessNone(async () => {
        const handle = await fileSystem.open(file, 'r+');
        try {
          if ((await handle.stat()).size > LARGEST) return 'unreadable';
          const found = parse(await handle.readFile('utf8'));
          if (found.id !== record.id) return found;
          const bytes = Buffer.from(print(record));
          await handle.write(bytes, 0, bytes.length, 0);
          await handle.truncate(bytes.length);
          return record;
        } finally {
          await handle.close();
        }
      }),
    remove: () => fileSystem.rm(file, { force: true }),
  };
}

function parse(text: string): LockRecord {
  return recordSchema.parse(JSON.parse(text));
}

async function unlessNone(read: () => Promise<FoundLock>): Promise<FoundLock> {
  try {
    return await read();
  } catch (cause) {
    if (isMissing(cause)) return 'none';
    if (cause instanceof SyntaxError || cause instanceof z.ZodError) return 'unreadable';
    throw cause;
  }
}

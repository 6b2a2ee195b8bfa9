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
  remove(): Promise<void>;
}

export function lockFile(fileSystem: FileSystem, layout: LibraryLayout): LockFile {
  const file = join(layout.cache, 'lock.json');
  const print = (record: LockRecord) => `${JSON.stringify(record, null, 2)}\n`;
  return {
    async read() {
      try {
        const stat = await fileSystem.lstat(file);
        if (!stat.isFile() || stat.size > LARGEST) return 'unreadable';
        return recordSchema.parse(JSON.parse(await fileSystem.readFile(file, 'utf8')));
      } catch (cause) {
        if (isMissing(cause)) return 'none';
        if (cause instanceof SyntaxError || cause instanceof z.ZodError) return 'unreadable';
        throw cause;
      }
    },
    async create(record) {
      await makeLibraryFolder({ fileSystem, layout }, layout.cache);
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
      await makeLibraryFolder({ fileSystem, layout }, layout.cache);
      await writeFileAtomic(fileSystem, file, print(record));
    },
    remove: () => fileSystem.rm(file, { force: true }),
  };
}

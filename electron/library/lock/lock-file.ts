import { basename, join } from 'node:path';
import { z } from 'zod';
import { keepFirstFailure, writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import { GuardError } from '../disk/guard-error.ts';
import { readAtMost } from '../disk/read-at-most.ts';
import { LARGEST } from '../files/largest.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import type { LibraryLayout } from '../ports/library-layout.ts';

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

/** Nobody takes this long to write one, also where two computers' clocks differ. */
const OLDEST_UNREADABLE_MS = 10 * 60_000;

/**
 * `unreadable`: something is there that names nobody, as it is while it is written; `left`: it has been so
 * for long.
 */
export type FoundLock = LockRecord | 'none' | 'unreadable' | 'left';

export interface LockFile {
  read(): Promise<FoundLock>;
  /** False when there is one already. */
  create(record: LockRecord): Promise<boolean>;
  replace(record: LockRecord): Promise<void>;
  /**
   * Writes over one's own lock, and gives what is found where it is not one's own any more. One that is put
   * in its place at that moment stands: what is written then is the file that it has replaced.
   */
  renew(record: LockRecord): Promise<FoundLock>;
  remove(): Promise<void>;
}

/**
 * `tell` hears of what stood in the place of the lock and was no file of ours: it names nobody, and keeps
 * nobody out.
 */
export function lockFile(
  fileSystem: GuardedFileSystem,
  layout: LibraryLayout,
  tell: (sentence: string) => void,
): LockFile {
  const file = join(layout.ownFolder, 'lock.json');
  const print = (record: LockRecord) => `${JSON.stringify(record, null, 2)}\n`;
  let told = '';

  /** What is so at each look is news once. */
  function tellOnce(sentence: string): void {
    if (sentence !== told) tell(sentence);
    told = sentence;
  }

  async function lookingAt(read: () => Promise<FoundLock>): Promise<FoundLock> {
    try {
      return await read();
    } catch (cause) {
      if (isMissing(cause)) return 'none';
      if (cause instanceof SyntaxError || cause instanceof z.ZodError) return unreadable();
      if (!(cause instanceof GuardError)) throw cause;
      await setForeignAside(cause);
      return 'none';
    }
  }

  async function unreadable(): Promise<FoundLock> {
    try {
      const { mtimeMs } = await fileSystem.lstat(file);
      return Date.now() - mtimeMs > OLDEST_UNREADABLE_MS ? 'left' : 'unreadable';
    } catch (cause) {
      // It went while it was looked at.
      if (isMissing(cause)) return 'none';
      throw cause;
    }
  }

  async function setForeignAside(found: GuardError): Promise<void> {
    const aside = join(
      layout.ownFolder,
      `lock-damaged-${new Date().toISOString().replace(/[^0-9]/g, '')}.json`,
    );
    try {
      await fileSystem.rename(file, aside);
    } catch (cause) {
      if (errnoOf(cause) === undefined) throw cause;
      tellOnce(
        `Nobody can see that you write in this library, because ${file} ${found.finding}: move it out of the library.`,
      );
      throw found;
    }
    tellOnce(`${file} ${found.finding}: it was set aside as ${basename(aside)}, which you may delete.`);
  }
  return {
    read: () => lookingAt(async () => parse(String(await fileSystem.readFile(file, LARGEST.lock)))),
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
      lookingAt(async () => {
        const handle = await fileSystem.open(file, 'r+');
        try {
          const found = parse(String(await readAtMost(handle, await handle.stat(), file, LARGEST.lock)));
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

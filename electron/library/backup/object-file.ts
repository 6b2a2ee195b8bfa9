import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { keepFirstFailure, renamePatiently } from '../disk/atomic-file.ts';
import { isMissing } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { tempName } from '../disk/temp-name.ts';
import type { BackupStore } from './backup-store.ts';

const CHUNK = 1024 * 1024;

export interface HashedFile {
  readonly hash: string;
  readonly size: number;
}

export function objectFile({ objects }: Pick<BackupStore, 'objects'>, hash: string): string {
  return join(objects, hash.slice(0, 2), hash);
}

/** Copies a file into the store, where it lies under the hash of what was read, flushed, and gives that. */
export async function storeObject(store: BackupStore, from: string): Promise<HashedFile> {
  const { fileSystem } = store;
  const temp = join(store.objects, tempName());
  try {
    const hashed = await copyHashed(fileSystem, from, temp);
    const target = objectFile(store, hashed.hash);
    await makeFolder(fileSystem, dirname(target), store.objects);
    // Also where one of the same name lies: that one may be damaged, and this one is not.
    await renamePatiently(fileSystem, temp, target);
    return hashed;
  } catch (cause) {
    await fileSystem.rm(temp, { force: true }).catch(keepFirstFailure);
    throw cause;
  }
}

/** Copies an object out of the store to a file that must not exist yet. Throws `damaged` when it is not what its name says. */
export async function fetchObject(store: BackupStore, file: HashedFile, to: string): Promise<void> {
  const { fileSystem } = store;
  try {
    await assertObject(store, file);
    const { hash } = await copyHashed(fileSystem, objectFile(store, file.hash), to);
    if (hash !== file.hash) throw new DatelineError('damaged', 'its copy in the backup is not whole');
  } catch (cause) {
    await fileSystem.rm(to, { force: true }).catch(keepFirstFailure);
    throw missingAsDamaged(cause);
  }
}

/** What an object says; for files that fit into memory. Throws `damaged` when it is not what its name says. */
export async function readObject(store: BackupStore, file: HashedFile): Promise<Uint8Array> {
  try {
    await assertObject(store, file);
    const bytes = await store.fileSystem.readFile(objectFile(store, file.hash));
    if (createHash('sha256').update(bytes).digest('hex') === file.hash) return bytes;
    throw new DatelineError('damaged', 'its copy in the backup is not whole');
  } catch (cause) {
    throw missingAsDamaged(cause);
  }
}

/** Reads an object back. False when it is missing or not what its name says. */
export async function isObjectWhole(store: BackupStore, file: HashedFile): Promise<boolean> {
  try {
    await assertObject(store, file);
    return (await hashFile(store.fileSystem, objectFile(store, file.hash))).hash === file.hash;
  } catch (cause) {
    if (isMissing(cause) || cause instanceof DatelineError) return false;
    throw cause;
  }
}

export async function hashFile(fileSystem: FileSystem, path: string): Promise<HashedFile> {
  return hashOf(fileSystem, path, async () => undefined);
}

async function assertObject(store: BackupStore, { hash, size }: HashedFile): Promise<void> {
  const stat = await store.fileSystem.lstat(objectFile(store, hash));
  if (stat.isFile() && stat.size === size) return;
  throw new DatelineError('damaged', 'its copy in the backup is not whole');
}

async function copyHashed(fileSystem: FileSystem, from: string, to: string): Promise<HashedFile> {
  const target = await fileSystem.open(to, 'wx');
  try {
    const hashed = await hashOf(fileSystem, from, async (bytes) => {
      await target.writeFile(bytes);
    });
    await target.sync();
    return hashed;
  } finally {
    await target.close();
  }
}

async function hashOf(
  fileSystem: FileSystem,
  path: string,
  each: (bytes: Uint8Array) => Promise<void>,
): Promise<HashedFile> {
  const source = await fileSystem.open(path, 'r');
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(CHUNK);
    let size = 0;
    for (;;) {
      const { bytesRead } = await source.read(buffer, 0, CHUNK, null);
      if (bytesRead === 0) break;
      const bytes = buffer.subarray(0, bytesRead);
      hash.update(bytes);
      await each(bytes);
      size += bytesRead;
    }
    return { hash: hash.digest('hex'), size };
  } finally {
    await source.close();
  }
}

function missingAsDamaged(cause: unknown): unknown {
  if (!isMissing(cause)) return cause;
  return new DatelineError('damaged', 'its copy in the backup is missing', { cause });
}

import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { keepFirstFailure, renamePatiently } from '../disk/atomic-file.ts';
import { errnoOf, isMissing } from '../disk/disk-error.ts';
import { GuardError, refusedFile, tooLarge } from '../disk/guard-error.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { tempName } from '../disk/temp-name.ts';
import { LARGEST } from '../files/largest.ts';
import type { GuardedFileSystem, ReadableFiles } from '../ports/library-files.ts';
import type { BackupStore } from './backup-store.ts';

const CHUNK = 1024 * 1024;

export interface HashedFile {
  readonly hash: string;
  readonly size: number;
}

export function objectFile({ objects }: Pick<BackupStore, 'objects'>, hash: string): string {
  return join(objects, hash.slice(0, 2), hash);
}

/**
 * Copies a file of the library into the store, where it lies under the hash of what was read, flushed, and
 * gives that.
 */
export async function storeObject(
  store: BackupStore,
  library: ReadableFiles,
  from: string,
  most: number,
): Promise<HashedFile> {
  const { fileSystem } = store;
  const temp = join(store.objects, tempName());
  try {
    const hashed = await copyHashed({ files: library, path: from, most }, fileSystem, temp);
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

/**
 * Copies an object out of the store to a file of `target` that must not exist yet. Throws `damaged` when it
 * is not what its name says.
 */
export async function fetchObject(
  store: BackupStore,
  file: HashedFile,
  target: GuardedFileSystem,
  to: string,
): Promise<void> {
  try {
    await assertObject(store, file);
    const { hash } = await copyHashed(sourceOf(store, file), target, to);
    if (hash !== file.hash) throw new DatelineError('damaged', 'its copy in the backup is not whole');
  } catch (cause) {
    await target.rm(to, { force: true }).catch(keepFirstFailure);
    throw missingAsDamaged(cause);
  }
}

/** What an object says; for files that fit into memory. Throws `damaged` when it is not what its name says. */
export async function readObject(store: BackupStore, file: HashedFile): Promise<Uint8Array> {
  try {
    await assertObject(store, file);
    const bytes = await store.fileSystem.readFile(objectFile(store, file.hash), LARGEST.kept);
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
    const { files, path, most } = sourceOf(store, file);
    return (await hashFile(files, path, most)).hash === file.hash;
  } catch (cause) {
    if (missingAsDamaged(cause) instanceof DatelineError) return false;
    throw cause;
  }
}

/** Throws where it is no file, or has more than `most` bytes. */
export async function hashFile(files: ReadableFiles, path: string, most: number): Promise<HashedFile> {
  return hashOf({ files, path, most }, async () => undefined);
}

interface Source {
  readonly files: ReadableFiles;
  readonly path: string;
  readonly most: number;
}

function sourceOf(store: BackupStore, { hash, size }: HashedFile): Source {
  return { files: store.fileSystem, path: objectFile(store, hash), most: size };
}

async function assertObject(store: BackupStore, { hash, size }: HashedFile): Promise<void> {
  const stat = await store.fileSystem.lstat(objectFile(store, hash));
  if (stat.isFile() && stat.size === size) return;
  throw new DatelineError('damaged', 'its copy in the backup is not whole');
}

async function copyHashed(from: Source, files: GuardedFileSystem, to: string): Promise<HashedFile> {
  const target = await files.open(to, 'wx');
  try {
    const hashed = await hashOf(from, async (bytes) => {
      await target.writeFile(bytes);
    });
    await target.sync();
    return hashed;
  } finally {
    await target.close();
  }
}

async function hashOf(
  { files, path, most }: Source,
  each: (bytes: Uint8Array) => Promise<void>,
): Promise<HashedFile> {
  const source = await files.open(path, 'r');
  try {
    const stat = await source.stat();
    const refusal = refusedFile(path, stat) ?? (stat.size > most ? tooLarge(path, most) : null);
    if (refusal) throw refusal;
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
      if (size > most) throw tooLarge(path, most);
    }
    return { hash: hash.digest('hex'), size };
  } finally {
    await source.close();
  }
}

function missingAsDamaged(cause: unknown): unknown {
  if (cause instanceof GuardError)
    return new DatelineError('damaged', `its copy in the backup ${cause.finding}`, { cause });
  if (!isMissing(cause) && errnoOf(cause) !== 'ELOOP') return cause;
  return new DatelineError('damaged', 'its copy in the backup is missing', { cause });
}

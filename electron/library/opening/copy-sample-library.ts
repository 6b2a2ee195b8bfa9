import { dirname, join, resolve } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, keepFirstFailure, renamePatiently, writeFileFlushed } from '../disk/atomic-file.ts';
import { makeFolderAtomic } from '../disk/atomic-folder.ts';
import { onDisk } from '../disk/disk-error.ts';
import { diskFileSystem, type FileSystem } from '../disk/file-system.ts';
import { guardFolder } from '../disk/guarded-file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { isTempName, tempName } from '../disk/temp-name.ts';
import type { GuardedFileSystem } from '../ports/library-files.ts';
import { contents } from './create-library.ts';

/** Copies the library in `from` to `to`, which must be missing or empty; a failure leaves nothing behind. */
export async function copySampleLibrary(
  from: string,
  to: string,
  fileSystem: FileSystem = diskFileSystem,
): Promise<void> {
  const target = resolve(to);
  const found = await contents(target, fileSystem);
  if (found === 'foreign') {
    const message =
      `The sample library was not put into ${target} because that folder holds other files: choose an ` +
      'empty or a new folder.';
    throw new DatelineError('invalid-argument', message);
  }
  await onDisk('copy the sample library', target, async () => {
    if (found === 'empty') return fillExisting(fileSystem, from, target);
    await makeFolder(fileSystem, dirname(target));
    return makeFolderAtomic(fileSystem, target, async (folder) => {
      const files = await guardFolder(fileSystem, folder, isTempName);
      await copyChildren(fileSystem, from, files, files.root);
    });
  });
}

/**
 * An empty folder may be a disk's own root, which cannot be replaced; so the parts are renamed into it, the
 * site's file last.
 */
async function fillExisting(fileSystem: FileSystem, from: string, target: string): Promise<void> {
  const moved = new Set<string>();
  const files = await guardFolder(fileSystem, target, (path) => isTempName(path) || moved.has(path));
  const { root } = files;
  const temp = join(root, tempName());
  try {
    await files.mkdir(temp);
    await copyChildren(fileSystem, from, files, temp);
    const names = await files.readdir(temp);
    for (const name of names.sort((a, b) => Number(a === 'site.json') - Number(b === 'site.json'))) {
      await renamePatiently(files, join(temp, name), join(root, name));
      moved.add(name);
    }
  } catch (cause) {
    for (const path of [...[...moved].map((name) => join(root, name)), temp]) {
      await files.rm(path, { recursive: true, force: true }).catch(keepFirstFailure);
    }
    throw cause;
  }
  await files.rm(temp, { recursive: true, force: true });
  await flushFolder(files, root);
}

/** By reading and writing, because the sample may lie inside the program's archive. */
async function copyChildren(
  program: FileSystem,
  from: string,
  files: GuardedFileSystem,
  to: string,
): Promise<void> {
  for (const child of await program.readdir(from, { withFileTypes: true })) {
    const source = join(from, child.name);
    const copy = join(to, child.name);
    if (child.isDirectory()) {
      await files.mkdir(copy);
      await copyChildren(program, source, files, copy);
    } else if (child.isFile()) {
      await writeFileFlushed(files, copy, await program.readFile(source));
    }
  }
  await flushFolder(files, to);
}

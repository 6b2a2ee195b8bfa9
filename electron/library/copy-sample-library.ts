import { dirname, join, resolve } from 'node:path';
import { DatelineError } from '../../shared/result.ts';
import { contents } from './create-library.ts';
import { flushFolder, renamePatiently, writeFileFlushed } from './disk/atomic-file.ts';
import { makeFolderAtomic } from './disk/atomic-folder.ts';
import { onDisk } from './disk/disk-error.ts';
import { diskFileSystem, type FileSystem } from './disk/file-system.ts';
import { makeFolder } from './disk/make-folder.ts';
import { tempName } from './disk/temp-name.ts';

/** Copies the library in `from` to `to`, which must be missing or empty; a failure leaves nothing behind. */
export async function copySampleLibrary(
  from: string,
  to: string,
  fileSystem: FileSystem = diskFileSystem,
): Promise<void> {
  const target = resolve(to);
  const found = await contents(target, fileSystem);
  if (found === 'foreign') {
    const message = `The sample library was not put into ${target} because that folder holds other files: choose an empty or a new folder.`;
    throw new DatelineError('invalid-argument', message);
  }
  await onDisk('copy the sample library', target, async () => {
    if (found === 'empty') return fillExisting(fileSystem, from, target);
    await makeFolder(fileSystem, dirname(target));
    return makeFolderAtomic(fileSystem, target, (folder) => copyChildren(fileSystem, from, folder));
  });
}

/** An empty folder may be a disk's own root, which cannot be replaced; so the parts are renamed into it, the site's file last. */
async function fillExisting(fileSystem: FileSystem, from: string, target: string): Promise<void> {
  const temp = join(target, tempName());
  const moved: string[] = [];
  try {
    await fileSystem.mkdir(temp);
    await copyChildren(fileSystem, from, temp);
    const names = await fileSystem.readdir(temp);
    for (const name of names.sort((a, b) => Number(a === 'site.json') - Number(b === 'site.json'))) {
      await renamePatiently(fileSystem, join(temp, name), join(target, name));
      moved.push(name);
    }
  } catch (cause) {
    for (const name of [...moved, temp]) {
      await fileSystem.rm(resolve(target, name), { recursive: true, force: true }).catch(() => undefined);
    }
    throw cause;
  }
  await fileSystem.rm(temp, { recursive: true, force: true });
  await flushFolder(fileSystem, target);
}

/** By reading and writing, because the sample may lie inside the program's archive. */
async function copyChildren(fileSystem: FileSystem, from: string, to: string): Promise<void> {
  for (const child of await fileSystem.readdir(from, { withFileTypes: true })) {
    const source = join(from, child.name);
    const copy = join(to, child.name);
    if (child.isDirectory()) {
      await fileSystem.mkdir(copy);
      await copyChildren(fileSystem, source, copy);
    } else if (child.isFile()) {
      await writeFileFlushed(fileSystem, copy, await fileSystem.readFile(source));
    }
  }
  await flushFolder(fileSystem, to);
}

import { resolve } from 'node:path';
import { DatelineError } from '../../../shared/result.ts';
import { defaultSite, type Site } from '../../../shared/site-profile/site.ts';
import { flushFolder, writeFileAtomic } from '../disk/atomic-file.ts';
import { isMissing, onDisk } from '../disk/disk-error.ts';
import { diskFileSystem, type FileSystem } from '../disk/file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import { guardLibrary } from '../files/guard-library.ts';
import { libraryLayout } from '../layout/library-layout.ts';
import type { Library } from '../library.ts';
import { printSite } from '../site/site-file.ts';
import { isLibrary, openLibrary } from './open-library.ts';

/** Files that systems and sync programs put into folders by themselves: a folder with nothing else is empty. */
const NOT_SOMEBODYS = new Set([
  '.DS_Store',
  '.localized',
  'Thumbs.db',
  'desktop.ini',
  '.directory',
  '.git',
  '.gitignore',
]);

/** Makes a library in a folder that is missing or empty. One that is there already is opened as it is. */
export async function createLibrary(
  folder: string,
  site: Site = defaultSite(),
  fileSystem: FileSystem = diskFileSystem,
): Promise<Library> {
  const layout = libraryLayout(resolve(folder));
  if ((await contents(layout.folder, fileSystem)) === 'foreign' && !(await isLibrary(layout, fileSystem))) {
    const message =
      `No library was made in ${layout.folder} because it holds other files: choose an empty or a new ` +
      'folder.';
    throw new DatelineError('invalid-argument', message);
  }
  if (!(await isLibrary(layout, fileSystem))) await fillLibrary(layout.folder, site, fileSystem);
  return openLibrary(folder, fileSystem);
}

/** Opens the library in a folder, or makes one there when the folder is missing or empty. */
export async function openOrCreateLibrary(
  folder: string,
  fileSystem: FileSystem = diskFileSystem,
): Promise<Library> {
  const found = await contents(resolve(folder), fileSystem);
  return found === 'foreign'
    ? openLibrary(folder, fileSystem)
    : createLibrary(folder, defaultSite(), fileSystem);
}

export type FolderContents = 'missing' | 'empty' | 'foreign';

/** What stands where a library is to be made. */
export async function contents(folder: string, fileSystem: FileSystem): Promise<FolderContents> {
  return onDisk('look into the folder', folder, async () => {
    try {
      const names = await fileSystem.readdir(folder);
      return names.every((name) => NOT_SOMEBODYS.has(name)) ? 'empty' : 'foreign';
    } catch (cause) {
      if (isMissing(cause)) return (await isFile(folder, fileSystem)) ? 'foreign' : 'missing';
      throw cause;
    }
  });
}

async function isFile(path: string, fileSystem: FileSystem): Promise<boolean> {
  try {
    return (await fileSystem.stat(path)).isFile();
  } catch (cause) {
    if (isMissing(cause)) return false;
    throw cause;
  }
}

async function fillLibrary(folder: string, site: Site, fileSystem: FileSystem): Promise<void> {
  await onDisk('make the library', folder, async () => {
    await makeFolder(fileSystem, folder);
    const files = guardLibrary(fileSystem, await fileSystem.realpath(folder));
    const layout = libraryLayout(files.root);
    await makeFolder(files, layout.stories, layout.folder);
    await writeFileAtomic(files, layout.siteFile, printSite(site));
    await flushFolder(files, layout.folder);
  });
}

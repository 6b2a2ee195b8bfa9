import { join } from 'node:path';
import { isMissing } from '../disk/disk-error.ts';
import { stampOf } from '../disk/file-stamp.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { FileStamp } from '../ports/open-stories.ts';
import { isPathInside } from './manifest.ts';

export interface LibraryFile {
  /** Relative to the library's folder, with slashes. */
  readonly path: string;
  readonly stamp: FileStamp;
}

/**
 * Every file of a library that a backup holds, sorted: all but what begins with a dot (caches, unfinished
 * writes, what systems and other programs keep for themselves). Links are not followed and not kept: they
 * may lead anywhere.
 */
export async function libraryFiles(library: ReadableFiles): Promise<readonly LibraryFile[]> {
  const folder = library.root;
  const found: LibraryFile[] = [];
  const folders = [''];
  for (const inner of folders) {
    for (const entry of await entriesOf(library, join(folder, inner))) {
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.name.startsWith('.') || !isPathInside(path)) continue;
      if (entry.isDirectory()) folders.push(path);
      else if (entry.isFile()) {
        const stat = await statOf(library, join(folder, path));
        if (stat) found.push({ path, stamp: stampOf(stat) });
      }
    }
  }
  // A story before its pictures, a version before its text: what is named later is there when the one that
  // names it was read.
  return found.sort((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
}

function rank(path: string): number {
  if (/^stories\/[^/]+\/story\.json$/.test(path)) return 0;
  return path.endsWith('.json') ? 1 : 2;
}

async function entriesOf(fileSystem: ReadableFiles, folder: string) {
  try {
    return await fileSystem.readdir(folder, { withFileTypes: true });
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

async function statOf(fileSystem: ReadableFiles, path: string) {
  try {
    return await fileSystem.lstat(path);
  } catch (cause) {
    if (isMissing(cause)) return null;
    throw cause;
  }
}

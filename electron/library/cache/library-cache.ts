import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { cacheFolder } from '../../runtime/cache-folder.mjs';
import type { Removable } from '../disk/guarded-file-system.ts';
import { isTempName } from '../disk/temp-name.ts';
import type { LibraryCache } from '../ports/library-layout.ts';

const NAME = {
  mark: 'library.json',
  indexFile: 'index.sqlite',
  indexOwner: 'index.owner',
  pictures: 'pictures',
  folderCopies: 'folder-copies.json',
  wholePictures: 'whole-pictures.txt',
} as const;

const REMOVABLE: ReadonlySet<string> = new Set([
  NAME.mark,
  ...partsOf(NAME.indexFile),
  NAME.indexOwner,
  NAME.folderCopies,
  NAME.wholePictures,
]);

/** What the folder of one library's cache is called. */
export const CACHE_NAME = /^[0-9a-f]{32}$/;

/**
 * The folder that the caches of all libraries lie in: `DATELINE_LIBRARY_CACHE`, else within Dateline's
 * folder among those that the system has for caches.
 */
export function cachesFolder(env: NodeJS.ProcessEnv = process.env): string {
  const { DATELINE_LIBRARY_CACHE: own } = env;
  return own ? resolve(own) : join(cacheFolder({ env }), 'libraries');
}

/** `library` is absolute and without links: a window and the command line then mean the same folder. */
export function libraryCache(library: string): LibraryCache {
  const name = createHash('sha256').update(library).digest('hex').slice(0, 32);
  return cacheIn(join(cachesFolder(), name));
}

/** What a rendered picture is called: after what it was rendered from, how, and by which version. */
export function isRenderedName(name: string): boolean {
  return /^[0-9a-f]{40}-\d{1,6}-\d{1,3}-\d{1,4}-[a-z]{3,4}$/.test(name);
}

/** What may be deleted in the folder of a cache. */
export const removableInCache: Removable = (path) => {
  const [first = '', second, ...deeper] = path.split('/');
  if (second === undefined) return isTempName(first) || REMOVABLE.has(first);
  return first === NAME.pictures && deeper.length === 0 && (isTempName(second) || isRenderedName(second));
};

/** The index and what SQLite puts beside it while it writes. */
export function partsOf(indexFile: string): readonly string[] {
  return [indexFile, `${indexFile}-journal`, `${indexFile}-wal`];
}

/** How SQLite as WebAssembly locks a file: with an empty folder beside it. */
export function lockOf(indexFile: string): string {
  return `${indexFile}.lock`;
}

/** What lies where in the folder of a cache. */
export function cacheIn(folder: string): LibraryCache {
  return {
    folder,
    mark: join(folder, NAME.mark),
    indexFile: join(folder, NAME.indexFile),
    indexOwner: join(folder, NAME.indexOwner),
    pictures: join(folder, NAME.pictures),
    folderCopies: join(folder, NAME.folderCopies),
    wholePictures: join(folder, NAME.wholePictures),
  };
}

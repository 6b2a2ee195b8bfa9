import { writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { FileSystem } from '../disk/file-system.ts';
import { makeFolder } from '../disk/make-folder.ts';
import type { LibraryLayout } from '../library-layout.ts';
import type { IndexEntry } from './index-entry.ts';

/** Raised when an entry gains or changes a meaning: caches of other versions are ignored. */
const INDEX_VERSION = 1;

/** The entries of the last run as they were found, unchecked; empty when there is no usable cache. */
export async function readIndexCache(
  fileSystem: FileSystem,
  layout: LibraryLayout,
): Promise<ReadonlyMap<string, unknown>> {
  try {
    const cache: unknown = JSON.parse(await fileSystem.readFile(layout.indexFile, 'utf8'));
    return entriesOf(cache);
  } catch (cause) {
    // A cache may be missing, torn or unreadable: everything is then read from the stories themselves.
    if (cause instanceof SyntaxError || errnoOf(cause) !== undefined) return new Map();
    throw cause;
  }
}

function entriesOf(cache: unknown): ReadonlyMap<string, unknown> {
  if (typeof cache !== 'object' || cache === null) return new Map();
  const { version, entries } = cache as { version?: unknown; entries?: unknown };
  if (version !== INDEX_VERSION || typeof entries !== 'object' || entries === null) return new Map();
  return new Map(Object.entries(entries));
}

/** Writes the cache. A disk that refuses costs time at the next start and nothing else. */
export async function writeIndexCache(
  fileSystem: FileSystem,
  layout: LibraryLayout,
  entries: ReadonlyMap<string, IndexEntry>,
): Promise<void> {
  try {
    await makeFolder(fileSystem, layout.cache);
    const text = JSON.stringify({ version: INDEX_VERSION, entries: Object.fromEntries(entries) });
    await writeFileAtomic(fileSystem, layout.indexFile, text);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

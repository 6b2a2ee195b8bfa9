import { basename, join } from 'node:path';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { guardFolder } from '../disk/guarded-file-system.ts';
import type { LibraryCache, LibraryLayout } from '../ports/library-layout.ts';
import { removableInCache } from './library-cache.ts';
import { prepareCache } from './prepare-cache.ts';
import { readCacheFile } from './read-cache-file.ts';

type Place = Pick<LibraryLayout, 'folder' | 'cache'>;

/** The first line of the file; raised when pictures are judged in another way. */
const JUDGED_AS = 'whole 1';
const MOST = 50_000;
/** A hash in base64, and the end of its line. */
const LINE_BYTES = 45;

interface Memory {
  readonly hashes: Set<string>;
  isKept: boolean;
}

const memories = new Map<string, Memory>();

/** True where a picture with this hash was decoded from beginning to end before, and nothing was wrong with it. */
export function isKnownWhole({ cache }: Pick<Place, 'cache'>, hash: string): boolean {
  return memoryOf(cache).hashes.has(hash);
}

export function noteWhole({ cache }: Pick<Place, 'cache'>, hash: string): void {
  const memory = memoryOf(cache);
  memory.hashes.add(hash);
  memory.isKept = false;
}

/**
 * Keeps what was found since the last time. A cache that cannot be kept costs time at the next look and
 * nothing else.
 */
export async function keepWholePictures({ cache, folder }: Place): Promise<void> {
  const memory = memoryOf(cache);
  if (memory.isKept) return;
  memory.isKept = true;
  try {
    prepareCache(cache, folder);
    const files = await guardFolder(diskFileSystem, cache.folder, removableInCache);
    // Another Dateline may have found others meanwhile.
    const hashes = [...new Set([...readHashes(cache), ...memory.hashes])].slice(-MOST);
    const file = join(files.root, basename(cache.wholePictures));
    await writeFileAtomic(files, file, `${[JUDGED_AS, ...hashes].join('\n')}\n`);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

function memoryOf(cache: LibraryCache): Memory {
  const known = memories.get(cache.folder);
  if (known) return known;
  const memory: Memory = { hashes: new Set(readHashes(cache)), isKept: true };
  memories.set(cache.folder, memory);
  return memory;
}

function readHashes({ wholePictures }: LibraryCache): readonly string[] {
  const text = readCacheFile(wholePictures, (MOST + 1) * LINE_BYTES)?.toString('latin1') ?? '';
  const [judgedAs, ...lines] = text.split('\n');
  return judgedAs === JUDGED_AS ? lines.filter((line) => line !== '') : [];
}

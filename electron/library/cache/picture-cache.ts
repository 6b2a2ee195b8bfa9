import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { diskFileSystem } from '../disk/file-system.ts';
import { guardFolder } from '../disk/guarded-file-system.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import { trimFolder } from '../disk/trim-folder.ts';
import { LARGEST } from '../files/largest.ts';
import type { PictureType } from '../files/picture-types.ts';
import type { LibraryCache, LibraryLayout } from '../ports/library-layout.ts';
import { isRenderedName, removableInCache } from './library-cache.ts';
import { makeOwnFolder, prepareCache } from './prepare-cache.ts';

type Place = Pick<LibraryLayout, 'folder' | 'cache'>;

/** Some thousand pictures. */
const CACHE_BYTES = 500_000_000;
/** Raised when the same job gives other pixels, or is kept in another way. */
const RENDERING = 3;
/** The bytes of a picture are kept behind their hash. */
const HASH_BYTES = 32;

/** What a picture was rendered from and how. */
export interface Rendering {
  readonly bytes: Uint8Array;
  readonly type: PictureType;
  readonly longSide: number;
  readonly quality: number;
}

/**
 * The picture as it was rendered alike before; null where it was not, or where what lies there is not what
 * was put there.
 */
export async function keptPicture({ cache }: Place, rendering: Rendering): Promise<Uint8Array | null> {
  try {
    const { files, pictures } = await guarded(cache);
    const kept = await files.readFile(join(pictures, nameOf(rendering)), LARGEST.picture + HASH_BYTES);
    const bytes = kept.subarray(HASH_BYTES);
    return kept.subarray(0, HASH_BYTES).equals(hashOf(bytes)) ? bytes : null;
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
    return null;
  }
}

/** A cache that cannot be kept costs time at the next export and nothing else. */
export async function keepPicture(
  { cache, folder }: Place,
  rendering: Rendering,
  bytes: Uint8Array,
): Promise<void> {
  try {
    prepareCache(cache, folder);
    makeOwnFolder(cache.pictures);
    const { files, pictures } = await guarded(cache);
    await writeFileAtomic(files, join(pictures, nameOf(rendering)), Buffer.concat([hashOf(bytes), bytes]));
    await removeStaleTemps(files, pictures);
    await trimFolder(files, pictures, CACHE_BYTES, isRenderedName);
  } catch (cause) {
    if (errnoOf(cause) === undefined) throw cause;
  }
}

/** The way to the cache may lead through links of the person. */
async function guarded(cache: LibraryCache) {
  const files = await guardFolder(diskFileSystem, cache.folder, removableInCache);
  return { files, pictures: join(files.root, basename(cache.pictures)) };
}

function nameOf({ bytes, type, longSide, quality }: Rendering): string {
  return `${hashOf(bytes).toString('hex').slice(0, 40)}-${longSide}-${quality}-${RENDERING}-${type}`;
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

import { join } from 'node:path';
import type { DamagedVersion } from '../../../shared/history/version.ts';
import { DatelineError } from '../../../shared/result.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { isMissing, isTransient, unreadableReason } from '../disk/disk-error.ts';
import { GuardError, refusedFolder } from '../disk/guard-error.ts';
import { LARGEST } from '../files/largest.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import type { VersionRecord } from '../ports/recorder.ts';
import { BODY_FILE } from './body-file.ts';
import { parseRecord } from './version-record.ts';

export interface StoredBody {
  readonly bytes: number;
  readonly mtimeMs: number;
}

/** Everything in a story's `history/`: the folder is its own index, so there is none that could be wrong. */
export interface StoredVersions {
  /** Oldest first. */
  readonly records: readonly VersionRecord[];
  readonly damaged: readonly DamagedVersion[];
  /** By the hash of what they say. */
  readonly bodies: ReadonlyMap<string, StoredBody>;
  readonly bytes: number;
}

export const RECORD_FILE = /^[0-9a-z]{9}-[0-9a-z]{4}\.json$/;
const AT_A_TIME = 16;

/**
 * Reads the history of a story. What cannot be read is listed as damaged; a history that is not there is an
 * empty one. Throws what passes.
 */
export async function readVersions(place: LibraryPlace, id: string): Promise<StoredVersions> {
  const { fileSystem, layout } = place;
  const folder = layout.historyFolder(id);
  const bodies = await readBodies(place, id);
  const names = (await ownChildren(fileSystem, folder)).filter((name) => RECORD_FILE.test(name)).sort();
  const damaged: DamagedVersion[] = [];
  let bytes = [...bodies.values()].reduce((sum, body) => sum + body.bytes, 0);
  const records = await inParallel(names, AT_A_TIME, async (name) => {
    try {
      const text = String(await fileSystem.readFile(join(folder, name), LARGEST.record));
      bytes += text.length;
      const record = parseRecord(text, id);
      if (`${record.id}.json` !== name) throw new DatelineError('damaged', `it belongs to ${record.id}.json`);
      if (!bodies.has(record.body)) throw new DatelineError('damaged', 'its text is missing');
      return record;
    } catch (cause) {
      if (isMissing(cause)) return null;
      if (isTransient(cause)) throw cause;
      damaged.push({ file: name, reason: unreadableReason(cause, 'it cannot be read') });
      return null;
    }
  });
  return { records: records.filter((record) => record !== null), damaged, bodies, bytes };
}

async function readBodies({ fileSystem, layout }: LibraryPlace, id: string) {
  const folder = layout.historyBodies(id);
  const bodies = new Map<string, StoredBody>();
  // A link in place of the history would lead out of the library.
  await ownChildren(fileSystem, layout.historyFolder(id));
  const names = (await ownChildren(fileSystem, folder)).filter((name) => BODY_FILE.test(name));
  await inParallel(names, AT_A_TIME, async (name) => {
    const hash = BODY_FILE.exec(name)?.[1];
    const stat = await fileSystem.lstat(join(folder, name));
    if (hash && stat.isFile()) bodies.set(hash, { bytes: stat.size, mtimeMs: stat.mtimeMs });
  });
  return bodies;
}

/** The names in a real folder; none where there is no folder. */
async function ownChildren(fileSystem: ReadableFiles, folder: string): Promise<readonly string[]> {
  try {
    const refusal = refusedFolder(folder, await fileSystem.lstat(folder));
    if (refusal) throw refusal;
    return await fileSystem.readdir(folder);
  } catch (cause) {
    if (isMissing(cause)) return [];
    if (cause instanceof GuardError) {
      const message =
        `The history of this story cannot be used because ${folder} ${cause.finding}: put the real ` +
        'folder in its place.';
      throw new DatelineError('damaged', message, { cause });
    }
    throw cause;
  }
}

import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { versionsToThin } from '../../../shared/history/thin-versions.ts';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder } from '../disk/atomic-file.ts';
import type { WritablePlace } from '../ports/library-ports.ts';
import type { VersionRecord } from '../ports/recorder.ts';
import { bodyFile } from './body-file.ts';
import { ORPHAN_AFTER_MS, orphansOf } from './orphans.ts';
import { storyOf } from './read-version.ts';
import { readVersions, type StoredVersions } from './read-versions.ts';
import { changeBetween, writeRecord } from './write-version.ts';

/** Comparing costs time that somebody may be typing in; the rest is for the next time. */
const MOST_COMPARISONS = 4;

/**
 * Lets go of the versions whose time is over. Ended at any moment, it leaves a whole history, and the next
 * time does the rest.
 */
export async function thinHistory(place: WritablePlace, id: string, now = Date.now()): Promise<void> {
  const { fileSystem, layout } = place;
  const stored = await readVersions(place, id);
  const going = versionsToThin(stored.records, now);
  for (const version of going) {
    await fileSystem.rm(join(layout.historyFolder(id), `${version}.json`), { force: true });
  }
  await removeBodies(place, id, stored, going, now);
  await compareAgain(
    place,
    stored.records.filter((record) => !going.has(record.id)),
  );
}

/** Only what the versions said that go now: a text that had no version before is the last that is left of one. */
async function removeBodies(
  { fileSystem, layout }: WritablePlace,
  id: string,
  stored: StoredVersions,
  going: ReadonlySet<string>,
  now: number,
): Promise<void> {
  const records = stored.records.filter((record) => !going.has(record.id));
  const said = new Set(stored.records.filter((record) => going.has(record.id)).map(({ body }) => body));
  const orphans = orphansOf({ ...stored, records }, now - ORPHAN_AFTER_MS).filter((hash) => said.has(hash));
  if (orphans.length === 0) return;
  // Or a power cut could bring the versions back, and not what they say.
  await flushFolder(fileSystem, layout.historyFolder(id));
  for (const hash of orphans) {
    await fileSystem.rm(bodyFile(layout.historyBodies(id), hash), { force: true });
  }
}

/** A version whose predecessor went is told against the one that now comes before it. */
async function compareAgain(place: WritablePlace, records: readonly VersionRecord[]): Promise<void> {
  let comparisons = 0;
  for (const [at, record] of records.entries()) {
    const before = records[at - 1];
    if (comparisons === MOST_COMPARISONS) return;
    if (!record.change || record.change.against === before?.id) continue;
    comparisons++;
    await nextTurn();
    try {
      const change =
        before && changeBetween(before.id, await storyOf(place, before), await storyOf(place, record));
      await writeRecord(place, { ...record, change: change ?? null });
    } catch (cause) {
      // A body that cannot be read is told of when somebody asks for it.
      if (!(cause instanceof DatelineError && cause.code === 'damaged')) throw cause;
    }
  }
}

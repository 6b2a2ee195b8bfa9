import { join } from 'node:path';
import { changedFields, compareStories } from '../../../shared/compare/compare-stories.ts';
import { isOccasion, type VersionChange, type VersionReason } from '../../../shared/history/version.ts';
import { DatelineError } from '../../../shared/result.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { flushFolder, writeFileAtomic } from '../disk/atomic-file.ts';
import { errnoOf } from '../disk/disk-error.ts';
import { removeStaleTemps } from '../disk/temp-name.ts';
import type { LibraryPlace, WritablePlace } from '../ports/library-ports.ts';
import type { VersionRecord } from '../ports/recorder.ts';
import { printBody, storeBody } from './body-file.ts';
import { storyOf } from './read-version.ts';
import { readVersions } from './read-versions.ts';
import { newVersionId } from './version-id.ts';
import { headOf, printRecord } from './version-record.ts';

export interface VersionToWrite {
  readonly story: Story;
  readonly why: VersionReason;
  readonly who: string;
  /** ISO 8601 instant in UTC. */
  readonly when: string;
  readonly name: string | null;
  /** The newest version, when its story is at hand: saves reading it. */
  readonly known: { readonly id: string; readonly story: Story } | null;
}

/**
 * Writes a version, its body first, so that a version never lacks what it says. A story that is as its
 * newest version has it gets no other, but for the occasion that it has not told of yet: that one is named
 * instead. Gives the newest version.
 */
export async function writeVersion(place: WritablePlace, version: VersionToWrite): Promise<VersionRecord> {
  const { story, why, who, when, name, known } = version;
  const { records } = await readVersions(place, story.id);
  const newest = records.at(-1) ?? null;
  const body = printBody(story.body);
  const isTold = !isOccasion(why) || newest?.why === why;
  if (newest && isTold && newest.body === body.hash && sameFields(newest, story)) {
    if (name === null || newest.name === name) return newest;
    if (newest.name === null) return renameVersion(place, newest, name);
  }
  const before = newest && (known?.id === newest.id ? known.story : await readOrNull(place, newest));
  const record: VersionRecord = {
    id: newVersionId(newest?.id ?? null),
    when,
    why,
    who,
    name,
    status: story.status,
    words: storyWords(story.body, story.language),
    change: newest && before ? changeBetween(newest.id, before, story) : null,
    body: body.hash,
    story: headOf(story),
  };
  await makeFolders(place, story.id);
  await storeBody(place.fileSystem, place.layout.historyBodies(story.id), body);
  await writeRecord(place, record);
  return record;
}

/** What `after` changed against the version `against`, which says `before`. */
export function changeBetween(against: string, before: Story, after: Story): VersionChange {
  const { fields, added, removed } = compareStories(before, after);
  return { against, fields, added, removed };
}

/** Gives a version a name, or takes it away. */
export async function renameVersion(
  place: WritablePlace,
  record: VersionRecord,
  name: string | null,
): Promise<VersionRecord> {
  const renamed = { ...record, name };
  await writeRecord(place, renamed);
  return renamed;
}

export async function writeRecord(
  { fileSystem, layout }: WritablePlace,
  record: VersionRecord,
): Promise<void> {
  const file = join(layout.historyFolder(record.story.id), `${record.id}.json`);
  await writeFileAtomic(fileSystem, file, printRecord(record));
}

function sameFields(record: VersionRecord, story: Story): boolean {
  return changedFields(record.story as unknown as Story, story).length === 0;
}

/** A damaged version keeps none from being written after it; what that one changed is then not known. */
async function readOrNull(place: LibraryPlace, record: VersionRecord): Promise<Story | null> {
  try {
    return await storyOf(place, record);
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}

/** Not the folders above: where the story is gone, nothing of it is to come back. */
async function makeFolders({ fileSystem, layout }: WritablePlace, id: string): Promise<void> {
  const above = [layout.storyFolder(id), layout.historyFolder(id)];
  for (const [at, folder] of [layout.historyFolder(id), layout.historyBodies(id)].entries()) {
    try {
      await fileSystem.mkdir(folder);
      await flushFolder(fileSystem, above[at] as string);
    } catch (cause) {
      if (errnoOf(cause) !== 'EEXIST') throw cause;
      await removeStaleTemps(fileSystem, folder);
    }
  }
}

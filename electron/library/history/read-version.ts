import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import { onDisk } from '../disk/disk-error.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import type { VersionRecord } from '../ports/recorder.ts';
import { readBody } from './body-file.ts';
import { readVersions } from './read-versions.ts';
import { checkedVersionId } from './version-id.ts';

/** The story as it was in a version. */
export async function readVersion(place: LibraryPlace, id: string, version: string): Promise<Story> {
  checkedVersionId(version);
  const folder = place.layout.historyFolder(id);
  const { records, damaged } = await onDisk('read the history', folder, () => readVersions(place, id));
  const record = records.find((one) => one.id === version);
  if (record) return storyOf(place, record);
  const why = damaged.find(({ file }) => file === `${version}.json`)?.reason;
  if (why === undefined) {
    throw new DatelineError('not-found', 'This version is no longer kept: choose another from the history.');
  }
  throw unreadable(why);
}

/** The whole story of a version. */
export async function storyOf(place: LibraryPlace, record: VersionRecord): Promise<Story> {
  const folder = place.layout.historyBodies(record.story.id);
  try {
    const body = await onDisk('read the version', folder, () =>
      readBody(place.fileSystem, folder, record.body),
    );
    const story = parseStory({ ...record.story, body });
    return { ...story, body: canonicalBody(story.body) };
  } catch (cause) {
    if (cause instanceof DatelineError && cause.code === 'damaged') throw unreadable(cause.message, cause);
    throw cause;
  }
}

function unreadable(why: string, cause?: unknown): DatelineError {
  const message = `This version cannot be read because ${why}: choose another; your story is as it was.`;
  return new DatelineError('damaged', message, { cause });
}

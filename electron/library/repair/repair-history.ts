import { DatelineError } from '../../../shared/result.ts';
import { canonicalBody } from '../../../shared/story/canonical-body.ts';
import { parseStory } from '../../../shared/story/parse-story.ts';
import type { Story } from '../../../shared/story/story.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { onDisk } from '../disk/disk-error.ts';
import { readBody } from '../history/body-file.ts';
import { ORPHAN_AFTER_MS, orphansOf } from '../history/orphans.ts';
import { readVersions } from '../history/read-versions.ts';
import { newVersionId } from '../history/version-id.ts';
import { headOf } from '../history/version-record.ts';
import { writeRecord } from '../history/write-version.ts';
import type { HistoryPort, LibraryPlace, WritablePlace } from '../ports/library-ports.ts';
import type { VersionRecord } from '../ports/recorder.ts';
import { readStoryFile } from '../story-file/story-file.ts';

/**
 * Writes a version for each text that no version names, with the fields that the story has now and the time
 * at which its file was written. A text that cannot be read stays as it is.
 */
export async function repairHistory(
  context: WritablePlace & HistoryPort,
  id: string,
): Promise<string | null> {
  const { fileSystem, layout } = context;
  return context.history.enqueue(id, () =>
    onDisk('repair the history', layout.historyFolder(id), async () => {
      const stored = await readVersions(context, id);
      const { story } = await readStoryFile(fileSystem, layout.storyFile(id));
      const now = Date.now();
      let found = 0;
      for (const hash of orphansOf(stored, now - ORPHAN_AFTER_MS)) {
        const body = await bodyOrNull(context, story, hash);
        if (!body) continue;
        await writeRecord(context, recordOf(story, body, hash, stored.bodies.get(hash)?.mtimeMs ?? now));
        found++;
      }
      if (found === 0) return null;
      const texts = found === 1 ? 'a text that had no version' : `${found} texts that had no version`;
      return `lists ${texts} in the history again, as “${NAME}”`;
    }),
  );
}

const NAME = 'Found again by a repair';

async function bodyOrNull(
  { fileSystem, layout }: LibraryPlace,
  story: Story,
  hash: string,
): Promise<Story['body'] | null> {
  try {
    const body = await readBody(fileSystem, layout.historyBodies(story.id), hash);
    return canonicalBody(parseStory({ ...story, body }).body);
  } catch (cause) {
    if (cause instanceof DatelineError) return null;
    throw cause;
  }
}

function recordOf(story: Story, body: Story['body'], hash: string, written: number): VersionRecord {
  return {
    id: newVersionId(null, Math.floor(written)),
    when: new Date(written).toISOString(),
    why: 'kept',
    who: '',
    name: NAME,
    status: story.status,
    words: storyWords(body, story.language),
    change: null,
    body: hash,
    story: headOf(story),
  };
}

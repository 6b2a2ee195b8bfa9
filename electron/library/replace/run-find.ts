import { findInStory } from '../../../shared/find/story-hits.ts';
import type { FoundStory } from '../../../shared/library/replace.ts';
import { DatelineError } from '../../../shared/result.ts';
import { errnoOf } from '../disk/disk-error.ts';
import type { ReadableFiles } from '../ports/library-files.ts';
import { readStoryFile } from '../story-file/story-file.ts';
import type { FindJob, FindMessage } from './find-job.ts';

const TELL_EVERY_MS = 60;

/** Looks through the files of a job, telling now and then how far it has come; the last message has an end. */
export async function runFind(
  { pattern, template, files, most }: FindJob,
  fileSystem: ReadableFiles,
  tell: (message: FindMessage) => Promise<void> | void,
): Promise<void> {
  let found: FoundStory[] = [];
  let hits = 0;
  let unread = 0;
  let done = 0;
  let told = Date.now();
  for (const { id, file } of files) {
    const story = await readOrNull(fileSystem, file);
    if (!story) unread++;
    else {
      const ofStory = findInStory(story, pattern, template, most - hits);
      if (ofStory.length > 0) found.push({ id, headline: story.headline, hits: ofStory });
      hits += ofStory.length;
    }
    done++;
    if (hits >= most) {
      await tell({ done, unread, found, end: 'more' });
      return;
    }
    if (Date.now() - told < TELL_EVERY_MS) continue;
    told = Date.now();
    await tell({ done, unread, found, end: null });
    found = [];
  }
  await tell({ done, unread, found, end: 'through' });
}

async function readOrNull(fileSystem: ReadableFiles, file: string) {
  try {
    return (await readStoryFile(fileSystem, file)).story;
  } catch (cause) {
    if (cause instanceof DatelineError || errnoOf(cause) !== undefined) return null;
    throw cause;
  }
}

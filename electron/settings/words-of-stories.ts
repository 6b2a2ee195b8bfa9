import { dirname } from 'node:path';
import { z } from 'zod';
import { STORY_ID } from '../../shared/story/story.ts';
import { createKeyedQueue } from '../library/concurrency/keyed-queue.ts';
import { writeFileAtomic } from '../library/disk/atomic-file.ts';
import { isMissing, onDisk } from '../library/disk/disk-error.ts';
import type { FileSystem } from '../library/disk/file-system.ts';
import { makeFolder } from '../library/disk/make-folder.ts';

/**
 * What a person has said about words of single stories. It is a matter of this desk, so it goes into no
 * story and no export.
 */
export interface WordsOfStories {
  of(story: string): Promise<readonly string[]>;
  add(story: string, word: string): Promise<readonly string[]>;
}

const fileSchema = z.record(z.string().regex(STORY_ID), z.array(z.string()));
/** By the id of the story, which may be a word such as `constructor`. */
type Kept = ReadonlyMap<string, readonly string[]>;

/** Stories beyond this many lose theirs, the oldest first. */
const MOST_STORIES = 2000;

export function createWordsOfStories(fileSystem: FileSystem, path: string): WordsOfStories {
  const queue = createKeyedQueue();

  async function readNow(): Promise<Kept> {
    try {
      const parsed = fileSchema.safeParse(JSON.parse(await fileSystem.readFile(path, 'utf8')));
      return new Map(parsed.success ? Object.entries(parsed.data) : []);
    } catch (cause) {
      // Damaged, these are not worth a question: they are asked again.
      if (isMissing(cause) || cause instanceof SyntaxError) return new Map();
      throw cause;
    }
  }

  async function addNow(story: string, word: string): Promise<readonly string[]> {
    const before = new Map(await readNow());
    const words = [...new Set([...(before.get(story) ?? []), word])];
    // Said of last, so that it is the last to go.
    before.delete(story);
    const kept = [...before, [story, words] as const].slice(-MOST_STORIES);
    await makeFolder(fileSystem, dirname(path));
    await writeFileAtomic(fileSystem, path, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
    return words;
  }

  return {
    of: (story) =>
      queue.enqueue(path, () =>
        onDisk(
          'read what was said about the words of stories',
          path,
          async () => (await readNow()).get(story) ?? [],
        ),
      ),
    add: (story, word) =>
      queue.enqueue(path, () => onDisk('keep what was said about a word', path, () => addNow(story, word))),
  };
}

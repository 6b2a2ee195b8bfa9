import { join } from 'node:path';
import { BIN_NAME, type BinnedStory } from '../../../shared/library/binned-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { storyWords } from '../../../shared/story/story-words.ts';
import { inParallel } from '../concurrency/in-parallel.ts';
import { errnoOf, isMissing, onDisk } from '../disk/disk-error.ts';
import type { LibraryPlace } from '../ports/library-ports.ts';
import { readAnyStoryFile, type StoryOnDisk } from '../story-file/story-file.ts';
import { idOfBinName } from './bin-name.ts';
import { binnedSince } from './binned-note.ts';

const AT_A_TIME = 16;

/** Everything in the bin, binned last first. */
export async function listBin(context: LibraryPlace): Promise<readonly BinnedStory[]> {
  const { layout } = context;
  return onDisk('look into the bin', layout.bin, async () => {
    const found = await inParallel(await binNames(context), AT_A_TIME, (name) => entryOf(context, name));
    return found
      .filter((entry) => entry !== null)
      .sort((a, b) => (a.binned < b.binned ? 1 : a.binned > b.binned ? -1 : a.name < b.name ? -1 : 1));
  });
}

/** The names of the stories that lie in the bin, in no order. */
export async function binNames({ fileSystem, layout }: LibraryPlace): Promise<readonly string[]> {
  try {
    return (await fileSystem.readdir(layout.bin)).filter((name) => BIN_NAME.test(name));
  } catch (cause) {
    if (isMissing(cause)) return [];
    throw cause;
  }
}

async function entryOf(context: LibraryPlace, name: string): Promise<BinnedStory | null> {
  const { fileSystem, layout } = context;
  const folder = join(layout.bin, name);
  try {
    const binned = await binnedSince(fileSystem, folder);
    const read = await readBinned(context, name);
    const about =
      'story' in read
        ? {
            headline: read.story.headline,
            words: storyWords(read.story.body, read.story.language),
            damaged: null,
          }
        : { headline: '', words: 0, damaged: read.reason };
    return { name, id: idOfBinName(name), binned, ...about };
  } catch (cause) {
    // Restored or deleted while the list was being made.
    if (isMissing(cause)) return null;
    throw cause;
  }
}

/** The story that lies in the bin under a name, or why it cannot be read. */
export async function readBinned(
  { fileSystem, layout }: LibraryPlace,
  name: string,
): Promise<Omit<StoryOnDisk, 'stamp'> | { readonly reason: string }> {
  try {
    if ((await fileSystem.lstat(join(layout.bin, name))).isSymbolicLink()) {
      return { reason: 'its folder is a link, and Dateline follows none' };
    }
    return await readAnyStoryFile(fileSystem, join(layout.bin, name, 'story.json'));
  } catch (cause) {
    if (cause instanceof DatelineError) return { reason: cause.message };
    const code = errnoOf(cause);
    if (code === undefined || isMissing(cause)) throw cause;
    return { reason: `its story.json cannot be read (${code})` };
  }
}

import { dirname, join } from 'node:path';
import { BIN_NAME, type Unbinned } from '../../../shared/library/binned-story.ts';
import { DatelineError } from '../../../shared/result.ts';
import { flushFolder, renamePatiently, writeFileAtomic } from '../disk/atomic-file.ts';
import { onDisk } from '../disk/disk-error.ts';
import { isThere } from '../disk/is-there.ts';
import { makeLibraryFolder } from '../files/library-is-there.ts';
import type {
  ChangePort,
  IndexPort,
  LibraryPlace,
  OpenStoriesPort,
  WritingPort,
} from '../ports/library-ports.ts';
import { takenSlugs } from '../stories/taken-slugs.ts';
import { uniqueSlug } from '../stories/unique-slug.ts';
import { keepOriginal } from '../story-file/keep-original.ts';
import { printStory } from '../story-file/print-story.ts';
import { checkedStoryId } from '../story-file/story-id.ts';
import { checkedBinName, idOfBinName } from './bin-name.ts';
import { forgetBinned } from './binned-note.ts';
import { readBinned } from './list-bin.ts';
import { restoreAsCopy } from './restore-as-copy.ts';

type RestoreBinnedPorts = LibraryPlace & IndexPort & OpenStoriesPort & WritingPort & ChangePort;

/**
 * Brings a story back from the bin, damaged or not. Where its id is in use again, it comes back as a story
 * of its own; where its slug is, it gets the next one that is free.
 */
export async function restoreBinned(context: RestoreBinnedPorts, name: string): Promise<Unbinned> {
  const { layout } = context;
  const id = idOfBinName(checkedBinName(name));
  const from = join(layout.bin, name);
  const to = layout.storyFolder(id);
  return context.openStories.enqueue(id, async () => {
    const held = await context.hold('restore the story');
    const { fileSystem } = held;
    const restored = await onDisk('restore the story', from, async () => {
      await fileSystem.lstat(from);
      const read = await readBinned(context, name);
      const story = 'story' in read ? read.story : null;
      const slug = story && uniqueSlug(story.slug, await takenSlugs(context, story.slug));
      const newSlug = story && slug !== null && slug !== story.slug ? slug : null;
      if (await isThere(fileSystem, to)) {
        // One text becomes a copy: the other side of a merge would be lost with the file.
        if (!story || ('unmerged' in read && read.unmerged)) throw occupied(to);
        const copy = newSlug === null ? story : { ...story, slug: newSlug };
        return restoreAsCopy(held, name, copy, newSlug);
      }
      // While it still lies in the bin: cut off here, nothing has happened yet but a better name.
      if (story && newSlug !== null) {
        const file = join(from, 'story.json');
        if ('story' in read) await keepOriginal(fileSystem, file, read);
        await writeFileAtomic(fileSystem, file, printStory({ ...story, slug: newSlug }));
      }
      await makeLibraryFolder(held, dirname(to));
      await renamePatiently(fileSystem, from, to);
      await flushFolder(fileSystem, dirname(to));
      await flushFolder(fileSystem, layout.bin);
      await forgetBinned(fileSystem, to);
      context.index.touched(id);
      return { id, headline: story?.headline ?? '', newSlug };
    });
    context.changed();
    return restored;
  });
}

/** Brings back the story of an id that was binned last, which is what undoing means. */
export async function restoreStory(context: RestoreBinnedPorts, id: string): Promise<Unbinned> {
  const { fileSystem, layout } = context;
  checkedStoryId(id);
  const names = await onDisk('restore the story', layout.binFolder(id), () => fileSystem.readdir(layout.bin));
  const numbers = names
    .filter((name) => BIN_NAME.test(name) && idOfBinName(name) === id)
    .map((name) => Number(name.split('.')[1] ?? 1));
  const last = Math.max(...numbers, 1);
  return restoreBinned(context, last === 1 ? id : `${id}.${last}`);
}

function occupied(to: string): DatelineError {
  return new DatelineError(
    'invalid-argument',
    `Could not restore the story because ${to} is there already: move that folder away and try again.`,
  );
}
